"""Reading one text: what is known from outside, what any text may hold, and how languages and years are told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import InputError
from onrecord.read import read_dispatch
from onrecord.record import Record
from onrecord.segment import segment

BARE = "Ferry sails again\n\nThe ferry sails again after nine years ashore, its owner said on Tuesday.\n"
PRINTED = "5 May 2021 08:00\n\nFerry sails again\n\nRIGA. May 5 (Interfax) - The ferry sails again, its owner said.\n"


def test_what_is_known_from_outside_fills_what_the_copy_does_not_print() -> None:
    dispatch = read_dispatch(BARE, source="desk", published="2020-01-02", agency="LETA", language="lv")
    assert (dispatch.source, dispatch.published, dispatch.agency, dispatch.language) == ("desk", "2020-01-02", "LETA", "lv")
    assert dispatch.headline and dispatch.headline.text == "Ferry sails again"


def test_what_is_known_from_outside_never_overrides_the_copy() -> None:
    dispatch = read_dispatch(PRINTED, published="1999-01-01", agency="LETA")
    assert (dispatch.published, dispatch.agency) == ("2021-05-05T08:00", "Interfax")


def test_a_date_from_outside_completes_the_dateline() -> None:
    dispatch = read_dispatch("RIGA. December 31 (Interfax) - The ferry sails again, its owner said.", published="2021-01-01T00:10")
    assert dispatch.dateline and dispatch.dateline.date == "2020-12-31"


def test_without_a_year_anywhere_the_dateline_has_no_date() -> None:
    dispatch = read_dispatch("RIGA. May 5 (Interfax) - The ferry sails again, its owner said on Wednesday.")
    assert dispatch.dateline and dispatch.dateline.date is None


def test_the_year_is_told_where_the_copy_leaves_only_one() -> None:
    copy = "RIGA. May 5 (Interfax) - The ferry, ashore since 2019, sails again, its owner said on Wednesday. A sister ship is due by 2024."
    dispatch = read_dispatch(copy)
    assert dispatch.dateline and dispatch.dateline.date == "2021-05-05"


def test_a_headline_that_is_stated_to_be_none() -> None:
    dispatch = read_dispatch(BARE, headline=None)
    assert dispatch.headline is None
    assert dispatch.text[slice(*dispatch.body)] == BARE.rstrip()


def test_a_headline_from_outside_is_anchored_where_the_copy_prints_it() -> None:
    dispatch = read_dispatch("NOTE 7\n" + BARE, headline="Ferry sails again")
    assert dispatch.headline and (dispatch.headline.start, dispatch.headline.text) == (7, "Ferry sails again")
    assert read_dispatch(BARE.splitlines()[2], headline="Elsewhere").headline is None


def test_only_a_headline() -> None:
    dispatch = read_dispatch("Ferry sails again after nine years")
    assert dispatch.headline and dispatch.headline.text == "Ferry sails again after nine years"
    assert dispatch.body.start == dispatch.body.end


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The owner of the ferry said that it is to sail again on Tuesday.", "en"),
        ("Владелец парома сообщил, что судно выйдет в рейс во вторник, как и было обещано.", "ru"),
        ("Паром иесі кеменің сейсенбі күні қайта жолға шығатынын және билеттің бар екенін айтты.", "kk"),
        ("Der Eigner der Fähre sagte, das Schiff werde am Dienstag wieder fahren.", None),
        ("12345", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert read_dispatch(text, headline=None).language == language


@pytest.mark.parametrize("text", ["", " \n\t ", "a\x00b"])
def test_what_is_no_text_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        read_dispatch(text)


PARTS = "ASTANA|May 5|2023| (Interfax)| - |Text goes on, and ends.|\n|\n\n|\r\n|By Ann Poe|5 May 2023 13:17|(END)|-MORE-|/TASS/|UPDATE 1-"
MORE = "From: x|Subject: y|SIGNED| |==Kyodo|--|🙂|e\u0301|“|”|'|…|«|»"
PIECES = st.lists(st.sampled_from(f"{PARTS}|{MORE}".split("|")), max_size=14).map("".join)


@given(PIECES | st.text(max_size=80), st.booleans())
def test_any_text_is_read_and_every_span_holds(text: str, all_body: bool) -> None:
    if not text.strip() or "\x00" in text:
        return
    dispatch = read_dispatch(text, headline=None) if all_body else read_dispatch(text)
    Record.of(dispatch)
    assert dispatch.text == text
    start, end = dispatch.body
    segments = segment(dispatch)
    for part in (*segments.paragraphs, *segments.sentences, *segments.quotations):
        assert start <= part.start < part.end <= end


def test_no_separator_of_a_dateline_is_left_in_the_copy_of_a_roundup() -> None:
    news = "The ferry sails again after nine years ashore, its owner said."
    copy = f"6 May 2021 08:00\n\nBaltic ports\n\nRIGA. May 6 (Interfax) - {news}\n\nTALLINN. May 6 (Interfax) -- {news}\n"
    dispatch = read_dispatch(copy)
    assert len(dispatch.datelines) == 2
    assert [copy[start:end] for start, end in segment(dispatch).paragraphs] == [news, news]
