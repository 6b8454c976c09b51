"""What the API sends, typed for its OpenAPI document. The bytes are written by msgspec from the archive's own rows; a test holds them
against these. All `start`, `end` and spans are half-open Unicode code points of the dispatch's text, `found` of `text`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Pair = Annotated[list[int], Field(min_length=2, max_length=2)]


class Strict(BaseModel):
    """A body whose fields are all told here."""

    model_config = ConfigDict(extra="forbid")


class FactRow(Strict):
    """What every fact has. `ref` names it (`12:s3`); `by` the rule or model that put it there, `why` the entry that fired."""

    ref: str
    text: str
    found: Annotated[list[Pair], Field(description="Stretches of `text` that hold the words asked for")]
    start: int
    end: int
    spans: Annotated[dict[str, list[Pair]], Field(description="The fact's spans in the dispatch's text, by role")]
    score: float | None
    agency: str | None
    published: str | None
    title: str | None
    source: str | None
    hash: str
    copies: int


class StatementRow(FactRow):
    """A statement."""

    layer: Literal["statement"]
    speaker: str | None
    offices: list[str]
    addressee: str | None
    kind: str
    polarity: str
    date: str | None
    place: str | None
    country: str | None
    themes: list[str]
    confidence: float | None
    by: str
    why: str | None
    within: str | None
    judged: bool
    rejected: bool


class EventRow(FactRow):
    """An event."""

    layer: Literal["event"]
    code: str
    plover: str | None
    mode: str | None
    status: str
    actor: str | None
    recipient: str | None
    offices: list[str]
    date: str | None
    place: str | None
    country: str | None
    themes: list[str]
    confidence: float | None
    by: str
    why: str | None
    within: str | None
    judged: bool
    rejected: bool


class DispatchRow(FactRow):
    """A dispatch; `text` is its headline, or the passage around the words found."""

    layer: Literal["dispatch"]
    offices: list[str]
    themes: list[str]
    place: str | None
    country: str | None


class StatementPage(Strict):
    """A page of statements; `next` is the cursor of the page after it."""

    items: list[StatementRow]
    next: str | None


class EventPage(Strict):
    """A page of events."""

    items: list[EventRow]
    next: str | None


class DispatchPage(Strict):
    """A page of dispatches."""

    items: list[DispatchRow]
    next: str | None


class CitedStatement(Strict):
    """A statement with its ready citation."""

    statement: StatementRow
    citation: str
    urn: str


class LinkBody(Strict):
    """A dispatch that tells the same. `containment`: the share of the shorter one's shingles that the other holds."""

    number: int
    kind: str
    containment: float
    title: str | None
    agency: str | None
    published: str | None


class JudgementBody(Strict):
    """One judgement. `stands`: it was not undone."""

    id: int
    made: str
    author: str
    reason: str
    kind: str
    layer: str | None
    dispatch_hash: str | None
    spans: list[Pair]
    quote: str | None
    value: Any
    undoes: int | None
    stands: bool


class StoredDispatch(Strict):
    """A dispatch with its whole record, and how it stands in the archive."""

    number: int
    record: Annotated[dict[str, Any], Field(description="The record (docs/record.schema.json)")]
    sources: list[str]
    copy_of: int | None
    superseded_by: int | None
    links: list[LinkBody]
    statements: Annotated[list[StatementRow], Field(description="As judged; `record` has them as the coder made them")]
    judgements: list[JudgementBody]


class CountBody(Strict):
    """How often something came up."""

    name: str
    times: int


class FacetBody(Strict):
    """How what answers divides. `share` of it was counted; where that is less than 1 the counts are estimates."""

    total: int
    share: float
    counts: dict[str, list[CountBody]]


class AgentBody(Strict):
    """Someone across dispatches."""

    id: int
    name: str
    kind: str
    register_id: str | None
    names: list[str]
    statements: int
    dispatches: int


class AgentPage(Strict):
    """A page of people and bodies."""

    items: list[AgentBody]
    next: str | None


class OfficeBody(Strict):
    """An office as the copy words it."""

    title: str
    of: str | None
    first: str | None
    last: str | None
    times: int


class SpeakerBody(Strict):
    """A speaker's page."""

    name: str
    names: list[str]
    register_ids: list[str]
    statements: int
    offices: list[OfficeBody]
    months: list[CountBody]
    kinds: list[CountBody]
    addressees: list[CountBody]
    themes: list[CountBody]
    events: list[CountBody]
    latest: list[StatementRow]


class TenureBody(BaseModel):
    """An office that somebody held, by the register; `standing` on the day asked for (null: the dates do not say)."""

    model_config = ConfigDict(extra="allow")
    name: str
    office: str
    country: str | None


class LikeBody(Strict):
    """A statement that says what was asked for: `share` of its words, in order; `exact`: in one piece."""

    share: float
    exact: bool
    statement: StatementRow


class MadeBody(Strict):
    """The number of the judgement that was made; undo takes it back."""

    judgement: int


class SavedBody(Strict):
    """A saved search. `new`: how many hits since `seen`, the last dispatch seen (200: that many or more). `secret` is told once."""

    name: str
    layer: Literal["statement", "event", "dispatch"]
    asked: dict[str, Any]
    made: str
    seen: int
    new: int
    webhook: str | None
    problem: Annotated[str | None, Field(description="What hindered the last posting")]
    secret: str | None


class ClauseBody(Strict):
    """One clause of the question, and what met it; of `event`, the events of the same dispatch: THANK (12:v1)."""

    field: str
    asked: str
    met_by: str | None


class ReasonsBody(Strict):
    """Why a hit was found: the clauses met; the rule or model (`by`) and the entry (`why`) that put the fact on record."""

    clauses: list[ClauseBody]
    by: str | None
    why: str | None
    confidence: float | None


class NewHit(Strict):
    """A hit with its reasons."""

    hit: StatementRow | EventRow | DispatchRow
    reasons: ReasonsBody


class SavedNews(Strict):
    """What is new in a search. `upto` is what to send to `seen` once it was read."""

    search: SavedBody
    upto: int
    hits: list[NewHit]
