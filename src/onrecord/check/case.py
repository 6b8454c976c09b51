"""What a check looks at, and the questions that several checks ask of it."""

from __future__ import annotations

import bisect
import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from onrecord.record import Dispatch, Entity, Finding, Span, Time
from onrecord.register import Register
from onrecord.segment import Segments
from onrecord.when.calendar import day_of


@dataclass(frozen=True, slots=True)
class Case:
    """A dispatch as far as it has been read when the checks run. `register` holds the offices; None for the shipped one."""

    dispatch: Dispatch
    segments: Segments
    times: tuple[Time, ...]
    entities: tuple[Entity, ...] = ()
    register: Register | None = None

    def words(self, time: Time) -> str:
        return self.dispatch.text[time.start : time.end]

    def told(self) -> tuple[dt.date | None, str]:
        """The day the dispatch was written, and which part of the copy says so."""
        if self.dispatch.dateline and (day := day_of(self.dispatch.dateline.date)):
            return day, "the dateline"
        return day_of(self.dispatch.published), "the header"

    def sentence(self, start: int) -> Span | None:
        """The sentence that holds this place, None outside the body."""
        sentences = self.segments.sentences
        i = bisect.bisect_right([s.start for s in sentences], start) - 1
        return sentences[i] if i >= 0 and start < sentences[i].end else None


class Check(Protocol):
    """A check: pure, and silent where there is nothing to hold against anything."""

    def __call__(self, case: Case) -> Iterable[Finding]: ...
