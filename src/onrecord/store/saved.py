"""Saved searches: a question with a name, and which dispatches its owner has seen the answers from.

New is what comes from a dispatch added after the last one seen. Numbers of dispatches only grow, and re-coding leaves them as they are, so
a newer coder makes nothing new out of what was seen.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import Column, Connection, Row, Select, delete, func, insert, select, update

from onrecord.errors import QueryError
from onrecord.store.archive import Archive
from onrecord.store.explain import note_events
from onrecord.store.filters import LAYERS, Filters, Layer, conditions
from onrecord.store.fulltext import Term, read_query
from onrecord.store.migrate import now
from onrecord.store.paging import matching
from onrecord.store.schema import dispatch, saved_search
from onrecord.store.search import Hit, fetch_hits

MOST_NAME = 100


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search as saved. `seen` and `hook_sent` are numbers of dispatches; `hook_problem` says why the last posting failed."""

    id: int
    owner: str
    name: str
    layer: Layer
    asked: Filters
    made: str
    seen: int
    hook: str | None
    hook_secret: str | None
    hook_sent: int
    hook_problem: str | None


def save_search(
    archive: Archive,
    name: str,
    asked: Filters,
    *,
    owner: str,
    layer: Layer = "statement",
    hook: str | None = None,
    secret: str | None = None,
    from_start: bool = False,
) -> SavedSearch:
    """Save a question; what is there already counts as seen, unless `from_start`. Raises `QueryError` for a name in use or a wrong field.

    A value that the archive does not know yet is fine: a search may wait for somebody to speak for the first time.
    """
    name = " ".join(name.split())
    if not name.strip(".") or len(name) > MOST_NAME or not name.isprintable() or "/" in name:  # it stands in addresses
        raise QueryError(f"got the name {name[:MOST_NAME]!r}, expected 1 to {MOST_NAME} printable characters, not only dots, without /")
    if not owner.strip():
        raise QueryError("whose search is it? give --by NAME or set the environment variable ONRECORD_USER")
    given = {f.name: v for f in fields(Filters) if (v := getattr(asked, f.name)) not in (None, False)}
    if not given:
        raise QueryError("a saved search asks for words or for a field; give some")
    with archive.write() as conn:
        _check(conn, asked, layer)
        if _row(conn, owner, name) is not None:
            raise QueryError(f"{owner} has a search called {name!r} already; remove it first, or take another name")
        last = 0 if from_start else conn.execute(select(func.coalesce(func.max(dispatch.c.id), 0))).scalar_one()
        number = (conn.execute(select(func.max(saved_search.c.id))).scalar() or 0) + 1
        row = {"id": number, "owner": owner, "name": name, "layer": layer, "made": now(), "seen": last, "hook_sent": last}
        conn.execute(insert(saved_search), {**row, "asked": json.dumps(given, ensure_ascii=False), "hook": hook, "hook_secret": secret})
        return _find(conn, owner, name)


def list_saved(archive: Archive, owner: str | None = None) -> list[SavedSearch]:
    """Somebody's searches, or everybody's, by name."""
    query = select(saved_search).order_by(saved_search.c.owner, saved_search.c.name)
    with archive.read() as conn:
        rows = conn.execute(query if owner is None else query.where(saved_search.c.owner == owner)).all()
    return [_read(row) for row in rows]


def find_saved(archive: Archive, owner: str, name: str) -> SavedSearch:
    """A search of somebody's by name. Raises `QueryError` where there is none."""
    with archive.read() as conn:
        return _find(conn, owner, name)


def remove_saved(archive: Archive, owner: str, name: str) -> None:
    """Forget a search. Raises `QueryError` where there is none."""
    with archive.write() as conn:
        conn.execute(delete(saved_search).where(saved_search.c.id == _find(conn, owner, name).id))


def find_new(archive: Archive, saved: SavedSearch, *, after: int | None = None, upto: int | None = None, limit: int = 200) -> list[Hit]:
    """What answers from dispatches numbered above `after` (by default the last seen) and up to `upto`: in the order in which they were
    added. A value that the archive does not know yet finds nothing."""
    with archive.read() as conn:
        if (found := _answers(conn, saved)) is None:
            return []
        query, number, of, terms = found
        query = query.where(of > (saved.seen if after is None else after), *(() if upto is None else (of <= upto,)))
        ids = conn.execute(query.order_by(of, number).limit(limit)).scalars().all()
        hits = fetch_hits(conn, saved.layer, [(i, None) for i in ids], terms)
        note_events(conn, saved.asked, hits)
        return hits


