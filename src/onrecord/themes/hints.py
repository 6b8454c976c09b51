"""What the model's theme head holds of a statement: the words of its content, its paragraphs and its dispatch, averaged."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.record import Span
from onrecord.tag.decode import Floats, softmax
from onrecord.tag.tagged import Tagged

CONTENT, PARAGRAPH, DISPATCH = 0.5 / 3, 0.5 / 3, 2.0 / 3  # what each average weighs


@dataclass(frozen=True, slots=True)
class Hints:
    """A dispatch's words by where they start, their log-odds [T, codes], and the codes of one scheme with their columns."""

    starts: Sequence[int]
    values: Floats
    whole: Floats
    column: Mapping[str, int]

    @classmethod
    def of(cls, tagged: Tagged | None, scheme: str) -> Hints | None:
        """None where the model knows nothing of the scheme, or there are no words."""
        if tagged is None or tagged.theme_scores is None or not tagged.tokens:
            return None
        column = {code.partition(":")[2]: n for code, n in tagged.theme_scores.column.items() if code.partition(":")[0] == scheme}
        values = tagged.theme_scores.values
        return cls([t.start for t in tagged.tokens], values, values.mean(axis=0), column) if column else None

    def chances(self, content: Sequence[Span], paragraphs: Span) -> dict[str, float]:
        """Each code's probability for a statement."""
        chances = softmax(self.mix(content, paragraphs)[list(self.column.values())])
        return dict(zip(self.column, chances.tolist(), strict=True))

    def mix(self, content: Sequence[Span], paragraphs: Span) -> Floats:
        """The values of content, paragraphs and dispatch, weighed."""
        mixed: Floats = CONTENT * self._mean(content) + PARAGRAPH * self._mean([paragraphs]) + DISPATCH * self.whole
        return mixed

    def _mean(self, spans: Sequence[Span]) -> Floats:
        rows = [self.values[bisect_left(self.starts, start) : bisect_left(self.starts, end)] for start, end in spans]
        words = np.concatenate(rows) if rows else self.values[:0]
        mean: Floats = words.mean(axis=0) if len(words) else self.whole
        return mean
