"""Contents brought into line with the quotation marks around them.

A tagger looks at words in windows, so a long quotation may come back cut at one of its sentences. Where an attribution whose cue
stands outside a quotation holds its beginning or its end, and nobody else speaks in between, the whole quotation is its content.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.attribute.overlap import Overlaps
from onrecord.record import Span
from onrecord.segment import Quotation, Segments
from onrecord.tag.tagged import Attribution

SLACK = 3  # code points that marks and punctuation at a quotation's edge may take


def align_quotations(attributions: Sequence[Attribution], segments: Segments) -> tuple[Attribution, ...]:
    """The attributions, contents that end inside a quotation they share an edge with grown to its whole; others' share of it given up."""
    aligned = list(attributions)
    starts = {s.start for s in segments.sentences}
    contents = Overlaps((c.start, c.end, i) for i, a in enumerate(attributions) for c in a.content)
    for quotation in segments.quotations:
        if quotation.depth or not quotation.opened or not (quotation.closed or quotation.continues is None):
            continue
        sharers = sorted(set(contents.over(quotation.start, quotation.end)))
        owner = _owner([(i, aligned[i]) for i in sharers], quotation, starts)
        if owner is None:
            continue
        whole = Span(quotation.start, quotation.end)
        for i in sharers:
            attribution = aligned[i]
            if i == owner:
                grown = [_grown(c, quotation) for c in attribution.content]
                aligned[i] = replace(attribution, content=_merged(grown))
            elif attribution.cue and not _inside(attribution.cue, whole):
                kept = tuple(c for c in (_clipped(c, whole) for c in attribution.content) if c)
                if kept:
                    aligned[i] = replace(attribution, content=kept)
    return tuple(aligned)


def _owner(attributions: Sequence[tuple[int, Attribution]], quotation: Quotation, starts: set[int]) -> int | None:
    """The one whose cue stands outside the quotation and whose content holds its last words (else its first) but not all of it."""
    whole = Span(quotation.start, quotation.end)
    heads: list[int] = []
    for i, attribution in attributions:
        if attribution.cue is None or _inside(attribution.cue, whole):
            continue
        for content in attribution.content:
            if content.start <= whole.start + SLACK and content.end >= whole.end - SLACK:
                return None
            near = {content.start - k for k in range(SLACK)} | {content.start}
            if whole.start + SLACK < content.start < whole.end and content.end >= whole.end - SLACK and near & starts:
                return i
            if content.start <= whole.start + SLACK and whole.start < content.end < whole.end - SLACK:
                heads.append(i)
    return heads[0] if len(heads) == 1 else None


def _grown(content: Span, quotation: Quotation) -> Span:
    if content.start < quotation.end and quotation.start < content.end:
        return Span(min(content.start, quotation.start), max(content.end, quotation.end))
    return content


def _merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(end, merged[-1].end))
        else:
            merged.append(Span(start, end))
    return tuple(merged)


def _clipped(content: Span, whole: Span) -> Span | None:
    """What is left of a content that reaches into a quotation owned by another: nothing where it lies inside."""
    if content.end <= whole.start or whole.end <= content.start or (content.start < whole.start and whole.end < content.end):
        return content
    return None if whole.start <= content.start else Span(content.start, whole.start)


def _inside(span: Span, whole: Span) -> bool:
    return whole.start <= span.start and span.end <= whole.end
