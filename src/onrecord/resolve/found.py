"""What the finder of mentions yields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.record import Office, Span

Form = Literal["name", "noun", "pronoun"]
Kind = Literal["person", "organization", "country", "group", "unnamed", "place", "unknown"]
Gender = Literal["male", "female"]


@dataclass(frozen=True, slots=True)
class Found:
    """A mention before it belongs to anyone.

    `span` is the longest noun phrase, `core` the name in it or the head noun. `parts` are the words of a person's name, titles aside.
    `head` is the lower-case head noun or the pronoun.
    `country` is what the phrase itself says of it.
    `sure` is false for a name that is a person's by its shape alone; `short` is the acronym given right behind a body's name.
    """

    span: Span
    core: Span
    form: Form
    kind: Kind
    head: str
    sentence: int
    name: str | None = None
    parts: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    gender: Gender | None = None
    plural: bool = False
    definite: bool = False
    country: str | None = None
    possessive: bool = False
    subject: bool = False
    sure: bool = True
    short: str | None = None
