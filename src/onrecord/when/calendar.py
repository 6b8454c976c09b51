"""Arithmetic on TimeML date values: partial dates, weeks, quarters, halves, seasons, decades, centuries.

A value is the string that TimeML and ISO 8601 write: `2023`, `2023-05`, `2023-05-05`, `2023-W18`, `2023-Q2`, `2023-H1`, `2023-SU`, and
`199` (a decade), `19` (a century: the nineteen hundreds), as TIMEX2 and TempEval-3 write them. Nothing here raises on a date that does
not exist; it answers None.
"""

from __future__ import annotations

import datetime as dt
import re

Unit = str
"""S MI H D W M Q HY Y DE CE (second to century), WE a weekend."""

SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month a season begins in (northern, meteorological); a winter carries the year it begins in, as TimeML corpora do."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = re.compile(r"\d{4}-\d{2}")
_WEEK = re.compile(r"(\d{4})-W(\d{2})(-WE)?")


FIRST_YEAR, LAST_YEAR = 2, 9990
"""Years that dates are counted from; beyond them there is no room to count in Python's calendar."""


def day_of(value: str | None) -> dt.date | None:
    """The calendar day a value names, of whatever precision beyond the day; None where it names none."""
    if value is None or not _DAY.match(value):
        return None
    try:
        day = dt.date.fromisoformat(value[:10])
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


def first_day(value: str | None) -> dt.date | None:
    """The first day of the stretch a value names (`2023-05` → 1 May 2023)."""
    if value is None or not (value[:4].isdigit() and FIRST_YEAR <= int(value[:4]) <= LAST_YEAR):
        return None
    if found := day_of(value):
        return found
    try:
        if week := _WEEK.match(value):
            return dt.date.fromisocalendar(int(week[1]), int(week[2]), 6 if week[3] else 1)
        if _MONTH.match(value):
            return dt.date(int(value[:4]), int(value[5:7]), 1)
        if value[:4].isdigit():
            year, part = int(value[:4]), value[5:7]
            if part[:1] == "Q" and part[1:].isdigit():
                return dt.date(year, 3 * int(part[1:]) - 2, 1)
            if part[:1] == "H" and part[1:].isdigit():
                return dt.date(year, 6 * int(part[1:]) - 5, 1)
            return dt.date(year, SEASON_MONTH.get(part, 1), 1)
    except ValueError:
        return None
    return None


def last_day(value: str | None) -> dt.date | None:
    """The last day of the stretch a value names (`2023-05` → 31 May 2023)."""
    start = first_day(value)
    if value is None or start is None or day_of(value):
        return start
    unit = unit_of(value) or "Y"
    try:
        after = _shift_day(start, 1, {"WE": "W", "SE": "Q"}.get(unit, unit))
    except (ValueError, OverflowError):
        return None
    return after - dt.timedelta(days=6 if unit == "WE" else 1)


def unit_of(value: str) -> Unit | None:
    """How precise a value is: the unit of the stretch it names (`SE` for a season)."""
    if "T" in value:
        return "D"
    if _DAY.fullmatch(value):
        return "D"
    if week := _WEEK.fullmatch(value):
        return "WE" if week[3] else "W"
    if _MONTH.fullmatch(value):
        return "M"
    if re.fullmatch(r"\d{4}", value):
        return "Y"
    if re.fullmatch(r"\d{3}", value):
        return "DE"
    if re.fullmatch(r"\d{2}", value):
        return "CE"
    tail = value[5:]
    return {"Q": "Q", "H": "HY"}.get(tail[:1]) or ("SE" if tail in SEASON_MONTH else None)


def write_date(year: int | str, month: int | None = None, day: int | None = None) -> str | None:
    """`2023`, `2023-05` or `2023-05-05`; the year may be `XXXX`. None where there is no such day ("February 30")."""
    head = year if isinstance(year, str) else f"{year:04d}"
    if month is None:
        return head
    if not 1 <= month <= 12:
        return None
    if day is None:
        return f"{head}-{month:02d}"
    limit = days_in(year if isinstance(year, int) else 2000, month)
    return f"{head}-{month:02d}-{day:02d}" if 1 <= day <= limit else None


def days_in(year: int, month: int) -> int:
    """Days in a month of the (proleptic) Gregorian calendar."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def write(day: dt.date, unit: Unit) -> str:
    """The stretch of this unit that a day lies in: `write(5 May 2023, "W")` → `2023-W18`."""
    if unit in ("D", "H", "MI", "S"):
        return day.isoformat()
    if unit in ("W", "WE"):
        year, week, _ = day.isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "WE" else "")
    if unit == "M":
        return f"{day.year:04d}-{day.month:02d}"
    if unit == "Q":
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    if unit == "HY":
        return f"{day.year:04d}-H{1 if day.month < 7 else 2}"
    if unit == "DE":
        return f"{day.year // 10:03d}"
    if unit == "CE":
        return f"{day.year // 100:02d}"
    if unit == "SE":
        return season_at(day)
    return f"{day.year:04d}"


def season_at(day: dt.date) -> str:
    """The season a day lies in, `2022-WI` for January 2023."""
    names = ("WI", "WI", "SP", "SP", "SP", "SU", "SU", "SU", "FA", "FA", "FA", "WI")
    return f"{day.year - (day.month < 3):04d}-{names[day.month - 1]}"


def _shift_day(day: dt.date, count: int, unit: Unit) -> dt.date:
    if unit in ("D", "W", "WE"):
        return day + dt.timedelta(days=count * (1 if unit == "D" else 7))
    months = {"M": 1, "Q": 3, "HY": 6, "Y": 12, "DE": 120, "CE": 1200}[unit] * count
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, days_in(year, month + 1)))


def shift(day: dt.date, count: int, unit: Unit) -> dt.date | None:
    """The day `count` units later (earlier when negative); None beyond the calendar's years 1 to 9999."""
    try:
        return _shift_day(day, count, unit)
    except (ValueError, OverflowError):
        return None


def weekday_near(day: dt.date, weekday: int, direction: int) -> dt.date:
    """The nearest day with ISO weekday 1 (Monday) to 7, the day itself counted: -1 back, 1 on, 0 within the same ISO week."""
    back = (day.isoweekday() - weekday) % 7
    on = (weekday - day.isoweekday()) % 7
    if direction == 0:
        return day + dt.timedelta(days=weekday - day.isoweekday())
    return day - dt.timedelta(days=back) if direction < 0 else day + dt.timedelta(days=on)
