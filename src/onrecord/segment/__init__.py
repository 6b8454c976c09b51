"""Paragraphs, sentences and quotation marks, by offsets into the text.

Everything here is a pure function of the text: spans are half-open code points, nothing is cleaned or re-wrapped.
No language is chosen: what differs between languages is data (`languages.yaml`), and all of it applies at once.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.record import Dispatch, Span, Spans
from onrecord.segment.paragraphs import find_paragraphs
from onrecord.segment.quotations import Quotation, find_quotations
from onrecord.segment.sentences import find_sentences

__all__ = ["Quotation", "Segments", "find_paragraphs", "find_quotations", "find_sentences", "segment"]


SEPARATOR_REACH = 8  # code points: no separator between a dateline and its copy is longer


@dataclass(frozen=True, slots=True)
class Segments:
    """The body of a dispatch cut up: each sentence lies inside one paragraph; quotations are in order of `start`."""

    paragraphs: Spans
    sentences: Spans
    quotations: tuple[Quotation, ...]


def segment(dispatch: Dispatch) -> Segments:
    """Cut the body of `dispatch` into paragraphs, sentences and quotations; furniture and datelines inside it are left out."""
    skip = [Span(x.start, x.end) for x in dispatch.furniture]
    skip += [Span(x.start, _after_separator(dispatch.text, x.end)) for x in dispatch.datelines]
    paragraphs = find_paragraphs(dispatch.text, dispatch.body, skip=skip)
    return Segments(paragraphs, find_sentences(dispatch.text, paragraphs), find_quotations(dispatch.text, paragraphs))


def _after_separator(text: str, at: int) -> int:
    """Where the copy begins that a dash or colon parts from the dateline before it."""
    return at + len(text[at : at + SEPARATOR_REACH]) - len(text[at : at + SEPARATOR_REACH].lstrip(" \t:-–—"))
