"""The record: what was read out of one dispatch, every fact anchored to the characters it came from.

All offsets are half-open Unicode code points into `Dispatch.text`, the copy exactly as decoded. Unknown is `None`
(JSON `null`), never a stand-in. Countries are ISO 3166-1 alpha-2, dates ISO 8601 or TimeML values, which may be
partial (`2023-05`) or intervals (`2023-05-01/2023-05-03`).

A record that cannot be sliced out of its text cannot be built: `Record` checks every span and every id it holds.
The JSON form is the types' own (`to_json`, `from_json`); its schema is generated from them (`json_schema`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, Literal, NamedTuple, cast

import msgspec

from onrecord.errors import RecordError

EntityKind = Literal["person", "organization", "country", "group", "unnamed"]
StatementKind = Literal["direct", "indirect", "mixed"]
Polarity = Literal["asserted", "denied", "declined", "asked", "believed"]
EventStatus = Literal["actual", "planned", "negated", "hypothetical"]
FurnitureRole = Literal["time", "series", "byline", "credit", "contact", "end", "label"]


class Span(NamedTuple):
    """A stretch of the text, half-open, in code points."""

    start: int
    end: int


Spans = tuple[Span, ...]
_SPANLESS = frozenset((str, int, float, bool, type(None)))


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stretch of the text with its words."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Furniture:
    """A part of the copy that is neither headline nor body: a header time, a byline, a credit, an end mark."""

    start: int
    end: int
    role: FurnitureRole


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place as named, with the country it lies in (alpha-2)."""

    name: str
    country: str | None


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when the copy says it was filed; `start`, `end` span the whole dateline with its agency credit."""

    place: PlaceName | None
    date: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Series:
    """Where a dispatch stands in its agency's series of versions.

    `kind` is what the mark does (`update`, `correction`, `urgent`, `kill`, `advisory`, `exclusive` …), `number` its count if it has one.
    `start`, `end` are where the copy prints the mark; `None` where its envelope tells it.
    """

    kind: str
    number: int | None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a paged document: its number, counted from 1, and the stretch of the text that stands on it."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Envelope:
    """What came with the copy outside its text. `format` is the format it was read from (docs/formats.md).

    `id` is the sender's own name for the item (guid, Message-ID, accession number …) and `version` its count of versions; `url` the
    canonical address; `subjects` the sender's codes or keywords, as they stand; `pages` where the text lies in a paged document;
    `embargoed` the moment (ISO 8601) before which the sender asks that it is not used.
    """

    format: str
    id: str | None = None
    version: int | None = None
    url: str | None = None
    byline: str | None = None
    rights: str | None = None
    subjects: tuple[str, ...] = ()
    pages: tuple[Page, ...] = ()
    embargoed: str | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """An office as the text words it. `of` is the country; `checked` says what the register knows of that day."""

    title: str
    of: str | None
    start: int
    end: int
    type: str | None = None
    checked: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """Someone or something that speaks, acts or is acted upon; `mentions` are all its places in the text."""

    id: str
    kind: EntityKind
    name: str | None
    also: tuple[str, ...] = ()
    register_id: str | None = None
    offices: tuple[Office, ...] = ()
    mentions: Spans = ()
    country: str | None = None
    described: str | None = None
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Theme:
    """What a statement is about, in the terms of a scheme; `words` are the stretches that carried it."""

    scheme: str
    code: str
    confidence: float
    words: Spans = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """Someone's words as the dispatch gives them: source, cue and content, PolNeAR's conventions for spans.

    `within` is the id of the statement this one is told in. `by` names the rule or model, with its version.
    """

    id: str
    speaker: str | None
    kind: StatementKind
    polarity: Polarity
    source: Spans
    cue: Spans
    content: Spans
    addressee: str | None = None
    within: str | None = None
    date: str | None = None
    place: PlaceName | None = None
    themes: tuple[Theme, ...] = ()
    confidence: float | None = None
    by: str = ""
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom: a codebook's code at its trigger. `why` names the entry that fired."""

    id: str
    code: str
    plover: str | None
    mode: str | None
    status: EventStatus
    trigger: Spans
    actor: str | None = None
    recipient: str | None = None
    date: str | None = None
    place: PlaceName | None = None
    country: str | None = None
    within: str | None = None
    confidence: float | None = None
    why: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression and its TimeML value; `rule` and `anchor` say how the value was made."""

    start: int
    end: int
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str | None
    rule: str | None = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A named place, with its coordinates (WGS 84 degrees) and GeoNames id where the gazetteer knows it."""

    start: int
    end: int
    name: str
    country: str | None
    lat: float | None = None
    lon: float | None = None
    geonames: int | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found: `ok` is true (agrees), false (disagrees) or null (cannot tell)."""

    check: str
    ok: bool | None
    message: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    """An input that could not be read, kept on record beside those that could; `dispatch` is its id where a text was there to read."""

    source: str
    reason: str
    dispatch: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """One dispatch as read: its text untouched, and what its head and foot say of it.

    `body` is the stretch that holds the news itself; `furniture` are the parts inside or around it that are not copy. `all_body` says
    that the text was handed over as bare prose, without an agency's head and foot: stages then follow the conventions of general text.
    `envelope` is what came with the copy outside its text; plain text has none.
    """

    id: str
    source: str | None
    text: str
    language: str | None = None
    agency: str | None = None
    published: str | None = None
    headline: Anchor | None = None
    dateline: Dateline | None = None
    datelines: tuple[Dateline, ...] = ()
    series: Series | None = None
    body: Span = Span(0, 0)
    furniture: tuple[Furniture, ...] = ()
    all_body: bool = False
    envelope: Envelope | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record(Dispatch):
    """A dispatch and everything put on record from it. Building it proves that every span can be sliced out of the text.

    Raises `RecordError` where a span lies outside the text or is empty, an id is used twice, or an id is named that nobody has.
    """

    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    findings: tuple[Finding, ...] = ()

    def __post_init__(self) -> None:
        check_record(self)

    def _repr_html_(self) -> str:
        """The text with what was said marked in it, as a notebook shows it."""
        from onrecord.highlight import as_html

        return as_html(self)

    @classmethod
    def of(cls, dispatch: Dispatch, **layers: Any) -> Record:
        """Build the record of `dispatch` from its layers (`entities`, `statements`, …)."""
        return cls(**{f.name: getattr(dispatch, f.name) for f in fields(Dispatch)}, **layers)


def text_id(text: str) -> str:
    """A dispatch's id: the SHA-256 of its text in UTF-8 (a lone surrogate, which no file holds, is escaped)."""
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()


