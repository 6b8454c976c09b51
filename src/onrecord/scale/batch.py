"""The whole path as one function of Arrow record batches: texts and what is known of them in, a row a text with its record tables out.

The columns of the tables are those of every export (`export/tables.py`); here each table is one column, a list of its rows, so that a
dispatch's record travels and is committed whole. Needs pyarrow, an extra.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from onrecord.errors import InputError
from onrecord.export.parquet import load_arrow, plain_row, schema_of
from onrecord.export.tables import TABLES, rows_of
from onrecord.read import UNSTATED, read_dispatch
from onrecord.read.jsonl import read_line
from onrecord.read.wire import Outside
from onrecord.record import Dispatch, Issue, Record, text_id
from onrecord.scale.work import try_one

KNOWN = ("text", "published", "agency", "language", "source", "headline")
"""Columns of texts; only `text` must be there. `all_body` (boolean), beside them, says that the text has neither headline nor foot."""

Row = dict[str, Any]


def text_schema() -> Any:
    """The Arrow schema of texts made ready: `KNOWN`, `all_body`, the text's `id`, and `issue`, why a line holds no text."""
    pa = load_arrow("pyarrow")
    strings = [pa.field(name, pa.string()) for name in ("id", *KNOWN, "issue")]
    return pa.schema([*strings, pa.field("all_body", pa.bool_())])


def record_schema() -> Any:
    """The Arrow schema of records: `id`, `source`, `issue` (why there is no record), and each table as a list of its rows."""
    pa = load_arrow("pyarrow")
    keys = [pa.field(name, pa.string()) for name in ("id", "source", "issue")]
    return pa.schema([*keys, *(pa.field(t.name, pa.list_(pa.struct(list(schema_of(t))))) for t in TABLES)])


def ready_batch(batch: Any) -> Any:
    """A batch of texts (columns `KNOWN`) or of JSON lines (column `line`, with their file in `source`) with the id of each text."""
    pa = load_arrow("pyarrow")
    rows = [_from_line(row) if "line" in row else _from_columns(row) for row in batch.to_pylist()]
    return pa.RecordBatch.from_pylist(rows, schema=text_schema())


def code_batch(batch: Any, *, read: Callable[[Dispatch], Record]) -> Any:
    """The records of a batch of texts made ready; what cannot be read has an `issue` and no rows."""
    pa = load_arrow("pyarrow")
    return pa.RecordBatch.from_pylist([record_row(row, read) for row in batch.to_pylist()], schema=record_schema())


def record_row(row: Row, read: Callable[[Dispatch], Record]) -> Row:
    """One text's record as a row of `record_schema`."""
    known = {name: row[name] for name in ("source", "published", "agency", "language")}
    headline = None if row["all_body"] else UNSTATED if row["headline"] is None else row["headline"]
    found: Record | Issue
    try:
        if row["issue"]:
            raise InputError(row["issue"])
        found = try_one(read, read_dispatch(row["text"], headline=headline, **known))
    except InputError as err:
        found = Issue(row["source"] or "-", str(err))
    return outcome_row(row["id"], row["source"], found)


def outcome_row(id: str | None, source: str | None, found: Record | Issue) -> Row:
    """A record, or the issue that stands in its place, as a row of `record_schema`."""
    if isinstance(found, Issue):
        return {"id": id, "source": source, "issue": found.reason, **{t.name: [] for t in TABLES}}
    return {"id": id, "source": source, "issue": None, **{t.name: [plain_row(t, r) for r in rows_of(t, found)] for t in TABLES}}


def _from_columns(row: Row) -> Row:
    text = row.get("text")
    if not isinstance(text, str):
        return {"source": row.get("source"), "issue": f"got {type(text).__name__} in the column text, expected a string"}
    return {**{name: row.get(name) for name in KNOWN}, "id": text_id(text), "all_body": bool(row.get("all_body"))}


def _from_line(row: Row) -> Row:
    """A JSON line as columns: read as everywhere else, so that what it states is what it states there."""
    try:
        dispatch = read_line(row["line"], Outside(source=row["source"]))
    except InputError as err:
        return {"source": row["source"], "issue": str(err)}
    stated = msgspec.json.decode(row["line"])
    columns = {name: stated.get(name) for name in KNOWN} | {"source": dispatch.source}
    return {**columns, "id": dispatch.id, "all_body": "headline" in stated and stated["headline"] is None}
