"""PDF with a text layer: the text of its pages, with where each of them lies. Offsets count in the extracted text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from onrecord.errors import InputError
from onrecord.read.format import Format, Input, Match, load_extra
from onrecord.read.story import Story, file_story
from onrecord.record import Dispatch, Issue, Page

MOST_PAGES = 5000
PAGE_CHARS = 200_000
NOT_TEXT = dict.fromkeys((0x0, 0x2, 0xFFFE, 0xFFFF))  # what PDFium puts for a soft hyphen's line break, and for no character at all


def read_pdf(given: Input) -> Iterator[Dispatch | Issue]:
    """The one dispatch of a document: its pages' texts parted by blank lines. Raises `InputError` where it has no text layer."""
    pdfium: Any = load_extra("pypdfium2", format="PDF", extra="pdf")
    data = given.read_all()
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as err:
        raise InputError(
            f"a PDF that cannot be opened ({err}); is it cut short, or locked with a password? Save it anew without one"
        ) from err
    try:
        count = len(document)
        if count > MOST_PAGES:
            raise InputError(f"a PDF of {count:,} pages, expected at most {MOST_PAGES:,}: split it")
        texts = [_page_text(document, n, pdfium) for n in range(count)]
    finally:
        document.close()
    body, pages = "", []
    for number, text in enumerate(texts, 1):
        if text:
            body += "\n\n" if body else ""
            pages.append(Page(number, len(body), len(body) + len(text)))
            body += text
    if not body:
        raise InputError(f"a PDF of {count} pages without a text layer: pictures of pages need text recognition (OCR) first")
    yield from file_story(Story(format="pdf", body=body, pages=tuple(pages)), given.known)


def _page_text(document: Any, number: int, pdfium: Any) -> str:
    """A page's text with its line breaks as `\\n`; nothing for a page that is broken."""
    try:
        page = document[number]
        try:
            layer = page.get_textpage()
            try:
                text: str = layer.get_text_range(0, min(PAGE_CHARS, layer.count_chars())) if layer.count_chars() > 0 else ""
            finally:
                layer.close()
        finally:
            page.close()
    except pdfium.PdfiumError:
        return ""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").translate(NOT_TEXT).replace("\r\n", "\n").strip()


PDF = Format(
    name="pdf",
    about="PDF with a text layer, one dispatch a file",
    suffixes=(".pdf",),
    matches=lambda head: Match.CERTAIN if head.lstrip(b"\x00\t\r\n ").startswith(b"%PDF-") else Match.NO,
    read=read_pdf,
    kept=("pages",),
    notes="page numbers with their offsets",
    limits="64 MiB, 5,000 pages, 200,000 characters a page; lines as they are set; no recognition of pictures",
    standard="https://www.iso.org/standard/75839.html",
    library="pypdfium2",
    extra="pdf",
)
