"""A person's corrections: append-only judgements beside what the coder made, applied over it, undone by another judgement.

A judgement holds on to the dispatch's hash, the exact spans and the words there, never to a row: it survives re-coding. It is applied
again whenever the rows it speaks of are made anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from onrecord.errors import QueryError, StoreError
from onrecord.record import Span
from onrecord.store.agents import find_people
from onrecord.store.archive import Archive
from onrecord.store.migrate import now
from onrecord.store.pack import fold_name
from onrecord.store.recut import Standing, check_spans, find_judged, recut, restore_spans
from onrecord.store.schema import agent, agent_name, dispatch, entity, judgement, statement
from onrecord.store.shown import show_facts
from onrecord.store.write import write_words


@dataclass(frozen=True, slots=True)
class Judgement:
    """One judgement as recorded. `value` is the speaker's name (`speaker`), the new spans by role (`span`), two agent keys (`merge`), an
    entity's name (`split`)."""

    id: int
    made: str
    author: str
    reason: str
    kind: str
    dispatch_hash: str | None
    spans: tuple[Span, ...]
    quote: str | None
    value: Any
    undoes: int | None


def reject(archive: Archive, ref: str, *, author: str, reason: str) -> int:
    """Say that a statement (`12:s3`) is none; its number is returned. Raises `QueryError` where there is no such statement."""
    with archive.write() as conn:
        return _judge_statement(conn, ref, "reject", None, author, reason)


def set_speaker(archive: Archive, ref: str, name: str, *, author: str, reason: str) -> int:
    """Say who made a statement. Someone the archive does not know is put on its list. Raises `QueryError` for no such statement."""
    if not name.strip():
        raise QueryError("--speaker: got an empty name, expected who made the statement")
    with archive.write() as conn:
        return _judge_statement(conn, ref, "speaker", " ".join(name.split()), author, reason)


def set_spans(archive: Archive, ref: str, spans: Mapping[str, Iterable[tuple[int, int]]], *, author: str, reason: str) -> int:
    """Say which characters of the text a statement's `content` is (or its `source`, its `cue`): half-open code points, by role.

    Raises `QueryError` where there is no such statement, or a span cannot be sliced out of the text.
    """
    with archive.write() as conn:
        dispatch_id, _ = read_ref(ref)
        text = conn.execute(select(dispatch.c.text).where(dispatch.c.id == dispatch_id)).scalar() or ""
        return _judge_statement(conn, ref, "span", check_spans(text, spans), author, reason)


def merge(archive: Archive, one: str, other: str, *, author: str, reason: str) -> int:
    """Say that two names are one person's, across the archive. Raises `QueryError` where a name is nobody's or several people's."""
    with archive.write() as conn:
        keys = sorted({_one_key(conn, one), _one_key(conn, other)})
        if len(keys) < 2:
            raise QueryError(f"--merge: {one!r} and {other!r} are one already")
        number = _record(conn, "merge", author, reason, value=keys)
        apply_merges(conn)
        return number


def split(archive: Archive, ref: str, name: str, *, author: str, reason: str) -> int:
    """Say that an entity of one dispatch (`12:e1`) is not whom it is filed under, but someone else, called `name`."""
    with archive.write() as conn:
        dispatch_id, local = read_ref(ref, "e")
        row = conn.execute(select(entity).where(entity.c.dispatch_id == dispatch_id, entity.c.local == local)).one_or_none()
        if row is None:
            raise QueryError(f"{ref}: no such entity; a search with --json shows those there are")
        value = {"entity": row.name or row.described, "as": " ".join(name.split())}
        number = _record(conn, "split", author, reason, dispatch_hash=_hash_of(conn, dispatch_id), layer="entity", value=value)
        apply_judgements(conn, [dispatch_id])
        return number


def undo(archive: Archive, number: int, *, author: str, reason: str) -> int:
    """Take a judgement back, by another one. Raises `QueryError` where there is none of that number or it is undone already."""
    with archive.write() as conn:
        row = conn.execute(select(judgement).where(judgement.c.id == number)).one_or_none()
        if row is None:
            raise QueryError(f"--undo: there is no judgement {number}; list them with: onrecord judge --list")
        if number not in {j.id for j in standing(conn)} and row.kind != "undo":
            raise QueryError(f"--undo: judgement {number} is undone already")
        made = _record(conn, "undo", author, reason, dispatch_hash=row.dispatch_hash, undoes=number)
        if row.dispatch_hash:
            apply_judgements(conn, conn.execute(select(dispatch.c.id).where(dispatch.c.hash == row.dispatch_hash)).scalars().all())
        apply_merges(conn)
        return made


