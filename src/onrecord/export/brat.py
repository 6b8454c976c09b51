"""brat stand-off (https://brat.nlplab.org/standoff.html): a folder to correct by hand in brat 1.3, and to read back (`unbrat.py`).

Each dispatch is four files of one name: `.txt` its text, `.ann` the annotations, `.json` its record, which reading back starts from.
`annotation.conf` and `visual.conf` say what may be annotated. Content, Source and Cue are text-bound; a statement is its Content (its Cue
or Source where it has none), which holds the attributes `kind` and `polarity`, points to its `source`, `cue`, `speaker`, `addressee` and
`within`, and keeps its id in a note. Mentions carry their entity's kind and are joined by Equiv. An event is its trigger.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import get_args

from onrecord.export.format import Format
from onrecord.export.standoff import Attribute, Equiv, Line, Note, Relation, TextBound, plain_text, print_line, split_spans
from onrecord.export.words import digest_of
from onrecord.record import EntityKind, Event, EventStatus, Polarity, Record, Spans, Statement, StatementKind, to_json

HEADS = ("Content", "Cue", "Source")
"""What may stand for a statement, in the order it is looked for."""

NOTE = "AnnotatorNotes"
KINDS: tuple[str, ...] = tuple(kind.capitalize() for kind in get_args(EntityKind))
HEAD = "|".join(HEADS)
WHO = "|".join(KINDS)
CONFIGURATION = f"""\
[entities]
{chr(10).join((*HEADS, "Event", *KINDS))}

[relations]
source\tArg1:{HEAD}, Arg2:Source
cue\tArg1:{HEAD}, Arg2:Cue
speaker\tArg1:{HEAD}, Arg2:{WHO}
addressee\tArg1:{HEAD}, Arg2:{WHO}
within\tArg1:{HEAD}|Event, Arg2:{HEAD}
actor\tArg1:Event, Arg2:{WHO}
recipient\tArg1:Event, Arg2:{WHO}
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>
Equiv\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive

[events]

[attributes]
kind\tArg:{HEAD}, Value:{"|".join(get_args(StatementKind))}
polarity\tArg:{HEAD}, Value:{"|".join(get_args(Polarity))}
status\tArg:Event, Value:{"|".join(get_args(EventStatus))}
"""
VISUAL = """\
[labels]

[drawing]
Content\tbgColor:#c8e6c9
Source\tbgColor:#fff59d
Cue\tbgColor:#e1bee7
Event\tbgColor:#ffccbc
"""


def write_brat(records: Iterable[Record], out: Path) -> None:
    """Write every dispatch's files and the configuration into the folder."""
    (out / "annotation.conf").write_text(CONFIGURATION, encoding="utf-8", newline="\n")
    (out / "visual.conf").write_text(VISUAL, encoding="utf-8", newline="\n")
    for record in records:
        name = digest_of(record)[:16]
        lines = "".join(print_line(line, record.text) + "\n" for line in lines_of(record))
        (out / f"{name}.txt").write_text(plain_text(record.text), encoding="utf-8", newline="\n")
        (out / f"{name}.ann").write_text(lines, encoding="utf-8", newline="\n")
        (out / f"{name}.json").write_bytes(to_json(record) + b"\n")


def lines_of(record: Record) -> tuple[Line, ...]:
    """The record as brat's lines."""
    return tuple(Lines(record).of_record())


class Lines:
    """The lines of one record in the making: text-bound annotations are numbered as they are needed, and shared where they may be."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.numbers = dict.fromkeys("TRA#", 0)
        self.shared: dict[tuple[str, Spans], str] = {}
        self.heads: dict[str, str] = {}
        self.people: dict[str, str] = {}

    def of_record(self) -> Iterator[Line]:
        """Mentions, then statements, then events; what is pointed at stands before what points."""
        for entity in self.record.entities:
            members = []
            for mention in entity.mentions:
                for line in self._bound(entity.kind.capitalize(), (mention,)):
                    members.append(line.id)
                    yield line
            if members:
                self.people[entity.id] = members[0]
                yield Note(self._next("#"), NOTE, members[0], entity.id)
            if len(members) > 1:
                yield Equiv(tuple(members))
        facts: tuple[Statement | Event, ...] = (*self.record.statements, *self.record.events)
        for fact in facts:
            for line in self._bound(*head_of(fact)):
                self.heads[fact.id] = line.id
                yield line
        for statement in self.record.statements:
            if statement.id in self.heads:
                yield from self._statement(statement, self.heads[statement.id])
        for event in self.record.events:
            if event.id in self.heads:
                yield from self._event(event, self.heads[event.id])

    def _statement(self, statement: Statement, head: str) -> Iterator[Line]:
        name, _ = head_of(statement)
        yield Note(self._next("#"), NOTE, head, statement.id)
        yield Attribute(self._next("A"), "kind", head, statement.kind)
        yield Attribute(self._next("A"), "polarity", head, statement.polarity)
        for role, part, spans in (("source", "Source", statement.source), ("cue", "Cue", statement.cue)):
            if not spans or part == name:
                continue
            key = (part, spans)
            if key not in self.shared:
                for line in self._bound(part, spans):
                    self.shared[key] = line.id
                    yield line
            if key in self.shared:
                yield Relation(self._next("R"), role, head, self.shared[key])
        yield from self._links(head, {"speaker": statement.speaker, "addressee": statement.addressee}, statement.within)

    def _event(self, event: Event, head: str) -> Iterator[Line]:
        yield Note(self._next("#"), NOTE, head, f"{event.id} {event.code}")
        yield Attribute(self._next("A"), "status", head, event.status)
        yield from self._links(head, {"actor": event.actor, "recipient": event.recipient}, event.within)

    def _links(self, head: str, roles: Mapping[str, str | None], within: str | None) -> Iterator[Line]:
        for role, who in roles.items():
            if who in self.people:
                yield Relation(self._next("R"), role, head, self.people[who])
        if within in self.heads:
            yield Relation(self._next("R"), "within", head, self.heads[within])

    def _bound(self, type: str, spans: Spans) -> Iterator[TextBound]:
        """The annotation of the spans, if there is anything in them but white space."""
        if parts := split_spans(self.record.text, spans):
            yield TextBound(self._next("T"), type, parts)

    def _next(self, kind: str) -> str:
        self.numbers[kind] += 1
        return f"{kind}{self.numbers[kind]}"


def head_of(fact: Statement | Event) -> tuple[str, Spans]:
    """The annotation that stands for a statement or an event: its type and spans."""
    if isinstance(fact, Event):
        return "Event", fact.trigger
    return next(((name, spans) for name, spans in zip(HEADS, (fact.content, fact.cue, fact.source), strict=True) if spans), ("Content", ()))


BRAT = Format(
    name="brat",
    about="brat stand-off files, to correct by hand",
    kept="statements, entities and events with their exact characters; the record beside them keeps the rest",
    round_trip="yes: --import reads corrections of statements",
    standard="https://brat.nlplab.org/standoff.html",
    folder=write_brat,
)
