"""The date of a fact: its clause, its paragraph's setting, else nothing."""

from __future__ import annotations

import pytest

from make import dispatch, span
from onrecord.record import Span
from onrecord.segment import segment
from onrecord.tag.tagged import Tagged, Token
from onrecord.when import date_of, find_times


def dated(text: str, words: str, told: str | None = "2023-05-05", tagged: Tagged | None = None) -> str | None:
    copy = dispatch(text, published=told)
    segments = segment(copy)
    return date_of(span(text, words), segments, find_times(copy, segments), tagged)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Vera Moss signed the decree on Thursday.", "signed", "2023-05-04"),
        ("Vera Moss signed the decree.", "signed", None),
        ("At a rally on Thursday Vera Moss wept. She thanked the crew.", "thanked", "2023-05-04"),
        ("It rained on Thursday.\n\nVera Moss wept.", "wept", None),
        ("Vera Moss said on Thursday that the bridge was closed in 2019.", "said", "2023-05-04"),
        ("Vera Moss said on Thursday that the bridge was closed in 2019.", "closed", "2019"),
        ('Vera Moss said: "We met on Monday."', "said", None),
        ('Vera Moss said: "We met on Monday."', "met", "2023-05-01"),
        ("Vera Moss now drills every day for two hours.", "drills", None),
        ("Vera Moss wept at 5 p.m. on Thursday.", "wept", "2023-05-04"),
    ],
)
def test_clause_then_setting_then_nothing(text: str, words: str, expected: str | None) -> None:
    assert dated(text, words) == expected


def test_no_day_of_writing_no_date() -> None:
    assert dated("Vera Moss signed the decree on Thursday.", "signed", told=None) is None
    assert dated("Vera Moss signed it in March 2019.", "signed", told=None) == "2019-03"


def test_the_verb_an_expression_hangs_on_goes_first() -> None:
    text = "On Monday Bo Ek, who left in 2019, fell."
    words = [(0, 2), (3, 9), (10, 12), (13, 15), (15, 16), (17, 20), (21, 25), (26, 28), (29, 33), (33, 34), (35, 39), (39, 40)]
    heads = [1, 10, 3, 10, 10, 6, 3, 8, 6, 10, -1, 10]
    tagged = Tagged(tuple(Token(s, e, "X", h) for (s, e), h in zip(words, heads, strict=True)), ((0, 12),), (), (), "test")
    assert dated(text, "fell") == "2019"
    assert dated(text, "fell", tagged=tagged) == "2023-05-01"


def test_no_words_no_date() -> None:
    copy = dispatch("On Monday it fell.", published="2023-05-05")
    segments = segment(copy)
    times = find_times(copy, segments)
    assert date_of((), segments, times) is None
    assert date_of((Span(10, 12), Span(13, 17)), segments, times) == "2023-05-01"
