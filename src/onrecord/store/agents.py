"""Who someone is across the archive: names to agents, and agents that a person judged to be one."""

from __future__ import annotations

import difflib

from sqlalchemy import Connection, select

from onrecord.errors import QueryError
from onrecord.store.pack import fold_name
from onrecord.store.schema import agent, agent_name, agent_word


def find_people(conn: Connection, name: str) -> list[int]:
    """The agents that a name may mean: one of their names holds all of its words, in any spelling; with all judged to be the same.

    Raises `QueryError` where nobody is called so, naming the likest.
    """
    words = fold_name(name).split()
    filed = [select(agent_word.c.agent_id).where(agent_word.c.word == word) for word in words]
    named = select(agent_name.c.agent_id, agent_name.c.folded).where(*(agent_name.c.agent_id.in_(query) for query in filed))
    found = {row.agent_id for row in conn.execute(named) if set(words) <= set(row.folded.split())} if words else set()
    if not found:
        near = _nearest(conn, words)
        raise QueryError(f"nobody called {name!r} is on record" + (f"; there is {', '.join(near)}" if near else ""))
    return with_same(conn, found)


def _nearest(conn: Connection, words: list[str], most: int = 8) -> list[str]:
    """Names on record that hold a word like one of these."""
    held: dict[str, list[str]] = {}
    for name in conn.execute(select(agent_name.c.name, agent_name.c.folded)):
        for word in name.folded.split():
            held.setdefault(word, []).append(name.name)
    near = [n for w in words for like in difflib.get_close_matches(w, held, 4, cutoff=0.7) for n in held[like]]
    return list(dict.fromkeys(near))[:most]


def with_same(conn: Connection, agents: set[int]) -> list[int]:
    """The agents and everyone whom a judgement says to be one with them."""
    heads = {row.same_as or row.id for row in conn.execute(select(agent.c.id, agent.c.same_as).where(agent.c.id.in_(agents)))}
    same = conn.execute(select(agent.c.id).where(agent.c.same_as.in_(heads) | agent.c.id.in_(heads))).scalars()
    return sorted({*agents, *same})
