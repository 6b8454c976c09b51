"""Holidays held against the public holidays of the country: "observes Fatherland Defender's Day on May 7"."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterator, Mapping
from importlib import import_module

import msgspec

from onrecord.check.case import Case
from onrecord.countries import country_named, name_of
from onrecord.data import read_yaml
from onrecord.errors import DataError
from onrecord.record import Finding, Time
from onrecord.when.calendar import day_of

PACKAGE = "holidays"
"""The calendars (MIT licence), from the extra `onrecord[calendar]`: loaded when a holiday is met; without it this check is silent."""

HOLIDAY = re.compile(
    r"(?:[A-Z][\w'’-]*\s+)(?:(?:[A-Z][\w'’-]*|of|the|and)\s+){0,5}(?:Day|Eve|Holiday|Festival)\b"
    r"|\b(?:Christmas|Easter|Nauryz|Nowruz|Novruz)\b"
)
REACH = 24
"""Code points between a holiday's name and its date."""

EMPTY = {"day", "the", "of", "s", "holiday", "national", "public", "observed", "estimated", "and"}
"""Words that do not tell holidays apart."""


class Aliases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Groups of names for the same holiday, in any wording met."""

    same: list[list[str]]


@functools.cache
def load_aliases() -> Mapping[frozenset[str], frozenset[str]]:
    """Each name's words → the words of its group's first name."""
    try:
        groups = msgspec.convert(read_yaml("onrecord.check", "holidays.yaml"), Aliases).same
    except msgspec.ValidationError as err:
        raise DataError(f"holidays.yaml: {err}") from err
    return {_words(name): _words(group[0]) for group in groups for name in group}


def _words(name: str) -> frozenset[str]:
    words = re.findall(r"\w+", name.casefold().replace("’", "'").replace("'s", " ").replace("s'", "s "))
    return frozenset(w.removesuffix("s") for w in words if w not in EMPTY)


def same_holiday(a: str, b: str) -> bool:
    """Whether two names are of one holiday: by their words, or by the table of aliases."""
    alias = load_aliases()
    x, y = _words(a), _words(b)
    x, y = alias.get(x, x), alias.get(y, y)
    return bool(x) and (x == y or len(x & y) / len(x | y) > 0.6)


def days_off(country: str, year: int) -> Mapping[dt.date, str] | None:
    """A country's public holidays of a year with their English names; None without the package or for a country it does not know."""
    try:
        package = import_module(PACKAGE)
    except ImportError:
        return None
    try:
        known = package.country_holidays(country, years=year, language="en_US")
    except NotImplementedError:
        return None
    return dict(known.items())


def check_holidays(case: Case) -> Iterator[Finding]:
    """A holiday named beside its date: does the country's calendar have it on that day?"""
    told, _ = case.told()
    for time in case.times:
        named = _name_beside(case, time)
        day = _day(time, told)
        country = _country(case, time)
        if named is None or day is None or country is None:
            continue
        calendar = days_off(country, day.year)
        if calendar is None:
            continue
        name = " ".join(named[0].split())
        yield Finding("holiday", *_judge(name, day, country, calendar), *named[1:])


def _judge(name: str, day: dt.date, country: str, calendar: Mapping[dt.date, str]) -> tuple[bool | None, str]:
    parts = {at: [p.strip() for p in title.split(";")] for at, title in calendar.items()}
    where = name_of(country)
    on = [p for p in parts.get(day, []) if same_holiday(name, p)]
    if on:
        return True, f"{name} is on {day:%B} {day.day} in the calendar of {where} ({on[0]})"
    elsewhere = [at for at, titles in sorted(parts.items()) if any(same_holiday(name, t) and "observed" not in t for t in titles)]
    if elsewhere:
        return False, f"the calendar of {where} has {name} on {elsewhere[0]:%B} {elsewhere[0].day}, not on {day:%B} {day.day}"
    return None, f"the calendar of {where} for {day.year} has no {name}; it may be a day that is not a day off"


def _day(time: Time, told: dt.date | None) -> dt.date | None:
    if time.value and time.value.startswith("XXXX-") and told:
        try:
            return dt.date.fromisoformat(f"{told.year}{time.value[4:10]}")
        except ValueError:
            return None
    return day_of(time.value)


def _name_beside(case: Case, time: Time) -> tuple[str, int, int] | None:
    """A holiday's name in the same sentence, just before the date or just after it, with its place."""
    sentence = case.sentence(time.start)
    if sentence is None:
        return None
    for m in HOLIDAY.finditer(case.dispatch.text, sentence.start, sentence.end):
        if 0 <= time.start - m.end() <= REACH or 0 <= m.start() - time.end <= 3:
            start = m.start() + (len(m[0]) - len(m[0].removeprefix("The ")))
            return case.dispatch.text[start : m.end()], start, m.end()
    return None


def _country(case: Case, time: Time) -> str | None:
    """The country that the sentence names first, else the dateline's."""
    sentence = case.sentence(time.start)
    if sentence:
        for word in re.findall(r"[A-Z][\w-]+(?: [A-Z][\w-]+)?", case.dispatch.text[sentence.start : time.start]):
            if code := country_named(word) or country_named(word.split()[0]):
                return code
    dateline = case.dispatch.dateline
    return dateline.place.country if dateline and dateline.place else None
