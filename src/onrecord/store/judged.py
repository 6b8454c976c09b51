"""Records as people judged them: what leaves the archive carries the corrections that stand, and says so (`by` is `judgement`)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, func, or_, select

from onrecord.record import Entity, Event, Record, Span, Statement
from onrecord.store.apply import ROLES
from onrecord.store.archive import Archive
from onrecord.store.pack import fold_name, name_agent
from onrecord.store.read import iter_records
from onrecord.store.recut import CODE
from onrecord.store.schema import agent, entity, event, statement

BY = "judgement"
Fact = TypeVar("Fact", Statement, Event)
Rows = Mapping[str, Any]


def iter_judged(archive: Archive, *, everything: bool = False) -> Iterator[Record]:
    """Every record as judged, in order; with `everything` also copies and superseded versions."""
    for number, record in iter_records(archive, everything=everything):
        with archive.read() as conn:
            yield as_judged(conn, number, record)


def as_judged(conn: Connection, dispatch_id: int, record: Record) -> Record:
    """A stored record without its rejected facts, each judged one as a person corrected it, and everybody under the name that people
    gave them; who is judged to be one is one entity."""
    said, done = _judged(conn, statement, dispatch_id), _judged(conn, event, dispatch_id)
    filed = _filed(conn, dispatch_id)
    if not said and not done and not filed:
        return record
    people = People(record, filed)
    gone = {s.id: s.within for s in record.statements if s.id in said and said[s.id].rejected}

    def within(local: str | None) -> str | None:
        while local in gone:
            local = gone[local]
        return local

    statements = [_statement(s, said.get(s.id), people) for s in record.statements if s.id not in gone]
    events = [_event(v, done.get(v.id), people) for v in record.events if v.id not in done or not done[v.id].rejected]
    return replace(
        record,
        entities=tuple(people.entities.values()),
        statements=tuple(replace(s, within=within(s.within)) for s in statements),
        events=tuple(replace(v, within=within(v.within)) for v in events),
    )


class People:
    """The entities of a record, under the names that people gave them, while facts are pointed at them."""

    def __init__(self, record: Record, filed: Rows) -> None:
        self.entities: dict[str, Entity] = {}
        self.one_with: dict[str | None, str] = {}
        holders: dict[str, Entity] = {}
        for held in record.entities:
            row, own = filed.get(held.id), name_agent(held)
            key = row.head if row else own.key if own else held.id
            holder = holders.get(key)
            if holder and (row or holder.id in filed):
                self.one_with[held.id] = holder.id
                self.entities[holder.id] = _fold(self.entities[holder.id], held)
                continue
            self.entities[held.id] = _rename(held, row) if row else held
            holders.setdefault(key, held)

    def find(self, local: str | None) -> str | None:
        """The entity that one of the coder's has become."""
        return self.one_with.get(local, local)

    def named(self, name: str | None) -> str | None:
        """The entity called so; whom the record does not name becomes one without a mention."""
        if name is None:
            return None
        found = next((e.id for e in self.entities.values() if e.name and fold_name(e.name) == fold_name(name)), None)
        if found is None:
            numbers = (int(e[1:]) for e in (*self.entities, *self.one_with) if e and e[1:].isdecimal())
            found = f"e{max(numbers, default=0) + 1}"
            self.entities[found] = Entity(found, "person", name)
        return found


def _statement(held: Statement, row: Any, people: People) -> Statement:
    """The statement as its row has it (None: nobody judged it)."""
    moved = replace(held, speaker=people.find(held.speaker), addressee=people.find(held.addressee))
    if row is None:
        return moved
    spans = {role: tuple(Span(*pair) for pair in pairs) for role, pairs in json.loads(row.spans).items()}
    changed: dict[str, Any] = {role: value for role, value in spans.items() if value != getattr(held, role)}
    return _changed(moved, changed | _roles(held, row, people, "speaker"))


def _event(held: Event, row: Any, people: People) -> Event:
    moved = replace(held, actor=people.find(held.actor), recipient=people.find(held.recipient))
    if row is None:
        return moved
    coded = {name: getattr(row, name) for name in CODE}
    changed: dict[str, Any] = coded | {"why": BY} if coded["code"] != held.code else {}
    return _changed(moved, changed | _roles(held, row, people, "actor", "recipient"))


def _changed(held: Fact, changed: dict[str, Any]) -> Fact:
    return replace(held, **changed, by=BY, confidence=None) if changed else held


def _roles(held: Statement | Event, row: Any, people: People, *roles: str) -> dict[str, Any]:
    """Who plays the roles that a person judged: those whose entity is not the coder's."""
    changed = {}
    for role in roles:
        local = getattr(row, f"{role}_local")
        if local != getattr(held, role):
            changed[role] = people.find(local) if local else people.named(getattr(row, f"{role}_name"))
    return changed


def _judged(conn: Connection, table: Table, dispatch_id: int) -> Rows:
    """The judged rows of a dispatch by their id in the record, with who plays each role: the entity's id there, and the agent's name."""
    query = select(table).where(table.c.dispatch_id == dispatch_id, table.c.judged.is_(True))
    for role, (entity_column, agent_column) in ROLES.items():
        if entity_column in table.c:
            who, one, head = entity.alias(), agent.alias(), agent.alias()
            query = query.outerjoin(who, who.c.id == table.c[entity_column]).outerjoin(one, one.c.id == table.c[agent_column])
            query = query.outerjoin(head, head.c.id == one.c.same_as)
            query = query.add_columns(who.c.local.label(f"{role}_local"), func.coalesce(head.c.name, one.c.name).label(f"{role}_name"))
    return {row.local: row for row in conn.execute(query)}


@dataclass(frozen=True, slots=True)
class Filed:
    """Whom a person's judgement files an entity under: `head` is the agent's key; `split`: it is not whom the coder took it for."""

    head: str
    name: str
    register_id: str | None
    split: bool


def _filed(conn: Connection, dispatch_id: int) -> dict[str, Filed]:
    """The entities of a dispatch that a person merged with others, or split from them."""
    head = agent.alias("head")
    query = (
        select(entity.c.local, agent.c.key, func.coalesce(head.c.key, agent.c.key).label("head"))
        .add_columns(func.coalesce(head.c.name, agent.c.name).label("name"))
        .add_columns(func.coalesce(head.c.register_id, agent.c.register_id).label("register_id"))
        .join(agent, agent.c.id == entity.c.agent_id)
        .outerjoin(head, head.c.id == agent.c.same_as)
        .where(entity.c.dispatch_id == dispatch_id, or_(head.c.id.is_not(None), agent.c.key.like("judged:%")))
    )
    return {r.local: Filed(r.head, r.name, r.register_id, r.key.startswith("judged:")) for r in conn.execute(query)}


def _rename(held: Entity, row: Filed) -> Entity:
    names = dict.fromkeys(held.also if row.split else (held.name, *held.also))
    return replace(held, name=row.name, also=tuple(n for n in names if n and n != row.name), register_id=row.register_id)


def _fold(one: Entity, other: Entity) -> Entity:
    """Two entities that are one person."""
    names = dict.fromkeys((*one.also, other.name, *other.also))
    return replace(
        one,
        also=tuple(n for n in names if n and n != one.name),
        register_id=one.register_id or other.register_id,
        offices=(*one.offices, *other.offices),
        mentions=tuple(sorted({*one.mentions, *other.mentions})),
        described=one.described or other.described,
    )
