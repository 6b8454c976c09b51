"""The first page: what there is, the newest first; an empty archive explains itself and offers the examples."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from onrecord.serve.answer import answer
from onrecord.serve.auth import Judge, Reader
from onrecord.serve.examples import add_examples
from onrecord.serve.workspace import Desk
from onrecord.store import Filters, search
from onrecord.store.rows import as_row

router = APIRouter()


@router.get("/")
def home(request: Request, desk: Desk, reader: Reader) -> Response:
    """The newest dispatches, and what was said last, word for word."""
    found = search(desk.archive, Filters(), layer="dispatch", limit=20)
    said = search(desk.archive, Filters(kind="direct"), limit=8)
    return answer(request, "home.html", {"archive": desk.told_where, "hits": found.hits, "said": [as_row(h) for h in said.hits]})


@router.post("/examples")
def add_bundled(desk: Desk, judge: Judge) -> Response:
    """Read the bundled example dispatches into the archive; twice changes nothing."""
    desk.writable()
    add_examples(desk.settings.archive)
    return RedirectResponse("/", 303)
