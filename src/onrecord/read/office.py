"""Word documents (.docx) and RTF: their paragraphs; exports of Factiva and Nexis Uni in them are read article by article."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from onrecord.errors import InputError
from onrecord.read.decode import check_text
from onrecord.read.exports import find_articles, read_articles
from onrecord.read.format import Format, Input, Match, load_extra
from onrecord.read.story import Story, file_story
from onrecord.read.wire import Outside
from onrecord.record import Dispatch, Issue

MOST_UNPACKED = 256 * 1024 * 1024
MOST_RTF = 16 * 1024 * 1024
DOCX_HEAD = re.compile(rb"PK\x03\x04.*?(?:word/|\[Content_Types\]\.xml)", re.S)
GROUPS = re.compile(rb"\\.|[{}]", re.S)
SAID = 200  # characters of what a library says of a broken file
DEPTH = 500  # groups in one another


def read_docx(given: Input) -> Iterator[Dispatch | Issue]:
    """The paragraphs of the document's body and its tables, parted by blank lines."""
    import zipfile

    docx: Any = load_extra("docx", format="Word documents", extra="office")
    data = given.read_all()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if sum(entry.file_size for entry in package.infolist()) > MOST_UNPACKED:
                raise InputError(
                    f"a Word document that unpacks to more than {MOST_UNPACKED:,} bytes, expected at most that: a decompression bomb?"
                )
        document = docx.Document(io.BytesIO(data))
        lines = list(_show(document.iter_inner_content()))
    except InputError:
        raise
    except Exception as err:
        # zipfile, lxml and python-docx each have errors of their own for a package that is damaged
        raise InputError(f"not a Word document, or damaged ({type(err).__name__}: {str(err)[:SAID]}); save it anew as .docx") from err
    yield from _read_text("\n\n".join(line.strip() for line in lines if line.strip()), "docx", given.known)


def _show(blocks: Any) -> Iterator[str]:
    """Paragraphs, and the cells of tables one after another, in the document's order; each cell once, however many columns it spans."""
    for block in blocks:
        if not hasattr(block, "rows"):
            yield block.text
            continue
        seen: set[int] = set()
        for cell in (cell for row in block.rows for cell in row.cells):
            if id(cell._tc) not in seen:
                seen.add(id(cell._tc))
                yield from _show(cell.iter_inner_content())


def read_rtf(given: Input) -> Iterator[Dispatch | Issue]:
    """The text of the document, its line breaks as they are."""
    striprtf: Any = load_extra("striprtf.striprtf", format="RTF", extra="office")
    data, depth = given.read_all(MOST_RTF), 0
    for mark in GROUPS.finditer(data):
        depth += {b"{": 1, b"}": -1}.get(mark[0], 0)
        if depth > DEPTH:
            raise InputError(f"more than {DEPTH} RTF groups in one another, expected a document")
    try:
        text = striprtf.rtf_to_text(data.decode("latin-1"), errors="replace")
    except Exception as err:
        # striprtf lets whatever broken control words cause come out
        raise InputError(f"RTF that is damaged ({type(err).__name__}: {str(err)[:SAID]}); save it anew") from err
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\x00", "")
    yield from _read_text(text.strip(), "rtf", given.known)


def _read_text(text: str, format: str, known: Outside) -> Iterator[Dispatch | Issue]:
    check_text(text)
    if find_articles(text):
        yield from read_articles(text, known)
    else:
        yield from file_story(Story(format=format, body=text), known)


DOCX = Format(
    name="docx",
    about="Word documents, one dispatch a file, or an export's articles",
    suffixes=(".docx",),
    matches=lambda head: Match.CERTAIN if DOCX_HEAD.match(head) else Match.NO,
    read=read_docx,
    kept=(),
    notes="of an export's articles, as export",
    limits="64 MiB packed, 256 MiB unpacked; paragraphs and tables, no notes or comments",
    standard="https://ecma-international.org/publications-and-standards/standards/ecma-376/",
    library="python-docx",
    extra="office",
)
RTF = Format(
    name="rtf",
    about="RTF documents, one dispatch a file, or an export's articles",
    suffixes=(".rtf",),
    matches=lambda head: Match.CERTAIN if head.startswith(b"{\\rtf") else Match.NO,
    read=read_rtf,
    kept=(),
    notes="of an export's articles, as export",
    limits="16 MiB; no pictures",
    standard="https://www.loc.gov/preservation/digital/formats/fdd/fdd000473.shtml",
    library="striprtf",
    extra="office",
)
