"""JSON lines: the record itself, one a line (https://jsonlines.org, docs/record.schema.json). The form that loses nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from onrecord.export.format import Format
from onrecord.record import Record, to_json


def write_jsonl(records: Iterable[Record], out: BinaryIO) -> None:
    """Write each record as one line, UTF-8."""
    for record in records:
        out.write(to_json(record) + b"\n")


JSONL = Format(
    name="jsonl",
    about="the records themselves, one a line",
    kept="everything",
    round_trip="yes: the output is input again",
    standard="https://jsonlines.org",
    stream=write_jsonl,
    repeats=True,
)
