"""Make a tenure out of what a row of any format says, or say what is wrong with it in words that lead to the fix."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from onrecord.countries import alpha3, countries, country_named, is_country
from onrecord.register.offices import read_office
from onrecord.register.tenure import FIRST, LAST, Tenure, date_range

UNKNOWN_DATE = re.compile(
    r"^(?:|t\d+|_:.*|https?://www\.wikidata\.org/\.well-known/genid/.*|unknown|null|none|n/?a|-|present|now|today)$", re.I
)


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that cannot be taken: its line (0 for the file as a whole) and what was got, what was expected, and the fix."""

    line: int
    message: str


def make_tenure(
    *,
    name: str | None,
    office: str | None,
    country: str | None,
    start: str | None = None,
    end: str | None = None,
    person: str | None = None,
    also: tuple[str, ...] = (),
    family: str | None = None,
    source: str = "",
) -> Tenure:
    """A tenure from text cells. Raises `ValueError` with a plain message where a cell is missing or wrong."""
    name, office = _text(name), _text(office)
    if not name:
        raise ValueError("no name: got an empty cell, expected the office-holder's full name; fill it in or leave the row out")
    if not office:
        raise ValueError(
            f"no office for {name!r}: got an empty cell, expected its wording, such as 'Prime Minister'; fill it in or leave the row out"
        )
    code = read_country(country)
    first, last = read_date(start, "start"), read_date(end, "end")
    if first and last and date_range(first)[0] > date_range(last)[1]:
        raise ValueError(
            f"end before start: {name} from {first} to {last}; expected the end on or after the start; swap or correct the dates"
        )
    kind, status = read_office(office, code)
    also = tuple(dict.fromkeys(a for a in map(_text, also) if a and a != name))
    return Tenure(
        person=_person_id(person) or f"{code.lower()}-{slug(name)}",
        name=name,
        family=_text(family) or name.split()[-1],
        also=also,
        office=office,
        type=kind,
        status=status,
        role="",
        country=code,
        start=first,
        start_known="stated" if first else "",
        end=last,
        end_known="stated" if last else "",
        source=source,
    )


def read_country(cell: str | None) -> str:
    """The alpha-2 behind an alpha-2, alpha-3 or English name. Raises `ValueError` for anything else."""
    text = _text(cell)
    if not text:
        raise ValueError("no country: got an empty cell, expected an ISO 3166-1 alpha-2 code such as KZ; fill it in")
    code = text.upper()
    if len(code) == 2 and is_country(code):
        return code
    if len(code) == 3 and (found := _by_alpha3().get(code)):
        return found
    named = country_named(text)
    if named and is_country(named):
        return named
    raise ValueError(
        f"unknown country: got {text!r}, expected an ISO 3166-1 alpha-2 code such as KZ (alpha-3 and English names will do); correct it"
    )


@cache
def _by_alpha3() -> dict[str, str]:
    return {alpha3(code): code for code in countries()}


def read_date(cell: str | None, side: str) -> str | None:
    """An ISO date out of a cell, times and Wikidata's zero months cut off; None for an empty or unknown one. Raises `ValueError`
    otherwise."""
    text = _text(cell)
    if UNKNOWN_DATE.match(text):
        return None
    date = re.sub(r"[T ]\d{2}:\d{2}.*$", "", text.lstrip("+"))
    date = re.sub(r"(?:-00)+$", "", date)
    try:
        date_range(date)
    except ValueError as err:
        raise ValueError(f"{side}: got {text!r}, expected an ISO date (2023-05-05, 2023-05 or 2023); correct it or leave it empty") from err
    return None if date_range(date) == (FIRST, LAST) else date


def slug(name: str) -> str:
    """`Kasym-Zhomart Tokayev` → kasym-zhomart-tokayev; letters outside Latin stay as they are."""
    flat = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c)).replace("'", "")
    return re.sub(r"[\W_]+", "-", flat).strip("-")


def _person_id(cell: str | None) -> str:
    """An id as given; of a Wikidata address the Q-number."""
    return re.sub(r"^https?://www\.wikidata\.org/(?:entity|wiki)/", "", _text(cell))


def _text(cell: str | None) -> str:
    return " ".join((cell or "").split())
