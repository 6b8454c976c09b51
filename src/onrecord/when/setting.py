"""The date a fact is given: that of the clause it stands in, else of its paragraph's setting, else none. Never the day of filing."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from functools import lru_cache

from onrecord.record import Span, Spans, Time
from onrecord.segment import Segments
from onrecord.tag.tagged import Tagged
from onrecord.when.calendar import first_day

FAR = 5
"""Steps of syntax beyond which an expression belongs to another clause."""


def date_of(spans: Span | Spans, segments: Segments, times: Sequence[Time], tagged: Tagged | None = None) -> str | None:
    """The date of a statement or an event whose words stand at `spans` (its cue, its trigger).

    Looked for in the sentence: the nearest expression outside quotations that the fact does not stand in itself, with `tagged` the one
    that hangs most closely on the fact's own words first. Then in the sentences before it in its paragraph: the setting ("At a
    ceremony in Astana on Friday …"). A date, a month or a year counts; a length, a recurrence or "now" does not; the time of day is
    left out.
    """
    where = _cover(spans)
    sentence = _around(segments.sentences, where) if where else None
    if where is None or sentence is None:
        return None
    paragraph = _around(segments.paragraphs, where) or sentence
    near = [t for t in times if min(paragraph.start, sentence.start) <= t.start < sentence.end]
    dated = [t for t in near if t.type in ("DATE", "TIME") and _calendar(t.value)]
    if not dated:
        return None
    quoted = [q for q in segments.quotations if not (q.start <= where.start < q.end)]
    open_air = [t for t in dated if not any(q.start <= t.start < q.end for q in quoted)]
    inside = [t for t in open_air if sentence.start <= t.start < sentence.end]
    if inside:
        best = min(inside, key=lambda t: (_steps(t, where, tagged), _distance(t, where)))
        return _calendar(best.value)
    setting = [t for t in open_air if paragraph.start <= t.start < sentence.start]
    return _calendar(setting[-1].value) if setting else None


@lru_cache(maxsize=4096)
def _calendar(value: str | None) -> str | None:
    """The calendar part of a value, None where it names no stretch of the calendar (`PRESENT_REF`, `XXXX-05-07`, `P3D`)."""
    if value is None or value.startswith("XXXX") or value.endswith("_REF"):
        return None
    day = value.split("T", 1)[0]
    return day if first_day(day.split("/", 1)[0]) else None


def _cover(spans: Span | Spans) -> Span | None:
    if not spans:
        return None
    if isinstance(spans, Span):
        return spans
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def _around(stretches: Spans, where: Span) -> Span | None:
    i = bisect.bisect_left(stretches, (where.start + 1,)) - 1
    return stretches[i] if i >= 0 and where.start < stretches[i].end else None


def _distance(time: Time, where: Span) -> int:
    """Code points between; an expression after its verb counts as nearer than one as far before it."""
    return time.start - where.end if time.start >= where.end else 2 * max(0, where.start - time.end)


def _steps(time: Time, where: Span, tagged: Tagged | None) -> int:
    """How many steps of syntax lead from the expression up to a word of the fact; `FAR` where none do or there is no syntax."""
    if tagged is None or not tagged.tokens:
        return FAR
    at = bisect.bisect_left(tagged.tokens, (time.end,)) - 1
    for step in range(FAR):
        if not 0 <= at < len(tagged.tokens):
            break
        token = tagged.tokens[at]
        if where.start <= token.start < where.end:
            return step
        at = token.head_tok
    return FAR
