"""What the coder proposes on texts whose events are known: our tagged dispatches, and sentences with a marked source and target."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from corpora import read_tagged

from onrecord.events.clues import Scene, Told
from onrecord.events.code import find_told
from onrecord.events.fold import plover_type
from onrecord.pipeline import Resources, read_record
from onrecord.read import Outside, read_dispatch, read_wire
from onrecord.record import Dispatch, Event, Record, Span
from onrecord.segment import segment
from onrecord.tag import tag
from onrecord.tag.model import Model
from onrecord.tag.tagged import Tagged
from onrecord.tag.tagger import is_wire, run_encoder
from onrecord.tag.windows import cut_words, read_words

GSR_TYPES = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
PLV_TYPES = {"YIELD": ("CONCEDE", "RETREAT")}
MARKS = re.compile(r"</?[st]>")


@dataclass(frozen=True)
class Known:
    """An event as tagged by hand; a role is the places of the text where who stands in it is mentioned, None where nobody does."""

    codes: tuple[str, ...]
    trigger: tuple[Span, ...]
    actor: tuple[Span, ...] | None
    recipient: tuple[Span, ...] | None


@dataclass(frozen=True)
class Read:
    """A text read: the dispatch, its record, every proposal before it is weighed, and the events known."""

    dispatch: Dispatch
    record: Record
    tagged: Tagged
    told: tuple[Told, ...]
    scene: Scene | None
    known: tuple[Known, ...]


def read_told(text: str, known: tuple[Known, ...], resources: Resources, *, bare: bool = False) -> Read:
    """The text through the whole path, up to the proposals with the rules' roles; a `bare` text has no headline and no dateline."""
    dispatch = parse(text, bare=bare)
    record = read_record(dispatch, resources=resources)
    segments = segment(dispatch)
    assert resources.model is not None
    tagged = tag(dispatch, segments, model=resources.model)
    scenes: list[Scene] = []

    def keep(told: list[Told], scene: Scene) -> list[Event]:
        scenes.append(scene)
        return [t.event for t in told]

    told = find_told(
        dispatch,
        segments,
        tagged,
        record.entities,
        record.statements,
        record.times,
        record.places,
        codebooks=resources.codebooks,
        choose=keep,
    )
    return Read(dispatch, record, tagged, tuple(told), scenes[0] if scenes else None, known)


def parse(text: str, *, bare: bool) -> Dispatch:
    """The text as a dispatch, or all of it as a body."""
    return read_wire(text, Outside(all_body=True)) if bare else read_dispatch(text)


def word_states(text: str, model: Model, *, bare: bool = False) -> np.ndarray:
    """The encoder's states [T, H] of a text's words, in step with `Tagged.tokens`."""
    dispatch = parse(text, bare=bare)
    segments = segment(dispatch)
    spans, paragraph, sentence = cut_words(dispatch.text, segments.paragraphs, segments.sentences)
    words = read_words(dispatch.text, spans, paragraph, sentence, model.tokenizer)
    return np.concatenate([out["states"] for _, out in run_encoder(dispatch.text, words, wire=is_wire(dispatch), model=model)])


def dispatches(folder: Path, names: str = "*") -> Iterator[tuple[str, tuple[Known, ...]]]:
    """Our tagged dispatches with their events; `names` is what their files are called, with `*` for any letters."""
    for path in sorted(folder.glob(f"{names}.txt")):
        facts, text, found = read_tagged(path)
        spans: dict[tuple[str, str], list[Span]] = {}
        for name, attributes, start, end in found:
            if name in ("evt", "ref"):
                spans.setdefault((name, attributes.get("e") or attributes["who"]), []).append(Span(start, end))
        events = []
        for key, event in (facts.get("events") or {}).items():
            roles = [tuple(spans.get(("ref", str(event[r])), ())) if event.get(r) else None for r in ("actor", "recipient")]
            events.append(Known((event["code"],), tuple(spans.get(("evt", str(key)), ())), *roles))
        yield text, tuple(events)


def plv(path: Path) -> Iterator[tuple[str, tuple[Known, ...]]]:
    """Sentences of PLV with the source and the target marked; a few lack one of them or mark it twice."""
    for row in _rows(path):
        codes = PLV_TYPES.get(row["plover"], (row["plover"],))
        roles = [_marked(row["marked"], mark) for mark in "st"]
        yield MARKS.sub("", row["marked"]), (Known(codes, (), *roles),)


def _marked(marked: str, mark: str) -> tuple[Span, ...] | None:
    """Where `<s>…</s>` or `<t>…</t>` stand once all marks are taken out; None where there are none."""
    found = re.finditer(f"<{mark}>(.*?)</{mark}>", marked)
    spans = [[len(MARKS.sub("", marked[:at])) for at in m.span(1)] for m in found]
    return tuple(Span(start, end) for start, end in spans) or None


def gsr(path: Path) -> Iterator[tuple[str, tuple[Known, ...]]]:
    """Records of the PLOVER gold standard with their marked sources and targets."""
    for row in _rows(path):
        text, info = row["text"], row["textInfo"]
        roles: dict[str, list[Span]] = {"SRC": [], "TAR": []}
        for label, words in re.findall(r"\((SRC/TAR|SRC|TAR): ([^()]*)\)", info["markup"] if isinstance(info, dict) else ""):
            at = text.find(words)
            for role in label.split("/") if at >= 0 else ():
                roles[role].append(Span(at, at + len(words)))
        yield text, (Known((GSR_TYPES.get(row["event"], row["event"]),), (), tuple(roles["SRC"]) or None, tuple(roles["TAR"]) or None),)


def matching(told: Told, known: tuple[Known, ...]) -> Known | None:
    """The known event that a proposal tells: by code and trigger, or, where no trigger is marked, by type."""
    event = told.ruled
    for one in known:
        trigger = event.trigger[0]
        if one.trigger and event.code in one.codes and any(s.start < trigger.end and trigger.start < s.end for s in one.trigger):
            return one
        if not one.trigger and {event.code, event.plover, plover_type(event)} & set(one.codes):
            return one
    return None


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())
