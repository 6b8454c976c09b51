"""Each check on copy of its own; the seed's holiday; silence without the calendars."""

from __future__ import annotations

import importlib

import pytest

from make import dispatch
from onrecord.check import CHECKS, check_dispatch
from onrecord.check.calendar import load_aliases, same_holiday
from onrecord.record import Dateline, Finding, Furniture, PlaceName
from onrecord.segment import segment
from onrecord.when import find_times


def findings(text: str, check: str, *, told: str | None = "2023-05-05", country: str | None = None, **facts: object) -> list[Finding]:
    line = Dateline(PlaceName("Astana", country), told, 0, 1) if country else None
    copy = dispatch(text, published=told, dateline=line, **facts)
    segments = segment(copy)
    return [f for f in check_dispatch(copy, segments, find_times(copy, segments)) if f.check == check]


def said(text: str, check: str, **facts: object) -> list[tuple[bool | None, str]]:
    return [(f.ok, f.message) for f in findings(text, check, **facts)]  # type: ignore[arg-type]


def test_a_weekday_that_is_the_day_of_writing() -> None:
    (finding,) = findings("Ada Olin spoke on Friday.", "weekday", country="KZ")
    assert finding == Finding("weekday", True, "Friday is 2023-05-05, as the dateline says", 18, 24)
    assert said("Ada Olin spoke on Friday.", "weekday") == [(True, "Friday is 2023-05-05, as the header says")]
    assert said("Ada Olin spoke on Tuesday.", "weekday") == []


@pytest.mark.parametrize(
    ("text", "ok"),
    [
        ("The court sat on Friday, 5 May 2023.", True),
        ("The court sat on Thursday, 5 May 2023.", False),
        ("The court sat on Friday (May 5, 2023).", True),
        ("The court sat on Monday (May 5, 2023).", False),
        ("The court sat on Friday, May 5.", True),
        ("The court sat on Thursday, May 5.", False),
    ],
)
def test_a_weekday_beside_its_date(text: str, ok: bool) -> None:
    (found,) = said(text, "weekday")
    assert found[0] is ok
    assert "2023-05-05" in found[1]
    assert ok or found[1].endswith("2023-05-05 is a Friday")


@pytest.mark.parametrize(("header", "ok"), [("2023-05-05T13:17", True), ("2023-05-06T00:20", None), ("2023-05-09T13:17", False)])
def test_header_and_dateline(header: str, ok: bool | None) -> None:
    copy = dispatch(
        "header line\n\nVARN, May 5 - Rain fell.",
        published=header,
        dateline=Dateline(None, "2023-05-05", 13, 24),
        furniture=(Furniture(0, 11, "time"),),
    )
    (found,) = [f for f in check_dispatch(copy, segment(copy), ()) if f.check == "header_date"]
    assert found.ok is ok
    assert (found.start, found.end) == (13, 24)


def test_a_header_that_is_not_printed_is_held_against_nothing() -> None:
    assert said("Rain fell.", "header_date", country="KZ") == []


HOLIDAYS = [
    (
        "Kazakhstan observes Fatherland Defender's Day on May 7.",
        "KZ",
        True,
        "is on May 7 in the calendar of Kazakhstan",
    ),
    ("The country marks Defenders of the Fatherland Day on 7 May.", "KZ", True, "is on May 7"),
    ("Kazakhstan observes Fatherland Defender's Day on May 9.", "KZ", False, "has Fatherland Defender's Day on May 7, not on May 9"),
    ("Kazakhstan observes Reindeer Day on May 9.", "KZ", None, "has no Reindeer Day"),
    ("Russia celebrates Victory Day on May 9.", "KZ", True, "calendar of Russia"),
]


@pytest.mark.parametrize(("text", "country", "ok", "words"), HOLIDAYS)
def test_a_holiday_against_the_calendar(text: str, country: str, ok: bool | None, words: str) -> None:
    pytest.importorskip("holidays")
    (found,) = said(text, "holiday", country=country)
    assert found[0] is ok
    assert words in found[1]


def test_no_calendars_no_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr("onrecord.check.calendar.import_module", missing)
    assert said("Kazakhstan observes Fatherland Defender's Day on May 7.", "holiday", country="KZ") == []
    monkeypatch.setattr("onrecord.check.calendar.import_module", importlib.import_module)


def test_aliases_hold_together() -> None:
    names = load_aliases()
    assert all(names[first] == first for first in set(names.values()))
    assert same_holiday("Fatherland Defenders’ Day", "Defender of the Fatherland Day")
    assert not same_holiday("Victory Day", "Independence Day")
    assert not same_holiday("Day", "Victory Day")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The envoys met on 20 June 2024.", "told in the past"),
        ("The envoys will meet on 3 March 2020.", "told as still to come"),
    ],
)
def test_tense_and_date(text: str, words: str) -> None:
    (found,) = said(text, "tense")
    assert found[0] is False
    assert found[1].startswith(words)
    assert "2023-05-05, the day the header gives" in found[1]


@pytest.mark.parametrize(
    "text",
    [
        "The envoys met on 20 April 2023.",
        "The envoys will meet on 20 June 2024.",
        "The court upheld the ban that the house had asked it to lift by 20 June 2024.",
        "The law is to enter into force on 1 January 2025, said Bo Ek.",
    ],
)
def test_tense_and_date_agree(text: str) -> None:
    assert said(text, "tense") == []


def test_a_day_that_is_not() -> None:
    assert said("It shut on February 30.", "impossible_date") == [(False, "there is no such day as February 30")]


def test_findings_lie_in_the_text_and_in_order() -> None:
    text = "On Friday, 4 May 2023, it shut. It reopens on April 31."
    copy = dispatch(text, published="2023-05-05")
    segments = segment(copy)
    found = check_dispatch(copy, segments, find_times(copy, segments))
    assert [f.check for f in found] == ["weekday", "impossible_date"]
    assert all(f.start is None or 0 <= f.start < (f.end or 0) <= len(text) for f in found)
    assert check_dispatch(copy, segments, (), checks=CHECKS[:1]) == ()
