"""Names that begin as somebody types: what a form suggests."""

from __future__ import annotations

from sqlalchemy import func, select

from onrecord.store.archive import Archive
from onrecord.store.pack import fold_name
from onrecord.store.schema import agent, agent_word

MOST_FOUND = 500  # agents looked at: of a letter or two there may be very many


def suggest_names(archive: Archive, typed: str, *, limit: int = 10) -> list[str]:
    """Names of people and bodies on record with all the words typed, the last of which may be only begun; the shortest names first."""
    words = fold_name(typed).split()
    if not words:
        return []
    *whole, begun = words
    held = [agent.c.id.in_(select(agent_word.c.agent_id).where(agent_word.c.word == word)) for word in whole]
    last = select(agent_word.c.agent_id).where(agent_word.c.word >= begun, agent_word.c.word < begun + "\U0010ffff").limit(MOST_FOUND)
    named = select(agent.c.name).where(agent.c.same_as.is_(None), agent.c.id.in_(last), *held).distinct()
    with archive.read() as conn:
        return list(conn.execute(named.order_by(func.length(agent.c.name), agent.c.name).limit(limit)).scalars())
