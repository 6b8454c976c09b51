"""What one pass over a dispatch yields: words with their syntax, mentions, attributions. Spans are code points.

Token indices (names ending in `_tok`) are positions in `Tagged.tokens` and mean nothing outside this object.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from onrecord.record import Span, Spans
from onrecord.tag.word_head import WordScores


class Token(NamedTuple):
    """A word; its syntax is Universal Dependencies v2, `head_tok` -1 at a sentence's root. Without a model: `None`, -1, `None`."""

    start: int
    end: int
    upos: str | None = None
    head_tok: int = -1
    deprel: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase that names or describes someone or something; `head_tok` is its head word.

    `type` is GUM's: person, organization, place, time, event, object, abstract, animal, plant, substance.
    """

    start: int
    end: int
    type: str
    head_tok: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content that belong together; any of source and content may be empty, content may be discontinuous.

    `confidence` is calibrated: of the attributions at 0.9, nine in ten are right. `by` names the rule or model.
    """

    source: Spans
    cue: Span | None
    content: Spans
    confidence: float
    by: str


@dataclass(frozen=True, slots=True)
class Tagged:
    """The tagger's whole output for one dispatch. `sentences_tok` are half-open token ranges, in step with `Segments.sentences`.

    `event_chances` are the probabilities that a word tells no event (column 0), or one of each code; `theme_scores` are log-odds, to be
    averaged over words. They are None where the model has no such head.
    """

    tokens: tuple[Token, ...]
    sentences_tok: tuple[tuple[int, int], ...]
    mentions: tuple[Mention, ...]
    attributions: tuple[Attribution, ...]
    by: str
    event_chances: WordScores | None = None
    theme_scores: WordScores | None = None
