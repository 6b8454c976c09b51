"""How sure a proposal is."""

from __future__ import annotations

from onrecord.events.tree import Tree
from onrecord.events.triggers import Proposal
from onrecord.record import Event


def weigh(proposal: Proposal, tree: Tree, event: Event) -> float:
    """The confidence of an event."""
    return proposal.rule.pattern.confidence
