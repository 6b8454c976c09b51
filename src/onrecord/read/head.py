"""The head of wire copy: what stands before the news, line by line, up to the dateline or the first line of running text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from onrecord.read.datelines import Opening, find_opening, is_known_place
from onrecord.read.dates import find_clock
from onrecord.read.habits import load_habits, load_places, name_agency
from onrecord.read.lines import Line, Stamp, cut_lines, is_byline, is_copy, is_letterhead, is_names, is_note, is_rule, is_slug, read_stamp
from onrecord.record import Furniture, Span

MOST_LINES = 24
MAIL = re.compile(r"([^\W\d_][\w-]{1,16})\s*:\s*(.*)\Z", re.S)
BULLET = re.compile(r"[*•·▪■]\s+")
MOST_SUMMARY = 200  # code points: no sub-headline is longer
SNAPS = 4
WEEKDAY = re.compile(r",?\s[^\W\d_]{3,12}(?=,?\s?\Z)")
BETWEEN = re.compile(r"[,.]?\s?\Z|\s?/\s?\Z")
WRAPPED = re.compile(r"[,;–—-]\Z|\b(?:a|an|the|of|in|on|to|for|with|and|or|by|from|at|as|в|на|и|с|о|из|по|для)\Z", re.I)
NAMED = 3  # words: a headline has at least as many, where there is a choice


@dataclass(slots=True)
class Head:
    """What the head holds. `body` is where the copy begins; `stamps` are its header times in order of print."""

    headline: Span | None = None
    opening: Opening | None = None
    body: int = 0
    stamps: list[Stamp] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)


def read_head(text: str, end: int, *, headline: bool = True) -> Head:
    """Read the head of `text[:end]`. Without `headline` the text is all body, and only a dateline is looked for."""
    lines = cut_lines(text, 0, end, most=MOST_LINES)
    head = Head()
    if not lines:
        return head
    if not headline:
        opening = find_opening(text, lines[0].start, lines[0].end)
        if opening and is_dateline(text, opening, first=True) and (opening.credited or opening.day):
            head.opening = opening
        return head
    candidates, stop = _walk(text, lines, head)
    head.opening = head.opening or _stamped_place(text, lines[:stop])
    chosen = None if _is_list_of_snaps(lines, candidates, stop, head) else _choose(lines, candidates)
    if chosen is None and candidates and not head.headline:
        head.body = lines[candidates[0]].start
        return head
    if chosen is None:
        head.body = head.opening.end if head.opening else (lines[stop].start if stop < len(lines) else end)
        head.furniture += [Furniture(lines[i].start, lines[i].end, "label") for i in candidates]
        return head
    last = _last_line(lines, candidates, chosen)
    bullet = BULLET.match(lines[chosen].said)
    head.headline = Span(lines[chosen].start + (bullet.end() if bullet else 0), lines[last].end)
    labels = [i for i in candidates if i < chosen]
    after = [i for i in candidates if i > last]
    if head.opening and not head.opening.whole_line:
        labels += after
        head.body = head.opening.end
    elif head.opening:
        labels += after
        head.body = _after_credit(text, lines[stop], head) if stop < len(lines) else end
    else:
        labels += [i for i in after if lines[i].block == lines[last].block]
        news = [lines[i].start for i in after if lines[i].block != lines[last].block]
        head.body = min([*news, lines[stop].start if stop < len(lines) else end])
    head.furniture += [Furniture(lines[i].start, lines[i].end, "label") for i in labels]
    return head


def _walk(text: str, lines: list[Line], head: Head) -> tuple[list[int], int]:
    """Go down the lines; return those that could be the headline, and the line at which the copy begins."""
    candidates: list[int] = []
    in_mail = _mail_field(lines[0]) in {"other", "date", "subject"} and len(lines) > 1 and _mail_field(lines[1]) is not None
    for i, line in enumerate(lines):
        in_mail = in_mail and _mail_field(line) is not None
        if in_mail:
            _read_mail(text, line, head)
            continue
        if _take_furniture(text, line, head, named=bool(candidates)):
            continue
        if head.opening and head.opening.whole_line and any(not is_slug(lines[c]) and not is_letterhead(lines[c]) for c in candidates):
            return candidates, i
        opening = find_opening(text, line.start, line.end)
        if opening and head.opening is None and is_dateline(text, opening, first=bool(candidates) or i == 0):
            head.opening = opening
            if not opening.whole_line:
                return candidates, i
            continue
        if head.headline or (is_copy(line) and not (candidates and _is_summary(text, lines, i))):
            return candidates, i
        candidates.append(i)
    return candidates, len(lines)


def _after_credit(text: str, line: Line, head: Head) -> int:
    """Where the copy begins in the first line below a dateline that stands by itself: after the credit, if it opens with one."""
    opening = find_opening(text, line.start, line.end)
    if (
        opening is None
        or opening.agency is None
        or opening.place
        or not (opening.dashed or text[line.start] in "(/" or ":" in text[line.start : opening.end])
    ):
        return line.start
    head.agencies.append(opening.agency.name)
    return opening.end


def _is_summary(text: str, lines: list[Line], i: int) -> bool:
    """Whether a sentence below the headline is a sub-headline: a header time, a byline or a dateline still follows it."""
    if len(lines[i].said) > MOST_SUMMARY:
        return False
    for line in lines[i + 1 : i + 4]:
        if read_stamp(text, line) or is_byline(line):
            return True
        opening = find_opening(text, line.start, line.end)
        if opening and opening.place and is_dateline(text, opening, first=True):
            return True
        if is_copy(line):
            return False
    return False


def _is_list_of_snaps(lines: list[Line], candidates: list[int], stop: int, head: Head) -> bool:
    """Nothing but headlines, each by itself: none of them heads the others."""
    blocks = {lines[i].block for i in candidates}
    return head.opening is None and stop == len(lines) and len(blocks) >= SNAPS


def _stamped_place(text: str, lines: list[Line]) -> Opening | None:
    """A city in a header time line: `PRESS RELEASE | 18 November 2024 | Brussels`."""
    for line in lines:
        stamp = read_stamp(text, line)
        parts = [p.strip() for p in re.split(r"[|/•,]", line.said)]
        city = next((p for p in parts if p and p.casefold() in load_places()), None)
        if stamp and stamp.day.year and city:
            return Opening(line.start, line.end, city, stamp.day, None, None, False, True)
    return None


def is_dateline(text: str, opening: Opening, *, first: bool) -> bool:
    """Whether what a line opens with is a dateline or a credit. `first`: the line may be the first of the copy."""
    if opening.credited and (opening.place or opening.day):
        return opening.agency is not None or opening.day is not None or opening.dashed
    if opening.credited:
        bracketed = text[opening.start] in "(/["
        return first and opening.agency is not None and not opening.whole_line and (bracketed or opening.dashed)
    if opening.place and opening.day:
        short = len(opening.place.split()) <= 5 and not name_agency(opening.place.split(",")[0])
        gap = text[opening.start + len(opening.place) : opening.day.start] if opening.day.start > opening.start else ""
        gap = WEEKDAY.sub("", gap)
        if opening.whole_line:
            return short and BETWEEN.match(gap) is not None and (is_known_place(opening.place) or not _has_clock(text, opening))
        return short and (opening.dashed or opening.place.split(",")[0].isupper() or is_known_place(opening.place))
    if opening.place:
        upper = opening.place.split(",")[0].isupper() and len(opening.place) > 2
        if opening.whole_line:
            return is_known_place(opening.place)
        again = text.find(opening.place, opening.end) != -1 or text.find(opening.place, 0, opening.start) != -1
        if upper and text[opening.start + len(opening.place)] == ":":
            return first and is_known_place(opening.place)
        return first and opening.dashed and len(opening.place.split()) <= 6 and (upper or again or is_known_place(opening.place))
    return opening.day is not None and opening.dashed and not opening.whole_line and first


def _has_clock(text: str, opening: Opening) -> bool:
    return opening.day is not None and find_clock(text, opening.day.end, opening.end) is not None


def _take_furniture(text: str, line: Line, head: Head, *, named: bool) -> bool:
    """Put the line on the head's list if it is furniture by its form alone."""
    if is_rule(line):
        return _keep(head, line, "label")
    if is_note(line):
        agency = name_agency(line.said.split()[0])
        head.agencies += [agency.name] if agency else []
        return _keep(head, line, "label")
    if is_byline(line):
        head.opening = head.opening or _byline_opening(text, line)
        _name_agencies(line, head)
        return _keep(head, line, "byline")
    stamp = read_stamp(text, line)
    if stamp:
        opening = find_opening(text, line.start, line.end)
        placed = opening and opening.place and is_dateline(text, opening, first=True)
        if not placed or (opening and opening.whole_line and not is_known_place(opening.place or "") and (stamp.clock or stamp.agency)):
            head.stamps.append(stamp)
            if stamp.agency:
                head.agencies.append(stamp.agency)
            return _keep(head, line, "time")
    if named and is_names(line) and not find_opening(text, line.start, line.end):
        return _keep(head, line, "byline")
    return False


