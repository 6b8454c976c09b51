"""The first page."""

from fastapi import APIRouter, Request, Response

from onrecord.serve.answer import answer
from onrecord.serve.auth import Reader
from onrecord.serve.workspace import Desk
from onrecord.store import Filters, search

router = APIRouter()


@router.get("/")
def home(request: Request, desk: Desk, reader: Reader) -> Response:
    """What there is, the newest dispatches first."""
    found = search(desk.archive, Filters(), layer="dispatch", limit=20)
    return answer(request, "home.html", {"archive": desk.archive.where, "hits": found.hits})