def spans_of(fact: object, path: str = "") -> Iterator[tuple[str, Span]]:
    """Every span that a fact holds, at any depth, with its path."""
    if isinstance(fact, Span):
        yield path, fact
    elif isinstance(fact, tuple):
        for i, item in enumerate(fact):
            yield from spans_of(item, f"{path}[{i}]")
    elif is_dataclass(fact) and not isinstance(fact, type):
        start, end = getattr(fact, "start", None), getattr(fact, "end", None)
        if isinstance(start, int) and isinstance(end, int):
            yield path, Span(start, end)
        for f in fields(fact):
            yield from spans_of(getattr(fact, f.name), f"{path}.{f.name}".lstrip("."))


def _all_hold(fact: object, size: int) -> bool:
    """Whether every span of a fact is a stretch of a text of that size: `spans_of` without the paths, which only an error needs."""
    kind = type(fact)
    if kind is Span:
        start, end = cast(Span, fact)
        return 0 <= start < end <= size
    if kind is tuple:
        return all(_all_hold(item, size) for item in cast(tuple[object, ...], fact))
    names, is_stretch = _fields_of(cast(Hashable, kind))
    if is_stretch:
        start, end = getattr(fact, "start"), getattr(fact, "end")  # noqa: B009
        if isinstance(start, int) and isinstance(end, int) and not 0 <= start < end <= size:
            return False
    return all(_all_hold(value, size) for name in names if type(value := getattr(fact, name)) not in _SPANLESS)


@cache
def _fields_of(kind: Any) -> tuple[tuple[str, ...], bool]:
    """The names of a type's fields, and whether it is itself a stretch of the text."""
    names = tuple(f.name for f in fields(kind)) if is_dataclass(kind) else ()
    return names, {"start", "end"} <= set(names)


def check_record(record: Record) -> None:
    """Raise `RecordError` unless every span can be sliced out of the text and every id named is held by someone."""
    size = len(record.text)
    for path, (start, end) in () if _all_hold(record, size) else spans_of(record):
        if not 0 <= start < end <= size and not (path == "body" and 0 <= start <= end <= size):
            raise RecordError(f"{path}: span {start}-{end} cannot be sliced out of a text of {size} code points")
    if record.headline and record.text[record.headline.start : record.headline.end] != record.headline.text:
        raise RecordError(f"headline: says {record.headline.text!r}, which is not what its span holds")
    known = {"entity": {e.id for e in record.entities}, "statement": {s.id for s in record.statements}}
    ids = [x.id for layer in (record.entities, record.statements, record.events) for x in layer]
    if len(ids) != len(set(ids)):
        raise RecordError(f"an id is used twice: {sorted(i for i in set(ids) if ids.count(i) > 1)}")
    told: tuple[Statement | Event, ...] = (*record.statements, *record.events)
    for fact in told:
        roles = (fact.speaker, fact.addressee) if isinstance(fact, Statement) else (fact.actor, fact.recipient)
        for who in roles:
            if who is not None and who not in known["entity"]:
                raise RecordError(f"{fact.id}: names entity {who!r}, which the record does not hold")
        if fact.within is not None and (fact.within not in known["statement"] or fact.within == fact.id):
            raise RecordError(f"{fact.id}: lies within statement {fact.within!r}, which the record does not hold")


def to_json(record: Record | Issue) -> bytes:
    """The record as one line of UTF-8 JSON, keys in the order of the types."""
    return msgspec.json.encode(record)


def from_json(line: bytes | str) -> Record:
    """Read a record back. Raises `RecordError` where the JSON is not a record or its spans do not hold."""
    try:
        return msgspec.json.decode(line, type=Record)
    except msgspec.MsgspecError as err:
        raise RecordError(f"not a record: {err}") from err


def json_schema() -> dict[str, Any]:
    """The record's JSON Schema (draft 2020-12), generated from the types."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(Record)}
