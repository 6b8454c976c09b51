"""Saved searches: what is new in each since last seen, and why; their feeds and webhooks. A form each, so that none needs a script."""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from onrecord.errors import QueryError
from onrecord.serve.answer import answer
from onrecord.serve.api.asked import as_query
from onrecord.serve.api.saved import Name, find_news, find_own, saved_body
from onrecord.serve.auth import Judge, Reader, User
from onrecord.serve.pages.question import describe, read_fields
from onrecord.serve.webhook import check_hook, describe_hit, new_secret
from onrecord.serve.workspace import Desk, Workspace
from onrecord.store.saved import count_new, find_latest, list_saved, mark_seen, remove_saved, save_search, set_hook

router = APIRouter()


@router.get("/saved")
def show_searches(request: Request, desk: Desk, reader: Reader) -> Response:
    """One's own saved searches, each with how much is new."""
    found = [{**saved_body(desk, s), "told": describe(desk.labels, s.asked)} for s in list_saved(desk.archive, reader.name)]
    return answer(request, "saved.html", {"searches": found})


@router.get("/news")
def count_news(request: Request, desk: Desk, reader: Reader) -> Response:
    """In how many of one's saved searches something is new: the mark in the head of every page, fetched after it."""
    found = sum(count_new(desk.archive, s, most=1) for s in list_saved(desk.archive, reader.name))
    return answer(request, "news.html", {"searches": found})


@router.post("/saved")
async def add_search(request: Request, desk: Desk, reader: Reader) -> Response:
    """Save the question that the form holds, then show it; in place (htmx) a line says so, or what is wrong."""
    from starlette.concurrency import run_in_threadpool

    form = {k: v for k, v in (await request.form()).items() if isinstance(v, str)}
    return await run_in_threadpool(_save, request, desk, reader, form)


def _save(request: Request, desk: Workspace, reader: User, form: dict[str, str]) -> Response:
    name, layer = " ".join(form.get("name", "").split()), form.get("layer", "statement")
    in_place = "hx-request" in request.headers
    asked = read_fields(form)
    try:
        if layer not in ("statement", "event", "dispatch"):
            raise QueryError(f"layer: got {layer!r}, expected statement, event or dispatch")
        save_search(desk.writable(), name, asked, owner=reader.name, layer=layer, from_start="from_start" in form)  # type: ignore[arg-type]
    except QueryError as err:
        if not in_place:
            raise
        facts: dict[str, Any] = {"wrong": str(err), "asked": as_query(asked), "layer": layer, "name": name}
        return answer(request, "save.html", facts, status=422)
    if in_place:
        return answer(request, "save.html", {"wrong": None, "asked": as_query(asked), "layer": layer, "name": name}, status=201)
    return RedirectResponse(address(name), 303)


@router.get("/saved/{name}")
def show_news(request: Request, desk: Desk, reader: Reader, name: Name) -> Response:
    """What is new in a search, and why each hit was found; where nothing is, the last that was found."""
    return _show(request, desk, reader, name)


@router.post("/saved/{name}/seen")
def see(desk: Desk, reader: Reader, name: Name, upto: Annotated[int | None, Form(ge=0, lt=2**31)] = None) -> Response:
    """What was shown is seen."""
    mark_seen(desk.writable(), find_own(desk, reader.name, name), upto)
    return RedirectResponse(address(name), 303)


@router.post("/saved/{name}/forget")
def forget(desk: Desk, reader: Reader, name: Name) -> Response:
    """Forget a search."""
    find_own(desk, reader.name, name)
    remove_saved(desk.writable(), reader.name, name)
    return RedirectResponse("/saved", 303)


@router.post("/saved/{name}/webhook")
def hook(request: Request, desk: Desk, judge: Judge, name: Name, url: Annotated[str, Form(max_length=2000)] = "") -> Response:
    """Post what is new to an address from now on, or, without one, to none any more. The secret stands on this one answer, never again."""
    saved = find_own(desk, judge.name, name)
    if not url.strip():
        set_hook(desk.writable(), saved, None, None)
        return RedirectResponse(address(name), 303)
    secret = new_secret()
    set_hook(desk.writable(), saved, check_hook(url.strip()), secret)
    return _show(request, desk, judge, name, secret=secret)


def _show(request: Request, desk: Workspace, user: User, name: str, secret: str | None = None) -> Response:
    saved = find_own(desk, user.name, name)
    news = find_news(desk, saved)
    last = [] if news["hits"] else [describe_hit(saved, hit) for hit in find_latest(desk.archive, saved, limit=10)]
    facts = {**news, "last": last, "told": describe(desk.labels, saved.asked), "secret": secret, "address": address(name)}
    return answer(request, "saved_search.html", facts)


def address(name: str) -> str:
    """The page of a saved search."""
    return f"/saved/{quote(name, safe='')}"
