"""Finding a theme codebook's terms in a text: words and phrases, any English ending, `*` for a word left open."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from onrecord.codebooks import Codebook
from onrecord.record import Span

_WORD = re.compile(r"[^\W_]+(?:[-’'.&][^\W_]+)*")
_STEM = 3
_REMEMBERED = 50_000


@dataclass(frozen=True, slots=True)
class Hit:
    """A term found: the code it speaks for, its weight raised to 1.5, the term as the codebook has it, and where it stands."""

    code: str
    strength: float
    term: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Term:
    code: str
    strength: float
    text: str
    words: tuple[tuple[str, bool], ...]


class TermIndex:
    """The terms of one codebook, by their first word; built once (`index_of`)."""

    __slots__ = ("_known", "_open", "_whole")

    def __init__(self, book: Codebook) -> None:
        self._known: dict[str, tuple[_Term, ...]] = {}
        self._whole: dict[str, list[_Term]] = {}
        self._open: dict[str, list[_Term]] = {}
        for entry in book.themes:
            for text, weight in entry.terms:
                words = tuple((w.rstrip("*").replace("’", "'"), w.endswith("*")) for w in text.split())
                first, left_open = words[0]
                at = self._open if left_open else self._whole
                at.setdefault(first[:_STEM] if left_open else first, []).append(_Term(entry.code, weight**1.5, text, words))

    def find(self, text: str, spans: Iterable[Span]) -> list[Hit]:
        """Every term that stands in `spans` of the text, in order."""
        hits = []
        for start, end in spans:
            words = [(m[0].lower().replace("’", "'"), m.start(), m.end()) for m in _WORD.finditer(text, start, end)]
            for i, (word, at, _) in enumerate(words):
                for term in self._starting(word):
                    last = i + len(term.words) - 1
                    if last < len(words) and all(_same(words[i + n][0], term.words[n]) for n in range(1, len(term.words))):
                        hits.append(Hit(term.code, term.strength, term.text, Span(at, words[last][2])))
        return hits

    def _starting(self, word: str) -> tuple[_Term, ...]:
        """The terms that may start with this word, remembered: copy says few words often."""
        known = self._known.get(word)
        if known is None:
            whole = [t for form in _forms(word) for t in self._whole.get(form, ())]
            left_open = [t for t in self._open.get(word[:_STEM], ()) if word.startswith(t.words[0][0])]
            known = (*whole, *left_open)
            if len(self._known) < _REMEMBERED:
                self._known[word] = known
        return known


@lru_cache(maxsize=8)
def index_of(book: Codebook) -> TermIndex:
    """A codebook's term index, made once."""
    return TermIndex(book)


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
