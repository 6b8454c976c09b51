"""Small factories for tests."""

from typing import Any

from onrecord.record import Dispatch, Span, text_id
from onrecord.segment import Segments, segment


def dispatch(text: str, **facts: Any) -> Dispatch:
    """A dispatch whose whole text is body, in English unless said otherwise."""
    return Dispatch(**{"id": text_id(text), "source": None, "text": text, "language": "en", "body": Span(0, len(text)), **facts})


def segments(text: str) -> Segments:
    return segment(dispatch(text))


def span(text: str, words: str, nth: int = 0) -> Span:
    """Where the words stand in the text (their nth place)."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))
