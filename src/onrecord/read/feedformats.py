"""RSS, Atom and JSON Feed as formats. What reads them (`feeds.py`) is loaded when there is one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.read.format import Format, Input, Item, Match, load_extra

MOST_BYTES = 16 * 1024 * 1024
KEPT = ("published", "agency", "language", "headline", "byline", "id", "url", "subjects")
NOTES = "an agency where the feed's title or an author names one"
LIMITS = "16 MiB, 10,000 items; an item of which the feed gives only a summary is its address: --follow fetches its page"
PROLOG = rb"(?:\xef\xbb\xbf)?\s*(?:<\?[^>]*\?>\s*|<!--.{0,4000}?-->\s*|<!DOCTYPE[^>]*>\s*)*+"
BEGINS_RSS = re.compile(PROLOG + rb"<(?:rss\b|rdf:RDF\b[^>]*purl\.org/rss|rdf:RDF\b[^>]*netscape\.com/rdf)", re.S)
BEGINS_ATOM = re.compile(PROLOG + rb"<(?:\w+:)?feed\b[^>]*(?:www\.w3\.org/2005/Atom|purl\.org/atom)", re.S)
BEGINS_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{")
SAYS = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org\\?/version')


def read_feed(given: Input) -> Iterator[Item]:
    """The items of the feed: dispatches, and pointers to what it only summarises."""
    load_extra("feedparser", format="a feed", extra="web")
    from onrecord.read.feed import read_items
    from onrecord.read.feeds import parse_any_feed

    address = given.source if given.source.startswith(("http://", "https://")) else ""
    feed = parse_any_feed(given.read_all(MOST_BYTES), url=address, charset=given.options.charset)
    yield from read_items(feed, given.source, given.known)


def match_jsonfeed(head: bytes) -> Match:
    """A JSON Feed names its version, mostly at once; the standard does not ask for that."""
    return Match.CERTAIN if BEGINS_JSON.match(head) and SAYS.search(head) else Match.NO


RSS = Format(
    name="rss",
    about="RSS 0.9 to 2.0 and RDF, the items of a feed",
    suffixes=(".rss", ".rdf", ".xml"),
    matches=lambda head: Match.CERTAIN if BEGINS_RSS.match(head) else Match.NO,
    read=read_feed,
    kept=KEPT,
    notes=NOTES,
    limits=LIMITS,
    standard="https://www.rssboard.org/rss-specification",
    library="feedparser",
    extra="web",
)
ATOM = Format(
    name="atom",
    about="Atom, the entries of a feed",
    suffixes=(".atom", ".xml"),
    matches=lambda head: Match.CERTAIN if BEGINS_ATOM.match(head) else Match.NO,
    read=read_feed,
    kept=KEPT,
    notes=NOTES,
    limits=LIMITS,
    standard="https://www.rfc-editor.org/rfc/rfc4287",
    library="feedparser",
    extra="web",
)
JSONFEED = Format(
    name="jsonfeed",
    about="JSON Feed 1.0 and 1.1, the items of a feed",
    suffixes=(".json",),
    matches=match_jsonfeed,
    read=read_feed,
    kept=KEPT,
    notes=NOTES,
    limits=LIMITS,
    standard="https://www.jsonfeed.org/version/1.1/",
    library="msgspec, lxml",
    extra="web",
)
