"""Put packed dispatches into an archive: one transaction a batch, every row of a dispatch in it or none.

Ids are given by the writer, which holds the write lock: the rows of a batch go in by one statement a table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Table, delete, func, insert, select, update

from onrecord.record import Issue
from onrecord.store.links import link_dispatches
from onrecord.store.migrate import now
from onrecord.store.pack import Packed, Row
from onrecord.store.schema import (
    CODED,
    agent,
    agent_name,
    agent_word,
    coder,
    dispatch,
    entity,
    event,
    issue,
    office,
    shingle,
    source,
    statement,
    theme,
)

if TYPE_CHECKING:
    from onrecord.store.archive import Archive

MOST_PARAMETERS = 500  # values of one IN (...)


@dataclass(slots=True)
class Batch:
    """Rows by table while they are gathered, and the next free id of each table."""

    conn: Connection
    rows: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    last: dict[str, int] = field(default_factory=dict)

    def next_id(self, table: Table) -> int:
        """A free id; the caller holds the write lock."""
        if table.name not in self.last:
            self.last[table.name] = self.conn.execute(select(func.max(table.c.id))).scalar() or 0
        self.last[table.name] += 1
        return self.last[table.name]

    def add(self, table: Table, row: Row) -> int:
        """Take the row with an id of its own."""
        number = self.next_id(table)
        self.rows[table.name].append({"id": number, **row})
        return number

    def write(self, *tables: Table) -> None:
        """Insert what was gathered for these tables, in their order."""
        for table in tables:
            if rows := self.rows.pop(table.name, None):
                insert_rows(self.conn, table, list(rows[0]), [tuple(row.values()) for row in rows])


def insert_rows(conn: Connection, table: Table, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert many rows whose values stand in the order of `columns`, by the driver's own statement: SQLAlchemy's handling of parameters
    takes as long as SQLite's own work (measured by benchmarks/archive.py)."""
    mark = "?" if conn.dialect.name == "sqlite" else "%s"
    names = ", ".join(f'"{table.c[name].name}"' for name in columns)
    conn.exec_driver_sql(f"INSERT INTO {table.name} ({names}) VALUES ({', '.join(mark for _ in columns)})", list(rows))


def chunks(values: Iterable[str | int]) -> Iterable[list[str | int]]:
    """The values in lists short enough for one query."""
    listed = list(values)
    return (listed[i : i + MOST_PARAMETERS] for i in range(0, len(listed), MOST_PARAMETERS))


def known_hashes(conn: Connection, hashes: Iterable[str]) -> dict[str, int]:
    """Which dispatches are in the archive: hash → id."""
    return {
        row.hash: row.id
        for part in chunks(dict.fromkeys(hashes))
        for row in conn.execute(select(dispatch.c.hash, dispatch.c.id).where(dispatch.c.hash.in_(part)))
    }


def write_batch(conn: Connection, packed: Sequence[Packed], *, coder_name: str, common: set[int] | None = None) -> list[int]:
    """Store the dispatches that the archive does not hold, and link them to their copies and versions; the new ids are returned.

    Of a dispatch it holds only a further source is noted. `common` is what `link_dispatches` gathers, kept from batch
    to batch. To be called inside `Archive.write()`.
    """
    there = known_hashes(conn, (p.hash for p in packed))
    batch = Batch(conn)
    new: list[Packed] = []
    ids: list[int] = []
    coder_id = find_coder(conn, coder_name)
    moment = now()
    for p in packed:
        if p.hash not in there:
            there[p.hash] = batch.add(dispatch, {**p.dispatch, "coder_id": coder_id, "added": moment})
            new.append(p)
            ids.append(there[p.hash])
    batch.write(dispatch)
    agents = find_agents(batch, new)
    for p, number in zip(new, ids, strict=True):
        gather_coded(batch, p, number, coder_id, agents)
    batch.write(entity, office, statement, theme, event)
    hashes = sorted((h, number) for p, number in zip(new, ids, strict=True) for h in p.sample)  # in the index's order: pages stay hot
    if hashes:
        insert_rows(conn, shingle, ("hash", "dispatch_id"), hashes)
    note_sources(conn, ((p.hash, p.source) for p in packed), there)
    if ids:
        link_dispatches(conn, {number: p.shingles for p, number in zip(new, ids, strict=True)}, common if common is not None else set())
    return ids


def replace_coded(conn: Connection, packed: Packed, dispatch_id: int, *, coder_name: str) -> None:
    """Put a newer reading in the place of what was put on record from a stored dispatch; the dispatch itself stays."""
    for table in CODED:
        conn.execute(delete(table).where(table.c.dispatch_id == dispatch_id))
    batch = Batch(conn)
    coder_id = find_coder(conn, coder_name)
    changed = {k: packed.dispatch[k] for k in ("record", "record_hash")}
    conn.execute(update(dispatch).where(dispatch.c.id == dispatch_id).values(coder_id=coder_id, **changed))
    gather_coded(batch, packed, dispatch_id, coder_id, find_agents(batch, [packed]))
    batch.write(entity, office, statement, theme, event)


