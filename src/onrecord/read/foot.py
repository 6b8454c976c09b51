"""The foot of wire copy: credits, contacts, initials and end marks after the news, and the same marks where they stand inside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from onrecord.read.dates import find_clock, find_days
from onrecord.read.habits import load_habits, name_agency
from onrecord.read.lines import VISIBLE, Line, Stamp, cut_lines, is_rule, is_slug, read_stamp
from onrecord.record import Furniture, FurnitureRole, Span

INITIALS = re.compile(
    r"/?(?:[A-Za-z]{2,4}|(?:[A-Za-z]\.){1,3}[A-Za-z]?)(?:\s?/{1,2}\s?|-|\.| (?=[A-Z/]))"
    r"(?:[A-Za-z.]{1,5}\.?(?:\s?[-/]{1,2}\s?| (?=[A-Za-z/])|\s*(?=[(]|\Z))){1,5}/?\.?(?:\s*\([^()]{1,24}\))?\Z"
)
UPPER = re.compile(r"[A-Z]{2,4}(?: [A-Z]{2,4}){0,3}\Z")
SIGNED = re.compile(r"\(?signed\)?\Z|(?:for|on behalf of) the [^.]{0,60},\Z", re.I)
YEAR = re.compile(r"(?<![\w.-])(?:19|20)\d\d(?![\w.-])")
CLOCKS = re.compile(r"(?:\W*(?:\d{1,2}[:.]\d\d|\d{4})\s*(?:local time|gmt|utc|hrs|hours)?)+\W*\Z", re.I)
AFTER_SENTENCE = re.compile(r"(?<=[.!?…\"”»’')])\s+(?=\S)")
WINDOW = 240  # code points: no mark at the end of the last sentence is longer
SHORT = 130  # code points: no line of the foot is longer, save a credit
MOST_SIGNED = 6  # lines from a signature to the end


@dataclass(slots=True)
class Foot:
    """What the foot holds. `body_end` is where the news ends; `stamps` are dates printed there, `year` one alone in a credit."""

    body_end: int
    stamps: list[Stamp] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)
    year: int | None = None


def read_foot(text: str, body: Span) -> Foot:
    """Read the foot of `text` inside `body`, from the end upwards, and the marks of page turns inside the body."""
    foot = Foot(body.end)
    tail_start = _tail_start(text, body)
    lines = cut_lines(text, tail_start, body.end)
    _take_signature(lines, foot)
    while lines:
        line = lines[-1]
        if line.end > foot.body_end:
            lines.pop()
            continue
        role = foot_role(line) or ("time" if read_stamp(text, line) or CLOCKS.match(line.said) else None)
        if role and line.start > body.start:
            _take(text, line, role, foot)
            foot.body_end = lines[-2].end if len(lines) > 1 else max(body.start, tail_start)
            lines.pop()
            continue
        cut = _tail_mark(text, line, foot)
        if cut is None:
            break
        lines[-1] = Line(line.start, cut, text[line.start : cut], line.block)
        foot.body_end = cut
    _take_inner(text, Span(body.start, foot.body_end), foot)
    return foot


def _tail_start(text: str, body: Span) -> int:
    """Where to begin looking: the last lines only, so that a long text costs no more than a short one."""
    at = body.end
    for _ in range(40):
        at = text.rfind("\n", body.start, at)
        if at == -1:
            return body.start
    return at


def foot_role(line: Line) -> FurnitureRole | None:
    """What the line is if it belongs to the foot: a credit, a contact, an end mark."""
    said = line.said
    for role, patterns in load_habits().foot.items():
        if (len(said) <= SHORT or role == "credit") and any(p.match(said) for p in patterns):
            return role  # type: ignore[return-value]
    if is_rule(line):
        return "end"
    if len(said) <= 40 and (INITIALS.match(said) or UPPER.match(said)):
        return "credit"
    if len(said) <= 60 and _desk_agency(said):
        return "credit"
    return None


def _desk_agency(said: str) -> str | None:
    """The agency of a desk line: `UNI BKS RSA 1747`, `Lusa/end`, `-- BERNAMA`, `Ann Poe, The Canadian Press`."""
    bare = said.strip("-–—=*()[] .©")
    whole = name_agency(bare)
    if whole:
        return whole.name
    tail = bare.rsplit(", ", 1)
    if len(tail) == 2 and tail[0].istitle() and (named := name_agency(tail[1])):
        return named.name
    parts = re.split(r"[/: ]", bare)
    for n in (3, 2, 1):
        agency = name_agency(" ".join(parts[:n]))
        rest = parts[n:]
        if agency and rest and all(_is_desk_mark(w) for w in rest):
            return agency.name
    return None


def _is_desk_mark(word: str) -> bool:
    return not word or (
        len(word) <= 9 and (word.isupper() or not word.isalpha() or word.lower() in {"end", "ends", "hrs", "gmt"} or len(word) <= 3)
    )


def _take(text: str, line: Line, role: FurnitureRole, foot: Foot) -> None:
    foot.furniture.append(Furniture(line.start, line.end, role))
    agency = _desk_agency(line.said) or _named_inside(line.said)
    if agency:
        foot.agencies.append(agency)
    years = YEAR.findall(line.said) if role == "credit" else []
    foot.year = foot.year or (int(years[-1]) if years else None)
    stamp = read_stamp(text, line) or (_dated(text, line) if role == "credit" else None) or _published_inside(text, line)
    if stamp:
        foot.stamps.append(stamp)


def _named_inside(said: str) -> str | None:
    """The agency that a line of rights or first publication names."""
    m = re.search(r"(?:©|copyright|\(c\))\W*(?:\d{4}\W*)?(.{2,40})|this (?:report|story) by (.{2,40}?) was first", said, re.I)
    if m is None:
        return None
    words = (m[1] or m[2]).split()
    for n in range(min(len(words), 4), 0, -1):
        agency = name_agency(" ".join(words[:n]))
        if agency:
            return agency.name
    return None


def _dated(text: str, line: Line) -> Stamp | None:
    """The day in a desk line: `PANA MKN/KT 09Nov2022`."""
    day = next((d for d in find_days(text, line.start, line.end) if d.year), None) if len(line.said) <= 60 else None
    return Stamp(day, None, None) if day else None


def _published_inside(text: str, line: Line) -> Stamp | None:
    """The day in `This report was first published April 9, 2025.`"""
    m = re.search(r"\bfirst published\b", line.said, re.I)
    if m is None:
        return None
    day = next((d for d in find_days(text, line.start + m.end(), line.end) if d.year), None)
    clock = find_clock(text, day.end, line.end) if day else None
    return Stamp(day, clock[2] if clock else None, None) if day else None


def _take_signature(lines: list[Line], foot: Foot) -> None:
    """Everything from `SIGNED` or `For the Minister,` on, where it stands near the end."""
    for i in range(max(0, len(lines) - MOST_SIGNED), len(lines)):
        if SIGNED.match(lines[i].said) and i > 0:
            foot.furniture += [Furniture(line.start, line.end, "credit") for line in lines[i:]]
            foot.body_end = lines[i - 1].end
            return


def _tail_mark(text: str, line: Line, foot: Foot) -> int | None:
    """Where the copy of the line ends if an end mark or a credit follows its last sentence."""
    start = max(line.start, line.end - WINDOW)
    breaks = [(start + m.start(), start + m.end()) for m in AFTER_SENTENCE.finditer(text[start : line.end])]
    for pattern in load_habits().tails:
        for cut, at in breaks:
            held = pattern.match(text, at, line.end)
            if held is None:
                continue
            printed = held.groupdict().get("agency")
            agency = name_agency(printed) if printed else None
            if printed and (agency is None or (agency.common and text[at].isalnum() and not printed.isupper())):
                continue
            foot.agencies += [agency.name] if agency else []
            foot.furniture.append(Furniture(held.start(), held.end(), "credit" if agency else "end"))
            return cut
    return None


def _take_inner(text: str, body: Span, foot: Foot) -> None:
    """Page turns inside the copy: `-MORE-` and the running title of the next page, rules, an agency's mark by itself."""
    after_turn = False
    for m in VISIBLE.finditer(text, body.start, body.end):
        if len(m[0]) > 70 or m.start() == body.start:
            after_turn = False
            continue
        said = m[0].strip()
        if not said:
            continue
        start = m.start() + m[0].index(said)
        line = Line(start, start + len(said), said, 0)
        if is_rule(line) or _is_end(line) or (said.startswith("==") and _desk_agency(said)):
            foot.furniture.append(Furniture(line.start, line.end, "end"))
            after_turn = True
        elif after_turn and is_slug(line):
            foot.furniture.append(Furniture(line.start, line.end, "label"))
        else:
            after_turn = False


def _is_end(line: Line) -> bool:
    return not line.said[0].isalpha() and any(p.match(line.said) for p in load_habits().foot["end"])
