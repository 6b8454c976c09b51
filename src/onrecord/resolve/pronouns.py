"""Pronouns as mentions, with the gender and number they ask for."""

from __future__ import annotations

from onrecord.record import Span
from onrecord.resolve.found import Found, Gender
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.words import Word

PRONOUNS: dict[str, tuple[Gender | None, bool]] = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("male", False)),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("female", False)),
    **dict.fromkeys(("it", "its", "itself", "who"), (None, False)),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), (None, True)),
    **dict.fromkeys(("i", "me", "my", "myself", "mine"), (None, False)),
    **dict.fromkeys(("we", "us"), (None, True)),
}
FIRST_PERSON = frozenset(["i", "me", "my", "myself", "mine"])
FIRST_PLURAL = frozenset(["we", "us"])
POSSESSIVE = frozenset(["his", "her", "its", "their", "my"])
SUBJECTS = frozenset(["he", "she", "it", "they", "i", "we", "who"])
_COPULAS = frozenset(
    [
        "is",
        "was",
        "be",
        "been",
        "being",
        "has",
        "had",
        "will",
        "would",
        "may",
        "might",
        "must",
        "should",
        "also",
        "not",
        "earlier",
        "later",
        "already",
        "still",
        "very",
        "so",
        "more",
        "now",
        "then",
    ]
)
_CLITICS = frozenset(["m", "ve", "ll", "d", "re", "s"])


def find_pronouns(words: list[Word], lexicon: Lexicon) -> list[Found]:
    """Every pronoun that can stand for someone or something, clitics cut off (`he's`)."""
    found = []
    for i, w in enumerate(words):
        low = w.low
        if low not in PRONOUNS:
            if "'" not in low:
                continue
            low, _, clitic = w.low.partition("'")
            if low not in PRONOUNS or clitic not in _CLITICS:
                continue
        if (low == "i" and w.text[0] != "I") or (len(w.text) > 1 and w.text.isupper() and not _shouts(words, i)):
            continue
        if low == "it" and _is_empty(words, i, lexicon):
            continue
        gender, plural = PRONOUNS[low]
        span = Span(w.start, w.start + len(low))
        found.append(
            Found(
                span,
                span,
                "pronoun",
                "unknown",
                low,
                w.sentence,
                gender=gender,
                plural=plural,
                subject=low in SUBJECTS,
                possessive=low in POSSESSIVE,
            )
        )
    return found


def _shouts(words: list[Word], i: int) -> bool:
    """Whether the words beside it are all capitals too: `IT SAID`, not `the WHO said`."""
    beside = [w for w in words[max(0, i - 2) : i + 3] if w.sentence == words[i].sentence and w.text.isalpha() and w is not words[i]]
    return bool(beside) and all(w.text.isupper() for w in beside)


def _is_empty(words: list[Word], i: int, lexicon: Lexicon) -> bool:
    """Whether `it` stands for nothing: `it was reported`, `it is important to`, `consider it necessary`, `it transpired`."""
    for w in words[i + 1 : i + 6]:
        if w.sentence != words[i].sentence or not w.text[0].isalpha():
            return False
        if w.low in lexicon.hearsay:
            return True
        if w.low not in _COPULAS and not w.low.endswith("ly"):
            return False
    return False
