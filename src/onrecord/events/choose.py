"""Who stands in which role: the rules' answer and every other candidate weighed by clues.

A rule finds what its slots hold; where the parse goes astray, or the sentence names nobody, it finds nothing or the wrong one. A
log-linear model over readable clues (`clues.py`) ranks whoever may stand there, the rule's answer being the strongest clue. The weights
(`roles.json`) are fitted by `training/events.py` on our own tagged dispatches.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from onrecord.errors import DataError
from onrecord.events.clues import ROLES, Scene, Told, candidates, clues, clues_of_nobody
from onrecord.record import Event

Weights = Mapping[str, Mapping[str, float]]


@cache
def load_role_weights() -> Weights:
    """The weights of the clues, for each role. Raises `DataError` where the file holds none."""
    data = json.loads(files("onrecord.events").joinpath("roles.json").read_text("utf-8"))
    weights = data.get("weights") if isinstance(data, dict) else None
    if not isinstance(weights, dict) or set(weights) != set(ROLES):
        raise DataError("events/roles.json: holds no weights of actor and recipient; write it with training/events.py")
    return weights


def choose_roles(told: Sequence[Told], scene: Scene, *, weights: Weights | None = None) -> list[Event]:
    """The events with the actor and recipient who weigh most together; nobody is both."""
    weights = load_role_weights() if weights is None else weights
    return [_choose(t, scene, weights) for t in told]


def _choose(told: Told, scene: Scene, weights: Weights) -> Event:
    keys = candidates(told, scene)
    ranked = {}
    for n, role in enumerate(ROLES):
        of = weights[role]
        if getattr(told.proposal.rule.pattern, role):
            may = keys
        elif f"none code={told.ruled.code} unasked" in of:  # takes nobody out of the role where the entry puts them
            may = [k for k in keys if k != told.by_rule[1 - n]]
        else:  # a codebook of one's own that asks for nobody gets nobody
            may = []
        scores: dict[str | None, float] = {None: sum(of.get(c, 0.0) for c in clues_of_nobody(told, role))}
        scores |= {key: sum(of.get(c, 0.0) for c in clues(told, role, key, scene)) for key in may}
        ranked[role] = sorted(scores.items(), key=lambda s: -s[1])[:3]
    pairs = [(x + y, a, r) for a, x in ranked["actor"] for r, y in ranked["recipient"] if a is None or a != r]
    _, actor, recipient = max(pairs, key=lambda pair: pair[0])
    return replace(told.event, actor=actor, recipient=recipient)
