"""What a statement is about: its words, its paragraph's and its dispatch's, weighed by a theme codebook's terms.

A short content ("the move") often holds no term of its own; the paragraph and the rest of the dispatch then speak for it, at a
discount. Which codes stand, and how sure they are, is measured on our own tagged dispatches (`training/dispatches`, MARPOR).
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

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

    def place_of(self, span: Span) -> float:
        """What a term is worth where it stands: 1 in the content, less around it, least far off."""
        at = span.start
        for start, end in self.content:
            if start <= at < end:
                return 1.0
        start, end = self.paragraphs
        return PARAGRAPH if start <= at < end else DISPATCH


def code_themes(dispatch: Dispatch, statements: Sequence[Statement], *, codebooks: Iterable[Codebook]) -> tuple[Statement, ...]:
    """The statements with their themes: for each theme codebook, at most three codes (and their subtopics), the surest first.

    A codebook of events is passed over. A statement on which nothing in the dispatch says anything keeps no theme.
    """
    books = [book for book in codebooks if book.kind == "themes"]
    if not books or not statements:
        return tuple(statements)
    body = dispatch.body if dispatch.body.end > dispatch.body.start else Span(0, len(dispatch.text))
    copy = ([Span(dispatch.headline.start, dispatch.headline.end)] if dispatch.headline else []) + [body]
    hits = {book.name: index_of(book).find(dispatch.text, copy) for book in books}
    parents = {book.name: {entry.code: entry.within for entry in book.themes} for book in books}
    out = []
    for statement in statements:
        around = _Around(statement.content or statement.cue, _paragraphs(dispatch.text, statement))
        themes = tuple(theme for book in books for theme in _themes(book, hits[book.name], around, parents[book.name]))
        out.append(replace(statement, themes=themes))
    return tuple(out)


def _paragraphs(text: str, statement: Statement) -> Span:
    """From the start of the paragraph where the content starts to the end of that where it ends."""
    spans = statement.content or statement.cue
    first, last = (min(s.start for s in spans), max(s.end for s in spans)) if spans else (0, 0)
    start = max((m.end() for m in _BLANK.finditer(text, 0, first)), default=0)
    after = _BLANK.search(text, last)
    return Span(start, after.start() if after else len(text))


def _themes(book: Codebook, hits: list[Hit], around: _Around, parent: dict[str, str | None]) -> list[Theme]:
    """The codes that stand for one statement, with the words that carried them."""
    scores, carried = _scores(hits, around, parent)
    tops = sorted((c for c in scores if parent[c] is None), key=lambda c: (-scores[c], c))
    total = sum(scores[c] for c in tops[:_CONTEXT])
    themes = []
    for rank, code in enumerate(tops[:3]):
        confidence = _confidence(scores[code], total)
        if rank and (scores[code] < (SECOND, THIRD)[rank - 1] * scores[tops[0]] or confidence < AT_LEAST):
            break
        themes.append(Theme(book.name, code, confidence, carried[code]))
        for child in sorted(c for c in scores if parent[c] == code and scores[c] >= SECOND * scores[code]):
            themes.append(Theme(book.name, child, round(confidence * scores[child] / scores[code], 2), carried[child]))
    return themes


def _scores(hits: list[Hit], around: _Around, parent: dict[str, str | None]) -> tuple[dict[str, float], dict[str, tuple[Span, ...]]]:
    """Each code's score and the words nearest to the content that made it; a subtopic's words speak for its topic too.

    A term counts once where it is worth most. Weights are raised to 1.5, so that one decisive word outweighs two hints.
    """
    worth: dict[str, dict[tuple[str, bool], float]] = defaultdict(dict)
    near: dict[str, tuple[float, list[Span]]] = {}
    for hit in hits:
        place = around.place_of(hit.span)
        key, value = (hit.term, place == 1.0), place * hit.strength / 3**0.5
        code: str | None = hit.code
        while code is not None:
            terms = worth[code]
            if value > terms.get(key, 0.0):
                terms[key] = value
            nearest = near.get(code)
            if nearest is None or place > nearest[0]:
                near[code] = (place, [hit.span])
            elif place == nearest[0]:
                nearest[1].append(hit.span)
            code = parent[code]
    carried = {code: tuple(sorted(set(spans))[:_CONTEXT]) for code, (_, spans) in near.items()}
    return {code: sum(terms.values()) for code, terms in worth.items()}, carried


def _confidence(score: float, total: float) -> float:
    """How often a code with this score and this share of the best codes' is right, by logistic regression on our dispatches."""
    a, share, size = _CALIBRATION
    return round(1 / (1 + math.exp(-(a + share * score / total + size * math.log1p(score)))), 2)
