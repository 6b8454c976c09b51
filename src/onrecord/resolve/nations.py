"""Countries behind words, looked up once: by name, demonym, seat, body; and the country that a dispatch is at home in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from onrecord.countries import bodies, body_named, country_named, demonym, seat
from onrecord.read.habits import name_agency
from onrecord.record import Dispatch, Place
from onrecord.resolve.words import Word

INTERNATIONAL = "international"
# Agencies that report the world: their own country says nothing of whose minister a dispatch means.
_WORLD = frozenset(
    [
        "Reuters",
        "AP",
        "AFP",
        "dpa",
        "UPI",
        "Bloomberg",
        "Dow Jones",
        "RFE/RL",
        "VOA",
        "RFA",
        "IPS",
        "IRIN",
        "UN News",
        "PR Newswire",
        "BBC Monitoring",
        "DW",
        "EFE",
    ]
)
_AT_DATELINE, _AT_AGENCY, _MOST = 4, 3, 6
_LONGEST = 6


@lru_cache(maxsize=16384)
def country_of(piece: str) -> str | None:
    """The country that words name, as its name or as its demonym."""
    return country_named(piece) or demonym(piece)


@lru_cache(maxsize=16384)
def named_country(piece: str) -> str | None:
    """The country that words name by its own name."""
    return country_named(piece)


@lru_cache(maxsize=16384)
def is_demonym(piece: str) -> bool:
    """Whether the words are a country's adjective or its people."""
    return demonym(piece) is not None


@lru_cache(maxsize=16384)
def body_of(piece: str) -> str | None:
    """The code of the international body that words name."""
    return body_named(piece)


@lru_cache(maxsize=16384)
def seat_of(piece: str) -> str | None:
    """The country or body for whose government the words stand: `Kremlin`, `Seoul`."""
    held = seat(piece)
    return held.of if held else None


def country_in(words: Sequence[Word], *, text: str) -> str | None:
    """The country that a phrase names: by demonym or by name, the first one; `INTERNATIONAL` where it names a body of many states."""
    found: str | None = None
    n = len(words)
    i = 0
    while i < n:
        if not words[i].cap:
            i += 1
            continue
        for j in range(min(n, i + _LONGEST), i, -1):
            if not words[j - 1].cap:
                continue
            piece = text[words[i].start : words[j - 1].end]
            if code := country_of(piece):
                return code
            if body_of(piece):
                found = INTERNATIONAL
                break
        else:
            j = i + 1
        i = max(j, i + 1)
    return found


def home_country(dispatch: Dispatch, words: Sequence[Word], places: Sequence[Place]) -> str | None:
    """The country that an office belongs to where nothing nearer says: by dateline, agency and what the text names most."""
    votes: Counter[str] = Counter()
    for word in words:
        if word.cap and (code := country_of(word.text) or seat_of(word.text)) and code not in bodies() and votes[code] < _MOST:
            votes[code] += 1
    for place in places:
        if place.country and votes[place.country] < _MOST:
            votes[place.country] += 1
    filed = dispatch.dateline.place.country if dispatch.dateline and dispatch.dateline.place else None
    if filed:
        votes[filed] += _AT_DATELINE
    agency = name_agency(dispatch.agency) if dispatch.agency else None
    if agency and agency.name not in _WORLD:
        votes[agency.country] += _AT_AGENCY
    return max(votes, key=lambda code: (votes[code], code == filed), default=None)