def _keep(head: Head, line: Line, role: str) -> bool:
    head.furniture.append(Furniture(line.start, line.end, role))  # type: ignore[arg-type]
    return True


def _byline_opening(text: str, line: Line) -> Opening | None:
    """A dateline inside a byline: `By Jane Roe, PA, Leeds, December 1`."""
    parts = [m.start() for m in re.finditer(r"(?<=, )\S", line.said)]
    for offset in parts:
        opening = find_opening(text, line.start + offset, line.end)
        if opening and opening.place and opening.day and opening.whole_line and not name_agency(opening.place.split(",")[0]):
            return opening
    return None


def _name_agencies(line: Line, head: Head) -> None:
    """An agency that the byline names: `By RFE/RL's Balkan Service`, `By Ann Poe, PA Political Correspondent`."""
    words = re.sub(r"['’]s\b", "", line.said).replace(":", " ").replace(",", " ").split()
    for i in range(len(words)):
        for n in (3, 2, 1):
            agency = name_agency(" ".join(words[i : i + n]))
            if agency and (len(words[i]) > 1 and (words[i].isupper() or not agency.common or i == len(words) - 1)):
                head.agencies.append(agency.name)
                return


def _mail_field(line: Line) -> str | None:
    m = MAIL.match(line.said)
    return next((key for key, names in load_habits().mail.items() if m and m[1].lower() in names), None)


