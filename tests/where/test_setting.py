"""The place of a statement or an event, and the country of a dateline's place."""

import pytest

from make import dispatch, segments
from onrecord.record import PlaceName, Span
from onrecord.tag.tagged import Tagged, Token
from onrecord.where import country_of_place_name, find_places, place_of


def setting(text: str, words: str) -> PlaceName | None:
    cut = segments(text)
    start = text.index(words)
    return place_of((Span(start, start + len(words)),), cut, find_places(dispatch(text), cut, literal=True))


def test_the_place_of_the_clause() -> None:
    assert setting("The minister spoke at a ceremony in Astana on Friday.", "spoke") == PlaceName("Astana", "KZ")


def test_the_most_specific_place_of_a_chain() -> None:
    assert setting("A quake damaged houses in Pacitan, East Java, on Tuesday.", "damaged") == PlaceName("Pacitan", "ID")


def test_the_setting_of_the_paragraph() -> None:
    text = "Officers met at a base in Kabwe. They spoke for an hour.\n\nThe talks ended late."
    assert setting(text, "spoke") == PlaceName("Kabwe", "ZM")
    assert setting(text, "ended") is None


def test_a_place_inside_a_quotation_is_not_where_it_was_said() -> None:
    assert setting('"It rains in Tokyo," he said.', "said") is None


def test_without_places_or_spans_nothing() -> None:
    cut = segments("Nothing here.")
    assert place_of((), cut, ()) is None
    assert place_of((Span(0, 7),), cut, find_places(dispatch("Nothing here."), cut)) is None


def test_the_tree_says_which_verb_a_place_hangs_on() -> None:
    text = "He said fighting raged in Khartoum."
    words = [(0, 2, "PRON", 1), (3, 7, "VERB", -1), (8, 16, "NOUN", 3), (17, 22, "VERB", 1), (23, 25, "ADP", 5), (26, 34, "PROPN", 3)]
    tagged = Tagged(tuple(Token(a, b, u, h) for a, b, u, h in words), ((0, 6),), (), (), "test")
    cut = segments(text)
    places = find_places(dispatch(text), cut)
    assert place_of((Span(3, 7),), cut, places, tagged) is None
    assert place_of((Span(17, 22),), cut, places, tagged) == PlaceName("Khartoum", "SD")


@pytest.mark.parametrize(
    ("name", "near", "country"),
    [
        ("ASTANA", None, "KZ"),
        ("Springfield, Ill.", None, "US"),
        ("LONDON, Ont.", None, "CA"),
        ("Tbilisi, Georgia", None, "GE"),
        ("ATLANTA, Georgia", None, "US"),
        ("Chad", None, "TD"),
        ("SAN JOSE", "CR", "CR"),
        ("Hyderabad (Pakistan)", None, "PK"),
        ("Nur-Sultan", None, "KZ"),
        ("Qqxyzzy", None, None),
        ("", None, None),
        (" , ", None, None),
        ("Czechoslovakia", None, None),
    ],
)
def test_country_of_a_dateline(name: str, near: str | None, country: str | None) -> None:
    assert country_of_place_name(name, near=near) == country
