"""Who speaks and who is addressed: the mention that a statement's source is, and the one behind `told`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.record import Span, Statement
from onrecord.resolve.found import Found, Kind
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.nations import country_in, is_demonym
from onrecord.resolve.words import Word, words_within

_REACH = 14


def source_mention(text: str, words: list[Word], source: Span, founds: Sequence[Found], lexicon: Lexicon) -> Found | None:
    """The mention that the source is: one already found there, or the whole phrase as a new one; None for a source without a word."""
    first, after = words_within(words, source)
    if first == after:
        return None
    inside = [f for f in founds if f.span.start < source.end and source.start < f.span.end]
    if after - first == 1:
        exact = [f for f in inside if f.core == Span(words[first].start, words[first].end)]
        if exact:
            return exact[0]
    tops = [
        f
        for f in inside
        if not any(g is not f and g.span.start <= f.span.start and f.span.end <= g.span.end and g.span != f.span for g in inside)
    ]
    head = _head(words, first, after, lexicon)
    for f in sorted(tops, key=lambda f: (f.form != "name", f.span.start)):
        if f.core.start <= words[head].start < f.core.end or f.span == source:
            return f
    people = [f for f in tops if f.kind == "person" and not f.possessive]
    for f in people:
        between = [w.low for w in words[first:after] if source.start <= w.start < f.span.start]
        if not any(w in lexicon.head_ends for w in between):
            return f
    return _phrase(text, words, first, after, head, source, lexicon)


def _head(words: list[Word], first: int, after: int, lexicon: Lexicon) -> int:
    end = next((i for i in range(first + 1, after) if words[i].low in lexicon.head_ends), after)
    while end - 1 > first and (not words[end - 1].text[0].isalnum()):
        end -= 1
    return max(first, end - 1)


def _phrase(text: str, words: list[Word], first: int, after: int, head: int, source: Span, lexicon: Lexicon) -> Found:
    low = words[head].low
    plural = low in lexicon.plural or (low.endswith("s") and not low.endswith("ss") and low not in lexicon.org_heads)
    body = low in lexicon.org_heads or low in lexicon.org_nominal
    kind: Kind = "organization" if body and not plural and low not in lexicon.documents else "unnamed"
    lows = [w.low for w in words[first:after]]
    gender = next((lexicon.gendered[w] for w in lows[: head - first + 1] if w in lexicon.gendered), None)
    return Found(
        source,
        Span(words[head].start, words[head].end),
        "noun",
        kind,
        low,
        words[first].sentence,
        plural=plural,
        definite=lows[0] in lexicon.definite,
        gender="male" if gender == "male" else "female" if gender else None,
        country=_alpha2(country_in(words[first:after], text=text)),
        subject=True,
    )


def _alpha2(code: str | None) -> str | None:
    return code if code and len(code) == 2 else None


def addressee_mention(words: list[Word], statement: Statement, founds: Sequence[Found], lexicon: Lexicon) -> Found | None:
    """The mention that is spoken to: behind the cue (`told TASS`, `complained to him`), in `an interview with`, or who `was told`."""
    if not statement.cue:
        return None
    first, after = words_within(words, Span(statement.cue[0].start, statement.cue[-1].end))
    if first == after:
        return None
    cue = [w.low for w in words[first:after]]
    busy = (*statement.content, *statement.source[:1])
    if (cue[-1] in ("told", "informed", "notified", "assured") and set(cue[:-1]) & lexicon.passive) or (set(cue) & lexicon.learning):
        return _subject_before(words, first, founds, busy)
    for at in _behind(words, first, after, cue, lexicon):
        start = words[at].start
        here = [f for f in founds if f.span.start == start or f.core.start == start]
        mention = max(here, key=lambda f: (f.form == "name", f.span.end - f.span.start), default=None)
        if (
            mention
            and not any(s.start <= start < s.end for s in statement.source[:1])
            and _is_outside(words, mention, at, statement, lexicon)
        ):
            return mention
    return None


def _is_outside(words: list[Word], mention: Found, at: int, statement: Statement, lexicon: Lexicon) -> bool:
    """Whether the mention is no part of what is said: outside the content, or at its very start with a complement behind it.

    `ordered | the deputy to report`: PolNeAR leaves the addressee out of the content, a model may not.
    """
    held = next((s for s in statement.content if s.start <= words[at].start < s.end), None)
    if held is None:
        return True
    begins, _ = words_within(words, held)
    _, ends = words_within(words, mention.span)
    return at - begins <= 2 and ends < len(words) and words[ends].low in lexicon.complements


def _behind(words: list[Word], first: int, after: int, cue: Sequence[str], lexicon: Lexicon) -> Iterator[int]:
    """The words at which an addressee may begin, the likeliest first."""
    n, sentence = len(words), words[first].sentence
    for k in range(first + 1, after):  # said to me:
        if words[k - 1].low in lexicon.to or words[k - 1].low in lexicon.telling:
            yield k
    if after < n and words[after].sentence == sentence:
        at = after
        if words[at].low == "it" and at + 1 < n and words[at + 1].low == "to":
            at += 1
        to = words[at].low in lexicon.to or cue[-1] in lexicon.to
        at += words[at].low in lexicon.to
        if (to or set(cue) & lexicon.telling) and at < n:
            yield at
            yield from _past_outlet(words, at, lexicon)
    for k in range(max(first, 1), min(n, after + _REACH)):
        if words[k].sentence != sentence:
            return
        spoken = words[k].low in ("with", "to", "for") and any(w.low in lexicon.talks for w in words[max(0, k - 3) : k])
        reached = words[k].low == "by" and words[k - 1].low in lexicon.reached
        if (spoken or reached) and k + 1 < n and words[k + 1].sentence == sentence:
            yield k + 1
            yield from _past_outlet(words, k + 1, lexicon)


def _past_outlet(words: list[Word], at: int, lexicon: Lexicon) -> Iterator[int]:
    """Behind a determiner and words such as `regional daily` or an opening quotation mark, where the outlet's name begins."""
    k = at
    while k < len(words) and k - at < 5 and words[k].sentence == words[at].sentence:
        w = words[k]
        skipped = (
            w.low in lexicon.determiners
            or w.low in lexicon.outlets
            or w.low in lexicon.modifiers
            or w.text in '"“«'
            or (w.cap and is_demonym(w.text))
        )
        if not skipped:
            break
        k += 1
    if k > at and k < len(words):
        yield k


def _subject_before(words: list[Word], first: int, founds: Sequence[Found], busy: Sequence[Span]) -> Found | None:
    if not first:
        return None
    end = words[first - 1].end
    here = [f for f in founds if f.span.end == end and not any(s.start < f.span.end and f.span.start < s.end for s in busy)]
    return max(here, key=lambda f: f.span.end - f.span.start, default=None)
