"""Tables back into records: rows of all tables side by side, a dispatch at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields
from itertools import groupby
from pathlib import Path
from typing import Any

import msgspec

from onrecord.errors import InputError
from onrecord.export.tables import DISPATCHES, KEY, TABLES, Table
from onrecord.record import Record

Row = dict[str, Any]


def join_rows(tables: Mapping[str, Iterator[Row]], folder: Path) -> Iterator[Record]:
    """The records whose rows the tables hold, in order. Raises `InputError` where rows are left without a dispatch."""
    groups = {t.name: groupby(tables[t.name], key=lambda row: row[KEY.name]) for t in TABLES if t is not DISPATCHES}
    ahead = {name: next(group, None) for name, group in groups.items()}
    for row in tables[DISPATCHES.name]:
        layers: dict[str, list[Row]] = {}
        for table in TABLES[1:]:
            if (head := ahead[table.name]) and head[0] == row["id"]:
                layers[table.name] = [unflatten(table, fact) for fact in head[1]]
                ahead[table.name] = next(groups[table.name], None)
        try:
            yield msgspec.convert(unflatten(DISPATCHES, row) | layers, type=Record)
        except (msgspec.ValidationError, ValueError) as err:
            raise InputError(f"{folder}: dispatch {row['id']}: {err}") from err
    if left := sorted(name for name, head in ahead.items() if head):
        raise InputError(f"{folder}: {', '.join(left)}: rows of dispatches that {DISPATCHES.name} lacks or orders otherwise")


def unflatten(table: Table, row: Row) -> Row:
    """A row as the fact's own JSON: fields nested again, columns that only show words or names left out, nulls left to the defaults."""
    fact: Row = {}
    for column in table.columns:
        if column is KEY or column.show != "value":
            continue
        *outer, last = column.path.split(".")
        inside = fact
        for step in outer:
            inside = inside.setdefault(step, {})
        inside[last] = row[column.name]
    if "body" in fact:
        fact["body"] = [fact["body"]["start"], fact["body"]["end"]]
    needed = {f.name for f in fields(table.of) if f.default is MISSING}
    return {name: value for name, value in ((n, _nested(v)) for n, v in fact.items()) if value is not None or name in needed}


def _nested(value: Any) -> Any:
    """A nested fact, or None where nothing of it is known."""
    if not isinstance(value, dict):
        return value
    inner = {name: _nested(v) for name, v in value.items()}
    return None if all(v is None for v in inner.values()) else inner
