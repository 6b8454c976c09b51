"""Names that are one person's, and names that are not. The people are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.register.names import agree, compare_names, fold_word, name_words

WORDS = ("Ada", "Olin", "Bertil", "Kasym", "Zhomart", "Dosmukhamedov", "Xiang", "Jae-won", "O'Brien", "Łukasz", "Örn")
NAMES = st.lists(st.sampled_from(WORDS), min_size=2, max_size=4)


@pytest.mark.parametrize(
    ("text", "known", "family", "expected"),
    [
        ("Ada Olin", "Ada Olin", "Olin", "full"),
        ("OLIN Ada", "Ada Olin", "Olin", "full"),
        ("A. Olin", "Ada Berit Olin", "Olin", "full"),
        ("Ada B. Olin", "Ada Berit Olin", "Olin", "full"),
        ("Olin", "Ada Olin", "Olin", "family"),
        ("Ada", "Ada Olin", "Olin", None),
        ("Eva Olin", "Ada Olin", "Olin", None),
        ("B. Olin", "Ada Olin", "Olin", None),
        ("Yerlan Dosmukhamedov", "Erlan Dosmuhamedov", "Dosmuhamedov", "full"),
        ("Erlan Dosmukhamedov", "Erlan Dosmuhamedov", "Dosmuhamedov", "full"),
        ("Øyvind Sørbø", "Oyvind Sorbo", "Sorbo", "full"),
        ("Зухра Жақсыбекова", "Zukhra Zhaksybekova", "Zhaksybekova", "full"),
        ("Sheikh Rashid bin Yusuf", "Rashid bin Yusuf al-Qamar", "Rashid", "full"),
        ("Rashid bin Yusuf al-Qamar", "Yusuf bin Rashid al-Qamar", "Yusuf", None),
        ("Ottokar III", "Ottokar III", "Ottokar III", "full"),
        ("King Ottokar", "Ottokar III", "Ottokar III", "family"),
        ("Ottokar II", "Ottokar III", "Ottokar III", None),
        ("Bill Tarn", "William Henry Tarn", "Tarn", "full"),
        ("Maria Luz Ferrer", "Maria Luz Ferrer Soto", "Ferrer", "full"),
        ("", "Ada Olin", "Olin", None),
    ],
)
def test_agreement(text: str, known: str, family: str, expected: str | None) -> None:
    assert compare_names(text, known, family) == expected


@given(NAMES)
def test_a_name_agrees_with_itself_in_any_order(words: list[str]) -> None:
    name, turned = " ".join(words), " ".join(reversed(words))
    if len(set(name_words(name))) >= 2:
        assert compare_names(name, name, words[-1]) == "full"
        assert compare_names(turned, name, words[-1]) == "full"


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_is_compared_without_error(a: str, b: str) -> None:
    assert compare_names(a, b, b) in ("full", "family", None)
    assert isinstance(fold_word(a), str)


@given(NAMES)
def test_a_family_name_alone_is_never_the_full_name(words: list[str]) -> None:
    assert agree(words[-1], (" ".join(["Quill", *words]),), words[-1]) != "full"


def test_a_nickname_counts_with_the_family_name() -> None:
    assert agree("Bo Olin", ("Bertil Olin", "Bo Olin"), "Olin") == "full"
