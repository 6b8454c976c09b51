"""Records in: JSON lines as `onrecord read --jsonl` prints them, one at a time."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import RecordError
from onrecord.record import Issue, Record, from_json

STDIN = "-"
LONGEST_LINE = 64 * 1024 * 1024
"""Bytes that one record may take. Far above any dispatch: what is longer is a file without line breaks, not a record."""


def read_records(paths: Iterable[str | Path]) -> Iterator[Record | Issue]:
    """Every record of the files, in order ("-" is standard input); a line or a file that holds none becomes an `Issue`."""
    for path in paths:
        if str(path) == STDIN:
            yield from read_lines(sys.stdin.buffer, "standard input")
            continue
        try:
            with Path(path).open("rb") as file:
                yield from read_lines(file, str(path))
        except OSError as err:
            yield Issue(str(path), f"cannot be read ({err.strerror}); expected a file of records, one a line")


def read_lines(file: BinaryIO, name: str) -> Iterator[Record | Issue]:
    """Every record of an open file; blank lines are passed over."""
    for number in range(1, 1 << 62):
        line = file.readline(LONGEST_LINE + 1)
        if not line:
            return
        if len(line) > LONGEST_LINE:
            yield Issue(f"{name}:{number}", f"got a line of more than {LONGEST_LINE:,} bytes, expected one record a line")
            return
        if not line.strip():
            continue
        try:
            yield from_json(line)
        except (RecordError, UnicodeDecodeError) as err:
            start = line[:40].decode("utf-8", "replace").rstrip()
            yield Issue(f"{name}:{number}", f"got {start!r}, {err}; expected records as `onrecord read --jsonl` prints them")


def read_archive(where: str, *, everything: bool = False) -> Iterator[Record]:
    """The records of the archive in a file or at a `postgresql://` URL, as people judged them; with `everything` also copies and
    superseded versions. Raises `StoreError` where it cannot be opened."""
    from onrecord.store import open_archive
    from onrecord.store.judged import iter_judged

    with open_archive(where) as archive:
        yield from iter_judged(archive, everything=everything)
