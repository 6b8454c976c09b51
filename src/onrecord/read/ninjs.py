"""ninjs 1.x, 2.x and 3.x: a news item as a JSON object, an array of them, or one a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import msgspec

from onrecord.errors import InputError
from onrecord.read.format import Format, Input, Match
from onrecord.read.story import Story, file_story, read_count, tell_series
from onrecord.record import Dispatch, Issue

BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?\s*+(?:\[\s*+)?\{")
SAYS = re.compile(
    rb'"(?:body_(?:text|xhtml|html|nitf)|bodies|headlines|version_?[cC]reated|pub_?[sS]tatus|representation_?[tT]ype)"\s*:|ninjs', re.I
)
PLAIN_KINDS = ("text/plain", "")
MEDIA = ("picture", "video", "audio", "graphic", "animated", "component")


def read_ninjs(given: Input) -> Iterator[Dispatch | Issue]:
    """The items with text; an item without is an issue, unless it is a picture or the like."""
    data = given.read_all().removeprefix(b"\xef\xbb\xbf")
    items = _load(data)
    for number, item in enumerate(items, 1):
        source = given.source if len(items) == 1 else f"{given.source}#{_text(item, 'uri') or number}"
        try:
            story = read_item(item)
            if story:
                yield from file_story(story, replace(given.known, source=source))
        except InputError as err:
            yield Issue(source, str(err))


def _load(data: bytes) -> list[Any]:
    try:
        found = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as whole:
        try:
            found = [msgspec.json.decode(line) for line in data.splitlines() if line.strip()]
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise InputError(f"not JSON ({whole}), expected a ninjs object, an array of them, or one a line") from whole
    return found if isinstance(found, list) else [found]


def read_item(item: Any) -> Story | None:
    """The story of a ninjs object, None for a picture, film or sound. Raises `InputError` where there is no text."""
    if not isinstance(item, Mapping):
        raise InputError(f"got {type(item).__name__}, expected a ninjs object")
    version = read_count(item.get("version"))
    status = _text(item, "pubstatus", "pubStatus")
    signals = tuple(filter(None, (_text(s, "code", "uri", "name") for s in _list(item, "signals", "signal"))))
    series = tell_series(status, signals, version)
    body = _body(item) or (_text(item, "ednote", "edNote") if series and series.kind == "kill" else None)
    if not body:
        if _text(item, "type") in MEDIA:
            return None
        raise InputError("a ninjs item without text, expected body_text, body_xhtml or bodies")
    subjects = [_text(s, "name") or _text(s, "code", "uri", "rel") for s in _list(item, "subject", "subjects")]
    sources = [_text(s, "name") for s in _list(item, "infosources", "infoSources", "infosource") if isinstance(s, Mapping)]
    return Story(
        format="ninjs",
        body=body,
        headline=_text(item, "headline") or _valued(item, "headlines"),
        byline=_text(item, "byline", "by"),
        published=_text(item, "versioncreated", "versionCreated", "contentcreated", "contentCreated", "firstcreated", "firstCreated"),
        agency=next((s for s in sources if s), None) or _text(item, "copyrightholder", "copyrightHolder"),
        language=_text(item, "language"),
        id=_text(item, "uri"),
        version=version,
        url=next((u for u in (_text(item, "canonicalurl", "canonicalUrl"), _text(item, "uri")) if u and u.startswith("http")), None),
        rights=_text(item, "copyrightnotice", "copyrightNotice", "usageterms", "usageTerms"),
        subjects=tuple(s for s in subjects if s),
        series=series,
        embargoed=_text(item, "embargoed"),
    )


def _body(item: Mapping[str, Any]) -> str | None:
    """The item's text: markup first, for it tells paragraphs apart where plain text may not."""
    typed = [(_text(b, "contenttype", "contentType") or "", _text(b, "value") or "", _text(b, "role") or "") for b in _list(item, "bodies")]
    typed += [("text/html", v, "") for k in ("body_xhtml", "body_html", "body_nitf") if (v := _text(item, k))]
    typed += [("", v, "") for k in ("body_text", "body_plain") if (v := _text(item, k))]
    marked = [value for kind, value, _ in typed if kind.lower() not in PLAIN_KINDS]
    plain = [value for kind, value, _ in typed if kind.lower() in PLAIN_KINDS]
    if marked and not any("\n" in p.strip() for p in plain):
        from onrecord.read.format import load_extra

        if plain:  # both: without lxml the plain one will do
            try:
                load_extra("lxml", format="ninjs with HTML", extra="web")
            except InputError:
                return plain[0]
        from onrecord.read.markup import show_markup

        return next((shown for value in marked if (shown := show_markup(value).strip())), None) or next(iter(plain), None)
    return next((p for p in plain if p.strip()), None)


def _valued(item: Mapping[str, Any], key: str) -> str | None:
    """The main one of ninjs 2's lists of values with a role, else the first."""
    values = [v for v in _list(item, key) if isinstance(v, Mapping)]
    main = [v for v in values if _text(v, "role") == "main"]
    return next((text for v in (*main, *values) if (text := _text(v, "value"))), None)


def _list(item: Any, *keys: str) -> list[Any]:
    found: Any = next((item[k] for k in keys if isinstance(item, Mapping) and item.get(k)), [])
    return found if isinstance(found, list) else [found]


def _text(item: Any, *keys: str) -> str | None:
    if not isinstance(item, Mapping):
        return None
    return next((str(item[k]) for k in keys if isinstance(item.get(k), str | int | float) and str(item[k]).strip()), None)


NINJS = Format(
    name="ninjs",
    about="IPTC ninjs 1.x, 2.x and 3.x: an object, an array, or one a line",
    suffixes=(".json", ".ninjs"),
    matches=lambda head: Match.LIKELY if BEGINS.match(head) and len({m[0] for m in SAYS.finditer(head)}) > 1 else Match.NO,
    read=read_ninjs,
    kept=("published", "agency", "language", "headline", "byline", "id", "version", "url", "rights", "subjects", "series", "embargoed"),
    notes="the uri is the id; pubstatus and signals make the series",
    limits="64 MiB; the item's own text, not that of associations",
    standard="https://iptc.org/standards/ninjs/",
    library="lxml, for HTML in it",
    extra="web",
)
