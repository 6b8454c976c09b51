"""What was said and done over time, by whom, about what and where: plots and a map, each with its figures to take away."""

from __future__ import annotations

import csv
import io
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response
from sqlalchemy import ColumnElement, case, func

from onrecord.serve.answer import answer
from onrecord.serve.api.asked import as_query
from onrecord.serve.auth import Reader
from onrecord.serve.pages.plots import Dot, draw_bars, place_dot
from onrecord.serve.pages.question import Question
from onrecord.serve.pages.search import link_facets
from onrecord.serve.workspace import Desk
from onrecord.store import Archive, Filters, Layer
from onrecord.store.facets import EXACT, count_facets
from onrecord.store.filters import LAYERS
from onrecord.store.fulltext import read_query
from onrecord.store.paging import matching
from onrecord.store.schema import dispatch
from onrecord.where.gazetteer import load_gazetteer

router = APIRouter()
MOST_PLACES = 400
SHOWN = ("speaker", "theme", "event", "agency")
Facet = Literal["month", "speaker", "office", "country", "theme", "event", "agency", "kind", "polarity", "status", "place"]


@router.get("/timeline")
def show_timeline(request: Request, desk: Desk, reader: Reader, asked: Question, layer: Layer = "statement") -> Response:
    """Facts by month as bars, and by speaker, theme, event and agency as lists."""
    facets = count_facets(desk.archive, asked, layer=layer)
    query = {**as_query(asked), "layer": layer}
    facts = {
        "asked": as_query(asked), "layer": layer, "query": query, "total": facets.total, "share": facets.share,
        "plot": draw_bars([(c.name, c.times) for c in facets.counts.get("month", ())]),
        "facets": {k: v for k, v in link_facets(facets, query, "/timeline").items() if k in SHOWN},
    }  # fmt: skip
    return answer(request, "timeline.html", facts)


@router.get("/map")
def show_map(request: Request, desk: Desk, reader: Reader, asked: Question, layer: Layer = "statement") -> Response:
    """Where it was said or done, as dots on a map without tiles."""
    dots, unknown = find_dots(desk.archive, asked, layer)
    query = {**as_query(asked), "layer": layer}
    facts = {"asked": as_query(asked), "layer": layer, "query": query, "dots": dots, "unknown": unknown}
    return answer(request, "map.html", facts)


@router.get("/counts.csv")
def send_counts(
    desk: Desk, reader: Reader, asked: Question, facet: Annotated[Facet, Query()] = "month", layer: Layer = "statement"
) -> Response:
    """The figures behind a plot."""
    rows: list[tuple[object, ...]]
    if facet == "place":
        rows = [("place", "country", "times", "lat", "lon")]
        rows += [(d.name, d.country, d.times, d.lat, d.lon) for d in find_dots(desk.archive, asked, layer)[0]]
    else:
        counts = count_facets(desk.archive, asked, layer=layer, most=10_000).counts.get(facet, ())
        rows = [(facet, "times"), *((c.name, c.times) for c in counts)]
    out = io.StringIO()
    csv.writer(out).writerows([_inert(cell) for cell in row] for row in rows)
    name = f'attachment; filename="onrecord-{layer}-by-{facet}.csv"'
    return Response(out.getvalue(), headers={"content-disposition": name}, media_type="text/csv; charset=utf-8")


def find_dots(archive: Archive, asked: Filters, layer: Layer) -> tuple[tuple[Dot, ...], int]:
    """The places of the facts that answer, the most frequent first, and how many facts are at places that the gazetteer does not know.

    A fact without a place has its dateline's. Of more than `EXACT` facts every so many is counted, and its count multiplied.
    """
    table, filed = LAYERS[layer], dispatch.alias("filed")
    place: ColumnElement[str | None] = table.c.place
    country: ColumnElement[str | None] = table.c.country
    if layer != "dispatch":
        country = case((place.is_not(None), table.c.place_country), else_=filed.c.country)
        place = func.coalesce(place, filed.c.place)
    times = func.count().label("times")
    terms = read_query(asked.words) if asked.words else ()
    with archive.read() as conn:
        total = conn.execute(matching(conn, asked, layer, terms).add_columns(func.count())).scalar_one()
        step = -(-total // EXACT) or 1
        query = matching(conn, asked, layer, terms, step=step).add_columns(place.label("place"), country.label("in_country"), times)
        if layer != "dispatch":
            query = query.join(filed, filed.c.id == table.c.dispatch_id)
        rows = conn.execute(query.where(place.is_not(None)).group_by(place, country).order_by(times.desc(), place).limit(MOST_PLACES)).all()
    most = max((r.times for r in rows), default=1) * step
    dots, unknown = [], 0
    for r in rows:
        spots = [s for s in load_gazetteer().named(r.place) if r.in_country is None or s.country == r.in_country]
        if spots:
            dots.append(place_dot(r.place, r.in_country, r.times * step, most, spots[0].lat, spots[0].lon))
        else:
            unknown += r.times * step
    return tuple(dots), unknown


def _inert(cell: object) -> object:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell
