"""Places in running text: what is one, which one it is, and that every span can be sliced out."""

import json
from dataclasses import astuple
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from make import dispatch as make_dispatch
from onrecord.record import Dateline, Dispatch, PlaceName
from onrecord.segment import Segments, segment
from onrecord.tag.tagged import Mention, Tagged, Token
from onrecord.where import find_places

CASES = Path(__file__).parents[1] / "cases" / "where"


def dispatch_of(text: str, *, home: str | None = None, date: str | None = None) -> tuple[Dispatch, Segments]:
    """A dispatch whose whole text is body, filed from somewhere in `home` (alpha-2) on `date`."""
    dateline = Dateline(PlaceName("", home), date, 0, 0) if home or date else None
    dispatch = make_dispatch(text, dateline=dateline)
    return dispatch, segment(dispatch)


def names(text: str, *, home: str | None = None, date: str | None = None, literal: bool | None = True) -> list[tuple[str, str | None]]:
    """What is found, as (words, country)."""
    dispatch, segments = dispatch_of(text, home=home, date=date)
    return [(text[p.start : p.end], p.country) for p in find_places(dispatch, segments, literal=literal)]


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda p: p.stem)
def test_golden_case(case: Path) -> None:
    want = json.loads(case.with_suffix(".json").read_text(encoding="utf-8"))
    text = case.read_text(encoding="utf-8")
    dispatch, segments = dispatch_of(text, home=want["home"], date=want["date"])
    for literal, key in ((True, "literal"), (False, "all")):
        got = [[text[p.start : p.end], p.country, p.geonames] for p in find_places(dispatch, segments, literal=literal)]
        assert got == want[key], key


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Talks were held in Astana on Friday.", [("Astana", "KZ")]),
        ("Kazakhstan observes the holiday in May.", []),
        ("Moscow said it would wait.", []),
        ("The Kazakh envoy spoke.", []),
        ("She returned from a visit to Laos.", [("Laos", "LA")]),
        ("He thanked Turkey for the grain.", []),
        ("Snow fell in northern Norway.", [("Norway", "NO")]),
        ("A flood hit Springfield, Illinois, overnight.", [("Springfield", "US"), ("Illinois", "US")]),
        ("The governor of the Bank of England resigned.", []),
        ("Paris Hilton sang. Hilton left early.", []),
        ("A column in the Washington Post drew fire.", []),
        ("They gathered at the Zarbulak training ground in Tajikistan.", [("Zarbulak", "TJ"), ("Tajikistan", "TJ")]),
        ("The village of Tumbagozo was cut off.", [("Tumbagozo", None)]),
        ("Patrols crossed the Danube near Ruse.", [("Danube", None), ("Ruse", "BG")]),
        ("Farmers in the Samarkand region harvested early.", [("Samarkand region", "UZ")]),
        ("Nice words were exchanged.", []),
        ("Police found a boat.", []),
        ("The Wuhan virus was mentioned.", []),
    ],
)
def test_literal_places(text: str, found: list[tuple[str, str | None]]) -> None:
    assert names(text) == found


def test_wire_copy_is_read_literally_and_other_text_for_all_its_toponyms() -> None:
    text = "Moscow said it would wait."
    assert names(text, literal=None) == [("Moscow", "RU")]
    assert names(text, literal=None, date="2024-05-01") == []


def test_every_toponym_where_the_literal_is_not_asked_for() -> None:
    assert names("Moscow said Kazakhstan would join, and Peru too.", literal=False) == [
        ("Moscow", "RU"),
        ("Kazakhstan", "KZ"),
        ("Peru", "PE"),
    ]


@pytest.mark.parametrize(
    ("text", "home", "country"),
    [
        ("A fire broke out in Tripoli. Lebanese rescuers came from Beirut.", None, "LB"),
        ("A fire broke out in Tripoli. Libyan rescuers came from Benghazi.", None, "LY"),
        ("Two people were hurt in Hyderabad.", "PK", "PK"),
        ("Two people were hurt in Hyderabad.", "IN", "IN"),
        ("The court in Birmingham, Alabama, sat late. Birmingham was quiet.", None, "US"),
    ],
)
def test_the_text_decides_between_places_of_one_name(text: str, home: str | None, country: str) -> None:
    assert names(text, home=home)[0][1] == country


def test_one_name_has_one_reading() -> None:
    found = names("A court in Birmingham, Alabama, sat late. Protests were held in Birmingham too.")
    assert [c for n, c in found if n == "Birmingham"] == ["US", "US"]


def test_a_former_name_holds_on_its_days() -> None:
    dispatch, segments = dispatch_of("Talks were held in Salisbury.", date="1975-03-01")
    assert [(p.name, p.country) for p in find_places(dispatch, segments)] == [("Salisbury", "ZW")]
    assert names("Talks were held in Salisbury.", date="2020-03-01", home="GB") == [("Salisbury", "GB")]
    assert names("Talks were held in Nur-Sultan.", date="2020-03-01") == [("Nur-Sultan", "KZ")]


def test_each_place_says_why() -> None:
    dispatch, segments = dispatch_of("Two posts at Gorozabu, in the Mukdara District of Kenya, were shut.")
    for place in find_places(dispatch, segments):
        assert place.why and ";" in place.why
    (first, *_) = find_places(dispatch, segments)
    assert (first.name, first.country, first.lat, first.geonames) == ("Gorozabu", "KE", None, None)


def test_the_dateline_of_the_dispatch_is_no_place_of_the_body_but_a_later_one_is() -> None:
    text = "ASTANA, May 5 - Rain fell.\n\nHANOI, May 5 - Snow fell."
    first, later = Dateline(PlaceName("Astana", "KZ"), None, 0, 15), Dateline(PlaceName("Hanoi", "VN"), None, 28, 42)
    dispatch = make_dispatch(text, dateline=first, datelines=(first, later))
    assert [(text[p.start : p.end], p.country) for p in find_places(dispatch, segment(dispatch))] == [("HANOI", "VN")]


def test_the_tagger_bars_people_and_lets_unknown_places_in() -> None:
    text = "Sydney slept. A guard from Qorzaman woke."
    dispatch, segments = dispatch_of(text)
    spans = [(0, 6, "PROPN"), (7, 12, "VERB"), (14, 15, "DET"), (16, 21, "NOUN"), (22, 26, "ADP"), (27, 35, "PROPN"), (36, 40, "VERB")]
    tokens = tuple(Token(a, b, upos) for a, b, upos in spans)
    mentions = (Mention(0, 6, "person", 0, 1.0), Mention(27, 35, "place", 5, 1.0))
    tagged = Tagged(tokens, ((0, 2), (2, 7)), mentions, (), "test")
    assert [p.name for p in find_places(dispatch, segments)] == ["Sydney"]
    assert [p.name for p in find_places(dispatch, segments, tagged)] == ["Qorzaman"]


PIECES = st.sampled_from(
    [
        "in",
        "near",
        "the",
        "of",
        ",",
        ".",
        "Astana",
        "Paris",
        "Tokyo",
        "Springfield",
        "Illinois",
        "village",
        "River",
        "Mount",
        "said",
        "'s",
        "NSW",
        "D.C.",
        "U.S.",
        "St.",
        "😀",
        "é",
        "Ö",
        "İstanbul",
        "ﬁ",
        "ẞ",
        "N'Djamena",
    ]
)
BREAKS = st.sampled_from(["\n\n", "\r\n", " ", "Côte d’Ivoire", "People's Republic of China", "\u00a0", "\u2028"])


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES | BREAKS | st.text(max_size=6), max_size=25).map(" ".join), st.booleans())
def test_places_can_be_sliced_out_and_do_not_overlap(text: str, literal: bool) -> None:
    dispatch, segments = dispatch_of(text)
    places = find_places(dispatch, segments, literal=literal)
    assert places == find_places(dispatch, segments, literal=literal)
    end = 0
    for p in places:
        assert end <= p.start < p.end <= len(text) and p.name and p.why
        assert (p.lat is None) == (p.lon is None) and (p.lat is None or (-90 <= p.lat <= 90 and -180 <= (p.lon or 0) <= 180))
        assert p.country is None or (len(p.country) == 2 and p.country.isupper())
        end = p.end
    assert all(astuple(p) for p in places)
