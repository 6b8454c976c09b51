"""Paragraphs, sentences and quotation marks, by offsets into the text (stub while the reader is being written)."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.record import Spans


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted stretch with its marks. `continues` is the index of the quotation whose speech it carries on (reopened paragraph)."""

    start: int
    end: int
    style: str
    depth: int
    opened: bool
    closed: bool
    continues: int | None = None


@dataclass(frozen=True, slots=True)
class Segments:
    """The body of a dispatch cut up: each sentence lies inside one paragraph; quotations are in order of `start`."""

    paragraphs: Spans
    sentences: Spans
    quotations: tuple[Quotation, ...]
