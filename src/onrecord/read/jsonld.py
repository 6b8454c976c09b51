"""What a page says of its article in JSON-LD (schema.org NewsArticle and its kin)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from onrecord.read.moments import read_moment

ARTICLES = ("newsarticle", "reportagenewsarticle", "analysisnewsarticle", "article", "liveblogposting", "report", "blogposting")
DEPTH = 8  # levels of objects looked into
PEOPLE = ("author", "creator")
BODIES = ("sourceOrganization", "provider", "creditText", "copyrightHolder", "publisher")


@dataclass(frozen=True, slots=True)
class Article:
    """The article as its publisher describes it; what is not said is empty. `bodies` are organizations in the order of their claim."""

    headline: str | None = None
    published: str | None = None
    people: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    url: str | None = None
    language: str | None = None
    rights: str | None = None
    subjects: tuple[str, ...] = ()
    body: str | None = None


def read_jsonld(scripts: Iterator[str]) -> Article:
    """The first article that the scripts describe, a news article before others; one without facts where there is none."""
    found = [thing for script in scripts for thing in _things(_load(script), DEPTH)]
    ranked = sorted((_rank(thing), n) for n, thing in enumerate(found) if _rank(thing) < len(ARTICLES))
    return _describe(found[ranked[0][1]]) if ranked else Article()


def _load(script: str) -> Any:
    try:
        return json.loads(script.strip().removesuffix(";"), strict=False)
    except (ValueError, RecursionError):
        return None  # a page whose description is broken still has its text


def _things(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The objects of a document, the outer before the inner."""
    if isinstance(value, list) and depth:
        for item in value[:200]:
            yield from _things(item, depth - 1)
    elif isinstance(value, dict) and depth:
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart"):
            yield from _things(value.get(key), depth - 1)


def _rank(thing: dict[str, Any]) -> int:
    kinds = {kind.rsplit("/", 1)[-1].lower() for kind in _texts(thing.get("@type"))}
    return next((n for n, kind in enumerate(ARTICLES) if kind in kinds), len(ARTICLES))


def _describe(thing: dict[str, Any]) -> Article:
    people = [(name, _is_body(who)) for key in PEOPLE for who in _listed(thing.get(key)) for name in _names(who)]
    page = thing.get("mainEntityOfPage")
    return Article(
        headline=_first(thing.get("headline")) or _first(thing.get("name")),
        published=next((m for key in ("datePublished", "dateCreated") if (m := read_moment(thing.get(key)))), None),
        people=tuple(dict.fromkeys(name for name, is_body in people if not is_body)),
        bodies=tuple(
            dict.fromkeys([n for n, b in people if b] + [n for key in BODIES for w in _listed(thing.get(key)) for n in _names(w)])
        ),
        url=_first(thing.get("url")) or _first(page.get("@id") if isinstance(page, dict) else page),
        language=_first(thing.get("inLanguage")),
        rights=_first(thing.get("copyrightNotice")) or _first(thing.get("license")),
        subjects=tuple(dict.fromkeys(part.strip() for text in _texts(thing.get("keywords")) for part in text.split(",") if part.strip())),
        body=_first(thing.get("articleBody")),
    )


def _is_body(who: Any) -> bool:
    return isinstance(who, dict) and any("organization" in kind.lower() for kind in _texts(who.get("@type")))


def _names(who: Any) -> list[str]:
    return _texts(who.get("name") if isinstance(who, dict) else who)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _texts(value: Any) -> list[str]:
    """The strings of a value that may be one, or a list of them, without white space and references to characters."""
    return [said for item in _listed(value) if isinstance(item, str) and (said := " ".join(unescape(item).split()))]


def _first(value: Any) -> str | None:
    return next(iter(_texts(value)), None)
