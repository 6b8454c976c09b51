"""HTML: a page of the web with one article. What reads it (`page.py`) is loaded when there is one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.read.exports import read_articles, show_export
from onrecord.read.format import Format, Input, Match, load_extra
from onrecord.read.wire import read_wire
from onrecord.record import Dispatch, Issue

MOST_BYTES = 16 * 1024 * 1024
BEGINS = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<!--.{0,2000}?-->\s*|<\?xml[^>]*>\s*)*+<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
PARTS = re.compile(rb"\s*<(?:article|main|div|section|p|h1|meta|title)\b", re.I)


def read_html(given: Input) -> Iterator[Dispatch | Issue]:
    """The one dispatch that a page holds; the articles of a page that is an export of a database."""
    load_extra("trafilatura", format="HTML", extra="web")
    from onrecord.read.page import describe_page, read_page

    data = given.read_all(MOST_BYTES)
    if export := show_export(data, given.options.charset):
        yield from read_articles(export, given.known)
        return
    address = given.source if given.source.startswith(("http://", "https://")) else None
    page = read_page(data, url=address, charset=given.options.charset)
    yield read_wire(page.text, describe_page(page, address, given.known))


def match_html(head: bytes) -> Match:
    """A document type or a root element of HTML is certain; a piece of it is likely."""
    head = head.replace(b"\0", b"") if head[:2] in (b"\xff\xfe", b"\xfe\xff") else head
    return Match.CERTAIN if BEGINS.match(head) else Match.LIKELY if PARTS.match(head) else Match.NO


HTML = Format(
    name="html",
    about="a page of the web with one article, or an export's articles",
    suffixes=(".html", ".htm", ".xhtml"),
    matches=match_html,
    read=read_html,
    kept=("published", "agency", "language", "headline", "byline", "url", "rights", "subjects"),
    notes="from JSON-LD, meta elements and the page's head",
    limits="16 MiB; one article a page; text that a script loads is not there",
    standard="https://html.spec.whatwg.org/multipage/",
    library="trafilatura",
    extra="web",
)
