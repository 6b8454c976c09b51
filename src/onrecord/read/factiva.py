"""Factiva's exports: articles one after another, each with its fields above the text, in one of two layouts.

Plain      headline, byline, `312 words`, date, time, source, code, edition, page, language, copyright, a line each; then the text.
Indexed    `HD` headline, `BY` byline, `WC` 312 words, `PD` date, `ET` time, `SN` source … `LP` and `TD` the text … `AN` accession number.
           A field's name stands alone on its line, or before a tab, a bar or blanks, as text, RTF and HTML turn the table out.

Either ends with a line `Document` and the accession number. The layouts are those that tm.plugin.factiva (R) and others read.
"""

from __future__ import annotations

import re

from onrecord.read.moments import read_printed
from onrecord.read.story import Story, read_language
from onrecord.read.tongues import name_language

END = re.compile(r"^[ \t|]*(?:AN[ \t|]+)?(?:Document|Dokument|Documento) (?P<id>[A-Za-z0-9]{4,16}\d{8}[A-Za-z0-9]{4,16})[ \t|]*$", re.M)
COUNT = re.compile(r"^[ \t]*[\d.,\u00a0 ]{1,9} (?:words?|Wörter|mots|palabras|parole|palavras|woorden|слов[ао]?|ord)[ \t]*$", re.M)
CODES = (
    "CLM",
    "SE",
    "HD",
    "BY",
    "CR",
    "WC",
    "PD",
    "ET",
    "SN",
    "SC",
    "ED",
    "PG",
    "VOL",
    "LA",
    "CY",
    "LP",
    "TD",
    "ART",
    "CT",
    "RF",
    "CO",
    "IN",
    "NS",
    "RE",
    "IPC",
    "IPD",
    "PUB",
    "AN",
)  # in their order
FIELD = re.compile(rf"^[ \t|]*(?P<code>{'|'.join(CODES)})(?:[ \t]*\|[ \t|]*|\t+[ \t]*|[ \u00a0]{{2,}}|\u00a0|[ \t]*$)", re.M)
RIGHTS = ("copyright", "(c)", "©")
CODE = re.compile(r"[A-Z][A-Z0-9]{1,9}")
CLOCK = re.compile(r"\d\d:\d\d")
NUMBER = re.compile(r"(?:[A-Z]{0,3}\d{1,4}|\d{1,4}[A-Z]?)(?:[-,; ]+\w{1,5})?")
NAMES = re.compile(r"[^\W\d_][\w'’.-]*(?:(?:,|;| and| und| et| y)? [^\W\d_][\w'’.-]*){0,7}")
MOST_ABOVE = 3  # lines above the count that are one article's own: what stands before them is a table of contents
REACH = 9  # lines below the count among which the copyright stands


def find_factiva(text: str) -> list[tuple[str, Story | str]]:
    """Every article with its accession number, or why it cannot be read; nothing where the text is no export."""
    ends = list(END.finditer(text))
    if not ends or not (COUNT.search(text) or _fields(text[: ends[0].start()])):
        return []
    starts = [0, *(m.end() for m in ends)]
    return [(m["id"], _read(text[start : m.start()], m["id"])) for start, m in zip(starts, ends, strict=False)]


def _read(part: str, name: str) -> Story | str:
    fields = _fields(part)
    return _indexed(fields, name) if fields else _plain(part, name)


def _fields(part: str) -> dict[str, str]:
    """The fields of an indexed article; none where it is not one. Their order tells them from words of the text."""
    found: list[re.Match[str]] = []
    for m in FIELD.finditer(part):
        if not found or CODES.index(m["code"]) > CODES.index(found[-1]["code"]):
            found.append(m)
    if not {"HD", "PD"} <= {m["code"] for m in found} or not {"LP", "TD", "ART"} & {m["code"] for m in found}:
        return {}
    ends = [*(m.start() for m in found[1:]), len(part)]
    return {m["code"]: part[m.end() : end].strip("\r\n\t |") for m, end in zip(found, ends, strict=True)}


def _indexed(fields: dict[str, str], name: str) -> Story | str:
    body = "\n\n".join(text for code in ("LP", "TD", "ART") if (text := fields.get(code)))
    if not body:
        return "an article of Factiva without a text, expected one under LP or TD"
    subjects = tuple(
        s.partition(":")[2].strip() or s.strip() for s in re.split(r"\s*\|\s*", " ".join(fields.get("NS", "").split())) if s.strip()
    )
    return Story(
        format="export",
        body=body,
        headline=fields["HD"],
        byline=_bare(fields.get("BY")),
        published=_stamp(fields["PD"], fields.get("ET")),
        agency=fields.get("SN") or None,
        rights=fields.get("CY") or None,
        language=name_language(fields.get("LA")) or read_language(fields.get("LA")),
        id=name,
        subjects=subjects,
    )


def _plain(part: str, name: str) -> Story | str:
    count = COUNT.search(part)
    if count is None:
        return "an article of Factiva without its count of words, expected one under the headline"
    headline, byline = _above([line.strip() for line in part[: count.start()].splitlines() if line.strip()])
    at, fields = count.end(), list[str]()
    for line in re.finditer(r"[^\r\n]*(?:\r?\n|\Z)", part[count.end() :]):
        said = line[0].strip()
        if said and ((not fields and read_printed(said) is None) or len(fields) > REACH or (fields and len(said) > 120)):
            break
        if said:
            fields.append(said)
            at = count.end() + line.end()
        if said.lower().startswith(RIGHTS):
            break
    if not fields:
        return "an article of Factiva without a date under its count of words, expected one"
    clock = next((f for f in fields if CLOCK.fullmatch(f)), None)
    named = [f for f in fields[1:] if f != clock and not CODE.fullmatch(f) and not NUMBER.fullmatch(f) and not name_language(f)]
    return Story(
        format="export",
        body=part[at:].strip("\r\n \t"),
        headline=headline,
        byline=_bare(byline),
        published=_stamp(fields[0], clock),
        agency=named[0] if named and not named[0].lower().startswith(RIGHTS) else None,
        rights=next((f for f in fields if f.lower().startswith(RIGHTS)), None),
        language=next((code for f in fields if (code := name_language(f))), None),
        id=name,
    )


def _above(lines: list[str]) -> tuple[str | None, str | None]:
    """Headline and byline among the lines above the count: a section may stand above them, and a table of contents above all."""
    lines = lines[-MOST_ABOVE:]
    if len(lines) > 1 and (lines[-1].lower().startswith(("by ", "von ", "par ", "por ")) or NAMES.fullmatch(lines[-1])):
        return lines[-2], lines[-1]
    return (lines[-1] if lines else None), None


def _bare(byline: str | None) -> str | None:
    return re.sub(r"^(?:by|von|par|por)\s+", "", byline, flags=re.I) or None if byline else None


def _stamp(day: str, clock: str | None) -> str | None:
    """The day with its time of day; what cannot be read is given back as it is, so that it is told."""
    found = read_printed(day)
    at = CLOCK.search(clock or "")
    return f"{found}T{at[0]}" if found and at and "T" not in found else found or day
