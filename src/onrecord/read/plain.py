"""A plain text file is one dispatch."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from onrecord.errors import InputError
from onrecord.read.decode import MOST_BYTES, decode
from onrecord.read.wire import Outside, read_wire
from onrecord.record import Dispatch, Issue

SUFFIXES = (".txt", ".text", ".md")


def read_plain(stream: BinaryIO, source: str, known: Outside) -> Iterator[Dispatch | Issue]:
    """The one dispatch that `stream` holds, or the issue that says why it could not be read."""
    try:
        yield read_wire(decode(stream.read(MOST_BYTES + 1)), known)
    except InputError as err:
        yield Issue(source, str(err))
