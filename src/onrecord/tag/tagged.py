"""What one pass over a dispatch yields: words with their syntax, mentions, attributions. Spans are code points.

Token indices (names ending in `_tok`) are positions in `Tagged.tokens` and mean nothing outside this object.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.record import Span, Spans


@dataclass(frozen=True, slots=True)
class Token:
    """A word. `upos`, `head_tok` (-1 for a sentence's root) and `deprel` are Universal Dependencies v2; without a model `None`, -1, `None`."""

    start: int
    end: int
    upos: str | None = None
    head_tok: int = -1
    deprel: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase that names someone or something. `type` is GUM's (person, organization, place, time, event, object, abstract, animal, plant, substance); `head_tok` its head word."""

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
    """The tagger's whole output for one dispatch. `sentences_tok` are half-open token ranges, in step with `Segments.sentences`."""

    tokens: tuple[Token, ...]
    sentences_tok: tuple[tuple[int, int], ...]
    mentions: tuple[Mention, ...]
    attributions: tuple[Attribution, ...]
    by: str
