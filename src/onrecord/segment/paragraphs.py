"""Paragraphs: blank lines part them, and so do line breaks, unless the copy was hard-wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from onrecord.record import Span, Spans

LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
BULLET = re.compile(r"\s*(?:[*•·▪■◦‣]|[–—-]\s|\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]\s)")
ENDS = re.compile(r"[.!?…:;。！？][\"'”’»“)\]]*$")
WRAP_AT_MOST = 100  # code points: the widest column at which wire terminals and mail programs wrap copy
WRAP_AT_LEAST = 40


def find_paragraphs(text: str, body: Span, *, skip: Iterable[Span] = ()) -> Spans:
    """The paragraphs of `text` inside `body`, without the white space at their edges and without the stretches to `skip`.

    Between them the paragraphs hold every visible character of the body that is not skipped. A line break inside a block
    of lines is a paragraph break, except where the copy is hard-wrapped (lines filled up to a common column of at most
    100 code points); then only an indented line, a list mark, or a short line that ends a sentence begins anew.
    """
    found: list[Span] = []
    for start, end in _stretches(body, skip):
        lines = [Span(m.start(), m.end()) for m in LINE.finditer(text, start, end)]
        column = _wrap_column(text, lines)
        block: list[Span] = []
        for line in lines:
            if block and _begins_anew(text, block[-1], line, column):
                found += _trimmed(text, block)
                block = []
            block.append(line)
        found += _trimmed(text, block)
    return tuple(found)


def _stretches(body: Span, skip: Iterable[Span]) -> list[Span]:
    """What is left of `body` when the stretches to skip are cut out."""
    left, at = [], body.start
    for start, end in sorted(skip):
        if end <= at or start >= body.end:
            continue
        if start > at:
            left.append(Span(at, start))
        at = max(at, end)
    if at < body.end:
        left.append(Span(at, body.end))
    return left


def _wrap_column(text: str, lines: list[Span]) -> int | None:
    """The column at which the copy was wrapped, or `None` where each line is a paragraph of its own."""
    full = [text[a.start : a.end].rstrip() for a, b in pairwise(lines) if _adjoin(text, a, b)]
    widest = max((end - start for start, end in lines), default=0)
    if not full or not WRAP_AT_LEAST <= widest <= WRAP_AT_MOST:
        return None
    filled = sum(len(line) >= 0.75 * widest for line in full)
    open_ended = sum(not ENDS.search(line) for line in full)
    return widest if 2 * filled > len(full) and 2 * open_ended > len(full) else None


def _adjoin(text: str, line: Span, following: Span) -> bool:
    """Whether only one line break parts the two lines and neither is blank."""
    gap = text[line.end : following.start]
    one = len(gap.replace("\r\n", "\n")) == 1
    return one and not text[line.start : line.end].isspace() and not text[following.start : following.end].isspace()


def _begins_anew(text: str, line: Span, following: Span, column: int | None) -> bool:
    if column is None or not _adjoin(text, line, following):
        return True
    ahead = text[following.start : following.end]
    if ahead[0].isspace() or BULLET.match(ahead):
        return True
    said = text[line.start : line.end].rstrip()
    return len(said) < 0.75 * column and ENDS.search(said) is not None


def _trimmed(text: str, block: list[Span]) -> list[Span]:
    if not block:
        return []
    start, end = block[0].start, block[-1].end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return [Span(start, end)] if start < end else []
