"""Tables to take away: CSV, sent as it is read, in which no spreadsheet takes a cell for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from fastapi import Response
from fastapi.responses import StreamingResponse

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def send_csv(name: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Response:
    """The rows as a file `name.csv`. The first is read before the answer begins, so that a fault there is told as one."""
    lines = write_csv(columns, rows)
    head = [next(lines), next(lines, "")]

    def all_of_them() -> Iterator[str]:
        yield from head
        yield from lines

    headers = {"content-disposition": f'attachment; filename="{name}.csv"'}
    return StreamingResponse(all_of_them(), headers=headers, media_type="text/csv; charset=utf-8")


def write_csv(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """The table's lines; the values of a list are parted by semicolons."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(columns)
    yield _taken(out)
    for row in rows:
        table.writerow([inert("; ".join(map(str, cell)) if isinstance(cell, list | tuple) else cell) for cell in row])
        yield _taken(out)


def inert(cell: Any) -> Any:
    """A cell that no spreadsheet takes for a formula: what would be one begins with an apostrophe."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def _taken(out: io.StringIO) -> str:
    written = out.getvalue()
    out.seek(0)
    out.truncate()
    return written
