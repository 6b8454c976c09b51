"""Look names up: country, demonym, capital or building that stands for a government, international body.

A name is looked up as copy prints it: `Kazakhstan`, `KAZAKHSTAN`, `the Emirates`, `U.S.`, `Côte d'Ivoire`. Case matters just enough to
keep `turkey`, `us` and `polish` out: a look-up needs a capital first letter, an acronym all of its capitals. Whether `Georgia` or
`Jordan` is the country at all is for the caller to say, who sees the context.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Literal


@dataclass(frozen=True, slots=True)
class Country:
    """One of today's countries and territories. `capitals` holds spellings too, the usual one first; `geonames` is its GeoNames id."""

    code: str
    alpha3: str
    geonames: int
    name: str
    variants: tuple[str, ...]
    adjectives: tuple[str, ...]
    inhabitants: tuple[str, ...]
    capitals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Former:
    """A name no longer in force. `code` is the country's (ISO 3166-3 where withdrawn).

    `now` holds its successors' codes, or a city's present name. `since` and `until` are inclusive ISO dates, partial where unsure.
    """

    names: tuple[str, ...]
    kind: Literal["country", "city"]
    code: str
    alpha3: str | None
    now: tuple[str, ...]
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class Seat:
    """A capital, or a building in it, that copy lets stand for a government or body. `of` is its code, `place` the city it lies in."""

    name: str
    of: str
    kind: Literal["capital", "building"]
    place: str
    since: str | None
    until: str | None

    def holds(self, on: str | None) -> bool:
        """Whether the name stood for `of` on that ISO date (partial dates count as the whole period; None: ever)."""
        return on is None or not ((self.since and on < self.since[: len(on)]) or (self.until and on > self.until[: max(len(on), 4)]))


@dataclass(frozen=True, slots=True)
class Body:
    """An international body. `seat` is its city."""

    code: str
    name: str
    variants: tuple[str, ...]
    seat: str | None


def _rows(file: str) -> list[list[str]]:
    text = files("onrecord.countries").joinpath(file).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]


