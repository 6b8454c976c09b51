"""Records out of a folder of record tables, as they were made: what `onrecord add --records` puts into an archive."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import cast

from onrecord.errors import ScaleError
from onrecord.export.parquet import load_arrow, read_parquet
from onrecord.record import Dispatch, Issue, Record
from onrecord.scale.folder import coder_of, parts_of


@dataclass(frozen=True, slots=True)
class AsMade:
    """A coder that finds its records made: in the place of a `WholePath`, under the name of the one that made them."""

    coder: str

    def load(self) -> tuple[str, Callable[[Dispatch], Record]]:
        """The coder's name, and a function that gives a record back."""
        return self.coder, lambda record: cast("Record", record)


def read_made(folder: Path) -> list[tuple[AsMade, Iterator[Record | Issue]]]:
    """For each coder of a folder its records, and what could not be read, one at a time.

    Raises `ScaleError` where the folder holds no parts, or a part does not say who made it.
    """
    parts = [(coder_of(part), part) for part in parts_of(folder)]
    if not parts:
        raise ScaleError(f"{folder}: holds no record tables, expected a folder that `onrecord code --out` wrote")
    grouped = groupby(sorted(parts), key=lambda pair: pair[0])
    return [(AsMade(coder), _read_parts([part for _, part in found])) for coder, found in grouped]


def _read_parts(parts: list[Path]) -> Iterator[Record | Issue]:
    pq = load_arrow("pyarrow.parquet")
    for part in parts:
        yield from read_parquet(part)
        for row in pq.read_table(part / "issues.parquet").to_pylist():
            yield Issue(row["source"] or "-", row["reason"], row["id"])
