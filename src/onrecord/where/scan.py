"""Find what may be a place's name: runs of capitalised words, cut into the longest stretches the gazetteer knows.

Nothing is decided here: a `Candidate` carries the words around it; `sense.py` says whether it is a place at all, `choose.py` which one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from onrecord.countries import country_named, demonym
from onrecord.record import Span
from onrecord.where.gazetteer import Gazetteer, Spot
from onrecord.where.terms import AFTER, AREA, FUNCTION, LEADS, NEVER, POINTS

_UPPER = "A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿ"
_WORD = "|".join(
    (
        rf"(?:(?:[{_UPPER}]\.){{2,}}",  # U.S.
        rf"(?:St|Ste|Mt|Ft|[{_UPPER}])\.(?=[ -][{_UPPER}])",  # St. Louis, George W. Bush
        rf"(?:d|l|D|L|al|el|an|ash|ad|as|ar)[’'-](?=[{_UPPER}])[{_UPPER}]\w*",  # al-Hasakah
        rf"(?:People|Queen Anne|Prince George|St\.? Mary|Peter|King|Land)[’']s(?= [{_UPPER}])",  # names with a possessive inside
        rf"[{_UPPER}]\w*(?:[’'‘ʼ](?![sS]\b)\w+)*)",
    )
)
_JOIN = r"(?:[  ]|-|\n(?!\s))"
_LINK = (
    r"(?:of the|of|and the|and|au|aux|en|sous|del|de la|de las|de los|de|la|le|el|al|an|da|do|dos|das|di|du|des|sur|upon|on"
    r"|und|i|y|e|wa|auf dem|am|im|ob der|der|den|lès|les|los|las|o|ul|es|bin|ibn)"
)
RUN = re.compile(rf"(?<![\w@#$£€]){_WORD}(?:{_JOIN}(?:{_LINK}[ -])?{_WORD})*")
WORD = re.compile(_WORD)
_SMALL = re.compile(r"[a-z]{3}")
_AFTER = re.compile(r"\s*([\w’'-]+|[^\w\s])")
_BEFORE = re.compile(r"[\w’'-]+|[^\w\s]")
_NO_NAME = AFTER | FUNCTION
_BINDING = frozenset(["in", "near", "outside", "of", "the", "village", "town", "settlement", "and", "at", "from", "to", "on", "off"])
_GIVEN_TOO = frozenset(("Jordan", "Chad", "Georgia", "Israel"))


class Word(NamedTuple):
    """A capitalised word of a run; `joined` is what binds it to the word before: "" (it opens the run), "-", " ", `of`, `and`, `link`."""

    start: int
    end: int
    text: str
    joined: str


class Candidate(NamedTuple):
    """A stretch that may name a place. `spots` is what the gazetteer knows of `name` (nothing: the syntax alone speaks for it).

    `before` holds the words before it, nearest first, and `after` the one behind it, lower-cased. `left` and `right` are neighbours in a
    longer run of capitalised words. `area` is the word for its kind that belongs to the span (`region`, `River`).
    """

    start: int
    end: int
    name: str
    spots: tuple[Spot, ...]
    before: tuple[str, ...]
    after: str
    left: str
    right: str
    area: str
    possessive: bool
    capitals: bool


@dataclass(frozen=True, slots=True)
class Scan:
    """What a text holds: candidates in order, last words of names that are no place's (people's, mostly), demonyms (where, country)."""

    candidates: tuple[Candidate, ...]
    people: frozenset[str]
    demonyms: tuple[tuple[int, str], ...]


@cache
def english() -> frozenset[str]:
    """Words that English prints in lower case: a name that is one of them (`Nice`, `Split`, `Police`) needs more to be a place."""
    return frozenset(files("onrecord.where").joinpath("words.txt").read_text(encoding="utf-8").split())


@lru_cache(maxsize=16384)
def _people_of(word: str) -> str | None:
    return demonym(word)


def words_before(text: str, start: int, floor: int) -> tuple[str, ...]:
    """The last four words or marks before `start`, nearest first, lower-cased."""
    return tuple(_BEFORE.findall(text[max(floor, start - 48) : start].lower())[:-5:-1])


def words_of(text: str, run: re.Match[str]) -> list[Word]:
    """A run's capitalised words, with what joins them."""
    words: list[Word] = []
    for m in WORD.finditer(text, run.start(), run.end()):
        gap = text[words[-1].end : m.start()].split() if words else []
        joined = "" if not words else gap[0] if gap and gap[0] in ("of", "and") else "link" if gap else text[words[-1].end]
        words.append(Word(m.start(), m.end(), m.group(), joined))
    return words


def scan(text: str, stretches: Iterable[Span], *, gazetteer: Gazetteer) -> Scan:
    """Everything in these stretches of the text that may name a place, none overlapping another."""
    candidates: list[Candidate] = []
    people: set[str] = set()
    demonyms: list[tuple[int, str]] = []
    for start, end in stretches:
        capitals = _mostly_capitals(text[start:end])
        for run in RUN.finditer(text, start, end):
            if run.group().lower() in FUNCTION:
                continue
            words = words_of(text, run)
            for word in words:
                if code := _people_of(word.text):
                    demonyms.append((word.start, code))
            found = list(_cut(text, words, start, end, capitals, gazetteer))
            candidates += found
            if len(words) > 1 and not capitals and (name := _surname(words, found)):
                people.add(name)
    return Scan(tuple(candidates), frozenset(people), tuple(demonyms))


