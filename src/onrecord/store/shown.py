"""What a reader is shown: no copies, no superseded versions, nothing that a person rejected. It stands on every fact's own row."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, and_, select, true, update

from onrecord.store.schema import dispatch, event, statement

PART = 500


def show_facts(conn: Connection, dispatch_ids: Iterable[int] | None = None) -> None:
    """Say anew what is shown of these dispatches, or of all, after copies, versions or judgements have changed."""
    if dispatch_ids is None:
        _show(conn, None)
        return
    listed = sorted(dispatch_ids)
    for i in range(0, len(listed), PART):
        _show(conn, listed[i : i + PART])


def _show(conn: Connection, ids: list[int] | None) -> None:
    visible = and_(dispatch.c.copy_of.is_(None), dispatch.c.superseded_by.is_(None))
    conn.execute(update(dispatch).where(dispatch.c.id.in_(ids) if ids is not None else true()).values(shown=visible))
    for table in (statement, event):
        mine = table.c.dispatch_id.in_(ids) if ids is not None else true()
        seen = select(dispatch.c.shown).where(dispatch.c.id == table.c.dispatch_id).scalar_subquery()
        conn.execute(update(table).where(mine).values(shown=and_(seen, table.c.rejected.is_(False))))