def list_judgements(conn: Connection) -> list[Judgement]:
    """Every judgement ever made, in order."""
    return [_read(row) for row in conn.execute(select(judgement).order_by(judgement.c.id))]


def standing(conn: Connection, hashes: Iterable[str] | None = None) -> list[Judgement]:
    """The judgements that are not undone (an undoing can itself be undone), of these dispatches or of all."""
    all_of_them = list_judgements(conn)
    undone: set[int] = set()
    for j in reversed(all_of_them):
        if j.kind == "undo" and j.id not in undone and j.undoes is not None:
            undone.add(j.undoes)
    wanted = set(hashes) if hashes is not None else None
    return [j for j in all_of_them if j.kind != "undo" and j.id not in undone and (wanted is None or j.dispatch_hash in wanted)]


def apply_judgements(conn: Connection, dispatch_ids: Iterable[int]) -> dict[int, Standing]:
    """Put the coder's rows of these dispatches under the judgements that stand; how each fares is returned by its number."""
    fares: dict[int, Standing] = {}
    ids = list(dispatch_ids)
    for dispatch_id in ids:
        conn.execute(update(statement).where(statement.c.dispatch_id == dispatch_id).values(rejected=False, judged=False))
        restore_spans(conn, dispatch_id)
        _refile(conn, dispatch_id)
        for j in standing(conn, [_hash_of(conn, dispatch_id)]):
            fares[j.id] = _apply_split(conn, dispatch_id, j) if j.kind == "split" else _apply_statement(conn, dispatch_id, j)
    show_facts(conn, ids)
    return fares


def apply_merges(conn: Connection) -> None:
    """Say anew which agents are one, by the merges that stand."""
    heads: dict[str, str] = {}

    def head(key: str) -> str:
        while heads.get(key, key) != key:
            key = heads[key]
        return key

    for j in standing(conn):
        if j.kind == "merge":
            one, other = sorted(head(key) for key in j.value)
            heads[other] = one
    conn.execute(update(agent).where(agent.c.same_as.is_not(None)).values(same_as=None))
    ids = {row.key: row.id for row in conn.execute(select(agent.c.key, agent.c.id).where(agent.c.key.in_([*heads, *heads.values()])))}
    for key in heads:
        if key in ids and head(key) in ids:
            conn.execute(update(agent).where(agent.c.id == ids[key]).values(same_as=ids[head(key)]))


def read_ref(ref: str, letter: str = "s") -> tuple[int, str]:
    """The dispatch and the fact that `12:s3` names. Raises `QueryError` for anything else."""
    number, _, local = ref.partition(":")
    if not number.isdigit() or not local.startswith(letter):
        raise QueryError(f"got {ref!r}, expected a reference such as 12:{letter}3, as a search shows it")
    return int(number), local


def _judge_statement(conn: Connection, ref: str, kind: str, value: Any, author: str, reason: str) -> int:
    dispatch_id, local = read_ref(ref)
    row = conn.execute(select(statement).where(statement.c.dispatch_id == dispatch_id, statement.c.local == local)).one_or_none()
    if row is None:
        raise QueryError(f"{ref}: no such statement; a search shows those there are")
    facts = {"layer": "statement", "spans": row.spans, "quote": row.content, "value": value}
    number = _record(conn, kind, author, reason, dispatch_hash=_hash_of(conn, dispatch_id), **facts)
    apply_judgements(conn, [dispatch_id])
    return number


def _record(conn: Connection, kind: str, author: str, reason: str, *, value: Any = None, **facts: Any) -> int:
    if not author.strip():
        raise QueryError("who judges? give --by NAME or set the environment variable ONRECORD_USER")
    number = (conn.execute(select(func.max(judgement.c.id))).scalar() or 0) + 1
    row = {"id": number, "made": now(), "author": author.strip(), "reason": reason.strip(), "kind": kind, **facts}
    conn.execute(insert(judgement), {**row, "value": json.dumps(value, ensure_ascii=False) if value is not None else None})
    return number


def _read(row: Any) -> Judgement:
    spans = tuple(Span(*s) for s in json.loads(row.spans)["content"]) if row.spans else ()
    value = json.loads(row.value) if row.value else None
    who = (row.id, row.made, row.author, row.reason, row.kind)
    return Judgement(*who, row.dispatch_hash, spans, row.quote, value, row.undoes)


