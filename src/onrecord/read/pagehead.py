"""What a page says of its article outside JSON-LD: meta elements, title, time elements, canonical address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from onrecord.read.jsonld import Article
from onrecord.read.moments import read_moment

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

TIMES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "dcterms.created",
    "dc.date.issued",
    "date",
)
ENDING = re.compile(r"\s+[|•·—–-]\s+[^|•·—–]{2,40}\Z")  # the site's name behind a title
BETWEEN = re.compile(r"\s+[|•·—–-]\s+|:\s+")
WORDS = 3  # a headline has at least as many


def read_meta(tree: HtmlElement) -> dict[str, str]:
    """The meta elements by their name, property or itemprop in small letters; the first of a name stands."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        value = " ".join((element.get("content") or "").split())
        if name and value:
            found.setdefault(name.lower(), value)
    return found


def find_title(tree: HtmlElement, said: Article, meta: dict[str, str]) -> str | None:
    """The headline: the page's first-order heading where the page's description has the like, else what that says, else the title."""
    heads = [" ".join(h.text_content().split()) for h in tree.iter("h1")]
    title = " ".join((tree.findtext(".//title") or "").split())
    told = said.headline or meta.get("og:title") or ENDING.sub("", title)
    alike = [h for h in heads if h and told and _shares(h, told)]
    if alike:
        return alike[0]
    if told and not (said.headline or meta.get("og:title")):
        return _without_site(tree, title)
    if told:
        return told
    return next((h for h in heads if len(h.split()) >= WORDS), None)


def _without_site(tree: HtmlElement, title: str) -> str:
    """The document's title without the site's name, before it or behind: the part of it that the page prints, if there is one."""
    body = tree.find("body")
    shown = " ".join(body.text_content().split()) if body is not None else ""
    parts = [title, ENDING.sub("", title), *(title[m.end() :] for m in BETWEEN.finditer(title))]
    printed = [part for part in parts if len(part.split()) >= WORDS and part in shown]
    return max(printed, key=len) if printed else ENDING.sub("", title)


def _shares(one: str, other: str) -> bool:
    """Whether half of all words of either stand in both."""
    a, b = (set(re.findall(r"\w+", text.casefold())) for text in (one, other))
    return len(a & b) >= 0.5 * max(len(a), len(b), 1)


def find_time(tree: HtmlElement, meta: dict[str, str]) -> str | None:
    """When it was published: a meta element, else the first time element that says so or stands in the article, else a day in the page."""
    told = next((m for name in TIMES if (m := read_moment(meta.get(name)))), None)
    if told:
        return told
    inside = tree.xpath("//time[@itemprop='datePublished' or @pubdate]/@datetime | //article//time/@datetime | //main//time/@datetime")
    marked = next((m for value in inside if (m := read_moment(str(value)))), None)
    return marked or _guess_day(tree)


def _guess_day(tree: HtmlElement) -> str | None:
    """The day that htmldate finds, by its careful rules alone."""
    from htmldate import find_date

    try:
        return find_date(tree, original_date=True, extensive_search=False)
    except (ValueError, AttributeError, TypeError, LookupError, RecursionError):
        return None  # a page may well not tell when it was published


def find_author(tree: HtmlElement) -> str | None:
    """Who signs the article, where the page marks that up."""
    from trafilatura.metadata import extract_author

    found = extract_author(tree)
    return str(found).replace("; ", ", ") if found else None


def find_address(tree: HtmlElement, said: Article, meta: dict[str, str], base: str | None) -> str | None:
    """The canonical address, absolute: as the page gives it, or relative to `base`."""
    links = tree.xpath("//link[translate(@rel, 'CANOIL', 'canoil') = 'canonical']/@href")
    for given in (*links, said.url, meta.get("og:url")):
        try:
            address = urljoin(base or "", str(given or "").strip())
        except ValueError:
            continue
        if address.startswith(("http://", "https://")):
            return address
    return None
