"""A plain text file is one dispatch."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.read.decode import MOST_BYTES, decode
from onrecord.read.format import Format, Input, Match
from onrecord.read.wire import read_wire
from onrecord.record import Dispatch


def read_plain(given: Input) -> Iterator[Dispatch]:
    """The one dispatch that the input holds."""
    yield read_wire(decode(given.stream.read(MOST_BYTES + 1)), given.known)


PLAIN = Format(
    name="plain",
    about="plain text, one dispatch a file",
    suffixes=(".txt", ".text", ".md"),
    matches=lambda _: Match.NO,
    read=read_plain,
    kept=(),
    notes="there is no envelope: everything stands in the text",
    limits="UTF-8, UTF-16 and UTF-32 with a byte-order mark, windows-1251, KOI8-R, windows-1252; 64 MiB",
    standard="https://www.unicode.org/versions/latest/",
)
