"""Single questions to a language's lexicon, for the rooms beside this one."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.when.language import LANGUAGES, Language, load_language


class Weekday(NamedTuple):
    """A weekday's name within a stretch of words: ISO 1 (Monday) to 7, and where it stands in it."""

    weekday: int
    start: int
    end: int


def _language(name: str | None) -> Language | None:
    short = (name or "en")[:2]
    return load_language(short) if short in LANGUAGES else None


def weekday_in(words: str, language: str | None) -> Weekday | None:
    """The first weekday that the words name, None where they name none or the language has no rules."""
    if (known := _language(language)) is None:
        return None
    scan = known.scan(words)
    for start, end, word in zip(scan.starts, scan.ends, scan.words, strict=True):
        features = known.features(word)
        for feature in ("dow", "dowabbr"):
            if isinstance(found := features.get(feature), int):
                return Weekday(found, start, end)
    return None


def verb_before(words: str, language: str | None, *, reach: int) -> int:
    """Which way the last verb of the words points, looked for among the last `reach` tokens: -1 past, +1 future, 0 no sign."""
    if (known := _language(language)) is None:
        return 0
    scan, marks = known.scan(words), known.marks
    for i in range(len(scan.chars) - 1, max(-1, len(scan.chars) - 1 - reach), -1):
        char = scan.chars[i]
        if char in marks["stop"]:
            return 0
        if sign := known.sign(scan, i):
            return sign
    return 0
