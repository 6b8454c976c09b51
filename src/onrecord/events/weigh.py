"""How sure a proposal is: logistic regression over its features, so that a rule that fires too easily is overruled by its surroundings.

The rule that proposed stays visible (`why`); the weights only rank and veto. They are fitted on our own tagged dispatches
(`training/events.py`, which writes `weights.json` with what it was measured on) and are plain numbers, one a feature: one set for what the
model's event head has been asked of, one for what it cannot know (a codebook of one's own, a model without the head).
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from onrecord.errors import DataError

CUT = 0.4
HEAD = "model"  # the feature of a proposal of which the model's event head was asked
WITH_HEAD, WITHOUT_HEAD = "with the event head", "without"


@cache
def load_weights() -> dict[str, dict[str, float]]:
    """The weights by feature, of either set. Raises `DataError` where the file holds none."""
    data = json.loads(files("onrecord.events").joinpath("weights.json").read_text("utf-8"))
    weights = data.get("weights") if isinstance(data, dict) else None
    if not isinstance(weights, dict) or weights.keys() != {WITH_HEAD, WITHOUT_HEAD} or any("bias" not in w for w in weights.values()):
        raise DataError("events/weights.json: holds no weights; write it with training/events.py")
    return {which: {str(name): float(value) for name, value in of.items()} for which, of in weights.items()}


def weigh(features: Mapping[str, float]) -> float:
    """The confidence of a proposal with these features, between 0 and 1: of those at 0.8, eight in ten are events."""
    weights = load_weights()[WITH_HEAD if HEAD in features else WITHOUT_HEAD]
    score = sum(weights.get(name, 0.0) * value for name, value in features.items())
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, score)))), 3)
