"""Whom somebody speaks to, and who speaks to them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from onrecord.store.agents import find_people
from onrecord.store.archive import Archive
from onrecord.store.schema import agent, entity, statement

MOST = 12


@dataclass(frozen=True, slots=True)
class Partner:
    """Someone at the other end of statements, and of how many. `named`: by a name, so that there is a page of theirs; else as described
    (`reporters`)."""

    name: str
    times: int
    named: bool


@dataclass(frozen=True, slots=True)
class Exchange:
    """Whom somebody's statements address, and whose statements address them; the most frequent first."""

    addresses: tuple[Partner, ...]
    addressed_by: tuple[Partner, ...]


def find_exchange(archive: Archive, name: str) -> Exchange:
    """The exchange of everyone called `name`. Raises `QueryError` where nobody is."""
    one = agent.alias("one")
    shown, times = statement.c.shown.is_(True), func.count().label("times")
    called = func.coalesce(one.c.name, agent.c.name, entity.c.name, entity.c.described)
    with archive.read() as conn:
        people = find_people(conn, name)
        told = select(called.label("name"), times, (func.max(agent.c.id).is_not(None)).label("named")).where(shown, called.is_not(None))
        joined = statement.join(entity, entity.c.id == statement.c.addressee_id).outerjoin(agent, agent.c.id == entity.c.agent_id)
        to = told.select_from(joined.outerjoin(one, one.c.id == agent.c.same_as)).where(statement.c.agent_id.in_(people))
        joined = entity.join(statement, (statement.c.dispatch_id == entity.c.dispatch_id) & (statement.c.addressee_id == entity.c.id))
        spoken = joined.join(agent, agent.c.id == statement.c.agent_id).outerjoin(one, one.c.id == agent.c.same_as)
        by = told.select_from(spoken).where(entity.c.agent_id.in_(people))
        found = [conn.execute(q.group_by(called).order_by(times.desc(), called).limit(MOST)).all() for q in (to, by)]
    return Exchange(*(tuple(Partner(r.name, r.times, bool(r.named)) for r in rows) for rows in found))
