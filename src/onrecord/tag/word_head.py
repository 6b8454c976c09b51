"""What each word speaks for, read off the encoder's states: a matrix a scheme of codes, fitted after the network (`training/events.py`,
`training/themes.py`).

Codebooks stay what proposes an event or a theme; these scores say which proposals to believe (`events/triggers.py`, `themes/code.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from onrecord.errors import ModelError
from onrecord.tag.decode import Floats

EVENTS, THEMES = "events.npz", "themes.npz"
NOTHING = ""
"""The code of a word that tells no event."""
ONE_THREAD = 2**18
"""Multiplications of a matrix product up to which OpenBLAS stays on one thread (its interface/gemm.c). Beyond, its threads take a hundred
times the processor time of a product of this size, spin on, and round by how many they are."""


@dataclass(frozen=True, slots=True, eq=False)
class WordScores:
    """A number for every word of a dispatch and every code: [T, codes], `column` says where each code's stand."""

    column: dict[str, int]
    values: Floats

    def __eq__(self, other: object) -> bool:
        return isinstance(other, WordScores) and self.column == other.column and np.array_equal(self.values, other.values)

    __hash__ = None  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class WordHead:
    """`weight` [H, codes] and `bias` [codes] over the first H of a word's states; `column` says where each code's stand."""

    column: dict[str, int]
    weight: Floats
    bias: Floats

    def read(self, states: Floats) -> Floats:
        """Scores [W, codes] of words with these states [W, H or more]."""
        scores = np.empty((len(states), len(self.bias)), dtype=np.float32)
        rows = max(1, ONE_THREAD // self.weight.size)
        mine = states[:, : len(self.weight)]
        for at in range(0, len(states), rows):
            np.matmul(mine[at : at + rows], self.weight, out=scores[at : at + rows])
        scores += self.bias
        return scores

    def save(self, path: Path) -> None:
        """Write the head beside a model's graphs, in half precision."""
        codes = np.array(sorted(self.column, key=lambda code: self.column[code]))
        with path.open("wb") as file:
            np.savez(file, codes=codes, weight=self.weight.astype(np.float16), bias=self.bias.astype(np.float16))


def load_word_head(path: Path) -> WordHead:
    """The head that a file holds. Raises `ModelError` where it holds none."""
    fix = f"write it with training/{path.stem}.py or reinstall onrecord"
    try:
        with np.load(path, allow_pickle=False) as held:
            codes = [str(code) for code in held["codes"]]
            weight, bias = (held[k].astype(np.float32) for k in ("weight", "bias"))
    except (OSError, KeyError, ValueError, BadZipFile) as err:
        raise ModelError(f"{path}: no head ({err}); {fix}") from err
    if weight.ndim != 2 or weight.shape[1] != len(codes) or bias.shape != (len(codes),):
        raise ModelError(f"{path}: weights {weight.shape} and {bias.shape} for {len(codes)} codes; {fix}")
    return WordHead({code: n for n, code in enumerate(codes)}, weight, bias)
