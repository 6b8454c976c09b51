"""JSON lines: one dispatch a line, an object with `text` and what is known of it from outside the copy."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

import msgspec

from onrecord.errors import InputError
from onrecord.read.decode import check_text
from onrecord.read.wire import Outside, read_wire
from onrecord.record import Dispatch, Issue

SUFFIXES = (".jsonl", ".ndjson")


class Row(msgspec.Struct):
    """A line's object. Only `text` must be there; other keys are let pass. `headline: null`, stated: the text is all body."""

    text: str
    published: str | None = None
    agency: str | None = None
    language: str | None = None
    source: str | None = None
    headline: str | msgspec.UnsetType | None = msgspec.UNSET


DECODER = msgspec.json.Decoder(Row)


def read_jsonl(stream: BinaryIO, source: str, known: Outside) -> Iterator[Dispatch | Issue]:
    """The dispatches of `stream`, line by line; a line that cannot be read is an issue at `source:number`."""
    for number, line in enumerate(stream, 1):
        line = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
        if line.strip():
            try:
                yield read_line(line, known)
            except InputError as err:
                yield Issue(f"{source}:{number}", str(err))


def read_line(line: bytes | str, known: Outside) -> Dispatch:
    """The dispatch of one line; what the line states goes before `known`. Raises `InputError` where it is no such object."""
    try:
        row = DECODER.decode(line)
    except msgspec.ValidationError as err:
        raise InputError(f'got JSON that is no dispatch ({err}), expected an object with "text", a string') from err
    except (msgspec.DecodeError, UnicodeDecodeError) as err:
        raise InputError(f"not JSON ({err}), expected one object a line in UTF-8") from err
    stated = {key: value for key in ("published", "agency", "language", "source") if (value := getattr(row, key)) is not None}
    if isinstance(row.headline, str):
        stated["headline"] = row.headline
    return read_wire(check_text(row.text), replace(known, **stated, all_body=row.headline is None))
