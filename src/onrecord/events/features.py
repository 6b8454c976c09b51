"""What a proposal looks like: the features by which it is weighed. Names are the weights' own (`weights.json`)."""

from __future__ import annotations

import math
from collections.abc import Sequence

from onrecord.events.chances import Chances, logit
from onrecord.events.tree import Tree
from onrecord.events.triggers import Proposal
from onrecord.events.weigh import HEAD
from onrecord.events.words import words
from onrecord.record import Entity, Event, Statement

_DEFINITE = words("back")
_SPEAKERS = frozenset({"i", "we", "you"})


def features(
    proposal: Proposal,
    tree: Tree,
    event: Event,
    entities: Sequence[Entity],
    statements: Sequence[Statement],
    chances: Chances | None = None,
    governor: str | None = None,
) -> dict[str, float]:
    """The features of a proposal: the pattern, the syntax around the trigger, the roles that are filled, where it is told, and what the
    model's event head holds of the trigger, if there is one. `governor` is the code that the word above a noun tells: `enhance support`."""
    pattern, at = proposal.rule.pattern, proposal.at
    actor, recipient = (
        next((e.kind for e in entities if e.id == key), "none") if key else "none" for key in (event.actor, event.recipient)
    )
    statement = next((s for s in statements if s.id == event.within), None) if event.within else None
    subjects = {tree.words[w] for w in proposal.arguments.get("subject")}
    found = [
        "bias",
        f"code={event.code}",
        f"lemma={proposal.rule.entry.code}:{proposal.rule.lemma}",
        f"pos={pattern.pos}",
        f"dep={tree.dep(at)}",
        f"status={event.status}",
        f"actor={actor}",
        f"recipient={recipient if pattern.recipient else 'not asked'}",
        f"told={statement.kind + ' ' + statement.polarity if statement else 'by the desk'}",
        "dated" if event.date else "undated",
        "placed" if event.place else "unplaced",
        "passive" if proposal.arguments.passive else "active",
    ]
    if governor:
        found += [f"under={governor}", f"under a trigger {'loose' if proposal.loose else 'fitting'}"]
    if subjects & _SPEAKERS:
        found.append("subject=speaker")
    if subjects and not subjects & _SPEAKERS and event.actor is None:
        found.append("subject=nobody")
    if pattern.pos == "noun" and any(tree.words[k] in _DEFINITE for k in tree.children(at, "det", "nmod:poss")):
        found.append("definite")
    if tree.words and tree.words[-1] == "?":
        found.append("question")
    if any(c.start <= event.trigger[0].start < c.end for s in statements for c in s.cue):
        found.append("cue")
    out = dict.fromkeys(found, 1.0)
    out["prior"] = math.log(pattern.confidence / (1 - min(pattern.confidence, 0.99)))
    out["constraints"] = 0.0 if proposal.loose else float(len(pattern.needs))
    asked = chances and chances.knows(proposal.rule.book.name, proposal.rule.entry.code)
    return out | (_by_model(proposal, chances) if chances and asked else {})


def _by_model(proposal: Proposal, chances: Chances) -> dict[str, float]:
    """Log-odds of an event at the trigger, of one of this code, and of a neighbour telling one instead; apart for loose proposals."""
    at, code = proposal.at, proposal.rule.entry.code
    near = [k for k in (at - 2, at - 1, at + 1, at + 2) if 0 <= k < chances.words and k not in proposal.words]
    of = "loose" if proposal.loose else "fitting"
    return {
        HEAD: 1.0,
        f"model {of}": 1.0,
        f"model event {of}": logit(chances.event(at)),
        f"model code {of}": logit(chances.code(at, code)),
        "model neighbour": logit(max((chances.event(k) for k in near), default=0.0)),
    }
