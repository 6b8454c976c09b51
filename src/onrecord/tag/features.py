"""What the encoder is told of each word beside its pieces: its letter case, and where it stands to the quotation marks.

The encoder's vocabulary is uncased; case marks names, and quotation marks bound direct speech.
Training and running use these same functions.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.record import Span

SHAPES = ("lower", "title", "upper", "letter", "mixed", "digit", "alnum", "mark", "quote", "other")
QUOTES = ("outside", "inside", "nested", "opening", "closing", "unsure")

_OPENING = "“«„‟"
_CLOSING = "”»"
_DOUBLE = '"'
_QUOTE_MARKS = _OPENING + _CLOSING + _DOUBLE + "‘’'`"


def shape_of(word: str) -> int:
    """Index into `SHAPES`."""
    if word.isalpha():
        if word.islower():
            return 0
        if len(word) == 1:
            return 3
        if word.isupper():
            return 2
        return 1 if word[0].isupper() and word[1:].islower() else 4
    if any(c.isdigit() for c in word):
        return 5 if not any(c.isalpha() for c in word) else 6
    if word in _QUOTE_MARKS or word in ("''", "``"):
        return 8
    if any(c.isalpha() for c in word):
        return 4 if word[0].isupper() else 0
    return 7 if len(word) <= 3 else 9


def quote_states(text: str, tokens: Sequence[Span], paragraph_of: Sequence[int]) -> tuple[list[int], list[int]]:
    """For every word its index into `QUOTES` and the number of the quotation it lies in (0: none; numbers differ between quotations).

    Marks are matched inside one paragraph. A quotation left open runs to the paragraph's end, and a paragraph that then
    opens with a mark again carries on the same number: the same speech, reopened (Chicago Manual of Style 13.32).
    """
    states, numbers = [0] * len(tokens), [0] * len(tokens)
    number, at, paragraph, first, left_open = 0, 0, -1, True, False
    depth = 0
    for i, (s, e) in enumerate(tokens):
        if paragraph_of[i] != paragraph:
            left_open = depth > 0
            paragraph, depth, first = paragraph_of[i], 0, True
        word = text[s:e]
        mark = word if word in ('"', "“", "”", "«", "»", "„", "‟", "''", "``") else ""
        if mark:
            opens = mark in ("“", "«", "„", "‟", "``") or (mark == '"' and depth == 0)
            if mark == "“" and depth and _is_low_open(text, tokens, i):
                opens = False
            if opens:
                depth += 1
                if depth == 1:
                    if not (first and left_open):
                        number += 1
                    at = number
                states[i] = 3
            else:
                states[i] = 4 if depth else 5
                depth = max(0, depth - 1)
            numbers[i] = at if depth or states[i] == 4 else 0
        elif word in ("‘", "’", "'", "`") and depth:
            states[i], numbers[i] = 2, at
        elif depth:
            states[i], numbers[i] = (1 if depth == 1 else 2), at
        first = False
    return states, numbers


def _is_low_open(text: str, tokens: Sequence[Span], i: int) -> bool:
    """Whether the mark `“` at word `i` closes a German-style quotation („…“): white space or a mark follows it, and none stands before."""
    s, e = tokens[i]
    before = text[s - 1 : s]
    after = text[e : e + 1]
    return bool(before) and not before.isspace() and (not after or after.isspace() or after in ".,;:!?)")
