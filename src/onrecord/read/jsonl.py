"""JSON lines: one dispatch a line, an object with `text` and what is known of it from outside the copy."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace

import msgspec

from onrecord.errors import InputError
from onrecord.read.decode import MOST_BYTES, check_text
from onrecord.read.format import Format, Input, Match
from onrecord.read.wire import Outside, read_wire
from onrecord.record import Dispatch, Issue

BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*\"")


class Row(msgspec.Struct):
    """A line's object. Only `text` must be there; other keys are let pass. `headline: null`, stated: the text is all body."""

    text: str
    published: str | None = None
    agency: str | None = None
    language: str | None = None
    source: str | None = None
    headline: str | msgspec.UnsetType | None = msgspec.UNSET


DECODER = msgspec.json.Decoder(Row)


def read_jsonl(given: Input) -> Iterator[Dispatch | Issue]:
    """The dispatches of the input, line by line; a line that cannot be read is an issue at `source:number`."""
    number = 0
    while line := given.stream.readline(MOST_BYTES + 1):
        number += 1
        if len(line) > MOST_BYTES:
            raise InputError(f"line {number} is longer than {MOST_BYTES:,} bytes, expected one dispatch a line; nothing after it is read")
        line = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
        if line.strip():
            try:
                if given.options.columns:
                    yield from read_mapped(line, given, number)
                else:
                    yield read_line(line, given.known)
            except InputError as err:
                yield Issue(f"{given.source}:{number}", str(err))


def read_line(line: bytes | str, known: Outside) -> Dispatch:
    """The dispatch of one line; what the line states goes before `known`. Raises `InputError` where it is no such object."""
    try:
        row = DECODER.decode(line)
    except msgspec.ValidationError as err:
        raise InputError(f'got JSON that is no dispatch ({err}), expected an object with "text", a string') from err
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as err:
        raise InputError(f"not JSON ({err}), expected one object a line in UTF-8") from err
    stated = {key: value for key in ("published", "agency", "language", "source") if (value := getattr(row, key)) is not None}
    if isinstance(row.headline, str):
        stated["headline"] = row.headline
    return read_wire(check_text(row.text), replace(known, **stated, all_body=row.headline is None))


def read_mapped(line: bytes, given: Input, number: int) -> Iterator[Dispatch | Issue]:
    """The dispatch of a line whose keys are other ones, as the options map them. Raises `InputError` where it is none."""
    from onrecord.read.columns import file_row

    try:
        row = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as err:
        raise InputError(f"not JSON ({err}), expected one object a line in UTF-8") from err
    if not isinstance(row, dict) or "text" not in given.options.columns:
        raise InputError("got no object, or no --text-column, expected an object a line and the key of its text")
    yield from file_row(row, given.options.columns, given.known, format="jsonl", source=f"{given.source}:{number}")


JSONL = Format(
    name="jsonl",
    about="JSON lines, one dispatch a line: an object with text and what is known of it",
    suffixes=(".jsonl", ".ndjson"),
    matches=lambda head: Match.LIKELY if BEGINS.match(head) else Match.NO,
    read=read_jsonl,
    kept=("published", "agency", "language", "headline"),
    notes="and the source",
    limits="UTF-8; 64 MiB a line",
    standard="https://jsonlines.org",
)
