"""A codebook in memory. `load.py` makes it from YAML and says which line is wrong; nothing here checks anything again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.record import EventStatus

BUILT_IN = ("plover", "statecraft", "marpor", "cap")

Kind = Literal["events", "themes"]
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that the entry must code, or, as a counter-example, must not. `line` is where it stands in the file.

    What an example leaves out is not tested; `actor` and `recipient` are words of the noun phrase expected in that role.
    """

    text: str
    line: int
    trigger: str | None = None
    actor: str | None = None
    recipient: str | None = None
    status: EventStatus | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way of telling an event: a trigger, who stands where around it, and what must or must not stand there.

    `words` are the trigger's lemmas, `pos` what kind of word they are ("verb", "noun", "phrase"). `light` are the verbs that a
    noun needs as its governor ("hold" talks). Roles and constraints name slots: "subject", "object", "receiver" (indirect object),
    "possessor", "compound", "clause", "governor", or a preposition; `needs` and `unless` hold, for each slot, the words of which one
    must or must not stand there. `plover` is its nearest PLOVER type
    where that is not the entry's. `label` is what `why` adds to the trigger's lemma (`present+awards`). The words of a `vouched` pattern
    say too little by themselves: they count where the model's event head takes them for this code; only shipped books have such patterns.
    """

    label: str
    pos: Literal["verb", "noun", "phrase"]
    words: Words
    light: Words = ()
    voice: Literal["any", "active", "passive"] = "any"
    actor: Words = ()
    recipient: Words = ()
    needs: tuple[tuple[str, Words], ...] = ()
    unless: tuple[tuple[str, Words], ...] = ()
    mode: str | None = None
    status: EventStatus | None = None
    plover: str | None = None
    confidence: float = 0.7
    vouched: bool = False


@dataclass(frozen=True, slots=True)
class EventEntry:
    """One code of an event codebook, its patterns and its tests. `plover` is the nearest PLOVER type, None where none is near."""

    code: str
    means: str
    plover: str | None
    patterns: tuple[Pattern, ...]
    examples: tuple[Example, ...]
    counter_examples: tuple[Example, ...]
    quad: str | None = None
    mutual: bool = False
    modes: tuple[tuple[str, str], ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class ThemeEntry:
    """One code of a theme codebook. `terms` are words and phrases with what each of them weighs; `*` ends a word left open."""

    code: str
    title: str
    terms: tuple[tuple[str, float], ...] = ()
    within: str | None = None
    means: str = ""
    examples: tuple[Example, ...] = ()
    counter_examples: tuple[Example, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Codebook:
    """A whole codebook: one scheme of events or of themes. `file` is the name that `why` gives.

    A book equals only itself.
    """

    name: str
    kind: Kind
    file: str
    version: str
    language: str
    about: str
    source: str
    events: tuple[EventEntry, ...] = ()
    themes: tuple[ThemeEntry, ...] = ()
    contexts: tuple[tuple[str, str], ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes in the book's order."""
        return (*(e.code for e in self.events), *(t.code for t in self.themes))
