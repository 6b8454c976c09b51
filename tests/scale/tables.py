"""What the tests of both engines share: texts, and the rows of a folder of record tables."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pyarrow.parquet as pq

from onrecord.export.parquet import plain_row
from onrecord.export.tables import TABLES, rows_of
from onrecord.pipeline import load_resources, read_record
from onrecord.read import read_dispatch

BODY = (
    "OSLO, May {day} (Fjord News) - The bridge over strait {n} will open in June, Minister Kari Berg said on Friday.\n\n"
    '"Number {n} is done, and nobody was hurt while it was built," she told reporters at bridge {n}.\n'
)
EVERY = (*(t.name for t in TABLES), "issues", "copies", "signatures")


def texts(count: int) -> list[str]:
    return [BODY.format(n=n * n + 7, day=n % 28 + 1) + f"Crew {n} of port {n} left at {n}.\n" * (n % 5 + 1) for n in range(count)]


def write_lines(path: Path, rows: Iterable[dict[str, object]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def rows(out: Path, table: str) -> list[dict[str, object]]:
    return [row for f in sorted(out.glob(f"part-*/{table}.parquet")) for row in pq.read_table(f).to_pylist()]


def lines(found: Iterable[dict[str, object]]) -> list[str]:
    return sorted(json.dumps(row, default=repr) for row in found)


def expected(given: Iterable[tuple[str, str]], model: str) -> dict[str, list[str]]:
    """The rows of each table of texts (source, text) read one at a time, in this process."""
    resources = load_resources(model=model)
    records = [read_record(read_dispatch(text, source=source), resources=resources) for source, text in given]
    return {t.name: lines(plain_row(t, row) for r in records for row in rows_of(t, r)) for t in TABLES}
