"""The year of a dateline that prints none and has no header time beside it: told from the copy where the copy leaves only one."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from onrecord.read.habits import load_habits

LEAD = 700  # code points from the body's start in which a bare weekday means the day of filing
WIDEST = 12  # years between the bounds: further apart, more than one year fits anyway
YEAR = re.compile(r"(?<![\d.,/:-])(?:19[5-9]\d|20[0-4]\d)(?![\d,]*\d)")
OTHER_WEEK = re.compile(r"\b(?:last|next|previous|following|every|each|прошл\w+|следующ\w+|кажд\w+)\s+\Z", re.I)


@cache
def _weekday_pattern() -> re.Pattern[str]:
    names = sorted((w for w in load_habits().weekdays if len(w) > 4), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(names)})\b", re.I)


def infer_year(text: str, month: int, day: int) -> int | None:
    """The only year that fits what `text` says of itself, `None` where none or more than one does.

    Three things must come together: a bare weekday in the lead (the day of filing), a year spoken of as past or present (`since
    2021`: not filed before it) and one spoken of as to come (`by 2026`: not filed after it). The answer is the one year between
    them in which the day falls on the weekday. One bound alone proved wrong as often as right on our development dispatches.
    """
    weekdays = {
        load_habits().weekdays[m[0].lower()]
        for m in _weekday_pattern().finditer(text, 0, min(len(text), LEAD))
        if not OTHER_WEEK.search(text, max(0, m.start() - 14), m.start())
    }
    past, ahead = _years(text)
    if len(weekdays) != 1 or not past or not ahead:
        return None
    weekday, first, last = weekdays.pop(), max(past), min(ahead)
    if last - first > WIDEST:
        return None
    fitting = [y for y in range(first, last + 1) if _is_weekday(y, month, day, weekday)]
    return fitting[0] if len(fitting) == 1 else None


def _years(text: str) -> tuple[set[int], set[int]]:
    """The years that the text speaks of as past or present, and as still to come."""
    cues = load_habits().year_cues
    past, ahead = set(), set()
    for m in YEAR.finditer(text):
        before = text[max(0, m.start() - 30) : m.start()]
        if cues["ahead"].search(before):
            ahead.add(int(m[0]))
        elif cues["past"].search(before):
            past.add(int(m[0]))
    return past, ahead


def _is_weekday(year: int, month: int, day: int, weekday: int) -> bool:
    try:
        return date(year, month, day).isoweekday() == weekday
    except ValueError:
        return False
