"""How much of one dispatch's news stands in another: shingles of four words, and the sample of them that is kept in the archive.

The sample is every shingle whose hash falls into a fixed fraction of the hash's range (FracMinHash: Irber et al. 2022, doi
10.1101/2022.01.11.475838; "mod m" sketches of Broder 1997), so that two samples can be compared for containment whatever the lengths of
the texts, and an index of them grows row by row in the database itself.
"""

from __future__ import annotations

import re
import zlib

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]

SIZE = 4  # words a shingle
FRACTION = 16  # one shingle in so many is kept as the sample
LEAST = 12  # a short text keeps at least its so many lowest hashes: of template copy half are everybody's (benchmarks/archive.py)
WORD = re.compile(r"\w+")
MIX = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))  # splitmix64 (Steele et al. 2014)
STEP = np.uint64(0x9E3779B97F4A7C15)


def shingles(text: str) -> Hashes:
    """The distinct hashes of the text's runs of four words, sorted; case and punctuation do not count. A shorter text is one shingle."""
    words = WORD.findall(text.casefold())
    if not words:
        return np.empty(0, dtype=np.uint64)
    code_of = {w: zlib.crc32(w.encode("utf-8", "replace")) for w in set(words)}
    codes = np.fromiter(map(code_of.__getitem__, words), dtype=np.uint64, count=len(words))
    size = min(SIZE, len(codes))
    mixed = np.zeros(len(codes) - size + 1, dtype=np.uint64)
    for i in range(size):
        mixed = (mixed ^ codes[i : len(codes) - size + 1 + i]) * MIX[0] + STEP
    mixed = (mixed ^ (mixed >> np.uint64(30))) * MIX[0]
    mixed = (mixed ^ (mixed >> np.uint64(27))) * MIX[1]
    return np.unique(mixed ^ (mixed >> np.uint64(31)))


def sample(hashes: Hashes) -> list[int]:
    """The part of sorted `hashes` that is kept, as signed 64-bit integers, which both databases hold."""
    count = int(np.searchsorted(hashes, np.uint64(2**64 // FRACTION)))
    kept: list[int] = hashes[: max(count, min(LEAST, len(hashes)))].astype(np.int64).tolist()
    return kept


def overlap(a: Hashes, b: Hashes) -> tuple[float, float]:
    """Containment (share of the smaller that stands in the larger) and Jaccard resemblance of two texts' shingles, both 0-1."""
    if not len(a) or not len(b):
        return 0.0, 0.0
    shared = len(np.intersect1d(a, b, assume_unique=True))
    return shared / min(len(a), len(b)), shared / (len(a) + len(b) - shared)
