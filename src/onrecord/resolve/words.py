"""The words of a dispatch as `resolve` sees them: letter case, sentence, and what the lexicon knows of each."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from onrecord.record import Span, Spans
from onrecord.resolve.lexicon import load_lexicon

_WORD = re.compile(
    r"[^\W\d_]{3,}(?=[ ,])"  # most words, before any other rule is tried
    r"|(?:[^\W\d_]\.){2,}"  # U.S., J.R.
    r"|(?:Mrs?|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Adm|Sgt|Cpl|Brig|Cmdr|Gov|Sen|Rep|Rev|St|Jr|Sr|Hon|Inc|Corp|Ltd|Co|Smt|Eng|Ts)\.(?!\w)"
    r"|[^\W\d_]\.(?=\s?[^\W\d_])(?<=[A-ZА-ЯÀ-Þ]\.)"  # an initial
    r"|[’']s(?!\w)"
    r"|[^\W_][^\W_\u0300-\u036f]*[\u0300-\u036f]*(?:(?:[-‐‑.&/]|[’'ʻʼ](?!s(?!\w)))?[^\W_\u0300-\u036f][\u0300-\u036f]*)*"
    r"|[^\w\s]|_"
)


_SHORTEST = 50
_SHOUTED = 0.8


class Word(NamedTuple):
    """A word or mark.

    `low` is its lower-case form, `cap` whether it is capitalised as a name is, `sentence` its sentence's number, `title` whether it can be
    the head of a title, `noun` whether it can be the head of a phrase for a person, body or country.
    """

    start: int
    end: int
    text: str
    low: str
    cap: bool
    sentence: int
    title: bool
    noun: bool


def find_words(text: str, sentences: Spans, sources: Spans = ()) -> list[Word]:
    """The words of every sentence, in order. In a sentence that is all capitals, only those of sources count as capitalised."""
    found: list[Word] = []
    for number, (start, end) in enumerate(sentences):
        shouts = _shouts(text[start:end])
        for m in _WORD.finditer(text, start, end):
            at, after = m.span()
            word = m[0]
            low, cap, title, noun = _read(word)
            if cap and shouts and not any(a <= at < b for a, b in sources):
                cap = False
            found.append(Word(at, after, word, low, cap, number, title, noun))
    return found


@lru_cache(maxsize=65536)
def _read(word: str) -> tuple[str, bool, bool, bool]:
    """A word's lower-case form, whether it is capitalised, and what it can be the head of."""
    lexicon = load_lexicon()
    low = word.lower().replace("’", "'")
    cap = word[0].isupper() or (len(word) > 3 and low.startswith(lexicon.name_prefixes) and any(c.isupper() for c in word))
    title = low in lexicon.title_heads or ("-" in low and low.rsplit("-", 1)[-1] in lexicon.title_heads)
    person = title or low in lexicon.persons or low in lexicon.plural
    return low, cap, title, person or low in lexicon.org_nominal or low in lexicon.country_nouns


def _shouts(sentence: str) -> bool:
    """Whether a sentence is set in capitals throughout, so that they tell no names."""
    upper = sum(map(str.isupper, sentence))
    return upper > _SHORTEST and upper >= _SHOUTED * sum(map(str.isalpha, sentence))


def words_within(words: list[Word], span: Span) -> tuple[int, int]:
    """The half-open range of words that begin inside the span."""
    first = bisect_left(words, (span.start,))  # words are tuples that begin with their start
    return first, bisect_left(words, (span.end,), lo=first)
