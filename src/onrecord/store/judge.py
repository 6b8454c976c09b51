"""A person's corrections: append-only judgements beside what the coder made, applied over it, undone by another judgement.

A judgement holds on to the dispatch's hash, the exact spans and the words there, never to a row: it survives re-coding. It is applied
again whenever the rows it speaks of are made anew (`apply.py`). A fact is named as a search shows it: `12:s3` a statement, `12:v1` an
event, `12:e1` an entity.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, select

from onrecord.errors import QueryError
from onrecord.store.agents import find_people
from onrecord.store.apply import TABLES, apply_judgements, apply_merges
from onrecord.store.archive import Archive
from onrecord.store.judgements import ANCHORS, record_judgement, standing
from onrecord.store.pack import fold_name
from onrecord.store.recut import check_code, check_spans
from onrecord.store.schema import agent, dispatch, entity, event, judgement

LETTERS = {"s": "statement", "v": "event", "e": "entity"}


def reject(archive: Archive, ref: str, *, author: str, reason: str) -> int:
    """Say that a statement or an event is none; the judgement's number is returned. Raises `QueryError` for no such fact."""
    with archive.write() as conn:
        return _judge(conn, ref, ("statement", "event"), "reject", None, author, reason)


def set_speaker(archive: Archive, ref: str, name: str, *, author: str, reason: str) -> int:
    """Say who made a statement. Someone the archive does not know is put on its list. Raises `QueryError` for no such statement."""
    with archive.write() as conn:
        return _judge(conn, ref, ("statement",), "speaker", _check_name(name, "--speaker"), author, reason)


def set_actor(archive: Archive, ref: str, name: str | None, *, author: str, reason: str) -> int:
    """Say who acts in an event; None: nobody that the text names. Raises `QueryError` for no such event."""
    with archive.write() as conn:
        return _judge(conn, ref, ("event",), "actor", None if name is None else _check_name(name, "--actor"), author, reason)


def set_recipient(archive: Archive, ref: str, name: str | None, *, author: str, reason: str) -> int:
    """Say whom an event is done to; None: nobody that the text names. Raises `QueryError` for no such event."""
    with archive.write() as conn:
        return _judge(conn, ref, ("event",), "recipient", None if name is None else _check_name(name, "--recipient"), author, reason)


def set_code(archive: Archive, ref: str, code: str, *, author: str, reason: str) -> int:
    """Say what an event is. Raises `QueryError` for no such event, or a code that neither a shipped codebook nor the archive knows."""
    with archive.write() as conn:
        known = [(row.code, row.plover) for row in conn.execute(select(event.c.code, event.c.plover).distinct())]
        return _judge(conn, ref, ("event",), "code", check_code(code, known), author, reason)


def set_spans(archive: Archive, ref: str, spans: Mapping[str, Iterable[tuple[int, int]]], *, author: str, reason: str) -> int:
    """Say which characters of the text a statement's `content` is (or its `source`, its `cue`): half-open code points, by role.

    Raises `QueryError` where there is no such statement, or a span cannot be sliced out of the text.
    """
    with archive.write() as conn:
        number, _ = read_ref(ref, "s")
        text = conn.execute(select(dispatch.c.text).where(dispatch.c.id == number)).scalar() or ""
        return _judge(conn, ref, ("statement",), "span", check_spans(text, spans), author, reason)


def merge(archive: Archive, one: str, other: str, *, author: str, reason: str) -> int:
    """Say that two names are one person's, across the archive, who goes by the first (or by the one in the register). Raises `QueryError`
    where a name is nobody's or several people's."""
    with archive.write() as conn:
        keys = [_one_key(conn, one), _one_key(conn, other)]
        if keys[0] == keys[1]:
            raise QueryError(f"--merge: {one!r} and {other!r} are one already")
        number = record_judgement(conn, "merge", author, reason, value=keys)
        apply_merges(conn)
        return number


