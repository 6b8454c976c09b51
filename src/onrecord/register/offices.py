"""What kind of office a wording names: `Kazakh President`, `Acting Prime Minister of Nepal`, `Chairman of the Council of Ministers`.

The vocabulary is `office_types.tsv`: a type, whether one person at a time holds it, the countries it is confined to, its wordings. A
wording that
says more than the list knows (`President of the Senate`, `Party Chairman`) has no type: better none than a wrong one.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from onrecord.countries import country_named, demonym_codes


def _load_words(kind: str) -> dict[str, str]:
    """The small words of titles of one kind: status words with their status, ordinals, words of states' names."""
    lines = files("onrecord.register").joinpath("office_words.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {word: value for name, word, value in (line.split("\t") for line in lines) if name == kind}


STATUSES = _load_words("status")
ORDINALS = frozenset(_load_words("ordinal"))
STATE_WORDS = frozenset(_load_words("state"))
HEAD = (
    r"(?i:(?:first |second |co-|supreme |acting |vice |deputy )*"
    r"(?:prime minister|minister|president|chair|vice|commander|deputy|co-vice|secretary|governor"
    r"|king|queen|head of|foreign minister|defen[cs]e minister|interior minister|crown prince))"
)


class OfficeKind(NamedTuple):
    """A type of the vocabulary (empty if unknown) and a status: `acting`, `interim`, `caretaker`, `transitional`, `elect`, `former` or
    empty."""

    type: str
    status: str


class OfficeType(NamedTuple):
    """A type, whether one person at a time holds it, and the countries its wordings are confined to (empty: any)."""

    type: str
    singular: bool
    only: frozenset[str]


@cache
def office_types() -> dict[str, tuple[OfficeType, ...]]:
    """The vocabulary by wording."""
    index: dict[str, tuple[OfficeType, ...]] = {}
    lines = files("onrecord.register").joinpath("office_types.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines[1:]:
        name, singular, only, wordings = line.split("\t")
        kind = OfficeType(name, singular == "1", frozenset(only.split("|")) - {""})
        for wording in wordings.split("|"):
            index[wording] = (*index.get(wording, ()), kind)
    return index


@cache
def singular_types() -> frozenset[str]:
    """The types that one person at a time holds."""
    return frozenset(kind.type for kinds in office_types().values() for kind in kinds if kind.singular)


@lru_cache(maxsize=4096)
def read_office(title: str, country: str | None = None) -> OfficeKind:
    """The kind of office that `title` names; `country` (alpha-2) decides where a wording means different offices."""
    words, status = _take_status(_words(title))
    while words and (
        (words[0].lower() in ORDINALS and words[0] != "New")
        or words[0].lower() in ("the", "his", "her", "its", "their", "mr", "madam", "our")
    ):
        words = words[1:]
    for candidate in _candidates(words):
        kind = _look_up(candidate, country)
        if kind:
            return OfficeKind(kind, status)
    return OfficeKind("", status)


def split_title(title: str) -> list[str]:
    """The offices in one title: `Prime Minister and Minister of Interior` → two; `Chairman of the Council of Ministers` → one."""
    title = re.sub(r"(?<=Minister) (?=Crown Prince|Vice President)|(?<=Mann) (?=King|Queen)", " and ", title)
    parts = [part for part in re.split(rf"\s+and\s+(?={HEAD})|\s*/\s*|\s+or\s+", title) if part]
    return [piece for part in parts for piece in _split_comma(part)]


def _split_comma(title: str) -> list[str]:
    """`Prime Minister, State Administration Council Chair` → two, where each side is an office; `Chairman, Presidential Council` stays."""
    pieces = re.split(r",\s+", title)
    return pieces if len(pieces) > 1 and all(_look_up(" ".join(_words(p)).lower(), None) for p in pieces) else [title]


def _words(title: str) -> list[str]:
    """Words as printed (case tells a country from a word), hyphens of compounds opened, articles inside dropped."""
    text = title.replace("’", "'")
    text = re.sub(r"(?i)\b(vice|ex|co|governor|prime|deputy|lieutenant|commander|in|self|would|then)-(?=\w)", r"\1 ", text)
    text = re.sub(r"(?i)-(elect|designate|in-chief|chief)\b", r" \1", text).replace("in-chief", "in chief")
    return [w for w in re.findall(r"[^\s,()/]+", text) if w.lower() != "the"]


def _take_status(words: list[str]) -> tuple[list[str], str]:
    """Status words out of the front and the end of a title; the weightiest wins (`former acting president` is former)."""
    found: list[str] = []
    rest: list[str] = []
    cut = next((i for i, w in enumerate(words) if w.lower() == "of"), len(words))
    words, complement = words[:cut], words[cut:]
    for i, word in enumerate(words):
        pair = " ".join(words[i - 1 : i + 1]).lower()
        if pair in STATUSES:
            found.append(STATUSES[pair])
            rest = rest[:-1]
        elif word.lower().rstrip(".") in STATUSES:
            found.append(STATUSES[word.lower()])
        else:
            rest.append(word)
    order = ("former", "elect", "acting", "interim", "caretaker", "transitional")
    return [*rest, *complement], next((s for s in order if s in found), "")


def _candidates(words: list[str]) -> list[str]:
    """The wordings to look up, longest first: all of it, without the country in front, without the country behind `of`."""
    lower = [w.lower() for w in words]
    found = [" ".join(lower)]
    for n in (1, 2, 3):
        if len(words) > n and _is_country(words[:n]):
            rest = words[n:]
            while rest and rest[0].lower() in ORDINALS | STATE_WORDS:
                rest = rest[1:]
            found += [" ".join(w.lower() for w in rest)]
            words = rest if n == 1 or len(rest) < len(words) else words
            break
    lower = [w.lower() for w in words]
    for i in range(len(lower) - 1, 0, -1):
        if lower[i] == "of" and _is_state(words[i + 1 :]):
            found.append(" ".join(lower[:i]))
    if len(words) > 1 and _is_country(words[-1:]) and words[-1][0].isupper():
        found.append(" ".join(lower[:-1]))
    return found


def _is_country(words: list[str]) -> bool:
    name = re.sub(r"'s?$", "", " ".join(words))
    return bool(country_named(name) or demonym_codes(name))


def _is_state(words: list[str]) -> bool:
    """Whether what stands behind `of` is a state: `Kazakhstan`, `the Swiss Confederation`, `the Republic`."""
    rest = [w for w in words if w.lower() not in STATE_WORDS]
    return not rest or _is_country(rest) or _is_country(words)


def _look_up(wording: str, country: str | None) -> str | None:
    kinds = office_types().get(wording, ())
    fitting = [k for k in kinds if not k.only or country in k.only]
    fitting.sort(key=lambda k: not k.only)
    return fitting[0].type if fitting else None
