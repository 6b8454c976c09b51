"""Judgements as they are on record: read, listed, told which of them stand. They are made in `judge.py` and take effect in `apply.py`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, insert, select

from onrecord.errors import QueryError
from onrecord.record import Span
from onrecord.store.migrate import now
from onrecord.store.schema import judgement

ANCHORS = {"statement": ("content", "content"), "event": ("trigger", "trigger_text")}
"""Of each layer that is judged: the role of the spans, and the column of the words, that tell which fact it is."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One judgement as recorded. `layer` is what it is about (statement, event or entity; None: people across the archive), `spans` and
    `quote` which of them. `value` is the speaker's name (`speaker`), the new spans by role (`span`), two agent keys (`merge`), the
    entity's name and the new one (`split`: `entity`, `as`), the event's code and who or what is right (`actor`, `recipient`, `code`
    and an event's `reject`: `event`, `as`)."""

    id: int
    made: str
    author: str
    reason: str
    kind: str
    layer: str | None
    dispatch_hash: str | None
    spans: tuple[Span, ...]
    quote: str | None
    value: Any
    undoes: int | None


def list_judgements(conn: Connection, hashes: Iterable[str | None] | None = None) -> list[Judgement]:
    """Every judgement ever made, in order: all, or those of the dispatches with these hashes (None among them: of people)."""
    query = select(judgement).order_by(judgement.c.id)
    if hashes is not None:
        wanted = set(hashes)
        here = judgement.c.dispatch_hash.in_(wanted - {None})
        query = query.where(here | judgement.c.dispatch_hash.is_(None) if None in wanted else here)
    return [_read(row) for row in conn.execute(query)]


def standing(conn: Connection, hashes: Iterable[str | None] | None = None) -> list[Judgement]:
    """The judgements that are not undone (an undoing can itself be undone), as `list_judgements` lists them."""
    listed = list_judgements(conn, hashes)
    undone: set[int] = set()
    for j in reversed(listed):
        if j.kind == "undo" and j.id not in undone and j.undoes is not None:
            undone.add(j.undoes)
    return [j for j in listed if j.kind != "undo" and j.id not in undone]


def record_judgement(conn: Connection, kind: str, author: str, reason: str, *, value: Any = None, **facts: Any) -> int:
    """Put a judgement on record; its number is returned. Raises `QueryError` where nobody is named as its author."""
    if not author.strip():
        raise QueryError("who judges? give --by NAME or set the environment variable ONRECORD_USER")
    number = int(conn.execute(select(func.max(judgement.c.id))).scalar() or 0) + 1
    row = {"id": number, "made": now(), "author": author.strip(), "reason": reason.strip(), "kind": kind, **facts}
    conn.execute(insert(judgement), {**row, "value": json.dumps(value, ensure_ascii=False) if value is not None else None})
    return number


def _read(row: Any) -> Judgement:
    role = ANCHORS[row.layer][0] if row.layer in ANCHORS else "content"
    spans = tuple(Span(*s) for s in json.loads(row.spans)[role]) if row.spans else ()
    value = json.loads(row.value) if row.value else None
    who = (row.id, row.made, row.author, row.reason, row.kind, row.layer)
    return Judgement(*who, row.dispatch_hash, spans, row.quote, value, row.undoes)
