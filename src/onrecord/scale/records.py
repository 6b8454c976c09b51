"""Records out of a folder of record tables, as they were made: what `onrecord add --records` puts into an archive."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import cast

from onrecord.errors import ScaleError
from onrecord.export.parquet import read_parquet
from onrecord.record import Dispatch, Issue, Record, text_id
from onrecord.scale.folder import coder_of, columns_of, parts_of


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
    for part in parts:
        failed = columns_of(part, "issues", "source", "reason", "id")
        for record in read_parquet(part):
            yield record if record.id == text_id(record.text) else _altered(record, part)
        for source, reason, id_ in failed:
            yield Issue(source or "-", reason, id_)


def _altered(record: Record, part: Path) -> Issue:
    """An archive files a dispatch under its text's hash: another's id would keep that one out."""
    reason = (
        f"{part}: got the id {record.id}, expected its text's, {text_id(record.text)}: one of them was altered; code the dispatch again"
    )
    return Issue(record.source or "-", reason)
