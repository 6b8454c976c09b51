"""Wire copy as a `Dispatch`: head, dateline, news, foot. Nothing is cleaned; every part is an offset into the text.

What the copy prints goes before what is known from outside it; what neither tells stays `None`.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from onrecord.errors import InputError
from onrecord.read.datelines import Opening, find_opening, name_place
from onrecord.read.dates import is_iso, nearest_year
from onrecord.read.foot import Foot, read_foot
from onrecord.read.habits import load_aliases, load_habits, name_agency
from onrecord.read.head import Head, is_dateline, read_head
from onrecord.read.language import tell_language
from onrecord.read.lines import Stamp, cut_lines
from onrecord.read.years import infer_year
from onrecord.record import Anchor, Dateline, Dispatch, Envelope, Furniture, Series, Span, text_id

SELF_REACH = 12_000  # code points of the body in which the copy is asked for its agency and its year
MARK_REACH = 80  # code points: a mark of series stands this near to the start


@dataclass(frozen=True, slots=True)
class Outside:
    """What is known of a dispatch from outside its copy. `all_body`: it has neither headline nor foot, just news.

    `series` is what its envelope says of its place in a series of versions. Raises `InputError` where `published` is no date.
    """

    source: str | None = None
    published: str | None = None
    agency: str | None = None
    language: str | None = None
    headline: str | None = None
    all_body: bool = False
    series: Series | None = None
    envelope: Envelope | None = None

    def __post_init__(self) -> None:
        if self.published is not None and not is_iso(self.published):
            raise InputError(f"published: got {self.published!r}, expected ISO 8601, as 2023-05, 2023-05-05 or 2023-05-05T13:17")


def read_wire(text: str, known: Outside) -> Dispatch:
    """Read the dispatch that `text` holds."""
    end = len(text.rstrip())
    head = read_head(text, end, headline=not known.all_body)
    if known.headline and not known.all_body:
        head = _with_headline(text, end, head, known.headline)
    body = Span(min(head.body, end), end)
    foot = Foot(end) if known.all_body else read_foot(text, body)
    body = _trimmed(text, Span(body.start, max(body.start, foot.body_end)))
    openings = _openings(text, head, body, all_body=known.all_body)
    agency = _agency(text, head, foot, openings, body) or known.agency
    stamp = next(iter([*(s for s in head.stamps if s.day.year), *foot.stamps, *head.stamps]), None)
    month_first = _month_first(agency)
    published = _published(stamp, openings, foot.year, month_first=month_first) or known.published
    near = published or _nearby(text, openings, foot.year, body)
    datelines = tuple(_dateline(text, opening, near, month_first=month_first) for opening in openings)
    lead = next((d for d in datelines if d.place or d.date), None)
    return Dispatch(
        id=text_id(text),
        source=known.source,
        text=text,
        language=known.language or tell_language(text[body.start :] if body.end - body.start > 40 else text),
        agency=agency,
        published=published,
        headline=Anchor(*head.headline, text[slice(*head.headline)]) if head.headline else None,
        dateline=lead,
        datelines=datelines,
        series=_series(text, head) or known.series,
        body=body,
        furniture=tuple(sorted((f for f in (*head.furniture, *foot.furniture) if f.start < f.end), key=lambda f: f.start)),
        all_body=known.all_body,
        envelope=known.envelope,
    )


def _trimmed(text: str, body: Span) -> Span:
    start, end = body
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _with_headline(text: str, end: int, head: Head, headline: str) -> Head:
    """The head with the headline that is known from outside, where the copy prints it; without one where it does not."""
    at = text.find(headline.strip(), 0, max(head.body, len(headline)) + MARK_REACH)
    if at == -1:
        return head if head.headline and head.opening else read_head(text, end, headline=False)
    head.headline = Span(at, at + len(headline.strip()))
    head.body = max(head.body, head.headline.end)
    return head


def _openings(text: str, head: Head, body: Span, *, all_body: bool) -> list[Opening]:
    """Every dateline: the head's, and those at which a round-up's further items begin."""
    found = [head.opening] if head.opening else []
    if head.opening and not (head.opening.place or head.opening.day):
        found = []
    if all_body:
        return found
    for line in cut_lines(text, body.start, body.end):
        if not text[line.start].isupper() or len(line.said) < 40 or (head.opening and line.start <= head.opening.start):
            continue
        opening = find_opening(text, line.start, line.end)
        if opening and opening.start > body.start and opening.place and opening.credited and is_dateline(text, opening, first=False):
            found.append(opening)
    return found


def _agency(text: str, head: Head, foot: Foot, openings: list[Opening], body: Span) -> str | None:
    """The agency as credited: in the dateline, else in the head, else in the foot, else as the copy calls itself."""
    for opening in [o for o in (head.opening, *openings) if o]:
        if opening.agency:
            return opening.agency.name
        if opening.credited:
            return opening.credited
    named = [*head.agencies, *foot.agencies]
    return named[0] if named else _self_named(text, body)


def _self_named(text: str, body: Span) -> str | None:
    """The agency that the copy speaks of as itself: `told Trend`, `UNIAN reports`, `передает КазТАГ`."""
    start, end = body.start, min(body.end, body.start + SELF_REACH)
    votes: Counter[str] = Counter()
    for m in load_habits().self_reference["before"].finditer(text, start, end):
        words = text[m.end() : min(m.end() + 50, end)].split()
        votes.update(_vote([" ".join(words[:n]) for n in (4, 3, 2, 1)]))
    for m in load_habits().self_reference["after"].finditer(text, start, end):
        words = text[max(start, m.start() - 50) : m.start()].split()
        votes.update(_vote([" ".join(words[-n:]) for n in (4, 3, 2, 1)]))
    return votes.most_common(1)[0][0] if votes else None


def _vote(names: list[str]) -> list[str]:
    """The first of the names that is an agency's and printed as it prints itself."""
    for name in names:
        bare = name.strip("\"'«»“”.,:;()—–-")
        agency = name_agency(bare) or name_agency(re.sub(r"['’]s?\Z", "", bare))
        if agency and (bare in load_aliases() or not bare.islower()) and (not agency.common or bare.isupper() or bare == agency.name):
            return [agency.name]
    return []


