"""The office check: a title that was not held that day is a finding, what the register does not know is none. The people are invented."""

from __future__ import annotations

import pytest

from make import dispatch, span
from onrecord.check import CHECKS
from onrecord.check.case import Case
from onrecord.check.offices import check_offices
from onrecord.record import Entity, Finding, Office
from onrecord.register import Register
from onrecord.register.rows import make_tenure
from onrecord.segment import segment

ROWS = (
    ("Ada Olin", "President", "KZ", "2019-03-20", None),
    ("Bertil Tarn", "President", "KZ", "1991", "2019-03-20"),
    ("Eva Tarn", "Acting Prime Minister", "KZ", "2022-01-05", "2022-01-11"),
)


def register() -> Register:
    return Register(make_tenure(name=n, office=o, country=c, start=s, end=e) for n, o, c, s, e in ROWS)


def findings(text: str, name: str, title: str, on: str | None, of: str = "KZ") -> list[Finding]:
    at = span(text, title)
    entity = Entity("e1", "person", name, offices=(Office(title, of, at.start, at.end),), mentions=(span(text, name),))
    copy = dispatch(text, published=on)
    return list(check_offices(Case(copy, segment(copy), (), (entity,), register())))


@pytest.mark.parametrize(
    ("text", "name", "title", "on", "message"),
    [
        (
            "President Ada Olin spoke.",
            "Ada Olin",
            "President",
            "2015-05-05",
            "Ada Olin was not yet President of Kazakhstan on 2015-05-05: in office from 2019-03-20 (register: kz-ada-olin)",
        ),
        (
            "President Bertil Tarn spoke.",
            "Bertil Tarn",
            "President",
            "2023-05-05",
            "Bertil Tarn was no longer President of Kazakhstan on 2023-05-05: in office until 2019-03-20 (register: kz-bertil-tarn)",
        ),
        (
            "Bertil Tarn, the president, spoke.",
            "Bertil Tarn",
            "president",
            "2023-05-05",
            "Bertil Tarn was no longer President of Kazakhstan on 2023-05-05: in office until 2019-03-20 (register: kz-bertil-tarn)",
        ),
        (
            "Prime Minister Eva Tarn spoke.",
            "Eva Tarn",
            "Prime Minister",
            "2022-01-07",
            "Eva Tarn was only Acting Prime Minister of Kazakhstan on 2022-01-07 (register: kz-eva-tarn)",
        ),
    ],
)
def test_not_held_that_day(text: str, name: str, title: str, on: str, message: str) -> None:
    at = span(text, title)
    assert findings(text, name, title, on) == [Finding("office", False, message, at.start, at.end)]


@pytest.mark.parametrize(
    ("text", "name", "title", "on"),
    [
        ("President Ada Olin spoke.", "Ada Olin", "President", "2023-05-05"),
        ("Former President Bertil Tarn spoke.", "Bertil Tarn", "President", "2023-05-05"),
        ("Ex-President Bertil Tarn spoke.", "Bertil Tarn", "President", "2023-05-05"),
        ("The late Kazakh President Bertil Tarn was praised.", "Bertil Tarn", "President", "2023-05-05"),
        ("Then-President Bertil Tarn spoke.", "Bertil Tarn", "President", "2023-05-05"),
        ("Former president Bertil Tarn spoke.", "Bertil Tarn", "Former president", "2023-05-05"),
        ("President-elect Ada Olin spoke.", "Ada Olin", "President", "2019-03-01"),
        ("Acting Prime Minister Eva Tarn spoke.", "Eva Tarn", "Prime Minister", "2022-01-07"),
        ("In 2005, President Bertil Tarn moved the capital.", "Bertil Tarn", "President", "2023-05-05"),
        ("President Tarn spoke.", "Tarn", "President", "2023-05-05"),
        ("President Hal Quill spoke.", "Hal Quill", "President", "2023-05-05"),
        ("Club President Ada Olin spoke.", "Ada Olin", "Club President", "2015-05-05"),
        ("President Ada Olin spoke.", "Ada Olin", "President", None),
    ],
)
def test_no_finding(text: str, name: str, title: str, on: str | None) -> None:
    assert findings(text, name, title, on) == []


def test_the_shipped_register_is_asked_by_default() -> None:
    assert check_offices in CHECKS
    text = "President Kassym-Jomart Tokayev spoke."
    entity = Entity("e1", "person", "Kassym-Jomart Tokayev", offices=(Office("President", "KZ", 0, 9),), mentions=(span(text, text[:-7]),))
    copy = dispatch(text, published="2010-05-05")
    (finding,) = check_offices(Case(copy, segment(copy), (), (entity,)))
    assert finding.ok is False and "not yet President of Kazakhstan" in finding.message
