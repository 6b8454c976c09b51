"""Features and windows: every word in exactly one window, nothing longer than the limit, quotation marks followed across paragraphs."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.record import Span
from onrecord.segment import find_paragraphs, find_sentences
from onrecord.tag.features import QUOTES, SHAPES, quote_states, shape_of
from onrecord.tag.relations import DISTANCES, cue_relations
from onrecord.tag.tokens import find_tokens
from onrecord.tag.windows import Words, build_window, cut_windows, cut_words


def words_of(text: str, pieces: int = 1) -> Words:
    paragraphs = find_paragraphs(text, Span(0, len(text)))
    spans, paragraph, sentence = cut_words(text, paragraphs, find_sentences(text, paragraphs))
    quote, quotation = quote_states(text, spans, paragraph)
    return Words(spans, [[1000] * pieces for _ in spans], [0] * len(spans), quote, quotation, paragraph, sentence)


@given(st.lists(st.integers(1, 60), max_size=12), st.integers(4, 50))
def test_windows_cover_every_word_once_and_keep_to_the_limit(paragraphs: list[int], limit: int) -> None:
    words = words_of("\n\n".join("Go on. " * n for n in paragraphs))
    ranges = cut_windows("\n\n".join("Go on. " * n for n in paragraphs), words, limit)
    assert [i for a, b in ranges for i in range(a, b)] == list(range(len(words.spans)))
    for a, b in ranges:
        window = build_window(words, a, b)
        assert sum(len(p) for p in words.pieces[a:b]) <= limit
        assert len(window.ids) == len(window.shape) == len(window.quote)
        assert (window.ids[window.start] == 1000).all()


def test_an_announced_paragraph_stays_with_what_announces_it() -> None:
    text = "One two three four five.\n\nThe minister said:\n\n“Six seven eight nine ten eleven.”"
    words = words_of(text)
    ranges = cut_windows(text, words, 14)
    assert text[words.spans[ranges[1][0]].start :].startswith("The minister")


def test_quotations_are_followed_into_reopened_paragraphs() -> None:
    text = "“One.\n\n“Two,” he said. “Three.”"
    words = words_of(text)
    held = {text[s:e]: n for (s, e), n in zip(words.spans, words.quotation, strict=True) if text[s:e].isalpha()}
    assert held["One"] == held["Two"] != 0
    assert held["said"] == 0
    assert held["Three"] not in (0, held["Two"])
    states = {text[s:e]: QUOTES[q] for (s, e), q in zip(words.spans, words.quote, strict=True)}
    assert (states["One"], states["said"]) == ("inside", "outside")


def test_straight_marks_toggle_and_nested_speech_is_seen() -> None:
    text = "\"He said 'wait' to us,\" she said."
    spans = find_tokens(text)
    states, _ = quote_states(text, spans, [0] * len(spans))
    by_word = [(text[s:e], QUOTES[q]) for (s, e), q in zip(spans, states, strict=True)]
    assert by_word[0] == ('"', "opening")
    assert ("us", "inside") in by_word
    assert by_word[-1] == (".", "outside")


def test_shapes() -> None:
    assert [SHAPES[shape_of(w)] for w in ("said", "Astana", "NATO", "A", "McCain", "4,200", "F16", ",", "“", "t-34")] == [
        "lower", "title", "upper", "letter", "mixed", "digit", "alnum", "mark", "quote", "alnum",
    ]  # fmt: skip


def test_relations_tell_distance_sentence_and_quotation() -> None:
    sentence, quotation = np.array([0, 0, 1, 1, 2]), np.array([1, 1, 0, 0, 2])
    r = cue_relations(np.array([2]), np.array([2]), sentence, quotation)
    assert r.shape == (3, 1, 5)
    assert r[0, 0, 2] == 0
    assert len({*r[0, 0].tolist()}) == 5
    assert r[0].max() < DISTANCES
    assert r[1, 0].tolist() == [1, 1, 2, 2, 3]
    assert r[2, 0].tolist() == [2, 2, 0, 0, 2]
