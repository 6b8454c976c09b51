"""The whole path as one function of Arrow record batches, `code_batches`: dispatches in, a row a dispatch with its record tables out.

The columns of the tables are those of every export (`export/tables.py`); here each table is one column, a list of its rows, so that a
dispatch's record travels and is committed whole. Reading itself is `work_all`, as everywhere: what the processes that read give back is
a dispatch's row in Arrow's own bytes, so that nobody builds it twice. Needs pyarrow, an extra.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from onrecord.errors import InputError, ScaleError
from onrecord.export.parquet import load_arrow, plain_row, schema_of
from onrecord.export.tables import TABLES, rows_of
from onrecord.read import UNSTATED, read_dispatch
from onrecord.read.jsonl import read_line
from onrecord.read.wire import Outside
from onrecord.record import Dispatch, Issue, Record, text_id
from onrecord.scale.coders import WholePath
from onrecord.scale.copies import sign
from onrecord.scale.work import Limits, work_all

KNOWN = ("text", "published", "agency", "language", "source", "headline")
"""Columns of texts; only `text` must be there. `all_body` (boolean), beside them, says that the text has neither headline nor foot."""
ROWS = 64  # of a batch, at most
SIZE = 8 << 20  # bytes of a batch, unless one record is larger

Row = dict[str, Any]


def dispatch_schema() -> Any:
    """The Arrow schema of dispatches: `id`, `source`, `signature` (`copies.py`), `dispatch` (its JSON, null where an input holds none)
    and `issue`, why it is null."""
    pa = load_arrow("pyarrow")
    text, data = pa.string(), pa.binary()
    return pa.schema([("id", text), ("source", text), ("signature", data), ("dispatch", data), ("issue", text)])


def record_schema() -> Any:
    """The Arrow schema of records: `id`, `source`, `issue` (why there is no record), and each table as a list of its rows."""
    pa = load_arrow("pyarrow")
    keys = [pa.field(name, pa.string()) for name in ("id", "source", "issue")]
    return pa.schema([*keys, *(pa.field(t.name, pa.list_(pa.struct(list(schema_of(t))))) for t in TABLES)])


def ready_batch(batch: Any) -> Any:
    """A batch of texts (columns `KNOWN`) or of JSON lines (column `line`, with their file in `source`) as a batch of dispatches."""
    return dispatch_batch(_from_line(row) if "line" in row else _from_columns(row) for row in batch.to_pylist())


def dispatch_batch(items: Iterable[Dispatch | Issue]) -> Any:
    """Dispatches, and issues of inputs that hold none, as one batch."""
    pa = load_arrow("pyarrow")
    return pa.RecordBatch.from_pylist([_dispatch_row(item) for item in items], schema=dispatch_schema())


def code_batches(
    batches: Iterable[Any],
    *,
    path: WholePath,
    jobs: int = 0,
    limits: Limits | None = None,
    coder: str | None = None,
    keep: bool = False,
) -> Iterator[Any]:
    """The records of batches of dispatches, in any order; a dispatch that cannot be read has an `issue` and no rows.

    `jobs`, `limits` and `keep` are those of `work_all`. Raises `ScaleError` where the path is called otherwise than `coder`.
    """
    items = (_item_of(row) for batch in batches for row in batch.to_pylist())
    made: list[bytes | Issue] = []
    size = 0
    for outcome in work_all(items, work=Tabling(path, coder), jobs=jobs, limits=limits, keep=keep):
        made.append(outcome)
        size += len(outcome) if isinstance(outcome, bytes) else 0
        if len(made) >= ROWS or size >= SIZE:
            yield _record_batch(made)
            made, size = [], 0
    if made:
        yield _record_batch(made)


@dataclass(frozen=True, slots=True)
class Tabling:
    """Reading and tabling as work: a dispatch in, its row of `record_schema` as a batch in Arrow's bytes out."""

    path: WholePath
    coder: str | None = None

    def load(self) -> Callable[[Dispatch], bytes]:
        """Load the path. Raises `ScaleError` where it is not the one expected."""
        name, read = self.path.load()
        if self.coder not in (None, name):
            raise ScaleError(f"this worker runs {name}, the driver {self.coder}; install the same onrecord everywhere")
        pa, schema = load_arrow("pyarrow"), record_schema()
        pa.set_memory_pool(pa.system_memory_pool())  # others reserve address space ahead, which the limit of memory counts
        return lambda dispatch: pa.RecordBatch.from_pylist([record_row(read(dispatch))], schema=schema).serialize().to_pybytes()


def record_row(record: Record) -> Row:
    """A record as a row of `record_schema`."""
    tables = {t.name: [plain_row(t, row) for row in rows_of(t, record)] for t in TABLES}
    return {"id": record.id, "source": record.source, "issue": None, **tables}


def input_id(issue: Issue) -> str:
    """What an input that holds no dispatch is known by: the digest of its source and of what is wrong with it."""
    return text_id(f"{issue.source}\n{issue.reason}")


def _record_batch(made: list[bytes | Issue]) -> Any:
    pa, schema = load_arrow("pyarrow"), record_schema()
    failed = [{"id": i.dispatch or input_id(i), "source": i.source, "issue": i.reason} for i in made if isinstance(i, Issue)]
    batches = [pa.ipc.read_record_batch(pa.py_buffer(m), schema) for m in made if isinstance(m, bytes)]
    batches.append(pa.RecordBatch.from_pylist([f | {t.name: [] for t in TABLES} for f in failed], schema=schema))
    return pa.concat_batches(batches)


def _dispatch_row(item: Dispatch | Issue) -> Row:
    if isinstance(item, Dispatch):
        try:
            data = msgspec.json.encode(item)
            return {"id": item.id, "source": item.source, "signature": sign(item.text), "dispatch": data, "issue": None}
        except UnicodeEncodeError as err:
            item = Issue(item.source or "-", f"got text that UTF-8 cannot hold ({err.reason} at {err.start})")
    return {"id": input_id(item), "source": item.source, "signature": None, "dispatch": None, "issue": item.reason}


def _item_of(row: Row) -> Dispatch | Issue:
    if row["issue"] is not None:
        return Issue(row["source"] or "-", row["issue"], row["id"])
    return msgspec.json.decode(row["dispatch"], type=Dispatch)


def _from_columns(row: Row) -> Dispatch | Issue:
    known = {name: row.get(name) for name in KNOWN if name not in ("text", "headline")}
    headline = None if row.get("all_body") else UNSTATED if row.get("headline") is None else row["headline"]
    try:
        if not isinstance(text := row.get("text"), str):
            raise InputError(f"got {type(text).__name__} in the column text, expected a string")
        return read_dispatch(text, headline=headline, **known)
    except InputError as err:
        return Issue(known["source"] or "-", str(err))


def _from_line(row: Row) -> Dispatch | Issue:
    """A JSON line, read as everywhere else, so that what it states is what it states there."""
    line: bytes | str = row["line"].strip()
    try:
        return read_line(line, Outside(source=row["source"]))
    except InputError as err:
        start = line[:60].decode("utf-8", "replace") if isinstance(line, bytes) else line[:60]
        return Issue(row["source"] or "-", f"{err}; the line begins {start!r}")
