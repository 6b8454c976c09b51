"""Legacy wire transmissions: ANPA 1312 and IPTC 7901 messages, control characters and all, several a file.

ANPA 1312   SYN SYN SOH service·number US … priority category … keyword line  STX text ETX  date time EOT
IPTC 7901   SOH source·number priority category words …                       STX text ETX  day·hour·minute … EOT
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

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
STAMP = re.compile(r"(?P<m>\d\d)-(?P<d>\d\d)-(?P<y>\d\d(?:\d\d)?)(?:\s+(?P<h>\d\d)(?P<n>\d\d))?")
DAY = re.compile(r"(?P<d>\d\d)(?P<h>\d\d)(?P<n>\d\d)\s*(?:[A-Z]{3,4}\s+)?(?P<m>[A-Za-z]{3})\w*\s+(?P<y>\d\d(?:\d\d)?)")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
KINDS = {"ld": "update", "lead": "update", "writethru": "update", "kill": "kill", "urgent": "urgent", "advisory": "advisory"}


def read_takes(given: Input) -> Iterator[Dispatch | Issue]:
    """Every message of the transmission; one that is cut short is an issue."""
    data, count = given.read_all(), 0
    for message in MESSAGE.finditer(data):
        count += 1
        head = message["head"].decode("latin-1")
        name = _name(head) or str(count)
        source = f"{given.source}#{name}"
        if message["trailer"] is None:
            yield Issue(source, "a message without its end (ETX), cut short in transmission: fetch it again")
            continue
        try:
            text = decode(message["text"]).strip("\r\n")
            yield file_story(_story(head, text, message["trailer"].decode("latin-1"), name), replace(given.known, source=source))
        except InputError as err:
            yield Issue(source, str(err))
    if not count:
        raise InputError("no message in it, expected SOH, a header, STX, the text and ETX")


def _name(head: str) -> str | None:
    found = IPTC_HEAD.match(head) or ANPA_HEAD.match(head)
    return next(iter(re.findall(r"[A-Za-z]{1,3}\d{3,4}", found[0])), None) if found else None


def _story(head: str, text: str, trailer: str, name: str) -> Story:
    iptc, anpa = IPTC_HEAD.match(head), ANPA_HEAD.match(head)
    found = iptc or anpa
    rest = head[found.end() :] if found else head
    keywords = " ".join(re.sub(r"[\x00-\x1f]+", " ", rest).split())
    return Story(
        format="takes",
        body=text,
        published=_stamp(trailer),
        id=name,
        subjects=tuple(filter(None, (found["category"] if found else None, keywords))),
        series=_series(keywords, found["priority"].lower() if found else ""),
    )


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
    kept="time of the trailer, message number, category and keyword line; lead, writethru, correction, kill, urgent as series",
    limits="64 MiB; each message is a dispatch: a story in several takes stays in several",
    standard="https://iptc.org/standards/iptc-7901/",
)
