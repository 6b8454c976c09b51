"""Search with facets: what holds the words and meets the fields, and how it divides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request, Response

from onrecord.errors import QueryError
from onrecord.serve.answer import answer
from onrecord.serve.api.asked import Cursor, as_query
from onrecord.serve.auth import Reader
from onrecord.serve.pages.question import Question, describe
from onrecord.serve.pages.table import send_csv
from onrecord.serve.workspace import Desk, Workspace
from onrecord.store import Filters, Layer
from onrecord.store.facets import Facets, count_facets
from onrecord.store.paging import Order, fetch_part, iter_hits
from onrecord.store.rows import COLUMNS, as_row

router = APIRouter()
FIELD_OF = {"month": ("since", "until")}


@router.get("/search")
def show_search(
    request: Request, desk: Desk, reader: Reader, asked: Question,
    layer: Layer = "statement", order: Annotated[Order, Query()] = "best", cursor: Cursor = None,
) -> Response:  # fmt: skip
    """The facts that answer, their facets, and the way to the next page; a value that the archive does not know is said above the hits."""
    query = {**as_query(asked), "layer": layer, "order": order}
    facts = {
        "asked": as_query(asked), "layer": layer, "order": order, "query": urlencode(query), "suggested": suggest_name(desk, asked),
        "chips": [{**c, "href": link("/search", query, **{c["field"]: None})} for c in describe(desk.labels, asked)],
        "wrong": None, "items": [], "next": None, "total": 0, "share": 1.0, "facets": {},
    }  # fmt: skip
    try:
        part = desk.remembered.ask(fetch_part, asked, layer=layer, order=order, cursor=cursor)
        facets = desk.remembered.ask(count_facets, asked, layer=layer)
    except QueryError as err:
        return answer(request, "search.html", {**facts, "wrong": plain(err)}, status=422)
    found = {
        "items": [as_row(h) for h in part.hits], "next": link("/search", query, cursor=part.next) if part.next else None,
        "total": facets.total, "share": facets.share, "facets": link_facets(facets, query, "/search"),
    }  # fmt: skip
    return answer(request, "search.html", facts | found)


@router.get("/search.csv")
def send_hits(
    desk: Desk, reader: Reader, asked: Question, layer: Layer = "statement", order: Annotated[Order, Query()] = "newest"
) -> Response:
    """Every fact that answers as a table, sent as it is read."""
    hits = iter_hits(desk.archive, asked, layer=layer, order="oldest" if order == "oldest" else "newest")
    rows = (as_row(hit) for hit in hits)
    return send_csv(f"onrecord-{layer}s", COLUMNS, ([row.get(name) for name in COLUMNS] for row in rows))


def suggest_name(desk: Workspace, asked: Filters) -> str:
    """A name under which the question could be saved."""
    return " ".join(" ".join(c["called"] for c in describe(desk.labels, asked)).replace("/", " ").split())[:100]


def plain(err: QueryError) -> str:
    """What is wrong, for a reader who fills in a form and knows no options: `--speaker: …` is `speaker: …`."""
    return str(err).removeprefix("--")


def link(path: str, query: Mapping[str, Any], **more: Any) -> str:
    """The address of a question, with more fields; a field given as None is left out."""
    asked = {k: v for k, v in {**query, **more}.items() if v is not None}
    return f"{path}?{urlencode(asked)}" if asked else path


def link_facets(facets: Facets, query: Mapping[str, Any], path: str) -> dict[str, list[dict[str, Any]]]:
    """The facets' values, each with the address that chooses it, or, where it is chosen, that lets it go."""
    linked: dict[str, list[dict[str, Any]]] = {}
    for name, counts in facets.counts.items():
        fields = FIELD_OF.get(name, (name,))
        linked[name] = [
            {
                "name": c.name, "times": c.times, "chosen": (chosen := all(query.get(f) == c.name for f in fields)),
                "href": link(path, query, **dict.fromkeys(fields, None if chosen else c.name)),
            }
            for c in counts
        ]  # fmt: skip
    return linked
