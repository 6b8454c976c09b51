"""A register as a table: CSV, or with semicolons or tabs, UTF-8, a header line first.

| column | also called | what |
|---|---|---|
| `name` | personLabel, person, holder, full_name | the office-holder (required) |
| `office` | positionLabel, position, title, role, post | the office's wording (required) |
| `country` | country_code, iso, iso2, countryCode, countryLabel, jurisdiction | alpha-2; alpha-3 or the English name will do (required) |
| `start` | start_date, since, from, begin | ISO date, may be partial or empty |
| `end` | end_date, until, to | ISO date, may be partial or empty; empty where the office is still held |
| `id` | person_id, wikidata, qid | the person's id, by default made of country and name |
| `family` | family_name, surname, last_name | the family name, by default the last word of the name |
| `also` | alias, aliases, variants, other_names | other names, parted by a bar or semicolon |
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from onrecord.register.rows import Problem, make_tenure
from onrecord.register.tenure import Tenure

ALIASES: dict[str, tuple[str, ...]] = {
    "name": ("name", "personlabel", "personname", "fullname", "holder", "holderlabel", "itemlabel", "person"),
    "office": ("office", "positionlabel", "officelabel", "position", "title", "role", "post"),
    "country": ("country", "countrycode", "iso", "iso2", "code", "countrylabel", "jurisdiction"),
    "start": ("start", "startdate", "since", "from", "begin", "starttime"),
    "end": ("end", "enddate", "until", "to", "endtime"),
    "id": ("id", "personid", "wikidata", "qid", "person", "item"),
    "family": ("family", "familyname", "surname", "lastname"),
    "also": ("also", "alias", "aliases", "variants", "othernames", "altlabel"),
}
REQUIRED = ("name", "office", "country")
LONGEST_CELL = 131_072


def is_table(path: Path, head: bytes) -> bool:
    """A text whose first line has a delimiter."""
    line = head.split(b"\n", 1)[0]
    return b"\0" not in head and head.lstrip()[:1] not in (b"{", b"[") and any(d in line for d in (b",", b";", b"\t"))


def read_table(path: Path) -> Iterator[Tenure | Problem]:
    """The rows of a table, streamed."""
    line = 1
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            first = file.readline(LONGEST_CELL)
            delimiter = max(",;\t", key=first.count)
            file.seek(0)
            reader = csv.reader(file, delimiter=delimiter, strict=True)
            columns = _find_columns(next(reader))
            missing = [c for c in REQUIRED if c not in columns]
            if missing:
                got, expected = (
                    ", ".join(first.split(delimiter)).strip(),
                    "; ".join(f"{c} (or {', '.join(ALIASES[c][1:4])})" for c in missing),
                )
                yield Problem(1, f"missing column: got {got}; expected {expected}; add or rename it in the first line")
                return
            while True:
                line = reader.line_num + 1
                row = next(reader, None)
                if row is None:
                    return
                if any(cell.strip() for cell in row):
                    yield _read_row(row, columns, line, len(first.split(delimiter)))
    except UnicodeDecodeError as err:
        yield Problem(line, f"got byte 0x{err.object[err.start]:02x}, which is not UTF-8; expected UTF-8; save the file as UTF-8")
    except csv.Error as err:
        yield Problem(
            line, f"got a row that is no CSV ({err}); expected quotes in pairs and cells under {LONGEST_CELL:,} characters; correct it"
        )


def _find_columns(header: list[str]) -> dict[str, int]:
    """Which cell of a row holds what, by the first of its names that the header has."""
    plain = [re.sub(r"[\s_?-]+", "", cell).lower() for cell in header]
    found: dict[str, int] = {}
    for column, names in ALIASES.items():
        at = next((plain.index(n) for n in names if n in plain), None)
        if at is not None and not (column == "id" and found.get("name") == at):
            found[column] = at
    return found


def _read_row(row: list[str], columns: dict[str, int], line: int, width: int) -> Tenure | Problem:
    cells = {column: row[at] for column, at in columns.items() if at < len(row)}
    if len(row) > width or any(c not in cells for c in REQUIRED):
        return Problem(line, f"got {len(row)} cells, expected {width}; put a cell that holds the delimiter in quotes")
    country = cells["country"]
    if country.startswith("http"):
        return Problem(
            line, f"unknown country: got {country!r}, expected a code such as KZ; add ?countryCode or ?countryLabel to the query"
        )
    try:
        return make_tenure(
            name=cells["name"],
            office=cells["office"],
            country=country,
            start=cells.get("start"),
            end=cells.get("end"),
            person=cells.get("id"),
            family=cells.get("family"),
            also=tuple(re.split(r"[|;]", cells.get("also", ""))),
            source=f"line {line}",
        )
    except ValueError as err:
        return Problem(line, str(err))
