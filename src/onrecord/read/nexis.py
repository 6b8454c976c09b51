"""Nexis' exports: articles one after another, in the layout of Nexis Uni and its kin or in the older one of Nexis Academic.

Uni        title, source, date, copyright, `Section:`, `Length:`, `Byline:` …, a line `Body`, the text, perhaps `Graphic`, a line
           `Classification` with `Language:`, `Subject:` …, `Load-Date:`, and a line `End of Document`. A cover page may stand before all.
Academic   `1 of 161 DOCUMENTS`, copyright or none, source, date with weekday and edition, then `SECTION:`, `LENGTH:`, `HEADLINE:` or a bare
           headline, `BYLINE:`, perhaps `BODY:`, the text, and below it `LANGUAGE:`, `SUBJECT:`, `LOAD-DATE:` …, perhaps the copyright.

The layouts are those that LexisNexisTools and tm.plugin.lexisnexis (R) read, field names in English, German and French.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.read.moments import read_printed
from onrecord.read.story import Story
from onrecord.read.tongues import name_language

UNI_END = re.compile(r"^[ \t]*(?:End of Document|Ende des Dokuments|Fin du document)[ \t]*$", re.M | re.I)
LOADED = re.compile(r"^[ \t]*(?:Load-Date|LOAD-DATE|Ladedatum|Date de chargement|UPDATE):", re.M)
BODY = re.compile(r"^[ \t]*(?:Body|BODY:|Volltext|Corps)[ \t]*$", re.M)
ACADEMIC = re.compile(
    r"^[ \t]*(?:\d+ of \d+ DOCUMENTS?|Dokument \d+ von \d+|\d+ von \d+ Dokumenten|Document \d+ (?:de|sur) \d+)[ \t]*$", re.M | re.I
)
LENGTH = re.compile(r"^[ \t]*(?:LENGTH|LÄNGE|LONGUEUR):", re.M | re.I)
FIELD = re.compile(r"^[ \t]*(?P<name>[A-Z][A-Za-zÄÖÜäöüé]+(?:[- ][A-Za-zÄÖÜäöüé]+)?):[ \t\u00a0]*(?P<value>.*)$")
ALIKE = {
    "byline": ("byline", "autor", "auteur"),
    "headline": ("headline", "titel", "titre"),
    "language": ("language", "sprache", "langue"),
    "loaded": ("load-date", "ladedatum", "date de chargement", "update", "date-chargement"),
    "subject": ("subject", "sujet", "thema"),
}
ABOVE = {
    "section", "rubrik", "rubrique", "length", "länge", "longueur", "byline", "autor", "auteur", "headline", "titel", "titre", "dateline",
    "highlight", "series", "url", "distribution", "correction", "note", "notes", "edition",
}  # fmt: skip
BELOW = {
    "language", "sprache", "langue", "subject", "sujet", "thema", "load-date", "ladedatum", "update", "date-chargement", "publication-type",
    "type", "journal-code", "graphic", "grafik", "graphique", "company", "organization", "organisation", "person", "country",
    "city", "state", "geographic", "geo-localization", "industry", "ticker", "notes", "note", "url", "correction", "correction-date",
    "document-type", "category", "name", "series", "type-publication", "classification",
} | {"date de chargement", "journal code", "publication type", "load date"}  # fmt: skip
RIGHTS = ("copyright", "©", "(c)")
ENDS = re.compile(r"^[ \t]*(?:Classification|Klassifizierung|Graphic|Link to Image|Link to PDF)[ \t]*$", re.M)


def find_nexis(text: str) -> list[tuple[str, Story | str]]:
    """Every article with its number, or why it cannot be read; nothing where the text is no export."""
    if UNI_END.search(text) and (LOADED.search(text) or BODY.search(text)):
        parts = (part for part in UNI_END.split(text) if LOADED.search(part) or BODY.search(part))
        return [(str(n), _uni(part)) for n, part in enumerate(parts, 1)]
    starts = list(ACADEMIC.finditer(text))
    if not starts or not (LENGTH.search(text) or LOADED.search(text)):
        return []
    ends = [*(m.start() for m in starts[1:]), len(text)]
    return [(str(n), _academic(text[m.end() : end])) for n, (m, end) in enumerate(zip(starts, ends, strict=True), 1)]


def _uni(part: str) -> Story | str:
    opening = BODY.search(part)
    if opening is None:
        return "an article of Nexis without a line that says Body, expected one above its text"
    above = [line.strip() for line in part[: opening.start()].splitlines() if line.strip()]
    closing = ENDS.search(part, opening.end()) or LOADED.search(part, opening.end())
    end = closing.start() if closing else len(part)
    fields = _fields((*above, *part[end:].splitlines()))
    plain = [line for line in above if not FIELD.match(line)]
    dated = [n for n, line in enumerate(plain) if read_printed(line)]
    at = dated[-1] if dated else None
    return Story(
        format="export",
        body=part[opening.end() : end].strip("\r\n \t\u00a0"),
        headline=_printed_title(plain, at),
        published=_dated(plain[at] if at is not None else None, fields),
        agency=plain[at - 1] if at else None,
        byline=fields.get("byline"),
        rights=next((line for line in above if line.lower().startswith(RIGHTS)), None),
        language=name_language(fields.get("language")),
        subjects=_subjects(fields.get("subject")),
    )


def _printed_title(plain: list[str], dated: int | None) -> str | None:
    """The line above the source, which is that above the date."""
    if dated is None:
        return plain[0] if plain else None
    return plain[dated - 2] if dated > 1 else None


def _academic(part: str) -> Story | str:
    blocks = list(_blocks(part))
    said = [part[start:end] for start, end in blocks]
    last = next((n for n, text in enumerate(said) if BODY.match(text.splitlines()[0])), None)
    if last is None:
        last = max((n for n, text in enumerate(said) if LENGTH.match(text)), default=None)
        if last is None:
            return "an article of Nexis without its length or a line BODY, expected one above its text"
        while last + 1 < len(said) and _label(said[last + 1]) in ABOVE:
            last += 1
    below = len(said)
    while below > last + 1 and (_label(said[below - 1]) in BELOW or _is_rights(said[below - 1])):
        below -= 1
    inside = part.find("\n", blocks[last][0]) if BODY.match(said[last].splitlines()[0]) else blocks[last][1]
    head = [" ".join(text.split()) for text in said[:last]]
    fields = _fields((*(" ".join(text.split()) for text in said[: last + 1]), *(" ".join(text.split()) for text in said[below:])))
    plain = [text for text in head if not FIELD.match(text) and not _is_rights(text)]
    dated = next((n for n, text in enumerate(plain) if read_printed(text)), None)
    after = plain[dated + 1] if dated is not None and dated + 1 < len(plain) else None
    return Story(
        format="export",
        body=part[inside : blocks[below - 1][1]].strip("\r\n \t") if below > last else "",
        headline=fields.get("headline") or after,
        published=_dated(plain[dated] if dated is not None else None, fields),
        agency=plain[dated - 1] if dated else None,
        byline=fields.get("byline"),
        rights=next((" ".join(text.split()) for text in said if _is_rights(text)), None),
        language=name_language(fields.get("language")),
        subjects=_subjects(fields.get("subject")),
    )


def _blocks(part: str) -> Iterator[tuple[int, int]]:
    """What blank lines part, as offsets."""
    at, start, end = 0, -1, 0
    for line in part.splitlines(keepends=True):
        if line.strip():
            start, end = (at if start < 0 else start), at + len(line.rstrip("\r\n"))
        elif start >= 0:
            yield start, end
            start = -1
        at += len(line)
    if start >= 0:
        yield start, end


def _label(block: str) -> str | None:
    m = FIELD.match(block.splitlines()[0])
    return m["name"].lower() if m else None


def _is_rights(block: str) -> bool:
    return block.strip().lower().startswith(RIGHTS)


def _fields(lines: tuple[str, ...]) -> dict[str, str]:
    """The fields by what they hold; the first of a name stands."""
    found: dict[str, str] = {}
    for line in lines:
        if m := FIELD.match(line):
            name = next((key for key, names in ALIKE.items() if m["name"].lower() in names), None)
            if name and m["value"].strip():
                found.setdefault(name, m["value"].strip())
    return found


def _dated(printed: str | None, fields: dict[str, str]) -> str | None:
    """When it was published: the date under the source, else the day on which the database took it in."""
    return (read_printed(printed) if printed else None) or fields.get("loaded")


def _subjects(value: str | None) -> tuple[str, ...]:
    """The database's subjects without their percentages."""
    return tuple(s for part in (value or "").split(";") if (s := re.sub(r"\s*\(\d+%\)", "", part).strip()))
