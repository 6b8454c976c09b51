"""Other spans for a statement, another code for an event, by a person's judgement: which row it speaks of, and what changes in it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, cast

from onrecord.codebooks import load_codebooks
from onrecord.errors import QueryError
from onrecord.record import Span, Spans
from onrecord.store.judgements import ANCHORS, Judgement
from onrecord.store.pack import dump_spans, join_spans

Standing = Literal["applies", "applies, the words were cut anew", "lost"]
ROLES = ("source", "cue", "content")
CUT = ("content", "frame", "start", "end", "spans")
"""The columns of a statement that follow from its spans."""
CODE = ("code", "plover", "mode")
"""The columns of an event that follow from its code."""
OVERLAP = 0.5  # share of the judged characters that a statement cut anew must hold to be the same


def check_spans(text: str, spans: Mapping[str, Iterable[tuple[int, int]]]) -> dict[str, Spans]:
    """The spans a person gave, by role, in order. Raises `QueryError` where one lies outside the text, is empty or overlaps another."""
    if not spans or set(spans) - set(ROLES):
        raise QueryError(f"--content: got spans of {', '.join(spans) or 'nothing'}, expected some of {', '.join(ROLES)}")
    given = {role: tuple(Span(*pair) for pair in sorted(pairs)) for role, pairs in spans.items()}
    for role, listed in given.items():
        if role == "content" and not listed:
            raise QueryError("--content: got no span, expected one or more; to say that it is no statement, use --reject")
        last = 0
        for start, end in listed:
            if not last <= start < end <= len(text):
                raise QueryError(f"--{role}: got {start}-{end}, expected stretches of the text's {len(text)} characters, none over another")
            last = end
    return given


def recut(text: str, row: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """A statement's columns `CUT` with other spans for the roles given."""
    spans = {role: tuple(Span(*pair) for pair in pairs) for role, pairs in {**json.loads(row["spans"]), **given}.items()}
    content, frame = spans["content"], tuple(sorted((*spans["source"], *spans["cue"])))
    return {
        "content": join_spans(text, content),
        "frame": join_spans(text, frame),
        "start": content[0].start,
        "end": max(end for _, end in content),
        "spans": dump_spans({role: spans[role] for role in ROLES}),
    }


def find_judged(rows: Sequence[Mapping[str, Any]], j: Judgement) -> tuple[int, Standing] | None:
    """Which of a dispatch's statements, or events, a judgement speaks of: the one with its very spans and words (of several events, that
    of the same code), else the first cut much like it."""
    role, words = ANCHORS[j.layer or "statement"]
    code = j.value["event"] if j.layer == "event" else None
    same, near = [], []
    for n, row in enumerate(rows):
        spans = tuple(Span(*s) for s in json.loads(row["spans"])[role])
        if spans == j.spans and row[words] == j.quote:
            same.append(n)
        elif shared(spans, j.spans) >= OVERLAP:
            near.append(n)
    for listed, standing in ((same, "applies"), (near, "applies, the words were cut anew")):
        if listed:
            return next((n for n in listed if rows[n].get("code") == code), listed[0]), cast(Standing, standing)
    return None


def shared(a: Iterable[Span], b: Iterable[Span]) -> float:
    """Share of the characters of the longer of two sets of spans that both hold, 0-1."""
    one, two = ({i for s, e in spans for i in range(s, e)} for spans in (a, b))
    return len(one & two) / max(len(one), len(two)) if one and two else 0.0


def check_code(code: str, known: Iterable[tuple[str, str | None]]) -> dict[str, str | None]:
    """An event's code as it is spelled, with its nearest PLOVER type. `known` are those on record, beside the shipped codebooks'.
    Raises `QueryError` where it is neither."""
    books = [entry for book in load_codebooks() for entry in book.events]
    plover = dict(known) | {entry.code: entry.plover for entry in books}
    asked = code.strip().upper()
    if asked not in plover:
        raise QueryError(f"--code: got {code!r}, expected the code of an event: {', '.join(sorted(plover))}")
    return {"code": asked, "plover": plover[asked]}


def recode_event(given: Mapping[str, Any]) -> dict[str, Any]:
    """An event's columns `CODE` with another code, which has no mode."""
    return {"code": given["code"], "plover": given["plover"], "mode": None}
