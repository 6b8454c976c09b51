"""What one asks of an archive: the fields, and the conditions they become. A value that the archive does not know is an error that lists
what there is, never an empty answer."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal, get_args

from sqlalchemy import Column, ColumnElement, Connection, Table, and_, exists, or_, select

from onrecord.errors import QueryError
from onrecord.record import EventStatus, Polarity, StatementKind
from onrecord.store.agents import find_people
from onrecord.store.days import ask_day
from onrecord.store.schema import dispatch, event, office, statement, theme

Layer = Literal["statement", "event", "dispatch"]
LAYERS: dict[str, Table] = {"statement": statement, "event": event, "dispatch": dispatch}
MOST_LISTED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """The fields of a question; every one that is given must hold.

    `words` is a query of `fulltext.read_query`. `country` (alpha-2) is the one that the speaker speaks for or where it was said, or of
    the event. `since`, `until` are ISO dates, partial ones too, and include their days. `theme` is `scheme:code`; `event` a code or a
    PLOVER type: of a statement, one in the same dispatch. `everything` shows copies, superseded versions and rejected facts too.
    """

    words: str | None = None
    speaker: str | None = None
    office: str | None = None
    country: str | None = None
    kind: str | None = None
    polarity: str | None = None
    status: str | None = None
    since: str | None = None
    until: str | None = None
    theme: str | None = None
    event: str | None = None
    agency: str | None = None
    min_confidence: float | None = None
    everything: bool = False


ONLY: dict[str, tuple[str, ...]] = {
    "kind": ("statement",),
    "polarity": ("statement",),
    "status": ("event",),
    "theme": ("statement",),
    "min_confidence": ("statement", "event"),
    "speaker": ("statement", "event"),
    "office": ("statement", "event"),
}


def conditions(conn: Connection, asked: Filters, layer: Layer) -> list[ColumnElement[bool]]:
    """The conditions on the layer's table, joined to `dispatch` where an `agency` is asked for. Raises `QueryError` for a value that
    cannot be asked for."""
    for name, layers in ONLY.items():
        if getattr(asked, name) is not None and layer not in layers:
            raise QueryError(f"--{name.replace('_', '-')}: is asked of {' and '.join(f'{x}s' for x in layers)}, not of {layer}s")
    table = LAYERS[layer]
    found: list[ColumnElement[bool]] = [] if asked.everything else [table.c.shown.is_(True)]
    found += _fields(conn, asked, table)
    if asked.speaker:
        found.append(table.c.agent_id.in_(find_people(conn, asked.speaker)))
    if asked.office:
        role = table.c.speaker_id if layer == "statement" else event.c.actor_id
        words = [office.c.title.ilike(f"%{_literal(w)}%", escape="\\") for w in asked.office.split()]
        _must_exist(conn, and_(*words), office, office.c.title, "--office", asked.office)
        found.append(exists(select(1).where(office.c.entity_id == role, *words)))
    if asked.since:
        found.append(table.c.day_to >= ask_day(asked.since, "--since")[0])
    if asked.until:
        found.append(table.c.day_from <= ask_day(asked.until, "--until")[1])
    if asked.min_confidence is not None:
        found.append(table.c.confidence >= asked.min_confidence)
    return found


def _fields(conn: Connection, asked: Filters, table: Table) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    for name, known in (("kind", get_args(StatementKind)), ("polarity", get_args(Polarity)), ("status", get_args(EventStatus))):
        if (value := getattr(asked, name)) is not None:
            if value not in known:
                raise QueryError(f"--{name}: got {value!r}, expected one of {', '.join(known)}")
            found.append(table.c[name] == value)
    if asked.agency:
        found.append(dispatch.c.agency == _known(conn, dispatch.c.agency, asked.agency, "--agency"))
    if asked.country:
        code = asked.country.upper()
        columns = [table.c.country, *([table.c.place_country] if "place_country" in table.c else [])]
        if not any(conn.execute(select(1).where(c == code).limit(1)).first() for c in columns):
            raise QueryError(f"--country: nothing of {asked.country!r} is on record; there is {_listed(_values(conn, table.c.country))}")
        found.append(or_(*(c == code for c in columns)))
    if asked.theme:
        scheme, _, code = asked.theme.partition(":")
        chosen = and_(theme.c.scheme == scheme, *([theme.c.code == code] if code else []))
        if not conn.execute(select(1).select_from(theme).where(chosen).limit(1)).first():
            there = [f"{s}:{c}" for s, c in conn.execute(select(theme.c.scheme, theme.c.code).distinct().order_by("scheme", "code"))]
            raise QueryError(f"--theme: nothing is on record under {asked.theme!r}; there is {_listed(there)}")
        found.append(exists(select(1).where(theme.c.statement_id == statement.c.id, chosen)))
    if asked.event:
        code = asked.event.upper()
        chosen = or_(event.c.code == code, event.c.plover == code)
        if not conn.execute(select(1).select_from(event).where(chosen).limit(1)).first():
            raise QueryError(f"--event: nothing is on record as {asked.event!r}; there is {_listed(_values(conn, event.c.code))}")
        same = statement.c.dispatch_id if table is statement else dispatch.c.id
        stands = () if asked.everything else (event.c.rejected.is_(False),)
        found.append(chosen if table is event else exists(select(1).where(event.c.dispatch_id == same, chosen, *stands)))
    return found


def _known(conn: Connection, column: Column[Any], value: str, option: str) -> str:
    """The value as the archive spells it, whatever its case."""
    if conn.execute(select(1).where(column == value).limit(1)).first():
        return value
    there = _values(conn, column)
    same = next((v for v in there if v.casefold() == value.casefold()), None)
    if same is None:
        raise QueryError(f"{option}: nothing of {value!r} is on record; there is {_listed(there, value)}")
    return same


def _must_exist(conn: Connection, chosen: ColumnElement[bool], table: Table, column: Column[Any], option: str, value: str) -> None:
    if not conn.execute(select(1).select_from(table).where(chosen).limit(1)).first():
        raise QueryError(f"{option}: nobody on record is called {value!r}; there is {_listed(_values(conn, column), value)}")


def _values(conn: Connection, column: Column[Any]) -> list[str]:
    return [v for (v,) in conn.execute(select(column).where(column.is_not(None)).distinct().order_by(column))]


def _listed(values: Iterable[str], like: str | None = None) -> str:
    """What there is, the likest first where there is much."""
    there = list(values)
    if like and len(there) > MOST_LISTED:
        there = difflib.get_close_matches(like, there, MOST_LISTED, cutoff=0.3) or there
    more = f" and {len(there) - MOST_LISTED} more" if len(there) > MOST_LISTED else ""
    return ", ".join(there[:MOST_LISTED]) + more if there else "none"


def _literal(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
