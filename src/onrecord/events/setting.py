"""When and where: the clause's own time and place, a yearly day in its year, the ceremony that other events of the dispatch share.

What the dispatch dates after its own day has not happened: `observes the holiday on May 7` in copy of May 5 is planned.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.record import Dispatch, Event, Place, PlaceName, Span, Time
from onrecord.segment import Segments
from onrecord.tag.tagged import Tagged
from onrecord.when import date_of
from onrecord.where import place_of

# Acts of one ceremony: what one actor does there has its day and place.
AT_CEREMONY = frozenset({"HONOR", "SUPPORT"})
_YEARLY = re.compile(r"XXXX-(\d\d-\d\d)$")
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def set_event(
    event: Event,
    sentence: Span,
    dispatch: Dispatch,
    segments: Segments,
    times: Sequence[Time],
    places: Sequence[Place],
    tagged: Tagged,
) -> Event:
    """The event with its day and place as its clause or its paragraph gives them, and with the status that its day allows."""
    date = date_of(event.trigger, segments, times, tagged)
    yearly = _yearly(event, sentence, dispatch, times)
    if yearly is not None and (date is None or event.code == "COMMEMORATE"):
        date = yearly
    place = place_of(event.trigger, segments, places, tagged)
    status = "planned" if event.status == "actual" and _is_after(date, day_of(dispatch)) else event.status
    return replace(event, date=date, place=place, status=status)


def share_ceremony(events: Sequence[Event]) -> list[Event]:
    """Undated awards, thanks and congratulations take the day and place of the dispatch's dated award by the same actor."""
    dated = [e for e in events if lends_day(e) and e.actor is not None]
    out = []
    for event in events:
        own = event.date is None and event.status == "actual" and event.code in AT_CEREMONY
        setting = next((e for e in dated if e.actor == event.actor), None) if own else None
        place: PlaceName | None = event.place or (setting.place if setting else None)
        out.append(replace(event, date=setting.date, place=place) if setting else event)
    return out


def lends_day(event: Event) -> bool:
    """Whether other acts of the same ceremony may take this one's day and place."""
    return event.code == "HONOR" and event.date is not None and event.status == "actual"


def day_of(dispatch: Dispatch) -> str | None:
    """The day the dispatch was written."""
    date = dispatch.dateline.date if dispatch.dateline and dispatch.dateline.date else dispatch.published
    return date[:10] if date else None


def _yearly(event: Event, sentence: Span, dispatch: Dispatch, times: Sequence[Time]) -> str | None:
    """The day of a holiday named by month and day in the event's sentence, in the year of the dispatch."""
    day = day_of(dispatch)
    for time in times:
        found = _YEARLY.match(time.value or "")
        if found and day and sentence.start <= time.start < sentence.end:
            return f"{day[:4]}-{found[1]}"
    return None


def _is_after(date: str | None, day: str | None) -> bool:
    """Whether a date, or the start of a stretch of days, lies after a day, as far as both are known."""
    if date is None or day is None or not _DAY.match(date):
        return False
    start = date.split("/")[0]
    if not _DAY.fullmatch(start):
        return False
    shortest = min(len(start), len(day))
    return start[:shortest] > day[:shortest]
