"""What the tools give back. Every `Quote` is a stretch of a dispatch exactly as printed: `text` equals the code points `start` to `end`
(half-open) of the dispatch's text."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, Field


class Quote(BaseModel):
    """A stretch of a dispatch, character by character."""

    start: int
    end: int
    text: str


class Origin(BaseModel):
    """The dispatch a fact comes from."""

    number: int
    hash: str
    title: str | None
    agency: str | None
    published: str | None
    source: str | None


class QuotedStatement(BaseModel):
    """Who said what. `kind`: direct is the speaker's own wording; indirect is the agency's wording, not to be put in quotation marks."""

    ref: str
    speaker: str | None
    offices: list[str]
    kind: str
    polarity: str
    addressee: str | None
    content: Annotated[list[Quote], Field(description="What was said; several stretches where something stands between")]
    cue: list[Quote]
    source: list[Quote]
    date: str | None
    place: str | None
    themes: list[str]
    confidence: float | None
    by: Annotated[str, Field(description="The rule or model that found it")]
    why: str | None
    judged: Annotated[bool, Field(description="A person corrected it")]
    rejected: Annotated[bool, Field(description="A person said that it is no statement: do not cite it")]
    origin: Origin
    citation: Annotated[str, Field(description="Ready to use as it is")]


class QuotedEvent(BaseModel):
    """Who did what to whom."""

    id: str
    code: str
    status: Annotated[str, Field(description="actual, planned, negated or hypothetical")]
    actor: str | None
    recipient: str | None
    trigger: list[Quote]
    date: str | None
    place: str | None
    confidence: float | None
    why: str


class Statements(BaseModel):
    """Statements found. `next`: the cursor of the next page."""

    items: list[QuotedStatement]
    next: str | None


class Timeline(BaseModel):
    """Statements, oldest first, and how many by month; `share` less than 1: the counts are estimates."""

    items: list[QuotedStatement]
    next: str | None
    total: int
    share: float
    months: dict[str, int]


class DispatchText(BaseModel):
    """A dispatch. `text` is the stretch from `start` to `end` of its `length` characters; facts are those inside it."""

    origin: Origin
    text: Quote
    length: int
    copy_of: int | None
    superseded_by: Annotated[int | None, Field(description="A later version: cite that one")]
    statements: list[QuotedStatement]
    events: list[QuotedEvent]
    findings: Annotated[list[str], Field(description="What checks found: dates, offices, weekdays that do not agree")]


class Person(BaseModel):
    """Somebody: offices as the register has them, and as the archive's copy words them, with how often they speak."""

    held: Annotated[list[dict[str, Any]], Field(description="Offices held, by the register, with dates and how they are known")]
    name: str | None
    names: list[str]
    statements: int
    offices: Annotated[list[dict[str, Any]], Field(description="As the archive's copy words them, first and last day")]
    themes: dict[str, int]
    addressees: dict[str, int]
    latest: list[QuotedStatement]


class Pasted(BaseModel):
    """What a text puts on record. It is not stored; `citation` names its characters. Facts are those that begin from `start` to `end` of
    its `length` characters; ask again from `end` for those after it."""

    hash: str
    headline: str | None
    agency: str | None
    published: str | None
    start: int
    end: int
    length: int
    statements: list[QuotedStatement]
    events: list[QuotedEvent]
    findings: list[str]
