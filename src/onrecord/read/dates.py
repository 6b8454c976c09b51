"""Dates and times as wire copy prints them in its heads, datelines and feet.

Only what is printed is read: a year that is not there stays unknown, and the clock time is kept as the copy prints it, in its own
zone. Running text is not this module's business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from onrecord.read.habits import load_habits

CENTURY_TURNS = 69  # two-digit years: 69-99 are 19xx, the others 20xx (POSIX)
YEARS = (1800, 2199)
CLOCK = re.compile(
    r"(?<![\d.:])(?P<h>2[0-4]|[01]?\d)(?:(?::|[hH]|\.(?=\d\d\s*[ap]\.?m))(?P<m>[0-5]\d)(?::[0-5]\d)?(?!\d)(?:\s*(?P<half>[ap])\.?m\b\.?)?"
    r"|\s*(?P<only>[ap])\.?m\b\.?)",
    re.I,
)
HOURS = re.compile(r"(?<!\d)(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)\s*(?:hrs|hours|GMT|UTC)\b", re.I)
PARTIAL = re.compile(r"\d{4}(?:-\d\d)?", re.A)
EXTENDED = re.compile(r"\d{4}(?:-\d\d){0,2}(?![\d-])", re.A)  # the form with hyphens, which the stages after this one read
MIDDLE = {4: "-07-02", 7: "-15"}  # what makes a year or a month the day in its middle


@dataclass(frozen=True, slots=True)
class Day:
    """A day as printed, at `start`-`end`. `year` is None where none is printed; `clock` is `HH:MM` where the stamp holds it itself.

    `month` and `day` may be the other way round when `either` is true (`03/10/2024`).
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int
    either: bool = False
    clock: str | None = None

    def iso(self, year: int | None = None, *, month_first: bool = False) -> str | None:
        """The day in ISO 8601, `None` without a year. `month_first` settles a stamp that reads both ways."""
        year = self.year or year
        if year is None:
            return None
        month, day = (self.day, self.month) if self.either and month_first else (self.month, self.day)
        return f"{year:04d}-{month:02d}-{day:02d}" if _is_day(year, month, day) else None


def is_iso(value: str) -> bool:
    """Whether `value` is a date in ISO 8601, whole or partial (`2023`, `2023-05`), with or without a time."""
    try:
        datetime.fromisoformat(value + "-01-01"[len(value) - 4 :] if PARTIAL.fullmatch(value) else value)
    except ValueError:
        return False
    return EXTENDED.match(value) is not None


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


DIGIT = re.compile(r"\d")


@cache
def _pattern() -> re.Pattern[str]:
    months = "|".join(sorted(map(re.escape, load_habits().months), key=len, reverse=True))
    year4, year = r"(?:1[89]|20|21)\d\d", r"(?:(?:1[89]|20|21)\d\d|\d\d(?![\d:.]))"
    return re.compile(
        rf"""(?<![\w.,:/-](?=\d))(?:
        (?P<d5>\d\d)(?P<h5>[01]\d|2[0-3])(?P<m5>[0-5]\d)\s*(?:GMT|UTC|Z)?\s*(?P<mon5>{months})\s*(?P<y5>{year})
      | (?P<y1>{year4})(?P<s1>[-./])\s?(?P<m1>\d\d?)(?P=s1)\s?(?P<d1>\d\d?)(?!\d)
      | (?P<y6>{year4})年(?P<m6>\d\d?)月(?P<d6>\d\d?)日
      | (?P<a2>\d\d?)(?P<s2>[-./])\s?(?P<b2>\d\d?)(?P=s2)\s?(?P<y2>{year4}|\d\d(?![\d:]))\.?(?!\d)
      | (?P<d3>\d\d?)(?:st|nd|rd|th|-?го|º)?\.?[\s/-]*(?:of\s+|de\s+)?(?P<mon3>{months})(?![^\W\d_])\.?(?:\s+de)?
            (?:[,/-]?\s*[‘’']?(?P<y3>{year})(?:\s*(?:г\b\.?|года\b|ж\b\.?|жыл\w*))?)?
      | (?<![^\W\d_])(?P<mon4>{months})(?![^\W\d_])[.,]?\s*(?P<d4>\d\d?)(?:st|nd|rd|th)?(?![\d:])(?!-\d)(?:,?\s*(?P<y4>{year4}))?
        )(?!(?!T\d\d:)\w)""",
        re.X | re.I,
    )


def find_days(text: str, start: int, end: int) -> Iterator[Day]:
    """Every day printed in `text` between `start` and `end`, with or without its year."""
    if not DIGIT.search(text, start, end):  # every form holds one, and few lines do
        return
    for m in _pattern().finditer(text, start, end):
        day = _as_day(m)
        if day is not None:
            yield day


def match_day(text: str, start: int, end: int) -> Day | None:
    """The day printed right at `start`, if there is one."""
    m = _pattern().match(text, start, end)
    return _as_day(m) if m else None


def _as_day(m: re.Match[str]) -> Day | None:
    months = load_habits().months
    held, clock, either = m.groupdict(), None, False
    year: str | None
    if held["a2"]:
        first, second, year = int(held["a2"]), int(held["b2"]), held["y2"]
        day, month, either = (first, second, first <= 12 and first != second) if second <= 12 else (second, first, False)
    else:
        n = next(n for n in "13456" if held.get(f"d{n}"))
        day, year = int(held[f"d{n}"]), held[f"y{n}"]
        month = months[held[f"mon{n}"].lower()] if f"mon{n}" in held else int(held[f"m{n}"])
        clock = f"{held['h5']}:{held['m5']}" if n == "5" else None
    value = _full_year(year)
    if not _is_day(value or 2000, month, day) or (value and not YEARS[0] <= value <= YEARS[1]):
        return None
    return Day(m.start(), m.end(), value, month, day, either, clock)


def nearest_year(month: int, day: int, near: str) -> int | None:
    """The year that brings the day closest to `near` (ISO; the middle of a year or month where it tells no more)."""
    anchor = date.fromisoformat(near[:10] if len(near) >= 10 else near + MIDDLE[len(near)])
    days = [date(y, month, day) for y in range(anchor.year - 1, anchor.year + 2) if _is_day(y, month, day)]
    return min(days, key=lambda d: abs((d - anchor).days)).year if days else None


def _full_year(year: str | None) -> int | None:
    if not year:
        return None
    value = int(year)
    if len(year) > 2:
        return value
    return value + (1900 if value >= CENTURY_TURNS else 2000)


DOTTED = re.compile(r"(?<![\d.:])(?P<h>[01]\d|2[0-3])\.(?P<m>[0-5]\d)(?![\d.])")


def find_clock(text: str, start: int, end: int, *, dotted: bool = False) -> tuple[int, int, str] | None:
    """The first time of day between `start` and `end`: its span and `HH:MM` on the 24-hour clock.

    Bare hours need a.m. or p.m.; `dotted` takes 12.05 too.
    """
    for m in (m for pattern in (CLOCK, HOURS, *((DOTTED,) if dotted else ())) for m in pattern.finditer(text, start, end)):
        held = m.groupdict()
        hour = int(held["h"])
        half = (held.get("half") or held.get("only") or "").lower()
        if half and hour <= 12:
            hour = hour % 12 + (12 if half == "p" else 0)
        if hour == 24:
            hour = 0
        return m.start(), m.end(), f"{hour:02d}:{held['m'] or '00'}"
    return None
