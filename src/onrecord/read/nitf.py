"""NITF 3.x, the News Industry Text Format: one document a file, its head beside its body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.errors import InputError
from onrecord.read.format import Format, Input, Match
from onrecord.read.story import Story, file_story, read_count, tell_series
from onrecord.read.xmltree import PROLOG, XML_LANG, find, find_all, parse_xml, show_blocks, words
from onrecord.record import Dispatch, Issue, Series

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

BEGINS = re.compile(PROLOG + rb"<(?:\w+:)?nitf\b", re.S)
BLOCKS = frozenset(
    {"abstract", "block", "blockquote", "bq", "br", "body.content", "dd", "dl", "dt", "hl1", "hl2", "hr", "li", "note", "ol", "p", "pre"}
    | {"table", "tbody", "td", "th", "tr", "ul", "tagline"}
)
UNSHOWN = frozenset({"media", "fn", "nitf-table-metadata", "datasource", "credit", "note"})


def read_nitf(given: Input) -> Iterator[Dispatch | Issue]:
    """The one dispatch of an NITF document."""
    root = parse_xml(given.read_all())
    yield from file_story(read_document(root), given.known)


def read_document(root: Element, format: str = "nitf") -> Story:
    """The story of a `nitf` element, wherever it stands. Raises `InputError` where it has no body."""
    data, top, content = find(root, "head", "docdata"), find(root, "body", "body.head"), find(root, "body", "body.content")
    if content is None and top is None:
        raise InputError("an NITF document without a body, expected body.content")
    dated = [*find_all(data, "date.issue"), *find_all(data, "date.release")] if data is not None else []
    holder = find(data, "doc.copyright") if data is not None else None
    distributor = words(find(top, "distributor")) if top is not None else ""
    name = find(data, "doc-id") if data is not None else None
    key = find(data, "du-key") if data is not None else None
    version = read_count(key.get("version")) if key is not None else None
    return Story(
        format=format,
        body=show_blocks(content, blocks=BLOCKS, unshown=UNSHOWN) if content is not None else "",
        headline=words(_first(top, ("hedline", "hl1"), ("headline", "hl1"))) or words(find(root, "head", "title")),
        dateline=_dateline(top),
        byline=words(_first(top, ("byline", "person"), ("byline",))).removeprefix("By ").strip(),
        published=next((d.get("norm") for d in dated if d.get("norm")), None),
        agency=distributor or (name.get("regsrc") if name is not None else None) or None,
        language=root.get(XML_LANG) or (content.get(XML_LANG) if content is not None else None),
        id=name.get("id-string") if name is not None else None,
        version=version,
        rights=" ".join(filter(None, (holder.get("year"), holder.get("holder")))) if holder is not None else None,
        subjects=_subjects(root, data),
        series=_series(data, version),
        embargoed=_embargo(data),
    )


def _first(top: Element | None, *paths: tuple[str, ...]) -> Element | None:
    return next((e for path in paths if top is not None and (e := find(top, *path)) is not None), None)


def _dateline(top: Element | None) -> str | None:
    """The dateline as the document prints it, with the dash that ends one."""
    printed = words(find(top, "dateline")) if top is not None else ""
    return printed if not printed or printed[-1] in "-–—:" else f"{printed} —"


def _subjects(root: Element, data: Element | None) -> tuple[str, ...]:
    codes = [e.get("tobject.subject.refnum") or e.get("tobject.subject.type") for e in find_all(root, "head", "tobject", "tobject.subject")]
    keys = [e.get("key") for e in find_all(data, "key-list", "keyword")] if data is not None else []
    return tuple(s for s in (*codes, *keys) if s)


def _embargo(data: Element | None) -> str | None:
    """When it may be used (`date.release`), where that is not when it was issued."""
    issued, released = (
        next((e.get("norm") for e in find_all(data, n)), None) if data is not None else None for n in ("date.issue", "date.release")
    )
    return released if issued and released and released != issued else None


def _series(data: Element | None, version: int | None) -> Series | None:
    if data is None:
        return None
    signals = ("correction",) if find(data, "correction") is not None else ()
    urgency = find(data, "urgency")
    told = tell_series(data.get("management-status"), signals, version)
    return told or (Series("urgent", None) if urgency is not None and urgency.get("ed-urg") == "1" else None)


NITF = Format(
    name="nitf",
    about="NITF 3.x, one document a file",
    suffixes=(".xml", ".nitf"),
    matches=lambda head: Match.CERTAIN if BEGINS.match(head) else Match.NO,
    read=read_nitf,
    kept=("published", "agency", "language", "headline", "byline", "id", "version", "rights", "subjects", "series", "embargoed"),
    notes="the dateline becomes text",
    limits="64 MiB; no entities of its own, 200 levels; captions, notes and tag lines are not text",
    standard="https://iptc.org/standards/nitf/",
)
