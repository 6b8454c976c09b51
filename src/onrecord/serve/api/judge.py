"""`/api/judgements`: correct the record, append-only; every judgement under the name of who signed in."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from onrecord.serve.api.asked import Text
from onrecord.serve.api.models import JudgementBody, MadeBody, Strict
from onrecord.serve.api.send import send_json
from onrecord.serve.auth import Judge, Reader
from onrecord.serve.workspace import Desk, Workspace
from onrecord.store import judge as judging
from onrecord.store.judgements import Judgement
from onrecord.store.stored import judgements_of

router = APIRouter()
Name = Annotated[Text, Field(min_length=1, max_length=200)]
Ref = Annotated[str, Field(pattern=r"^[0-9]{1,9}:s[0-9]{1,9}$", description="A statement, as a search shows it: 12:s3")]
Event = Annotated[str, Field(pattern=r"^[0-9]{1,9}:v[0-9]{1,9}$", description="An event, as a search shows it: 12:v1")]
Point = Annotated[int, Field(ge=0, lt=2**31)]


class Judged(Strict):
    """What every judgement has."""

    reason: Annotated[Text, Field(max_length=2000)] = ""


class Reject(Judged):
    """The statement, or the event, is none."""

    kind: Literal["reject"]
    ref: Annotated[str, Field(pattern=r"^[0-9]{1,9}:[sv][0-9]{1,9}$", description="A statement or an event: 12:s3, 12:v1")]


class SetSpeaker(Judged):
    """Somebody else made the statement."""

    kind: Literal["speaker"]
    ref: Ref
    name: Name


class SetSpans(Judged):
    """The statement's words are others: half-open code points of the dispatch's text. What is not given stays."""

    kind: Literal["span"]
    ref: Ref
    content: Annotated[list[tuple[Point, Point]], Field(min_length=1, max_length=50)]
    source: Annotated[list[tuple[Point, Point]] | None, Field(max_length=20)] = None
    cue: Annotated[list[tuple[Point, Point]] | None, Field(max_length=20)] = None


class SetActor(Judged):
    """Somebody else acts in the event; null: nobody that the text names."""

    kind: Literal["actor"]
    ref: Event
    name: Name | None


class SetRecipient(Judged):
    """The event is done to somebody else; null: to nobody that the text names."""

    kind: Literal["recipient"]
    ref: Event
    name: Name | None


class SetCode(Judged):
    """The event is another: a code of the shipped codebooks, or one on record."""

    kind: Literal["code"]
    ref: Event
    code: Annotated[Text, Field(min_length=1, max_length=100)]


class Merge(Judged):
    """Two names are one person's, across the archive."""

    kind: Literal["merge"]
    one: Name
    other: Name


class Split(Judged):
    """An entity of one dispatch is not whom it is filed under, but `name`."""

    kind: Literal["split"]
    ref: Annotated[str, Field(pattern=r"^[0-9]{1,9}:e[0-9]{1,9}$", description="An entity: 12:e1")]
    name: Name


class Undo(Judged):
    """A judgement is taken back."""

    kind: Literal["undo"]
    number: Annotated[int, Field(ge=1, lt=2**31)]


AnyJudgement = Annotated[
    Reject | SetSpeaker | SetSpans | SetActor | SetRecipient | SetCode | Merge | Split | Undo, Field(discriminator="kind")
]


@router.get("/judgements", response_model=list[JudgementBody])
def list_judgements(
    request: Request,
    desk: Desk,
    reader: Reader,
    dispatch: Annotated[str | None, Query(pattern=r"^sha256:[0-9a-f]{64}$", description="Only of the dispatch with this hash.")] = None,
) -> Response:
    """Every judgement ever made, in order; `stands` tells which were not undone."""
    with desk.archive.read() as conn:
        found = judgements_of(conn, dispatch)
    return send_json(request, [as_body(*j) for j in found])


@router.post("/judgements", response_model=MadeBody, status_code=201)
def make_judgement(request: Request, desk: Desk, judge: Judge, judged: AnyJudgement) -> Response:
    """Put a judgement on record; undo takes it back."""
    return send_json(request, {"judgement": put_judgement(desk, judged, author=judge.name)}, status=201)


def put_judgement(desk: Workspace, judged: AnyJudgement, *, author: str) -> int:
    """Write a judgement; its number is returned. Raises `QueryError` where what it speaks of is not there."""
    archive, by = desk.writable(), {"author": author, "reason": judged.reason}
    match judged:
        case Reject():
            return judging.reject(archive, judged.ref, **by)
        case SetSpeaker():
            return judging.set_speaker(archive, judged.ref, judged.name, **by)
        case SetSpans():
            given = {role: spans for role in ("content", "source", "cue") if (spans := getattr(judged, role)) is not None}
            return judging.set_spans(archive, judged.ref, given, **by)
        case SetActor():
            return judging.set_actor(archive, judged.ref, judged.name, **by)
        case SetRecipient():
            return judging.set_recipient(archive, judged.ref, judged.name, **by)
        case SetCode():
            return judging.set_code(archive, judged.ref, judged.code, **by)
        case Merge():
            return judging.merge(archive, judged.one, judged.other, **by)
        case Split():
            return judging.split(archive, judged.ref, judged.name, **by)
        case Undo():
            return judging.undo(archive, judged.number, **by)


def as_body(j: Judgement, stands: bool) -> dict[str, Any]:
    """A judgement as it is sent."""
    return {**{name: getattr(j, name) for name in Judgement.__dataclass_fields__}, "stands": stands}
