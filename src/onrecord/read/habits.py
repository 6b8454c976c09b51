"""The habits of wire copy and of its agencies, loaded from the data beside this file: `*.yaml` and `*.tsv`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from onrecord.data import read_yaml
from onrecord.errors import DataError
from onrecord.record import PlaceName

Patterns = tuple[re.Pattern[str], ...]
NAME = r"(?P<agency>[^\W_][\w.&’'/-]*?(?: [^\W_][\w.&’'-]*){0,3}?)"  # what could be an agency's name; `name_agency` tells whether it is
DOMAIN = re.compile(r"\.(?:com|org|net|info|[a-z]{2})\Z")


@dataclass(frozen=True, slots=True)
class Agency:
    """A news agency: the name it is credited by, its home country (alpha-2), and whether its name is also a common word."""

    name: str
    country: str
    common: bool = False


@dataclass(frozen=True, slots=True)
class Habits:
    """`wire.yaml`, ready to match with; names and keys as there."""

    months: dict[str, int]
    weekdays: dict[str, int]
    time_words: frozenset[str]
    zones: frozenset[str]
    mail: dict[str, frozenset[str]]
    notes: Patterns
    letterhead: Patterns
    bylines: Patterns
    reporters: frozenset[str]
    foot: dict[str, Patterns]
    tails: Patterns
    series: dict[str, Patterns]
    joiners: frozenset[str]
    not_places: frozenset[str]
    abbreviations: frozenset[str]
    self_reference: dict[str, re.Pattern[str]]
    year_cues: dict[str, re.Pattern[str]]
    languages: dict[str, dict[str, str]]


def _load_yaml(name: str) -> dict[str, Any]:
    data = read_yaml("onrecord.read", name)
    if not isinstance(data, dict):
        raise DataError(f"read/{name}: got {type(data).__name__}, expected a mapping")
    return data


def _compile(patterns: list[str], *, whole: bool = True) -> Patterns:
    found = (p.replace("AGENCY", NAME) for p in patterns)
    return tuple(re.compile(p + (r"\Z" if whole else ""), re.I) for p in found)


def _numbered(names: dict[str, list[str]], count: int, what: str) -> dict[str, int]:
    for language, entries in names.items():
        if len(entries) != count:
            raise DataError(f"read/wire.yaml: {what}.{language} has {len(entries)} entries, expected {count}")
    return {word: i + 1 for entries in names.values() for i, words in enumerate(entries) for word in words.split()}


@cache
def load_habits() -> Habits:
    """`wire.yaml`. Raises `DataError` where it is malformed."""
    data = _load_yaml("wire.yaml")
    try:
        return Habits(
            months=_numbered(data["months"], 12, "months"),
            weekdays=_numbered(data["weekdays"], 7, "weekdays"),
            time_words=frozenset(data["time_words"].split()),
            zones=frozenset(data["zones"].split()),
            mail={key: frozenset(words) for key, words in data["mail"].items()},
            notes=_compile(data["notes"]),
            letterhead=_compile(data["letterhead"]),
            bylines=_compile(data["bylines"]),
            reporters=frozenset(data["reporters"].split()),
            foot={role: _compile(patterns) for role, patterns in data["foot"].items()},
            tails=_compile(data["tails"]),
            series={kind: _compile(patterns, whole=False) for kind, patterns in data["series"].items()},
            joiners=frozenset(data["joiners"].split()),
            not_places=frozenset(data["not_places"].split()),
            abbreviations=frozenset(data["abbreviations"].split()),
            self_reference={side: re.compile(p.replace(" |", "|"), re.I) for side, p in data["self_reference"].items()},
            year_cues={side: re.compile(p, re.I) for side, p in data["year_cues"].items()},
            languages=data["languages"],
        )
    except (KeyError, AttributeError, re.error) as err:
        raise DataError(f"read/wire.yaml: {err!r}; see the comments in it for what each entry holds") from err


@cache
def load_aliases() -> dict[str, Agency]:
    """Every name that an agency is printed under → the agency."""
    found: dict[str, Agency] = {}
    for name, entry in _load_yaml("agencies.yaml").items():
        agency = Agency(str(name), entry["country"], entry.get("common", False))
        for alias in (str(name), *entry.get("also", [])):
            found.setdefault(str(alias), agency)
    return found


@cache
def _by_fold() -> dict[str, Agency]:
    return {alias.casefold(): agency for alias, agency in reversed(load_aliases().items())}


def name_agency(printed: str) -> Agency | None:
    """The agency that goes by `printed`, whatever its case and quotation marks, and with or without the ending of its site's name."""
    bare = " ".join(printed.split()).strip("\"'«»“”., ").casefold()
    return _by_fold().get(bare) or _by_fold().get(DOMAIN.sub("", bare))


@cache
def load_places() -> dict[str, PlaceName]:
    """Dateline cities, casefolded, under every name they are printed by → name in English and country."""
    return _load_table("places.tsv")


@cache
def load_regions() -> dict[str, PlaceName]:
    """Countries, states and provinces as they are printed after a city, casefolded → name and country."""
    return _load_table("regions.tsv")


def _load_table(name: str) -> dict[str, PlaceName]:
    found: dict[str, PlaceName] = {}
    for number, line in enumerate(files("onrecord.read").joinpath(name).read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != 3:
            raise DataError(f"read/{name}:{number}: {len(cells)} columns, expected country, name, other names")
        for alias in (cells[1], *filter(None, cells[2].split("|"))):
            found.setdefault(alias.casefold(), PlaceName(cells[1], cells[0]))
    return found
