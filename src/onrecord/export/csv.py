"""CSV tables (RFC 4180, UTF-8) with a Frictionless descriptor: one file a table, lists and spans as JSON in their cells.

Null is the empty cell: an optional text that is known but empty is read back as null.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import msgspec

from onrecord.errors import InputError
from onrecord.export.descriptor import write_descriptor
from onrecord.export.format import Format
from onrecord.export.tables import TABLES, Column, Table, rows_of
from onrecord.export.untable import join_rows
from onrecord.record import Record


def write_csv(records: Iterable[Record], out: Path) -> None:
    """Write every table of every record into the folder, a record at a time."""
    write_descriptor(out, "csv")
    with ExitStack() as open_files:
        writers = []
        for table in TABLES:
            file = open_files.enter_context((out / f"{table.name}.csv").open("w", encoding="utf-8", newline=""))
            writers.append((table, csv.writer(file)))
            writers[-1][1].writerow([column.name for column in table.columns])
        for record in records:
            for table, writer in writers:
                writer.writerows([_cell(value) for value in row.values()] for row in rows_of(table, record))


def read_csv(folder: Path) -> Iterator[Record]:
    """The records that `write_csv` wrote, one at a time. Raises `InputError` where a table is missing or does not fit."""
    with ExitStack() as open_files:
        tables = {}
        for table in TABLES:
            path = folder / f"{table.name}.csv"
            try:
                file = open_files.enter_context(path.open(encoding="utf-8", newline=""))
            except OSError as err:
                raise InputError(f"{path}: cannot be read ({err.strerror}); expected a table that `onrecord export csv` wrote") from err
            tables[table.name] = _rows(table, csv.reader(file), path)
        yield from join_rows(tables, folder)


def _rows(table: Table, reader: Iterator[list[str]], path: Path) -> Iterator[dict[str, Any]]:
    names = [column.name for column in table.columns]
    if (header := next(reader, None)) != names:
        raise InputError(f"{path}:1: got the columns {header}, expected {names}")
    for number, cells in enumerate(reader, 2):
        if len(cells) != len(names):
            raise InputError(f"{path}: row {number} has {len(cells)} cells, expected {len(names)}")
        try:
            yield {column.name: _value(column, cell) for column, cell in zip(table.columns, cells, strict=True)}
        except ValueError as err:
            raise InputError(f"{path}: row {number}: {err}; expected what `onrecord export csv` wrote") from err


def _value(column: Column, cell: str) -> Any:
    if cell == "":
        return None
    if column.type == "string":
        return cell
    if column.type == "boolean":
        return {"true": True, "false": False}[cell] if cell in ("true", "false") else cell
    return msgspec.json.decode(cell)


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple, dict)):
        return msgspec.json.encode(value).decode()
    return value


CSV = Format(
    name="csv",
    about="tables with a Frictionless descriptor",
    kept="everything",
    round_trip="yes: read_csv",
    standard="https://specs.frictionlessdata.io/tabular-data-package/",
    folder=write_csv,
)
