"""Words: offsets hold on any text, and the cuts are Universal Dependencies'."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.tag.tokens import find_tokens


def cut(text: str) -> str:
    return "|".join(text[s:e] for s, e in find_tokens(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He said he doesn't know.", "He|said|he|does|n't|know|."),
        ("Tokayev’s aides can’t say", "Tokayev|’s|aides|ca|n’t|say"),
        ("a long-term, co-founder plan", "a|long|-|term|,|co-founder|plan"),
        ("pay rose 4.1% to $4,200 at 13:17", "pay|rose|4.1|%|to|$|4,200|at|13:17"),
        ("Mr. J. Smith of the U.S. said", "Mr.|J.|Smith|of|the|U.S.|said"),
        ('"Yes," they\'ve said...', '"|Yes|,|"|they|\'ve|said|...'),
        ("officers' pay — both and/or none", "officers|'|pay|—|both|and|/|or|none"),
        ("He cannot, O'Brien said", "He|can|not|,|O'Brien|said"),
        ("at 5pm", "at|5|pm"),
        ("see www.example.com/a.", "see|www.example.com/a|."),
    ],
)
def test_words_are_cut_as_universal_dependencies_cuts_them(text: str, words: str) -> None:
    assert cut(text) == words


PIECES = st.sampled_from(
    [
        "don't",
        "’s",
        " ",
        "\n",
        "\r\n",
        "U.S.",
        "é",
        "e\u0301",
        "😀",
        "👩‍👩‍👧",
        "...",
        "-",
        "“",
        "”",
        "1,000",
        "ы",
        "\u200d",
        "\x00",
        "a@b.c",
    ]
)


@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=30).map("".join)))
def test_every_character_but_white_space_belongs_to_one_word(text: str) -> None:
    spans = find_tokens(text)
    assert all(0 <= s < e <= len(text) for s, e in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    covered = {i for s, e in spans for i in range(s, e)}
    assert {i for i, c in enumerate(text) if not c.isspace()} <= covered


def test_a_stretch_is_cut_in_place() -> None:
    text = "Before. Now this. After."
    assert [text[s:e] for s, e in find_tokens(text, 8, 17)] == ["Now", "this", "."]
