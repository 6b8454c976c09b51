"""What `find_times` promises: the traps, the conventions, bad input, and properties that hold on any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from make import dispatch
from onrecord.record import Dateline, Furniture, PlaceName, Span, Time
from onrecord.segment import Segments, segment
from onrecord.tag.tagged import Tagged, Token
from onrecord.when import Extent, find_times

Told = list[tuple[str, str | None]]


def told(
    text: str, date: str | None = "2023-05-05", *, extent: Extent = "timeml", country: str | None = None
) -> list[tuple[str, str | None]]:
    """Expressions with their values in a text told on a day (5 May 2023 is a Friday)."""
    line = Dateline(PlaceName("Astana", country), date, 0, 1) if country else None
    return [(text[t.start : t.end], t.value) for t in times(text, published=date, dateline=line, extent=extent)]


def times(text: str, *, extent: Extent = "timeml", tagged: Tagged | None = None, **facts: object) -> tuple[Time, ...]:
    copy = dispatch(text, **facts)
    return find_times(copy, segment(copy), tagged, extent=extent)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ilya Brandt spoke on Friday.", [("Friday", "2023-05-05")]),
        ("Ilya Brandt spoke on Saturday.", [("Saturday", "2023-04-29")]),
        ("Ilya Brandt will speak on Saturday.", [("Saturday", "2023-05-06")]),
        ("Ilya Brandt spoke last Friday.", [("last Friday", "2023-04-28")]),
        ("The pass is shut until Monday.", [("Monday", "2023-05-08")]),
        ("The pass has been shut since Monday.", [("Monday", "2023-05-01")]),
        ("The bill, to be signed on Monday, was read twice.", [("Monday", "2023-05-08")]),
        ("She agreed to resign on Monday.", [("Monday", "2023-05-08")]),
        ("She tried to flee on Monday.", [("Monday", "2023-05-01")]),
        ("They met on May 7.", [("May 7", "2023-05-07")]),
        ("They met on December 28.", [("December 28", "2022-12-28")]),
        ("It was built in October.", [("October", "2022-10")]),
        ("It will be built in October.", [("October", "2023-10")]),
        ("It may rain and they may march.", []),
        ("May the force of law prevail.", []),
        ("A second march drew May Lindgren.", []),
        ("The second of three trials began.", []),
        ("He sold 1998 tonnes for $2010.", []),
        ("The 2000-kilogram probe and some 2010 units were lost.", []),
        ("Ilya Brandt met them on Wednesday, May 3.", [("Wednesday, May 3", "2023-05-03")]),
        ("Ilya Brandt met them on Tuesday, May 3.", [("Tuesday, May 3", "2023-05-03")]),
        ("Prices fall as spring water freezes.", []),
        ("The Sunday Times quoted him.", []),
        ("Two decades ago it was two weeks.", [("Two decades ago", "2003"), ("two weeks", "P2W")]),
        ("He quit in early next year's rush.", [("early next year", "2024")]),
        ("The past six months were dry.", [("The past six months", "P6M")]),
        ("Fares rise every Tuesday and annually.", [("every Tuesday", "XXXX-WXX-2"), ("annually", "P1Y")]),
        ("It ran from 9.30 a.m. GMT today.", [("9.30 a.m. GMT today", "2023-05-05T09:30")]),
        ("On 5/13/2023 it shut.", [("5/13/2023", "2023-05-13")]),
        ("Revenue fell in Q1 2022 and H2 2021.", [("Q1 2022", "2022-Q1"), ("H2 2021", "2021-H2")]),
    ],
)
def test_news(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_a_holiday_is_yearly_unless_one_year_is_told() -> None:
    assert told("Ruritania observes Navy Day on May 7.") == [("May 7", "XXXX-05-07")]
    assert told("Ruritania held a parade on Navy Day, on May 7.") == [("May 7", "2023-05-07")]


def test_today_as_these_days() -> None:
    assert told("Today, our sailors guard the coast.") == [("Today", "PRESENT_REF")]
    assert told("Today our sailors left.") == [("Today", "2023-05-05")]


def test_the_two_conventions() -> None:
    text = "On Friday they drilled for two days in May 2022."
    assert told(text, extent="wire") == [("On Friday", "2023-05-05"), ("two days", "P2D"), ("in May 2022", "2022-05")]
    assert told(text) == [("Friday", "2023-05-05"), ("two days", "P2D"), ("May 2022", "2022-05")]


def test_narrative_counts_from_what_it_named() -> None:
    text = (
        "The siege of Varn began in March 1811. On 17 September the wall fell. The next day the duke fled. That year 1811 ended in snow. "
        "By 1812 the town stood empty, and two years later, in 1814, it burned. A census of 1815 found none. In 1816 it was rebuilt."
    )
    found = dict(told(text))
    assert found["17 September"] == "1811-09-17"
    assert found["The next day"] == "1811-09-18"
    assert found["two years later"] == "1814"


def test_before_christ() -> None:
    assert told("The fort fell in 493 BC. In 490 it was rebuilt.") == [("493 BC", "BC0493"), ("490", "BC0490")]
    assert told("A library of 490 books.") == []


def test_fiscal_year_needs_its_country() -> None:
    assert told("It will be paid in fiscal 2022.", country="JP") == [("fiscal 2022", "2022-04/2023-03")]
    assert told("It will be paid in fiscal 2022.") == [("fiscal 2022", "FY2022")]


def test_no_day_of_writing() -> None:
    found = times("He left on Monday, May 7, after two days. In May it rained; yesterday too.")
    assert [(t.value, t.type) for t in found] == [("XXXX-05-07", "DATE"), ("P2D", "DURATION"), ("XXXX-05", "DATE"), (None, "DATE")]
    assert found[-1].anchor == "none: the copy has neither dateline nor header date"


def test_a_day_that_is_not() -> None:
    (found,) = times("It closes on February 30.", published="2023-05-05")
    assert (found.value, found.anchor) == (None, "none: there is no such day")


def test_each_section_counts_from_its_own_dateline() -> None:
    text = "VARN, May 4 - Rain fell today.\n\nORLO, May 5 - Snow fell today."
    second = text.index("ORLO")
    lines = (Dateline(None, "2023-05-04", 0, 11), Dateline(None, "2023-05-05", second, second + 11))
    found = times(text, datelines=lines, dateline=lines[0], published="2023-05-06")
    assert [t.value for t in found] == ["2023-05-04", "2023-05-04", "2023-05-05", "2023-05-05"]
    assert found[1].anchor == "dateline 2023-05-04"


def test_the_header_is_on_record_if_wanted() -> None:
    text = "5 May 2023 13:17\n\nRain fell."
    copy = dispatch(text, published="2023-05-05T13:17", furniture=(Furniture(0, 16, "time"),), body=Span(18, len(text)))
    assert [t.value for t in find_times(copy, segment(copy))] == ["2023-05-05T13:17"]
    assert find_times(copy, segment(copy), header=False) == ()


def test_the_tagger_settles_verbs() -> None:
    text = "March or May?"
    words = Tagged((Token(0, 5, "VERB"), Token(6, 8, "CCONJ"), Token(9, 12, "AUX")), ((0, 3),), (), (), "test")
    assert len(times(text, published="2023-05-05")) == 2
    assert times(text, published="2023-05-05", tagged=words) == ()


DAYS = [
    "May",
    "7",
    "on",
    "Friday",
    "the",
    "last",
    "February",
    "30",
    "31.12.9999",
    "9999",
    "0001",
    "2021",
    "BC",
    "next",
    "that",
    "day",
    "week",
]
LENGTHS = ["two", "years", "ago", "of", ",", "-", "0", "99", "first", "half", "quarter", "1/2", "Q9", "'90s", "century", "later"]
PIECES = st.sampled_from([*DAYS, *LENGTHS, "a.m.", "5:30", ".", "\n\n", "😀", "é"])
DATES = st.sampled_from([None, "2023-05-05", "0001-01-01", "9999-12-31", "2023-05-05T13:17", "2024-02-29", "nonsense"])


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=25).map(" ".join)), DATES, st.sampled_from(["wire", "timeml"]))
@settings(max_examples=600, deadline=None)
def test_any_text(text: str, date: str | None, extent: Extent) -> None:
    found = times(text, published=date, extent=extent)
    assert found == times(text, published=date, extent=extent)
    end = 0
    for when in found:
        assert end <= when.start < when.end <= len(text)
        assert not text[when.start].isspace()
        assert not text[when.end - 1].isspace()
        assert when.rule
        end = when.end


@pytest.mark.parametrize("piece", ["one ", "one and ", "1 ", "May ", "the end of ", "1.1.", "\n \n", "Monday, "])
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    text = piece * 5_000
    begun = time.process_time()
    find_times(dispatch(text, published="2023-05-05"), Segments((), (), ()))
    assert time.process_time() - begun < 5


def test_the_month_of_a_time_group_is_no_day() -> None:
    text = "Rain fell on Friday.\n051317 May 23 GMT"
    copy = dispatch(text, published="2023-05-05T13:17", body=Span(0, 20), furniture=(Furniture(21, len(text), "time"),))
    assert [t.value for t in find_times(copy, segment(copy))] == ["2023-05-05"]
