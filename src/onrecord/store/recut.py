"""Other spans for a statement, by a person's judgement: what changes in its row, and how it comes to be the coder's again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from sqlalchemy import Connection, select, update

from onrecord.errors import QueryError
from onrecord.record import Span, Spans
from onrecord.store.pack import dump_spans, join_spans, pack, unpack
from onrecord.store.schema import dispatch, judgement, statement

Standing = Literal["applies", "applies, the words were cut anew", "lost"]
ROLES = ("source", "cue", "content")
CUT = ("content", "frame", "start", "end", "spans")
"""The columns of a statement that follow from its spans."""
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


def find_judged(rows: Sequence[Mapping[str, Any]], spans: Spans, quote: str | None) -> tuple[int, Standing] | None:
    """Which of a dispatch's statements a judgement speaks of: the one with its very spans and words, else the first cut much like it."""
    near = None
    for n, row in enumerate(rows):
        content = tuple(Span(*s) for s in json.loads(row["spans"])["content"])
        if content == spans and row["content"] == quote:
            return n, "applies"
        if near is None and shared(content, spans) >= OVERLAP:
            near = n
    return None if near is None else (near, "applies, the words were cut anew")


def shared(a: Iterable[Span], b: Iterable[Span]) -> float:
    """Share of the characters of the longer of two sets of spans that both hold, 0-1."""
    one, two = ({i for s, e in spans for i in range(s, e)} for spans in (a, b))
    return len(one & two) / max(len(one), len(two)) if one and two else 0.0


def restore_spans(conn: Connection, dispatch_id: int) -> None:
    """Give every statement of a dispatch the coder's spans again, where a judgement ever changed one."""
    query = select(dispatch.c.hash, dispatch.c.record, dispatch.c.record_hash).where(dispatch.c.id == dispatch_id)
    row = conn.execute(query).one()
    changed = select(judgement.c.id).where(judgement.c.dispatch_hash == row.hash, judgement.c.kind == "span").limit(1)
    if conn.execute(changed).first() is None:
        return
    for made in pack(unpack(row.record, row.record_hash, f"dispatch {dispatch_id}")).statements:
        mine = (statement.c.dispatch_id == dispatch_id, statement.c.local == made["local"])
        conn.execute(update(statement).where(*mine).values({name: made[name] for name in CUT}))
