"""`/api/statements`, `/api/events`, `/api/dispatches`, `/api/timeline`: facts by words and fields; one fact by its name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from fastapi import APIRouter, Path, Request, Response
from pydantic import BaseModel

from onrecord.errors import QueryError
from onrecord.serve.api.asked import Asked, Cursor, Form, Limit, Ordered
from onrecord.serve.api.judge import as_body
from onrecord.serve.api.models import CitedStatement, DispatchPage, EventPage, EventRow, StatementPage, StoredDispatch
from onrecord.serve.api.send import AS_LINES, NO_SUCH, send_json, send_lines, wants_lines
from onrecord.serve.auth import Reader
from onrecord.serve.problem import Problem
from onrecord.serve.workspace import Desk
from onrecord.store import Archive, Filters, Layer
from onrecord.store.paging import Order, fetch_part, iter_hits
from onrecord.store.read import load_record
from onrecord.store.rows import as_row
from onrecord.store.stored import cite_hit, find_fact, judgements_of, load_stored

router = APIRouter()
T = TypeVar("T")
DISPATCH = r"^([0-9]{1,9}|sha256:[0-9a-f]{64})$"
FACT = r"^[0-9]{1,9}:[a-z]{1,8}[0-9]{1,9}$"
DispatchRef = Annotated[str, Path(pattern=DISPATCH, description="Its number in the archive, or its hash")]
FactRef = Annotated[str, Path(pattern=FACT, description="As a search shows it: 12:s3, 12:v1")]


def list_facts(request: Request, archive: Archive, asked: Filters, layer: Layer, limit: int, cursor: str | None, order: Order) -> Response:
    """A page of facts, or all of them as lines."""
    if wants_lines(request):
        hits = iter_hits(archive, asked, layer=layer, order="oldest" if order == "oldest" else "newest")
        return send_lines(as_row(hit) for hit in hits)
    part = fetch_part(archive, asked, layer=layer, order=order, limit=limit, cursor=cursor)
    return send_json(request, {"items": [as_row(h) for h in part.hits], "next": part.next}, next_cursor=part.next)


LISTS: tuple[tuple[Layer, str, type[BaseModel], str], ...] = (
    ("statement", "statements", StatementPage, "Statements that hold the words and meet the fields."),
    ("event", "events", EventPage, "Events whose passage holds the words and that meet the fields."),
    ("dispatch", "dispatches", DispatchPage, "Dispatches whose headline or text holds the words and that meet the fields."),
)


def _lister(layer: Layer) -> Callable[..., Response]:
    def list_layer(
        request: Request, desk: Desk, reader: Reader, asked: Asked, limit: Limit = 20, cursor: Cursor = None, order: Ordered = "best",
        format: Form = None,
    ) -> Response:  # fmt: skip
        return list_facts(request, desk.archive, asked, layer, limit, cursor, order)

    return list_layer


for layer, name, page, about in LISTS:
    router.add_api_route(f"/{name}", _lister(layer), response_model=page, responses=AS_LINES, name=f"list_{name}", description=about)


@router.get("/timeline", response_model=StatementPage, responses=AS_LINES)
def show_timeline(
    request: Request, desk: Desk, reader: Reader, asked: Asked, limit: Limit = 50, cursor: Cursor = None, format: Form = None
) -> Response:
    """What was said, in the order in which it was said."""
    return list_facts(request, desk.archive, asked, "statement", limit, cursor, "oldest")


@router.get("/dispatches/{ref}", response_model=StoredDispatch, responses=NO_SUCH)
def show_dispatch(request: Request, desk: Desk, reader: Reader, ref: DispatchRef) -> Response:
    """A dispatch exactly as written, with everything put on record from it and how it stands in the archive."""
    return send_json(request, stored_dispatch(desk.archive, ref))


@router.get("/statements/{ref}", response_model=CitedStatement, responses=NO_SUCH)
def show_statement(request: Request, desk: Desk, reader: Reader, ref: FactRef) -> Response:
    """A statement with its ready citation."""
    return send_json(request, cited_statement(desk.archive, ref))


@router.get("/events/{ref}", response_model=EventRow, responses=NO_SUCH)
def show_event(request: Request, desk: Desk, reader: Reader, ref: FactRef) -> Response:
    """An event."""
    return send_json(request, as_row(found(find_fact, desk.archive, ref, "event")))


def cited_statement(archive: Archive, ref: str) -> dict[str, Any]:
    """A statement's row and its citation."""
    hit = found(find_fact, archive, ref, "statement")
    citation = cite_hit(load_record(archive, ref), hit)
    return {"statement": as_row(hit), "citation": str(citation), "urn": citation.urn}


def stored_dispatch(archive: Archive, ref: str) -> dict[str, Any]:
    """A dispatch with its record, how it stands, and what was judged of it."""
    stored = found(load_stored, archive, ref)
    with archive.read() as conn:
        judged = judgements_of(conn, stored.record.id)
    facts = {name: getattr(stored, name) for name in stored.__dataclass_fields__}
    return facts | {"statements": [as_row(hit) for hit in stored.statements], "judgements": [as_body(*j) for j in judged]}


def found(find: Callable[..., T], *args: Any) -> T:
    """What `find` finds. Raises a 404 `Problem` where there is none."""
    try:
        return find(*args)
    except QueryError as err:
        raise Problem(404, str(err)) from None
