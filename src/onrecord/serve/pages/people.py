"""People and bodies: everyone on record, and a page for each."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from onrecord.errors import QueryError
from onrecord.serve.answer import answer
from onrecord.serve.api.people import Name
from onrecord.serve.auth import Reader
from onrecord.serve.pages.plots import draw_bars
from onrecord.serve.problem import Problem
from onrecord.serve.tenures import find_tenures
from onrecord.serve.workspace import Desk
from onrecord.store.people import list_agents
from onrecord.store.rows import as_row
from onrecord.store.speaker import speaker_page

router = APIRouter()


@router.get("/people")
def show_people(request: Request, desk: Desk, reader: Reader, name: Annotated[str | None, Query(max_length=200)] = None) -> Response:
    """Who is on record, by name."""
    agents, _ = list_agents(desk.archive, name=name or None, limit=200)
    return answer(request, "people.html", {"name": name or "", "agents": agents})


@router.get("/person")
def show_person(request: Request, desk: Desk, reader: Reader, name: Name) -> Response:
    """Someone's offices, statements over time, themes, whom they address, what they did; and the register's word on their offices."""
    try:
        page = speaker_page(desk.archive, name, latest=20)
    except QueryError as err:
        raise Problem(404, str(err)) from None
    try:
        tenures = find_tenures(page.name, None, None)
    except (QueryError, Problem):
        tenures = []
    latest = [as_row(h) for h in page.latest]
    facts = {n: getattr(page, n) for n in page.__dataclass_fields__} | {"latest": latest, "tenures": tenures}
    return answer(request, "person.html", facts | {"plot": draw_bars([(c.name, c.times) for c in page.months])})
