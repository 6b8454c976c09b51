"""Records as people judged them: what leaves the archive carries the corrections that stand, and says so (`by` is `judgement`)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, select

from onrecord.record import Entity, Record, Span, Statement
from onrecord.store.archive import Archive
from onrecord.store.pack import fold_name
from onrecord.store.read import iter_records
from onrecord.store.schema import agent, statement

BY = "judgement"


def iter_judged(archive: Archive, *, everything: bool = False) -> Iterator[Record]:
    """Every record as judged, in order; with `everything` also copies and superseded versions."""
    for number, record in iter_records(archive, everything=everything):
        with archive.read() as conn:
            yield as_judged(conn, number, record)


def as_judged(conn: Connection, dispatch_id: int, record: Record) -> Record:
    """A stored record without its rejected statements, each judged one with the speaker and the words that a person gave it."""
    named = select(statement, agent.c.name.label("who")).outerjoin(agent, agent.c.id == statement.c.agent_id)
    rows = {row.local: row for row in conn.execute(named.where(statement.c.dispatch_id == dispatch_id, statement.c.judged.is_(True)))}
    if not rows:
        return record
    entities = {e.id: e for e in record.entities}
    gone = {local: s.within for s in record.statements if (local := s.id) in rows and rows[local].rejected}
    kept = [_judge(s, rows[s.id], entities) if s.id in rows else s for s in record.statements if s.id not in gone]

    def within(local: str | None) -> str | None:
        while local in gone:
            local = gone[local]
        return local

    return replace(
        record,
        entities=tuple(entities.values()),
        statements=tuple(replace(s, within=within(s.within)) for s in kept),
        events=tuple(replace(v, within=within(v.within)) for v in record.events),
    )


def _judge(held: Statement, row: Any, entities: dict[str, Entity]) -> Statement:
    """The statement as its row has it; whom the record does not name becomes an entity without a mention."""
    spans = {role: tuple(Span(*pair) for pair in pairs) for role, pairs in json.loads(row.spans).items()}
    changed: dict[str, Any] = {role: value for role, value in spans.items() if value != getattr(held, role)}
    speaker = entities.get(held.speaker or "")
    if row.who and (speaker is None or speaker.name is None or fold_name(speaker.name) != fold_name(row.who)):
        changed["speaker"] = _find_entity(row.who, entities)
    return replace(held, **changed, by=BY, confidence=None) if changed else held


def _find_entity(name: str, entities: dict[str, Entity]) -> str:
    found = next((e.id for e in entities.values() if e.name and fold_name(e.name) == fold_name(name)), None)
    if found is None:
        numbers = (int(e[1:]) for e in entities if e[1:].isdecimal())
        found = f"e{max(numbers, default=0) + 1}"
        entities[found] = Entity(found, "person", name)
    return found
