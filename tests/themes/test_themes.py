"""Themes: every entry codes its own examples, words carry codes, a user's book works like ours."""

import pytest

from make import dispatch, span
from onrecord.codebooks import load_built_in
from onrecord.codebooks.load import parse_codebook
from onrecord.record import Span, Statement
from onrecord.themes import code_themes

BOOKS = (load_built_in("marpor"), load_built_in("cap"))


def statement(*content: Span) -> Statement:
    return Statement("s1", None, "indirect", "asserted", (), (), content)


def codes(text: str, *content: Span, books=BOOKS) -> dict[str, tuple[str, ...]]:
    (coded,) = code_themes(dispatch(text), [statement(*(content or (Span(0, len(text)),)))], codebooks=books)
    return {book.name: tuple(t.code for t in coded.themes if t.scheme == book.name) for book in books}


@pytest.mark.parametrize(
    ("book", "entry", "text"),
    [(b, e.code, x.text) for b in BOOKS for e in b.themes for x in e.examples],
)
def test_an_entry_codes_its_examples(book, entry, text):
    assert entry in codes(text)[book.name]


@pytest.mark.parametrize(("book", "entry", "text"), [(b, e.code, x.text) for b in BOOKS for e in b.themes for x in e.counter_examples])
def test_an_entry_leaves_its_counter_examples(book, entry, text):
    assert entry not in codes(text)[book.name]


def test_the_words_that_carried_a_code_can_be_sliced_out():
    text = "Our armies are ready and the 🛡 hospitals are open, he said."
    (coded,) = code_themes(dispatch(text), [statement(Span(0, 50))], codebooks=BOOKS)
    carried = {t.code: [text[a:b] for a, b in t.words] for t in coded.themes if t.scheme == "marpor"}
    assert carried["104"] == ["armies"]
    assert carried["504"] == ["hospitals"]
    assert all(0 < t.confidence < 1 for t in coded.themes)


def test_a_content_without_terms_is_coded_by_its_paragraph():
    text = 'The union of dockers called a strike over unpaid wages. "We have waited long enough," Oda Brekke said.'
    assert codes(text, span(text, '"We have waited long enough,"'))["marpor"][0] == "701"


def test_where_nothing_speaks_nothing_is_coded():
    assert codes("Well, perhaps.") == {"marpor": (), "cap": ()}


def test_a_subtopic_comes_with_its_topic():
    assert codes("The shipyard delivered a frigate and two submarines to the navy")["cap"][:2] == ("16", "1610")


def test_a_book_of_ones_own():
    text = """
name: bees
kind: themes
version: "1"
language: en
about: bees
entries:
  - code: HIVE
    title: hives
    terms: {3: ["hive*", "honey"]}
"""
    book = parse_codebook(text, "bees.yaml")
    assert codes("The beekeepers' hives gave honey", books=(book,)) == {"bees": ("HIVE",)}
