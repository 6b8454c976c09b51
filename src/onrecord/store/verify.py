"""Prove an archive: every stored fact's text equals its source characters, every hash holds, every row says what the record says."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, select

from onrecord.errors import OnrecordError
from onrecord.record import Record, text_id
from onrecord.store.archive import Archive
from onrecord.store.expect import expect, name_keys
from onrecord.store.judgements import Judgement, standing
from onrecord.store.pack import Packed, pack, unpack
from onrecord.store.schema import agent, dispatch, entity, event, office, shingle, statement, theme
from onrecord.store.write import chunks

PART = 200  # dispatches in memory at a time
LAYERS: tuple[tuple[str, Table], ...] = (
    ("entities", entity),
    ("offices", office),
    ("statements", statement),
    ("themes", theme),
    ("events", event),
)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in the archive that is not as it was stored. `where` names it, `what` says what was got and what was expected."""

    where: str
    what: str


def verify(archive: Archive) -> Iterator[Fault | int]:
    """Every fault of the archive; between them, how many dispatches were looked at so far."""
    with archive.read() as conn:
        yield from _check_database(conn)
        done, last = 0, 0
        judged: dict[str | None, list[Judgement]] = {}
        for j in standing(conn):
            judged.setdefault(j.dispatch_hash, []).append(j)
        while True:
            rows = conn.execute(select(dispatch).where(dispatch.c.id > last).order_by(dispatch.c.id).limit(PART)).mappings().all()
            if not rows:
                return
            ids = [row["id"] for row in rows]
            stored = {name: _rows(conn, table, ids) for name, table in (*LAYERS, ("sample", shingle))}
            agents = _agents(conn, stored)
            for row in rows:
                mine = {name: found.get(row["id"], []) for name, found in stored.items()}
                name_keys(mine, agents)
                yield from check_dispatch(dict(row), mine, judged.get(row["hash"], ()))
            done, last = done + len(rows), ids[-1]
            yield done


def _rows(conn: Connection, table: Table, ids: list[int]) -> dict[int, list[dict[str, Any]]]:
    found: dict[int, list[dict[str, Any]]] = {}
    for row in conn.execute(select(table).where(table.c.dispatch_id.in_(ids)).order_by(*table.primary_key.columns)).mappings():
        found.setdefault(row["dispatch_id"], []).append(dict(row))
    return found


def _agents(conn: Connection, stored: dict[str, dict[int, list[dict[str, Any]]]]) -> dict[int, str]:
    """The keys of everyone whom the rows name, by number."""
    columns = ("agent_id", "recipient_agent_id")
    rows = (row for layer in ("entities", "statements", "events") for found in stored[layer].values() for row in found)
    ids = {number for row in rows for column in columns if (number := row.get(column)) is not None}
    found: dict[int, str] = {}
    for part in chunks(sorted(ids)):
        found |= {row.id: row.key for row in conn.execute(select(agent.c.id, agent.c.key).where(agent.c.id.in_(part)))}
    return found


def _check_database(conn: Connection) -> Iterator[Fault]:
    """What the database itself can tell: broken pages, keys that lead nowhere, an index of words that lags behind."""
    if conn.dialect.name != "sqlite":
        return
    for (message,) in conn.exec_driver_sql("PRAGMA quick_check").all():
        if message != "ok":
            yield Fault("database", message)
    for table, row, parent, _ in conn.exec_driver_sql("PRAGMA foreign_key_check").all():
        yield Fault(f"{table} {row}", f"names a {parent} that is not there")


def check_dispatch(row: dict[str, Any], stored: dict[str, list[dict[str, Any]]], judged: Iterable[Judgement] = ()) -> Iterator[Fault]:
    """The faults of one dispatch and of the rows stored with it (`name_keys`); `judged` are the judgements of it that stand."""
    where = f"dispatch {row['id']}"
    if text_id(row["text"]) != row["hash"]:
        yield Fault(where, f"its text is not the one stored: hash {text_id(row['text'])[:19]}…, expected {row['hash'][:19]}…")
    try:
        record = unpack(row["record"], row["record_hash"], where)
    except OnrecordError as err:
        yield Fault(where, str(err))
        return
    if record.text != row["text"] or record.id != row["hash"]:
        yield Fault(where, "its text differs from its record's")
    visible = row["copy_of"] is None and row["superseded_by"] is None
    for fact in (row, *stored["statements"], *stored["events"]):
        if fact["shown"] != (visible and not fact.get("rejected")):
            yield Fault(f"{where} {fact.get('local') or ''}".rstrip(), f"shown is {fact['shown']}, the links and judgements say otherwise")
    packed = pack(record)
    expect(packed, judged)
    for name, value in packed.dispatch.items():
        if name not in ("record", "record_hash") and row[name] != value:
            yield Fault(where, f"{name} is {row[name]!r}, its record says {value!r}")
    for layer, _ in LAYERS:
        yield from _check_layer(where, layer, stored, packed)
    if sorted(r["hash"] for r in stored["sample"]) != sorted(packed.sample):
        yield Fault(where, "the sample of its shingles is not that of its text")
    yield from _check_quotes(where, record, stored)


def _check_layer(where: str, layer: str, stored: dict[str, list[dict[str, Any]]], packed: Packed) -> Iterator[Fault]:
    """Row by row and column by column against the rows that the record makes."""
    rows, expected = stored[layer], getattr(packed, layer)
    if len(rows) != len(expected):
        yield Fault(where, f"holds {len(rows)} {layer}, its record {len(expected)}")
        return
    for row, right in zip(rows, expected, strict=True):
        for name, value in right.items():
            if name in row and row[name] != value:
                yield Fault(f"{where} {row.get('local') or layer}", f"{name} is {row[name]!r}, its record says {value!r}")


def _check_quotes(where: str, record: Record, stored: dict[str, list[dict[str, Any]]]) -> Iterator[Fault]:
    """The words of each statement and event once more, straight from the spans in the row and the characters of the text."""
    for layer, role, column in (("statements", "content", "content"), ("events", "trigger", "trigger_text")):
        for row in stored[layer]:
            try:
                spans = json.loads(row["spans"])[role]
                words = " … ".join(record.text[s:e] for s, e in spans)
            except (ValueError, KeyError, TypeError) as err:
                yield Fault(f"{where} {row['local']}", f"its spans cannot be read ({err})")
                continue
            if words != row[column]:
                yield Fault(f"{where} {row['local']}", f"says {row[column][:60]!r}, the text there says {words[:60]!r}")
