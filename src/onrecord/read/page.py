"""The text of a news page without what surrounds it, and what the page says of it (JSON-LD, meta elements, its head).

`trafilatura` tells text from surroundings, set for precision. The dispatch's text is the headline and the extracted paragraphs, parted by
blank lines: offsets count in that text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from onrecord.errors import InputError
from onrecord.read.charset import decode_page
from onrecord.read.habits import name_agency
from onrecord.read.jsonld import read_jsonld
from onrecord.read.language import tell_language
from onrecord.read.pagehead import find_address, find_author, find_time, find_title, read_meta
from onrecord.read.undress import undress
from onrecord.read.wire import Outside
from onrecord.record import Envelope

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

XML = re.compile(r"\A\s*<\?xml[^>]*\?>", re.I)  # it names the encoding of bytes that are text by now
BYLINE = re.compile(r"(?:by|автор:?|от)\s+", re.I)
LIKE = 0.85  # of two headlines' characters: one is the other, but for quotation marks and the like
REACH = 4  # lines of the extracted text in which its headline stands, if it does


@dataclass(frozen=True, slots=True)
class Page:
    """A page as read: `text` as it becomes the dispatch's, and what the page says of it."""

    text: str
    headline: str | None
    published: str | None
    byline: str | None
    agency: str | None
    language: str | None
    url: str | None
    rights: str | None
    subjects: tuple[str, ...]


def read_page(data: bytes, *, url: str | None = None, charset: str | None = None) -> Page:
    """The article that a page holds. Raises `InputError` where there is none, or it is no page."""
    from trafilatura.utils import load_html

    tree: HtmlElement | None = load_html(XML.sub("", decode_page(data, charset)))
    if tree is None:
        raise InputError("not HTML, or a page without anything in it; open it in a browser and save it again")
    said = read_jsonld(str(s.text or "") for s in tree.iterfind(".//script[@type='application/ld+json']"))
    meta = read_meta(tree)
    title = find_title(tree, said, meta)
    published = said.published or find_time(tree, meta)
    author = find_author(tree)
    undress(tree)
    lines = _extract(tree, url)
    headline, lines = _put_headline(title, lines)
    authors = said.people or tuple(filter(None, (meta.get("author"), meta.get("article:author"), author)))[:1]
    people = tuple(BYLINE.sub("", name) for name in authors if not name.startswith("http"))
    sites = tuple(filter(None, (meta.get("og:site_name"), meta.get("application-name"))))
    return Page(
        text="\n\n".join(lines),
        headline=headline,
        published=published,
        byline=", ".join(name for name in people if not name_agency(name)) or None,
        agency=_find_agency(people, (*said.bodies, *sites)),
        language=said.language or tree.get("lang") or meta.get("og:locale"),
        url=find_address(tree, said, meta, url),
        rights=said.rights or meta.get("copyright"),
        subjects=said.subjects or tuple(filter(None, (s.strip() for s in meta.get("news_keywords", meta.get("keywords", "")).split(",")))),
    )


def _extract(tree: HtmlElement, url: str | None) -> list[str]:
    """The article's paragraphs, headings and list items, in order."""
    import trafilatura

    try:
        found: Any = trafilatura.bare_extraction(tree, url=url, favor_precision=True, include_comments=False)
    except (RecursionError, ValueError, AttributeError, TypeError, LookupError) as err:
        raise InputError(f"trafilatura fails on this page ({type(err).__name__}: {err}); save its text and read that") from err
    lines = [line.strip() for line in (found.text or "").splitlines() if line.strip()] if found else []
    if not lines:
        raise InputError("no text of an article on this page, expected one: is it a list of links, or does a script load it? save its text")
    return lines


def _put_headline(title: str | None, lines: list[str]) -> tuple[str | None, list[str]]:
    """The headline as the text prints it; the page's own is put before text that lacks it."""
    if title is None:
        return None, lines
    printed = next((n for n, line in enumerate(lines[:REACH]) if _alike(line, title)), None)
    if printed is not None:
        return lines[printed], lines
    return title, [title, *lines]


def _alike(one: str, other: str) -> bool:
    from difflib import SequenceMatcher

    one, other = one.casefold(), other.casefold()
    if abs(len(one) - len(other)) > 0.3 * max(len(one), len(other)):
        return False
    return one == other or SequenceMatcher(None, one, other, autojunk=False).ratio() >= LIKE


def _find_agency(people: tuple[str, ...], bodies: tuple[str, ...]) -> str | None:
    """Whose copy it is: an agency that is credited, else the first organization that claims the page, else the site."""
    known = next((agency.name for name in (*people, *bodies) if (agency := name_agency(name))), None)
    return known or next((name for name in bodies if not name.startswith("http")), None)


def describe_page(page: Page, address: str | None, known: Outside) -> Outside:
    """What the page says, and what is `known` where it does not. The text tells its language better than the page does."""
    before = known.envelope or Envelope("html")
    envelope = Envelope(
        "html",
        id=before.id,
        url=page.url or address or before.url,
        byline=page.byline or before.byline,
        rights=page.rights or before.rights,
        subjects=page.subjects or before.subjects,
    )
    declared = (page.language or "").replace("_", "-").partition("-")[0].lower()
    return replace(
        known,
        published=page.published or known.published,
        agency=page.agency or known.agency,
        language=known.language or tell_language(page.text) or (declared if len(declared) in (2, 3) and declared.isalpha() else None),
        headline=page.headline or known.headline,
        envelope=envelope,
    )
