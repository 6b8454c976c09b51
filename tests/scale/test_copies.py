"""Near copies by MinHash: like texts share a band and resemble each other, others do not."""

from __future__ import annotations

import itertools

from onrecord.scale.copies import COPY, find_copies, sign

STORY = " ".join(f"word{n} and what stands beside it" for n in range(60))
EDITED = STORY.replace("word30 ", "another ").replace("word31 ", "third ")
OTHER = " ".join(f"thing{n} far from any of these" for n in range(60))


def signed(text: str) -> bytes:
    found = sign(text)
    assert found
    return found


def share(one: str, other: str) -> float | None:
    """How much two texts resemble each other, if they are copies."""
    found = find_copies([("b", signed(one))], [("a", signed(other))])
    return found[0].resemblance if found else None


def test_the_same_words_are_a_copy_whatever_their_case() -> None:
    assert share(STORY, STORY.upper() + "!") == 1.0


def test_a_changed_word_leaves_a_copy_other_stories_are_none() -> None:
    assert COPY <= (share(STORY, EDITED) or 0) < 1
    assert share(STORY, OTHER) is None
    assert share(STORY, STORY.split("word20")[0]) is None


def test_a_text_without_words_is_nothings_copy() -> None:
    assert sign("…") is None


def test_of_copies_the_one_with_the_smallest_id_is_kept_in_whatever_order_they_come() -> None:
    texts = [("b", signed(STORY)), ("a", signed(EDITED)), ("c", signed(OTHER))]
    for order in itertools.permutations(texts):
        assert [(c.id, c.copy_of) for c in find_copies(order)] == [("b", "a")]


def test_what_was_read_in_an_earlier_run_is_never_a_copy_and_goes_before_others() -> None:
    (copy,) = find_copies([("a", signed(STORY))], [("z", signed(STORY.upper()))])
    assert (copy.id, copy.copy_of, copy.resemblance) == ("a", "z", 1.0)
    assert find_copies([], [("z", signed(STORY))]) == []
    assert find_copies([("a", signed(OTHER))], [("z", signed(STORY)), ("y", signed(EDITED))]) == []
