"""What the reader's margin says of each fact: one card a statement, event, time, place and finding, with its spans in the text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from onrecord.export.cite import cite
from onrecord.record import Entity, Office, Record, Spans, Statement
from onrecord.serve.labels import Labels
from onrecord.store.search import Hit, spans_of_hit

Places = Mapping[str, Any]
SIGNS = {True: "agrees", False: "disagrees", None: "cannot tell"}


@dataclass(frozen=True, slots=True)
class Card:
    """One fact for a reader. `spans` are code points by role; `lines` what is known of it; `ref` names it in the archive; what
    is pasted has none, and its `citation` here."""

    id: str
    layer: str
    title: str
    quote: str
    spans: Places
    lines: tuple[str, ...]
    confidence: float | None = None
    citation: str | None = None
    ref: str | None = None
    person: str | None = None
    rejected: bool = False
    judged: bool = False


def make_cards(record: Record, hits: tuple[Hit, ...] | None = None, *, labels: Labels) -> tuple[Card, ...]:
    """The cards of a record; `hits` are its statements as they stand in the archive, under its judgements."""
    by_ref = {h.ref.partition(":")[2]: h for h in hits or ()}
    by_id = {e.id: e for e in record.entities}
    cards = [_statement(record, s, by_id, by_ref.get(s.id), labels) for s in record.statements]
    for v in record.events:
        who = f"{_name(by_id.get(v.actor or ''))} → {_name(by_id.get(v.recipient or ''))}"
        when = ", ".join(x for x in (v.date, v.place.name if v.place else None, v.country) if x)
        lines = tuple(x for x in (labels.meaning(v.code), who, when, f"why: {v.why}", f"by {v.by}") if x)
        cards.append(Card(v.id, "event", f"{v.code} ({v.status})", _words(record, v.trigger), {"event": v.trigger}, lines, v.confidence))
    for n, t in enumerate(record.times, 1):
        why = tuple(x for x in (t.rule and f"rule: {t.rule}", t.anchor and f"from {t.anchor}") if x)
        cards.append(Card(f"t{n}", "time", t.value or "no value", record.text[t.start : t.end], {"time": ((t.start, t.end),)}, why))
    for n, p in enumerate(record.places, 1):
        title = f"{p.name}{f', {p.country}' if p.country else ''}"
        why = tuple(x for x in (p.lat is not None and f"{p.lat}, {p.lon}", p.geonames and f"GeoNames {p.geonames}", p.why) if x)
        cards.append(Card(f"p{n}", "place", title, record.text[p.start : p.end], {"place": ((p.start, p.end),)}, why))
    for n, f in enumerate(record.findings, 1):
        spans = {"finding": ((f.start, f.end),)} if f.start is not None and f.end is not None else {}
        quote = record.text[f.start : f.end] if spans else ""
        cards.append(Card(f"f{n}", "finding", f"{f.check.replace('_', ' ')}: {SIGNS[f.ok]}", quote, spans, (f.message,)))
    return tuple(cards)


def _statement(record: Record, s: Statement, by_id: Mapping[str, Entity], hit: Hit | None, labels: Labels) -> Card:
    entity = by_id.get(s.speaker or "")
    own = _name(entity) if entity else "no source named"
    speaker = (hit.facts["speaker"] if hit else None) or own
    same = hit is None or not hit.facts["judged"] or speaker in (own, *(entity.also if entity else ()))
    held = entity.offices if entity and same else ()
    offices = [_office(o, labels) for o in held]
    spans: Places = spans_of_hit(hit) if hit else {"source": s.source, "cue": s.cue, "content": s.content}
    facts = [
        labels.name("kind", s.kind) or s.kind,
        s.polarity,
        s.addressee and f"to {_name(by_id.get(s.addressee))}",
        s.within and f"within {s.within}",
    ]
    when = ", ".join(x for x in (s.date, s.place.name if s.place else None) if x)
    themes = "; ".join(f"{labels.name('theme', f'{t.scheme}:{t.code}') or ''} ({t.scheme} {t.code})".lstrip() for t in s.themes)
    lines = (
        *dict.fromkeys(offices), " · ".join(f for f in facts if f), when, themes and f"about: {themes}",
        s.why and f"why: {s.why}", f"by {s.by}",
    )  # fmt: skip
    quote = hit.facts["content"] if hit else _words(record, s.content)
    return Card(
        s.id, "statement", speaker, quote, spans, tuple(x for x in lines if x), s.confidence,
        None if hit else str(cite(record, s.id)), hit.ref if hit else None,
        speaker if hit and hit.facts["speaker"] else None,
        bool(hit and hit.facts["rejected"]), bool(hit and hit.facts["judged"]),
    )  # fmt: skip


def _office(office: Office, labels: Labels) -> str:
    of = labels.name("country", office.of) or office.of if office.of else None
    return f"{office.title}{f' of {of}' if of else ''}{f' ({office.checked})' if office.checked else ''}"


def _name(entity: Entity | None) -> str:
    return (entity.name or entity.described or entity.id) if entity else "?"


def _words(record: Record, spans: Spans) -> str:
    return " … ".join(record.text[s:e] for s, e in spans)
