"""A date that lies ahead told in the past, or one long gone told as to come."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.check.case import Case
from onrecord.record import Finding, Time
from onrecord.when import verb_before
from onrecord.when.calendar import first_day, last_day, unit_of
from onrecord.when.days import STATED


def check_tense(case: Case) -> Iterator[Finding]:
    """Days and months stated in full whose own verb points the other way.

    Only a verb within four words before the expression counts, so that "the court upheld the 2027 budget" passes: silence here
    proves nothing, a finding is worth a look.
    """
    told, source = case.told()
    if told is None:
        return
    for time in case.times:
        if time.anchor != STATED or time.type not in ("DATE", "TIME") or unit_of(time.value or "") not in ("D", "M"):
            continue
        begins, ends = first_day(time.value), last_day(time.value)
        if begins is None or ends is None:
            continue
        tense = _tense(case, time)
        words = " ".join(case.words(time).split())
        if begins > told and tense < 0:
            message = f"told in the past, but “{words}” ({time.value}) lies after {told.isoformat()}, the day {source} gives"
            yield Finding("tense", False, message, time.start, time.end)
        elif ends < told and tense > 0:
            message = f"told as still to come, but “{words}” ({time.value}) lies before {told.isoformat()}, the day {source} gives"
            yield Finding("tense", False, message, time.start, time.end)


def _tense(case: Case, time: Time) -> int:
    sentence = case.sentence(time.start)
    return verb_before(case.dispatch.text[sentence.start : time.start], case.dispatch.language, reach=4) if sentence else 0
