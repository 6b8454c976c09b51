"""Everyone and everybody across the archive: a list to leaf through."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import and_, false, func, or_, select

from onrecord.errors import QueryError
from onrecord.store.archive import Archive
from onrecord.store.pack import fold_name
from onrecord.store.schema import agent, agent_name, entity, statement


@dataclass(frozen=True, slots=True)
class Agent:
    """Someone across dispatches: by the register's id, else by kind and name. `statements` are those shown; `entities`, the dispatches."""

    id: int
    name: str
    kind: str
    register_id: str | None
    names: tuple[str, ...]
    statements: int
    dispatches: int


def list_agents(
    archive: Archive, *, name: str | None = None, kind: str | None = None, limit: int = 50, after: tuple[str, int] | None = None
) -> tuple[tuple[Agent, ...], tuple[str, int] | None]:
    """Agents by name, and after which the next page begins (None: there is none). `name`: one of their names holds all its words, in any
    spelling; those whom a judgement made one with another are told by that other. Raises `QueryError` for a kind that nobody is of."""
    query = select(agent).where(agent.c.same_as.is_(None)).order_by(agent.c.name, agent.c.id).limit(limit + 1)
    head = func.coalesce(agent.c.same_as, agent.c.id)
    one = head.label("one")
    with archive.read() as conn:
        if kind is not None:
            kinds = conn.execute(select(agent.c.kind).distinct().order_by(agent.c.kind)).scalars().all()
            if kind not in kinds:
                raise QueryError(f"kind: nobody on record is a {kind!r}; there is {', '.join(kinds) or 'nobody'}")
            query = query.where(agent.c.kind == kind)
        if name is not None:
            words = fold_name(name).split()
            held = [agent_name.c.folded.like(f"% {w.replace('%', '').replace('_', '')} %") for w in words]
            named = select(head).join(agent_name, agent_name.c.agent_id == agent.c.id).where(*(held if words else (false(),)))
            query = query.where(agent.c.id.in_(named.correlate(None)))
        if after is not None:
            query = query.where(or_(agent.c.name > after[0], and_(agent.c.name == after[0], agent.c.id > after[1])))
        rows = conn.execute(query).all()
        kept = rows[:limit]
        ids = [row.id for row in kept]
        mine = agent.c.id.in_(conn.execute(select(agent.c.id).where(or_(agent.c.id.in_(ids), agent.c.same_as.in_(ids)))).scalars().all())
        said = select(one, func.count().label("times")).join(statement, statement.c.agent_id == agent.c.id)
        said = said.where(mine, statement.c.shown.is_(True)).group_by(one)
        times = {r.one: r.times for r in conn.execute(said)}
        seen = select(one, func.count(entity.c.dispatch_id.distinct()).label("times")).join(entity, entity.c.agent_id == agent.c.id)
        places = {r.one: r.times for r in conn.execute(seen.where(mine).group_by(one))}
        names: dict[int, list[str]] = {}
        for r in conn.execute(select(one, agent_name.c.name).join(agent_name, agent_name.c.agent_id == agent.c.id).where(mine)):
            names.setdefault(r.one, []).append(r.name)
    agents = tuple(
        Agent(r.id, r.name, r.kind, r.register_id, tuple(dict.fromkeys(names.get(r.id, ()))), times.get(r.id, 0), places.get(r.id, 0))
        for r in kept
    )
    return agents, (kept[-1].name, kept[-1].id) if len(rows) > limit else None
