"""Finding theme codebooks' terms in a text: words and phrases, any English ending, `*` for a word left open."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from onrecord.codebooks import Codebook
from onrecord.record import Span

_WORD = re.compile(r"[^\W_]+(?:[-’'.&][^\W_]+)*")
_STEM = 3
_REMEMBERED = 50_000


class Hit(NamedTuple):
    """A term found: whose it is and the code it speaks for, its weight raised to 1.5, the term as the codebook has it, where it stands."""

    scheme: str
    code: str
    strength: float
    term: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Term:
    scheme: str
    code: str
    strength: float
    text: str
    words: tuple[tuple[str, bool], ...]


class TermIndex:
    """The terms of codebooks, by their first word; built once (`index_of`)."""

    __slots__ = ("_known", "_open", "_whole")

    def __init__(self, books: Iterable[Codebook]) -> None:
        self._known: dict[str, tuple[_Term, ...]] = {}
        self._whole: dict[str, list[_Term]] = {}
        self._open: dict[str, list[_Term]] = {}
        for book in books:
            for entry in book.themes:
                for text, weight in entry.terms:
                    words = tuple((w.rstrip("*").replace("’", "'"), w.endswith("*")) for w in text.split())
                    first, left_open = words[0]
                    at = self._open if left_open else self._whole
                    at.setdefault(first[:_STEM] if left_open else first, []).append(_Term(book.name, entry.code, weight**1.5, text, words))

    def find(self, text: str, spans: Iterable[Span]) -> list[Hit]:
        """Every term that stands in `spans` of the text, in order."""
        hits = []
        known = self._known
        for start, end in spans:
            words = list(_WORD.finditer(text, start, end))
            for i, first in enumerate(words):
                terms = known.get(first[0])
                for term in self._starting(first[0]) if terms is None else terms:
                    last = i + len(term.words) - 1
                    if last == i or (last < len(words) and _goes_on(term, words[i : last + 1])):
                        hits.append(Hit(term.scheme, term.code, term.strength, term.text, Span(first.start(), words[last].end())))
        return hits

    def _starting(self, word: str) -> tuple[_Term, ...]:
        """The terms that may start with this word, remembered: copy says few words often."""
        plain = _plain(word)
        whole = [t for form in _forms(plain) for t in self._whole.get(form, ())]
        left_open = [t for t in self._open.get(plain[:_STEM], ()) if plain.startswith(t.words[0][0])]
        found = (*whole, *left_open)
        if len(self._known) < _REMEMBERED:
            self._known[word] = found
        return found


@lru_cache(maxsize=8)
def index_of(books: tuple[Codebook, ...]) -> TermIndex:
    """The term index of codebooks, made once."""
    return TermIndex(books)


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


def _goes_on(term: _Term, words: list[re.Match[str]]) -> bool:
    """Whether the words after the first are the term's too."""
    return all(_same(_plain(word[0]), part) for word, part in zip(words[1:], term.words[1:], strict=True))


def _same(word: str, term: tuple[str, bool]) -> bool:
    stem, left_open = term
    return word.startswith(stem) if left_open else stem in _forms(word)


@lru_cache(maxsize=20_000)
def _forms(word: str) -> tuple[str, ...]:
    """A word and what it may be an ending of: `armies` gives army, `raised` raise and rais, `state's` state."""
    out = [word]
    if word.endswith("'s"):
        out.append(word[:-2])
        word = word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        out.append(word[:-1])
    if len(word) > 4:
        for ending, put in (("ies", "y"), ("ied", "y"), ("es", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e")):
            if word.endswith(ending):
                out.append(word[: -len(ending)] + put)
    return tuple(dict.fromkeys(out))
