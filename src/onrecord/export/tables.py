"""Records as flat tables: which columns, of what type, from where. CSV, Parquet and their descriptor are made from this one list.

A column's `path` is the field of the record it shows, dotted where the field lies inside another (`place.name`). `as_words` shows, in place
of spans, the words they hold; `as_name`, in place of an entity's id, what it is called. The key columns stand first in every table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal, NamedTuple

import msgspec

from onrecord.export.words import entities_of, name_of, words_of
from onrecord.record import Dispatch, Entity, Event, Finding, Place, Record, Statement, Time

ColumnType = Literal["string", "integer", "number", "boolean", "spans", "strings", "objects"]
"""`spans` are half-open code point pairs, `strings` a list, `objects` a list of records in the record's own JSON."""

Show = Literal["value", "words", "name"]


class Column(NamedTuple):
    """A column. `show` is how the field is given; a `required` one is never null."""

    name: str
    path: str
    type: ColumnType
    about: str
    show: Show = "value"
    required: bool = False


class Table(NamedTuple):
    """A table: one row a fact. `facts` gives those of a record, `of` is their type, `id` the column that with `dispatch` names a row."""

    name: str
    of: type
    facts: Callable[[Record], tuple[Any, ...]]
    columns: tuple[Column, ...]
    id: str | None = None


def col(name: str, type: ColumnType, about: str, *, path: str = "", required: bool = False) -> Column:
    """A column that shows a field of its own name, unless `path` says another."""
    return Column(name, path or name, type, about, required=required)


def as_words(name: str, path: str) -> Column:
    """A column of the words that the spans at `path` hold."""
    return Column(name, path, "string", f"the words of {path}, parts joined by an ellipsis", "words")


def as_name(name: str, path: str) -> Column:
    """A column of what the entity at `path` is called."""
    return Column(name, path, "string", f"what {path} is called", "name")


KEY = Column("dispatch", "", "string", "id of the dispatch: SHA-256 of its text", required=True)
START = col("start", "integer", "first code point in the dispatch's text", required=True)
END = col("end", "integer", "code point after the last", required=True)
WHERE = (
    col("place", "string", "place as named", path="place.name"),
    col("place_country", "string", "its country, ISO 3166-1 alpha-2", path="place.country"),
)