def _many(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


@cache
def countries() -> Mapping[str, Country]:
    """Today's countries and territories by alpha-2."""
    rows = (
        (r[0], Country(r[0], r[1], int(r[2]), r[3], _many(r[4]), _many(r[5]), _many(r[6]), _many(r[7]))) for r in _rows("countries.tsv")
    )
    return MappingProxyType(dict(rows))


@cache
def former_names() -> tuple[Former, ...]:
    """Names of countries and cities that are no longer in force, with their dates."""
    return tuple(
        Former(_many(n), "country" if k == "country" else "city", c, a3 or None, _many(now), since or None, until or None)
        for n, k, c, a3, now, since, until in _rows("former.tsv")
    )


@cache
def seats() -> tuple[Seat, ...]:
    """Every seat of power: the list's own rows first, then each country's capitals as they are today."""
    listed = [
        Seat(n, of, "capital" if k == "capital" else "building", place, since or None, until or None)
        for n, of, k, place, since, until in _rows("seats.tsv")
    ]
    dated = {(s.name, s.of) for s in listed}
    today = [
        Seat(n, c.code, "capital", c.capitals[0], None, None) for c in countries().values() for n in c.capitals if (n, c.code) not in dated
    ]
    return tuple(listed + today)


@cache
def bodies() -> Mapping[str, Body]:
    """International bodies by code."""
    return MappingProxyType({r[0]: Body(r[0], r[1], _many(r[2]), r[3] or None) for r in _rows("bodies.tsv")})


@lru_cache(maxsize=65536)
def _key(text: str) -> str | None:
    """The form a name is filed under, or None when its case says that it is a common word."""
    name = " ".join(text.replace("’", "'").split())
    name = name.removeprefix("the ").removeprefix("The ").removeprefix("THE ")
    letter = next(filter(str.isalpha, name), "")
    if not letter or not (letter.isupper() or any(map(str.isupper, name[1:3]))):
        return None
    if "." in name and all(len(part.strip()) <= 1 for part in name.split(".")):  # U.S. = US, not to be read as a word
        return name.replace(".", "").replace(" ", "").upper() + "."
    if len(name) <= 5 and name.isupper() and " " not in name:
        return name + "."
    if name.isascii():
        return name.casefold()
    flat = unicodedata.normalize("NFKD", name)
    return "".join(c for c in flat if not unicodedata.combining(c)).casefold()


def _keys(name: str) -> set[str]:
    """Every key that a listed name is found under: as printed, and in capitals as headlines and datelines print it."""
    acronym = name.replace(".", "").isupper()
    found = {_key(name), None if acronym else _key(name.upper())}
    return {key for key in found if key}


@cache
def _names() -> dict[str, str]:
    index: dict[str, str] = {}
    for c in countries().values():
        for name in (c.name, *c.variants):
            for key in _keys(name):
                index.setdefault(key, c.code)
    for f in former_names():
        if f.kind == "country":
            for name in f.names:
                for key in _keys(name):
                    index.setdefault(key, f.code)
    return index


def _plural(noun: str) -> str | None:
    if noun.endswith("man") and noun != "German":
        return noun[:-2] + "en"
    return None if noun.endswith(("ese", "s", "sh", "nch", "tch", "z", "x", "ois", ".")) else noun + "s"


@cache
def _demonyms() -> dict[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {
        "soviet": ("SU",),
        "soviets": ("SU",),
        "yugoslav": ("YU",),
        "czechoslovak": ("CS",),
        "east german": ("DD",),
    }
    for c in countries().values():
        for word in dict.fromkeys((*c.adjectives, *c.inhabitants, *(p for n in c.inhabitants if (p := _plural(n))))):
            for key in _keys(word):
                index[key] = tuple(dict.fromkeys((*index.get(key, ()), c.code)))
    return index


@cache
def _inhabitants() -> frozenset[str]:
    people = (n for c in countries().values() for n in c.inhabitants)
    return frozenset(key for n in people for word in (n, _plural(n)) if word for key in _keys(word))


@cache
def _seats() -> dict[str, tuple[Seat, ...]]:
    index: dict[str, tuple[Seat, ...]] = {}
    for s in seats():
        for key in _keys(s.name):
            index[key] = (*index.get(key, ()), s)
    return index


@cache
def _bodies() -> dict[str, str]:
    index: dict[str, str] = {}
    for b in bodies().values():
        for name in (b.name, *b.variants, b.code):
            for key in _keys(name):
                index.setdefault(key, b.code)
    return index


def country_named(text: str) -> str | None:
    """The alpha-2 of the country that `text` names, present or former; None for anything else, demonyms among it.

    Names that two states share go to the one that copy means without more: Congo is CD, Korea KR, Guinea GN.
    """
    key = _key(text)
    return _names().get(key) if key else None


def demonym_codes(text: str) -> tuple[str, ...]:
    """All countries that an adjective or a word for inhabitants may belong to: `Congolese` → CD, CG; `Kazakhs` → KZ."""
    key = _key(text)
    return _demonyms().get(key, ()) if key else ()


def demonym(text: str) -> str | None:
    """The alpha-2 behind an adjective or a word for inhabitants, singular or plural; the likelier country where two share it."""
    codes = demonym_codes(text)
    return codes[-1 if codes == ("DM", "DO") else 0] if codes else None


def inhabitant(text: str) -> str | None:
    """The alpha-2 where `text` can be a person or people (`a Kazakh`, `Danes`), not only an adjective (`Danish`)."""
    key = _key(text)
    return demonym(text) if key in _inhabitants() else None


def seat(text: str, on: str | None = None) -> Seat | None:
    """The seat of power that `text` names on the ISO date `on`, or None: `Akorda` → KZ, `Brussels` → EU, `Nur-Sultan` → KZ while so named.

    Where a city serves two (Brussels: the EU, and Belgium), the one that copy means by it; for a past date the state of that day
    (Moscow, 1985 → SU).
    """
    key = _key(text)
    held = [s for s in _seats().get(key, ()) if s.holds(on)] if key else []
    if on is None:  # a state that is no more is meant only by a text of its time
        held = [s for s in held if s.until is None] or held
    return held[0] if held else None


def body_named(text: str) -> str | None:
    """The code of the international body that `text` names: `European Union` → EU, `Collective Security Treaty Organization` → CSTO."""
    key = _key(text)
    return _bodies().get(key) if key else None


def is_country(code: str) -> bool:
    """Whether `code` is the alpha-2 of one of today's countries or territories."""
    return code in countries()


def _state(code: str) -> Country | Former:
    found = countries().get(code) or next((f for f in former_names() if f.code == code and f.alpha3), None)
    if found is None:
        raise KeyError(f"country code: got {code!r}, expected an ISO 3166-1 alpha-2 or one that ISO 3166-3 withdrew")
    return found


def alpha3(code: str) -> str:
    """ISO 3166-1 alpha-3 for an alpha-2 (`XKX` for Kosovo; a withdrawn code gives the withdrawn alpha-3). Raises `KeyError` if unknown."""
    return _state(code).alpha3 or ""


def name_of(code: str) -> str:
    """The English name of a country (`KZ` → Kazakhstan) or of a former one. Raises `KeyError` if unknown."""
    state = _state(code)
    return state.name if isinstance(state, Country) else state.names[0]


def names_of(code: str) -> tuple[str, ...]:
    """Every name of a country that copy prints, the usual one first."""
    return (countries()[code].name, *countries()[code].variants)


def capital_of(code: str) -> str | None:
    """The capital as copy usually spells it; None for a territory without one."""
    return next(iter(countries()[code].capitals), None)


def successors(code: str) -> tuple[str, ...]:
    """Today's countries on the ground of a former one (`CS` → CZ, SK); a present country's own code."""
    if code in countries():
        return (code,)
    return next((f.now for f in former_names() if f.kind == "country" and f.code == code), ())
