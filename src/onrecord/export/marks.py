"""An annotation file by what refers to what: found by id, checked against the text it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.export.standoff import Attribute, Equiv, Line, Note, Relation, TextBound

LINKS = ("source", "cue", "speaker", "addressee", "within")
"""Relations that only a statement has."""


class Marks:
    """The lines of one annotation file. Raises `ValueError` where one lies outside the text or names an annotation that is not there."""

    def __init__(self, lines: Sequence[Line], size: int) -> None:
        self.bound = {line.id: line for line in lines if isinstance(line, TextBound)}
        self._relations = [line for line in lines if isinstance(line, Relation)]
        self._attributes = {(line.of, line.type): line.value for line in lines if isinstance(line, Attribute)}
        self._notes = {line.of: line.text for line in lines if isinstance(line, Note)}
        self._same = [set(line.members) for line in lines if isinstance(line, Equiv)]
        for line in self.bound.values():
            for start, end in line.spans:
                if not 0 <= start < end <= size:
                    raise ValueError(f"{line.id}: {start}-{end} cannot be sliced out of a text of {size} code points")
        for relation in self._relations:
            for at in (relation.from_, relation.to):
                if at[0] == "T" and at not in self.bound:
                    raise ValueError(f"{relation.id}: points to {at}, which is not there; remove the line or add the annotation")

    def is_head(self, line: TextBound) -> bool:
        """Whether an annotation stands for a statement: a Content does, a Cue or Source if something is said of it."""
        said = any(of == line.id for of, _ in self._attributes) or any(r.from_ == line.id and r.type in LINKS for r in self._relations)
        pointed_at = any(r.to == line.id and r.type in LINKS[:2] for r in self._relations)
        return said or (line.type == "Content" and not pointed_at)

    def targets(self, id: str, relation: str) -> tuple[str, ...]:
        """What an annotation points to by a relation."""
        return tuple(r.to for r in self._relations if r.from_ == id and r.type == relation)

    def attribute(self, id: str, name: str) -> str | None:
        """An attribute's value."""
        return self._attributes.get((id, name))

    def note(self, id: str) -> str | None:
        """The first word of an annotation's note: the id that the export left there."""
        return next(iter(self._notes.get(id, "").split()), None)

    def same_as(self, id: str) -> set[str]:
        """The annotation and all that Equiv makes the same."""
        found = {id}
        for _ in self._same:
            found |= {member for group in self._same if group & found for member in group}
        return found
