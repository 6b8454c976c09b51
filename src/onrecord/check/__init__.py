"""Checks: each holds one thing a dispatch says against another, or against a calendar, and yields findings.

A check is a function from a `Case` to findings; `CHECKS` names them all. `ok` is true (agrees), false (disagrees) or null (cannot tell).
A message is a plain sentence that a reporter understands.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.check.calendar import check_holidays
from onrecord.check.case import Case, Check
from onrecord.check.dates import check_header_date, check_impossible_dates, check_weekdays
from onrecord.check.offices import check_offices
from onrecord.check.tense import check_tense
from onrecord.record import Dispatch, Entity, Finding, Time
from onrecord.register import Register
from onrecord.segment import Segments

CHECKS: tuple[Check, ...] = (check_weekdays, check_header_date, check_holidays, check_tense, check_impossible_dates, check_offices)


def check_dispatch(
    dispatch: Dispatch,
    segments: Segments,
    times: Sequence[Time],
    entities: Sequence[Entity] = (),
    *,
    register: Register | None = None,
    checks: Sequence[Check] = CHECKS,
) -> tuple[Finding, ...]:
    """Everything the checks find in a dispatch, in order of place (what has no place comes first)."""
    case = Case(dispatch, segments, tuple(times), tuple(entities), register)
    found = [finding for check in checks for finding in check(case)]
    return tuple(sorted(found, key=lambda f: (-1 if f.start is None else f.start, f.check)))


__all__ = ["CHECKS", "Case", "Check", "check_dispatch"]
