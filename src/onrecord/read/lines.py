"""The lines of a text, and what a line by itself can be: a time line, a byline, a slug, a note, a rule."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from onrecord.read.dates import Day, find_clock, find_days
from onrecord.read.habits import load_habits, name_agency

VISIBLE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
BREAK = re.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
RULE = re.compile(r"[-=_*~#–—.\s]{3,}\Z")
SLUG = re.compile(
    r"(?=[^\sa-z]*[-/\d])[A-Z][A-Z0-9]*(?:[-/:]+[A-Z0-9]+)*(?:[ ,]+[-=/A-Z0-9]+){0,5}\Z"
    r"|[A-Z]{2}(?:--?[\w.]+)+(?:, (?:\d+(?:st|nd|rd|th) [\w-]+|\w+))*\Z"
)
COMPANY = re.compile(r".{2,40}\b(?:plc|PLC|Ltd|Limited|Inc|LLC|AG|SA|N\.?V|ASA|Oyj|AB|GmbH)\.?\Z")
SENTENCE = re.compile(r"[^\s.]{3,}[.!?…][\"”»’)]*\s+[\"“«‘(]?[^\W\d_a-zа-я]")
NAME = r"(?:[^\W\d_a-zа-яё][\w.'’-]+|[A-Z]\.)(?: (?:de|van|von|der|al|el|bin|[^\W\d_a-zа-яё][\w.'’-]*)){1,3}"
NAMES = re.compile(rf"{NAME}(?:(?:, | and | & |; | и ){NAME})*(?P<rest>(?:,| in | for | – | - | \| ).{{2,50}})?\Z")
WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
DOTTED_END = re.compile(r"(?:\b[^\W\d_]\.[^\W\d_]|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|No|pct|Gov|Sen|Rep|св|гг?))\.\Z")  # a headline may end so
LONG = 90  # code points: a line this long that ends a sentence is copy
STAMP_REACH = 130  # code points: no header time line is longer


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the white space at its edges. `block` counts the stretches between blank lines."""

    start: int
    end: int
    said: str
    block: int


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date, and the time if one is printed, in a line of the head or foot."""

    day: Day
    clock: str | None
    agency: str | None


def cut_lines(text: str, start: int, end: int, *, most: int | None = None) -> list[Line]:
    """The lines of `text` between `start` and `end` that are not blank, at most `most` of them."""
    found: list[Line] = []
    block, before = 0, start
    for m in VISIBLE.finditer(text, start, end):
        said = m[0].strip()
        if not said:
            continue
        at = m.start() + m[0].index(said)
        if found and len(BREAK.findall(text[before : m.start()])) > 1:
            block += 1
        found.append(Line(at, at + len(said), said, block))
        before = at + len(said)
        if len(found) == most:
            break
    return found


def read_stamp(text: str, line: Line) -> Stamp | None:
    """The line's date and time if the line holds little else: labels, an agency, a zone, a desk."""
    if line.end - line.start > STAMP_REACH:
        return None
    days = list(find_days(text, line.start, line.end))
    if not days:
        return None
    day = _by_weekday(line, max(days, key=lambda d: (d.year is not None, not d.either, -d.start)))
    rest = text[line.start : line.end]
    for d in reversed(days):
        rest = rest[: d.start - line.start] + " " * (d.end - d.start) + rest[d.end - line.start :]
    clock = find_clock(rest, 0, len(rest), dotted=True)
    if clock:
        rest = rest[: clock[0]] + " " + rest[clock[1] :]
    agency, rest = _take_agency(rest)
    words = [w for w in WORD.findall(rest) if not _is_label(w)]
    spare = (6 if clock else 3 if "|" in rest else 1) if day.year else (1 if clock else 0)
    if len(words) > spare or (sum(w[0].islower() for w in words) > 1):
        return None
    return Stamp(day, day.clock or (clock[2] if clock else None), agency)


def _by_weekday(line: Line, day: Day) -> Day:
    """The day, month and day of month told apart by the weekday beside it: `Sat, 05/06/2023` is 6 May."""
    weekdays = load_habits().weekdays
    named = next((weekdays[w] for m in WORD.finditer(line.said) if (w := m[0].lower()) in weekdays), None)
    if not day.either or named is None or not day.year or date(day.year, day.month, day.day).isoweekday() == named:
        return day
    return replace(day, month=day.day, day=day.month) if date(day.year, day.day, day.month).isoweekday() == named else day


def _take_agency(rest: str) -> tuple[str | None, str]:
    """The agency that a header line names (the last one, where a desk stands before it), and the line without it."""
    agency = None
    for part in re.split(r"[|,/•·()]|\s[-–—]\s|\s{2,}|:\s", rest):
        words = part.split()
        for n in range(len(words), 0, -1):
            found = name_agency(" ".join(words[:n])) or name_agency(" ".join(words[-n:]))
            if found and (not found.common or n == len(words)):
                agency, rest = found.name, rest.replace(part, " ", 1)
                break
    return agency, rest


def _is_label(word: str) -> bool:
    habits, low = load_habits(), word.lower().rstrip(".")
    return low in habits.time_words or low in habits.zones or low in habits.weekdays or low.isdigit() or low == "t"


def is_note(line: Line) -> bool:
    """A note to editors, a release label, an embargo."""
    return any(p.match(line.said) for p in load_habits().notes)


def is_byline(line: Line) -> bool:
    """`By …`, in any of the languages of `wire.yaml`."""
    return len(line.said) <= 120 and any(p.match(line.said) for p in load_habits().bylines)


def is_names(line: Line) -> bool:
    """Nothing but people's names and what they are: `Jane Roe and John Doe`, `Ann Poe, Reporter`."""
    m = NAMES.match(line.said) if len(line.said) <= 80 else None
    if m is None:
        return False
    rest = [w.lower() for w in WORD.findall(m["rest"] or "")]
    return not rest or any(w in load_habits().reporters for w in rest)


def is_letterhead(line: Line) -> bool:
    """The name of the body that issues the text, in capitals, or a company by itself."""
    named = len(line.said) < 60 and any(p.match(line.said) for p in load_habits().letterhead)
    return (named and line.said.isupper()) or (len(line.said.split()) <= 4 and COMPANY.match(line.said) is not None)


def is_slug(line: Line) -> bool:
    """A desk's running title: `MIL-GULF-DRILL`, `KUN0041 3 MIL 0191`."""
    return len(line.said) <= 60 and SLUG.match(line.said) is not None


def is_rule(line: Line) -> bool:
    """A line of dashes, equals signs or stars."""
    return RULE.match(line.said) is not None


def is_copy(line: Line) -> bool:
    """Running text: it ends like a sentence, or holds more than one."""
    said = line.said
    if len(said) > 2 * LONG or (len(said) > LONG and said.rstrip('"”»’)')[-1:] in ".!?…:;"):
        return True
    bare = said.rstrip('"”»’)')
    if bare.endswith(".") and not bare.endswith("..") and not DOTTED_END.search(bare):
        return True
    return len(said) > 60 and SENTENCE.search(said) is not None
