"""A register as the result of a Wikidata query, in the SPARQL JSON form or the plain JSON list that the query page downloads.

The query names its variables as below (the CSV download of the same query is read as a table):

    SELECT ?person ?personLabel ?positionLabel ?countryCode ?start ?end WHERE {
      ?position wdt:P17|wdt:P1001 ?country . ?country wdt:P297 ?countryCode .
      ?person p:P39 ?held . ?held ps:P39 ?position .
      OPTIONAL { ?held pq:P580 ?start } OPTIONAL { ?held pq:P582 ?end }
      SERVICE wikibase:label { bd:serviceParam wikibase:language "en" } }
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from onrecord.register.formats.popolo import LARGEST
from onrecord.register.rows import Problem, make_tenure
from onrecord.register.tenure import Tenure

NAMES = {
    "name": ("personLabel", "itemLabel", "holderLabel", "name"),
    "office": ("positionLabel", "officeLabel", "position", "office"),
    "country": ("countryCode", "iso", "iso2", "countryLabel", "country"),
    "start": ("start", "startDate", "startTime"),
    "end": ("end", "endDate", "endTime"),
    "person": ("person", "item", "holder"),
    "also": ("personAltLabel", "itemAltLabel", "also"),
}


def is_wikidata(path: Path, head: bytes) -> bool:
    """SPARQL results, or a list of flat objects with a person's label."""
    start = head.lstrip()
    return (start[:1] == b"{" and b'"bindings"' in head) or (start[:1] == b"[" and bool(re.search(rb'"(?:person|item|holder)Label"', head)))


def read_wikidata(path: Path) -> Iterator[Tenure | Problem]:
    """The rows of a query result; a problem's message names the row, counted from one."""
    size = path.stat().st_size
    if size > LARGEST:
        yield Problem(0, f"got {size:,} bytes of JSON, expected at most {LARGEST:,}; download the query's result as CSV")
        return
    try:
        data: Any = msgspec.json.decode(path.read_bytes())
        rows = data["results"]["bindings"] if isinstance(data, dict) else data
        cells = [{k: v["value"] if isinstance(v, dict) else v for k, v in row.items()} for row in rows]
    except (msgspec.MsgspecError, UnicodeDecodeError, KeyError, TypeError, AttributeError) as err:
        yield Problem(0, f"got JSON that is no query result ({err!r}); expected results.bindings; download it again")
        return
    for number, row in enumerate(cells, 1):
        found = {key: next((str(row[n]) for n in names if row.get(n)), None) for key, names in NAMES.items()}
        name = found["name"] or ""
        if re.fullmatch(r"Q\d+", name):
            yield Problem(0, f"row {number}: no name: got {name}, which has no English label; expected a name; leave the row out")
            continue
        try:
            yield make_tenure(
                name=name,
                office=found["office"],
                country=found["country"],
                start=found["start"],
                end=found["end"],
                person=found["person"],
                also=tuple((found["also"] or "").split(", ")),
                source=f"row {number}",
            )
        except ValueError as err:
            yield Problem(0, f"row {number}: {err}")
