"""Near copies by MinHash: like texts share a band and resemble each other, others do not."""

from __future__ import annotations

from onrecord.scale.copies import BANDS, COPY, bands_of, resemblance, sign

STORY = " ".join(f"word{n} and what stands beside it" for n in range(60))


def alike(one: str, other: str) -> float:
    return resemblance(sign(one).tolist(), sign(other).tolist())


def test_the_same_words_are_a_copy_whatever_their_case() -> None:
    assert alike(STORY, STORY.upper() + "!") == 1.0


def test_a_changed_word_leaves_a_copy_and_a_common_band() -> None:
    other = STORY.replace("word30 ", "another ")
    assert alike(STORY, other) >= COPY
    assert set(bands_of(sign(STORY))) & set(bands_of(sign(other)))


def test_other_stories_are_none() -> None:
    other = " ".join(f"thing{n} far from any of these" for n in range(60))
    assert alike(STORY, other) < 0.1
    assert not set(bands_of(sign(STORY))) & set(bands_of(sign(other)))


def test_texts_without_words_have_a_signature_too() -> None:
    assert len(bands_of(sign("…"))) == BANDS
