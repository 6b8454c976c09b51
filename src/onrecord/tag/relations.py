"""How every word of a window stands to each cue: the features the role head is given beside the words themselves."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

_EDGES = np.array([1, 2, 3, 4, 5, 7, 10, 15, 23, 35, 53])
DISTANCES = 2 * len(_EDGES) + 1
SENTENCES = 5
QUOTATIONS = 3


def cue_relations(first: Ints, last: Ints, sentence: Ints, quotation: Ints) -> Ints:
    """Relations [3, C, W] of W words to C cues: `first`, `last` [C], inclusive word indices; `sentence`, `quotation` [W], running numbers.

    Row 0: signed distance in words, in buckets (0 inside the cue). Row 1: the word's sentence minus the cue's, clipped to -2..2, plus 2.
    Row 2: 0 outside quotation marks, 1 inside the quotation that holds the cue, 2 inside another.
    """
    at = np.arange(len(sentence))[None, :]
    before = np.maximum(first[:, None] - at, 0)
    after = np.maximum(at - last[:, None], 0)
    distance = np.searchsorted(_EDGES, after, side="right")
    distance = np.where(before > 0, np.searchsorted(_EDGES, before, side="right") + len(_EDGES), distance)
    sentences = np.clip(sentence[None, :] - sentence[first][:, None], -2, 2) + 2
    quoted = np.where(quotation[None, :] == 0, 0, np.where(quotation[None, :] == quotation[first][:, None], 1, 2))
    return np.stack([distance, sentences, np.broadcast_to(quoted, distance.shape)]).astype(np.int64)
