"""What the model's event head holds of one sentence's words."""

from __future__ import annotations

import math
from dataclasses import dataclass

from onrecord.codebooks import BUILT_IN
from onrecord.tag.word_head import NOTHING, WordScores

LEAST = 1e-4


@dataclass(frozen=True, slots=True)
class Chances:
    """The rows of `of` from `first` on are the sentence's, so many as it has `words`."""

    of: WordScores
    first: int
    words: int

    def knows(self, book: str, code: str) -> bool:
        """Whether the head was taught this code: one of a shipped codebook, for another's may mean something else by the same name."""
        return book in BUILT_IN and code in self.of.column

    def event(self, word: int) -> float:
        """The probability that a word tells an event of any code."""
        return 1 - float(self.of.values[self.first + word, self.of.column[NOTHING]])

    def code(self, word: int, code: str) -> float:
        """The probability that a word tells an event of this code; the least there is for codes that the head was not taught."""
        at = self.of.column.get(code)
        return LEAST if at is None else float(self.of.values[self.first + word, at])


def logit(chance: float) -> float:
    """Log-odds, of chances between `LEAST` and its complement."""
    held = min(max(chance, LEAST), 1 - LEAST)
    return math.log(held / (1 - held))
