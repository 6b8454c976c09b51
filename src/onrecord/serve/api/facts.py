"""`/api/statements`, `/api/events`, `/api/dispatches`, `/api/timeline`: facts by words and fields; one fact by its name."""

from __future__ import annotations

import re
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Path, Request, Response
from sqlalchemy import select

from onrecord.errors import QueryError
from onrecord.export.cite import cite
from onrecord.serve.api.asked import Asked, Cursor, Form, Limit, Ordered
from onrecord.serve.api.judge import list_stored
from onrecord.serve.api.models import CitedStatement, DispatchPage, EventPage, EventRow, StatementPage, StoredDispatch
from onrecord.serve.api.send import AS_LINES, NO_SUCH, send_json, send_lines, wants_lines
from onrecord.serve.auth import Reader
from onrecord.serve.problem import Problem
from onrecord.serve.workspace import Desk
from onrecord.store import Archive, Filters, Hit, Layer
from onrecord.store.filters import LAYERS
from onrecord.store.paging import Order, fetch_part, iter_hits
from onrecord.store.read import load_record
from onrecord.store.rows import as_row
from onrecord.store.schema import dispatch, link, source, statement
from onrecord.store.search import fetch_hits

router = APIRouter()
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


@router.get("/statements", response_model=StatementPage, responses=AS_LINES)
def list_statements(
    request: Request, desk: Desk, reader: Reader, asked: Asked, limit: Limit = 20, cursor: Cursor = None, order: Ordered = "best",
    format: Form = None,
) -> Response:  # fmt: skip
    """Statements that hold the words and meet the fields."""
    return list_facts(request, desk.archive, asked, "statement", limit, cursor, order)


@router.get("/events", response_model=EventPage, responses=AS_LINES)
def list_events(
    request: Request, desk: Desk, reader: Reader, asked: Asked, limit: Limit = 20, cursor: Cursor = None, order: Ordered = "best",
    format: Form = None,
) -> Response:  # fmt: skip
    """Events whose passage holds the words and that meet the fields."""
    return list_facts(request, desk.archive, asked, "event", limit, cursor, order)


@router.get("/dispatches", response_model=DispatchPage, responses=AS_LINES)
def list_dispatches(
    request: Request, desk: Desk, reader: Reader, asked: Asked, limit: Limit = 20, cursor: Cursor = None, order: Ordered = "best",
    format: Form = None,
) -> Response:  # fmt: skip
    """Dispatches whose headline or text holds the words and that meet the fields."""
    return list_facts(request, desk.archive, asked, "dispatch", limit, cursor, order)


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
    return send_json(request, as_row(find_fact(desk.archive, ref, "event")))


def find_fact(archive: Archive, ref: str, layer: Layer) -> Hit:
    """The fact of that name, rejected ones and those of copies too. Raises a 404 `Problem` where there is none."""
    table, (number, local) = LAYERS[layer], ref.split(":")
    with archive.read() as conn:
        chosen = select(table.c.id).where(table.c.dispatch_id == int(number), table.c.local == local)
        found = conn.execute(chosen).scalar() if re.fullmatch(FACT, ref) else None
        if found is None:
            raise Problem(404, f"{ref}: there is no such {layer}; a search shows those there are")
        return fetch_hits(conn, layer, [(found, None)])[0]


def cited_statement(archive: Archive, ref: str) -> dict[str, Any]:
    """A statement's row and its citation out of the record. Raises a 404 `Problem` where there is none."""
    hit = find_fact(archive, ref, "statement")
    citation = cite(load_record(archive, ref), ref.partition(":")[2])
    return {"statement": as_row(hit), "citation": str(citation), "urn": citation.urn}


def stored_dispatch(archive: Archive, ref: str) -> dict[str, Any]:
    """A dispatch's record, where it was found, and what tells the same. Raises a 404 `Problem` where there is none."""
    try:
        record = load_record(archive, ref)
    except QueryError as err:
        raise Problem(404, str(err)) from None
    with archive.read() as conn:
        row = conn.execute(select(dispatch.c.id, dispatch.c.copy_of, dispatch.c.superseded_by).where(dispatch.c.hash == record.id)).one()
        ids = conn.execute(select(statement.c.id).where(statement.c.dispatch_id == row.id).order_by(statement.c.id)).scalars()
        hits = fetch_hits(conn, "statement", [(number, None) for number in ids])
        judged = list_stored(conn, record.id)
        sources = conn.execute(select(source.c.name).where(source.c.dispatch_id == row.id).order_by(source.c.id)).scalars().all()
        told = (dispatch.c.title, dispatch.c.agency, dispatch.c.published)
        links = []
        for mine, other in ((link.c.earlier_id, link.c.later_id), (link.c.later_id, link.c.earlier_id)):
            query = select(other.label("number"), link.c.kind, link.c.containment, *told).join(dispatch, dispatch.c.id == other)
            links += [dict(r) for r in conn.execute(query.where(mine == row.id).order_by(other)).mappings()]
    return {
        "number": row.id, "record": msgspec.to_builtins(record), "sources": sources, "copy_of": row.copy_of,
        "superseded_by": row.superseded_by, "links": links,
        "statements": [as_row(hit) for hit in hits], "judgements": judged,
    }  # fmt: skip
