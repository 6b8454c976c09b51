"""A record as HTML that shows who said what: for a notebook."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.record import Record

COLORS = {"source": "#ffe8b3", "cue": "#f3c6e8", "content": "#d3ecd0"}


def as_html(record: Record) -> str:
    """The dispatch's text with sources, cues and contents coloured; a statement's id and speaker show where the pointer rests."""
    names = {e.id: e.name or e.described or e.id for e in record.entities}
    marks: dict[int, tuple[str, str]] = {}
    for role in ("content", "source", "cue"):  # the later ones are drawn over the earlier
        for s in record.statements:
            told = f"{s.id} {role}: {names.get(s.speaker or '', 'no source named')}"
            marks |= {i: (role, told) for start, end in getattr(s, role) for i in range(start, end)}
    pieces, start = [], 0
    while start < len(record.text):
        end = start + 1
        while end < len(record.text) and marks.get(end) == marks.get(start):
            end += 1
        words = html.escape(record.text[start:end])
        if mark := marks.get(start):
            words = f'<mark style="background:{COLORS[mark[0]]}" title="{html.escape(mark[1])}">{words}</mark>'
        pieces.append(words)
        start = end
    return f'<div style="white-space:pre-wrap">{"".join(pieces)}</div>'
