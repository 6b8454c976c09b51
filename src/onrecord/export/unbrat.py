"""What a person corrected in brat, read back into the record: statements added, removed, or with other spans, speaker, kind, polarity.

Whatever was not touched stays as it was, to the character. A statement that was touched says so (`by` is "brat") and loses what was
measured on the old one: its confidence, its reason, and, where its content is another, its themes. Events and the mentions of entities
are for orientation: changes to them are not read, but a mention that a corrected statement points to is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, get_args

from onrecord.errors import InputError, RecordError
from onrecord.export.brat import HEADS, KINDS, lines_of
from onrecord.export.marks import Marks
from onrecord.export.standoff import Note, TextBound, join_spans, parse_lines, plain_text, split_spans
from onrecord.record import Entity, EntityKind, Issue, Polarity, Record, Spans, Statement, StatementKind, from_json

BY = "brat"
JUDGED = ("kind", "polarity", "source", "cue", "content", "speaker", "addressee", "within")
"""The fields of a statement that are read back."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """A record as corrected, with the ids of the statements that are new, other than before, or gone."""

    record: Record
    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


def read_brat(folder: Path) -> Iterator[Corrected | Issue]:
    """Every dispatch of a folder that `write_brat` wrote, as corrected since; one that cannot be read becomes an `Issue`.

    Raises `InputError` where the folder holds none.
    """
    found = sorted(folder.glob("*.ann"))
    if not found:
        raise InputError(f"{folder}: holds no .ann file, expected a folder that `onrecord export brat` wrote")
    for path in found:
        try:
            record = from_json(path.with_suffix(".json").read_bytes())
            with path.with_suffix(".txt").open(encoding="utf-8", newline="") as file:
                text = file.read()
            if text != plain_text(record.text):
                raise InputError("the .txt is not the text that was exported; offsets no longer hold, put it back")
            yield import_brat(record, path.read_text(encoding="utf-8"))
        except OSError as err:
            yield Issue(str(path), f"{Path(err.filename or path).name} cannot be read ({err.strerror}); .ann, .txt, .json belong together")
        except (InputError, RecordError, UnicodeDecodeError) as err:
            yield Issue(str(path), str(err))


def import_brat(record: Record, annotations: str) -> Corrected:
    """The record with the statements of an annotation file. Raises `InputError` where a line does not fit the text or the format."""
    try:
        marks = Marks(tuple(parse_lines(annotations.split("\n"))), len(record.text))
        return _Reading(record, marks).corrected()
    except ValueError as err:
        raise InputError(str(err)) from err


class _Reading:
    """One annotation file against the record it was exported from."""

    def __init__(self, record: Record, marks: Marks) -> None:
        self.record, self.marks = record, marks
        self.before = {s.id: s for s in record.statements}
        self.shown = {line.text.split()[0] for line in lines_of(record) if isinstance(line, Note)}
        """Ids of the facts and entities that the export could show: what it could not show nobody took away."""
        self.entities = list(record.entities)
        self.heads = self._number()

    def corrected(self) -> Corrected:
        after = {id: self._statement(id, head) for id, head in self.heads.items()}
        kept = [after.get(s.id, s) for s in self.record.statements if s.id in after or s.id not in self.shown]
        added = [s for id, s in after.items() if id not in self.before]
        statements = (*kept, *added)
        held = {s.id for s in statements}
        statements = tuple(s if s.within in held else replace(s, within=None) for s in statements)
        events = tuple(e if e.within in held else replace(e, within=None) for e in self.record.events)
        return Corrected(
            replace(self.record, entities=tuple(self.entities), statements=statements, events=events),
            added=tuple(s.id for s in added),
            changed=tuple(s.id for s in statements if s.id in self.before and s != self.before[s.id]),
            removed=tuple(id for id in self.before if id not in held),
        )

    def _number(self) -> dict[str, TextBound]:
        """Statement ids with the annotation that stands for each: the id in its note, else a new one."""
        heads: dict[str, TextBound] = {}
        new: list[TextBound] = []
        for line in self.marks.bound.values():
            if line.type not in HEADS or not self.marks.is_head(line):
                continue
            id = self.marks.note(line.id)
            if id in self.before and id not in heads:
                heads[id] = line
            else:
                new.append(line)
        numbers = (f"s{n}" for n in range(1, 1 << 62) if f"s{n}" not in self.before)
        return heads | {next(numbers): line for line in sorted(new, key=lambda line: line.spans)}

    def _statement(self, id: str, head: TextBound) -> Statement:
        before = self.before.get(id)
        marks = self.marks
        within = next((i for i, h in self.heads.items() if h.id in marks.targets(head.id, "within")), None)
        now = Statement(
            id=id,
            speaker=self._who(head, "speaker", before.speaker if before else None),
            kind=_one_of(marks.attribute(head.id, "kind"), get_args(StatementKind), before.kind if before else "indirect", head, "kind"),
            polarity=_one_of(
                marks.attribute(head.id, "polarity"), get_args(Polarity), before.polarity if before else "asserted", head, "polarity"
            ),
            source=self._part(head, "Source", before.source if before else ()),
            cue=self._part(head, "Cue", before.cue if before else ()),
            content=self._part(head, "Content", before.content if before else ()),
            addressee=self._who(head, "addressee", before.addressee if before else None),
            within=within if within or not before or not before.within or before.within in self.shown else before.within,
            by=BY,
        )
        if before is None:
            return now
        judged = {name: getattr(now, name) for name in JUDGED}
        if all(getattr(before, name) == value for name, value in judged.items()):
            return before
        themes = before.themes if before.content == now.content else ()
        return replace(before, **judged, themes=themes, confidence=None, why=None, by=BY)

    def _part(self, head: TextBound, type: str, before: Spans) -> Spans:
        """The spans of one part; those that still read as they were exported are the record's own, to the character."""
        text = self.record.text
        ids = [head.id] if head.type == type else [t for t in self.marks.targets(head.id, type.lower()) if t in self.marks.bound]
        spans = tuple(span for id in ids for span in self.marks.bound[id].spans)
        return before if split_spans(text, before) == split_spans(text, spans) else join_spans(text, spans)

    def _who(self, head: TextBound, role: str, before: str | None) -> str | None:
        """The entity that a statement points to; one without an annotation of its own stays."""
        targets = [t for t in self.marks.targets(head.id, role) if t in self.marks.bound]
        if not targets:
            return before if before and before not in self.shown else None
        group = self.marks.same_as(targets[0])
        held = {e.id for e in self.entities}
        if known := next((id for id in (self.marks.note(member) for member in sorted(group)) if id in held), None):
            return known
        spans = self.marks.bound[targets[0]].spans
        same = next((e.id for e in self.entities if any(split_spans(self.record.text, (m,)) == spans for m in e.mentions)), None)
        return same or self._new_entity(self.marks.bound[targets[0]], group)

    def _new_entity(self, line: TextBound, group: set[str]) -> str:
        if line.type not in KINDS:
            raise ValueError(f"{line.id}: got the type {line.type!r}, expected who it is, one of: {', '.join(KINDS)}")
        taken = {e.id for e in self.entities}
        id = next(f"e{n}" for n in range(1, 1 << 62) if f"e{n}" not in taken)
        mentions = sorted({span for member in group if member in self.marks.bound for span in self._whole(member)})
        start, end = self._whole(line.id)[0]
        words = " ".join(self.record.text[start:end].split())
        kind = next(kind for kind in get_args(EntityKind) if kind.capitalize() == line.type)
        name, described = (None, words) if line.type == "Unnamed" else (words, None)
        why = (BY,) * len(mentions)
        self.entities.append(Entity(id, kind, name, mentions=tuple(mentions), described=described, why=why))
        return id

    def _whole(self, id: str) -> Spans:
        return join_spans(self.record.text, self.marks.bound[id].spans)


def _one_of(value: str | None, allowed: tuple[str, ...], default: str, head: TextBound, name: str) -> Any:
    if value is not None and value not in allowed:
        raise ValueError(f"{head.id}: got the {name} {value!r}, expected one of: {', '.join(allowed)}")
    return value or default
