"""One part of a folder of record tables: written beside where it belongs, and put there by one rename with all its tables."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.export.descriptor import write_descriptor
from onrecord.export.parquet import load_arrow, schema_of
from onrecord.export.tables import TABLES
from onrecord.scale.copies import sign

CODER = b"onrecord.coder"
GROUP = 512  # dispatches of a row group, at most
GROUP_SIZE = 64 << 20  # bytes of one, unless one batch is larger
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Coded:
    """What a run did: dispatches read, those that could not be read, copies left out."""

    read: int = 0
    failed: int = 0
    copies: int = 0

    def __add__(self, other: Coded) -> Coded:
        return Coded(self.read + other.read, self.failed + other.failed, self.copies + other.copies)


def rest_schema() -> Any:
    """The Arrow schema of what `write_rest` takes."""
    pa = load_arrow("pyarrow")
    text = pa.string()
    return pa.schema([("id", text), ("source", text), ("copy_of", text), ("resemblance", pa.float64()), ("reason", text)])


def extra_schemas() -> dict[str, Any]:
    """The Arrow schemas of the tables that a part has beside those of an export."""
    pa = load_arrow("pyarrow")

    def field(name: str, about: str, type: Any = None) -> Any:
        return pa.field(name, type or pa.string(), True, {"about": about})

    id, source = field("id", "SHA-256 of the text"), field("source", "path or URI it was read from")
    copy_of = field("copy_of", "id of the text it is a copy of, which was read; its own where the texts are the same")
    signature = field("signature", "64 MinHash values of 32 bits, little-endian, over runs of four words", pa.binary())
    return {
        "issues": pa.schema([id, source, field("reason", "why it could not be read, and what to do about it")]),
        "copies": pa.schema([id, source, copy_of, field("resemblance", "share of equal MinHash values, .9 to 1", pa.float64())]),
        "signatures": pa.schema([id, signature]),
    }


def write_records(batches: Iterable[Any], staged: Path, final: Path, coder: str) -> Coded:
    """Write batches of records (`batch.record_schema`) as a part. Where it is already, another attempt of the same task was first: then
    nothing is read."""
    if not final.exists():
        with Tables(staged, coder) as tables:
            for batch in batches:
                tables.add_records(batch)
        commit(staged, final)
    return count_part(final)


def write_rest(batches: Iterable[Any], staged: Path, final: Path, coder: str) -> Coded:
    """Write batches of copies left out (`copy_of` is there) and of inputs that hold no dispatch (`reason` is) as a part."""
    with Tables(staged, coder) as tables:
        for batch in batches:
            rows = batch.to_pylist()
            tables.add("copies", [{n: r[n] for n in ("id", "source", "copy_of", "resemblance")} for r in rows if r["copy_of"]])
            tables.add("issues", [{n: r[n] for n in ("id", "source", "reason")} for r in rows if r["reason"]])
    commit(staged, final)
    return count_part(final)


def commit(staged: Path, final: Path) -> None:
    """Put a part in its place, on the disk, by one rename; where it is already, another attempt was first and this one is dropped."""
    for file in (*staged.iterdir(), staged):
        _sync(file)
    try:
        staged.rename(final)
    except OSError:
        if not final.exists():
            raise
        shutil.rmtree(staged)
    _sync(final.parent)


def _sync(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def count_part(part: Path) -> Coded:
    """How many dispatches, issues and copies a part holds."""
    pq = load_arrow("pyarrow.parquet")
    return Coded(*(pq.read_metadata(part / f"{name}.parquet").num_rows for name in ("dispatches", "issues", "copies")))


class Tables:
    """The open tables of a part. Rows are gathered and written in groups, so that memory stays bounded."""

    def __init__(self, folder: Path, coder: str) -> None:
        pq = load_arrow("pyarrow.parquet")
        folder.mkdir(parents=True)
        write_descriptor(folder, "parquet")
        schemas = {t.name: schema_of(t) for t in TABLES} | extra_schemas()
        self.open_files = ExitStack()
        self.writers = {
            name: self.open_files.enter_context(
                pq.ParquetWriter(folder / f"{name}.parquet", schema.with_metadata({CODER: coder.encode()}), compression="zstd")
            )
            for name, schema in schemas.items()
        }
        self.held: list[Any] = []

    def __enter__(self) -> Tables:
        return self

    def __exit__(self, failed: type[BaseException] | None, *_: object) -> None:
        with self.open_files:
            if failed is None:
                self._flush()

    def add(self, name: str, rows: list[Row]) -> None:
        """Write rows of one of the tables."""
        pa, writer = load_arrow("pyarrow"), self.writers[name]
        writer.write_table(pa.Table.from_pylist(rows, schema=writer.schema))

    def add_records(self, batch: Any) -> None:
        """Take a batch of records."""
        self.held.append(batch)
        if sum(b.num_rows for b in self.held) >= GROUP or sum(b.nbytes for b in self.held) >= GROUP_SIZE:
            self._flush()

    def _flush(self) -> None:
        pa = load_arrow("pyarrow")
        if not self.held:
            return
        batch = pa.concat_batches(self.held)
        self.held = []
        for table in TABLES:
            writer = self.writers[table.name]
            rows = batch.column(table.name).flatten()
            writer.write_table(pa.Table.from_arrays(rows.flatten(), schema=writer.schema))
        failed = batch.filter(pa.compute.is_valid(batch.column("issue"))).select(["id", "source", "issue"]).to_pylist()
        self.add("issues", [{"id": f["id"], "source": f["source"], "reason": f["issue"]} for f in failed])
        texts = batch.column("dispatches").flatten().field("text").to_pylist()
        ids = batch.column("dispatches").flatten().field("id").to_pylist()
        self.add("signatures", [{"id": i, "signature": s} for i, t in zip(ids, texts, strict=True) if (s := sign(t))])
