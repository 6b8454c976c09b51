"""What `resolve` knows of English words: titles, bodies, small words, given names. Data files and their origin: `data/SOURCE.md`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from onrecord.data import parse_yaml
from onrecord.errors import DataError

Words = frozenset[str]
_SMALL = (
    "links",
    "stops",
    "naming",
    "becoming",
    "prepositions",
    "abroad",
    "generic",
    "joining",
    "firms",
    "firm_forms",
    "head_ends",
    "telling",
    "to",
    "passive",
    "learning",
    "talks",
    "reached",
)


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Word lists, all lower case. A lexicon equals only itself.

    `title_types` maps a title's head or a whole phrase to its office type; `given` a given name to `m`, `f` or `u` (either).
    """

    title_types: Mapping[str, str]
    title_heads: Words
    modifiers: Words
    ranking: Words
    honorifics: Mapping[str, str]
    gendered: Mapping[str, str]
    persons: Words
    plural: Words
    org_heads: Words
    org_nominal: Words
    documents: Words
    country_nouns: Words
    outlets: Words
    particles: Words
    name_prefixes: tuple[str, ...]
    suffixes: Words
    determiners: Words
    definite: Words
    openers: Words
    adjectives: Words
    hearsay: Words
    complements: Words
    possessives: Words
    lower: Words
    calendar: Words
    verbs: Words
    portfolios: Words
    geographic: Words
    given: Mapping[str, str]
    links: Words
    stops: Words
    naming: Words
    becoming: Words
    prepositions: Words
    abroad: Words
    generic: Words
    joining: Words
    firms: Words
    firm_forms: Words
    head_ends: Words
    telling: Words
    to: Words
    passive: Words
    learning: Words
    talks: Words
    reached: Words


def _text(name: str) -> str:
    try:
        return files("onrecord.resolve").joinpath("data", name).read_text(encoding="utf-8")
    except FileNotFoundError as err:
        raise DataError(f"{name}: not in onrecord/resolve/data, which the package should hold; install onrecord again") from err


def _yaml(name: str) -> dict[str, Any]:
    found: dict[str, Any] = parse_yaml(_text(name), name)
    return found


def _set(words: list[Any]) -> Words:
    wrong = [w for w in words if not isinstance(w, str)]
    if wrong:
        raise DataError(f"word list of resolve: {wrong[0]!r} is no word; YAML reads on, off, yes and no as true and false, so quote them")
    return frozenset(w.lower() for w in words)


@cache
def load_lexicon() -> Lexicon:
    """The English lexicon. Raises `DataError` where a file is missing."""
    titles, bodies, small = _yaml("titles.yaml"), _yaml("organizations.yaml"), _yaml("words.yaml")
    types: dict[str, str] = {}
    for kind, forms in titles["types"].items():
        for form in forms:
            types.setdefault(str(form), kind)
    heads = {form for form in types if " " not in form}
    honorifics = {h: g for g, words in titles["honorifics"].items() for h in words}
    given = dict(line.split("\t") for line in _text("given_names.tsv").splitlines()[1:] if line)
    return Lexicon(
        title_types=types,
        title_heads=frozenset(heads | {h + "s" for h in heads if h.isalpha() and len(h) > 3}),
        modifiers=_set(titles["modifiers"]),
        ranking=_set(titles["ranking"]),
        honorifics=honorifics,
        gendered={w: g for g, words in titles["gendered"].items() for w in words},
        persons=_set(titles["persons"]),
        plural=_set(titles["plural"]),
        org_heads=_set(bodies["heads"]),
        org_nominal=_set(bodies["nominal"]),
        documents=_set(bodies["documents"]),
        country_nouns=_set(bodies["countries"]),
        outlets=_set(bodies["outlets"]),
        particles=_set(small["particles"]),
        name_prefixes=tuple(small["name_prefixes"]),
        suffixes=_set(small["suffixes"]),
        determiners=_set(small["determiners"]),
        definite=_set(small["definite"]),
        openers=_set(small["openers"]),
        adjectives=_set(small["adjectives"]),
        hearsay=_set(small["hearsay"]),
        complements=_set(small["complements"]),
        possessives=_set(small["possessives"]),
        lower=_set(small["lower"]),
        calendar=_set(small["months_days"]),
        verbs=_set(small["speech_verbs"]),
        portfolios=frozenset(w for line in _text("portfolios.txt").splitlines() if not line.startswith("#") for w in line.split()),
        geographic=_set(small["geographic"]),
        given=given,
        **{key: _set(small[key]) for key in _SMALL},
    )
