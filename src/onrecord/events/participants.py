"""Those whom an event needs and nobody has named: `police detained six dockers` puts the six dockers on record.

Entities come from the rooms before this one, which look for those who speak and are spoken of again. A coder that knows who must stand
where can tell which of the remaining noun phrases are somebody, and these become entities of their own, one a phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.codebooks import Codebook
from onrecord.countries import name_of
from onrecord.events.roles import assign_roles
from onrecord.events.sentences import Sentence, find_event_sentences
from onrecord.events.tree import Tree
from onrecord.events.triggers import Proposal
from onrecord.events.who import Roles, cast_of, is_people, named_words
from onrecord.events.words import words
from onrecord.record import Dispatch, Entity, Span
from onrecord.tag.tagged import Tagged

_SOMEBODY = words("somebody")
_NOBODY = words("nobody")
_LEAST = 0.4
_ID = re.compile(r"e(\d+)$")


def add_participants(
    dispatch: Dispatch,
    tagged: Tagged | None,
    entities: Sequence[Entity],
    *,
    codebooks: Iterable[Codebook],
    sentences: Sequence[Sentence] | None = None,
) -> tuple[Entity, ...]:
    """The entities, and behind them the unnamed ones that events' open roles show. Run it before `code_events`, with the same books.

    `sentences` are those of `find_event_sentences`, where they are at hand.
    """
    if tagged is None:
        return tuple(entities)
    out = list(entities)
    number = max((int(m[1]) for e in entities if (m := _ID.match(e.id))), default=0)
    people = [Span(m.start, m.end) for m in tagged.mentions if m.type in ("person", "organization")]
    cast = cast_of(entities)
    for sentence in find_event_sentences(dispatch, tagged, codebooks=codebooks) if sentences is None else sentences:
        tree, roles = sentence.tree, Roles(sentence.tree, tuple(cast.near(sentence.span)))
        for proposal in sentence.proposals(roles.kind):
            if proposal.rule.pattern.confidence < _LEAST:
                continue
            for span, country in _open_roles(proposal, tree, roles, people):
                if any(Span(*m) == span for e in out for m in e.mentions):
                    continue
                known = next((n for n, e in enumerate(out) if country and e.kind == "country" and e.country == country), None)
                if known is not None:
                    out[known] = replace(out[known], mentions=tuple(sorted({*out[known].mentions, span})))
                else:
                    number += 1
                    out.append(_entity(f"e{number}", span, country, dispatch.text))
    return tuple(out)


def _open_roles(proposal: Proposal, tree: Tree, roles: Roles, people: Sequence[Span]) -> list[tuple[Span, str | None]]:
    """The noun phrases that stand in a role which no entity fills, and the country that one names."""
    actor, recipient = assign_roles(proposal, tree, roles)
    pattern = proposal.rule.pattern
    found = []
    for filled, slots in ((actor, pattern.actor), (recipient, pattern.recipient)):
        if filled is not None:
            continue
        names = (*slots, "receiver") if "object" in slots else slots
        heads = [w for slot in names for w in proposal.arguments.get(slot)]
        heads += [k for w in heads for k in tree.children(w, "nmod:poss", "nmod") if tree.preposition(k) in ("", "of")]
        head = next((w for w in heads if roles.country(w) or _is_somebody(w, tree, people)), None)
        if head is not None and roles.entity(head) is None:
            country = roles.country(head)
            words = named_words(tree, head)
            found.append((tree.span(words[0], words[-1]) if country else _phrase(tree, head), country))
    return found


def _is_somebody(word: int, tree: Tree, people: Sequence[Span]) -> bool:
    """Whether a noun says people or a body: by the list, or as the last word of a mention that the tagger calls one."""
    if tree.tokens[word].upos == "NUM":
        return any(tree.words[k] in ("the", "these", "those") for k in tree.children(word, "det"))
    if tree.tokens[word].upos not in ("NOUN", "PROPN", "ADJ") or tree.words[word] in _NOBODY:
        return False
    token = tree.tokens[word]
    return tree.words[word] in _SOMEBODY or is_people(tree, word) or any(s.start <= token.start and token.end == s.end for s in people)


def _phrase(tree: Tree, head: int) -> Span:
    """The noun phrase without its clauses and without its preposition."""
    inside = [k for k in tree.phrase(head) if not (tree.heads[k] == head and tree.dep(k) == "case")]
    first = head
    while first - 1 in inside:
        first -= 1
    last = head
    while last + 1 in inside:
        last += 1
    return tree.span(first, last)


def _entity(key: str, span: Span, country: str | None, text: str) -> Entity:
    described = text[span.start : span.end]
    if country is not None:
        return Entity(key, "country", name_of(country), also=(described,), mentions=(span,), country=country, why=("a role in an event",))
    plural = bool(re.search(r"\d|s\b", described.rsplit(" ", 1)[-1])) or described[:1].isdigit()
    return Entity(key, "group" if plural else "unnamed", None, mentions=(span,), described=described, why=("a role in an event",))
