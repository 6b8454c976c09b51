"""Embargoes: copy that its sender asks not to be used before a moment, told by the envelope or printed above the copy."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from onrecord.read.dates import find_clock, find_days, nearest_year
from onrecord.record import Dispatch

NOTICE = re.compile(
    r"\W*(?:strictly |under )?(?:embargo(?:ed)?|hold for release|not for (?:release|publication|use) (?:before|until))\b", re.I
)
UTC_NAMED = re.compile(r"\b(?:GMT|UTC)\b|\d\s?Z\b")
BEHIND = timedelta(hours=12)  # a clock without its zone may be of the last zone in which it strikes


def find_embargo(dispatch: Dispatch) -> str | None:
    """The moment (ISO 8601) before which the dispatch may not be used; None where none is told."""
    if dispatch.envelope and dispatch.envelope.embargoed:
        return dispatch.envelope.embargoed
    notices = (f for f in dispatch.furniture if f.role == "label" and NOTICE.match(dispatch.text, f.start, f.end))
    return next((m for f in notices if (m := _read_notice(dispatch, f.start, f.end))), None)


def _read_notice(dispatch: Dispatch, start: int, end: int) -> str | None:
    day = next(find_days(dispatch.text, start, end), None)
    if day is None or day.either:
        return None
    near = dispatch.published or (dispatch.dateline.date if dispatch.dateline else None) or datetime.now(UTC).date().isoformat()
    iso = day.iso(nearest_year(day.month, day.day, near))
    clock = find_clock(dispatch.text, start, end)
    zone = "+00:00" if UTC_NAMED.search(dispatch.text, start, end) else ""
    return f"{iso}T{clock[2]}{zone}" if iso and clock else iso


def is_embargoed(until: str, now: datetime) -> bool:
    """Whether it is not yet `until` at the moment `now`. A day ends it as it begins; a time without a zone, where it strikes last."""
    try:
        moment = datetime.fromisoformat(until)
    except ValueError:
        return False  # a year or a month: nobody can wait for that
    return now < (moment if moment.tzinfo else moment.replace(tzinfo=UTC) + BEHIND)
