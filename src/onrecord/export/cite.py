"""A ready citation of a statement: who, what, where it was printed, and which characters prove it."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.errors import InputError
from onrecord.export.words import entities_of, name_of, urn_of, words_of
from onrecord.record import Entity, Record, Spans, Statement

VERBS = {"asserted": "said", "denied": "denied", "declined": "declined to say", "asked": "asked", "believed": "believed"}
ACCENTS = {"direct": "in quotation marks", "indirect": "reported", "mixed": "reported, in part quoted"}
"""How the words reached the page: only a direct statement is the speaker's wording."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A statement's citation in its parts. `characters` are half-open code points of the dispatch whose hash `urn` names."""

    speaker: str | None
    offices: tuple[str, ...]
    cue: str
    words: str
    manner: str
    agency: str | None
    headline: str | None
    date: str | None
    source: str | None
    characters: Spans
    urn: str

    def __str__(self) -> str:
        """One line: speaker (offices), "words" (manner). Agency, "Headline", date. Characters, address."""
        titled = f" ({', '.join(self.offices)})" if self.offices else ""
        places = ", ".join(f"{start}-{end}" for start, end in self.characters)
        printed = ", ".join(x for x in (self.agency, self.headline and f"“{self.headline}”", self.date) if x)
        where = ", ".join(x for x in (f"Characters {places}", self.source, self.urn) if x)
        who = f"{self.speaker or 'No source named'}{titled}"
        return f"{who}, {self.cue}: {self.words} ({self.manner}). {f'{printed}. ' if printed else ''}{where}."


def cite(record: Record, statement_id: str) -> Citation:
    """The citation of a statement. Raises `InputError` where the record holds no statement of that id."""
    statement = next((s for s in record.statements if s.id == statement_id), None)
    if statement is None:
        held = ", ".join(s.id for s in record.statements) or "none"
        raise InputError(f"{record.id}: got the statement {statement_id!r}, expected one of: {held}")
    speaker = entities_of(record).get(statement.speaker)
    return Citation(
        speaker=name_of(speaker) or _flat(words_of(record.text, statement.source)) or None,
        offices=_offices(speaker),
        cue=_flat(words_of(record.text, statement.cue)) or VERBS[statement.polarity],
        words=_quoted(record, statement),
        manner=ACCENTS[statement.kind],
        agency=record.agency,
        headline=_flat(record.headline.text) if record.headline else None,
        date=record.published or (record.dateline.date if record.dateline else None) or statement.date,
        source=record.source,
        characters=statement.content or statement.cue or statement.source,
        urn=urn_of(record, statement.id),
    )


def _offices(speaker: Entity | None) -> tuple[str, ...]:
    named = (f"{office.title}{f' of {office.of}' if office.of else ''}" for office in (speaker.offices if speaker else ()))
    return tuple(dict.fromkeys(_flat(name) for name in named))


def _quoted(record: Record, statement: Statement) -> str:
    """The content on one line, otherwise as printed, with its own quotation marks."""
    return _flat(words_of(record.text, statement.content))


def _flat(text: str) -> str:
    return " ".join(text.split())
