"""Sentences: rules over the full stops, question marks and exclamation marks of a paragraph.

A closing mark belongs to the sentence before it, and a quotation that ends inside a sentence (`"…?" she asked`) does not end it.
Measured against Universal Dependencies by `benchmarks/sentences.py`: F1 96.0 on GUM dev and 82.9 on EWT dev (web text), where
pysbd 0.3.4 has 93.8 and 81.5 and syntok 1.4.4 93.8 and 79.8, at less than a fiftieth of the speed; hence no library.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from onrecord.data import read_yaml
from onrecord.record import Span, Spans

CLOSERS = "\"'”’»“›)\\]」』*_"
STOP = re.compile(rf"(?:[.!?…‽؟]+|[。！？]+)[{CLOSERS}]*(?:\s?\[\d{{1,3}}\])*")  # a note's number, [12], goes with what it notes
SPACE = re.compile(r"\s+")
NEXT = re.compile(r"[\"'“”„«‹‘’‚`(\[「『*_¿¡\s]*")
WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
LAST = re.compile(r"(?:[^\W_]|[.'’№-])+$")
ITEM = re.compile(r"\(?(?:\d{1,3}|[ivxIVX]{1,5}|[A-Za-zА-Яа-я])$")
LONG_WORD = re.compile(r"(?<![^\W_])(?<![.@/-])[a-zа-яё]{4,}\.$")  # no abbreviation is this long, so a small letter may follow
ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
DASH = "–—-"
TITLED_LOOKBACK = 40  # code points: no abbreviation is longer
FRAME = 60  # code points after a quotation in which its reporting verb must stand


class Words(NamedTuple):
    """The word lists of all languages together, lower case, without the final full stop."""

    never: frozenset[str]
    seldom: frozenset[str]
    before_number: frozenset[str]
    starters: frozenset[str]
    reporting: frozenset[str]
    elisions: frozenset[str]


@cache
def load_words() -> Words:
    """The word lists in `languages.yaml`, all languages joined."""
    data = read_yaml("onrecord.segment", "languages.yaml")
    return Words(*(frozenset(w for language in data.values() for w in language[key].split()) for key in Words._fields))


def find_sentences(text: str, paragraphs: Spans) -> Spans:
    """The sentences of each paragraph, in order, without the white space between them."""
    words, found = load_words(), []
    for start, end in paragraphs:
        at = start
        for stop in STOP.finditer(text, start, end):
            cut = stop.end()
            if cut >= end:
                break
            gap = SPACE.match(text, cut, end)
            if _ends_sentence(text, at, stop, gap.end() if gap else cut, end, words):
                found.append(Span(at, cut))
                at = gap.end() if gap else cut
        if at < end:
            found.append(Span(at, end))
    return tuple(found)


def _ends_sentence(text: str, at: int, stop: re.Match[str], ahead: int, end: int, words: Words) -> bool:
    """Whether the sentence begun at `at` ends with `stop`; the text goes on at `ahead`."""
    mark = text[stop.start()]
    if mark in "。！？":
        return True
    if ahead == stop.end():
        return False
    after = NEXT.match(text, ahead, end)
    first = after.end() if after else ahead
    if first >= end:
        return False
    letter = text[first]
    if letter in ".,;:!?)]}…":
        return False
    if letter.islower() and not (mark == "." and LONG_WORD.search(text[max(at, stop.start() - TITLED_LOOKBACK) : stop.end()])):
        return False
    if letter in DASH and _goes_on_after_dash(text, first, end):
        return False
    bare = text[stop.end() - 1] in ".!?…‽؟"
    if not bare and mark != "." and _is_framed(text, first, end, words):
        return False
    single = mark == "." and (stop.end() - stop.start() == 1 or text[stop.start() + 1] not in ".!?…")
    return not (single and bare) or _full_stop_ends(text, at, stop.start(), first, end, words)


def _goes_on_after_dash(text: str, dash: int, end: int) -> bool:
    """A dash after a stop goes on with the sentence when a small letter follows it (`«…!» – сказал он`)."""
    gap = SPACE.match(text, dash + 1, end)
    at = gap.end() if gap else dash + 1
    return at < end and text[at].islower()


def _is_framed(text: str, first: int, end: int, words: Words) -> bool:
    """Whether a name and a reporting verb follow: `"Why?" Smith asked`."""
    for n, m in enumerate(WORD.finditer(text, first, min(end, first + FRAME))):
        word = m[0].lower()
        if n == 0 and word in words.starters:
            return False
        if word in words.reporting:
            return True
        if text[m.end() : m.end() + 1] in {".", "?", "!", ";", ":"}:
            return False
    return False


def _full_stop_ends(text: str, at: int, dot: int, first: int, end: int, words: Words) -> bool:
    """Whether a lone full stop at `dot` ends the sentence, by the word before it and the one after."""
    before = text[max(at, dot - TITLED_LOOKBACK) : dot]
    held = LAST.search(before, max(before.rfind(" "), before.rfind("\n")) + 1)
    if held is None:
        return True
    word = held[0].lstrip("-.'’")
    low = word.lower()
    if dot - len(held[0]) <= at + 1 and ITEM.match(text[at:dot]):
        return False
    letter = text[first]
    if letter.isdigit() and low in words.before_number:
        return False
    if low in words.never:
        return False
    after = WORD.match(text, first, end)
    starts = after is not None and after[0].lower() in words.starters
    if len(word) == 1 and word.isalpha():
        return not word.isupper() or (starts and word == "I")
    if ACRONYM.fullmatch(word) or (low in words.seldom and (not low.isalpha() or letter.isupper())):
        if low in {"no", "nos", "p"} and not letter.isdigit():
            return True
        return starts or (letter.isdigit() and low in {"etc"}) or _opens(text, first)
    return True


def _opens(text: str, first: int) -> bool:
    """Whether a quotation opens right before the next word: it begins a sentence of its own."""
    return text[first - 1] in '"“«„‘'
