"""Offices held against the register: "President X" on a day when X was not yet, no longer or only acting president."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.check.case import Case
from onrecord.countries import name_of
from onrecord.record import Entity, Finding, Office
from onrecord.register.link import Fit, dispatch_date, fits_of, judge, kind_of
from onrecord.register.register import load_register
from onrecord.register.tenure import Tenure

REACH = 2
"""Code points between a title and the name it stands before or behind (`President Olin`, `Olin, the president`)."""

YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def check_offices(case: Case) -> Iterator[Finding]:
    """Someone called by an office that the register says they did not hold on the dispatch's day.

    Only full names of people whose country and office the register knows; an office worded as former, future or acting is not held
    against the day, nor one in a sentence that speaks of another year.
    """
    on = dispatch_date(case.dispatch)
    people = [e for e in case.entities if e.kind == "person" and e.offices]
    if not on or not people:
        return
    register = case.register or load_register()
    for entity in people:
        fits = [f for f in fits_of(entity, case.dispatch, on, register) if f.agreement == "full"]
        if len({f.tenure.person for f in fits}) != 1:
            continue
        for office in entity.offices:
            finding = _judge(case, entity, office, [f for f in fits if f.office == office], on)
            if finding:
                yield finding


def _judge(case: Case, entity: Entity, office: Office, fits: list[Fit], on: str) -> Finding | None:
    standing, tenure = judge(fits)
    if standing is None or tenure is None or not _titles(office, entity) or _other_year(case, office, on):
        return None
    status = kind_of(office, tenure.country, case.dispatch).status
    if status in ("former", "elect"):
        return None
    who = f"{tenure.name} was"
    what = f"{tenure.office} of {_country(tenure.country)}"
    if standing == "not yet":
        return Finding(
            "office",
            False,
            f"{who} not yet {what} on {on}: in office from {_day(tenure.start)} ({_source(tenure)})",
            office.start,
            office.end,
        )
    if standing == "no longer":
        return Finding(
            "office",
            False,
            f"{who} no longer {what} on {on}: in office until {_day(tenure.end)} ({_source(tenure)})",
            office.start,
            office.end,
        )
    if tenure.status == "acting" and not status:
        return Finding("office", False, f"{who} only {what} on {on} ({_source(tenure)})", office.start, office.end)
    return None


def _titles(office: Office, entity: Entity) -> bool:
    """Whether the office stands as a title with a mention of its holder: inside it, before it or behind it."""
    return any(m.start - REACH <= office.end and office.start <= m.end + REACH + 4 for m in entity.mentions)


def _other_year(case: Case, office: Office, on: str) -> bool:
    sentence = case.sentence(office.start)
    words = case.dispatch.text[sentence.start : sentence.end] if sentence else ""
    return any(year != on[:4] for year in YEAR.findall(words))


def _country(code: str) -> str:
    name = name_of(code)
    return (
        f"the {name}"
        if re.match(r"United|Netherlands|Philippines|Bahamas|Gambia|Maldives|.*(?:Islands|Republic|Emirates)$", name)
        else name
    )


def _day(date: str | None) -> str:
    """A date in words: `2019-03-20`, or `between 2017-03-29 and 2019-03-20`."""
    early, _, late = (date or "").partition("/")
    if not late:
        return early
    if early == ".." or late == "..":
        return f"{late} at the latest" if early == ".." else f"{early} at least"
    return f"a day between {early} and {late}"


def _source(tenure: Tenure) -> str:
    return f"register: {tenure.person}"
