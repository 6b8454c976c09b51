"""The archive's facts as the tools give them: with the exact stretches of the text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from onrecord.export.cite import cite
from onrecord.record import Entity, Record, Span, Statement
from onrecord.serve.mcp.shapes import Origin, Quote, QuotedEvent, QuotedStatement
from onrecord.store import Archive, Hit
from onrecord.store.read import load_record
from onrecord.store.search import spans_of_hit
from onrecord.store.stored import cite_hit


def quote(text: str, spans: Iterable[Sequence[int]]) -> list[Quote]:
    """Stretches of a text, exactly."""
    return [Quote(start=start, end=end, text=text[start:end]) for start, end in spans]


def quote_hits(archive: Archive, hits: Iterable[Hit]) -> list[QuotedStatement]:
    """Statements of the archive, as judged."""
    records: dict[int, Record] = {}
    made = []
    for hit in hits:
        number = int(hit.ref.partition(":")[0])
        if number not in records:
            records[number] = load_record(archive, number)
        made.append(quote_hit(records[number], hit, number))
    return made


def quote_hit(record: Record, hit: Hit, number: int) -> QuotedStatement:
    """One statement of the archive, as judged, out of its dispatch's record."""
    facts, spans = hit.facts, spans_of_hit(hit)
    told: dict[str, Any] = {
        name: facts[name] for name in ("speaker", "offices", "kind", "polarity", "addressee", "date", "place", "themes")
    }
    told |= {name: facts[name] for name in ("themes", "confidence", "by", "why", "judged", "rejected")}
    told |= {role: quote(record.text, spans[role]) for role in ("content", "cue", "source")}
    origin = origin_of(record, number, facts["source"])
    return QuotedStatement(ref=hit.ref, origin=origin, citation=str(cite_hit(record, hit)), **told)


def quote_statement(record: Record, statement: Statement) -> QuotedStatement:
    """One statement of a record that is not in the archive."""
    people = {e.id: e for e in record.entities}
    speaker, addressee = people.get(statement.speaker or ""), people.get(statement.addressee or "")
    return QuotedStatement(
        ref=statement.id,
        speaker=name_of(speaker),
        offices=[o.title for o in speaker.offices] if speaker else [],
        kind=statement.kind,
        polarity=statement.polarity,
        addressee=name_of(addressee),
        content=quote(record.text, statement.content),
        cue=quote(record.text, statement.cue),
        source=quote(record.text, statement.source),
        date=statement.date,
        place=statement.place.name if statement.place else None,
        themes=[f"{t.scheme}:{t.code}" for t in statement.themes],
        confidence=statement.confidence,
        by=statement.by,
        why=statement.why,
        judged=False,
        rejected=False,
        origin=origin_of(record, 0, record.source),
        citation=str(cite(record, statement.id)),
    )


def quote_events(record: Record, within: Span) -> list[QuotedEvent]:
    """The events of a record whose trigger begins inside a stretch of its text."""
    people = {e.id: name_of(e) for e in record.entities}
    return [
        QuotedEvent(
            id=v.id,
            code=v.code,
            status=v.status,
            actor=people.get(v.actor or ""),
            recipient=people.get(v.recipient or ""),
            trigger=quote(record.text, v.trigger),
            date=v.date,
            place=v.place.name if v.place else None,
            confidence=v.confidence,
            why=v.why,
        )
        for v in record.events
        if within.start <= v.trigger[0].start < within.end
    ]


def origin_of(record: Record, number: int, source: str | None) -> Origin:
    """Where a fact comes from; `number` is 0 for a text that is not in the archive."""
    title = " ".join(record.headline.text.split()) if record.headline else None
    return Origin(number=number, hash=record.id, title=title, agency=record.agency, published=record.published, source=source)


def findings_of(record: Record) -> list[str]:
    """What the checks found, in words."""
    verdicts = {True: "agrees", False: "disagrees", None: "cannot tell"}
    return [f"{f.check}: {verdicts[f.ok]}: {f.message}" for f in record.findings]


def name_of(entity: Entity | None) -> str | None:
    """What an entity is called, or how the copy describes it."""
    return (entity.name or entity.described) if entity else None


def is_inside(hit: Hit, stretch: Span) -> bool:
    """Whether a statement begins inside a stretch of its dispatch's text."""
    first = min((s for spans in json.loads(hit.facts["spans"]).values() for s, _ in spans), default=0)
    return stretch.start <= first < stretch.end
