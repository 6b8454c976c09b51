"""What a format is: a name, what it keeps, and one function that writes records in it.

A format of one file writes to a binary stream, a format of several files into an empty folder. Either takes records one at a time and
holds no more of them than the form forces it to, so that an archive of any size can be exported.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, NamedTuple, Protocol

from onrecord.record import Record


class WriteStream(Protocol):
    """Write every record to the stream."""

    def __call__(self, records: Iterable[Record], out: BinaryIO) -> None: ...


class WriteFolder(Protocol):
    """Write every record into the folder, which exists and is empty."""

    def __call__(self, records: Iterable[Record], out: Path) -> None: ...


class Format(NamedTuple):
    """An export format. Exactly one of `stream` and `folder` is set.

    `repeats` says that a dispatch given twice may stand in it twice: most forms name a dispatch by its id, once.
    `kept` and `round_trip` say what of a record it holds and whether it can be read back; `library` and `extra` what it needs beyond
    onrecord itself; `standard` is the address of its definition.
    """

    name: str
    about: str
    kept: str
    round_trip: str
    standard: str
    stream: WriteStream | None = None
    folder: WriteFolder | None = None
    library: str = "none"
    extra: str = "none"
    repeats: bool = False
