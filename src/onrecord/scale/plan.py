"""Which of the texts at hand are to be read: those that are new to the folder and nothing's copy. `spark.py` asks the same of a cluster."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.export.parquet import load_arrow
from onrecord.scale.copies import find_copies
from onrecord.scale.folder import Known

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Plan:
    """For each staged file the numbers of its rows that are to be read; and the rest, copies and issues, to be put on record."""

    wanted: list[list[int]]
    rest: list[Row]


def make_plan(files: Sequence[Path], known: Known, *, retry: bool = False) -> Plan:
    """What to do with the rows of files of dispatches. With `retry` texts that could not be read earlier are wanted again.

    Of texts that are the same the one whose source is first by name is read; the others are `copies` of their own id.
    """
    seen = set(known.pairs if retry else known.pairs | known.failed)
    ids = {id for id, _ in seen}
    texts: list[tuple[str, int, int, str, bytes | None]] = []
    issues: dict[tuple[str, str], Row] = {}
    for number, file in enumerate(files):
        for at, (id, source, signature, issue) in enumerate(_read_keys(file)):
            if issue is not None:
                issues.setdefault((id, source), {"id": id, "source": source, "reason": issue})
            elif (id, source) not in seen:
                seen.add((id, source))
                texts.append((source, number, at, id, signature))
    copies: list[Row] = []
    new: dict[str, tuple[str, int, int, bytes | None]] = {}
    for source, number, at, id, signature in sorted(texts, key=lambda text: text[:3]):
        if id in ids or id in new:
            copies.append({"id": id, "source": source, "copy_of": id, "resemblance": 1.0})
        else:
            new[id] = (source, number, at, signature)
    for copy in find_copies([(id, found[3]) for id, found in new.items() if found[3]], known.signatures):
        copies.append({"id": copy.id, "source": new.pop(copy.id)[0], "copy_of": copy.copy_of, "resemblance": copy.resemblance})
    wanted: list[list[int]] = [[] for _ in files]
    for _, number, at, _ in new.values():
        wanted[number].append(at)
    return Plan([sorted(rows) for rows in wanted], [*copies, *(row for key, row in issues.items() if key not in known.failed)])


def _read_keys(file: Path) -> Iterator[tuple[str, str, bytes | None, str | None]]:
    pq = load_arrow("pyarrow.parquet")
    names = ["id", "source", "signature", "issue"]
    found = pq.read_table(file, columns=names)
    return zip(*(found.column(name).to_pylist() for name in names), strict=True)
