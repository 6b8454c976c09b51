"""A record as the rows of the archive: a pure function, so that the processes that read can do it and the one that writes only writes.

Rows are plain dictionaries without database ids; a row names an entity or a statement by its id in the record (`e1`, `s1`), and the
writer puts numbers in their place.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from onrecord.errors import StoreError
from onrecord.record import Dispatch, Entity, Envelope, PlaceName, Record, Span, Spans, Statement, from_json, to_json
from onrecord.register.names import name_words
from onrecord.segment import segment
from onrecord.store.days import day_range
from onrecord.store.sketch import Hashes, sample, shingles

Row = dict[str, Any]
COMPRESSION = 6
ITEMS = ("newsml", "nitf", "ninjs", "rss", "atom", "jsonfeed", "html")
"""Formats in which an id names an item through its versions; of a page, the id that its feed gave it."""


@dataclass(frozen=True, slots=True)
class Packed:
    """One dispatch ready to be written. `hash` is the dispatch's id; `sample` is what the archive keeps of its body's `shingles`."""

    hash: str
    source: str
    dispatch: Row
    entities: tuple[Row, ...]
    offices: tuple[Row, ...]
    statements: tuple[Row, ...]
    themes: tuple[Row, ...]
    events: tuple[Row, ...]
    agents: tuple[AgentName, ...]
    shingles: Hashes = field(compare=False)
    sample: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AgentName:
    """Someone across dispatches, as one dispatch names them. `key` tells whether two are the same; `names` are all in use."""

    key: str
    name: str
    kind: str
    register_id: str | None
    names: tuple[str, ...]


def pack(record: Record) -> Packed:
    """The rows of one record."""
    blob = to_json(record)
    by_id = {e.id: e for e in record.entities}
    sentences = segment(record).sentences
    told = record.dateline.date if record.dateline else None
    day = day_range((record.published or "")[:10] or told)
    issued = record.published or day[0]
    hashes = shingles(record.text[record.body.start : record.body.end])
    place = record.dateline.place if record.dateline else None
    return Packed(
        hash=record.id,
        source=record.source or "-",
        dispatch={
            "hash": record.id,
            "title": " ".join(record.headline.text.split()) if record.headline else None,
            "agency": record.agency,
            "language": record.language,
            "published": record.published,
            "issued": issued,
            "day_from": day[0],
            "day_to": day[1],
            **_place(place, country="country"),
            "series": record.series.kind if record.series else None,
            "series_number": record.series.number if record.series else None,
            "item": name_item(record.envelope, record.source, record.agency),
            "item_version": record.envelope.version if record.envelope else None,
            "text": record.text,
            "body_start": record.body.start,
            "body_end": record.body.end,
            "record": zlib.compress(blob, COMPRESSION),
            "record_hash": digest(blob),
        },
        entities=tuple(_entity(e) for e in record.entities),
        offices=tuple(_office(e, i) for e in record.entities for i in range(len(e.offices))),
        statements=tuple(_statement(record, s, by_id, day) | {"issued": issued} for s in record.statements),
        themes=tuple(
            {"statement": s.id, "scheme": t.scheme, "code": t.code, "confidence": t.confidence} for s in record.statements for t in s.themes
        ),
        events=tuple(_event(record, i, sentences, day) | {"issued": issued} for i in range(len(record.events))),
        agents=tuple(agent for e in record.entities if (agent := name_agent(e))),
        shingles=hashes,
        sample=tuple(sample(hashes)),
    )


def name_item(envelope: Envelope | None, source: str | None, agency: str | None) -> str | None:
    """The sender's name for an item, the same for all its versions and nobody else's; None where the format has no such name.

    A URI (`urn:newsml:…`, `tag:…`, an address) is one everywhere; another name is one at its site, else with its agency.
    """
    if envelope is None or not envelope.id or envelope.format not in ITEMS:
        return None
    if ":" in envelope.id:
        return envelope.id
    try:
        site = urlsplit(envelope.url or source or "").hostname
    except ValueError:
        site = None
    return f"{site or agency} {envelope.id}" if site or agency else None


def unpack(blob: bytes, record_hash: str, where: str) -> Record:
    """The record whose compressed JSON is `blob`. Raises `StoreError` where its hash does not hold or it is no record."""
    try:
        line = zlib.decompress(blob)
    except zlib.error as err:
        raise StoreError(f"{where}: the record cannot be decompressed ({err}); run: onrecord verify") from err
    if digest(line) != record_hash:
        raise StoreError(f"{where}: the record is not the one that was stored (its hash differs); run: onrecord verify")
    return from_json(line)


def digest(blob: bytes) -> str:
    """SHA-256 of bytes, written as the archive writes hashes."""
    return "sha256:" + hashlib.sha256(blob).hexdigest()


def fold_name(name: str) -> str:
    """A name as the words that its spellings share, each between blanks: ` kasim zhomart tokaev `; of a script unknown, itself."""
    words = name_words(name) or tuple(name.casefold().split())
    return f" {' '.join(words)} "


def name_agent(entity: Entity) -> AgentName | None:
    """Who an entity is across dispatches: by the register where it knows them, else by kind and name. None for whom nobody names."""
    if entity.kind == "country" and entity.country:
        return AgentName(f"country:{entity.country}", entity.name or entity.country, "country", None, (entity.name or entity.country,))
    if entity.kind == "unnamed" or not entity.name:
        return None
    key = f"register:{entity.register_id}" if entity.register_id else f"{entity.kind}:{fold_name(entity.name).strip()}"
    return AgentName(key, entity.name, entity.kind, entity.register_id, tuple(dict.fromkeys((entity.name, *entity.also))))


def join_spans(text: str, spans: Spans) -> str:
    """The stretches as one string, an ellipsis between them."""
    return " … ".join(text[s:e] for s, e in spans)


def _entity(e: Entity) -> Row:
    agent = name_agent(e)
    country = e.country or next((o.of for o in e.offices if o.of), None)
    return {
        "local": e.id,
        "kind": e.kind,
        "name": e.name,
        "described": e.described,
        "country": country,
        "register_id": e.register_id,
        "agent": agent.key if agent else None,
    }


def _office(e: Entity, i: int) -> Row:
    o = e.offices[i]
    return {"entity": e.id, "title": o.title, "of": o.of, "type": o.type, "checked": o.checked, "start": o.start, "end": o.end}


def _statement(record: Record, s: Statement, by_id: dict[str, Entity], published: tuple[str | None, str | None]) -> Row:
    speaker = by_id.get(s.speaker or "")
    day = day_range(s.date) if s.date else published
    spans = (*s.source, *s.cue, *s.content)
    return {
        "local": s.id,
        "speaker": s.speaker,
        "addressee": s.addressee,
        "kind": s.kind,
        "polarity": s.polarity,
        "content": join_spans(record.text, s.content),
        "frame": join_spans(record.text, tuple(sorted((*s.source, *s.cue)))),
        **_bounds(s.content or spans),
        "spans": dump_spans({"source": s.source, "cue": s.cue, "content": s.content}),
        "within": s.within,
        "date": s.date,
        "day_from": day[0],
        "day_to": day[1],
        **_place(s.place),
        "country": _entity(speaker)["country"] if speaker else None,
        "confidence": s.confidence,
        "by": s.by,
        "why": s.why,
    }


def _event(record: Record, i: int, sentences: Sequence[Span], published: tuple[str | None, str | None]) -> Row:
    v = record.events[i]
    day = day_range(v.date) if v.date else published
    bounds = _bounds(v.trigger)
    passage = next(((s, e) for s, e in sentences if s <= bounds["start"] < e), (bounds["start"], bounds["end"]))
    return {
        "local": v.id,
        "code": v.code,
        "plover": v.plover,
        "mode": v.mode,
        "status": v.status,
        "actor": v.actor,
        "recipient": v.recipient,
        "trigger_text": join_spans(record.text, v.trigger),
        "passage": record.text[slice(*passage)],
        **bounds,
        "spans": dump_spans({"trigger": v.trigger}),
        "within": v.within,
        "date": v.date,
        "day_from": day[0],
        "day_to": day[1],
        **_place(v.place),
        "country": v.country,
        "confidence": v.confidence,
        "why": v.why,
        "by": v.by,
    }


def dump_spans(spans: dict[str, Spans]) -> str:
    """Spans as JSON, `{"content": [[0, 12]]}`."""
    return json.dumps(spans, separators=(",", ":"))


def _bounds(spans: Spans) -> dict[str, int]:
    return {"start": min((s for s, _ in spans), default=0), "end": max((e for _, e in spans), default=0)}


def _place(place: PlaceName | None, country: str = "place_country") -> Row:
    return {"place": place.name if place else None, country: place.country if place else None}


def as_dispatch(record: Record) -> Dispatch:
    """The dispatch a record was made of, without what was put on record from it."""
    return Dispatch(**{name: getattr(record, name) for name in Dispatch.__dataclass_fields__})
