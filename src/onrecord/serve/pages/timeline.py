"""What was said and done over time, by whom, about what and where: plots and a map, each with its figures to take away."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from fastapi import APIRouter, Query, Request, Response
from sqlalchemy import ColumnElement, case, func, select

from onrecord.serve.answer import JSON, answer
from onrecord.serve.api.asked import as_query
from onrecord.serve.auth import Reader
from onrecord.serve.pages.plots import Dot, draw_bars, draw_lines, place_dot
from onrecord.serve.pages.question import Question, describe
from onrecord.serve.pages.search import link, link_facets
from onrecord.serve.pages.table import send_csv
from onrecord.serve.pages.vega import plot_counts, plot_places
from onrecord.serve.workspace import Desk, Workspace
from onrecord.store import Archive, Filters, Layer
from onrecord.store.facets import count_facets, one_of, sample
from onrecord.store.filters import LAYERS
from onrecord.store.schema import dispatch
from onrecord.where.gazetteer import load_gazetteer

router = APIRouter()
MOST_PLACES = 400
MOST_VALUES = 10_000  # of a plot's figures
SHOWN = ("speaker", "theme", "event", "office", "country", "agency")
Facet = Literal["month", "speaker", "office", "country", "theme", "event", "agency", "kind", "polarity", "status", "place"]
Form = Literal["csv", "json", "vl.json"]


@router.get("/timeline")
def show_timeline(request: Request, desk: Desk, reader: Reader, asked: Question, layer: Layer = "statement") -> Response:
    """Facts by month as upright bars, and by speaker, theme, event, office, country and agency as lying ones."""
    facets = desk.remembered.ask(count_facets, asked, layer=layer)
    query = {**as_query(asked), "layer": layer}
    linked = link_facets(facets, query, "/timeline")
    plots = {}
    for facet in SHOWN:
        values = linked.get(facet, [])
        lines = draw_lines([(v["name"], v["times"]) for v in values])
        plots[facet] = [{"line": line, "href": v["href"], "chosen": v["chosen"]} for line, v in zip(lines, values, strict=True)]
    facts = {
        "asked": as_query(asked), "layer": layer, "query": query, "total": facets.total, "share": facets.share, "plots_of": plots,
        "plot": draw_bars([(c.name, c.times) for c in facets.counts.get("month", ())]),
        "chips": link_chips(desk, asked, query, "/timeline"),
    }  # fmt: skip
    return answer(request, "timeline.html", facts)


@router.get("/map")
def show_map(request: Request, desk: Desk, reader: Reader, asked: Question, layer: Layer = "statement") -> Response:
    """Where it was said or done, as dots on a map without tiles."""
    dots, unknown, step, cut = desk.remembered.ask(find_dots, asked, layer)
    query = {**as_query(asked), "layer": layer}
    facts = {
        "asked": as_query(asked), "layer": layer, "query": query, "dots": dots, "unknown": unknown, "share": 1 / step,
        "most": MOST_PLACES if cut else None, "chips": link_chips(desk, asked, query, "/map"),
    }  # fmt: skip
    return answer(request, "map.html", facts)


def link_chips(desk: Workspace, asked: Filters, query: dict[str, Any], path: str) -> list[dict[str, Any]]:
    """The clauses of a question, each with the address that asks the rest."""
    return [{**c, "href": link(path, query, **{c["field"]: None})} for c in describe(desk.labels, asked)]


@router.get("/counts.{form}")
def send_counts(
    desk: Desk, reader: Reader, asked: Question, form: Form, facet: Annotated[Facet, Query()] = "month", layer: Layer = "statement"
) -> Response:
    """The figures behind a plot: as CSV, as JSON, or within a Vega-Lite specification that draws them anywhere."""
    name = f"onrecord-{layer}s-by-{facet}"
    if facet == "place":
        dots, _, step, _ = desk.remembered.ask(find_dots, asked, layer)
        share = 1 / step
        values = [{"place": d.name, "country": d.country, "times": d.times, "lat": d.lat, "lon": d.lon} for d in dots]
    else:
        facets = desk.remembered.ask(count_facets, asked, layer=layer, most=MOST_VALUES)
        share = facets.share
        counts = facets.counts.get(facet, ())
        values = [{facet: c.name, "name": desk.labels.name(facet, c.name) or c.name, "times": c.times} for c in counts]
    if form == "csv":
        columns = ("place", "country", "times", "lat", "lon") if facet == "place" else (facet, "name", "times")
        return send_csv(name, (*columns, "share_counted"), ([*v.values(), share] for v in values))
    body: dict[str, Any] = {"layer": layer, "facet": facet, "asked": as_query(asked), "share": share, "values": values}
    if form == "vl.json":
        body = plot_places(values, body) if facet == "place" else plot_counts(values, body)
    headers = {"content-disposition": f'attachment; filename="{name}.{form}"'}
    return Response(msgspec.json.encode(body), headers=headers, media_type=JSON)


def find_dots(archive: Archive, asked: Filters, layer: Layer) -> tuple[tuple[Dot, ...], int, int, bool]:
    """The places of the facts that answer, the most frequent first; how many facts are at places that the gazetteer does not know; of how
    many facts one was counted, and whether there are more places than `MOST_PLACES`.

    A fact without a place has its dateline's. Of many facts a sample is counted, as for the facets.
    """
    table, filed = LAYERS[layer], dispatch.alias("filed")
    place: ColumnElement[str | None] = table.c.place
    country: ColumnElement[str | None] = table.c.country
    if layer != "dispatch":
        country = case((place.is_not(None), table.c.place_country), else_=filed.c.country)
        place = func.coalesce(place, filed.c.place)
    times = func.count().label("times")
    with archive.read() as conn:
        numbers, step = sample(conn, asked, layer)
        query = select(place.label("place"), country.label("in_country"), times).where(one_of(table.c.id, numbers), place.is_not(None))
        if layer != "dispatch":
            query = query.select_from(table.join(filed, filed.c.id == table.c.dispatch_id))
        rows = conn.execute(query.group_by(place, country).order_by(times.desc(), place).limit(MOST_PLACES)).all() if numbers else ()
    most = max((r.times for r in rows), default=1) * step
    dots, unknown = [], 0
    for r in rows[:MOST_PLACES]:
        spots = [s for s in load_gazetteer().named(r.place) if r.in_country is None or s.country == r.in_country]
        if spots:
            dots.append(place_dot(r.place, r.in_country, r.times * step, most, spots[0].lat, spots[0].lon))
        else:
            unknown += r.times * step
    return tuple(dots), unknown, step, len(rows) > MOST_PLACES
