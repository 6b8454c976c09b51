"""Bring an archive to this version's schema: numbered steps, each applied once, all of an upgrade in one transaction.

A new archive is made at the newest version straight from `schema.py`; the steps are for archives that exist.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from datetime import UTC, datetime

import msgspec
from sqlalchemy import Connection, Table, func, insert, inspect, select, update
from sqlalchemy.schema import CreateIndex

from onrecord.errors import StoreError
from onrecord.record import Envelope
from onrecord.store.fulltext import create_indexes, drop_views, remake_words
from onrecord.store.pack import name_item
from onrecord.store.schema import (
    METADATA,
    VERSION,
    agent_name,
    agent_word,
    dispatch,
    entity,
    event,
    feed,
    feed_item,
    judgement,
    link,
    migration,
    office,
    saved_search,
    shingle,
    statement,
    theme,
)
from onrecord.store.shown import show_facts
from onrecord.store.sketch import LEAST, sample, shingles


def now() -> str:
    """This moment as ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _link_copies(conn: Connection) -> None:
    """Version 2: near copies and versions are linked; every dispatch already there is sketched."""
    have = {c["name"] for c in inspect(conn).get_columns("dispatch")}
    for column in (dispatch.c.copy_of, dispatch.c.superseded_by):
        if column.name not in have:
            conn.exec_driver_sql(f"ALTER TABLE dispatch ADD COLUMN {column.name} INTEGER REFERENCES dispatch (id)")
    METADATA.create_all(conn, tables=[shingle, link])
    _make_indexes(conn, dispatch)
    found = conn.execute(select(dispatch.c.id, dispatch.c.text, dispatch.c.body_start, dispatch.c.body_end)).all()
    for row in found:
        hashes = sample(shingles(row.text[row.body_start : row.body_end]))
        if hashes:
            conn.execute(insert(shingle), [{"hash": h, "dispatch_id": row.id} for h in hashes])


def _watch_feeds(conn: Connection) -> None:
    """Version 3: feeds that are watched, and their items."""
    METADATA.create_all(conn, tables=[feed, feed_item])


def _show_and_order(conn: Connection) -> None:
    """Version 4: whether a fact is shown, and when it was issued, stand on its own row; names are looked up by word; the full-text tables
    name their content as Datasette looks for it."""
    yes = "1" if conn.dialect.name == "sqlite" else "true"
    for table in (dispatch, statement, event):
        have = {c["name"] for c in inspect(conn).get_columns(table.name)}
        for column in ("issued TEXT", f"shown BOOLEAN DEFAULT {yes} NOT NULL"):
            if column.split()[0] not in have:
                conn.exec_driver_sql(f"ALTER TABLE {table.name} ADD COLUMN {column}")
    issued = func.coalesce(dispatch.c.published, dispatch.c.day_from)
    conn.execute(update(dispatch).values(issued=issued))
    for table in (statement, event):
        conn.execute(update(table).values(issued=select(dispatch.c.issued).where(dispatch.c.id == table.c.dispatch_id).scalar_subquery()))
    for name in ("dispatch_day", "statement_agent", "statement_day", "theme_statement", "office_entity", "event_dispatch", "event_day"):
        conn.exec_driver_sql(f"DROP INDEX IF EXISTS {name}")
    for table in (dispatch, statement, theme, office, event):
        _make_indexes(conn, table)
    METADATA.create_all(conn, tables=[agent_word])
    words = {(word, r.agent_id) for r in conn.execute(select(agent_name.c.agent_id, agent_name.c.folded)) for word in r.folded.split()}
    if words:
        conn.execute(insert(agent_word), [{"word": word, "agent_id": number} for word, number in sorted(words)])
    remake_words(conn)


def _save_searches(conn: Connection) -> None:
    """Version 5: searches are saved."""
    METADATA.create_all(conn, tables=[saved_search])


