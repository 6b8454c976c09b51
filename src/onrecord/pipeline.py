"""The whole path on one page: a dispatch in, its record out.

    read ─ segment ─ tag ─ attribute ─ place in time and space ─ resolve ─ code ─ check

Every stage is a pure function of what stands before it and of the resources it is handed; none changes anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from onrecord.attribute import align_quotations, find_attributions, find_labels, load_lexicon, make_statements
from onrecord.check import check_dispatch
from onrecord.codebooks import Codebook, load_codebooks
from onrecord.events import add_participants, code_events, find_event_sentences
from onrecord.record import Dispatch, Place, Record, Span, Statement, Time
from onrecord.register import Register, link, load_register
from onrecord.resolve import resolve
from onrecord.segment import Segments, segment
from onrecord.tag import Model, load_model, tag
from onrecord.tag.tagged import Tagged
from onrecord.themes import code_themes
from onrecord.when import date_of, find_times
from onrecord.where import Gazetteer, find_places, load_gazetteer, place_of

RULES = "rules"
T = TypeVar("T", Time, Place)


@dataclass(frozen=True, slots=True)
class Resources:
    """What the stages are handed: loaded once, shared by every dispatch of a run. `model` is None for the rule stage."""

    model: Model | None
    gazetteer: Gazetteer
    register: Register
    codebooks: tuple[Codebook, ...]
    min_confidence: float = 0.0


def load_resources(
    *, model: str = "default", min_confidence: float = 0.0, registers: Sequence[Path] = (), codebooks: Sequence[Path] = ()
) -> Resources:
    """Load what the path needs; `registers` and `codebooks` are the user's own, beside those shipped.

    Raises `ModelError` or `DataError` where a model or data file is missing or does not hold together.
    """
    with ThreadPoolExecutor(1) as pool:  # the model loads outside the interpreter's lock, so the rest is read meanwhile
        tagger = None if model == RULES else pool.submit(load_model, model)
        gazetteer, register, books = load_gazetteer(), load_register(*registers), load_codebooks(codebooks)
        return Resources(tagger.result() if tagger else None, gazetteer, register, books, min_confidence)


def read_record(dispatch: Dispatch, *, resources: Resources) -> Record:
    """Everything that can be put on record from one dispatch."""
    segments = segment(dispatch)
    lexicon = load_lexicon(dispatch.language)
    model = resources.model if resources.model and dispatch.language in resources.model.languages else None
    tagged = tag(dispatch, segments, model=model) if model else None

    attributions = align_quotations(tagged.attributions, segments) if tagged else find_attributions(dispatch, segments, lexicon=lexicon)
    labelled = find_labels(dispatch, segments, tagged, attributions, lexicon=lexicon)
    statements = make_statements(dispatch, segments, (*attributions, *labelled), lexicon=lexicon, min_confidence=resources.min_confidence)

    times = find_times(dispatch, segments, tagged, extent="timeml" if dispatch.all_body else "wire")
    places = find_places(dispatch, segments, tagged, gazetteer=resources.gazetteer)
    spoken_times, spoken_places = _inside_contents(times, statements), _inside_contents(places, statements)
    statements = tuple(_set_statement(s, segments, spoken_times, spoken_places, tagged) for s in statements)

    entities, statements = resolve(dispatch, segments, tagged, statements, places)
    entities = link(entities, dispatch, register=resources.register)
    statements = code_themes(dispatch, statements, codebooks=resources.codebooks, tagged=tagged)
    books = resources.codebooks
    telling = find_event_sentences(dispatch, tagged, codebooks=books) if tagged else ()
    entities = add_participants(dispatch, tagged, entities, codebooks=books, sentences=telling)
    events = code_events(dispatch, segments, tagged, entities, statements, times, places, codebooks=books, sentences=telling)

    findings = check_dispatch(dispatch, segments, times, entities, register=resources.register)
    return Record.of(dispatch, entities=entities, statements=statements, events=events, times=times, places=places, findings=findings)


Spoken = list[tuple[T, tuple[Span, ...]]]
"""Each time or place with the contents that hold it."""


def _inside_contents(items: tuple[T, ...], statements: tuple[Statement, ...]) -> Spoken[T]:
    """The items with the contents that hold them: one walk over both, so that a long text costs no more than its length."""
    contents = sorted(c for s in statements for c in s.content)
    found, open_here, n = [], [], 0
    for item in sorted(items, key=lambda x: x.start):
        while n < len(contents) and contents[n].start <= item.start:
            open_here.append(contents[n])
            n += 1
        open_here = [c for c in open_here if item.start < c.end]
        found.append((item, tuple(open_here)))
    return found


def _set_statement(s: Statement, segments: Segments, times: Spoken[Time], places: Spoken[Place], tagged: Tagged | None) -> Statement:
    """When and where the words were said: what the frame around them tells.

    A time or place inside the content is what the words speak of; so is one inside another's content, unless the frame stands there too.
    """
    frame = (s.cue or s.source or s.content)[0]

    def frames(contents: tuple[Span, ...]) -> bool:
        return all(c not in s.content and c.start <= frame.start < c.end for c in contents)

    framing = tuple(t for t, contents in times if frames(contents))
    around = tuple(p for p, contents in places if frames(contents))
    return replace(s, date=date_of(frame, segments, framing, tagged), place=place_of((frame,), segments, around, tagged))
