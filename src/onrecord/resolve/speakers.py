"""Who speaks and who is addressed: the mention that a statement's source is, and the one behind `told`."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.record import Span, Statement
from onrecord.resolve.found import Found, Kind
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.offices import country_in
from onrecord.resolve.words import Word, words_within

_HEAD_ENDS = frozenset(
    [
        "of",
        "in",
        "at",
        "from",
        "with",
        "for",
        "to",
        "on",
        "who",
        "that",
        "which",
        "familiar",
        "close",
        "by",
        "near",
        "among",
        "inside",
        "within",
        "via",
        "speaking",
        "quoted",
        "contacted",
        "obtained",
        "seen",
        "-",
        "–",
        "—",
        ",",
        "(",
        "about",
        "against",
        "during",
    ]
)
_TELLING = frozenset(
    [
        "told",
        "tells",
        "tell",
        "telling",
        "asked",
        "asks",
        "ask",
        "informed",
        "informs",
        "assured",
        "assures",
        "reminded",
        "warned",
        "warns",
        "urged",
        "urges",
        "briefed",
        "notified",
        "promised",
        "cautioned",
        "instructed",
        "ordered",
        "begged",
        "advised",
        "thanked",
        "accused",
        "apprised",
        "threatened",
        "criticized",
        "criticised",
    ]
)
_TO = frozenset(["to", "with", "of", "on", "from"])


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
    head = _head(words, first, after)
    for f in sorted(tops, key=lambda f: (f.form != "name", f.span.start)):
        if f.core.start <= words[head].start < f.core.end or f.span == source:
            return f
    people = [f for f in tops if f.kind == "person" and not f.possessive]
    for f in people:
        between = [w.low for w in words[first:after] if source.start <= w.start < f.span.start]
        if not any(w in _HEAD_ENDS for w in between):
            return f
    return _phrase(text, words, first, after, head, source, lexicon)


def _head(words: list[Word], first: int, after: int) -> int:
    end = next((i for i in range(first + 1, after) if words[i].low in _HEAD_ENDS), after)
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


def addressee_mention(words: list[Word], statement: Statement, founds: Sequence[Found]) -> Found | None:
    """The mention right behind the cue: `told TASS`, `complained to him`, `asked the court`."""
    if not statement.cue:
        return None
    cue = statement.cue[-1]
    _, after = words_within(words, cue)
    if after == 0 or after >= len(words):
        return None
    telling = any(w.low in _TELLING for w in words[max(0, after - 4) : after] if w.start >= cue.start)
    at = after
    if words[at].low in _TO or words[at - 1].low in _TO:
        at += words[at].low in _TO
    elif not telling:
        return None
    if at >= len(words):
        return None
    start = words[at].start
    if any(s.start <= start < s.end for s in (*statement.content, *statement.source)):
        return None
    here = [f for f in founds if f.span.start == start or (f.core.start == start)]
    return max(here, key=lambda f: (f.form == "name", f.span.end - f.span.start), default=None)