def split(archive: Archive, ref: str, name: str, *, author: str, reason: str) -> int:
    """Say that an entity of one dispatch (`12:e1`) is not whom it is filed under, but someone else, called `name`."""
    with archive.write() as conn:
        number, local = read_ref(ref, "e")
        row = conn.execute(select(entity).where(entity.c.dispatch_id == number, entity.c.local == local)).one_or_none()
        if row is None:
            raise QueryError(f"{ref}: no such entity; a search with --json shows those there are")
        value = {"entity": row.name or row.described, "as": _check_name(name, "--split")}
        made = record_judgement(conn, "split", author, reason, dispatch_hash=_hash_of(conn, number), layer="entity", value=value)
        apply_judgements(conn, [number])
        return made


def undo(archive: Archive, number: int, *, author: str, reason: str) -> int:
    """Take a judgement back, by another one. Raises `QueryError` where there is none of that number or it is undone already."""
    with archive.write() as conn:
        row = conn.execute(select(judgement).where(judgement.c.id == number)).one_or_none()
        if row is None:
            raise QueryError(f"--undo: there is no judgement {number}; list them with: onrecord judge --list")
        if number not in {j.id for j in standing(conn)} and row.kind != "undo":
            raise QueryError(f"--undo: judgement {number} is undone already")
        made = record_judgement(conn, "undo", author, reason, dispatch_hash=row.dispatch_hash, undoes=number)
        if row.dispatch_hash:
            apply_judgements(conn, conn.execute(select(dispatch.c.id).where(dispatch.c.hash == row.dispatch_hash)).scalars().all())
        apply_merges(conn)
        return made


def read_ref(ref: str, letters: str) -> tuple[int, str]:
    """The dispatch and the fact that `12:s3` names; `letters` are those of the kinds of fact wanted. Raises `QueryError` for others."""
    number, _, local = ref.partition(":")
    if not number.isdecimal() or len(number) > 9 or not local or local[0] not in letters:
        examples = " or ".join(f"12:{letter}3 ({LETTERS[letter]})" for letter in letters)
        raise QueryError(f"got {ref!r}, expected a reference as a search shows it, such as {examples}")
    return int(number), local


def _judge(conn: Connection, ref: str, layers: tuple[str, ...], kind: str, value: Any, author: str, reason: str) -> int:
    number, local = read_ref(ref, "".join(letter for letter, layer in LETTERS.items() if layer in layers))
    layer = LETTERS[local[0]]
    table = TABLES[layer]
    row = conn.execute(select(table).where(table.c.dispatch_id == number, table.c.local == local)).mappings().one_or_none()
    if row is None:
        raise QueryError(f"{ref}: no such {layer}; a search shows those there are")
    told = {"event": row["code"], "as": value} if layer == "event" else value
    facts = {"layer": layer, "spans": row["spans"], "quote": row[ANCHORS[layer][1]], "value": told}
    made = record_judgement(conn, kind, author, reason, dispatch_hash=_hash_of(conn, number), **facts)
    apply_judgements(conn, [number])
    return made


def _check_name(name: str, option: str) -> str:
    if not name.strip():
        raise QueryError(f"{option}: got an empty name, expected somebody's")
    return " ".join(name.split())


def _hash_of(conn: Connection, dispatch_id: int) -> str:
    return str(conn.execute(select(dispatch.c.hash).where(dispatch.c.id == dispatch_id)).scalar_one())


def _one_key(conn: Connection, name: str) -> str:
    people = find_people(conn, name)
    rows = conn.execute(select(agent.c.key, agent.c.name, agent.c.same_as).where(agent.c.id.in_(people)).order_by(agent.c.id)).all()
    exact = [r for r in rows if fold_name(r.name) == fold_name(name)] or list(rows)
    heads = [r for r in exact if r.same_as is None] or exact
    if len(heads) > 1:
        raise QueryError(f"--merge: {name!r} may be {', '.join(r.name for r in heads)}; give the full name")
    return str(heads[0].key)
