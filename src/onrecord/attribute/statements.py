"""From attributions to statements: kind, polarity, nesting. Speakers come later (`resolve`)."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.attribute.cues import Lexicon, polarity_of
from onrecord.record import Dispatch, Span, Spans, Statement, StatementKind
from onrecord.segment import Segments
from onrecord.tag.tagged import Attribution

OUTSIDE_WORDS = frozenset(["that", "to", "and", "but", "of", ",", ".", ";", ":", "-", "–", "—", "(", ")", "?", "!"])


def make_statements(
    dispatch: Dispatch, segments: Segments, attributions: Sequence[Attribution], *, lexicon: Lexicon, min_confidence: float = 0.0
) -> tuple[Statement, ...]:
    """A statement for each attribution, numbered in the order of the text, without its speaker."""
    kept = sorted((a for a in attributions if a.confidence >= min_confidence), key=_first_character)
    text = dispatch.text
    ids = [f"s{i}" for i in range(1, len(kept) + 1)]
    return tuple(
        Statement(
            id=ids[i],
            speaker=None,
            kind=kind_of(text, a.content or ((a.cue,) if a.cue else ()), segments),
            polarity=polarity_of(text[a.cue.start : a.cue.end] if a.cue else "", " ".join(text[s:e] for s, e in a.content), lexicon),
            source=a.source,
            cue=(a.cue,) if a.cue else (),
            content=a.content,
            within=next((ids[j] for j in [_innermost_around(kept, i)] if j is not None), None),
            confidence=round(a.confidence, 4),
            by=a.by,
        )
        for i, a in enumerate(kept)
    )


def kind_of(text: str, content: Spans, segments: Segments) -> StatementKind:
    """`direct` where the content lies wholly inside quotation marks, `indirect` where none of it does, else `mixed`.

    A leading conjunction and punctuation outside the marks do not make a direct statement mixed.
    """
    inside = outside = 0
    for span in content:
        covered = [
            Span(max(q.start, span.start), min(q.end, span.end)) for q in segments.quotations if q.start < span.end and span.start < q.end
        ]
        position = span.start
        for start, end in sorted(covered):
            outside += _count_words(text[position : max(start, position)])
            if end > position:
                inside += _count_words(text[max(start, position) : end])
                position = end
        outside += _count_words(text[position : span.end])
    if not inside:
        return "indirect"
    return "mixed" if outside else "direct"


def _count_words(text: str) -> int:
    return sum(w.lower() not in OUTSIDE_WORDS and any(c.isalnum() for c in w) for w in text.split())


def _first_character(attribution: Attribution) -> tuple[int, int]:
    spans = (*attribution.source, *attribution.content, *((attribution.cue,) if attribution.cue else ()))
    return min(s.start for s in spans), attribution.cue.start if attribution.cue else 0


def _innermost_around(attributions: Sequence[Attribution], i: int) -> int | None:
    """The attribution whose content most tightly holds the i-th's cue (or, without a cue, its content), itself aside."""
    mine = attributions[i]
    anchor = mine.cue or (mine.content[0] if mine.content else None)
    if anchor is None:
        return None
    best: tuple[int, int] | None = None
    for j, other in enumerate(attributions):
        if j == i or (other.cue and anchor.start < other.cue.end and other.cue.start < anchor.end):
            continue
        for span in other.content:
            inside_mine = any(m.start <= span.start and span.end <= m.end for m in mine.content)
            if (
                span.start <= anchor.start
                and anchor.end <= span.end
                and not inside_mine
                and (best is None or span.end - span.start < best[0])
            ):
                best = (span.end - span.start, j)
    return best[1] if best else None
