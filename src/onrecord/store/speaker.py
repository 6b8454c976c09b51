"""A speaker's page: who someone is in this archive, which offices the copy gave them and when, what they said, to whom, about what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select

from onrecord.store.agents import find_people
from onrecord.store.archive import Archive
from onrecord.store.filters import Filters
from onrecord.store.schema import agent, agent_name, dispatch, entity, event, office, statement, theme
from onrecord.store.search import Hit, Page, search

MOST = 12  # lines of each part of a page


@dataclass(frozen=True, slots=True)
class OfficeHeld:
    """An office as the copy words it: first and last day it was given, how often."""

    title: str
    of: str | None
    first: str | None
    last: str | None
    times: int


@dataclass(frozen=True, slots=True)
class Count:
    """How often something came up."""

    name: str
    times: int


@dataclass(frozen=True, slots=True)
class SpeakerPage:
    """What an archive knows of everyone a name may mean. `months` count statements by month (`2023-05`)."""

    name: str
    names: tuple[str, ...]
    register_ids: tuple[str, ...]
    statements: int
    offices: tuple[OfficeHeld, ...]
    months: tuple[Count, ...]
    kinds: tuple[Count, ...]
    addressees: tuple[Count, ...]
    themes: tuple[Count, ...]
    events: tuple[Count, ...]
    latest: tuple[Hit, ...]


def speaker_page(archive: Archive, name: str, *, latest: int = 5) -> SpeakerPage:
    """The page of everyone called `name`. Raises `QueryError` where nobody is, naming the likest."""
    with archive.read() as conn:
        people = find_people(conn, name)
        said = statement.c.agent_id.in_(people)
        mine: tuple[ColumnElement[bool], ...] = (said, statement.c.shown.is_(True))
        base = select(statement.c.id)
        month = func.substr(statement.c.day_from, 1, 7)
        said_when = select(month, statement.c.kind, func.count()).where(*mine).group_by(month, statement.c.kind)
        months, kinds = Counter[str](), Counter[str]()
        for when, kind, times in conn.execute(said_when):
            kinds[kind] += times
            months[when or ""] += times
        addressee = func.coalesce(entity.c.name, entity.c.described)
        page = SpeakerPage(
            name=_main_name(conn, people),
            names=_names(conn, people),
            register_ids=tuple(
                r for r in conn.execute(select(agent.c.register_id).where(agent.c.id.in_(people)).distinct()).scalars() if r is not None
            ),
            statements=kinds.total(),
            offices=_offices(conn, people),
            months=tuple(Count(when, times) for when, times in sorted(months.items()) if when),
            kinds=tuple(Count(kind, times) for kind, times in sorted(kinds.items(), key=lambda x: (-x[1], x[0]))),
            addressees=_counts(conn, base.join(entity, entity.c.id == statement.c.addressee_id), addressee, mine),
            themes=_counts(conn, base.join(theme, theme.c.statement_id == statement.c.id), theme.c.scheme + ":" + theme.c.code, mine),
            events=_counts(conn, select(event.c.id), event.c.code, (event.c.agent_id.in_(people), event.c.shown.is_(True))),
            latest=(),
        )
    hits = search(archive, Filters(speaker=name), limit=latest).hits
    return SpeakerPage(**{n: getattr(page, n) for n in page.__dataclass_fields__ if n != "latest"}, latest=hits)


def timeline(archive: Archive, asked: Filters, *, limit: int = 50, offset: int = 0) -> Page:
    """The statements that answer the question, oldest first: what was said, in the order in which it was said."""
    return search(archive, asked, limit=limit, offset=offset, order="oldest")


def _counts(conn: Connection, base: Select[Any], key: ColumnElement[Any], where: Iterable[ColumnElement[bool]]) -> tuple[Count, ...]:
    """How often each value of `key` comes up, the most frequent first."""
    named, times = key.label("named"), func.count().label("times")
    query = base.with_only_columns(named, times, maintain_column_froms=True).where(*where, key.is_not(None)).group_by(key)
    rows: list[Row[Any]] = list(conn.execute(query.order_by(times.desc(), named).limit(MOST)).all())
    return tuple(Count(str(row.named), row.times) for row in rows)


def _main_name(conn: Connection, people: list[int]) -> str:
    """The name of whom most statements are by."""
    said = func.count(statement.c.id)
    query = select(agent.c.name).outerjoin(statement, statement.c.agent_id == agent.c.id).where(agent.c.id.in_(people))
    return str(conn.execute(query.group_by(agent.c.id, agent.c.name).order_by(said.desc(), agent.c.id).limit(1)).scalar_one())


def _names(conn: Connection, people: list[int]) -> tuple[str, ...]:
    found = conn.execute(select(agent_name.c.name).where(agent_name.c.agent_id.in_(people)).order_by(agent_name.c.id)).scalars()
    return tuple(sorted(dict.fromkeys(found), key=lambda n: (-len(n), n)))


def _offices(conn: Connection, people: list[int]) -> tuple[OfficeHeld, ...]:
    first, last, times = func.min(dispatch.c.day_from), func.max(dispatch.c.day_to), func.count(func.distinct(office.c.dispatch_id))
    query = (
        select(office.c.title, office.c.of, first.label("first"), last.label("last"), times.label("times"))
        .join(entity, entity.c.id == office.c.entity_id)
        .join(dispatch, dispatch.c.id == office.c.dispatch_id)
        .where(entity.c.agent_id.in_(people))
        .group_by(office.c.title, office.c.of)
        .order_by(first, office.c.title)
    )
    return tuple(OfficeHeld(r.title, r.of, r.first, r.last, r.times) for r in conn.execute(query))
