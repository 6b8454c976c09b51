"""Which of many stretches a stretch touches, without asking each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate


class Overlaps:
    """An index over (start, end, what): `over(start, end)` gives every `what` whose stretch shares a character, in order of start."""

    def __init__(self, stretches: Iterable[tuple[int, int, int]]) -> None:
        self._all = sorted(stretches)
        self._starts = [start for start, _, _ in self._all]
        self._reach = list(accumulate((end for _, end, _ in self._all), max))  # the farthest end so far: sorted, so it can be bisected

    def over(self, start: int, end: int) -> Iterator[int]:
        for i in range(bisect_left(self._reach, start + 1), bisect_left(self._starts, end)):
            if self._all[i][1] > start:
                yield self._all[i][2]
