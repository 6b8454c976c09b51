"""A plot's figures as a Vega-Lite specification, so that they can be drawn again, changed and published with anybody's tools."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
MOST_LINES = 40  # lying bars; the figures hold all


def plot_counts(values: Sequence[Mapping[str, Any]], about: Mapping[str, Any]) -> dict[str, Any]:
    """Upright bars by month, lying ones, the longest first, by anything else. `about`: what was counted, by what, of what question."""
    facet, what = about["facet"], f"{about['layer']}s"
    count = {"field": "times", "type": "quantitative", "title": what}
    shown: dict[str, Any] = {**_frame(about), "data": {"values": values}, "mark": {"type": "bar", "tooltip": True}}
    if facet == "month":
        month = {"field": "month", "type": "temporal", "timeUnit": "utcyearmonth", "title": None}
        return {**shown, "width": 640, "encoding": {"x": month, "y": count}}
    named = {"field": "name", "type": "nominal", "sort": "-x", "title": facet, "axis": {"labelLimit": 260}}
    rank = [{"window": [{"op": "row_number", "as": "rank"}], "sort": [{"field": "times", "order": "descending"}]}]
    return {**shown, "transform": [*rank, {"filter": f"datum.rank <= {MOST_LINES}"}], "encoding": {"y": named, "x": count}}


def plot_places(values: Sequence[Mapping[str, Any]], about: Mapping[str, Any]) -> dict[str, Any]:
    """Dots on a globe laid flat, their area in step with the counts."""
    dots = {
        "data": {"values": values},
        "mark": {"type": "circle", "tooltip": True},
        "encoding": {
            "longitude": {"field": "lon", "type": "quantitative"},
            "latitude": {"field": "lat", "type": "quantitative"},
            "size": {"field": "times", "type": "quantitative", "title": f"{about['layer']}s"},
        },
    }
    globe = {"data": {"graticule": True}, "mark": {"type": "geoshape", "filled": False, "stroke": "#ccc"}}
    return {**_frame(about), "width": 720, "height": 380, "projection": {"type": "equalEarth"}, "layer": [globe, dots]}


def _frame(about: Mapping[str, Any]) -> dict[str, Any]:
    asked = ", ".join(f"{k} {v}" for k, v in about["asked"].items())
    told = "counted one by one" if about["share"] == 1 else f"estimated from {about['share']:.1%} of the facts"
    title = f"{about['layer']}s by {about['facet']}" + (f": {asked}" if asked else "")
    return {"$schema": SCHEMA, "title": title, "description": f"onrecord, {told}"}
