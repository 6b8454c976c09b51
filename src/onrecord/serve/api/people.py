"""`/api/entities`, `/api/speaker`, `/api/who`: who is on record, and who held which office."""

from __future__ import annotations

import base64
import json
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from onrecord.errors import QueryError
from onrecord.serve.api.asked import Cursor, Form, Limit, Text
from onrecord.serve.api.models import AgentPage, SpeakerBody, TenureBody
from onrecord.serve.api.send import AS_LINES, NO_SUCH, send_json, send_lines, wants_lines
from onrecord.serve.auth import Reader
from onrecord.serve.problem import Problem
from onrecord.serve.tenures import find_tenures
from onrecord.serve.workspace import Desk
from onrecord.store import Archive
from onrecord.store.people import list_agents
from onrecord.store.rows import as_row
from onrecord.store.speaker import speaker_page

router = APIRouter()
Name = Annotated[Text, Query(min_length=1, max_length=200, description="Any part of a name, in any spelling.")]


@router.get("/entities", response_model=AgentPage, responses=AS_LINES)
def list_entities(
    request: Request,
    desk: Desk,
    reader: Reader,
    name: Annotated[Text | None, Query(max_length=200, description="Any part of a name, in any spelling.")] = None,
    kind: Annotated[Text | None, Query(max_length=40, description="person, organization, country or group.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
    format: Form = None,
) -> Response:
    """People and bodies across the archive, by name."""
    if wants_lines(request):
        return send_lines(_iter_agents(desk.archive, name, kind))
    agents, after = list_agents(desk.archive, name=name, kind=kind, limit=limit, after=read_cursor(cursor) if cursor else None)
    following = write_cursor(after) if after else None
    return send_json(request, {"items": agents, "next": following}, next_cursor=following)


def _iter_agents(archive: Archive, name: str | None, kind: str | None) -> Any:
    after: tuple[str, int] | None = None
    while True:
        agents, after = list_agents(archive, name=name, kind=kind, limit=200, after=after)
        yield from agents
        if after is None:
            return


def write_cursor(after: tuple[str, int]) -> str:
    """The mark after which the next page begins, as an address has it."""
    return base64.urlsafe_b64encode(json.dumps(after).encode()).decode()


def read_cursor(cursor: str) -> tuple[str, int]:
    """The mark again. Raises `QueryError` for what is none."""
    try:
        name, number = json.loads(base64.b64decode(cursor, altchars="-_", validate=True))
        if not isinstance(name, str) or "\0" in name or type(number) is not int or not 0 <= number < 2**31:
            raise ValueError(cursor)
    except (ValueError, TypeError, RecursionError):
        raise QueryError("got a cursor that is none of ours; ask for the first page, and take the next cursor from its answer") from None
    return name, number


@router.get("/speaker", response_model=SpeakerBody, responses=NO_SUCH)
def show_speaker(
    request: Request,
    desk: Desk,
    reader: Reader,
    name: Name,
    latest: Annotated[int, Query(ge=1, le=100, description="Statements to show.")] = 5,
) -> Response:
    """A speaker's page: offices over time, statements over time, whom they address, what about, what they did."""
    try:
        page = desk.remembered.ask(speaker_page, name, latest=latest)
    except QueryError as err:
        raise Problem(404, str(err)) from None
    body = {n: getattr(page, n) for n in page.__dataclass_fields__} | {"latest": [as_row(h) for h in page.latest]}
    return send_json(request, body)


@router.get("/who", response_model=list[TenureBody])
def show_who(
    request: Request,
    reader: Reader,
    name: Name,
    on: Annotated[Text | None, Query(description="Only offices held, or perhaps held, on that day, month or year.")] = None,
    country: Annotated[Text | None, Query(max_length=80, description="An ISO alpha-2 code, or an English name.")] = None,
) -> Response:
    """Which offices somebody held, when, and how that is known, by the register of office-holders."""
    return send_json(request, find_tenures(name, on, country))
