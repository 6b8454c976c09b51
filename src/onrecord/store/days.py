"""The days that a date may mean: what filters by time compare."""

from __future__ import annotations

import re
from calendar import monthrange

from onrecord.errors import QueryError

DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?\Z")


def day_range(value: str | None) -> tuple[str | None, str | None]:
    """First and last ISO day of a date that may be partial (`2023-05`) or an interval; (None, None) where it is no calendar date."""
    if not value:
        return None, None
    first, _, last = value.partition("/")
    begin, end = _days(first), _days(last or first)
    return (begin[0], end[1]) if begin and end else (None, None)


def _days(value: str) -> tuple[str, str] | None:
    m = DATE.match(value)
    if not m:
        return None
    year, month, day = m.groups()
    if (month and not 1 <= int(month) <= 12) or year == "0000":
        return None
    last = monthrange(int(year), int(month))[1] if month else 31
    if day and not 1 <= int(day) <= last:
        return None
    return f"{year}-{month or '01'}-{day or '01'}", f"{year}-{month or '12'}-{day or last:>02}"


def ask_day(value: str, option: str) -> tuple[str, str]:
    """The days of a date someone asks for. Raises `QueryError` where it is none."""
    days = _days(value)
    if days is None:
        raise QueryError(f"{option}: got {value!r}, expected an ISO date such as 2023-05-05, 2023-05 or 2023")
    return days
