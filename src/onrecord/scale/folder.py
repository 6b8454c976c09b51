"""A folder of record tables, `FOLDER/part-…/TABLE.parquet`: parts that are each committed by one rename, with all their tables.

A part is what `onrecord export parquet` writes, with `issues` (what could not be read, and why), `copies` (texts left out, and of what
they are copies) and `signatures` (by which copies are found in later runs). Every file says in its metadata which coder made it
(`onrecord.coder`). What is not yet committed lies in `_staged`; whatever a run that was killed left there is swept by the next.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.errors import ScaleError
from onrecord.export.parquet import load_arrow
from onrecord.scale.part import CODER

STAGED = "_staged"
LOCK = ".lock"


@contextmanager
def opened(out: Path, coder: str) -> Iterator[Path]:
    """The folder, made where there is none, locked for one run of one coder; gives the folder in which what is not committed is staged.

    Raises `ScaleError` where it cannot be written, another run writes into it, or it holds records of another coder.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        lock = (out / LOCK).open("w")
    except OSError as err:
        raise ScaleError(f"{out}: cannot be written ({err.strerror}); name another folder with --out") from err
    with lock:
        _lock(lock, out)
        if other := sorted(coders_of(out) - {coder}):
            raise ScaleError(f"{out}: holds records by {', '.join(other)}, this is {coder}; name another folder with --out")
        shutil.rmtree(out / STAGED, ignore_errors=True)
        (out / STAGED).mkdir()
        try:
            yield out / STAGED
        finally:
            shutil.rmtree(out / STAGED, ignore_errors=True)


def _lock(lock: Any, out: Path) -> None:
    try:
        import fcntl
    except ImportError:  # Windows: two runs at a time are the user's to avoid
        return
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as err:
        raise ScaleError(f"{out}: another run is writing into it; wait for its end, or name another folder with --out") from err
    except OSError:  # a file system without locks
        return


def parts_of(out: Path) -> list[Path]:
    """The committed parts, in the order of their names."""
    return sorted(p for p in out.glob("part-*") if p.is_dir())


def coder_of(part: Path) -> str:
    """The coder that made a part. Raises `ScaleError` where it does not say."""
    pa, pq = load_arrow("pyarrow"), load_arrow("pyarrow.parquet")
    try:
        coder: bytes = (pq.read_schema(part / "dispatches.parquet").metadata or {})[CODER]
    except (OSError, pa.ArrowInvalid, KeyError) as err:
        raise ScaleError(f"{part}: does not say which coder made it ({err}); expected a part that `onrecord code` wrote") from err
    return coder.decode()


def coders_of(out: Path) -> set[str]:
    """The coders of all its parts."""
    return {coder_of(part) for part in parts_of(out)}


@dataclass(frozen=True, slots=True)
class Known:
    """What a folder knows: texts by (id, source), read or left out as copies; their ids; what failed; signatures of what was read."""

    pairs: set[tuple[str, str]]
    failed: set[tuple[str, str]]
    signatures: list[tuple[str, bytes]]


def read_known(out: Path) -> Known:
    """What a folder knows by now."""
    pairs: set[tuple[str, str]] = set()
    failed: set[tuple[str, str]] = set()
    signatures: list[tuple[str, bytes]] = []
    for part in parts_of(out):
        pairs.update(columns_of(part, "dispatches", "id", "source"), columns_of(part, "copies", "id", "source"))
        failed.update(columns_of(part, "issues", "id", "source"))
        signatures += columns_of(part, "signatures", "id", "signature")
    return Known(pairs, failed, signatures)


def columns_of(part: Path, table: str, *names: str) -> Iterator[Any]:
    """Columns of a part's table, row by row. Raises `ScaleError` where the table is missing, damaged or has no such column."""
    pa, pq, file = load_arrow("pyarrow"), load_arrow("pyarrow.parquet"), part / f"{table}.parquet"
    try:
        found = pq.read_table(file, columns=list(names))
        return zip(*(found.column(name).to_pylist() for name in names), strict=True)
    except (OSError, pa.ArrowInvalid, KeyError) as err:
        raise ScaleError(f"{file}: cannot be read ({err}); expected a part that `onrecord code` wrote, remove it and code again") from err
