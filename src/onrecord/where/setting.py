"""The place of a statement or an event: of the clause it stands in, then of its paragraph's setting, else none. Never the dateline."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from onrecord.record import Place, PlaceName, Span
from onrecord.segment import Segments
from onrecord.tag.tagged import Tagged

SCENE = ("“in”", "“at”", "“near”", "“outside”", "“inside”", "followed by the place")
"""What `Place.why` says of a place where something happens, rather than one that is spoken of."""


def place_of(spans: Sequence[Span], segments: Segments, places: Sequence[Place], tagged: Tagged | None = None) -> PlaceName | None:
    """Where what stands in `spans` (a cue, a trigger, a content) took place, as the text has it; None where it does not say.

    With `tagged`, the place whose verb lies in `spans`; without, the nearest in the sentence that something is said to be in or at, outside
    quotations that `spans` are not part of. Failing that, the place that the paragraph's first sentence sets (`at a ceremony in Astana`).
    """
    if not spans or not places:
        return None
    start, end = spans[0][0], spans[-1][1]
    sentence = _around(segments.sentences, start)
    paragraph = _around(segments.paragraphs, start)
    near = [p for p in places if paragraph and paragraph.start <= p.start < paragraph.end]
    if not near:
        return None
    quotes = [(q.start, q.end) for q in segments.quotations if not (q.start <= start and end <= q.end)]
    larger = _larger(places)
    usable = [p for p in near if id(p) not in larger and not any(a <= p.start and p.end <= b for a, b in quotes)]
    if sentence:
        here = [p for p in usable if sentence[0] <= p.start < sentence[1] and not (start <= p.start < end)]
        if tagged and (held := [p for p in here if _hangs_on(p, start, end, tagged)]):
            return _name(min(held, key=lambda p: abs(p.start - end)))
        scenes = [p for p in here if any(s in (p.why or "") for s in SCENE)]
        if scenes and not tagged:
            return _name(min(scenes, key=lambda p: (p.start < start, abs(p.start - end))))
    if paragraph:
        opening = next(iter(segments.sentences[bisect_left(segments.sentences, (paragraph[0],)) :][:1]), None)
        if opening and opening != sentence and opening[1] <= paragraph[1]:
            scenes = [p for p in usable if opening[0] <= p.start < opening[1] and any(s in (p.why or "") for s in SCENE)]
            if scenes:
                return _name(scenes[-1])
    return None


def _larger(places: Sequence[Place]) -> set[int]:
    """The places, by `id()`, that only say where the one before them lies (`Pacitan, East Java` is Pacitan)."""
    return {id(b) for a, b in pairwise(places) if b.start - a.end <= 4 and "followed by the place" in (a.why or "")}


def _around(stretches: Sequence[Span], at: int) -> Span | None:
    """The sentence or paragraph that holds a place of the text."""
    i = bisect_left(stretches, (at + 1,)) - 1
    return stretches[i] if i >= 0 and at < stretches[i].end else None


def _name(place: Place) -> PlaceName:
    return PlaceName(place.name, place.country)


def _hangs_on(place: Place, start: int, end: int, tagged: Tagged) -> bool:
    """Whether the first verb above the place in the tree lies in the span."""
    tok = bisect_right(tagged.tokens, place.start, key=lambda t: t.end)
    if tok == len(tagged.tokens) or tagged.tokens[tok].start >= place.end:
        return False
    for _ in range(40):
        if tok < 0:
            return False
        token = tagged.tokens[tok]
        if start <= token.start < end:
            return True
        if token.upos == "VERB":
            return False
        tok = token.head_tok
    return False
