"""Parquet tables (https://parquet.apache.org) with a Frictionless descriptor, through pyarrow, an extra.

Spans are lists of (start, end) structs, names lists of strings; objects (offices, themes) are JSON texts, so that their form can grow.
Rows are written in groups of `BATCH`, so that memory stays bounded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from onrecord.errors import InputError
from onrecord.export.descriptor import write_descriptor
from onrecord.export.format import Format
from onrecord.export.tables import TABLES, Column, Table, rows_of
from onrecord.export.untable import join_rows
from onrecord.record import Record

BATCH = 1000
"""Dispatches a row group holds at most: some megabytes of text."""

INSTALL = "pip install 'onrecord[arrow]'"


def schema_of(table: Table) -> Any:
    """The table's Arrow schema. Raises `InputError` where pyarrow is not installed."""
    pa = load_arrow("pyarrow")
    types = {
        "string": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "spans": pa.list_(pa.struct([pa.field("start", pa.int64(), False), pa.field("end", pa.int64(), False)])),
        "strings": pa.list_(pa.string()),
        "objects": pa.string(),
    }
    return pa.schema([pa.field(c.name, types[c.type], not c.required, {"about": c.about}) for c in table.columns])


def write_parquet(records: Iterable[Record], out: Path) -> None:
    """Write every table of every record into the folder, in row groups."""
    pa, pq = load_arrow("pyarrow"), load_arrow("pyarrow.parquet")
    schemas = {table.name: schema_of(table) for table in TABLES}
    write_descriptor(out, "parquet")
    with ExitStack() as open_files:
        writers = {
            table.name: open_files.enter_context(pq.ParquetWriter(out / f"{table.name}.parquet", schemas[table.name], compression="zstd"))
            for table in TABLES
        }
        for batch in _batches(records):
            for table in TABLES:
                rows = [plain_row(table, row) for record in batch for row in rows_of(table, record)]
                writers[table.name].write_table(pa.Table.from_pylist(rows, schema=schemas[table.name]))


def read_parquet(folder: Path) -> Iterator[Record]:
    """The records that `write_parquet` wrote, one at a time. Raises `InputError` where a table is missing or does not fit."""
    tables = {table.name: _rows(table, folder / f"{table.name}.parquet") for table in TABLES}
    yield from join_rows(tables, folder)


def _rows(table: Table, path: Path) -> Iterator[dict[str, Any]]:
    pa, pq = load_arrow("pyarrow"), load_arrow("pyarrow.parquet")
    try:
        file = pq.ParquetFile(path)
    except (OSError, pa.ArrowInvalid) as err:
        raise InputError(f"{path}: cannot be read ({err}); expected a table that `onrecord export parquet` wrote") from err
    with file:
        for batch in file.iter_batches(batch_size=BATCH):
            for row in batch.to_pylist():
                yield {column.name: read_value(column, row[column.name]) for column in table.columns}


def _batches(records: Iterable[Record]) -> Iterator[tuple[Record, ...]]:
    left = iter(records)
    while batch := tuple(islice(left, BATCH)):
        yield batch


def plain_row(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    """A row with its spans as structs and its objects as JSON."""
    out = dict(row)
    for column in table.columns:
        if column.type == "spans":
            out[column.name] = [{"start": start, "end": end} for start, end in row[column.name]]
        elif column.type == "objects":
            out[column.name] = msgspec.json.encode(row[column.name]).decode()
    return out


def read_value(column: Column, value: Any) -> Any:
    if column.type == "spans":
        return [[span["start"], span["end"]] for span in value]
    return msgspec.json.decode(value) if column.type == "objects" else value


def load_arrow(name: str) -> Any:
    """A module of pyarrow. Raises `InputError` with the line that installs it."""
    try:
        return import_module(name)
    except ModuleNotFoundError as err:
        raise InputError(f"parquet needs pyarrow, which is not installed; install it with: {INSTALL}") from err


PARQUET = Format(
    name="parquet",
    about="the same tables as Parquet files, with the descriptor",
    kept="everything",
    round_trip="yes: read_parquet",
    standard="https://parquet.apache.org",
    folder=write_parquet,
    library="pyarrow",
    extra="onrecord[arrow]",
)