def _read_mail(text: str, line: Line, head: Head) -> None:
    """One header field of an e-mailed dispatch."""
    key, m = _mail_field(line), MAIL.match(line.said)
    if key == "subject" and m and m[2]:
        head.headline = Span(line.end - len(m[2]), line.end)
        return
    if key == "date" and m:
        stamp = read_stamp(text, Line(line.end - len(m[2]), line.end, m[2], line.block))
        if stamp:
            head.stamps.append(stamp)
    _keep(head, line, "time" if key == "date" else "label")


def _choose(lines: list[Line], candidates: list[int]) -> int | None:
    """The headline among the candidates: the first of three words or more that is neither slug nor letterhead."""
    if not candidates:
        return None
    ruled = {line.block for line in lines if is_rule(line)}
    fair = [i for i in candidates if not is_slug(lines[i]) and not is_letterhead(lines[i])]
    clear = [i for i in fair if lines[i].block not in ruled] or fair
    return next((i for i in clear if len(lines[i].said.split()) >= NAMED), (clear or fair or candidates)[0])


def _last_line(lines: list[Line], candidates: list[int], chosen: int) -> int:
    """The headline's last line, where it was wrapped."""
    last = chosen
    while last + 1 in candidates and lines[last + 1].block == lines[chosen].block:
        if not (WRAPPED.search(lines[last].said) or lines[last + 1].said[0].islower()):
            break
        last += 1
    return last