def _month_first(agency: str | None) -> bool:
    """Whether the agency's country writes the month before the day in figures."""
    named = name_agency(agency) if agency else None
    return named is not None and named.country in {"US", "PH"}


def _published(stamp: Stamp | None, openings: list[Opening], year: int | None, *, month_first: bool) -> str | None:
    """The header time as ISO local time, as far as it is printed; without one, the day of a dateline whose year is printed too."""
    dated = next((o.day for o in openings if o.day and (o.day.year or year)), None)
    if stamp is None:
        return dated.iso(year, month_first=month_first) if dated else None
    iso = stamp.day.iso((dated.year if dated else None) or year, month_first=month_first)
    return f"{iso}T{stamp.clock}" if iso and stamp.clock else iso


def _nearby(text: str, openings: list[Opening], year: int | None, body: Span) -> str | None:
    """A day near which the datelines lie where no header time tells: the first one's, in a year that the foot prints or the copy tells."""
    day = next((o.day for o in openings if o.day), None)
    if day is None:
        return None
    return day.iso(year or infer_year(text[body.start : min(body.end, body.start + SELF_REACH)], day.month, day.day))


def _dateline(text: str, opening: Opening, near: str | None, *, month_first: bool) -> Dateline:
    """The dateline as a record. A day without its year takes the one that brings it nearest to `near`, or has no date."""
    end = opening.end
    while end > opening.start and (text[end - 1].isspace() or text[end - 1] in "-–—:"):
        end -= 1
    day, date = opening.day, None
    if day is not None:
        date = day.iso(nearest_year(day.month, day.day, near) if near else None, month_first=month_first)
    return Dateline(name_place(opening.place) if opening.place else None, date, opening.start, end)


def _series(text: str, head: Head) -> Series | None:
    """The mark of series at the start of the headline, or of a label above or below it."""
    labels = [Span(f.start, f.end) for f in head.furniture if f.role == "label"]
    for start, end in ([head.headline] if head.headline else []) + labels:
        while start < end and not text[start].isalnum() and text[start] != "(":
            start += 1
        for kind, patterns in load_habits().series.items():
            for pattern in patterns:
                m = pattern.match(text, start, min(end, start + MARK_REACH))
                if m:
                    number = next((int(g) for g in m.groups() if g), None)
                    return Series(kind, number, m.start(), m.end())
    return None


__all__ = ["Furniture", "Outside", "read_wire"]
