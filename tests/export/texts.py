"""Texts and records that break offsets: emoji, combining marks, every line break there is, spans anywhere."""

from __future__ import annotations

from hypothesis import strategies as st

from onrecord.record import Entity, Event, Record, Span, Statement, text_id

PIECES = (
    "a",
    "said",
    " ",
    " ",
    "🎉",
    "🏗️",
    "e\u0301",
    "é",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\u2028",
    "\x85",
    "\x0b",
    '"',
    "Ж",
    "中",
    "\u200d",
    "<",
    "&",
)


def texts() -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(PIECES), min_size=4, max_size=40).map("".join)


@st.composite
def records(draw: st.DrawFn) -> Record:
    """A record with entities, statements and events whose spans are anywhere."""
    text = draw(texts())
    starts = st.integers(0, len(text) - 1)
    span = starts.flatmap(lambda start: st.integers(start + 1, len(text)).map(lambda end: Span(start, end)))
    spans = st.lists(span, max_size=3, unique=True).map(lambda found: tuple(sorted(found)))
    entities = tuple(
        Entity(f"e{n}", draw(st.sampled_from(("person", "group", "unnamed"))), "N", mentions=draw(spans))
        for n in range(draw(st.integers(0, 3)))
    )
    who = st.sampled_from([None, *(e.id for e in entities)])
    count = draw(st.integers(0, 3))
    statements = tuple(
        Statement(
            f"s{n}",
            draw(who),
            draw(st.sampled_from(("direct", "indirect", "mixed"))),
            draw(st.sampled_from(("asserted", "asked"))),
            *(draw(spans) for _ in range(3)),
            addressee=draw(who),
            within=f"s{n - 1}" if n and draw(st.booleans()) else None,
            confidence=0.5,
            by="x",
        )
        for n in range(count)
    )
    one = span.map(lambda found: (found,))
    events = tuple(Event(f"v{n}", "HONOR", None, None, "actual", draw(one), draw(who), draw(who)) for n in range(draw(st.integers(0, 2))))
    return Record(
        id=text_id(text), source=None, text=text, body=Span(0, len(text)), entities=entities, statements=statements, events=events
    )
