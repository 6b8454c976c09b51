"""RSS (0.9 to 2.0, RDF) and Atom, read by feedparser; entities and document types of a feed's own are refused before it sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from onrecord.errors import InputError
from onrecord.read.charset import decode_page
from onrecord.read.feed import Feed, FeedItem, is_whole, make_feed
from onrecord.read.markup import show_markup
from onrecord.read.moments import read_moment
from onrecord.read.xmltree import name_entities

SUBSET = re.compile(r"<!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)\b|<!DOCTYPE[^<>]*\[", re.I)
DECLARATION = re.compile(r"\A<\?xml[^>]*\?>")
ROOT = re.compile(r"<(?:\w+:)?(rss|RDF|feed)\b")
DEPTH = 200  # elements in one another: no feed has twenty
TAG = re.compile(r"<(/?)[A-Za-z_][^<>]*?(/?)>")


def parse_feed(data: bytes, *, url: str = "", charset: str | None = None) -> Feed:
    """The feed that the bytes hold; `url` is what relative addresses in it refer to. Raises `InputError` where it is none."""
    from xml.sax import SAXException

    import feedparser  # type: ignore[import-untyped]

    text = DECLARATION.sub("", decode_page(data, charset).lstrip("\ufeff \t\r\n"), count=1)
    if SUBSET.search(text):
        raise InputError(
            "it declares entities or a document type of its own, which no feed needs and which can be made to grow without end"
        )
    root = ROOT.search(text[:4096])
    if root is None:
        raise InputError("not a feed: expected <rss>, <rdf:RDF> or <feed> near its beginning")
    _check_depth(text)
    text = name_entities(text)
    try:
        told: Any = feedparser.parse(
            text.encode(), response_headers={"content-type": "application/xml; charset=utf-8", "content-location": url}, sanitize_html=False
        )
        items = list(_items(told, "atom" if root[1] == "feed" else "rss"))
    except (SAXException, ValueError, TypeError, AttributeError, LookupError, RecursionError, AssertionError, OverflowError) as err:
        raise InputError(f"feedparser fails on this feed ({type(err).__name__}: {err})") from err
    if not items and told.get("bozo"):
        raise InputError(f"broken XML, and no item could be read: {told.get('bozo_exception')}")
    title = show_markup(str(told.feed.get("title") or "")) or None
    return make_feed("atom" if root[1] == "feed" else "rss", title, iter(items))


def _check_depth(text: str) -> None:
    depth = 0
    for tag in TAG.finditer(text):
        depth += -1 if tag[1] else 0 if tag[2] else 1
        if depth > DEPTH * 10:  # inside CDATA stands HTML with elements that are never closed
            raise InputError(f"more than {DEPTH * 10} elements in one another, expected a feed")


def _items(told: Any, form: str) -> Iterator[FeedItem]:
    language = str(told.feed.get("language") or "") or None
    for entry in told.entries:
        title = " ".join(show_markup(str(entry.get("title") or "")).split()) or None
        link = _link(entry)
        text, whole = _text(entry)
        published = _moment(entry, "published") or _moment(entry, "updated")
        key = str(entry.get("id") or "") or link or _made_key(title, published, text)
        if not key:
            continue
        names = [str(a.get("name") or "") for a in entry.get("authors") or ()] or [str(entry.get("author") or "")]
        yield FeedItem(
            key=key[:2000],
            url=link,
            title=title,
            text=text or None,
            whole=whole,
            published=published,
            updated=_moment(entry, "updated"),
            byline=", ".join(dict.fromkeys(n.strip() for n in names if n.strip())) or None,
            language=language,
            subjects=tuple(dict.fromkeys(str(t.get("term")) for t in entry.get("tags") or () if t.get("term"))),
        )


def _link(entry: Any) -> str | None:
    link = str(entry.get("link") or "")
    return link if link.startswith(("http://", "https://")) else None


def _text(entry: Any) -> tuple[str, bool]:
    """The longest text that the entry brings, and whether it is the article."""
    contents = [show_markup(str(c.get("value") or "")) for c in entry.get("content") or () if _is_text(c)]
    summary = show_markup(str(entry.get("summary") or ""))
    longest = max(contents, key=len, default="")
    if len(longest) >= len(summary) and longest:
        return longest, is_whole(longest, declared=True)
    return summary, is_whole(summary, declared=False)


def _is_text(content: Any) -> bool:
    kind = str(content.get("type") or "text")
    return "text" in kind or "html" in kind


def _moment(entry: Any, name: str) -> str | None:
    """A date as the feed words it, else as feedparser understood it (UTC)."""
    if name not in entry:  # asked for it nevertheless, feedparser would give another one
        return None
    given = read_moment(str(entry[name] or ""))
    if given:
        return given
    parsed = entry.get(f"{name}_parsed")
    return "{:04}-{:02}-{:02}T{:02}:{:02}+00:00".format(*parsed[:5]) if parsed and parsed[0] > 1 else None


def _made_key(title: str | None, published: str | None, text: str) -> str:
    return f"{title or text[:200]} {published or ''}".strip()
