"""Attributions without a cue: speaker labels in transcripts (`Q:`, `MS. SORN:`), `Name, office: "…"`, `"…" – Name`.

Layout carries them, not words, so they are read by rule for every language, beside what a model finds. A label counts as a speaker
where a quotation follows it at once, or where labels take turns (at least two of them, in capitals or initials).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.attribute.cues import Lexicon, find_cues, words_of
from onrecord.record import Dispatch, Span
from onrecord.segment import Segments
from onrecord.tag.tagged import Attribution, Tagged

BY = "attribution-labels@1.0"
CONFIDENCE = 0.8
MOST_LABEL_WORDS = 12
MOST_TURN_WORDS = 5
LABEL = re.compile(r"(?P<label>[^\W\d_@][^:\n\"“„«]{0,120}?|@\w+)(?:\s*\([^)\n]{1,40}\))?\s*:\s+(?=\S)")
TURN = re.compile(
    r"(?:Q|A|(?:[^\W\d_]\.\s?){1,3}|(?:[^\W\d_]{1,5}\.?\s)?[^\W\d_a-z][^\W\d_a-z.'’\s-]*(?:\s[^\W\d_a-z][^\W\d_a-z.'’-]*){0,4})\Z"
)
SIGNED = re.compile(r"\s*(?:[–—-]\s*|\n\s*)(?P<label>[^\W\d_@][^\n\"“„«:]{2,120}|@\w+)\Z")
OPENERS = '"“„«‘'


def find_labels(
    dispatch: Dispatch, segments: Segments, tagged: Tagged | None, found: Sequence[Attribution], *, lexicon: Lexicon
) -> tuple[Attribution, ...]:
    """The attributions that labels make, where `found` has none for the same words."""
    taken = [s for a in found for s in a.content]
    verbs = {t.start for t in tagged.tokens if t.upos in ("VERB", "AUX")} if tagged else set()
    made = [
        *_turns(dispatch.text, segments),
        *_labelled_quotations(dispatch.text, segments, verbs, lexicon),
        *_signed(dispatch.text, segments, verbs, lexicon),
    ]
    if not made:
        return ()
    kept: list[Attribution] = []
    for attribution in made:
        if not any(_same_words(c, t) for c in attribution.content for t in taken):
            kept.append(attribution)
            taken += attribution.content
    return tuple(kept)


def _same_words(a: Span, b: Span) -> bool:
    """Whether two contents are told of the same words: they share half of the longer (a quotation told within a turn does not)."""
    return 2 * (min(a.end, b.end) - max(a.start, b.start)) >= max(a.end - a.start, b.end - b.start)


def _turns(text: str, segments: Segments) -> Iterator[Attribution]:
    """Transcript turns: a label at a paragraph's head, the paragraph its content, and those after it up to the next label."""
    heads = [(p, m) for p in segments.paragraphs if (m := LABEL.match(text, p.start, p.end)) and _is_turn(m["label"])]
    if len(heads) < 2:
        return
    starts = [p.start for p, _ in heads]
    first = {p.start: m for p, m in heads}
    for i, (paragraph, match) in enumerate(heads):
        until = starts[i + 1] if i + 1 < len(starts) else paragraph.end
        own = [
            p for p in segments.paragraphs if paragraph.start <= p.start < until and (p.start == paragraph.start or text[p.start] != "(")
        ]
        contents = tuple(_bare(text, Span(first[p.start].end() if p.start in first else p.start, p.end)) for p in own)
        yield Attribution((Span(*match.span("label")),), None, tuple(c for c in contents if c.end > c.start), CONFIDENCE, BY)


def _is_turn(label: str) -> bool:
    """Transcripts print the speaker in capitals or initials: `Q`, `A. H.`, `MS. SORN`, `MODERATOR`."""
    return label.isupper() and len(label.split()) <= MOST_TURN_WORDS


def _labelled_quotations(text: str, segments: Segments, verbs: set[int], lexicon: Lexicon) -> Iterator[Attribution]:
    """`Name, office: "…"` as a sentence of its own."""
    opens = {q.start: q for q in segments.quotations if q.depth == 0}
    heads = {s.start for s in segments.sentences} | {p.start for p in segments.paragraphs}
    for start in sorted(heads):
        match = LABEL.match(text, start)
        if match and match.end() in opens:
            quotation = opens[match.end()]
            source = _named(text, Span(*match.span("label")), verbs, lexicon)
            if source:
                yield Attribution((source,), None, (Span(quotation.start, quotation.end),), CONFIDENCE, BY)


def _signed(text: str, segments: Segments, verbs: set[int], lexicon: Lexicon) -> Iterator[Attribution]:
    """`"…" – Name` as a paragraph of its own, the name behind a dash or on a line below."""
    opens = {q.start: q for q in segments.quotations if q.depth == 0 and q.closed}
    for paragraph, below in pairwise((*segments.paragraphs, None)):
        quotation = opens.get(paragraph.start) if paragraph else None
        if paragraph is None or quotation is None:
            continue
        signed_below = below is not None and quotation.end == paragraph.end and text[paragraph.end : below.start].count("\n") == 1
        match = SIGNED.match(text, quotation.end, below.end if below and signed_below else paragraph.end)
        source = _named(text, Span(*match.span("label")), verbs, lexicon) if match else None
        if source:
            yield Attribution((source,), None, (Span(quotation.start, quotation.end),), CONFIDENCE, BY)


def _named(text: str, label: Span, verbs: set[int], lexicon: Lexicon) -> Span | None:
    """The label without a leading preposition, if it can name someone: short, no verb, no cue, a capital or an @ in it."""
    words = words_of(text[label.start : label.end])
    start, end = label
    if len(words) > 1 and words[0][0] in lexicon.label_openers:
        start += words[1][1]
    while end > start and text[end - 1] in " ,.;–—-":
        end -= 1
    inside = [(w, a + label.start) for w, a, _ in words if a + label.start >= start]
    proper = any(text[a].isupper() for _, a in inside) or "@" in text[start:end]
    spoken = any(start <= v < end for v in verbs) or find_cues(words_of(text[start:end]), lexicon)
    if not inside or len(inside) > MOST_LABEL_WORDS or not proper or spoken:
        return None
    return Span(start, end)


def _bare(text: str, span: Span) -> Span:
    """Without edge space and, where the words stand in no quotation marks, without the final full stop (SPEC)."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end - 1 if end > start and text[end - 1] == "." and text[end - 3 : end] != "..." else end)
