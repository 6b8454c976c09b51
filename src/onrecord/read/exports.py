"""Exports of the databases Factiva and Nexis: several articles in one text or one page, each with its fields around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.errors import InputError
from onrecord.read.decode import decode
from onrecord.read.factiva import END, find_factiva
from onrecord.read.format import Format, Input, Match
from onrecord.read.nexis import ACADEMIC, LENGTH, LOADED, UNI_END, find_nexis
from onrecord.read.story import Story, file_story
from onrecord.read.wire import Outside
from onrecord.record import Dispatch, Issue

IN_PAGE = re.compile(rb"articleParagraph|LXNComment|<DOC NUMBER=|>\s*\d+ of \d+ DOCUMENTS?\s*<")


def find_articles(text: str) -> list[tuple[str, Story | str]]:
    """Every article with the database's name for it, or why it cannot be read; nothing where the text is no export."""
    return find_nexis(text) or find_factiva(text)


def read_articles(text: str, known: Outside) -> Iterator[Dispatch | Issue]:
    """The dispatches of an export's articles."""
    for name, found in find_articles(text):
        source = f"{known.source}#{name}"
        try:
            if isinstance(found, str):
                raise InputError(found)
            yield from file_story(found, replace(known, source=source))
        except InputError as err:
            yield Issue(source, str(err))


def show_export(data: bytes, charset: str | None) -> str | None:
    """The text of a page that is an export, its blocks parted by blank lines; None where it is none, or not to be read as one."""
    if not IN_PAGE.search(data):
        return None
    from onrecord.read.charset import decode_page
    from onrecord.read.markup import show_markup

    text = show_markup(decode_page(data, charset))
    return text if find_articles(text) else None


def read_export(given: Input) -> Iterator[Dispatch | Issue]:
    """The articles of an export saved as text. Raises `InputError` where no article ends."""
    data = given.read_all()
    text = show_export(data, given.options.charset) or decode(data)
    if not find_articles(text):
        raise InputError("no article of Factiva (Document …) or Nexis (Load-Date, End of Document, 1 of 9 DOCUMENTS) in it, expected one")
    yield from read_articles(text, given.known)


def match_export(head: bytes) -> Match:
    """Lines that end or begin articles in those databases, and nowhere else."""
    if head[:1] in b"{%P<":
        return Match.NO
    text = head.decode("utf-8", "replace")
    nexis = (UNI_END.search(text) and LOADED.search(text)) or (ACADEMIC.search(text) and LENGTH.search(text))
    return Match.CERTAIN if nexis or (END.search(text) and find_factiva(text)) else Match.NO


EXPORT = Format(
    name="export",
    about="Factiva and Nexis exports, several articles a file, as text (as documents and pages: docx, rtf, html)",
    suffixes=(),
    matches=match_export,
    read=read_export,
    kept=("published", "agency", "language", "headline", "byline", "id", "rights", "subjects"),
    notes="the source is the agency; Factiva's accession number is the id",
    limits="64 MiB; field names in English, German and French; the first article must end within 64 KiB to be told by content",
    standard="https://developer.dowjones.com/",
)
