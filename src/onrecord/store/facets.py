"""How the facts that answer a question divide: by speaker, office, country, kind, polarity, theme, event, agency and month.

Up to `EXACT` facts are counted one by one. Where more answer, every 4th (16th …) fact is, and the counts are multiplied: `share` says so.
A sample by number is read off the index; of 1,000 facts or more, a share is off by 3 points in the hundred at most, nineteen times in
twenty (binomial).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, bindparam, func, literal, select

from onrecord.store.archive import Archive
from onrecord.store.filters import LAYERS, Filters, Layer
from onrecord.store.fulltext import read_query
from onrecord.store.paging import matching
from onrecord.store.schema import agent, dispatch, entity, event, office, statement, theme
from onrecord.store.speaker import Count

EXACT = 3_000
STEP = 4
FEW = 2_000  # numbers of the first sample
FACETS: dict[Layer, tuple[str, ...]] = {
    "statement": ("speaker", "office", "country", "kind", "polarity", "theme", "event", "agency", "month"),
    "event": ("speaker", "office", "country", "status", "event", "agency", "month"),
    "dispatch": ("country", "event", "agency", "month"),
}
"""The facets of each layer; a facet is the field of `Filters` that its values are given to (`month`: `since` and `until`)."""


@dataclass(frozen=True, slots=True)
class Facets:
    """Counts by facet, the most frequent first (months in order). `share` of the facts were counted (1: all); `total` is how many
    answer, an estimate where `share` is less than 1."""

    total: int
    share: float
    counts: dict[str, tuple[Count, ...]]


def count_facets(archive: Archive, asked: Filters, *, layer: Layer = "statement", most: int = 12) -> Facets:
    """The facets of a question, each with its `most` most frequent values (all months). Raises `QueryError`."""
    with archive.read() as conn:
        rows, step = _sampled(conn, asked, layer)
        counters = {name: Counter[str]() for name in FACETS[layer]}
        for column in ("kind", "polarity", "status", "country", "month"):
            if column in counters:
                counters[column] = Counter(v for row in rows if (v := getattr(row, column)))
        if layer != "dispatch":
            counters["speaker"], counters["office"] = _who(conn, rows, layer)
        if layer == "statement":
            counters["theme"] = _themes(conn, rows)
        counters["agency"] = _agencies(conn, rows)
        counters["event"] = Counter(row.code for row in rows) if layer == "event" else _events(conn, rows)
    counts = {name: _ranked(counter, step, most, by_name=name == "month") for name, counter in counters.items()}
    return Facets(len(rows) * step, 1 / step, counts)


def _sampled(conn: Connection, asked: Filters, layer: Layer) -> tuple[list[Any], int]:
    """The facts counted, and one of how many they are: as many as `EXACT` allows, sought from few to many."""
    table = LAYERS[layer]
    terms = read_query(asked.words) if asked.words else ()

    def ids(step: int) -> Sequence[int]:
        query = matching(conn, asked, layer, terms, step=step if terms else 1).add_columns(table.c.id)
        if step == 1:
            return conn.execute(query.limit(EXACT + 1)).scalars().all()
        if terms:
            return conn.execute(query).scalars().all()
        return [row[0] for row in _in(conn, query, table.c.id, range(step, last + 1, step))]

    numbers, step = ids(1), 1
    if len(numbers) > EXACT:
        last = conn.execute(select(func.max(table.c.id))).scalar_one()
        step = STEP
        while last // step > FEW:
            step *= STEP
        numbers = ids(step)
        while step > STEP and len(numbers) * STEP <= EXACT:
            step //= STEP
            numbers = ids(step)
    return _in(conn, select(*_columns(table)), table.c.id, numbers), step


def _columns(table: Table) -> list[Any]:
    none = literal(None)
    named = {name: table.c.get(name, none) for name in ("kind", "polarity", "status", "code", "country")}
    who = statement.c.speaker_id if table is statement else event.c.actor_id if table is event else none
    agent_id = statement.c.agent_id if table is statement else none
    of = dispatch.c.id if table is dispatch else table.c.dispatch_id
    month = func.substr(table.c.day_from, 1, 7)
    extra = {"number": table.c.id, "of": of, "who": who, "agent_id": agent_id, "month": month}
    return [column.label(name) for name, column in {**named, **extra}.items()]


def _who(conn: Connection, rows: list[Any], layer: Layer) -> tuple[Counter[str], Counter[str]]:
    """Speakers (or actors) by name, everyone judged to be one counted as one; and their offices as worded."""
    who = Counter(row.who for row in rows if row.who)
    titles = {(r.entity_id, r.title) for r in _in(conn, select(office.c.entity_id, office.c.title), office.c.entity_id, who)}
    offices: Counter[str] = Counter()
    for number, title in titles:
        offices[title] += who[number]
    if layer == "statement":
        agents = Counter(row.agent_id for row in rows if row.agent_id)
    else:
        filed = {r.id: r.agent_id for r in _in(conn, select(entity.c.id, entity.c.agent_id), entity.c.id, who)}
        agents = Counter()
        for number, times in who.items():
            agents[filed.get(number)] += times
    one = agent.alias("one")
    named = select(agent.c.id, func.coalesce(one.c.name, agent.c.name).label("name")).outerjoin(one, one.c.id == agent.c.same_as)
    people: Counter[str] = Counter()
    for row in _in(conn, named, agent.c.id, [a for a in agents if a]):
        people[row.name] += agents[row.id]
    return people, offices


def _themes(conn: Connection, rows: list[Any]) -> Counter[str]:
    query = select(theme.c.scheme, theme.c.code)
    return Counter(f"{r.scheme}:{r.code}" for r in _in(conn, query, theme.c.statement_id, [row.number for row in rows]))


def _agencies(conn: Connection, rows: list[Any]) -> Counter[str]:
    facts = Counter(row.of for row in rows)
    found: Counter[str] = Counter()
    for row in _in(conn, select(dispatch.c.id, dispatch.c.agency), dispatch.c.id, facts):
        if row.agency:
            found[row.agency] += facts[row.id]
    return found


def _events(conn: Connection, rows: list[Any]) -> Counter[str]:
    """Events of the same dispatch, each code once a fact: what the field `event` would find."""
    facts = Counter(row.of for row in rows)
    codes = {(r.dispatch_id, r.code) for r in _in(conn, select(event.c.dispatch_id, event.c.code), event.c.dispatch_id, facts)}
    found: Counter[str] = Counter()
    for number, code in codes:
        found[code] += facts[number]
    return found


def _in(conn: Connection, query: Any, column: Any, numbers: Iterable[int]) -> list[Any]:
    """The rows whose column is one of the numbers; written into the SQL, since there may be more than can be bound."""
    listed = sorted(numbers)
    return list(conn.execute(query.where(column.in_(bindparam("n", listed, expanding=True, literal_execute=True))))) if listed else []


def _ranked(counter: Counter[str], step: int, most: int, *, by_name: bool) -> tuple[Count, ...]:
    ordered = sorted(counter.items()) if by_name else sorted(counter.items(), key=lambda x: (-x[1], x[0]))[:most]
    return tuple(Count(name, times * step) for name, times in ordered)
