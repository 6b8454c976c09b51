"""GDELT's Global Knowledge Graph 2.1: rows about pages, without their text. Each is a pointer to its page."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.errors import InputError
from onrecord.read.format import Format, Input, Match, Pointer
from onrecord.read.story import read_stamp
from onrecord.record import Envelope, Issue

BEGINS = re.compile(rb"\d{14}-T?\d+\t\d{14}\t\d\t[^\t\n]*\t[^\t\n]*\t")
TITLE = re.compile(r"<PAGE_TITLE>(.*?)</PAGE_TITLE>")
COLUMNS = 27
LINE = 16 * 1024 * 1024
WEB = "1"  # a source collection of pages on the web; the others are citations and archives without addresses


def read_gkg(given: Input) -> Iterator[Pointer | Issue]:
    """A pointer for every row of a page on the web, with what the row says of it."""
    number = 0
    while line := given.stream.readline(LINE):
        number += 1
        source = f"{given.source}:{number}"
        cells = line.decode("utf-8", "replace").rstrip("\r\n").split("\t")
        if len(cells) < COLUMNS - 1:
            yield Issue(source, f"got {len(cells)} columns, expected the {COLUMNS} of GKG 2.1")
        elif cells[2] != WEB or not cells[4].startswith(("http://", "https://")):
            yield Issue(source, f"no page on the web ({cells[4][:200]!r}), expected an address in its fifth column")
        else:
            yield _point(cells, source, given)


def _point(cells: list[str], source: str, given: Input) -> Pointer:
    title = TITLE.search(cells[26]) if len(cells) > 26 else None
    themes = tuple(dict.fromkeys(theme for theme in cells[7].split(";") if theme))
    envelope = Envelope("gkg", id=cells[0], url=cells[4], subjects=themes)
    try:
        known = replace(
            given.known,
            source=cells[4],
            published=read_stamp(cells[1]) or given.known.published,
            headline=html.unescape(title[1]) if title else None,
            envelope=envelope,
        )
    except InputError:
        known = replace(given.known, source=cells[4], envelope=envelope)
    return Pointer(cells[4], source, known)


GKG = Format(
    name="gkg",
    about="GDELT Global Knowledge Graph 2.1, rows about pages",
    suffixes=(),
    matches=lambda head: Match.CERTAIN if BEGINS.match(head) else Match.NO,
    read=read_gkg,
    kept=("published", "headline", "id", "url", "subjects"),
    notes="with the page that --follow fetches",
    limits="no text is in it: --follow fetches the pages",
    standard="https://www.gdeltproject.org/data.html",
)
