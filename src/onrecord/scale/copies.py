"""Near copies by MinHash (Broder 1997) in bands (Leskovec et al., Mining of Massive Datasets, ch. 3): syndicated copy is read once.

64 hashes in 16 bands of 4 bring texts that resemble each other by nine tenths together with a chance of 1 - 5e-8; what counts as a copy
is then the share of equal hashes, whose standard error at .9 is .04.

Of the texts that share a band each is compared with the first alone: one read in an earlier run, else the one of the smallest id. So
copies are found by one sort a band, here (`find_copies`) and on a cluster (`spark.py`) with the same result.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.store.sketch import MIX, shingles

HASHES = 64
BANDS = 16
COPY = 0.9
SEEDS = np.arange(1, HASHES + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
SIGNED = np.dtype("<u4")


class Copy(NamedTuple):
    """A near copy: its id, the id of the text it is a copy of, and the share of equal hashes, which estimates their resemblance."""

    id: str
    copy_of: str
    resemblance: float


def sign(text: str) -> bytes | None:
    """A text's MinHash, 64 numbers of 32 bits, over its runs of four words; None for a text without words, which is nothing's copy."""
    hashes = shingles(text)
    if not len(hashes):
        return None
    mixed = (hashes[None] ^ SEEDS[:, None]) * MIX[0]
    mixed = (mixed ^ (mixed >> np.uint64(31))) * MIX[1]
    smallest: NDArray[np.uint32] = (mixed.min(axis=1) >> np.uint64(32)).astype(SIGNED)
    return smallest.tobytes()


def find_copies(fresh: Sequence[tuple[str, bytes]], known: Sequence[tuple[str, bytes]] = ()) -> list[Copy]:
    """The near copies among `fresh` texts (id, signature), of one another or of `known` ones, which were read before."""
    texts = [*sorted(known), *sorted(fresh)]
    if not fresh:
        return []
    signatures = np.frombuffer(b"".join(s for _, s in texts), SIGNED).reshape(-1, HASHES)
    firsts = np.stack([_firsts(band) for band in np.split(signatures, BANDS, axis=1)], axis=1)
    near: dict[int, dict[int, float]] = {}
    for at in range(len(known), len(texts)):
        for first in np.unique(firsts[at][firsts[at] < at]).tolist():
            alike = float((signatures[at] == signatures[first]).mean())
            if alike >= COPY:
                near.setdefault(at, {})[first] = alike
    kept = {at: min(first for first in of if first not in near) for at, of in near.items() if of.keys() - near.keys()}
    return [Copy(texts[at][0], texts[first][0], near[at][first]) for at, first in kept.items()]


def _firsts(band: NDArray[np.uint32]) -> NDArray[np.int64]:
    """For each row the first row that equals it."""
    keys = np.ascontiguousarray(band).view(f"V{band.shape[1] * band.itemsize}").ravel()
    _, first, inverse = np.unique(keys, return_index=True, return_inverse=True)
    return first[inverse.ravel()]
