"""What the model adds to the mentions that the rules find: the kind of a doubtful name, who is subject, noun phrases the lexicon lacks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from onrecord.record import Span
from onrecord.resolve.found import Found, Kind
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.nations import INTERNATIONAL, country_in
from onrecord.resolve.syntax import Syntax
from onrecord.resolve.words import Word, words_within

_DOUBT = 0.6
_PHRASE = 0.5
_NOUNS = frozenset(["NOUN", "PROPN", "X", "NUM"])
_ACTORS = frozenset(["person", "organization", "place"])
_WIDEST = 8


def with_model(text: str, words: list[Word], found: Sequence[Found], syntax: Syntax, lexicon: Lexicon) -> list[Found]:
    """The mentions, told by the model which names are whose kind and which phrases are subjects, and its own noun phrases beside them."""
    starts = [w.start for w in words]
    out = [_told(words, starts, f, syntax) for f in found if f.form == "name" or not _denied(f, syntax)]
    heads = {f.core.start for f in out} | {s for f in out if f.form == "name" for s in range(f.core.start, f.core.end)}
    return [*out, *_more_nouns(text, words, heads, syntax, lexicon)]


def _denied(f: Found, syntax: Syntax) -> bool:
    """Whether the model says that a pronoun stands for nothing, or that the head of a noun phrase is no noun or names no one."""
    i = syntax.at.get(f.core.start)
    if i is None:
        return False
    token = syntax.tokens[i]
    if f.form == "pronoun":
        return token.deprel == "expl"
    if token.upos not in _NOUNS:
        return True
    mention = syntax.mentions.get(f.core.start)
    return mention is not None and mention.confidence >= _DOUBT and mention.type not in _ACTORS


def _told(words: list[Word], starts: list[int], f: Found, syntax: Syntax) -> Found:
    i = bisect_left(starts, f.core.start)
    if i >= len(words):
        return f
    subject = syntax.is_subject(words[i])
    kind = f.kind
    doubtful = f.form == "name" and (kind == "unknown" or (kind == "person" and not f.sure))
    if doubtful:
        _, after = words_within(words, f.core)
        told = syntax.type_of(words[i:after])
        if told and told[1] >= _DOUBT:
            kind = _kind(told[0]) or kind
    sure = f.sure or kind != f.kind
    subject = f.subject if subject is None or kind == "place" else subject
    same = kind == f.kind and sure == f.sure and subject == f.subject
    return f if same else replace(f, kind=kind, sure=sure, subject=subject)


def _kind(model: str) -> Kind | None:
    return "person" if model == "person" else "organization" if model == "organization" else "place" if model == "place" else None


def _more_nouns(text: str, words: list[Word], heads: set[int], syntax: Syntax, lexicon: Lexicon) -> list[Found]:
    """Noun phrases for people and bodies whose head no rule took: `three crew members`, `the captain`."""
    out = []
    for start, m in syntax.mentions.items():
        token = syntax.tokens[m.head_tok]
        if m.confidence < _PHRASE or m.type not in ("person", "organization") or start in heads or token.upos != "NOUN":
            continue
        first, after = words_within(words, Span(m.start, m.end))
        if first == after:
            continue
        end = m.end if after - first <= _WIDEST else token.end
        low = text[token.start : token.end].lower()
        lows = [w.low for w in words[first:after]]
        code = country_in(words[first:after], text=text)
        gender = next((lexicon.gendered[w] for w in lows if w in lexicon.gendered), None)
        out.append(
            Found(
                Span(m.start, end),
                Span(token.start, token.end),
                "noun",
                "organization" if m.type == "organization" else "unnamed",
                low,
                words[first].sentence,
                gender="male" if gender == "male" else "female" if gender else None,
                plural=low in lexicon.plural or (low.endswith("s") and not low.endswith("ss") and m.type == "person"),
                definite=lows[0] in lexicon.definite or "'s" in lows,
                country=None if code == INTERNATIONAL else code,
                subject=token.deprel in ("nsubj", "nsubj:pass"),
            )
        )
    return out
