"""What an archive holds, and what could not be read into it: for a page or a command that tells how things stand."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from onrecord.store.archive import Archive
from onrecord.store.schema import agent, coder, dispatch, event, issue, statement


@dataclass(frozen=True, slots=True)
class Holdings:
    """How much is in an archive: facts, people and bodies, the days and the agencies of its dispatches, when the last was added, by
    which coders. `copies` are among the dispatches: those that are copies or superseded."""

    dispatches: int
    copies: int
    statements: int
    events: int
    agents: int
    first: str | None
    last: str | None
    added: str | None
    coders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoredIssue:
    """An input that could not be read. `resolved`: when it was read after all."""

    id: int
    source: str
    reason: str
    found: str
    resolved: str | None


def load_holdings(archive: Archive) -> Holdings:
    """How much an archive holds."""
    with archive.read() as conn:

        def count(table: object, *where: object) -> int:
            return int(conn.execute(select(func.count()).select_from(table).where(*where)).scalar_one())  # type: ignore[arg-type]

        first, last = conn.execute(select(func.min(dispatch.c.issued), func.max(dispatch.c.issued))).one()
        newest = conn.execute(select(dispatch.c.added).order_by(dispatch.c.id.desc()).limit(1)).scalar()
        return Holdings(
            dispatches=count(dispatch),
            copies=count(dispatch, dispatch.c.copy_of.is_not(None)) + count(dispatch, dispatch.c.superseded_by.is_not(None)),
            statements=count(statement),
            events=count(event),
            agents=count(agent, agent.c.same_as.is_(None)),
            first=first,
            last=last,
            added=newest,
            coders=tuple(conn.execute(select(coder.c.name).order_by(coder.c.id)).scalars()),
        )


def list_issues(archive: Archive, *, every: bool = False, limit: int = 100, before: int | None = None) -> tuple[list[StoredIssue], int]:
    """Inputs that could not be read, the last found first, and how many there are; `every`: also those read later; `before`: with lower
    numbers than that, as a next page asks."""
    wanted = () if every else (issue.c.resolved.is_(None),)
    older = () if before is None else (issue.c.id < before,)
    query = select(issue.c.id, issue.c.source, issue.c.reason, issue.c.found, issue.c.resolved).where(*wanted)
    with archive.read() as conn:
        rows = conn.execute(query.where(*older).order_by(issue.c.id.desc()).limit(limit)).all()
        total = conn.execute(select(func.count()).select_from(issue).where(*wanted)).scalar_one()
    return [StoredIssue(*row) for row in rows], int(total)