def count_new(archive: Archive, saved: SavedSearch, *, most: int = 200) -> int:
    """How many answers are new since last seen; `most` where there are that many or more."""
    with archive.read() as conn:
        if (found := _answers(conn, saved)) is None:
            return 0
        query, _, of, _ = found
        return int(conn.execute(select(func.count()).select_from(query.where(of > saved.seen).limit(most).subquery())).scalar_one())


def find_latest(archive: Archive, saved: SavedSearch, *, limit: int = 50) -> list[Hit]:
    """What answers, the last added first: what a feed shows."""
    with archive.read() as conn:
        if (found := _answers(conn, saved)) is None:
            return []
        query, number, of, terms = found
        ids = conn.execute(query.order_by(of.desc(), number).limit(limit)).scalars().all()
        hits = fetch_hits(conn, saved.layer, [(i, None) for i in ids], terms)
        note_events(conn, saved.asked, hits)
        return hits


def _answers(conn: Connection, saved: SavedSearch) -> tuple[Select[Any], Column[int], Column[int], tuple[Term, ...]] | None:
    """The numbers of the facts that answer, as a query; the columns of that number and of the dispatch's; the words. None where the
    question asks for a value that the archive does not know yet."""
    terms = read_query(saved.asked.words) if saved.asked.words else ()
    try:
        query = matching(conn, saved.asked, saved.layer, terms)
    except QueryError:
        return None
    table = LAYERS[saved.layer]
    return query.add_columns(table.c.id), table.c.id, table.c.id if saved.layer == "dispatch" else table.c.dispatch_id, terms


def mark_seen(archive: Archive, saved: SavedSearch, upto: int | None = None) -> int:
    """Say that the answers from dispatches up to this number (by default the last) were seen; the number is returned."""
    with archive.write() as conn:
        last = conn.execute(select(func.coalesce(func.max(dispatch.c.id), 0))).scalar_one()
        seen = last if upto is None else min(upto, last)
        conn.execute(update(saved_search).where(saved_search.c.id == saved.id).values(seen=seen))
        return int(seen)


def mark_sent(archive: Archive, saved: SavedSearch, *, upto: int, problem: str | None = None) -> None:
    """Say up to which dispatch the answers were posted, and what hindered the last posting."""
    with archive.write() as conn:
        conn.execute(update(saved_search).where(saved_search.c.id == saved.id).values(hook_sent=upto, hook_problem=problem))


def set_hook(archive: Archive, saved: SavedSearch, hook: str | None, secret: str | None) -> None:
    """Say where new answers are posted, from now on, and what signs them; None: nowhere any more."""
    with archive.write() as conn:
        last = conn.execute(select(func.coalesce(func.max(dispatch.c.id), 0))).scalar_one()
        facts = {"hook": hook, "hook_secret": secret, "hook_sent": last, "hook_problem": None}
        conn.execute(update(saved_search).where(saved_search.c.id == saved.id).values(facts))


def last_dispatch(archive: Archive) -> int:
    """The number of the dispatch that was added last; 0 for none."""
    with archive.read() as conn:
        return int(conn.execute(select(func.coalesce(func.max(dispatch.c.id), 0))).scalar_one())


def _check(conn: Connection, asked: Filters, layer: Layer) -> None:
    """Raise `QueryError` for what no archive can be asked; what this archive does not know yet passes."""
    if asked.words:
        read_query(asked.words)
    bound = {name: getattr(asked, name) for name in ("kind", "polarity", "status", "since", "until", "min_confidence")}
    conditions(conn, Filters(**bound), layer)
    for name in ("speaker", "office", "theme"):
        if getattr(asked, name) is not None and layer not in {"theme": ("statement",)}.get(name, ("statement", "event")):
            raise QueryError(f"--{name}: is not asked of {layer}s")


def _row(conn: Connection, owner: str, name: str) -> Row[Any] | None:
    return conn.execute(select(saved_search).where(saved_search.c.owner == owner, saved_search.c.name == name)).one_or_none()


def _find(conn: Connection, owner: str, name: str) -> SavedSearch:
    row = _row(conn, owner, name)
    if row is None:
        there = conn.execute(select(saved_search.c.name).where(saved_search.c.owner == owner).order_by(saved_search.c.name)).scalars().all()
        raise QueryError(f"{owner} has no search called {name!r}; there is {', '.join(there) or 'none'}")
    return _read(row)


def _read(row: Row[Any]) -> SavedSearch:
    facts = {**row._mapping, "asked": Filters(**json.loads(row.asked))}
    return SavedSearch(**facts)
