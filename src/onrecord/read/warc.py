"""Web archives: WARC, plain or compressed, as CC-News and crawlers write them, and WACZ. Every page is a dispatch, through `html`.

One record is held at a time. Records come in their order and each has a name of its own (its file and record id), so that a run that was
stopped goes on where it was: what the archive knows by that name is not extracted again.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO, cast

from onrecord.errors import InputError
from onrecord.read.format import HEAD, SHOWN, Format, Input, Match, load_extra
from onrecord.read.story import read_language, read_stamp
from onrecord.read.unpack import Member, Tally, packing_of, unpack
from onrecord.record import Dispatch, Envelope, Issue

PAGE_BYTES = 16 * 1024 * 1024
SWEEP = 500  # pages after which trafilatura's caches are emptied
LANG = re.compile(rb"<html\b[^>]{0,400}?\blang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.I)
WACZ_HEAD = re.compile(rb"PK\x03\x04.*?(?:archive/[^\x00]{0,100}\.warc|datapackage\.json)", re.S)


def read_warc(given: Input) -> Iterator[Dispatch | Issue]:
    """A dispatch of every page that answers 200 with HTML; a page without an article is an issue."""
    warc: Any = load_extra("fastwarc.warc", format="WARC", extra="warc")
    load_extra("trafilatura", format="HTML", extra="web")
    count = 0
    try:
        records = warc.ArchiveIterator(_Forward(given.stream), record_types=warc.WarcRecordType.response, auto_decode="all")
        for record in records:
            headers = record.http_headers
            if headers is None or headers.status_code != 200 or "html" not in (record.http_content_type or ""):
                continue
            source = f"{given.source}#{record.record_id}"
            if given.options.is_known(source):
                continue
            count += 1
            data = record.reader.read(PAGE_BYTES + 1)
            lang = LANG.search(data[:4096])
            if given.options.languages and lang and read_language(lang[1].decode("ascii")) not in given.options.languages:
                continue
            yield from _read_page(record, data, source, given)
            if count % SWEEP == 0:
                _sweep()
    except InputError:
        raise
    except Exception as err:
        # fastwarc raises errors of many kinds of its own, on headers, chunks and compression
        raise InputError(f"a WARC file that is damaged or breaks off ({type(err).__name__}: {err}); what follows is not read") from err


class _Forward:
    """A stream that need not be seekable, as fastwarc wants it."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream, self.count = stream, 0

    def read(self, size: int = -1) -> bytes:
        data = self.stream.read(size)
        self.count += len(data)
        return data

    def tell(self) -> int:
        return self.count


def _read_page(record: Any, data: bytes, source: str, given: Input) -> Iterator[Dispatch | Issue]:
    from onrecord.read.html import read_html

    url = str(record.headers.get("WARC-Target-URI") or "").strip("<>") or None
    crawled = read_stamp(str(record.headers.get("WARC-Date") or ""))
    known = replace(given.known, source=source, envelope=Envelope("html", id=record.record_id, url=url))
    page = Input(io.BytesIO(data), url or source, known, replace(given.options, charset=record.http_charset))
    try:
        for item in read_html(page):
            if isinstance(item, Dispatch) and crawled and not item.published:
                yield replace(item, published=crawled[:10])
            else:
                yield item
    except InputError as err:
        yield Issue(source, f"{err} ({(url or 'no address')[:SHOWN]})")


def _sweep() -> None:
    from trafilatura.meta import reset_caches

    reset_caches()


def read_wacz(given: Input) -> Iterator[Dispatch | Issue]:
    """The pages of every WARC file in the package."""
    stream = given.stream if isinstance(given.stream, io.BufferedReader) else io.BufferedReader(cast("io.RawIOBase", given.stream), HEAD)
    found = False
    for member in unpack(Member(stream, given.source, given.source, Tally()), "zip"):
        if isinstance(member, Issue):
            yield member
        elif "archive/" in member.source and member.name.endswith((".warc", ".warc.gz")):
            found = True
            try:
                packing = packing_of(member.stream.peek(HEAD)[:HEAD])
                inner = next(iter(unpack(member, packing)), member) if packing else member
                if isinstance(inner, Member):
                    yield from read_warc(replace(given, stream=inner.stream, source=inner.source))
            except InputError as err:
                yield Issue(member.source, str(err))
    if not found:
        raise InputError("a web archive package without WARC files in it, expected some below archive/")


WARC = Format(
    name="warc",
    about="web archives as crawlers write them (CC-News), every page of them",
    suffixes=(".warc",),
    matches=lambda head: Match.CERTAIN if head.startswith(b"WARC/") else Match.NO,
    read=read_warc,
    kept=("published", "agency", "language", "headline", "byline", "id", "url", "rights", "subjects"),
    notes="as html, and the record's id; the day of the crawl where the page tells none",
    limits="responses 200 with HTML, 16 MiB each; one record held at a time",
    standard="https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
    library="fastwarc, trafilatura",
    extra="warc",
)
WACZ = Format(
    name="wacz",
    about="web archive packages, the pages of the WARC files in them",
    suffixes=(".wacz",),
    matches=lambda head: Match.CERTAIN if WACZ_HEAD.match(head) else Match.NO,
    read=read_wacz,
    kept=("published", "agency", "language", "headline", "byline", "id", "url", "rights", "subjects"),
    notes="as warc",
    limits="as warc",
    standard="https://specs.webrecorder.net/wacz/1.1.1/",
    library="fastwarc, trafilatura",
    extra="warc",
)