def _hash_of(conn: Connection, dispatch_id: int) -> str:
    found = conn.execute(select(dispatch.c.hash).where(dispatch.c.id == dispatch_id)).scalar()
    if found is None:
        raise StoreError(f"there is no dispatch {dispatch_id}")
    return str(found)


def _refile(conn: Connection, dispatch_id: int) -> None:
    """File every entity and statement under whom the coder named."""
    rows = conn.execute(select(entity).where(entity.c.dispatch_id == dispatch_id)).all()
    for row in rows:
        keys = [f"register:{row.register_id}", f"country:{row.country}", f"{row.kind}:{fold_name(row.name or '').strip()}"]
        key = keys[1] if row.kind == "country" and row.country else keys[0] if row.register_id else keys[2]
        agent_id = conn.execute(select(agent.c.id).where(agent.c.key == key)).scalar() if row.name or row.kind == "country" else None
        conn.execute(update(entity).where(entity.c.id == row.id).values(agent_id=agent_id))
        conn.execute(update(statement).where(statement.c.speaker_id == row.id).values(agent_id=agent_id))
    spoken = statement.c.dispatch_id == dispatch_id
    conn.execute(update(statement).where(spoken, statement.c.speaker_id.is_(None)).values(agent_id=None))


def _apply_statement(conn: Connection, dispatch_id: int, j: Judgement) -> Standing:
    query = select(statement).where(statement.c.dispatch_id == dispatch_id).order_by(statement.c.id)
    rows = [dict(row) for row in conn.execute(query).mappings()]
    found = find_judged(rows, j.spans, j.quote)
    if found is None:
        return "lost"
    row, changed = rows[found[0]], dict[str, Any](judged=True)
    if j.kind == "span":
        text = conn.execute(select(dispatch.c.text).where(dispatch.c.id == dispatch_id)).scalar_one()
        changed |= recut(text, row, j.value)
    else:
        changed |= {"rejected": True} if j.kind == "reject" else {"agent_id": _agent_named(conn, j.value)}
    conn.execute(update(statement).where(statement.c.id == row["id"]).values(changed))
    return found[1]


def _apply_split(conn: Connection, dispatch_id: int, j: Judgement) -> Standing:
    named = func.coalesce(entity.c.name, entity.c.described) == j.value["entity"]
    row = conn.execute(select(entity.c.id).where(entity.c.dispatch_id == dispatch_id, named)).first()
    if row is None:
        return "lost"
    key = f"judged:{fold_name(j.value['as']).strip()}:{j.dispatch_hash}"
    agent_id = _new_agent(conn, key, j.value["as"])
    conn.execute(update(entity).where(entity.c.id == row.id).values(agent_id=agent_id))
    conn.execute(update(statement).where(statement.c.speaker_id == row.id).values(agent_id=agent_id, judged=True))
    return "applies"


def _agent_named(conn: Connection, name: str) -> int:
    """The one agent called so; a new one where there is none or several."""
    try:
        people = find_people(conn, name)
    except QueryError:
        people = []
    exact = conn.execute(select(agent.c.id).where(agent.c.id.in_(people), agent.c.name == name).order_by(agent.c.id)).scalars().first()
    if exact or len(people) == 1:
        return exact or people[0]
    return _new_agent(conn, f"judged:{fold_name(name).strip()}", name)


def _new_agent(conn: Connection, key: str, name: str) -> int:
    found = conn.execute(select(agent.c.id).where(agent.c.key == key)).scalar()
    if found is None:
        found = (conn.execute(select(func.max(agent.c.id))).scalar() or 0) + 1
        conn.execute(insert(agent), {"id": found, "key": key, "name": name, "kind": "person"})
        number = (conn.execute(select(func.max(agent_name.c.id))).scalar() or 0) + 1
        conn.execute(insert(agent_name), {"id": number, "agent_id": found, "name": name, "folded": fold_name(name)})
        write_words(conn, [(int(found), fold_name(name))])
    return int(found)


def _one_key(conn: Connection, name: str) -> str:
    people = find_people(conn, name)
    rows = conn.execute(select(agent.c.key, agent.c.name, agent.c.same_as).where(agent.c.id.in_(people)).order_by(agent.c.id)).all()
    exact = [r for r in rows if fold_name(r.name) == fold_name(name)] or list(rows)
    heads = [r for r in exact if r.same_as is None] or exact
    if len(heads) > 1:
        raise QueryError(f"--merge: {name!r} may be {', '.join(r.name for r in heads)}; give the full name")
    return str(heads[0].key)
