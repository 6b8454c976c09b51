"""How the facts that answer a question divide: by speaker, office, country, kind, polarity, theme, event, agency and month.

Up to `EXACT` facts are counted one by one. Where more answer, every 4th (16th …) fact is, and the counts are multiplied: `share` says so.
A sample by number is read off the index; of 1,000 facts or more, a share is off by 3 points in the hundred at most, nineteen times in
twenty (binomial).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import CTE, ColumnElement, Connection, Select, Table, and_, bindparam, distinct, func, literal, select, union_all

from onrecord.store.archive import Archive
from onrecord.store.filters import LAYERS, Filters, Layer
from onrecord.store.fulltext import read_query
from onrecord.store.paging import matching
from onrecord.store.schema import agent, dispatch, event, office, statement, theme
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
        numbers, step = sample(conn, asked, layer)
        rows = conn.execute(_tally(numbers, layer)).all() if numbers else ()
    counts = {
        name: _ranked((r for r in rows if r.facet == name and r.named is not None), step, most, by_name=name == "month")
        for name in FACETS[layer]
    }
    return Facets(len(numbers) * step, 1 / step, counts)


def sample(conn: Connection, asked: Filters, layer: Layer) -> tuple[Sequence[int], int]:
    """The numbers of facts that answer, and one of how many they are: as many as `EXACT` allows, sought from few to many."""
    table = LAYERS[layer]
    terms = read_query(asked.words) if asked.words else ()

    def ids(step: int) -> Sequence[int]:
        query = matching(conn, asked, layer, terms, step=step if terms else 1).add_columns(table.c.id)
        if step == 1:
            return conn.execute(query.limit(EXACT + 1)).scalars().all()
        if terms:
            return conn.execute(query).scalars().all()
        return conn.execute(query.where(one_of(table.c.id, range(step, last + 1, step)))).scalars().all()

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
    return numbers, step


def one_of(column: ColumnElement[Any], numbers: Iterable[int]) -> ColumnElement[bool]:
    """Whether the column is one of the numbers; written into the SQL, since there may be more than can be bound."""
    return column.in_(bindparam("n", sorted(numbers), expanding=True, literal_execute=True))


def _tally(numbers: Sequence[int], layer: Layer) -> Select[Any]:
    """How often each value of each facet comes up among the facts of these numbers: rows of facet, named (None: without one), times.

    All joins are outer ones: they make SQLite begin with the facts picked, which it would take for many.
    """
    table = LAYERS[layer]
    picked = select(*_columns(table)).where(one_of(table.c.id, numbers)).cte("picked")
    own = [name for name in ("kind", "polarity", "status", "country", "month") if name in FACETS[layer]]
    parts = [_count(picked, name, picked.c[name], func.count()) for name in own]
    filed = dispatch.alias("filed")
    parts.append(_count(picked.outerjoin(filed, filed.c.id == picked.c.of), "agency", filed.c.agency, func.count()))
    if layer == "event":
        parts.append(_count(picked, "event", picked.c.code, func.count()))
    else:  # events of the same dispatch, each code once a fact: what the field `event` would find
        parts.append(
            _count(
                picked.outerjoin(event, and_(event.c.dispatch_id == picked.c.of, event.c.rejected.is_(False))),
                "event",
                event.c.code,
                _facts(picked),
            )
        )
    if layer == "statement":
        code = theme.c.scheme + ":" + theme.c.code
        parts.append(_count(picked.outerjoin(theme, theme.c.statement_id == picked.c.number), "theme", code, func.count()))
    if layer != "dispatch":
        parts.append(_count(picked.outerjoin(office, office.c.entity_id == picked.c.who), "office", office.c.title, _facts(picked)))
        parts.append(_speakers(picked))
    return select(union_all(*parts).subquery())


def _columns(table: Table) -> list[ColumnElement[Any]]:
    none = literal(None)
    named = {name: table.c.get(name, none) for name in ("kind", "polarity", "status", "code", "country")}
    who = statement.c.speaker_id if table is statement else event.c.actor_id if table is event else none
    agent_id = none if table is dispatch else table.c.agent_id
    of = dispatch.c.id if table is dispatch else table.c.dispatch_id
    month = func.substr(table.c.day_from, 1, 7)
    extra = {"number": table.c.id, "of": of, "who": who, "agent_id": agent_id, "month": month}
    return [column.label(name) for name, column in {**named, **extra}.items()]


def _speakers(picked: CTE) -> Select[Any]:
    """Speakers (or actors) by name, everyone judged to be one counted as one."""
    one = agent.alias("one")
    joined = picked.outerjoin(agent, agent.c.id == picked.c.agent_id)
    return _count(joined.outerjoin(one, one.c.id == agent.c.same_as), "speaker", func.coalesce(one.c.name, agent.c.name), func.count())


def _count(source: Any, facet: str, value: ColumnElement[Any], times: ColumnElement[Any]) -> Select[Any]:
    columns = (literal(facet).label("facet"), value.label("named"), times.label("times"))
    return select(*columns).select_from(source).group_by(value)


def _facts(picked: CTE) -> ColumnElement[Any]:
    """Facts, each once though several rows joined to it have the value."""
    return func.count(distinct(picked.c.number))


def _ranked(rows: Iterable[Any], step: int, most: int, *, by_name: bool) -> tuple[Count, ...]:
    ordered = sorted(rows, key=lambda r: r.named) if by_name else sorted(rows, key=lambda r: (-r.times, r.named))[:most]
    return tuple(Count(r.named, r.times * step) for r in ordered)
