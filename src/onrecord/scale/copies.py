"""Near copies by MinHash (Broder 1997) in bands (Leskovec et al., Mining of Massive Datasets, ch. 3): syndicated copy is read once.

64 hashes in 16 bands of 4 bring texts that resemble each other by nine tenths together with a chance of 1 - 5e-8; what counts as a copy
is then the share of equal hashes, whose standard error at .9 is .04.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from onrecord.store.sketch import MIX, shingles

HASHES = 64
BANDS = 16
COPY = 0.9
SEEDS = np.arange(1, HASHES + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)


def sign(text: str) -> NDArray[np.uint64]:
    """A text's MinHash [64] over its runs of four words; all ones for a text without words."""
    hashes = shingles(text)
    if not len(hashes):
        return np.full(HASHES, np.iinfo(np.uint64).max)
    mixed = (hashes[None] ^ SEEDS[:, None]) * MIX[0]
    mixed = (mixed ^ (mixed >> np.uint64(31))) * MIX[1]
    smallest: NDArray[np.uint64] = mixed.min(axis=1)
    return smallest


def bands_of(signature: NDArray[np.uint64]) -> list[str]:
    """The 16 keys of a signature; texts that share one may be copies."""
    return [f"{n}:{band.tobytes().hex()}" for n, band in enumerate(signature.reshape(BANDS, -1))]


def resemblance(a: list[int], b: list[int]) -> float:
    """The share of equal hashes of two signatures, an estimate of their texts' Jaccard resemblance."""
    return sum(x == y for x, y in zip(a, b, strict=True)) / HASHES
