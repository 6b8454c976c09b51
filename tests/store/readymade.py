"""Dispatches with ready-made records: what the coder would say, without running it. All people and agencies are invented."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from onrecord.record import Anchor, Dateline, Dispatch, Entity, Event, Office, PlaceName, Record, Series, Span, Statement, Theme, text_id

PEOPLE = ("Aidar Temirov", "Mara Lindqvist", "Jonas Okello", "Vera Stanova", "Tomas Brandt")
TOPICS = ("defence capacity", "grain exports", "river transport", "school reform", "border security", "hydrogen pipelines")


def body_of(n: int, people: tuple[str, ...] = PEOPLE) -> str:
    person, topic = people[n % len(people)], TOPICS[n % len(TOPICS)]
    return (
        f"Plan number {n} on {topic} is ready and will go to parliament in week {n % 52}, President {person} said.\n\n"
        f'"We need stronger {topic} 🙂 and item {n} shows why it cannot wait," {person} said at meeting {n * 7}.\n\n'
        f"{person} thanked group {n * 3} of volunteers for their help with {topic} in district {n % 97}."
    )


def make_dispatch(
    n: int,
    *,
    body: str | None = None,
    title: str | None = None,
    day: int = 1,
    agency: str = "Northwire",
    series: tuple[str, int | None] | None = None,
    source: str | None = None,
    hour: int = 9,
) -> Dispatch:
    headline = title if title is not None else f"Plan {n} on {TOPICS[n % len(TOPICS)]} is ready"
    head = f"{day} May 2023 {hour:02}:00\n\n{headline}\n\nASTANA. May {day} ({agency}) - "
    text = head + (body if body is not None else body_of(n))
    at = text.index(headline)
    line = text.index("ASTANA")
    return Dispatch(
        id=text_id(text),
        source=source or f"wire/{n}.txt",
        text=text,
        language="en",
        agency=agency,
        published=f"2023-05-{day:02}T{hour:02}:00",
        headline=Anchor(at, at + len(headline), headline),
        dateline=Dateline(PlaceName("Astana", "KZ"), f"2023-05-{day:02}", line, len(head) - 3),
        series=Series(series[0], series[1], at, at + 4) if series else None,
        body=Span(len(head), len(text)),
    )


def span(text: str, words: str, start: int = 0) -> Span:
    at = text.index(words, start)
    return Span(at, at + len(words))


def make_record(dispatch: Dispatch, *, theme: str = "104", by: str = "readymade@1", shorter: bool = False) -> Record:
    """Two statements and an event, wherever the text follows `body_of`; nothing else from other text."""
    text = dispatch.text
    person = next((p for p in PEOPLE if f"President {p} said" in text), None)
    if person is None:
        return Record.of(dispatch)
    first, second = span(text, f"President {person}"), span(text, person, text.index('"We need'))
    indirect = Span(dispatch.body.start, text.index(", President"))
    direct = Span(text.index('"We need'), text.index('," ') + 2)
    if shorter:
        indirect = Span(indirect.start, indirect.end - len(text[indirect.start : indirect.end].rsplit(" ", 2)[1]) - 4)
    topic = next(t for t in TOPICS if t in text[direct.start : direct.end])
    facts: dict[str, Any] = {"speaker": "e1", "date": dispatch.published[:10] if dispatch.published else None, "by": by}
    thanked = span(text, "thanked")
    held = Office("President", "KZ", first.start, first.start + 9)
    return Record.of(
        dispatch,
        entities=(
            Entity(
                "e1", "person", person, (person.split()[1],), None, (held,), (first, second),
            ),
            Entity("e2", "unnamed", None, mentions=(span(text, "volunteers"),), described="volunteers"),
        ),
        statements=(
            Statement("s1", kind="indirect", polarity="asserted", source=(first,), cue=(span(text, "said"),), content=(indirect,),
                      themes=(Theme("marpor", theme, 0.9),), confidence=0.9, **facts),
            Statement("s2", kind="direct", polarity="denied" if topic == "grain exports" else "asserted", source=(second,),
                      cue=(span(text, "said", second.start),), content=(direct,), addressee="e2", confidence=0.8, **facts),
        ),
        events=(
            Event("v1", "THANK", "SUPPORT", None, "actual", (thanked,), actor="e1", recipient="e2", country="KZ", confidence=0.7,
                  why="statecraft.yaml#THANK:thank", by="events@1", date=facts["date"]),
        ),
    )  # fmt: skip


@dataclass(frozen=True)
class Readymade:
    """A reading whose coder is this file; `fail_on` is a word in the text that it cannot bear."""

    name: str = "readymade@1"
    fail_on: str = "\x00"

    def load(self) -> Any:
        return self.name, self.read

    def read(self, dispatch: Dispatch) -> Record:
        if self.fail_on in dispatch.text:
            raise ZeroDivisionError("no record of this")
        return make_record(dispatch)
