"""Tables: which column holds what a dispatch needs, as the user says or as the names let guess, and a row's dispatch by it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from onrecord.errors import InputError
from onrecord.read.format import Input
from onrecord.read.story import Story, file_story
from onrecord.read.wire import Outside
from onrecord.record import Dispatch, Issue

NAMES = {
    "text": "text body body_text content article article_text full_text fulltext maintext story copy текст мәтін",
    "headline": "headline title hed subject заголовок тақырып",
    "published": "published published_at publication_date publish_date pubdate pub_date date_published date datetime timestamp дата",
    "agency": "agency wire news_agency publisher source_name outlet",
    "language": "language lang",
    "url": "url link canonical_url source_url",
    "id": "id guid uri doc_id article_id",
    "byline": "byline author authors",
}
"""What a column is called, by what it holds, the surest name first. Case, spaces and hyphens do not count."""


def choose_columns(given: Input, columns: Iterable[str]) -> dict[str, str]:
    """What each part of a dispatch is read from. Guesses are told before reading.

    Raises `InputError` where a column that was named is not there, or none can be taken for the text.
    """
    held = [c for c in columns if c]
    folded = {fold(c): c for c in reversed(held)}
    named = {part: column for part, column in given.options.columns.items() if column}
    chosen = {part: column if column in held else folded.get(fold(column), column) for part, column in named.items()}
    listed = ", ".join(name[:60] for name in held[:40]) or "none"
    for part, column in chosen.items():
        if column not in held:
            raise InputError(f"got --{part}-column {column!r}, expected one of its columns: {listed}")
    wanted = {part: names.split() for part, names in NAMES.items() if part not in chosen}
    guessed = {part: folded[name] for part, names in wanted.items() for name in reversed(names) if name in folded}
    guessed = {part: column for part, column in guessed.items() if column not in chosen.values()}
    if "text" not in chosen and "text" not in guessed:
        raise InputError(f"no column called text, body, content or the like; name the one that holds the text with --text-column: {listed}")
    if guessed:
        told = ", ".join(f"{part} from {column}" for part, column in guessed.items())
        given.options.tell(f"{given.source}: guessed: {told}; say otherwise with --text-column and its like")
    return guessed | chosen


def fold(name: str) -> str:
    """A column's name as names are compared."""
    return "_".join(name.casefold().replace("-", " ").replace("_", " ").split())


def file_row(
    row: Mapping[str, object], chosen: Mapping[str, str], known: Outside, *, format: str, source: str
) -> Iterator[Dispatch | Issue]:
    """The row's dispatch, and an issue for a date in it that cannot be read. Raises `InputError` where it has no text."""
    parts = {part: _cell(row.get(column)) for part, column in chosen.items()}
    body = parts.pop("text", None)
    if not body:
        raise InputError(f"no text in the column {chosen['text']!r}, expected some")
    if parts.get("published"):
        parts["published"] = _date_epoch(str(parts["published"]))
    yield from file_story(Story(format=format, body=body, **parts), replace(known, source=source))  # type: ignore[arg-type]


def _date_epoch(value: str) -> str:
    """Seconds or milliseconds since 1970, as databases write moments, in ISO 8601; anything else as it is."""
    seconds = value.removesuffix(".0")
    if not (seconds.isascii() and seconds.isdecimal() and len(seconds) in (10, 13)):
        return value
    return datetime.fromtimestamp(int(seconds[:10]), UTC).isoformat(timespec="minutes")


def _cell(value: object) -> str | None:
    if value is None:
        return None
    stamp = getattr(value, "isoformat", None)
    text = stamp() if callable(stamp) else ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return text.encode("utf-8", "replace").decode("utf-8") if text.strip() else None
