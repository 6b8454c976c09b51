"""Datelines and credits at the start of a line: `MINSK. Sept 17 (Interfax) -`, `(ANSA) - ROME, OCT 15 -`, `Feb 12, Colombo:`.

The parts (place, date, agency) come in any order and any may be missing. What counts is that the line's beginning consists of
nothing else, and that a separator parts it from the copy.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.read.dates import Day, match_day
from onrecord.read.habits import Agency, load_habits, load_places, load_regions, name_agency
from onrecord.record import PlaceName

REACH = 160  # code points: no dateline is longer
PLACE_REACH = 80
GAP = re.compile(r"[\s,.;:|•·–—-]*(?:/\s)?[ \t]*")
CREDIT = re.compile(r"\((?P<p>[^()\n]{2,60})\)|/(?P<s>[^/()\n]{2,40})/|\[(?P<b>[^\[\]\n]{2,40})\]")
BARE = re.compile(r"[^\W_][\w.&’'/-]*(?: [^\W_][\w.&’'/-]*){0,3}")
TOKEN = re.compile(r"[^\W\d_](?:[^\W\d_]|['’ʻ`´-])*\.?(?:[^\W\d_]\.)*")
ENDS_DATELINE = re.compile(r"(?:[.,:]?\s*(?:--|—|–|-|:)+\s*|\)[.:,]?\s+|\.\s+|/\.?\s+|\]\s+|\.?\s*$)", re.M)
DASHED = re.compile(r"\.?\s*(?:--|—|–|-)+(?:\s|$)", re.M)
GLUE = re.compile(r"\s?\(|,? |/|, ?| ?- ?|\)[ ,]*\[?|\][ ,]*", re.A)
SECOND = re.compile(r"\s*(?=[/(][A-Z])")  # a second credit: `KAZINFORM /TASS/ -`
CLOCK_FIRST = re.compile(r"[\[(]?\d{1,2}[:.]\d\d[\])]?\s*[|/•–-]\s*")
CLOCKED = re.compile(r"(?:,?\s*|T)\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?", re.I)


@dataclass(frozen=True, slots=True)
class Opening:
    """What a line opens with. `end` is where the copy begins; `credited` the agency as printed, `agency` if it is known."""

    start: int
    end: int
    place: str | None
    day: Day | None
    credited: str | None
    agency: Agency | None
    dashed: bool
    whole_line: bool


def find_opening(text: str, start: int, end: int) -> Opening | None:
    """The dateline or credit that the line `start`-`end` opens with, `None` if it opens with neither.

    The parts are read one by one for as long as they come; the opening is the longest run of them that a separator follows.
    """
    while start < end and text[start] in " \t\u3000":
        start += 1
    limit = min(end, start + REACH)
    clock = CLOCK_FIRST.match(text, start, limit)
    at = clock.end() if clock else start
    first, parts = at, _Parts()
    best: Opening | None = None
    while True:
        last = _next_part(text, at, limit, parts)
        if last is None:
            return best
        gap = GAP.match(text, last, limit)
        at = gap.end() if gap else last
        separator = ENDS_DATELINE.match(text, last, end)
        if separator or text[last - 1] in ")/]":
            whole = not text[separator.end() if separator else last : end].strip()
            dashed = DASHED.match(text, last, end) is not None
            best = Opening(first, min(at, end), parts.place, parts.day, parts.credited, parts.agency, dashed, whole)
            if parts.complete and dashed:
                return best


@dataclass(slots=True)
class _Parts:
    """What has been read of a line's opening so far."""

    place: str | None = None
    day: Day | None = None
    credited: str | None = None
    agency: Agency | None = None
    weekday: bool = False

    @property
    def complete(self) -> bool:
        return self.place is not None and self.credited is not None


def _next_part(text: str, at: int, limit: int, parts: _Parts) -> int | None:
    """Read the part at `at` into `parts` and return where it ends; `None` where no part stands there that is still missing."""
    if parts.credited is None and (credit := _credit(text, at, limit)):
        stop, parts.credited, parts.agency = credit
        return stop
    if parts.credited and (again := _credit(text, at, limit, bracketed=True)):
        return again[0]
    if parts.day is None:
        day = match_day(text, at, limit)
        if day:
            parts.day = day
            clock = CLOCKED.match(text, day.end, limit)
            return clock.end() if clock else day.end
        weekday = None if parts.weekday else _weekday(text, at, limit)
        if weekday:
            parts.weekday = True
            return weekday
    if parts.place is None and (place_end := _place(text, at, limit)):
        parts.place = text[at:place_end]
        return place_end
    if parts.credited is None and (unknown := _unknown_credit(text, at, limit, dated=parts.day is not None)):
        stop, parts.credited = unknown
        return stop
    return None


