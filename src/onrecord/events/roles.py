"""Actor and recipient of a proposal: the pattern's slots in order; where the tree fails, the words next to the trigger."""

from __future__ import annotations

from onrecord.events.tree import Tree
from onrecord.events.triggers import Proposal
from onrecord.events.who import Roles
from onrecord.events.words import words
from onrecord.record import Entity

_DATES = words("dates")
_LIGHT_POS = ("AUX", "ADV", "PART", "NUM")
_REACH = 14


def assign_roles(proposal: Proposal, tree: Tree, roles: Roles) -> tuple[str | None, str | None]:
    """The ids of actor and recipient, None where no slot holds an entity.

    Of a mutual event (two sides agree, meet) told with one coordinated subject, the first is the actor and the second the recipient.
    Nobody is both.
    """
    pattern, arguments = proposal.rule.pattern, proposal.arguments
    beside: list[Entity] = []
    verbal = proposal.rule.pattern.pos == "verb"
    actor = None
    if verbal and not arguments.passive and pattern.actor[:1] == ("subject",) and not tree.children(proposal.at, "nsubj"):
        adjacent = roles.ending(proposal.words[0] - 1) if proposal.words[0] else None
        actor = adjacent[0] if adjacent else None
    actor = actor or _in_slots(proposal, pattern.actor, roles)
    if actor is None and verbal and not arguments.passive and "subject" in pattern.actor:
        beside = _left_of(proposal.words[0], tree, roles)
        actor = beside[0] if beside else None
    recipient = _in_slots(proposal, pattern.recipient, roles, other=actor)
    if recipient is None and verbal:
        recipient = _beside(proposal, pattern.recipient, tree, roles, actor)
    if proposal.rule.entry.mutual and actor is not None and recipient is None:
        recipient = _partner(proposal, tree, roles, actor, beside)
    return actor.id if actor else None, recipient.id if recipient else None


def _in_slots(proposal: Proposal, slots: tuple[str, ...], roles: Roles, other: Entity | None = None) -> Entity | None:
    """The first entity in the slots; where an object may stand, so may an indirect object (`urged him to go`)."""
    for slot in slots:
        heads = proposal.arguments.get(slot)
        if slot == "object" and "receiver" not in slots:
            heads = [*heads, *proposal.arguments.get("receiver")]
        for word in heads:
            entity = roles.entity(word)
            if entity is not None and entity is not other:
                return entity
        if slot in ("object", "around"):
            for word in heads:
                entity = roles.owner(word)
                if entity is not None and entity is not other:
                    return entity
    return None


def _beside(proposal: Proposal, slots: tuple[str, ...], tree: Tree, roles: Roles, actor: Entity | None) -> Entity | None:
    """The recipient by place: right after an active verb, right before a passive one, or after its preposition close by."""
    last = proposal.words[-1]
    if {"object", "receiver"} & set(slots):
        if proposal.arguments.passive:
            found = _left_of(proposal.words[0], tree, roles)
            if found and found[0] is not actor:
                return found[0]
        else:
            entity = roles.starting(last + 1, lead=4 if "object" in slots else 1)
            if entity is not None and entity is not actor:
                return entity
    for k in range(last + 1, min(last + _REACH, len(tree.words) - 1)):
        if (tree.tokens[k].upos in ("VERB", "SCONJ") and tree.words[k] not in slots) or tree.words[k] in (";", ":", '"', "“", "”"):
            break
        if tree.words[k] in slots and tree.tokens[k].upos in ("ADP", "PART", "SCONJ"):
            entity = roles.starting(k + 1)
            if entity is not None and entity is not actor:
                return entity
    return None


def _left_of(verb: int, tree: Tree, roles: Roles) -> list[Entity]:
    """The coordinated mentions right before a verb, in order; only helping words, dates and `who` may stand between."""
    k = verb - 1
    while k >= 0 and (tree.tokens[k].upos in _LIGHT_POS or tree.words[k] in _DATES or tree.words[k] in ("who", "which", "that")):
        if roles.ending(k) is not None:
            break
        k -= 1
    found: list[Entity] = []
    while k >= 0 and (hit := roles.ending(k)) is not None:
        entity, first = hit
        found.insert(0, entity)
        k = first - 1
        if k < 0 or tree.words[k] not in ("and", ","):
            break
        k -= 1
    return found


def _partner(proposal: Proposal, tree: Tree, roles: Roles, actor: Entity, beside: list[Entity]) -> Entity | None:
    """The second of a coordinated subject."""
    if len(beside) == 2:
        return beside[1]
    for slot in proposal.rule.pattern.actor:
        for head in proposal.arguments.get(slot)[:1]:
            for conjunct in tree.children(head, "conj"):
                entity = roles.entity(conjunct)
                if entity is not None and entity is not actor:
                    return entity
    return None
