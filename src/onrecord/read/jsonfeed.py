"""JSON Feed (1.0, 1.1): https://www.jsonfeed.org/version/1.1/"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from onrecord.errors import InputError
from onrecord.read.feed import Feed, FeedItem, is_whole, make_feed
from onrecord.read.markup import show_markup
from onrecord.read.moments import read_moment

VERSION = "https://jsonfeed.org/version/"


class Author(msgspec.Struct):
    """Who wrote an item."""

    name: str | None = None


class Entry(msgspec.Struct):
    """An item as it stands. Version 1.0 has one `author`, 1.1 a list; an `id` may be a number in feeds that are wrong."""

    id: str | int | float | None = None
    url: str | None = None
    external_url: str | None = None
    title: str | None = None
    content_html: str | None = None
    content_text: str | None = None
    summary: str | None = None
    date_published: str | None = None
    date_modified: str | None = None
    author: Author | None = None
    authors: list[Author] | None = None
    tags: list[str] | None = None
    language: str | None = None


class Document(msgspec.Struct):
    """The feed's object."""

    version: str
    items: list[Any]
    title: str | None = None
    language: str | None = None


def parse_jsonfeed(data: bytes) -> Feed:
    """The feed that the bytes hold; an item that is malformed is left out. Raises `InputError` where it is no JSON Feed."""
    try:
        document = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=Document)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as err:
        raise InputError(f'not a JSON Feed ({err}), expected an object with "version" and "items"') from err
    if VERSION not in document.version:
        raise InputError(f"got the version {document.version[:100]!r}, expected one that begins with {VERSION}")
    return make_feed("jsonfeed", document.title, _items(document))


def _items(document: Document) -> Iterator[FeedItem]:
    for given in document.items:
        try:
            entry = msgspec.convert(given, Entry)
        except msgspec.ValidationError:
            continue
        text = entry.content_text or show_markup(entry.content_html or "") or show_markup(entry.summary or "")
        key = str(entry.id if entry.id is not None else entry.url or "")
        if not key:
            continue
        names = [a.name for a in entry.authors or [entry.author or Author()] if a.name]
        yield FeedItem(
            key=key[:2000],
            url=next((u for u in (entry.url, entry.external_url) if u and u.startswith(("http://", "https://"))), None),
            title=" ".join((entry.title or "").split()) or None,
            text=text.strip() or None,
            whole=is_whole(text, declared=bool(entry.content_text or entry.content_html)),
            published=read_moment(entry.date_published),
            updated=read_moment(entry.date_modified),
            byline=", ".join(names) or None,
            language=entry.language or document.language,
            subjects=tuple(entry.tags or ()),
        )
