"""The words of a dispatch as `resolve` sees them: letter case, sentence, and what the lexicon knows of each."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from onrecord.record import Span, Spans
from onrecord.resolve.lexicon import Lexicon

_LETTERS = r"[^\W\d_][^\W\d_\u0300-\u036f]*[\u0300-\u036f]*"
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., J.R.
    r"|(?:Mrs?|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Adm|Sgt|Cpl|Brig|Cmdr|Gov|Sen|Rep|Rev|St|Jr|Sr|Hon|Inc|Corp|Ltd|Co|Smt|Eng|Ts)\.(?!\w)"
    r"|[^\W\d_]\.(?=\s?[^\W\d_])(?<=[A-ZА-ЯÀ-Þ]\.)"  # an initial
    r"|[’']s(?!\w)"
    r"|[^\W_][^\W_\u0300-\u036f]*[\u0300-\u036f]*(?:(?:[-‐‑.&/]|[’'ʻʼ](?!s(?!\w)))?[^\W_\u0300-\u036f][\u0300-\u036f]*)*"
    r"|[^\w\s]|_"
)


_SHORTEST = 50
_SHOUTED = 0.8


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark. `low` is its lower-case form, `cap` whether it is capitalised as a name is, `sentence` its sentence's number."""

    start: int
    end: int
    text: str
    low: str
    cap: bool
    sentence: int


def find_words(text: str, sentences: Spans, lexicon: Lexicon, sources: Spans = ()) -> list[Word]:
    """The words of every sentence, in order. In a sentence that is all capitals, only those of sources count as capitalised."""
    found: list[Word] = []
    prefixes = lexicon.name_prefixes
    for number, (start, end) in enumerate(sentences):
        shouts = _shouts(text[start:end])
        for m in _WORD.finditer(text, start, end):
            word = m[0]
            low = word.lower().replace("’", "'")
            first = word[0]
            cap = first.isupper() or (len(word) > 3 and low.startswith(prefixes) and any(c.isupper() for c in word))
            if cap and shouts and not any(a <= m.start() < b for a, b in sources):
                cap = False
            found.append(Word(m.start(), m.end(), word, low, cap, number))
    return found


def words_within(words: list[Word], span: Span) -> tuple[int, int]:
    """The half-open range of words that begin inside the span."""
    first = bisect_left(words, span.start, key=lambda w: w.start)
    return first, bisect_left(words, span.end, lo=first, key=lambda w: w.start)


def _shouts(sentence: str) -> bool:
    """Whether a sentence is set in capitals throughout, so that they tell no names."""
    letters = [c for c in sentence if c.isalpha()]
    return len(letters) > _SHORTEST and sum(c.isupper() for c in letters) >= _SHOUTED * len(letters)
