"""A tenure: one person in one office, from when to when, and how that is known.

A date is ISO 8601, partial where no more is known (`2016`, `2016-06`), or an interval between two snapshots of the source
(`2020-11-24/2021-01-01`: on some day from the first to the second). An open side is `..` as in ISO 8601-2: `../2015-10-26` is "on or
before",
`2026-05-17/..` is "held until then at least".
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Standing = Literal["held", "not yet", "no longer"]
ISO_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")
FIRST, LAST = "0000-00-00", "9999-99-99"


@lru_cache(maxsize=16384)
def date_range(date: str) -> tuple[str, str]:
    """First and last day that an ISO date, partial date or interval may mean; `..` is any day. Raises `ValueError` for anything else."""
    if "/" in date:
        early, late = date.split("/", 1)
        first = FIRST if early == ".." else date_range(early)[0]
        last = LAST if late == ".." else date_range(late)[1]
        if first > last:
            raise ValueError(f"{date!r} ends before it starts")
        return first, last
    m = ISO_DATE.fullmatch(date)
    if not m:
        raise ValueError(f"{date!r} is no ISO date (2023-05-05, 2023-05, 2023)")
    year, month, day = m.groups()
    if not month:
        return f"{year}-01-01", f"{year}-12-31"
    days = calendar.monthrange(max(int(year), 1), int(month))[1]
    if not day:
        return f"{date}-01", f"{date}-{days}"
    if int(day) > days:
        raise ValueError(f"{date!r} is no day of the calendar")
    return date, date


@dataclass(frozen=True, slots=True)
class Tenure:
    """Who held which office of which country, from when to when.

    `person` is the register id; `family` the words of `name` that are the family name, or the name a monarch goes by. `office` is the
    source's
    wording, `type` its place in the vocabulary (`office_types.tsv`), `status` is `acting`, `interim` … or empty. `role` is `s` for a
    chief of
    state, `g` for a head of government, `sg` for both. `source` says where the row comes from.
    """

    person: str
    name: str
    family: str
    also: tuple[str, ...]
    office: str
    type: str
    status: str
    role: str
    country: str
    start: str | None
    start_known: str
    end: str | None
    end_known: str
    source: str

    def standing(self, on: str) -> Standing | None:
        """Whether the office was held on the ISO date `on`; None where the dates do not say.

        The first and the last day count as held; a tenure without an end is held still.
        """
        first, last = date_range(on)
        start = date_range(self.start) if self.start else (FIRST, LAST)
        end = date_range(self.end) if self.end else (LAST, LAST)
        if last < start[0]:
            return "not yet"
        if first > end[1]:
            return "no longer"
        if first >= start[1] and last <= end[0]:
            return "held"
        return None

    def names(self) -> tuple[str, ...]:
        """Every name that the person goes by in the register."""
        return (self.name, *self.also)
