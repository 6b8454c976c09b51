"""The sentences that may tell an event, with their trees and the triggers in them: read once, asked by those who look for roles in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from onrecord.codebooks import Codebook
from onrecord.events.chances import Chances
from onrecord.events.tree import Tree, sentence_tree, tree_words
from onrecord.events.triggers import Knows, Proposal, Trigger, find_proposals, find_triggers, index_of, needed_words
from onrecord.record import Dispatch, Span
from onrecord.tag.tagged import Tagged

LONGEST = 200
"""Words of a sentence that are looked at together: lists and copy without full stops are cut, for who stands in a role is asked of every
trigger and everybody around it."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its triggers, as far as words and syntax tell; which of them fit depends on who stands around them.

    `chances` are what the model's event head holds of its words.
    """

    tree: Tree
    triggers: tuple[Trigger, ...]
    chances: Chances | None

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return self.tree.span(0, len(self.tree.tokens) - 1)

    def proposals(self, knows: Knows) -> list[Proposal]:
        """At most one a word that fits its pattern, and one that the model vouches for. `knows` gives a word's kind of entity.

        A word that a fitting pattern needs beside its trigger (`enhance support`) tells that event and none of its own.
        """
        found = list(find_proposals(self.tree, self.triggers, cache(knows), self.chances))
        needed = {word for p in found if not p.loose for word in needed_words(self.tree, p)}
        return _one_a_word(p for p in found if not (p.loose and p.at in needed))


def find_event_sentences(dispatch: Dispatch, tagged: Tagged, *, codebooks: Iterable[Codebook]) -> tuple[Sentence, ...]:
    """The sentences of the body that hold a trigger of the codebooks. The headline yields none."""
    index, found = index_of(tuple(codebooks)), []
    for start, end in tagged.sentences_tok:
        first = _after_dateline(start, end, tagged, dispatch)
        if first < end and _is_body(dispatch, Span(tagged.tokens[first].start, tagged.tokens[end - 1].end)):
            for part in range(first, end, LONGEST):
                last = min(part + LONGEST, end)
                if index.keys().isdisjoint(tree_words(tagged, dispatch.text, part, last)):
                    continue
                tree = sentence_tree(tagged, dispatch.text, part, last)
                chances = chances_of(tagged, tree)
                if triggers := tuple(find_triggers(tree, index, chances)):
                    found.append(Sentence(tree, triggers, chances))
    return tuple(found)


def chances_of(tagged: Tagged, tree: Tree) -> Chances | None:
    """What the model's event head holds of a sentence's words; None where it has no such head."""
    return Chances(tagged.event_chances, tree.first, len(tree.words)) if tagged.event_chances else None


def _after_dateline(first: int, end: int, tagged: Tagged, dispatch: Dispatch) -> int:
    """The first word of a sentence behind its dateline: `OSLO, May 5 (NTB) -` says nothing of who does what."""
    for dateline in (dispatch.dateline, *dispatch.datelines):
        while dateline is not None and first < end and dateline.start <= tagged.tokens[first].start < dateline.end:
            first += 1
    return first


def _is_body(dispatch: Dispatch, sentence: Span) -> bool:
    body = dispatch.body
    if body.end > body.start and not (body.start <= sentence.start and sentence.start < body.end):
        return False
    return not (dispatch.headline and dispatch.headline.start <= sentence.start < dispatch.headline.end)


def _one_a_word(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Of the proposals for one word the most specific: more constraints, longer trigger, surer pattern; a loose one rivals none of them."""
    best: dict[tuple[int, bool], tuple[tuple[float, ...], Proposal]] = {}
    for proposal in proposals:
        pattern = proposal.rule.pattern
        key = (pattern.confidence + 0.1 * len(pattern.needs) + 0.1 * len(proposal.rule.tail), -len(best))
        slot = (proposal.at, proposal.loose)
        if slot not in best or key > best[slot][0]:
            best[slot] = (key, proposal)
    return [p for _, (_, p) in sorted(best.items())]
