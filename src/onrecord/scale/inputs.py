"""What `onrecord code` reads: Parquet tables of texts, JSON lines, and files of every other format, named, in folders or on listings.

A listing is a file of paths, one a line, as Common Crawl publishes them (`warc.paths`, `warc.paths.gz`).
"""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from onrecord.errors import InputError
from onrecord.export.parquet import load_arrow
from onrecord.read import list_files, read_path
from onrecord.scale.batch import KNOWN, ROWS, dispatch_batch, ready_batch

LISTINGS = (".paths", ".paths.gz")
LINES = (".jsonl", ".ndjson")
TABLES = (".parquet",)
COLUMNS = (*KNOWN, "all_body")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Inputs:
    """Absolute paths of files, by how they are read: Parquet, JSON lines, and whatever else `read/` knows."""

    tables: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Every file, once."""
        return (*self.tables, *self.lines, *self.files)


def list_inputs(paths: Iterable[str]) -> Inputs:
    """Everything that the paths name, hold or list, sorted. Raises `InputError` where one is not there, or a table has no column `text`."""
    found = sorted({str(file.absolute()) for path in paths for file in _list_path(Path(path))})
    tables, lines = (tuple(f for f in found if f.endswith(endings)) for endings in (TABLES, LINES))
    for table in tables:
        _check_table(table)
    return Inputs(tables, lines, tuple(f for f in found if not f.endswith((*TABLES, *LINES))))


def read_input(path: str) -> Iterator[Any]:
    """The dispatches of one input in batches; what of it cannot be read is an issue among them."""
    if path.endswith(TABLES):
        return map(ready_batch, _read_table(path))
    if path.endswith(LINES):
        return map(ready_batch, _read_lines(path))
    return map(dispatch_batch, _in_lots(read_path(path)))


def _list_path(path: Path) -> Iterator[Path]:
    if not path.name.endswith(LISTINGS):
        yield from _named(path, list_files)
        return
    for line in _named(path, _read_listing):
        yield from _named(path.parent / line, list_files)


def _named(path: Path, read: Callable[[Path], list[T]]) -> list[T]:
    try:
        return read(path)
    except (InputError, OSError, EOFError, UnicodeDecodeError) as err:
        raise InputError(f"{path}: {(err.strerror if isinstance(err, OSError) else None) or err}") from err


def _read_listing(path: Path) -> list[str]:
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode()
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _check_table(path: str) -> None:
    pa, pq = load_arrow("pyarrow"), load_arrow("pyarrow.parquet")
    try:
        names = pq.read_schema(path).names
    except (OSError, pa.ArrowInvalid) as err:
        raise InputError(f"{path}: not Parquet, or damaged ({err})") from err
    if "text" not in names:
        raise InputError(f"{path}: has the columns {', '.join(names)}; expected one called text")


def _read_table(path: str) -> Iterator[Any]:
    pa, pq = load_arrow("pyarrow"), load_arrow("pyarrow.parquet")
    with pq.ParquetFile(path) as file:
        columns = [c for c in COLUMNS if c in file.schema_arrow.names]
        for batch in file.iter_batches(batch_size=ROWS, columns=columns):
            yield batch if "source" in columns else batch.append_column("source", pa.array([path] * len(batch), pa.string()))


def _read_lines(path: str) -> Iterator[Any]:
    pa = load_arrow("pyarrow")
    with Path(path).open("rb") as file:
        for lines in _in_lots(line.strip() for line in file):
            texts = [line for line in lines if line]
            yield pa.RecordBatch.from_pydict({"line": pa.array(texts, pa.binary()), "source": pa.array([path] * len(texts), pa.string())})


def _in_lots(items: Iterable[T]) -> Iterator[list[T]]:
    left = iter(items)
    while lot := list(islice(left, ROWS)):
        yield lot