def _credit(text: str, at: int, limit: int, *, bracketed: bool = False) -> tuple[int, str, Agency | None] | None:
    """A credit of a known agency at `at`, bracketed or bare."""
    held = CREDIT.match(text, at, limit)
    if held:
        printed = held["p"] or held["s"] or held["b"]
        for part in (printed, *re.split(r"[/,;–—]| - |-(?=[A-Z]{2,}$)", printed), printed.split(" ")[0]):
            agency = name_agency(part)
            if agency:
                return held.end(), part.strip(), agency
        return None
    bare = BARE.match(text, at, limit)
    if not bare or bracketed:
        return None
    words = bare[0].split(" ")
    for n in range(len(words), 0, -1):
        printed = " ".join(words[:n]).rstrip(".,:/")
        agency, stop = name_agency(printed), at + len(printed)
        if (
            agency
            and (ENDS_DATELINE.match(text, stop, limit) or SECOND.match(text, stop, limit))
            and (printed[0].isupper() or printed[0].isdigit() or printed.islower())
        ):
            return stop, text[at:stop], agency
    return None


def _unknown_credit(text: str, at: int, limit: int, *, dated: bool) -> tuple[int, str] | None:
    """A bracketed credit of an agency that the data does not know: it counts after a date, or before a dash."""
    held = CREDIT.match(text, at, limit)
    if held is None:
        return None
    printed = (held["p"] or held["s"] or held["b"]).strip()
    if not printed[0].isalpha() or any(c.isdigit() for c in printed) or len(printed.split()) > 5:
        return None
    if dated or DASHED.match(text, held.end(), limit):
        return held.end(), printed
    return None


def _weekday(text: str, at: int, limit: int) -> int | None:
    token = TOKEN.match(text, at, limit)
    if token and token[0].rstrip(".").lower() in load_habits().weekdays:
        return token.end()
    return None


def _place(text: str, at: int, limit: int) -> int | None:
    """Where the place name that begins at `at` ends; `None` if none begins there."""
    habits = load_habits()
    first = TOKEN.match(text, at, limit)
    if first is None or not first[0][0].isupper() or first[0].rstrip(".").lower() in habits.not_places | habits.zones:
        return None
    stop, here, count = at, at, 0
    while count < 10 and here - at < PLACE_REACH:
        token = TOKEN.match(text, here, limit)
        if token is None or (count and (match_day(text, here, limit) or _weekday(text, here, limit))):
            break
        word = token[0].rstrip(".")
        if count and _credit(text, here, limit):
            break
        proper = word[0].isupper() or (word[0].islower() and word[:2] in {"al", "el", "as", "ad", "ar"} and "-" in word)
        if not proper and not (word.lower() in habits.joiners and count):
            break
        count += 1
        here = token.end()
        if token[0].endswith(".") and word.lower() not in habits.abbreviations:
            stop = here - 1
            break
        if proper:
            stop = here
        glue = GLUE.match(text, here, limit)
        if glue is None or (CREDIT.match(text, here + (text[here : here + 1] == " "), limit) and _is_credit_ahead(text, here, limit)):
            break
        if glue[0].strip() == "-" and glue[0] != "-":
            break
        here = glue.end()
    if stop < limit and text[stop] in ")]":
        stop += 1
    return stop if stop > at else None


def _is_credit_ahead(text: str, here: int, limit: int) -> bool:
    at = here + (text[here : here + 1] == " ")
    return _credit(text, at, limit, bracketed=True) is not None or _unknown_credit(text, at, limit, dated=False) is not None


def name_place(printed: str) -> PlaceName:
    """The place that a dateline prints, in English where it is known, with the country if the name or what follows it tells.

    A double dateline keeps both names and has no country, unless both lie in the same.
    """
    places = load_places()
    cleaned = re.sub(r"\s+", " ", re.sub(r"[\[\]()]", " , ", printed)).strip(" ,./-–—")
    parts = [p.strip(" .") for p in cleaned.split(",") if p.strip(" .")] or [cleaned]
    if "/" in parts[0] or " and " in parts[0].lower():
        known = [name_place(p) for p in re.split(r"/| and ", parts[0], flags=re.I) if p.strip()]
        countries = {p.country for p in known}
        return PlaceName("/".join(p.name for p in known), countries.pop() if len(countries) == 1 else None)
    city = places.get(parts[0].casefold())
    regions = [area for p in parts[1:] if (area := load_regions().get(p.casefold()) or places.get(p.casefold())) is not None]
    country = regions[-1].country if regions else city.country if city else None
    return PlaceName(city.name if city and (city.country == country) else _capitalised(parts[0]), country)


def is_known_place(printed: str) -> bool:
    """Whether the dateline city is in the data."""
    head = re.split(r"[,/(]", printed)[0].strip(" .")
    return head.casefold() in load_places()


def _capitalised(name: str) -> str:
    """A name printed in capitals, in title case: `RIO DE JANEIRO` → `Rio de Janeiro`."""
    if not name.isupper() or len(name) < 3:
        return name
    joiners = load_habits().joiners
    words = re.split(r"([ -])", name)
    return "".join(w.lower() if i and w.lower() in joiners else w[:1] + w[1:].lower() for i, w in enumerate(words))