def _judge_events(conn: Connection) -> None:
    """Version 6: events are judged, and filed under who acts and whom it is done to; keys of entities are indexed, so that re-coding finds
    them; the samples of short texts are larger."""
    from onrecord.store.apply import apply_judgements, apply_merges

    no = "0" if conn.dialect.name == "sqlite" else "false"
    have = {c["name"] for c in inspect(conn).get_columns("event")}
    who = ("agent_id INTEGER REFERENCES agent (id)", "recipient_agent_id INTEGER REFERENCES agent (id)")
    for column in (*who, f"rejected BOOLEAN DEFAULT {no} NOT NULL", f"judged BOOLEAN DEFAULT {no} NOT NULL"):
        if column.split()[0] not in have:
            conn.exec_driver_sql(f"ALTER TABLE event ADD COLUMN {column}")
    for role, filed in ((event.c.actor_id, event.c.agent_id), (event.c.recipient_id, event.c.recipient_agent_id)):
        conn.execute(update(event).values({filed: select(entity.c.agent_id).where(entity.c.id == role).scalar_subquery()}))
    conn.exec_driver_sql("DROP INDEX IF EXISTS event_dispatch")
    for table in (statement, event):
        _make_indexes(conn, table)
    judged = conn.execute(select(dispatch.c.id).where(dispatch.c.hash.in_(select(judgement.c.dispatch_hash)))).scalars().all()
    if judged:
        apply_judgements(conn, judged)
    apply_merges(conn)
    held = select(func.count()).where(shingle.c.dispatch_id == dispatch.c.id).scalar_subquery()
    bodies = select(dispatch.c.id, dispatch.c.text, dispatch.c.body_start, dispatch.c.body_end).where(held < LEAST)
    for row in conn.execute(bodies).all():
        there = set(conn.execute(select(shingle.c.hash).where(shingle.c.dispatch_id == row.id)).scalars())
        wanted = set(sample(shingles(row.text[row.body_start : row.body_end])))
        if more := sorted(wanted - there):
            conn.execute(insert(shingle), [{"hash": h, "dispatch_id": row.id} for h in more])


def _name_items(conn: Connection) -> None:
    """Version 7: dispatches that their senders name are versions of one another under one name."""
    from onrecord.store.links import link_items

    have = {c["name"] for c in inspect(conn).get_columns("dispatch")}
    for column in ("item TEXT", "item_version INTEGER"):
        if column.split()[0] not in have:
            conn.exec_driver_sql(f"ALTER TABLE dispatch ADD COLUMN {column}")
    for row in conn.execute(select(dispatch.c.id, dispatch.c.record)).all():
        told = msgspec.json.decode(zlib.decompress(row.record), type=Sent)
        item = name_item(told.envelope, told.source, told.agency)
        if item and told.envelope:
            conn.execute(update(dispatch).where(dispatch.c.id == row.id).values(item=item, item_version=told.envelope.version))
    _make_indexes(conn, dispatch)
    link_items(conn)


class Sent(msgspec.Struct):
    """What of a record tells the sender's name for it."""

    envelope: Envelope | None = None
    source: str | None = None
    agency: str | None = None


def _make_indexes(conn: Connection, table: Table) -> None:
    """The table's indexes that are not there, as far as this step's columns allow."""
    there = {i["name"] for i in inspect(conn).get_indexes(table.name)}
    have = {c["name"] for c in inspect(conn).get_columns(table.name)}
    for index in table.indexes:
        if index.name not in there and {c.name for c in index.columns} <= have:
            conn.execute(CreateIndex(index))


STEPS: tuple[tuple[int, str, Callable[[Connection], None]], ...] = (
    (2, "near copies and versions are linked", _link_copies),
    (3, "feeds are watched", _watch_feeds),
    (4, "what is shown, and its order, stand on each fact", _show_and_order),
    (5, "searches are saved", _save_searches),
    (6, "events are judged", _judge_events),
    (7, "versions are told by their sender's name", _name_items),
)


def version_of(conn: Connection) -> int | None:
    """The schema's number; None where the database is empty. Raises `StoreError` where its tables are not an archive's."""
    tables = set(inspect(conn).get_table_names())
    if not tables:
        return None
    if not {"migration", "dispatch", "statement"} <= tables:
        raise StoreError(f"a database of something else (tables {', '.join(sorted(tables)[:5])}); name an onrecord archive or a new file")
    return conn.execute(select(migration.c.number).order_by(migration.c.number.desc()).limit(1)).scalar_one_or_none() or 0


def create_archive(conn: Connection) -> None:
    """Make all tables, indexes and views of this version in an empty database."""
    METADATA.create_all(conn)
    create_indexes(conn)
    conn.execute(insert(migration), {"number": VERSION, "name": "made", "applied": now()})


def upgrade(conn: Connection, version: int) -> list[str]:
    """Apply the steps after `version`; their names are returned. Raises `StoreError` for an archive of a newer onrecord."""
    check_version(version)
    done = []
    drop_views(conn)  # they are made anew at the end, of the newest columns
    for number, name, step in STEPS:
        if number > version:
            step(conn)
            conn.execute(insert(migration), {"number": number, "name": name, "applied": now()})
            done.append(name)
    if version < 4:
        show_facts(conn)  # of columns that only now are all there
    create_indexes(conn)
    return done


def check_version(version: int) -> None:
    """Raise `StoreError` for an archive of a newer onrecord."""
    if version > VERSION:
        raise StoreError(f"its schema is version {version}, this onrecord knows up to {VERSION}; upgrade with: pip install -U onrecord")


__all__ = ["STEPS", "check_version", "create_archive", "now", "upgrade", "version_of"]
