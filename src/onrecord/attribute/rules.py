"""Attributions by rule: cue lexicon, quotation marks, the nearest fitting source.

The way for languages without a model, and the baseline the model is held against. Nothing here knows a language: cues,
complementizers and auxiliaries come from the lexicon. Conventions for spans are PolNeAR's (see `record.Statement`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.attribute.cues import Cue, Lexicon, find_cues, words_of
from onrecord.record import Dispatch, Span
from onrecord.segment import Quotation, Segments
from onrecord.tag.tagged import Attribution

BY = "attribution-rules@1.0"
CONFIDENCE = 0.5
BREAK = re.compile(r"[,;:]|\s[-–—]+\s|[()]")
EDGE = " \t\r\n,;:-–—"
LEAST_QUOTED_WORDS = 3
MOST_SOURCE_WORDS = 20
MOST_BARE_WORDS = 4
FAR_COMPLEMENTIZER = 6
NUMBERED = re.compile(r"\s*(?:\(?\d{1,2}[.)]|[-–—•*])\s+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its words and the quotations that reach into it."""

    span: Span
    words: list[tuple[str, int, int]]
    quotations: tuple[Quotation, ...]


def find_attributions(dispatch: Dispatch, segments: Segments, *, lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Every attribution that the rules see in the body, in the order of its first character."""
    text = dispatch.text
    found: list[Attribution] = []
    heads = [s.start for s in segments.sentences]
    top = [q for q in segments.quotations if q.depth == 0]
    opens = [q.start for q in top]
    for paragraph in segments.paragraphs:
        inside = segments.sentences[bisect_left(heads, paragraph.start) : bisect_left(heads, paragraph.end)]
        quotations = top[bisect_left(opens, paragraph.start) : bisect_left(opens, paragraph.end)]
        last: Attribution | None = None
        for span in inside:
            if number := NUMBERED.match(text, span.start, span.end):
                span = Span(number.end(), span.end)
            words = [(w, a + span.start, b + span.start) for w, a, b in words_of(text[span.start : span.end])]
            around = tuple(q for q in quotations if q.start < span.end and span.start < q.end)
            sentence = Sentence(span, words, around)
            here = list(_attributions_in(text, sentence, lexicon))
            if not here and last is not None and around and _is_all_quoted(text, sentence) and around[0].start >= span.start:
                here, last = [], _continued(last, around)
                found[-1] = last
            found.extend(here)
            last = here[-1] if here else last if last and around else None
    return tuple(sorted(found, key=lambda a: min(s.start for s in (*a.source, *a.content, *([a.cue] if a.cue else [])))))


def _attributions_in(text: str, sentence: Sentence, lexicon: Lexicon) -> Iterator[Attribution]:
    taken: list[Span] = []
    for first, after, cue in find_cues(sentence.words, lexicon):
        start, end = sentence.words[first][1], sentence.words[after - 1][2]
        if any(q.start < start < q.end for q in sentence.quotations):
            continue
        made = _attribute_cue(text, sentence, first, after, cue, lexicon)
        if made is None or any(s.start < end and start < s.end for s in taken):
            continue
        taken.extend(made.content)
        yield made


def _attribute_cue(text: str, sentence: Sentence, first: int, after: int, cue: Cue, lexicon: Lexicon) -> Attribution | None:
    """The attribution of one cue, or None where no content fits it."""
    span, words = sentence.span, sentence.words
    while first > 0 and _belongs_to_cue(words[first - 1][0], lexicon) and not text[words[first - 1][2] : words[first][1]].strip():
        first -= 1
    cue_span = Span(words[first][1], words[after - 1][2])
    if cue.side == "after":
        source = _source_after(text, cue_span.end, span.end, sentence, lexicon)
        left = _trim(text, Span(span.start, cue_span.start))
        right = _trim(text, Span(source.end, span.end)) if source else None
        content = left if left and left.end - left.start > 20 else right
        return _make(source, cue_span, content)
    source = _source_before(text, cue_span.start, sentence, lexicon)
    if cue.side == "before":
        return _make(source, cue_span, _trim(text, Span(cue_span.end, span.end)))
    quoted = tuple(q for q in sentence.quotations if _is_speech(text, q))
    agent_at = next((w for w in words[after : after + 1] if w[0] in lexicon.passive_agents), None)
    passive = any(w in lexicon.passive_auxiliaries for w, _, _ in words[first:after])
    inverted = source is None and not passive
    if inverted or agent_at:
        source = _source_after(text, agent_at[2] if agent_at else cue_span.end, span.end, sentence, lexicon)
    tail = Span(source.end if source and source.start >= cue_span.end else cue_span.end, span.end)
    head = Span(span.start, source.start if source and source.end <= cue_span.start else cue_span.start)
    before, behind = _trim(text, head), _trim(text, tail)
    follows = after < len(words) and words[after][0] in lexicon.complementizers
    if quoted and not follows:
        far = next((a for w, a, _ in words[after : after + FAR_COMPLEMENTIZER] if w == lexicon.clause_opener), None)
        if far is not None and source is not None and all(q.start > far for q in quoted):
            return _make(source, cue_span, _trim(text, Span(far, span.end)))
        near = [q for q in quoted if q.end <= cue_span.start or q.start >= cue_span.end]
        fronted = [q for q in near if q.end <= cue_span.start]
        speech = tuple(Span(q.start, q.end) for q in (fronted or near))
        return Attribution((source,) if source else (), cue_span, speech, CONFIDENCE, BY) if speech else None
    if (
        before
        and not follows
        and text[before.end : before.end + 1] in ",-–—"
        and (behind is None or not source or source.end <= cue_span.start or inverted)
    ):
        enough = sum(before.start <= w[1] < before.end for w in words) >= LEAST_QUOTED_WORDS
        if enough and (source is not None or passive):
            return _make(source, cue_span, before)
    if (behind and source is not None and source.end <= cue_span.start) or (behind and passive and follows):
        weak = words[after - 1][0] in lexicon.weak
        return _make(source, cue_span, behind) if follows or (not weak and _starts_clause(text, behind)) else None
    return None


def _make(source: Span | None, cue: Span, content: Span | None) -> Attribution | None:
    if content is None or content.end <= content.start:
        return None
    return Attribution((source,) if source else (), cue, (content,), CONFIDENCE, BY)


def _continued(last: Attribution, quotations: tuple[Quotation, ...]) -> Attribution:
    known = {c.start for c in last.content}
    more = tuple(Span(q.start, q.end) for q in quotations if q.start not in known)
    return Attribution(last.source, last.cue, (*last.content, *more), last.confidence, last.by)


def _belongs_to_cue(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.auxiliaries or (len(word) > 4 and word.endswith(lexicon.adverb_endings or ("\0",)))


def _is_speech(text: str, quotation: Quotation) -> bool:
    """Whether the quotation is speech, no name or scare quote: long enough, or closed as a clause is, by punctuation in or after it."""
    inside = text[quotation.start : quotation.end]
    closes = inside.rstrip("\"”»“'’ ")[-1:] in (",", ".", "?", "!") or text[quotation.end : quotation.end + 1] == ","
    return closes or len(words_of(inside)) >= LEAST_QUOTED_WORDS


def _is_all_quoted(text: str, sentence: Sentence) -> bool:
    covered = sum(min(q.end, sentence.span.end) - max(q.start, sentence.span.start) for q in sentence.quotations)
    return covered >= 0.9 * len(text[sentence.span.start : sentence.span.end].strip())


def _starts_clause(text: str, content: Span) -> bool:
    return len(words_of(text[content.start : content.end])) >= LEAST_QUOTED_WORDS


def _trim(text: str, span: Span) -> Span | None:
    start, end = span
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE + ".":
        end -= 1
    return Span(start, end) if end > start else None


def _source_before(text: str, cue_start: int, sentence: Sentence, lexicon: Lexicon) -> Span | None:
    """The noun phrase that ends at the cue, from the last break, conjunction or quotation; an apposition between commas is kept."""
    floor = max([sentence.span.start, *(q.end for q in sentence.quotations if q.end <= cue_start)])
    frame = text[floor:cue_start]
    end = len(frame.rstrip())
    if frame[:end].endswith((",", "—", "–", "-")):
        comma = frame[: end - 1].rfind(",")
        if comma < 0:
            return None
        apposition, end = True, end - 1
        begin = max((m.end() for m in BREAK.finditer(frame[:comma])), default=0)
    else:
        apposition, begin = False, max((m.end() for m in BREAK.finditer(frame[:end])), default=0)
    words = words_of(frame[begin:end])
    for w, _, b in words if not apposition else []:
        if w in lexicon.conjunctions and (rest := words_of(frame[begin + b : end])) and len(words) - len(rest) > 3:
            begin += b
            break
    found = _trim(text, Span(floor + begin, floor + end))
    if found and text[found.start : found.end].lower() in lexicon.conjunctions:
        return _first_name(text, sentence, found.start)
    found = _without_frame_words(text, found, lexicon) if found else None
    return found if found and _fits_source(text, found, lexicon) else None


def _without_frame_words(text: str, source: Span, lexicon: Lexicon) -> Span | None:
    """The source without the small words that lead up to it and the circumstances told between it and the cue."""
    words = [(w, a + source.start, b + source.start) for w, a, b in words_of(text[source.start : source.end])]
    while words and words[0][0] in lexicon.source_openers:
        words.pop(0)
    stop = next((i for i, (w, _, _) in enumerate(words) if i and w in lexicon.source_stops), len(words))
    return Span(words[0][1], source.end if stop == len(words) else words[stop - 1][2]) if words else None


def _first_name(text: str, sentence: Sentence, limit: int) -> Span | None:
    """The capitalised words that open the sentence: the subject that a second verb shares ("X met the guests and said …")."""
    end = None
    for _, start, stop in sentence.words:
        if stop > limit or not text[start].isupper() or (end is not None and text[end:start] != " "):
            break
        end = stop
    return Span(sentence.words[0][1], end) if end else None


def _source_after(text: str, start: int, limit: int, sentence: Sentence, lexicon: Lexicon) -> Span | None:
    """The noun phrase that follows: up to the next break, quotation, relative or complementizer."""
    limit = min([limit, *(q.start for q in sentence.quotations if q.start >= start)])
    stop = BREAK.search(text, start, limit)
    end = stop.start() if stop else limit
    for w, a, _ in words_of(text[start:end]):
        if w in lexicon.complementizers - {"of", "to"} or w in lexicon.relative:
            end = start + a
            break
    for w, a, _ in words_of(text[start:end]):
        if w not in lexicon.addressees:
            start += a
            break
    found = _trim(text, Span(start, end))
    return found if found and _fits_source(text, found, lexicon) else None


def _fits_source(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Whether the stretch can be a noun phrase that speaks: a name, a pronoun, a determiner phrase; where none exist, a short one."""
    words = words_of(text[span.start : span.end])
    if not words or len(words) > MOST_SOURCE_WORDS:
        return False
    named = any(text[span.start + a].isupper() for _, a, _ in words)
    bare = not lexicon.determiners and len(words) <= MOST_BARE_WORDS
    return named or bare or words[0][0] in lexicon.determiners or words[0][0] in lexicon.pronouns
