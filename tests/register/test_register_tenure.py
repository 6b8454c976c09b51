"""Dates that are partial, bounded or open, and what they say of a day."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.register.rows import make_tenure
from onrecord.register.tenure import FIRST, LAST, date_range

DAYS = st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2099, 12, 31)).map(dt.date.isoformat)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2023-05-05", ("2023-05-05", "2023-05-05")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2023", ("2023-01-01", "2023-12-31")),
        ("2023-01-02/2023-03", ("2023-01-02", "2023-03-31")),
        ("../2015-10-26", (FIRST, "2015-10-26")),
        ("2026-05-17/..", ("2026-05-17", LAST)),
    ],
)
def test_ranges(date: str, expected: tuple[str, str]) -> None:
    assert date_range(date) == expected


@pytest.mark.parametrize("date", ["", "5 May", "2023-13", "2023-02-30", "2023-5-5", "2023-05/2022-01", "23-05-05"])
def test_no_dates(date: str) -> None:
    with pytest.raises(ValueError, match=r"date|day|ends|''"):
        date_range(date)


@given(DAYS, DAYS, DAYS)
def test_a_day_is_before_in_or_after(start: str, end: str, on: str) -> None:
    start, end = sorted((start, end))
    standing = make_tenure(name="Ada Olin", office="President", country="KZ", start=start, end=end).standing(on)
    assert standing == ("not yet" if on < start else "no longer" if on > end else "held")


def test_partial_days_are_sure_only_inside() -> None:
    olin = make_tenure(name="Ada Olin", office="President", country="KZ", start="2019-03", end="2022")
    assert olin.standing("2019-03-15") is None and olin.standing("2019-02-28") == "not yet"
    assert olin.standing("2020") == "held" and olin.standing("2022-06-01") is None and olin.standing("2023") == "no longer"
    assert make_tenure(name="Ada Olin", office="President", country="KZ", start="2019").standing("2031-01-01") == "held"
    assert make_tenure(name="Ada Olin", office="President", country="KZ").standing("2031-01-01") is None
