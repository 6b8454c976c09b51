"""`/api/saved`: one's saved searches, what is new in them, and each as an Atom feed."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Request, Response
from pydantic import Field, create_model

from onrecord.errors import QueryError
from onrecord.fields import FIELDS, WORDS
from onrecord.serve.answer import with_etag
from onrecord.serve.api.asked import CHOICES, DAY, MOST_WORDS, Text
from onrecord.serve.api.models import SavedBody, SavedNews, Strict
from onrecord.serve.api.send import NO_SUCH, send_json
from onrecord.serve.atom import MEDIA_TYPE, write_feed
from onrecord.serve.auth import Reader
from onrecord.serve.problem import Problem
from onrecord.serve.webhook import check_hook, describe_hit, new_secret
from onrecord.serve.workspace import Desk, Workspace
from onrecord.store import Filters
from onrecord.store.saved import (
    SavedSearch,
    count_new,
    find_latest,
    find_new,
    find_saved,
    last_dispatch,
    list_saved,
    mark_seen,
    remove_saved,
    save_search,
)

router = APIRouter()
Name = Annotated[str, Path(min_length=1, max_length=100, description="The search's name")]
MOST_NEW = 200


def _fields() -> dict[str, Any]:
    """The fields of a question as a body has them, made from their one declaration."""
    made: dict[str, Any] = {"words": (Annotated[Text, Field(max_length=MOST_WORDS, description=WORDS)] | None, None)}
    for field in FIELDS:
        kind: Any = {"text": CHOICES.get(field.name, Text), "share": float, "flag": bool}[field.kind]
        limits: dict[str, Any] = {"ge": 0, "le": 1} if field.kind == "share" else {}
        if field.kind == "text" and field.name not in CHOICES:
            limits = {"pattern": DAY} if field.name in ("since", "until") else {"max_length": 200, "min_length": 1}
        hint: Any = Annotated[kind, Field(description=field.help, **limits)]
        made[field.name] = (hint, False) if field.kind == "flag" else (hint | None, None)
    return made


AskedBody: Any = create_model("AskedBody", __base__=Strict, __doc__="The fields of a question.", **_fields())


class NewSearch(Strict):
    """A search to save. What is there already counts as seen, unless `from_start`. `webhook`: new hits are posted there (judges only)."""

    name: Annotated[Text, Field(min_length=1, max_length=100)]
    layer: Literal["statement", "event", "dispatch"] = "statement"
    asked: AskedBody
    webhook: Annotated[Text, Field(max_length=2000)] | None = None
    from_start: bool = False


class Seen(Strict):
    """Up to which dispatch the answers were seen; without it, up to the last."""

    upto: Annotated[int, Field(ge=0, lt=2**31)] | None = None


@router.get("/saved", response_model=list[SavedBody])
def list_searches(request: Request, desk: Desk, reader: Reader) -> Response:
    """One's own saved searches, each with how much is new."""
    return send_json(request, [saved_body(desk, saved) for saved in list_saved(desk.archive, reader.name)])


@router.post("/saved", response_model=SavedBody, status_code=201)
def add_search(request: Request, desk: Desk, reader: Reader, new: NewSearch) -> Response:
    """Save a search. The webhook's signing secret is told here, once."""
    if new.webhook is not None and not reader.may("judge"):
        raise Problem(403, f"{reader.name} may read; a webhook is for judges")
    hook = check_hook(new.webhook) if new.webhook is not None else None
    secret = new_secret() if hook else None
    asked = Filters(**new.asked.model_dump())
    saved = save_search(
        desk.writable(), new.name, asked, owner=reader.name, layer=new.layer, hook=hook, secret=secret, from_start=new.from_start
    )
    return send_json(request, {**saved_body(desk, saved), "secret": secret}, status=201)


@router.get("/saved/{name}", response_model=SavedNews, responses=NO_SUCH)
def show_news(request: Request, desk: Desk, reader: Reader, name: Name) -> Response:
    """What is new in a search since last seen, in the order in which it was added, each hit with the reasons why it was found."""
    return send_json(request, find_news(desk, find_own(desk, reader.name, name)))


@router.post("/saved/{name}/seen", response_model=SavedBody, responses=NO_SUCH)
def see(request: Request, desk: Desk, reader: Reader, name: Name, seen: Seen) -> Response:
    """Say that what is new was seen: up to the `upto` of an answer, so that what came meanwhile stays new."""
    saved = find_own(desk, reader.name, name)
    mark_seen(desk.writable(), saved, seen.upto)
    return send_json(request, saved_body(desk, find_own(desk, reader.name, name)))


@router.delete("/saved/{name}", status_code=204, responses=NO_SUCH)
def forget(desk: Desk, reader: Reader, name: Name) -> Response:
    """Forget a search."""
    find_own(desk, reader.name, name)
    remove_saved(desk.writable(), reader.name, name)
    return Response(status_code=204)


@router.get(
    "/saved/{name}/feed",
    response_class=Response,
    responses={**NO_SUCH, 200: {"content": {MEDIA_TYPE: {"schema": {"type": "string"}}}, "description": "An Atom feed"}},
)
def show_feed(request: Request, desk: Desk, reader: Reader, name: Name) -> Response:
    """The search as an Atom feed, the last added first. Feed readers that know only HTTP Basic send the token as the password."""
    saved = find_own(desk, reader.name, name)
    site = str(request.base_url).rstrip("/")
    feed = write_feed(saved, find_latest(desk.archive, saved), site=site)
    return with_etag(request, Response(feed, media_type=MEDIA_TYPE))


def find_own(desk: Workspace, owner: str, name: str) -> SavedSearch:
    """A search of one's own. Raises a 404 `Problem` where there is none."""
    try:
        return find_saved(desk.archive, owner, name)
    except QueryError as err:
        raise Problem(404, str(err)) from None


def find_news(desk: Workspace, saved: SavedSearch) -> dict[str, Any]:
    """What is new in a search, each hit with its reasons, and up to which dispatch that reaches."""
    upto = last_dispatch(desk.archive)
    hits = find_new(desk.archive, saved, upto=upto, limit=MOST_NEW + 1)
    shown = hits[:MOST_NEW]
    reached = upto if len(hits) <= MOST_NEW else int(shown[-1].ref.partition(":")[0]) - 1
    return {"search": saved_body(desk, saved), "upto": max(reached, saved.seen), "hits": [describe_hit(saved, hit) for hit in shown]}


def saved_body(desk: Workspace, saved: SavedSearch) -> dict[str, Any]:
    """A search as it is sent: without its secret."""
    asked = {name: v for name in saved.asked.__dataclass_fields__ if (v := getattr(saved.asked, name)) not in (None, False)}
    kept = {name: getattr(saved, name) for name in ("name", "layer", "made", "seen")}
    return {
        **kept,
        "asked": asked,
        "new": count_new(desk.archive, saved, most=MOST_NEW),
        "webhook": saved.hook,
        "problem": saved.hook_problem,
        "secret": None,
    }
