"""The fields of a question to the archive, declared once: the command line's options, the API's parameters and the assistant's arguments
are made from these, and `store.Filters` holds their values. Nothing is imported here: help must come at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name in `Filters`, what it asks (a line of help), how its value is written, and what kind of value it is."""

    name: str
    help: str
    metavar: str | None = None
    kind: Literal["text", "share", "flag"] = "text"


FIELDS: tuple[Field, ...] = (
    Field("speaker", "Who said it (or acted): any part of a name, in any spelling.", "NAME"),
    Field("office", "In which office, as the copy words it.", "TITLE"),
    Field("country", "The speaker's country, where it was said, or the event's: ISO alpha-2.", "CC"),
    Field("kind", "direct, indirect or mixed."),
    Field("polarity", "asserted, denied, declined, asked or believed."),
    Field("status", "Of events: actual, planned, negated or hypothetical."),
    Field("since", "On or after that day, month or year.", "DATE"),
    Field("until", "On or before that day, month or year.", "DATE"),
    Field("theme", "What it is about, for example marpor:104.", "SCHEME:CODE"),
    Field("event", "An event of that code or PLOVER type; of a statement, one in the same dispatch.", "CODE"),
    Field("agency", "Whose dispatch.", "NAME"),
    Field("min_confidence", "At least so sure.", kind="share"),
    Field("everything", "Also copies, superseded versions and what a person rejected.", kind="flag"),
)
WORDS = 'All must be there; "a phrase" in quotation marks, begin* for the beginning of a word, -word for one to leave out.'
