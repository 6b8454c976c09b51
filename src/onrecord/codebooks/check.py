"""Testing a codebook: every example must be coded by its entry, no counter-example may be.

Theme entries need no model. Event entries are run through the tagger, for their patterns read syntax; entities are looked for by the
room for them, so that an example tests what a dispatch would meet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.codebooks.book import Codebook, EventEntry, Example, ThemeEntry
from onrecord.record import Dispatch, Entity, Event, Span, Statement, text_id

if TYPE_CHECKING:
    from onrecord.tag import Model


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one example fared. `fault` is None where it passed, else what was expected and what came."""

    book: str
    code: str
    line: int
    text: str
    fault: str | None


def check_codebook(book: Codebook, *, model: Model | None) -> Iterator[Outcome]:
    """Run the examples and counter-examples of a codebook. Event books need a model; without one their examples are passed over."""
    for theme in book.themes:
        yield from _check_theme(book, theme)
    if model is not None:
        for entry in book.events:
            yield from _check_event(book, entry, model)


def _check_theme(book: Codebook, entry: ThemeEntry) -> Iterator[Outcome]:
    from onrecord.themes import code_themes

    for example, wanted in (*((e, True) for e in entry.examples), *((e, False) for e in entry.counter_examples)):
        content = (Span(0, len(example.text)),)
        statement = Statement("s1", None, "indirect", "asserted", (), (), content)
        (coded,) = code_themes(_dispatch(example.text), [statement], codebooks=[book])
        codes = [t.code for t in coded.themes]
        fault = None
        if wanted and entry.code not in codes:
            fault = f"expected {entry.code}, got {', '.join(codes) or 'no theme'}"
        elif not wanted and entry.code in codes:
            fault = f"a counter-example, but its words carry {entry.code}"
        yield Outcome(book.file, entry.code, example.line, example.text, fault)


def _check_event(book: Codebook, entry: EventEntry, model: Model) -> Iterator[Outcome]:
    for example in entry.examples:
        events, entities = code_text(example.text, book, model)
        yield Outcome(book.file, entry.code, example.line, example.text, _fault(example, entry.code, events, entities))
    for example in entry.counter_examples:
        events, _ = code_text(example.text, book, model)
        told = [e for e in events if e.code == entry.code]
        fault = f"a counter-example, but {told[0].why} codes it" if told else None
        yield Outcome(book.file, entry.code, example.line, example.text, fault)


def code_text(text: str, book: Codebook, model: Model) -> tuple[tuple[Event, ...], tuple[Entity, ...]]:
    """The events of a bare text by one codebook's patterns alone, every proposal kept, and the entities they name."""
    from onrecord.events import add_participants, code_events
    from onrecord.resolve import resolve
    from onrecord.segment import segment
    from onrecord.tag import tag

    dispatch = _dispatch(text)
    segments = segment(dispatch)
    tagged = tag(dispatch, segments, model=replace(model, event_head=None))
    entities, _ = resolve(dispatch, segments, tagged, (), ())
    entities = add_participants(dispatch, tagged, entities, codebooks=[book])
    return code_events(dispatch, segments, tagged, entities, (), (), (), codebooks=[book], cut=0.0), entities


def _fault(example: Example, code: str, events: tuple[Event, ...], entities: tuple[Entity, ...]) -> str | None:
    """What is wrong with the events of an example, or None."""
    told = [e for e in events if e.code == code]
    if not told:
        return f"expected {code}, got {', '.join(e.code for e in events) or 'no event'}"
    held = {e.id: [example.text[a:b] for a, b in e.mentions] for e in entities}
    best = "nothing expected"
    for event in told:
        faults = []
        words = [example.text[a:b] for a, b in event.trigger]
        if example.trigger and not any(w in example.trigger or example.trigger in w for w in words):
            faults.append(f"trigger {example.trigger!r}, got {', '.join(words)!r}")
        for role, wanted, got in (("actor", example.actor, event.actor), ("recipient", example.recipient, event.recipient)):
            mentions = held.get(got or "", [])
            if wanted and not any(wanted in m or m in wanted for m in mentions):
                faults.append(f"{role} {wanted!r}, got {' / '.join(mentions) or 'nobody'}")
        if example.status and event.status != example.status:
            faults.append(f"status {example.status}, got {event.status}")
        if not faults:
            return None
        best = "expected " + "; ".join(faults)
    return best


def _dispatch(text: str) -> Dispatch:
    return Dispatch(id=text_id(text), source=None, text=text, language="en", body=Span(0, len(text)))