def _surname(words: list[Word], found: list[Candidate]) -> str | None:
    """The last word of a longer name, where that can be a person's: `Hilton` of Paris Hilton."""
    names = [w for w in words if w.text.lower() not in FUNCTION]
    if len(names) < 2 or any(w.joined in ("of", "and") for w in words) or any(w.text.lower() in POINTS or w.text in LEADS for w in names):
        return None
    last = names[-1]
    whole = any(c.spots and c.start <= names[-2].start and c.end >= last.end for c in found)
    first = names[-2].text
    return (
        None if whole or demonym(first) or country_named(first) or (country_named(last.text) and last.text not in _GIVEN_TOO) else last.text
    )


def _cut(text: str, words: list[Word], start: int, end: int, capitals: bool, gazetteer: Gazetteer) -> Iterator[Candidate]:
    i, size = 0, len(words)
    while i < size:
        word = words[i]
        if word.text.lower() in FUNCTION and (i + 1 == size or word.text not in ("The", "La", "St.")):
            i += 1
            continue
        count, spots = _longest(text, words, i, capitals, gazetteer)
        if (
            not count
            and i + 1 < size
            and (word.text.lower() in FUNCTION or (word.text.lower() in POINTS and _longest(text, words, i + 1, capitals, gazetteer)[0]))
        ):
            i += 1
            continue
        if count < 2 and i + 1 < size and word.text.rstrip(".") in LEADS and words[i + 1].joined in (" ", "of"):
            count, spots = 2, ()
        if not count and not capitals and (i == 0 or word.joined in ("and", "-") or words[i - 1].text.lower() in FUNCTION):
            count = _unknown(text, words, i)
        if count:
            yield _candidate(text, words, i, i + count, spots, start, end, capitals)
        i += count or 1


def _unknown(text: str, words: list[Word], i: int) -> int:
    """How many words from `i` may name a place that no gazetteer knows, going by what stands directly before and after; 0 for none."""
    j = i + 1
    while j < len(words) and words[j].joined in (" ", "-", "link") and words[j].text.lower() not in _NO_NAME:
        j += 1
    if j - i > 3:
        return 0
    before, after = text[max(0, words[i].start - 12) : words[i].start].rsplit(None, 1), text[words[j - 1].end : words[j - 1].end + 2]
    bound = (bool(before) and before[-1].lower() in _BINDING) or (i > 0 and words[i - 1].text.lower() in _BINDING)
    return j - i if bound or after[:1] in (",", "(") or after == " (" or (j < len(words) and words[j].text.lower() in AFTER) else 0


def _longest(text: str, words: list[Word], i: int, capitals: bool, gazetteer: Gazetteer) -> tuple[int, tuple[Spot, ...]]:
    """The longest stretch from word `i` that the gazetteer knows: how many words, and what it may be."""
    for j in range(min(len(words), i + 5), i, -1):
        name = text[words[i].start : words[j - 1].end]
        if j - i == 1 and (words[i].text.lower() in FUNCTION or name in NEVER):
            break
        spots = gazetteer.named(name)
        if j - i == 1 and len(name) < 6 and name.isupper() and not capitals:  # an acronym is a place only where it is a usual one: NSW
            spots = tuple(
                s
                for s in spots
                if s.kind == "country" or (s.kind == "region" and s.name.upper() != name and text[words[i].end : words[i].end + 1] != "/")
            )
        if spots:
            return j - i, spots
    return 0, ()


def _mostly_capitals(stretch: str) -> bool:
    sample = stretch[:300]
    return len(_SMALL.findall(sample)) < 3 and sum(map(str.isupper, sample)) > max(20, 2 * sum(map(str.islower, sample)))


def _candidate(text: str, words: list[Word], i: int, j: int, spots: tuple[Spot, ...], start: int, end: int, capitals: bool) -> Candidate:
    a, b = words[i].start, words[j - 1].end
    name = text[a:b].replace("\n", " ")
    right = words[j].text if j < len(words) and words[j].joined not in ("and", "of") else ""
    area = right.lower() if right.lower() in AFTER else ""
    if area:
        b = words[j].end
        right = words[j + 1].text if j + 1 < len(words) and words[j + 1].joined not in ("and", "of") else ""
    possessive = text[b : b + 2] in ("'s", "’s", "'S", "’S")
    m = _AFTER.match(text, b + 2 * possessive, min(end, b + 32))
    after = m.group(1).lower() if m else ""
    if m and not area and not right and not possessive and after in AREA and text[b] == " ":
        area, b = after, m.end()
        m = _AFTER.match(text, b, min(end, b + 32))
        after = m.group(1).lower() if m else ""
    left = words[i - 1].text if words[i].joined not in ("", "and") and words[i - 1].text.lower() not in FUNCTION else ""
    if left.lower() in POINTS and words[i].joined in (" ", "-"):
        a = words[i - 1].start
    right = "" if right.lower() in FUNCTION else right
    if text[b : b + 1] == "$":
        right = "$"
    if capitals:
        left = right = ""
    return Candidate(a, b, name, spots, words_before(text, a, start), after, left, right, area, possessive, capitals)
