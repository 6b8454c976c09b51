"""Legacy wire transmissions: ANPA 1312 and IPTC 7901 messages, control characters and all, several a file.

ANPA 1312   SYN SYN SOH service·number US … priority category … keyword line  STX text ETX  date time EOT
IPTC 7901   SOH source·number priority category words …                       STX text ETX  day·hour·minute … EOT

A long story comes in takes: the lead, then messages whose keyword line says `1st Add` or `take 2`. Those of one transmission are put
together, in the order of their numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from onrecord.errors import InputError
from onrecord.read.decode import decode
from onrecord.read.format import Format, Input, Match
from onrecord.read.story import Story, file_story
from onrecord.record import Dispatch, Issue, Series

MESSAGE = re.compile(rb"\x01(?P<head>[^\x01\x02]{0,600})\x02(?P<text>[^\x01\x02\x03]*)(?:\x03(?P<trailer>[^\x01\x02\x04]{0,200}))?")
BEGINS = re.compile(rb"[\x00\x16\x07\x11\x13\r\n ]{0,40}\x01\s*[A-Za-z]{1,3}\d{3,4}[^\x01\x02]{0,600}\x02")
IPTC_HEAD = re.compile(
    r"\s*(?P<source>[A-Za-z]{2,3})(?P<number>\d{3,4})\s+(?P<priority>[1-9])\s+(?P<category>[A-Za-z]{1,3})\s+(?P<words>\d{1,4})\b"
)
ANPA_HEAD = re.compile(
    r"\s*(?P<service>[A-Za-z]{1,2})(?P<number>\d{3,4})\W*(?:[A-Za-z]{0,4}\W+)??(?P<priority>[fbudras])\W+(?P<category>[a-zA-Z])\b"
)
VERSION = re.compile(r"(?:(?P<number>\d+)(?:st|nd|rd|th) )?(?P<mark>Ld\b|Lead\b|Writethru|Correct\w*|Kill\b|Urgent\b|Advisory\b)", re.I)
ADD = re.compile(
    r"[\s,(-]*(?:\b(?P<a>\d{1,2})(?:st|nd|rd|th)[ -]+(?:add|take)\b|\b(?:take|add)[ -]+(?P<b>\d{1,2})\b|"
    r"\b(?P<c>first|second|third|fourth|fifth)[ -]+(?:add|take)\b)",
    re.I,
)
COUNTED = ("first", "second", "third", "fourth", "fifth")
STAMP = re.compile(r"(?P<m>\d\d)-(?P<d>\d\d)-(?P<y>\d\d(?:\d\d)?)(?:\s+(?P<h>\d\d)(?P<n>\d\d))?")
DAY = re.compile(r"(?P<d>\d\d)(?P<h>\d\d)(?P<n>\d\d)\s*(?:[A-Z]{3,4}\s+)?(?P<m>[A-Za-z]{3})\w*\s+(?P<y>\d\d(?:\d\d)?)")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
KINDS = {"ld": "update", "lead": "update", "writethru": "update", "kill": "kill", "urgent": "urgent", "advisory": "advisory"}


@dataclass(slots=True)
class Told:
    """A message as read, and those that go on with it, by their number."""

    source: str
    story: Story
    slug: str
    adds: list[tuple[int, Story]] = field(default_factory=list)


def read_takes(given: Input) -> Iterator[Dispatch | Issue]:
    """Every story of the transmission, its takes put together; a message that is cut short is an issue."""
    stories: list[Told | Issue] = []
    leads: dict[str, Told] = {}  # the last of a slug
    for count, message in enumerate(MESSAGE.finditer(given.read_all()), 1):
        head = message["head"].decode("latin-1")
        name = _name(head) or str(count)
        source = f"{given.source}#{name}"
        if message["trailer"] is None:
            stories.append(Issue(source, "a message without its end (ETX), cut short in transmission: fetch it again"))
            continue
        try:
            text = decode(message["text"]).strip("\r\n")
        except InputError as err:
            stories.append(Issue(source, str(err)))
            continue
        told = Told(source, _story(head, text, message["trailer"].decode("latin-1"), name), _keywords(head))
        if not _goes_on(told, leads):
            stories.append(told)
    if not stories:
        raise InputError("no message in it, expected SOH, a header, STX, the text and ETX")
    for found in stories:
        if isinstance(found, Issue):
            yield found
            continue
        bodies = [found.story.body, *(story.body for _, story in sorted(found.adds, key=lambda add: add[0]))]
        try:
            yield from file_story(replace(found.story, body="\n\n".join(bodies)), replace(given.known, source=found.source))
        except InputError as err:
            yield Issue(found.source, str(err))


def _goes_on(told: Told, leads: dict[str, Told]) -> bool:
    """Whether the message is a further take of a story that came before it, and is put with that; else it may be a lead itself."""
    add, slug = ADD.search(told.slug), _slug(told.slug)
    if add is None:
        leads |= {slug: told} if slug else {}
        return False
    number = int(add["a"] or add["b"] or COUNTED.index(add["c"].lower()) + 1)
    lead = leads.get(slug)
    if lead is None:
        told.story = replace(told.story, series=told.story.series or Series("add", number))
        return False
    lead.adds.append((number, told.story))
    return True


def _slug(keywords: str) -> str:
    """What names the story in a keyword line: what stands before its version and length, without the cycle (`am-`, `bc-`)."""
    cut = min((m.start() for m in (ADD.search(keywords), VERSION.search(keywords)) if m), default=len(keywords))
    return re.sub(r"^(?:am|pm|bc|ap)-", "", keywords[:cut].partition(",")[0].strip(" ,-(").casefold())


def _name(head: str) -> str | None:
    found = IPTC_HEAD.match(head) or ANPA_HEAD.match(head)
    return next(iter(re.findall(r"[A-Za-z]{1,3}\d{3,4}", found[0])), None) if found else None


def _story(head: str, text: str, trailer: str, name: str) -> Story:
    found = IPTC_HEAD.match(head) or ANPA_HEAD.match(head)
    keywords = _keywords(head)
    return Story(
        format="takes",
        body=text,
        published=_stamp(trailer),
        id=name,
        subjects=tuple(filter(None, (found["category"] if found else None, keywords))),
        series=_series(keywords, found["priority"].lower() if found else ""),
    )


def _keywords(head: str) -> str:
    """The header after what its standard puts into it: the keyword line."""
    found = IPTC_HEAD.match(head) or ANPA_HEAD.match(head)
    return " ".join(re.sub(r"[\x00-\x1f]+", " ", head[found.end() :] if found else head).split())


def _series(keywords: str, priority: str) -> Series | None:
    """What the keyword line says of the version, else an urgent priority (IPTC 1 and 2, ANPA flash, bulletin and urgent)."""
    mark = VERSION.search(keywords)
    if mark:
        kind = KINDS.get(mark["mark"].lower(), "correction")
        return Series(kind, int(mark["number"]) if mark["number"] and len(mark["number"]) < 4 else None)
    return Series("urgent", None) if priority in ("1", "2", "f", "b", "u") else None


def _stamp(trailer: str) -> str | None:
    """The trailer's time, to the minute, in the agency's own zone."""
    found = STAMP.search(trailer) or DAY.search(trailer)
    if found is None:
        return None
    month = found["m"].lower()
    if not month.isdecimal() and month not in MONTHS:
        return None
    number = int(month) if month.isdecimal() else MONTHS.index(month) + 1
    year = int(found["y"]) if len(found["y"]) == 4 else int(found["y"]) + (1900 if int(found["y"]) > 68 else 2000)
    day = f"{year:04}-{number:02}-{found['d']}"
    return f"{day}T{found['h']}:{found['n']}" if found["h"] else day


TAKES = Format(
    name="takes",
    about="ANPA 1312 and IPTC 7901 transmissions, one or more messages a file",
    suffixes=(".anpa", ".iptc", ".7901"),
    matches=lambda head: Match.CERTAIN if BEGINS.match(head) else Match.NO,
    read=read_takes,
    kept=("published", "id", "subjects", "series"),
    notes="the time of the trailer, the message's number, category and keyword line; lead, writethru, correction, kill, urgent, add",
    limits="64 MiB; takes of a story are put together within one transmission, not across files",
    standard="https://iptc.org/standards/iptc-7901/",
)
