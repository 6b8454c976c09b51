"""Tables of articles, a row each: CSV, TSV, Parquet."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from onrecord.errors import InputError
from onrecord.read.columns import NAMES, choose_columns, file_row, fold
from onrecord.read.decode import MARKS, decode
from onrecord.read.format import HEAD, Format, Input, Match, load_extra
from onrecord.read.unpack import seekable
from onrecord.record import Dispatch, Issue

CELL = 16 * 1024 * 1024  # characters
GROUP = 256  # rows of Parquet held at a time
SEPARATORS = ",;\t|"
KEPT = ("published", "agency", "language", "headline", "byline", "id", "url")
NOTES = "from columns named or guessed"


def read_csv(given: Input) -> Iterator[Dispatch | Issue]:
    """A dispatch of every row under the header; a row that cannot be read is an issue at its number."""
    import csv

    csv.field_size_limit(CELL)
    lines = _open_text(given)
    try:
        first = lines.readline(CELL)
        separator = max(SEPARATORS, key=first.count)
        columns = next(csv.reader([first], delimiter=separator), [])
        chosen = choose_columns(given, [c.strip() for c in columns])
        rows = csv.DictReader(lines, fieldnames=[c.strip() for c in columns], delimiter=separator)
        for number, row in enumerate(rows, 2):
            source = f"{given.source}:{number}"
            try:
                yield from file_row(row, chosen, given.known, format="csv", source=source)
            except InputError as err:
                yield Issue(source, str(err))
    except csv.Error as err:
        raise InputError(
            f"not a table ({err}), expected rows of cells, quoted where they hold line breaks; nothing after that is read"
        ) from err
    except UnicodeError as err:
        raise InputError(f"bytes that are not {lines.encoding} ({err}); save it as UTF-8; nothing after that is read") from err


def _open_text(given: Input) -> io.TextIOWrapper:
    """The table as text: in UTF-8 read as it comes, in another encoding whole."""
    head = given.stream.peek(HEAD)[:HEAD] if isinstance(given.stream, io.BufferedReader) else b""
    marked = next((encoding for mark, encoding in MARKS if head.startswith(mark)), None)
    if marked in (None, "utf-8"):
        try:
            codecs.getincrementaldecoder("utf-8")().decode(head)
            return io.TextIOWrapper(cast("BinaryIO", _Kept(given.stream)), "utf-8-sig", newline="")
        except UnicodeDecodeError:
            pass
    return io.TextIOWrapper(io.BytesIO(decode(given.read_all()).encode()), "utf-8", newline="")


class _Kept(io.BufferedIOBase):
    """A stream that its wrapper does not close."""

    def __init__(self, stream: Any) -> None:
        self.stream = stream

    def readable(self) -> bool:
        return True

    def read1(self, size: int = -1) -> bytes:
        return bytes(self.stream.read1(size) if hasattr(self.stream, "read1") else self.stream.read(size))

    def read(self, size: int | None = -1) -> bytes:
        return bytes(self.stream.read(size))


def match_csv(head: bytes) -> Match:
    """A first line of names, one of which is a text's."""
    try:
        line = re.split(r"\r?\n", decode(head[:4096].rpartition(b"\n")[0] or head[:4096]), maxsplit=1)[0]
    except InputError:
        return Match.NO
    separator = max(SEPARATORS, key=line.count)
    cells = {fold(c.strip(' "')) for c in line.split(separator)}
    return Match.LIKELY if len(cells) > 1 and not cells.isdisjoint(NAMES["text"].split()) else Match.NO


def read_parquet(given: Input) -> Iterator[Dispatch | Issue]:
    """A dispatch of every row, some hundred rows held at a time."""
    arrow: Any = load_extra("pyarrow", format="Parquet", extra="arrow")
    parquet: Any = load_extra("pyarrow.parquet", format="Parquet", extra="arrow")
    number = 0
    with seekable(given.stream) as stream:
        try:
            table = parquet.ParquetFile(stream, thrift_string_size_limit=CELL, thrift_container_size_limit=1 << 20)
            chosen = choose_columns(given, table.schema_arrow.names)
            for batch in table.iter_batches(batch_size=GROUP, columns=list(dict.fromkeys(chosen.values()))):
                for row in batch.to_pylist():
                    number += 1
                    source = f"{given.source}:{number}"
                    try:
                        yield from file_row(row, chosen, given.known, format="parquet", source=source)
                    except InputError as err:
                        yield Issue(source, str(err))
        except (arrow.ArrowException, OSError, ValueError, OverflowError, MemoryError) as err:
            raise InputError(f"not Parquet, or damaged ({err}); nothing after row {number} is read") from err


CSV = Format(
    name="csv",
    about="a table with a header, comma, semicolon, tab or bar between cells",
    suffixes=(".csv", ".tsv"),
    matches=match_csv,
    read=read_csv,
    kept=KEPT,
    notes=NOTES,
    limits="16 million characters a cell; UTF-8 of any size, other encodings up to 64 MiB",
    standard="https://www.rfc-editor.org/rfc/rfc4180",
)
PARQUET = Format(
    name="parquet",
    about="a Parquet table",
    suffixes=(".parquet",),
    matches=lambda head: Match.CERTAIN if head.startswith(b"PAR1") else Match.NO,
    read=read_parquet,
    kept=KEPT,
    notes=NOTES,
    limits="columns of strings, dates, lists of strings",
    standard="https://parquet.apache.org",
    library="pyarrow",
    extra="arrow",
)
