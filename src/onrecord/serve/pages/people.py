"""People and bodies: everyone on record, and a page for each."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from onrecord.errors import QueryError
from onrecord.serve.answer import answer
from onrecord.serve.api.asked import Cursor, Text
from onrecord.serve.api.people import Name, read_cursor, write_cursor
from onrecord.serve.auth import Reader
from onrecord.serve.pages.plots import draw_bars, draw_terms
from onrecord.serve.pages.search import link
from onrecord.serve.problem import Problem
from onrecord.serve.tenures import find_tenures
from onrecord.serve.workspace import Desk
from onrecord.store import Filters
from onrecord.store.exchange import find_exchange
from onrecord.store.facets import count_facets
from onrecord.store.people import list_agents
from onrecord.store.rows import as_row
from onrecord.store.speaker import SpeakerPage, speaker_page
from onrecord.store.suggest import suggest_names

router = APIRouter()
KINDS = ("person", "organization", "country", "group")
A_PAGE = 50  # of names with thousands of statements each, more take longer than a reader waits
Typed = Annotated[Text, Query(max_length=200)]


@router.get("/people")
def show_people(
    request: Request, desk: Desk, reader: Reader, name: Annotated[Text | None, Query(max_length=200)] = None,
    kind: Annotated[Text | None, Query(max_length=40)] = None, cursor: Cursor = None,
) -> Response:  # fmt: skip
    """Who is on record, by name, a page at a time; before the first page, who is quoted most."""
    after = read_cursor(cursor) if cursor else None
    try:
        agents, following = list_agents(desk.archive, name=name or None, kind=kind or None, limit=A_PAGE, after=after)
    except QueryError:
        agents, following = (), None  # nobody of that kind
    most = desk.remembered.ask(count_facets, Filters(), most=24).counts["speaker"] if not (name or kind or cursor) else ()
    asked = {"name": name or None, "kind": kind or None}
    onwards = link("/people", asked, cursor=write_cursor(following)) if following else None
    facts = {
        "name": name or "",
        "kind": kind or "",
        "kinds": KINDS,
        "agents": agents,
        "most": most,
        "next": onwards,
        "first": cursor is None,
    }
    return answer(request, "people.html", facts)


@router.get("/people/names")
def show_names(request: Request, desk: Desk, reader: Reader, speaker: Typed = "", name: Typed = "", other: Typed = "") -> Response:
    """Names that begin as typed into a form's box, whatever that box is called."""
    return answer(request, "names.html", {"names": suggest_names(desk.archive, speaker or name or other)})


@router.get("/person")
def show_person(request: Request, desk: Desk, reader: Reader, name: Name) -> Response:
    """Someone's offices, statements over time, themes, whom they address, what they did; and the register's word on their offices."""
    try:
        page = desk.remembered.ask(speaker_page, name, latest=20)
    except QueryError as err:
        raise Problem(404, str(err)) from None
    facts = {n: getattr(page, n) for n in page.__dataclass_fields__}
    facts["latest"] = [as_row(h) for h in page.latest]
    facts |= _offices(page) | {"exchange": desk.remembered.ask(find_exchange, name)}
    return answer(request, "person.html", facts | {"plot": draw_bars([(c.name, c.times) for c in page.months])})


def _offices(page: SpeakerPage) -> dict[str, Any]:
    """The offices of the copy and of the register, each with its place on one axis of time. `sure`: the copy's person is the register's;
    else those tenures are people of that name."""
    tenures = find_tenures(page.name, None, None)
    sure = [t for t in tenures if t["person"] in page.register_ids]
    held = [(o.first, o.last) for o in page.offices] + [(t["start"], t["end"]) for t in sure or tenures]
    terms = draw_terms(held)
    told = len(page.offices)
    return {"tenures": sure or tenures, "sure": bool(sure), "terms": terms[:told], "held": terms[told:]}
