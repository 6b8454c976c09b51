"""Factiva and Nexis Uni exports: several articles in one text, told apart by the lines that end them, each with fields around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from onrecord.errors import InputError
from onrecord.read.decode import decode
from onrecord.read.format import Format, Input, Match
from onrecord.read.story import Story, file_story
from onrecord.read.wire import Outside
from onrecord.record import Dispatch, Issue

NEXIS_END = re.compile(r"^[ \t]*End of Document[ \t]*$", re.M)
FACTIVA_END = re.compile(r"^[ \t]*Document (?P<id>[A-Za-z0-9]{6,12}\d{8}[a-z0-9]{6,12})[ \t]*$", re.M)
LOAD_DATE = re.compile(r"^[ \t]*Load-Date:[ \t]*(?P<date>.+)$", re.M)
FIELD = re.compile(
    r"^[ \t]*(?P<name>Copyright|Section|Length|Byline|Dateline|Highlight|Graphic|Language|Publication-Type|Subject):?[ \t]*(?P<value>.*)$"
)
BODY = re.compile(r"^[ \t]*Body[ \t]*$", re.M)
COUNT = re.compile(r"^[ \t]*[\d,]+ words[ \t]*$", re.M)
DATE = re.compile(r"(?:\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4})")
CODE = re.compile(r"[A-Z]{2,8}")
LANGUAGES = {"english": "en", "russian": "ru", "kazakh": "kk", "german": "de", "french": "fr", "spanish": "es"}


def find_articles(text: str) -> list[tuple[str, Story | str]]:
    """Every article with the database's name for it, or why it cannot be read; nothing where the text is no export."""
    if NEXIS_END.search(text) and LOAD_DATE.search(text):
        return [(str(n), _nexis(part)) for n, part in enumerate(NEXIS_END.split(text), 1) if part.strip()]
    ends = list(FACTIVA_END.finditer(text))
    starts = [0, *(m.end() for m in ends)]
    return (
        [(m["id"], _factiva(text[start : m.start()], m["id"])) for start, m in zip(starts, ends, strict=False)]
        if COUNT.search(text)
        else []
    )


def read_articles(text: str, known: Outside) -> Iterator[Dispatch | Issue]:
    """The dispatches of an export's articles."""
    for name, found in find_articles(text):
        source = f"{known.source}#{name}"
        try:
            if isinstance(found, str):
                raise InputError(found)
            yield file_story(found, replace(known, source=source))
        except InputError as err:
            yield Issue(source, str(err))


def _nexis(part: str) -> Story | str:
    """Headline, source, date and fields stand above a line `Body`, the load date below."""
    opening = BODY.search(part)
    if opening is None:
        return "an article of Nexis without a line that says Body, expected one above its text"
    above = [line.strip() for line in part[: opening.start()].splitlines() if line.strip()]
    below = LOAD_DATE.search(part, opening.end())
    fields = {m["name"].lower(): m["value"].strip() for line in above if (m := FIELD.match(line))}
    plain = [line for line in above if not FIELD.match(line)]
    dated = next((n for n, line in enumerate(plain) if DATE.match(line)), None)
    return Story(
        format="export",
        body=part[opening.end() : below.start() if below else len(part)].strip("\r\n \t"),
        headline=plain[0] if plain and dated != 0 else None,
        published=_day(plain[dated]) if dated is not None else _day(below["date"]) if below else None,
        agency=plain[dated - 1] if dated is not None and dated > 1 else None,
        byline=fields.get("byline"),
        rights=next((line for line in above if line.lower().startswith("copyright")), None),
        language=LANGUAGES.get(fields.get("language", "").partition(";")[0].lower()),
    )


def _factiva(part: str, name: str) -> Story | str:
    """Headline, byline, word count, date, time, source, code, language and copyright, a line each, then the text."""
    count = COUNT.search(part)
    if count is None:
        return "an article of Factiva without its count of words, expected one under the headline"
    above = [line.strip() for line in part[: count.start()].splitlines() if line.strip()]
    at = count.end()
    fields: list[str] = []
    for line in re.finditer(r"[^\r\n]*(?:\r?\n|\Z)", part[count.end() :]):
        said = line[0].strip()
        if said and not fields and not DATE.fullmatch(said):
            break
        if said:
            fields.append(said)
            at = count.end() + line.end()
        if said.lower().startswith(("copyright", "(c)", "©")) or len(fields) > 8:
            break
    if not fields:
        return "an article of Factiva without a date under its count of words, expected one"
    clock = next((f for f in fields if re.fullmatch(r"\d\d:\d\d", f)), None)
    named = [f for f in fields[1:] if f != clock and not CODE.fullmatch(f) and f.lower() not in LANGUAGES]
    day = _day(fields[0])
    return Story(
        format="export",
        body=part[at:].strip("\r\n \t"),
        headline=above[0] if above else None,
        byline=above[1].removeprefix("By ") if len(above) > 1 else None,
        published=f"{day}T{clock}" if day and clock else day,
        agency=named[0] if named and not named[0].lower().startswith(("copyright", "(c)", "©")) else None,
        rights=next((f for f in fields if f.lower().startswith(("copyright", "(c)", "©"))), None),
        language=next((LANGUAGES[f.lower()] for f in fields if f.lower() in LANGUAGES), None),
        id=name,
    )


def _day(printed: str) -> str | None:
    found = DATE.search(printed)
    for form in ("%d %B %Y", "%B %d, %Y") if found else ():
        try:
            return datetime.strptime(found[0], form).date().isoformat()  # type: ignore[index]
        except ValueError:
            continue
    return None


def read_export(given: Input) -> Iterator[Dispatch | Issue]:
    """The articles of an export saved as text. Raises `InputError` where no article ends."""
    text = decode(given.read_all())
    if not find_articles(text):
        raise InputError("no article of Factiva (Document …) or Nexis (Load-Date, End of Document) ends in it, expected one")
    yield from read_articles(text, given.known)


def match_export(head: bytes) -> Match:
    """Lines that end articles in those databases, and nowhere else."""
    text = head.decode("latin-1")
    nexis = NEXIS_END.search(text) and LOAD_DATE.search(text)
    return Match.CERTAIN if head[:1] not in b"{%P" and (nexis or (FACTIVA_END.search(text) and COUNT.search(text))) else Match.NO


EXPORT = Format(
    name="export",
    about="Factiva and Nexis Uni exports, several articles a file, as text (as documents: docx, rtf)",
    suffixes=(),
    matches=match_export,
    read=read_export,
    kept="published, headline, source as agency, byline, rights, language, Factiva's accession number",
    limits="64 MiB; English field names; the first article must end within 64 KiB to be told by content",
    standard="https://developer.dowjones.com/",
)