DISPATCHES = Table(
    "dispatches",
    Dispatch,
    lambda record: (record,),
    (
        col("id", "string", "SHA-256 of the text in UTF-8", required=True),
        col("source", "string", "path or URI it was read from"),
        col("text", "string", "the copy exactly as decoded", required=True),
        col("language", "string", "ISO 639-1"),
        col("agency", "string", "the agency credited"),
        col("published", "string", "when, ISO 8601, possibly partial"),
        col("headline", "string", "the headline's words", path="headline.text"),
        col("headline_start", "integer", "first code point of the headline", path="headline.start"),
        col("headline_end", "integer", "code point after the headline", path="headline.end"),
        col("dateline_place", "string", "where it was filed", path="dateline.place.name"),
        col("dateline_country", "string", "alpha-2", path="dateline.place.country"),
        col("dateline_date", "string", "ISO 8601", path="dateline.date"),
        col("dateline_start", "integer", "first code point of the dateline", path="dateline.start"),
        col("dateline_end", "integer", "code point after the dateline", path="dateline.end"),
        col("datelines", "objects", "every dateline", required=True),
        col("series_kind", "string", "update, correction, urgent, kill …", path="series.kind"),
        col("series_number", "integer", "the version's number", path="series.number"),
        col("series_start", "integer", "first code point of the mark", path="series.start"),
        col("series_end", "integer", "code point after the mark", path="series.end"),
        col("body_start", "integer", "first code point of the news itself", path="body.start", required=True),
        col("body_end", "integer", "code point after it", path="body.end", required=True),
        col("furniture", "objects", "parts that are not copy", required=True),
        col("all_body", "boolean", "handed over as bare prose", required=True),
        col("envelope_format", "string", "format it was read from; null for plain text", path="envelope.format"),
        col("envelope_id", "string", "the sender's own name for it", path="envelope.id"),
        col("envelope_version", "integer", "the sender's count of versions", path="envelope.version"),
        col("envelope_url", "string", "canonical address", path="envelope.url"),
        col("envelope_byline", "string", "byline as the envelope gives it", path="envelope.byline"),
        col("envelope_rights", "string", "rights as the envelope states them", path="envelope.rights"),
        col("envelope_subjects", "strings", "the sender's codes or keywords", path="envelope.subjects"),
        col("envelope_pages", "objects", "where the text lies in a paged document", path="envelope.pages"),
        col("envelope_embargoed", "string", "moment before which its sender asks not to use it", path="envelope.embargoed"),
    ),
    "id",
)
ENTITIES = Table(
    "entities",
    Entity,
    lambda record: record.entities,
    (
        KEY,
        col("id", "string", "id within the dispatch", required=True),
        col("kind", "string", "person, organization, country, group or unnamed", required=True),
        col("name", "string", "its fullest name"),
        col("also", "strings", "other names", required=True),
        col("register_id", "string", "id in the office register"),
        col("offices", "objects", "offices as the text words them", required=True),
        col("mentions", "spans", "all its places in the text", required=True),
        col("country", "string", "alpha-2"),
        col("described", "string", "how the text describes one without a name"),
        col("why", "strings", "why each mention was taken for it", required=True),
    ),
    "id",
)
STATEMENTS = Table(
    "statements",
    Statement,
    lambda record: record.statements,
    (
        KEY,
        col("id", "string", "id within the dispatch", required=True),
        col("speaker", "string", "entity that speaks"),
        as_name("speaker_name", "speaker"),
        col("kind", "string", "direct, indirect or mixed", required=True),
        col("polarity", "string", "asserted, denied, declined, asked or believed", required=True),
        col("source", "spans", "who, as worded", required=True),
        as_words("source_words", "source"),
        col("cue", "spans", "the words of saying", required=True),
        as_words("cue_words", "cue"),
        col("content", "spans", "what was said", required=True),
        as_words("content_words", "content"),
        col("addressee", "string", "entity spoken to"),
        as_name("addressee_name", "addressee"),
        col("within", "string", "statement this one is told in"),
        col("date", "string", "when it was said"),
        *WHERE,
        col("themes", "objects", "what it is about", required=True),
        col("confidence", "number", "calibrated, 0 to 1"),
        col("by", "string", "rule, model or person that put it on record"),
        col("why", "string", "what spoke for it"),
    ),
    "id",
)
EVENTS = Table(
    "events",
    Event,
    lambda record: record.events,
    (
        KEY,
        col("id", "string", "id within the dispatch", required=True),
        col("code", "string", "the codebook's code", required=True),
        col("plover", "string", "nearest PLOVER type"),
        col("mode", "string", "PLOVER mode"),
        col("status", "string", "actual, planned, negated or hypothetical", required=True),
        col("trigger", "spans", "the words that tell it", required=True),
        as_words("trigger_words", "trigger"),
        col("actor", "string", "entity that acts"),
        as_name("actor_name", "actor"),
        col("recipient", "string", "entity acted upon"),
        as_name("recipient_name", "recipient"),
        col("date", "string", "when"),
        *WHERE,
        col("country", "string", "where, alpha-2"),
        col("within", "string", "statement that tells it"),
        col("confidence", "number", "0 to 1"),
        col("why", "string", "the entry that fired"),
        col("by", "string", "the coder"),
    ),
    "id",
)
TIMES = Table(
    "times",
    Time,
    lambda record: record.times,
    (
        KEY,
        START,
        END,
        col("type", "string", "DATE, TIME, DURATION or SET", required=True),
        col("value", "string", "TimeML value"),
        col("rule", "string", "how the value was made"),
        col("anchor", "string", "the date it was counted from"),
    ),
)
PLACES = Table(
    "places",
    Place,
    lambda record: record.places,
    (
        KEY,
        START,
        END,
        col("name", "string", "the place", required=True),
        col("country", "string", "alpha-2"),
        col("lat", "number", "WGS 84 degrees"),
        col("lon", "number", "WGS 84 degrees"),
        col("geonames", "integer", "GeoNames id"),
        col("why", "string", "why this place"),
    ),
)
FINDINGS = Table(
    "findings",
    Finding,
    lambda record: record.findings,
    (
        KEY,
        col("check", "string", "the check", required=True),
        col("ok", "boolean", "agrees, disagrees or (null) cannot tell"),
        col("message", "string", "what was found", required=True),
        col("start", "integer", "first code point"),
        col("end", "integer", "code point after the last"),
    ),
)
TABLES: tuple[Table, ...] = (DISPATCHES, ENTITIES, STATEMENTS, EVENTS, TIMES, PLACES, FINDINGS)


def rows_of(table: Table, record: Record) -> Iterator[dict[str, Any]]:
    """The record's rows of a table, plain values by column name: spans as lists of pairs, objects as dicts."""
    entities = entities_of(record)
    for fact in table.facts(record):
        yield {c.name: _value(c, fact, record, entities) for c in table.columns}


def _value(column: Column, fact: Any, record: Record, entities: Mapping[str | None, Entity]) -> Any:
    if column is KEY:
        return record.id
    value = fact
    for step in column.path.split("."):
        value = None if value is None else getattr(value, step)
    if column.show == "words":
        return words_of(record.text, value) or None
    if column.show == "name":
        return name_of(entities.get(value))
    return msgspec.to_builtins(value) if column.type in ("spans", "strings", "objects") else value
