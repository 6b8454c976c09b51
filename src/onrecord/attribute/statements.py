"""From attributions to statements: kind, polarity, nesting. Speakers come later (`resolve`)."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.attribute.cues import Lexicon, polarity_of
from onrecord.attribute.overlap import Overlaps
from onrecord.record import Dispatch, Polarity, Span, Spans, Statement, StatementKind
from onrecord.segment import Segments
from onrecord.tag.tagged import Attribution

OUTSIDE_WORDS = frozenset(["that", "to", "and", "but", "of", ",", ".", ";", ":", "-", "–", "—", "(", ")", "?", "!"])


def make_statements(
    dispatch: Dispatch, segments: Segments, attributions: Sequence[Attribution], *, lexicon: Lexicon, min_confidence: float = 0.0
) -> tuple[Statement, ...]:
    """A statement for each attribution, numbered in the order of the text, without its speaker.

    Without content there is nothing said, unless the source declines to say it.
    """
    text = dispatch.text
    stances = [(a, _polarity(a, text, lexicon)) for a in attributions if a.confidence >= min_confidence]
    told = sorted(((a, p) for a, p in stances if a.content or p == "declined"), key=lambda found: _first_character(found[0]))
    kept = [a for a, _ in told]
    ids = [f"s{i}" for i in range(1, len(kept) + 1)]
    around = _holders(kept)
    quotations = Overlaps((q.start, q.end, i) for i, q in enumerate(segments.quotations))
    return tuple(
        Statement(
            id=ids[i],
            speaker=None,
            kind=kind_of(text, a.content or ((a.cue,) if a.cue else ()), segments, quotations),
            polarity=polarity,
            source=a.source,
            cue=(a.cue,) if a.cue else (),
            content=a.content,
            within=None if (holder := around[i]) is None else ids[holder],
            confidence=round(a.confidence, 4),
            by=a.by,
        )
        for i, (a, polarity) in enumerate(told)
    )


def _polarity(attribution: Attribution, text: str, lexicon: Lexicon) -> Polarity:
    cue = text[attribution.cue.start : attribution.cue.end] if attribution.cue else ""
    return polarity_of(cue, " ".join(text[s:e] for s, e in attribution.content), lexicon)


def kind_of(text: str, content: Spans, segments: Segments, quotations: Overlaps) -> StatementKind:
    """`direct` where the content lies wholly inside quotation marks, `indirect` where none of it does, else `mixed`.

    A leading conjunction and punctuation outside the marks do not make a direct statement mixed.
    """
    inside = outside = 0
    for span in content:
        touching = (segments.quotations[i] for i in quotations.over(span.start, span.end))
        covered = [Span(max(q.start, span.start), min(q.end, span.end)) for q in touching]
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


def _holders(attributions: Sequence[Attribution]) -> list[int | None]:
    """For each attribution, the one whose content most tightly holds its cue (or, without a cue, its content); never in a circle."""
    contents = [(span, i) for i, a in enumerate(attributions) for span in a.content]
    index = Overlaps((span.start, span.end, k) for k, (span, _) in enumerate(contents))
    holders: list[int | None] = []
    for i, mine in enumerate(attributions):
        anchor = mine.cue or (mine.content[0] if mine.content else None)
        best: tuple[int, int] | None = None
        for span, j in (contents[k] for k in index.over(anchor.start, anchor.end)) if anchor else ():
            cue = attributions[j].cue
            if j == i or anchor is None or (cue and anchor.start < cue.end and cue.start < anchor.end):
                continue
            holds = span.start <= anchor.start and anchor.end <= span.end
            inside_mine = any(m.start <= span.start and span.end <= m.end for m in mine.content)
            if holds and not inside_mine and (best is None or span.end - span.start < best[0]):
                best = (span.end - span.start, j)
        holders.append(best[1] if best and i not in _chain(holders, best[1]) else None)
    return holders


def _chain(holders: Sequence[int | None], first: int) -> set[int]:
    """The attributions around `first`, as far as they are known, and itself."""
    chain: set[int] = set()
    step: int | None = first
    while step is not None and step not in chain:
        chain.add(step)
        step = holders[step] if step < len(holders) else None
    return chain
