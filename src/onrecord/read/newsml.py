"""NewsML-G2: news items, alone or several in a news message, with their text inside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.errors import InputError
from onrecord.read.format import Format, Input, Match
from onrecord.read.nitf import read_document
from onrecord.read.story import Story, file_story, read_count, tell_series
from onrecord.read.wire import Outside
from onrecord.read.xmltree import PROLOG, XML_LANG, find, find_all, local, parse_xml, show_blocks, words
from onrecord.record import Dispatch, Issue

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

BEGINS = re.compile(PROLOG + rb"<(?:\w+:)?(?:newsMessage|newsItem|packageItem)\b[^>]*iptc\.org/std/nar", re.S)
HTML_BLOCKS = frozenset(
    {"address", "article", "blockquote", "body", "br", "dd", "div", "dl", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6"}
    | {"header", "hr", "html", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "tr", "ul"}
)
HTML_UNSHOWN = frozenset({"head", "script", "style", "figure", "aside", "nav", "footer"})


def read_newsml(given: Input) -> Iterator[Dispatch | Issue]:
    """The news items with text; an item that holds none is an issue, unless it only packs others or is a picture, film or sound."""
    root = parse_xml(given.read_all())
    items = [root] if local(root) == "newsItem" else list(find_all(root, "itemSet", "newsItem"))
    if not items:
        raise InputError(f"NewsML-G2 without a news item in it (its root is {local(root)}), expected newsItem, or newsMessage with some")
    for item in items:
        source = f"{given.source}#{item.get('guid') or ''}" if len(items) > 1 else given.source
        if not _is_text(item):
            continue
        try:
            yield from file_story(read_item(item), replace_source(given.known, source))
        except InputError as err:
            yield Issue(source, str(err))


def replace_source(known: Outside, source: str) -> Outside:
    """What is known, of an item within its file."""
    return replace(known, source=source)


def _is_text(item: Element) -> bool:
    nature = find(item, "itemMeta", "itemClass")
    code = ((nature.get("qcode") or nature.get("uri")) if nature is not None else None) or "ninat:text"
    return re.split(r"[:/]", code)[-1] in ("text", "composite")


def read_item(item: Element) -> Story:
    """The story of a `newsItem`. Raises `InputError` where it holds no text."""
    meta, about = find(item, "itemMeta"), find(item, "contentMeta")
    version = read_count(item.get("version"))
    status = _code(meta, "pubStatus")
    signals = tuple(filter(None, (e.get("qcode") or e.get("uri") for e in _every(meta, "signal"))))
    note = words(_one(meta, "edNote"))
    content = _content(item)
    if not content.body:
        if tell_series(status, signals, 0) is None or not note:
            raise InputError("a news item without text in it, expected inlineXML or inlineData")
        content = replace(content, body=note)  # a kill has its notice to editors
    subjects = tuple(words(_one(e, "name")) or e.get("qcode") or e.get("uri") or "" for e in _every(about, "subject"))
    rights = find(item, "rightsInfo", "copyrightNotice")
    return Story(
        format="newsml",
        body=content.body,
        headline=words(_one(about, "headline")) or content.headline or words(_one(meta, "title")),
        dateline=words(_one(about, "dateline")) or content.dateline,
        byline=words(_one(about, "by")) or content.byline,
        published=words(_one(meta, "versionCreated")) or words(_one(about, "contentModified")) or words(_one(about, "contentCreated")),
        agency=_name(_one(meta, "provider")) or content.agency,
        language=_tag(about) or item.get(XML_LANG) or content.language,
        id=item.get("guid"),
        version=version,
        rights=words(rights) or words(find(item, "rightsInfo", "copyrightHolder")),
        subjects=subjects,
        series=tell_series(status, signals, version) or content.series,
        embargoed=words(_one(meta, "embargoed")) or content.embargoed,
    )


def _content(item: Element) -> Story:
    """The first text in the item's content, with what a document inside it says."""
    for part in (p for wrap in find_all(item, "contentSet") for p in wrap):
        kind = (part.get("contenttype") or "").lower()
        if local(part) == "inlineData":
            raw = "".join(part.itertext())
            if "html" in kind:
                from onrecord.read.markup import show_markup

                raw = show_markup(raw)
            if raw.strip():
                return Story(format="newsml", body=raw.strip("\r\n"))
        elif local(part) == "inlineXML":
            nitf = next((e for e in part.iter() if local(e) == "nitf"), None)
            story = read_document(nitf) if nitf is not None else None
            body = story.body if story else show_blocks(part, blocks=HTML_BLOCKS | {"inlineXML"}, unshown=HTML_UNSHOWN)
            if body:
                return story or Story(format="newsml", body=body)
    return Story(format="newsml", body="")


def _one(parent: Element | None, name: str) -> Element | None:
    return find(parent, name) if parent is not None else None


def _every(parent: Element | None, name: str) -> list[Element]:
    return list(find_all(parent, name)) if parent is not None else []


def _code(parent: Element | None, name: str) -> str | None:
    found = _one(parent, name)
    return (found.get("qcode") or found.get("uri")) if found is not None else None


def _name(provider: Element | None) -> str | None:
    """A party's name, else its literal, else its code without the scheme."""
    if provider is None:
        return None
    code = provider.get("qcode") or provider.get("uri") or ""
    return words(_one(provider, "name")) or provider.get("literal") or re.split(r"[:/]", code)[-1] or None


def _tag(about: Element | None) -> str | None:
    found = _one(about, "language")
    return found.get("tag") if found is not None else None


NEWSML = Format(
    name="newsml",
    about="IPTC NewsML-G2, the text items of a message or a single item",
    suffixes=(".xml", ".newsml"),
    matches=lambda head: Match.CERTAIN if BEGINS.match(head) else Match.NO,
    read=read_newsml,
    kept=("published", "agency", "language", "headline", "byline", "id", "version", "rights", "subjects", "series", "embargoed"),
    notes="the guid is the id; the dateline becomes text",
    limits="64 MiB; no entities of its own, 200 levels; text inside the item (XHTML, NITF, plain), not remote content",
    standard="https://iptc.org/standards/newsml-g2/",
    library="lxml, for HTML as inline data",
    extra="web",
)
