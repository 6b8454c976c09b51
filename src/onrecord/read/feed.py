"""Feeds: what RSS, Atom and JSON Feed have in common. A feed is a list of items; an item brings its text, or only a summary and an address.

`Feed` and `Item` are what `onrecord watch` works with; `read_items` makes dispatches and pointers of them.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import msgspec

from onrecord.errors import InputError
from onrecord.read.decode import check_text
from onrecord.read.format import Pointer
from onrecord.read.habits import name_agency
from onrecord.read.wire import Outside, read_wire
from onrecord.record import Dispatch, Envelope, Issue

MOST_ITEMS = 10_000
WHOLE_WORDS = 150  # a description that long is no summary: the longest leads have about sixty words
BROKEN_OFF = re.compile(
    r"(?:…|\.\.\.|\[(?:…|\.\.\.|&hellip;)\]|(?:read|see) more|continue reading|читать далее|подробнее|толығырақ)\W{0,4}\Z", re.I
)


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One item of a feed. `key` is its own name for it, by which it is known again; `text` is whole where `whole` says so.

    `published` is ISO 8601. What the feed does not say is `None`.
    """

    key: str
    url: str | None = None
    title: str | None = None
    text: str | None = None
    whole: bool = False
    published: str | None = None
    updated: str | None = None
    byline: str | None = None
    language: str | None = None
    subjects: tuple[str, ...] = ()

    def digest(self) -> str:
        """Changes when what the item says changes: its title, its text if it is whole, and when it was updated."""
        told = (self.title, self.text if self.whole else None, self.updated, self.url)
        return hashlib.sha256(msgspec.json.encode(told)).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as read: its format's name, its title and its items in their order, each key once."""

    format: str
    title: str | None
    items: tuple[FeedItem, ...]


def is_whole(text: str, *, declared: bool) -> bool:
    """Whether an item's text is the article. `declared`: it stood where whole texts belong (content), not where summaries do."""
    if BROKEN_OFF.search(text[-60:]):
        return False
    return declared or len(text.split()) >= WHOLE_WORDS


def read_items(feed: Feed, source: str, known: Outside) -> Iterator[Dispatch | Issue | Pointer]:
    """A dispatch for each item that brings its text, a pointer for each that brings its address, an issue for one that brings neither."""
    for item in feed.items:
        named = item.url or f"{source}#{item.key}"
        own = describe_item(feed, item, replace(known, source=named))
        try:
            if item.text and (item.whole or not item.url):
                yield read_item(item, own)
            elif item.url:
                yield Pointer(item.url, named, own)
            else:
                yield Issue(named, "an item with neither text nor address, expected one of them")
        except InputError as err:
            yield Issue(named, str(err))


def describe_item(feed: Feed, item: FeedItem, known: Outside) -> Outside:
    """What the feed says of the item, over what is `known` of all."""
    agency = next((a.name for name in (item.byline or "").split(", ") if (a := name_agency(name))), None) or _agency_of(feed.title)
    envelope = Envelope(feed.format, id=item.key, url=item.url, byline=item.byline, subjects=item.subjects)
    return replace(
        known,
        published=item.published or known.published,
        agency=agency or known.agency,
        language=known.language or item.language,
        headline=item.title,
        envelope=envelope,
    )


def _agency_of(title: str | None) -> str | None:
    """The agency that a feed's title names, by itself or before a mark: `Interfax`, `Interfax | World`."""
    for part in re.split(r"\s*[|:–—]\s*|\s-\s", title or ""):
        if agency := name_agency(part):
            return agency.name
    return None


def read_item(item: FeedItem, known: Outside) -> Dispatch:
    """The dispatch of an item that brings its text, the title before it. Raises `InputError` where that is no text."""
    text = item.text or ""
    if item.title and not text.lstrip().startswith(item.title):
        text = f"{item.title}\n\n{text}"
    return read_wire(check_text(text), known)


def make_feed(format: str, title: str | None, items: Iterator[FeedItem]) -> Feed:
    """The feed with each key once. Raises `InputError` where it has more items than any honest feed."""
    found: dict[str, FeedItem] = {}
    for item in items:
        found.setdefault(item.key, item)
        if len(found) > MOST_ITEMS:
            raise InputError(f"a feed of more than {MOST_ITEMS:,} items, expected at most that; it may have no end")
    return Feed(format, title, tuple(found.values()))