def gather_coded(batch: Batch, p: Packed, dispatch_id: int, coder_id: int, agents: dict[str, int]) -> None:
    """The rows of what was put on record from one dispatch, with numbers in the place of names."""
    stamp = {"dispatch_id": dispatch_id, "coder_id": coder_id}
    entities: dict[str | None, int] = {}
    filed: dict[str | None, int | None] = {}
    for e in p.entities:
        agent_id = agents.get(e["agent"] or "")
        row = {k: v for k, v in e.items() if k != "agent"} | stamp | {"agent_id": agent_id}
        entities[e["local"]] = batch.add(entity, row)
        filed[e["local"]] = agent_id
    for o in p.offices:
        batch.add(office, {k: v for k, v in o.items() if k != "entity"} | stamp | {"entity_id": entities[o["entity"]]})
    statements: dict[str, int] = {}
    for s in p.statements:
        who = {"agent_id": filed.get(s["speaker"]), "speaker_id": entities.get(s["speaker"]), "addressee_id": entities.get(s["addressee"])}
        row = {k: v for k, v in s.items() if k not in ("speaker", "addressee")} | stamp | who | {"rejected": False, "judged": False}
        statements[s["local"]] = batch.add(statement, row)
    for t in p.themes:
        batch.add(theme, {k: v for k, v in t.items() if k != "statement"} | stamp | {"statement_id": statements[t["statement"]]})
    for v in p.events:
        who = {"actor_id": entities.get(v["actor"]), "recipient_id": entities.get(v["recipient"])}
        who |= {"agent_id": filed.get(v["actor"]), "recipient_agent_id": filed.get(v["recipient"])}
        row = {k: x for k, x in v.items() if k not in ("actor", "recipient")} | stamp | who | {"rejected": False, "judged": False}
        batch.add(event, row)


def find_coder(conn: Connection, name: str) -> int:
    """The id of a coder, put on the list where it is new."""
    found = conn.execute(select(coder.c.id).where(coder.c.name == name)).scalar()
    if found is None:
        found = (conn.execute(select(func.max(coder.c.id))).scalar() or 0) + 1
        conn.execute(insert(coder), {"id": found, "name": name, "added": now()})
    return int(found)


def find_agents(batch: Batch, packed: Sequence[Packed]) -> dict[str, int]:
    """The ids of everyone the dispatches name, by key; who is new, and every new name of theirs, is put on the list."""
    from onrecord.store.pack import fold_name

    named = [a for p in packed for a in p.agents]
    known: dict[str, int] = {}
    for part in chunks(dict.fromkeys(a.key for a in named)):
        known |= {row.key: row.id for row in batch.conn.execute(select(agent.c.key, agent.c.id).where(agent.c.key.in_(part)))}
    for a in named:
        if a.key not in known:
            known[a.key] = batch.add(agent, {"key": a.key, "name": a.name, "kind": a.kind, "register_id": a.register_id})
    batch.write(agent)
    have: set[tuple[int, str]] = set()
    fresh: list[tuple[int, str]] = []
    for part in chunks(known.values()):
        found = batch.conn.execute(select(agent_name.c.agent_id, agent_name.c.folded).where(agent_name.c.agent_id.in_(part)))
        have |= {(row.agent_id, row.folded) for row in found}
    for a in named:
        for name in a.names:
            key = (known[a.key], fold_name(name))
            if key not in have:
                have.add(key)
                batch.add(agent_name, {"agent_id": key[0], "name": name, "folded": key[1]})
                fresh.append(key)
    batch.write(agent_name)
    write_words(batch.conn, fresh)
    return known


def write_words(conn: Connection, names: Iterable[tuple[int, str]]) -> None:
    """File agents under the words of new names of theirs (agent, folded name): what a name is looked up by."""
    wanted = {(word, number) for number, folded in names for word in folded.split()}
    have: set[tuple[str, int]] = set()
    for part in chunks({number for _, number in wanted}):
        have |= {(r.word, r.agent_id) for r in conn.execute(select(agent_word).where(agent_word.c.agent_id.in_(part)))}
    if rows := sorted(wanted - have):
        insert_rows(conn, agent_word, ("word", "agent_id"), rows)


def knows_source(archive: Archive, name: str) -> bool:
    """Whether the archive holds a dispatch or an issue from the source of that name."""
    wanted = (select(source.c.id).where(source.c.name == name), select(issue.c.id).where(issue.c.source == name))
    with archive.read() as conn:
        return any(conn.execute(one.limit(1)).first() for one in wanted)


def note_sources(conn: Connection, seen: Iterable[tuple[str, str]], ids: dict[str, int]) -> int:
    """Note where dispatches were found (hash, source), once each; how many were new is returned. Issues of those sources are resolved."""
    pairs = list(dict.fromkeys((ids[hash_], name) for hash_, name in seen))
    have: set[tuple[int, str]] = set()
    for part in chunks(dict.fromkeys(number for number, _ in pairs)):
        found = conn.execute(select(source.c.dispatch_id, source.c.name).where(source.c.dispatch_id.in_(part)))
        have |= {(row.dispatch_id, row.name) for row in found}
    batch = Batch(conn)
    moment = now()
    fresh = [pair for pair in pairs if pair not in have]
    for number, name in fresh:
        batch.add(source, {"dispatch_id": number, "name": name, "added": moment})
    batch.write(source)
    for part in chunks(dict.fromkeys(name for _, name in fresh)):
        conn.execute(update(issue).where(issue.c.source.in_(part), issue.c.resolved.is_(None)).values(resolved=moment))
    return len(fresh)


def write_issues(conn: Connection, found: Sequence[Issue]) -> int:
    """Put inputs that could not be read on record, each reason once; how many were new is returned."""
    have = set()
    for part in chunks(dict.fromkeys(i.source for i in found)):
        have |= {(row.source, row.reason) for row in conn.execute(select(issue.c.source, issue.c.reason).where(issue.c.source.in_(part)))}
    batch = Batch(conn)
    moment = now()
    new = [i for i in dict.fromkeys(found) if (i.source, i.reason) not in have]
    for i in new:
        batch.add(issue, {"source": i.source, "reason": i.reason, "found": moment})
    batch.write(issue)
    return len(new)
