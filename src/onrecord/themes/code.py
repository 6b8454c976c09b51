"""What a statement is about: its words, its paragraph's and its dispatch's, weighed by a theme codebook's terms.

A short content ("the move") often holds no term of its own; the paragraph and the rest of the dispatch then speak for it, at a
discount. Which codes stand, and how sure they are, is measured on our own tagged dispatches (`training/dispatches`, MARPOR).
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from onrecord.codebooks import Codebook
from onrecord.record import Dispatch, Span, Statement, Theme
from onrecord.themes.terms import Hit, index_of

PARAGRAPH = 0.4
DISPATCH = 0.15
SECOND = 0.5
THIRD = 0.8
AT_LEAST = 0.12
_CONTEXT = 5
_CALIBRATION = (-3.46, 5.65, 0.66)
_BLANK = re.compile(r"\n[^\S\n]*\n")


@dataclass(frozen=True, slots=True)
class _Around:
    """A statement's content and the paragraphs it stands in."""

    content: tuple[Span, ...]
    paragraphs: Span

    def place_of(self, at: int) -> float:
        """What a term is worth that stands in these paragraphs: 1 in the content, less around it."""
        for start, end in self.content:
            if start <= at < end:
                return 1.0
        return PARAGRAPH


_NOWHERE = _Around((), Span(0, 0))


class _Voice(NamedTuple):
    """How strongly a code speaks for a statement, and the words nearest to the content that made it."""

    score: float
    carried: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Heard:
    """What a dispatch holds of one codebook: the terms by their place, and by the codes they speak for, a subtopic's for its topic too.

    `far` is each code's voice where none of its terms stands near: most codes, for most statements.
    """

    book: Codebook
    parent: dict[str, str | None]
    starts: list[int]
    hits: list[Hit]
    by_code: dict[str, list[Hit]]
    far: dict[str, _Voice]

    @classmethod
    def of(cls, book: Codebook, hits: list[Hit]) -> _Heard:
        """The terms found, in the order of the text."""
        parent = {entry.code: entry.within for entry in book.themes}
        by_code: dict[str, list[Hit]] = defaultdict(list)
        for hit in hits:
            for code in _topics(hit.code, parent):
                by_code[code].append(hit)
        placed = sorted(hits, key=lambda hit: hit.span)
        far = {code: _voice(own, _NOWHERE) for code, own in by_code.items()}
        return cls(book, parent, [hit.span.start for hit in placed], placed, by_code, far)

    def voices(self, around: _Around) -> dict[str, _Voice]:
        """Every code's voice for one statement."""
        first, after = (bisect_left(self.starts, edge) for edge in around.paragraphs)
        near = {code for hit in self.hits[first:after] for code in _topics(hit.code, self.parent)}
        return self.far | {code: _voice(self.by_code[code], around) for code in near}


def code_themes(dispatch: Dispatch, statements: Sequence[Statement], *, codebooks: Iterable[Codebook]) -> tuple[Statement, ...]:
    """The statements with their themes: for each theme codebook, at most three codes (and their subtopics), the surest first.

    A codebook of events is passed over. A statement on which nothing in the dispatch says anything keeps no theme.
    """
    books = tuple(book for book in codebooks if book.kind == "themes")
    if not books or not statements:
        return tuple(statements)
    body = dispatch.body if dispatch.body.end > dispatch.body.start else Span(0, len(dispatch.text))
    copy = ([Span(dispatch.headline.start, dispatch.headline.end)] if dispatch.headline else []) + [body]
    hits = index_of(books).find(dispatch.text, copy)
    heard = [_Heard.of(book, [hit for hit in hits if hit.scheme == book.name]) for book in books]
    blanks = [m.end() for m in _BLANK.finditer(dispatch.text)]
    out = []
    for statement in statements:
        around = _Around(statement.content or statement.cue, _paragraphs(dispatch.text, statement, blanks))
        themes = tuple(theme for one in heard for theme in _themes(one, around))
        out.append(replace(statement, themes=themes))
    return tuple(out)


def _paragraphs(text: str, statement: Statement, blanks: list[int]) -> Span:
    """From the start of the paragraph where the content starts to the end of that where it ends; `blanks` are the ends of blank lines."""
    spans = statement.content or statement.cue
    first, last = (min(s.start for s in spans), max(s.end for s in spans)) if spans else (0, 0)
    before = bisect_right(blanks, first)
    after = _BLANK.search(text, last)
    return Span(blanks[before - 1] if before else 0, after.start() if after else len(text))


def _themes(heard: _Heard, around: _Around) -> list[Theme]:
    """The codes that stand for one statement, with the words that carried them."""
    voices, parent, scheme = heard.voices(around), heard.parent, heard.book.name
    tops = sorted((c for c in voices if parent[c] is None), key=lambda c: (-voices[c].score, c))
    total = sum(voices[c].score for c in tops[:_CONTEXT])
    themes = []
    for rank, code in enumerate(tops[:3]):
        score, carried = voices[code]
        confidence = _confidence(score, total)
        if rank and (score < (SECOND, THIRD)[rank - 1] * voices[tops[0]].score or confidence < AT_LEAST):
            break
        themes.append(Theme(scheme, code, confidence, carried))
        for child in sorted(c for c in voices if parent[c] == code and voices[c].score >= SECOND * score):
            themes.append(Theme(scheme, child, round(confidence * voices[child].score / score, 2), voices[child].carried))
    return themes


def _topics(code: str | None, parent: dict[str, str | None]) -> Iterator[str]:
    """A code and the topics above it."""
    while code is not None:
        yield code
        code = parent[code]


def _voice(hits: list[Hit], around: _Around) -> _Voice:
    """What a code's terms say of a statement.

    A term counts once where it is worth most. Weights are raised to 1.5, so that one decisive word outweighs two hints.
    """
    terms: dict[tuple[str, bool], float] = {}
    nearest, carried = 0.0, list[Span]()
    start, end = around.paragraphs
    for _, _, strength, term, span in hits:
        place = around.place_of(span.start) if start <= span.start < end else DISPATCH
        key, value = (term, place == 1.0), place * strength / 3**0.5
        if value > terms.get(key, 0.0):
            terms[key] = value
        if place > nearest:
            nearest, carried = place, [span]
        elif place == nearest:
            carried.append(span)
    return _Voice(sum(terms.values()), tuple(sorted(set(carried))[:_CONTEXT]))


def _confidence(score: float, total: float) -> float:
    """How often a code with this score and this share of the best codes' is right, by logistic regression on our dispatches."""
    a, share, size = _CALIBRATION
    return round(1 / (1 + math.exp(-(a + share * score / total + size * math.log1p(score)))), 2)
