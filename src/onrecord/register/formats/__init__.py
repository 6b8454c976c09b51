"""A user's own register: one file a format. A format knows its files by their first bytes and reads them row by row.

A reader yields tenures and, for rows it cannot take, problems; it holds no more than the format forces it to. Nothing is loaded in part:
`load_file` gives every tenure of a file or raises.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, Protocol

from onrecord.errors import DataError
from onrecord.register.formats.ftm import is_ftm, read_ftm
from onrecord.register.formats.popolo import is_popolo, read_popolo
from onrecord.register.formats.table import is_table, read_table
from onrecord.register.formats.wikidata import is_wikidata, read_wikidata
from onrecord.register.rows import Problem
from onrecord.register.tenure import Tenure

HEAD_BYTES = 65536
MOST_TENURES = 500_000
"""What one file may hold: with names and dates some 400 MB of memory. Beyond that it is a database, not a register to load."""


class Matches(Protocol):
    """Whether a file is of a format, by its name and first bytes."""

    def __call__(self, path: Path, head: bytes) -> bool: ...


class Read(Protocol):
    """Every row of a file, in order: a tenure, or the problem with it."""

    def __call__(self, path: Path) -> Iterator[Tenure | Problem]: ...


class Format(NamedTuple):
    """A format: its name, how to know it, how to read it."""

    name: str
    matches: Matches
    read: Read


FORMATS: tuple[Format, ...] = (
    Format("FollowTheMoney JSON lines", is_ftm, read_ftm),
    Format("Popolo JSON", is_popolo, read_popolo),
    Format("Wikidata query result (JSON)", is_wikidata, read_wikidata),
    Format("table (CSV, TSV; also of a Wikidata query)", is_table, read_table),
)


def find_format(path: Path) -> Format:
    """The format of a file. Raises `DataError` where it cannot be read or is of none."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except OSError as err:
        raise DataError(f"{path}: cannot be read ({err.strerror}); expected a register file; check the path") from err
    if not head.strip():
        raise DataError(f"{path}: is empty; expected a register in one of: {', '.join(f.name for f in FORMATS)}")
    found = next((f for f in FORMATS if f.matches(path, head)), None)
    if found is None:
        known = "; ".join(f.name for f in FORMATS)
        raise DataError(f"{path}:1: got {head[:60].decode('utf-8', 'replace')!r}, which is no register format; expected one of: {known}")
    return found


def scan_file(path: Path) -> Iterator[Tenure | Problem]:
    """Every row of a register file: a tenure, or the problem with it. Raises `DataError` where the file is no register at all."""
    count = 0
    for row in find_format(path).read(path):
        count += isinstance(row, Tenure)
        if count > MOST_TENURES:
            raise DataError(f"{path}: holds more than {MOST_TENURES:,} tenures, expected a register; split it, for instance by country")
        yield row


def load_file(path: Path) -> tuple[Tenure, ...]:
    """Every tenure of a register file. Raises `DataError` at the first row that cannot be taken: nothing is half loaded."""
    found: list[Tenure] = []
    for row in scan_file(path):
        if isinstance(row, Problem):
            raise DataError(f"{path}:{row.line}: {row.message}" if row.line else f"{path}: {row.message}")
        found.append(row)
    return tuple(found)
