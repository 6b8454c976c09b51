"""The coder's rows under the judgements that stand: put back as the record has them, then corrected one judgement after another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select, update

from onrecord.errors import QueryError
from onrecord.store.agents import find_people
from onrecord.store.judgements import Judgement, standing
from onrecord.store.pack import Row, fold_name, pack, unpack
from onrecord.store.recut import CODE, CUT, Standing, find_judged, recode_event, recut
from onrecord.store.schema import agent, agent_name, dispatch, entity, event, judgement, statement
from onrecord.store.shown import show_facts
from onrecord.store.write import write_words

TABLES = {"statement": statement, "event": event}
ROLES = {"speaker": ("speaker_id", "agent_id"), "actor": ("actor_id", "agent_id"), "recipient": ("recipient_id", "recipient_agent_id")}
"""Of each role that is judged: the columns that hold the entity and the agent."""


def apply_judgements(conn: Connection, dispatch_ids: Iterable[int]) -> dict[int, Standing]:
    """Put the rows of these dispatches under the judgements that stand; how each fares is returned by its number."""
    fares: dict[int, Standing] = {}
    ids = sorted(dispatch_ids)
    judged = select(dispatch.c.id, dispatch.c.hash).where(dispatch.c.id.in_(ids), dispatch.c.hash.in_(select(judgement.c.dispatch_hash)))
    for number, hash_ in conn.execute(judged.order_by(dispatch.c.id)).all():
        text = restore(conn, number)
        for j in standing(conn, [hash_]):
            fares[j.id] = _split(conn, number, j) if j.kind == "split" else _correct(conn, number, text, j)
    show_facts(conn, ids)
    return fares


def restore(conn: Connection, dispatch_id: int) -> str:
    """Make the rows of a dispatch what the coder made them; its text is returned."""
    row = conn.execute(select(dispatch.c.record, dispatch.c.record_hash, dispatch.c.text).where(dispatch.c.id == dispatch_id)).one()
    packed = pack(unpack(row.record, row.record_hash, f"dispatch {dispatch_id}"))
    entities = {e.local: e.id for e in conn.execute(select(entity.c.local, entity.c.id).where(entity.c.dispatch_id == dispatch_id))}
    keys = {e["local"]: e["agent"] for e in packed.entities}
    named_keys = {key for key in keys.values() if key}
    filed = {a.key: a.id for a in conn.execute(select(agent.c.key, agent.c.id).where(agent.c.key.in_(named_keys)))}

    def named(fact: Row, *roles: str) -> Row:
        who: Row = {}
        for role in roles:
            entity_column, agent_column = ROLES[role]
            who |= {entity_column: entities.get(fact[role]), agent_column: filed.get(keys.get(fact[role]) or "")}
        return who

    plain = {"rejected": False, "judged": False}
    for local, key in keys.items():
        _set(conn, entity, dispatch_id, local, {"agent_id": filed.get(key or "")})
    for s in packed.statements:
        _set(conn, statement, dispatch_id, s["local"], {name: s[name] for name in CUT} | named(s, "speaker") | plain)
    for v in packed.events:
        _set(conn, event, dispatch_id, v["local"], {name: v[name] for name in CODE} | named(v, "actor", "recipient") | plain)
    return str(row.text)


def _set(conn: Connection, table: Table, dispatch_id: int, local: str, values: Row) -> None:
    conn.execute(update(table).where(table.c.dispatch_id == dispatch_id, table.c.local == local).values(values))


def _correct(conn: Connection, dispatch_id: int, text: str, j: Judgement) -> Standing:
    """Correct the statement or event that a judgement speaks of."""
    layer = j.layer or "statement"
    table = TABLES[layer]
    rows = [dict(row) for row in conn.execute(select(table).where(table.c.dispatch_id == dispatch_id).order_by(table.c.id)).mappings()]
    found = find_judged(rows, j)
    if found is None:
        return "lost"
    row, changed = rows[found[0]], dict[str, Any](judged=True)
    right = j.value["as"] if layer == "event" else j.value
    if j.kind == "reject":
        changed["rejected"] = True
    elif j.kind == "span":
        changed |= recut(text, row, right)
    elif j.kind == "code":
        changed |= recode_event(right)
    else:
        changed |= _name(conn, dispatch_id, j.kind, right)
    conn.execute(update(table).where(table.c.id == row["id"]).values(changed))
    return found[1]


def _name(conn: Connection, dispatch_id: int, role: str, name: str | None) -> Row:
    """Who plays a role: the agent called so (None: nobody), and their entity in the dispatch where it names them."""
    entity_column, agent_column = ROLES[role]
    if name is None:
        return {entity_column: None, agent_column: None}
    number = _agent_named(conn, name)
    here = select(entity.c.id).where(entity.c.dispatch_id == dispatch_id, entity.c.agent_id == number).order_by(entity.c.id)
    return {entity_column: conn.execute(here).scalars().first(), agent_column: number}


def _split(conn: Connection, dispatch_id: int, j: Judgement) -> Standing:
    """File an entity of one dispatch under somebody of its own."""
    named = func.coalesce(entity.c.name, entity.c.described) == j.value["entity"]
    row = conn.execute(select(entity.c.id).where(entity.c.dispatch_id == dispatch_id, named)).first()
    if row is None:
        return "lost"
    number = _new_agent(conn, f"judged:{fold_name(j.value['as']).strip()}:{j.dispatch_hash}", j.value["as"])
    conn.execute(update(entity).where(entity.c.id == row.id).values(agent_id=number))
    for role, table in (("speaker", statement), ("actor", event), ("recipient", event)):
        entity_column, agent_column = ROLES[role]
        conn.execute(update(table).where(table.c[entity_column] == row.id).values({agent_column: number, "judged": True}))
    return "applies"


def apply_merges(conn: Connection) -> None:
    """Say anew which agents are one, by the merges that stand: they go by whom the register knows, else by the first one named."""
    heads: dict[str, str] = {}

    def head(key: str) -> str:
        while heads.get(key, key) != key:
            key = heads[key]
        return key

    for j in standing(conn, [None]):
        if j.kind == "merge":
            one, other = sorted((head(key) for key in j.value), key=lambda key: not key.startswith("register:"))
            heads[other] = one
    conn.execute(update(agent).where(agent.c.same_as.is_not(None)).values(same_as=None))
    ids = {row.key: row.id for row in conn.execute(select(agent.c.key, agent.c.id).where(agent.c.key.in_([*heads, *heads.values()])))}
    for key in heads:
        if key in ids and head(key) in ids and head(key) != key:
            conn.execute(update(agent).where(agent.c.id == ids[key]).values(same_as=ids[head(key)]))


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
