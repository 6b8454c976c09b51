"""What an expression is read against: the day the copy was written, what the text last named, which way the clause's verb points."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from onrecord.when.calendar import first_day, unit_of
from onrecord.when.language import Language, Ready
from onrecord.when.scan import Scan

OPENING = frozenset('"“„«‘(')


@dataclass(slots=True)
class Draft:
    """An expression found, not yet valued. `first_tok`, `end_tok` are half-open token indices; slots hold values, stretches hold words."""

    ready: Ready
    first_tok: int
    end_tok: int
    slots: dict[str, Any]


@dataclass(slots=True)
class Context:
    """One dispatch being read, front to back. `now` and `now_name` change with the dateline that a stretch stands under."""

    language: Language
    text: str
    scan: Scan
    now: dt.date | None = None
    now_time: str | None = None
    now_name: str = ""
    country: str | None = None
    narrative: bool = False
    heading_year: int | None = None
    before_christ: bool = False
    last: str | None = None
    last_sentence: int = -1
    last_day: str | None = None
    last_day_sentence: int = -1
    sentence: int = 0
    at: Draft | None = field(default=None)

    @property
    def told(self) -> tuple[dt.date | None, str]:
        """The day that words like "yesterday" count from, and its name."""
        if self.now is None:
            return None, "none: the copy has neither dateline nor header date"
        return self.now, f"{self.now_name} {self.now.isoformat()}"

    @property
    def named(self) -> tuple[str | None, str]:
        """The value last named in the text, else the day of writing, and which: what "a day earlier" counts from."""
        if self.last and (self.narrative or self.sentence - self.last_sentence <= 2):
            return self.last, f"expression before: {self.last}"
        day, name = self.told
        return (day.isoformat() if day and not self.narrative else None), name

    @property
    def named_day(self) -> tuple[str | None, str]:
        """The day last named in the text (in news not one to come), else the day of writing: what "the day before" counts from."""
        day, name = self.told
        near = self.narrative or self.sentence - self.last_day_sentence <= 2
        if self.last_day and near and (self.narrative or day is None or self.last_day[:10] <= day.isoformat()):
            return self.last_day, f"expression before: {self.last_day}"
        return (day.isoformat() if day and not self.narrative else None), name

    def year(self) -> tuple[int | None, str]:
        """The year that a narrative stands in."""
        if self.heading_year and not self.narrative:
            return self.heading_year, f"heading {self.heading_year}"
        if self.narrative and self.last and self.last[:4].isdigit():
            return int(self.last[:4]), f"expression before: {self.last}"
        return None, ""

    def remember(self, value: str | None) -> None:
        """Let what follows count from this value, if it names a stretch of the calendar."""
        if value and (first_day(value) or value.startswith("BC")) and "/" not in value:
            self.last, self.last_sentence = value, self.sentence
            if unit_of(value) == "D":
                self.last_day, self.last_day_sentence = value, self.sentence

    def opens_sentence(self) -> bool:
        """Whether the expression is the first word of a sentence or of a quotation."""
        assert self.at is not None
        at = self.at.first_tok
        word = self.scan.words[at - 1] if at else "\n"
        return word.isspace() or word in OPENING or self.scan.chars[at - 1] in self.language.marks["stop"]

    def tense(self) -> int:
        """Which way the clause points: -1 past, +1 future, 0 no sign. From the word before the expression, else the nearest verb."""
        return self.sign()[0]

    def sign(self) -> tuple[int, int]:
        """The tense, and how many words off the sign of it stands.

        A plan told on an occasion is past: "agreed to build a road during talks on Monday".
        """
        assert self.at is not None
        chars, at, end = self.scan.chars, self.at.first_tok, self.at.end_tok
        marks = self.language.marks
        before = chars[at - 1] if at else "."
        if before in marks["points_on"]:
            return 1, 0
        if before in marks["points_back"]:
            return -1, 0
        occasion = False
        for places in (range(at - 1, max(-1, at - 30), -1), range(end, min(len(chars), end + 14))):
            for i in places:
                if chars[i] in marks["stop"]:
                    break
                occasion = occasion or chars[i] in marks["occasion"]
                if (sign := self.language.sign(self.scan, i)) and not (occasion and sign > 0 and chars[i] not in marks["fut"]):
                    return sign, abs(i - at)
        return 0, 0

    def is_yearly(self) -> bool:
        """Whether the expression dates a holiday as such: "observes Navy Day on July 25", with no verb that tells of one year's."""
        assert self.at is not None
        chars, marks = self.scan.chars, self.language.marks
        named = 0
        for i in range(self.at.first_tok - 1, max(-1, self.at.first_tok - 20), -1):
            char = chars[i]
            if char in marks["stop"]:
                break
            if char in marks["yearly"]:
                return True
            if char in marks["festive"] and self.at.first_tok - i <= 6:
                named = i
            elif named and char in marks["observe"]:
                return True
            elif self.language.sign(self.scan, i):
                return False
        return bool(named)
