"""Dates held against each other: weekday and date, header and dateline, and days that do not exist."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.check.case import Case
from onrecord.record import Finding, Time
from onrecord.when import weekday_in
from onrecord.when.calendar import day_of
from onrecord.when.days import IMPOSSIBLE, STATED

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
BESIDE = re.compile(r"[\s,(]{1,3}")
"""What may stand between a weekday and the date it goes with: "on Thursday (April 11, 2024)"."""


def check_weekdays(case: Case) -> Iterator[Finding]:
    """A weekday beside a date: do they agree? And a weekday that is the day of writing itself."""
    told, source = case.told()
    for i, time in enumerate(case.times):
        named = weekday_in(case.words(time), case.dispatch.language)
        if named is None:
            continue
        beside = case.times[i + 1] if i + 1 < len(case.times) else None
        if beside and not _is_bare_date(case, beside, time):
            beside = None
        day = day_of((beside or time).value)
        if day is None:
            continue
        word = case.dispatch.text[time.start + named.start : time.start + named.end]
        place = (time.start + named.start, time.start + named.end)
        if beside is None and not re.search(r"\d", re.sub(r"\d+[:.]\d+|\d+\s*[ap]\.?m", "", case.words(time), flags=re.IGNORECASE)):
            if day == told:
                yield Finding("weekday", True, f"{word} is {day.isoformat()}, as {source} says", *place)
        elif day.isoweekday() == named.weekday:
            yield Finding("weekday", True, f"{day.isoformat()} is indeed a {NAMES[day.isoweekday() - 1]}", *place)
        else:
            yield Finding("weekday", False, f"the copy says {word}, but {day.isoformat()} is a {NAMES[day.isoweekday() - 1]}", *place)


def _is_bare_date(case: Case, date: Time, weekday: Time) -> bool:
    """Whether an expression is a date without a weekday that stands right beside one."""
    between = case.dispatch.text[weekday.end : date.start]
    return bool(BESIDE.fullmatch(between)) and weekday_in(case.words(date), case.dispatch.language) is None and date.anchor == STATED


def check_header_date(case: Case) -> Iterator[Finding]:
    """The header's date against the dateline's, where the copy prints both."""
    printed = next((f for f in case.dispatch.furniture if f.role == "time"), None)
    header = day_of(case.dispatch.published)
    dateline = case.dispatch.dateline
    day = day_of(dateline.date) if dateline else None
    if printed is None or header is None or day is None or dateline is None:
        return
    days = abs((header - day).days)
    both = f"the header says {header.isoformat()}, the dateline {day.isoformat()}"
    finding: tuple[bool | None, str]
    if days == 0:
        finding = True, f"header and dateline both say {day.isoformat()}"
    elif days == 1:
        finding = None, f"{both}: a day apart, as late filing or another time zone would make it"
    else:
        finding = False, f"{both}: {days} days apart"
    yield Finding("header_date", finding[0], finding[1], dateline.start, dateline.end)


def check_impossible_dates(case: Case) -> Iterator[Finding]:
    """A day that no calendar has."""
    for time in case.times:
        if time.value is None and time.anchor == IMPOSSIBLE:
            words = re.sub(r"^(on|in|at)\s+", "", case.words(time), flags=re.IGNORECASE)
            yield Finding("impossible_date", False, f"there is no such day as {words}", time.start, time.end)
