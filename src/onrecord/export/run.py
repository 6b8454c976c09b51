"""The formats there are, and one of them at work: records in, a file or a folder of files out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import InputError
from onrecord.export.brat import BRAT
from onrecord.export.conllu import CONLLU
from onrecord.export.csv import CSV
from onrecord.export.format import Format
from onrecord.export.ftm import FTM
from onrecord.export.jsonl import JSONL
from onrecord.export.parquet import PARQUET
from onrecord.export.polecat import POLECAT
from onrecord.export.schemaorg import SCHEMAORG
from onrecord.export.webannotation import WEBANNOTATION
from onrecord.record import Record

FORMATS: tuple[Format, ...] = (JSONL, CSV, PARQUET, WEBANNOTATION, SCHEMAORG, POLECAT, FTM, BRAT, CONLLU)


def find_format(name: str) -> Format:
    """The format of that name. Raises `InputError` where there is none."""
    found = next((f for f in FORMATS if f.name == name), None)
    if found is None:
        raise InputError(f"got the format {name!r}, expected one of: {', '.join(f.name for f in FORMATS)}")
    return found


def export_records(records: Iterable[Record], *, to: Format, out: Path | BinaryIO) -> int:
    """Write the records; how many were given twice and left out the second time.

    A file is written whole or not at all, and replaces one of its name. A folder must be new or empty: what a person corrected in it is
    never overwritten. Raises `InputError` where `out` cannot be written or does not fit the format.
    """
    repeats = [0]
    if not to.repeats:
        records = _once(records, repeats)
    if to.folder:
        if not isinstance(out, Path):
            raise InputError(f"{to.name} writes several files; name a folder for them with -o")
        _prepare_folder(out)
        to.folder(records, out)
    elif to.stream:
        if isinstance(out, Path):
            _write_file(records, to, out)
        else:
            to.stream(records, out)
    return repeats[0]


def _once(records: Iterable[Record], repeats: list[int]) -> Iterator[Record]:
    """Each dispatch once; what is remembered of it is its id."""
    seen: set[str] = set()
    for record in records:
        if record.id in seen:
            repeats[0] += 1
            continue
        seen.add(record.id)
        yield record


def _prepare_folder(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
        taken = next(out.iterdir(), None)
    except OSError as err:
        raise InputError(f"{out}: cannot be written ({err.strerror}); expected a new or empty folder; name another with -o") from err
    if taken is not None:
        raise InputError(f"{out}: holds {taken.name} already, expected a new or empty folder; name another with -o")
    if not os.access(out, os.W_OK | os.X_OK):
        raise InputError(f"{out}: cannot be written (Permission denied); name another folder with -o")


def _write_file(records: Iterable[Record], to: Format, out: Path) -> None:
    part = out.with_name(out.name + ".part")
    if out.is_dir():
        raise InputError(f"{out}: is a folder, expected a file name; {to.name} writes one file")
    try:
        file = part.open("wb")
    except OSError as err:
        raise InputError(
            f"{out}: cannot be written ({err.strerror}); expected a file in a folder that exists; name another with -o"
        ) from err
    try:
        with file:
            if to.stream:
                to.stream(records, file)
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)
