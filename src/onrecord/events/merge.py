"""One happening told twice in a dispatch is one event with several trigger mentions.

Told twice means: the verb and its noun (`struck a deal`); a noun that points back (`the strike`, `that meeting`) to what has been told;
or the same code with the same actor, recipient and a compatible day in another sentence. Two verbs of one sentence tell two happenings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.events.tree import Tree
from onrecord.events.triggers import Proposal
from onrecord.events.words import words
from onrecord.record import Event

_BACK = words("back")
_IN_GENERAL = frozenset({"enhance", "expand", "improve", "boost"})


@dataclass(frozen=True, slots=True)
class Mention:
    """An event as one sentence tells it, with what it was read from. `ruled` has the roles that rules found: a guess parts no mentions."""

    event: Event
    ruled: Event
    proposal: Proposal
    tree: Tree


def merge_told_twice(mentions: Sequence[Mention]) -> list[Event]:
    """The events without repetitions, in the order of their first triggers; roles and day are filled from whichever mention has them."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        home = next((g for g in reversed(groups) if any(_same(first, mention) for first in g)), None)
        if home is None:
            groups.append([mention])
        else:
            home.append(mention)
    return [_join(group) for group in groups]


def _same(first: Mention, second: Mention) -> bool:
    """Whether the second mention tells the first's happening again."""
    a, b = first.ruled, second.ruled
    if a.code != b.code or not _compatible(a.actor, b.actor) or not _compatible(a.recipient, b.recipient):
        return False
    if first.tree is second.tree:
        return _one_phrase(first, second)
    if not _same_day(a.date, b.date) or ("negated" in (a.status, b.status) and a.status != b.status):
        return False
    if _points_back(second) or _is_particular(first, second):
        return True
    told = a.actor is not None and a.actor == b.actor and a.recipient == b.recipient
    return told and a.status == b.status and first.proposal.rule.lemma == second.proposal.rule.lemma and a.recipient is not None


def _one_phrase(first: Mention, second: Mention) -> bool:
    """Whether one trigger is the other's object or governs it: `held talks`, `an agreement was reached`."""
    tree, a, b = first.tree, first.proposal.at, second.proposal.at
    kinds = {first.proposal.rule.pattern.pos, second.proposal.rule.pattern.pos}
    if "noun" not in kinds:
        return False
    if tree.heads[a] == b or tree.heads[b] == a:
        return True
    a, b = tree.first_conjunct(a), tree.first_conjunct(b)
    return a == b or tree.heads[a] == b or tree.heads[b] == a


def _points_back(mention: Mention) -> bool:
    """Whether a noun has the article or the pronoun of something already told."""
    if mention.proposal.rule.pattern.pos != "noun":
        return False
    tree, at = mention.tree, mention.proposal.at
    return any(tree.words[k] in _BACK for k in tree.children(at, "det", "nmod:poss"))


def _is_particular(first: Mention, second: Mention) -> bool:
    """Whether money told in general (`more support for the army`) is told in particular right after (`pay is being raised`)."""
    if first.event.code != "FUND" or first.proposal.rule.lemma not in _IN_GENERAL or second.ruled.recipient is not None:
        return False
    gap = second.tree.tokens[0].start - first.tree.tokens[-1].end
    return 0 <= gap <= 2 and first.event.status == second.event.status


def _compatible(a: str | None, b: str | None) -> bool:
    return a is None or b is None or a == b


def _same_day(a: str | None, b: str | None) -> bool:
    """Whether two dates may be one: equal, one unknown, or one inside the other (`2023-05`, `2023-05-05`)."""
    if a is None or b is None or a == b:
        return True
    return bool(re.match(re.escape(a), b) or re.match(re.escape(b), a))


def _join(group: list[Mention]) -> Event:
    first = group[0].event
    found = [m.event for m in group]
    return replace(
        first,
        trigger=tuple(sorted({span for e in found for span in e.trigger})),
        actor=next((e.actor for e in found if e.actor), None),
        recipient=next((e.recipient for e in found if e.recipient and e.recipient != first.actor), None),
        within=next((e.within for e in found if e.within), None),
        date=next((e.date for e in found if e.date), None),
        place=next((e.place for e in found if e.place), None),
        confidence=max(e.confidence or 0.0 for e in found),
    )
