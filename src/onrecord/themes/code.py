"""What a statement is about: its words, its paragraph's and its dispatch's, weighed by a theme codebook's terms.

A short content ("the move") often holds no term of its own; the paragraph and the rest of the dispatch then speak for it, at a
discount. Of the codes that terms speak for, the model's theme head says which are likely, where it knows the scheme (MARPOR). Which codes
stand, and how sure they are, is measured on our own tagged dispatches (`training/themes.py`).
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from onrecord.codebooks import Codebook
from onrecord.record import Dispatch, Span, Statement, Theme
from onrecord.tag.tagged import Tagged
from onrecord.themes.hints import Hints
from onrecord.themes.terms import Hit, index_of

PARAGRAPH = 0.4
DISPATCH = 0.15
SECOND = 0.5
THIRD = 0.8
AT_LEAST = 0.12
_CONTEXT = 5
_CALIBRATION = (-3.46, 5.65, 0.66)
UNKNOWN = 1e-3  # the least chance of a code, and that of one which the head was not taught
FAINT = 0.02  # what a term that speaks faintly is worth beside its share, when the model is heard too
LIKELY = 0.12  # the second and third code stand from this confidence on, when the model is heard too
_HEARD = (-0.58, 0.71)
_BLANK = re.compile(r"\n[^\S\n]*\n")


@dataclass(frozen=True, slots=True)
class Around:
    """A statement's content and the paragraphs it stands in."""

    content: tuple[Span, ...]
    paragraphs: Span

    def place_of(self, at: int) -> float:
        """What a term is worth that stands in these paragraphs: 1 in the content, less around it."""
        for start, end in self.content:
            if start <= at < end:
                return 1.0
        return PARAGRAPH


_NOWHERE = Around((), Span(0, 0))


class _Voice(NamedTuple):
    """How strongly a code speaks for a statement, and the words nearest to the content that made it."""

    score: float
    carried: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heard:
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
    def of(cls, book: Codebook, hits: list[Hit]) -> Heard:
        """The terms found, in the order of the text."""
        parent = {entry.code: entry.within for entry in book.themes}
        by_code: dict[str, list[Hit]] = defaultdict(list)
        for hit in hits:
            for code in _topics(hit.code, parent):
                by_code[code].append(hit)
        placed = sorted(hits, key=lambda hit: hit.span)
        far = {code: _voice(own, _NOWHERE) for code, own in by_code.items()}
        return cls(book, parent, [hit.span.start for hit in placed], placed, by_code, far)

    def voices(self, around: Around) -> dict[str, _Voice]:
        """Every code's voice for one statement."""
        first, after = (bisect_left(self.starts, edge) for edge in around.paragraphs)
        near = {code for hit in self.hits[first:after] for code in _topics(hit.code, self.parent)}
        return self.far | {code: _voice(self.by_code[code], around) for code in near}

    def topics(self, voices: Mapping[str, _Voice]) -> dict[str, float]:
        """The score of every code that is no subtopic."""
        return {code: voice.score for code, voice in voices.items() if self.parent[code] is None}


def code_themes(
    dispatch: Dispatch, statements: Sequence[Statement], *, codebooks: Iterable[Codebook], tagged: Tagged | None = None
) -> tuple[Statement, ...]:
    """The statements with their themes: for each theme codebook, at most three codes (and their subtopics), the surest first.

    A codebook of events is passed over. A statement on which nothing in the dispatch says anything keeps no theme. Without `tagged` the
    terms alone decide.
    """
    books = tuple(book for book in codebooks if book.kind == "themes")
    if not books or not statements:
        return tuple(statements)
    heard = [(one, Hints.of(tagged, one.book.name)) for one in hear(dispatch, books)]
    return tuple(
        replace(statement, themes=tuple(theme for one, hints in heard for theme in _themes(one, around, hints)))
        for statement, around in zip(statements, surroundings(dispatch.text, statements), strict=True)
    )


def hear(dispatch: Dispatch, books: tuple[Codebook, ...]) -> list[Heard]:
    """What headline and body hold of each codebook."""
    body = dispatch.body if dispatch.body.end > dispatch.body.start else Span(0, len(dispatch.text))
    copy = ([Span(dispatch.headline.start, dispatch.headline.end)] if dispatch.headline else []) + [body]
    hits = index_of(books).find(dispatch.text, copy)
    return [Heard.of(book, [hit for hit in hits if hit.scheme == book.name]) for book in books]


def surroundings(text: str, statements: Sequence[Statement]) -> Iterator[Around]:
    """Each statement's content, or its cue, and the paragraphs from the one where it starts to the one where it ends."""
    blanks = [m.end() for m in _BLANK.finditer(text)]
    for statement in statements:
        spans = statement.content or statement.cue
        first, last = (min(s.start for s in spans), max(s.end for s in spans)) if spans else (0, 0)
        before = bisect_right(blanks, first)
        after = _BLANK.search(text, last)
        yield Around(spans, Span(blanks[before - 1] if before else 0, after.start() if after else len(text)))


def _themes(heard: Heard, around: Around, hints: Hints | None) -> list[Theme]:
    """The codes that stand for one statement, with the words that carried them."""
    voices, parent, scheme = heard.voices(around), heard.parent, heard.book.name
    scores = heard.topics(voices)
    chances = hints.chances(around.content, around.paragraphs) if hints and scores else None
    themes = []
    for code, confidence in by_model(scores, chances) if chances else by_terms(scores):
        score, carried = voices[code]
        themes.append(Theme(scheme, code, confidence, carried))
        for child in sorted(c for c in voices if parent[c] == code and voices[c].score >= SECOND * score):
            themes.append(Theme(scheme, child, round(confidence * voices[child].score / score, 2), voices[child].carried))
    return themes


def by_terms(scores: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """The codes that stand by what their terms weigh, with their confidence."""
    tops = sorted(scores, key=lambda c: (-scores[c], c))
    total = sum(scores[c] for c in tops[:_CONTEXT])
    for rank, code in enumerate(tops[:3]):
        confidence = _confidence(scores[code], total)
        if rank and (scores[code] < (SECOND, THIRD)[rank - 1] * scores[tops[0]] or confidence < AT_LEAST):
            return
        yield code, confidence


def by_model(scores: Mapping[str, float], chances: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """The codes that stand by their share of the terms and the model's chances together, with their confidence."""
    weighed = shares(scores, chances)
    a, b = _HEARD
    for rank, code in enumerate(sorted(weighed, key=lambda c: (-weighed[c], c))[:3]):
        held = min(max(weighed[code], 1e-6), 1 - 1e-6)
        confidence = round(1 / (1 + math.exp(-(a + b * math.log(held / (1 - held))))), 2)
        if rank and confidence < LIKELY:
            return
        yield code, confidence


def shares(scores: Mapping[str, float], chances: Mapping[str, float]) -> dict[str, float]:
    """What each code that terms speak for has of all: its chance times its share of the five that speak loudest; they add up to 1."""
    total = sum(sorted(scores.values(), reverse=True)[:_CONTEXT])
    weighed = {code: max(chances.get(code, 0.0), UNKNOWN) * (score / total + FAINT) for code, score in scores.items()}
    whole = sum(weighed.values())
    return {code: value / whole for code, value in weighed.items()}


def _topics(code: str | None, parent: dict[str, str | None]) -> Iterator[str]:
    """A code and the topics above it."""
    while code is not None:
        yield code
        code = parent[code]


def _voice(hits: list[Hit], around: Around) -> _Voice:
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
