"""Which kind of event each word tells, read off the encoder's states: one matrix, fitted after the network by `training/events.py`.

The codebooks' rules stay what proposes an event; these chances say which proposals to believe, and vouch for a codebook's word where
its constraints fail (`events/triggers.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from onrecord.errors import ModelError
from onrecord.tag.decode import Floats, softmax

FILE = "events.npz"
ONE_THREAD = 2**18
"""Multiplications of a matrix product up to which OpenBLAS stays on one thread (its interface/gemm.c). Beyond, its threads take a hundred
times the processor time of a product of this size, spin on, and round by how many they are."""


@dataclass(frozen=True, slots=True, eq=False)
class EventChances:
    """For every word of a dispatch the probabilities [T, 1 + codes] that it tells no event, or one of each code."""

    column: dict[str, int]
    values: Floats

    def __eq__(self, other: object) -> bool:
        return isinstance(other, EventChances) and self.column == other.column and np.array_equal(self.values, other.values)

    __hash__ = None  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class EventHead:
    """`weight` [H, 1 + codes] and `bias` [1 + codes]; column 0 is no event, `column` where each code's stands."""

    column: dict[str, int]
    weight: Floats
    bias: Floats

    def read(self, states: Floats) -> Floats:
        """Probabilities [W, 1 + codes] of words with these states [W, H]."""
        scores = np.empty((len(states), len(self.bias)), dtype=np.float32)
        rows = max(1, ONE_THREAD // self.weight.size)
        for at in range(0, len(states), rows):
            np.matmul(states[at : at + rows], self.weight, out=scores[at : at + rows])
        return softmax(scores + self.bias)

    def save(self, folder: Path) -> None:
        """Write the head beside a model's graphs, in half precision."""
        codes = np.array(sorted(self.column, key=lambda code: self.column[code]))
        with (folder / FILE).open("wb") as file:
            np.savez(file, codes=codes, weight=self.weight.astype(np.float16), bias=self.bias.astype(np.float16))


def load_event_head(folder: Path) -> EventHead:
    """The head in a model's folder. Raises `ModelError` where it is none."""
    path = folder / FILE
    try:
        with np.load(path, allow_pickle=False) as held:
            codes = [str(code) for code in held["codes"]]
            weight, bias = (held[k].astype(np.float32) for k in ("weight", "bias"))
    except (OSError, KeyError, ValueError, BadZipFile) as err:
        raise ModelError(f"{path}: no event head ({err}); write it with training/events.py or reinstall onrecord") from err
    if weight.ndim != 2 or weight.shape[1] != len(codes) + 1 or bias.shape != (len(codes) + 1,):
        raise ModelError(f"{path}: weights {weight.shape} and {bias.shape} for {len(codes)} codes; write it again with training/events.py")
    return EventHead({code: n for n, code in enumerate(codes, 1)}, weight, bias)
