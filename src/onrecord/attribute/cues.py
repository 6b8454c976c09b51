"""The cue lexicon: which words show that somebody's words follow, and what those words say of the content.

One YAML file a language beside this module. It serves the rule stage (`rules.py`) and, for every tagger, the polarity
of a cue (`polarity_of`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from onrecord.data import read_yaml
from onrecord.errors import DataError
from onrecord.record import Polarity

LANGUAGES = ("en", "ru", "kk")
POLARITIES: tuple[Polarity, ...] = ("asserted", "denied", "declined", "asked", "believed")
WORD = re.compile(r"n['’]t\b|\w+?(?=n['’]t\b)|\w+(?:[-’']\w+)*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cue:
    """One form of a cue, lower case. `side`: where its source stands; `any` for verbs, `after` (according to X), `before` (X айтуынша)."""

    words: tuple[str, ...]
    polarity: Polarity
    side: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language's cues (by their first word, longest first) and the small words around them."""

    language: str
    cues: dict[str, tuple[Cue, ...]]
    complementizers: frozenset[str]
    auxiliaries: frozenset[str]
    adverb_endings: tuple[str, ...]
    conjunctions: frozenset[str]
    relative: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    clause_opener: str
    source_openers: frozenset[str]
    source_stops: frozenset[str]
    addressees: frozenset[str]
    label_openers: frozenset[str]
    passive_auxiliaries: frozenset[str]
    passive_agents: frozenset[str]
    negations: frozenset[str]
    negated: dict[Polarity, frozenset[str]]
    weak: frozenset[str]
    no_comment: re.Pattern[str] | None
    question: re.Pattern[str]


def words_of(text: str) -> list[tuple[str, int, int]]:
    """The words of a text, lower case with straight apostrophes, with their offsets."""
    return [(m[0].lower().replace("’", "'"), m.start(), m.end()) for m in WORD.finditer(text)]


@cache
def load_lexicon(language: str | None) -> Lexicon:
    """The lexicon of a language; English where the language is unknown. Raises `DataError` where its file is malformed."""
    language = language if language in LANGUAGES else "en"
    name = f"{language}.yaml"
    data: dict[str, Any] = read_yaml("onrecord.attribute", f"cues/{name}")
    cues: dict[str, list[Cue]] = {}

    def add(form: str, polarity: str, side: str) -> None:
        if polarity not in POLARITIES:
            raise DataError(f"cues/{name}: {form!r} has polarity {polarity!r}, expected one of {', '.join(POLARITIES)}")
        words = tuple(form.lower().split())
        cues.setdefault(words[0], []).append(Cue(words, polarity, side))

    for polarity, lines in data["verbs"].items():
        for line in lines:
            for form in [line] if line in data.get("phrases", {}).get(polarity, ()) else line.split():
                add(form, polarity, "any")
    for polarity, forms in data.get("phrases", {}).items():
        for form in forms:
            add(form, polarity, "any")
    for key, side in (("prepositional", "after"), ("postpositional", "before")):
        for entry in data.get(key, ()):
            for form in entry["forms"]:
                add(form, entry["polarity"], side)
    no_comment = data["no_comment"]
    return Lexicon(
        language=language,
        cues={first: tuple(sorted(found, key=lambda c: -len(c.words))) for first, found in cues.items()},
        complementizers=frozenset(data["complementizers"]),
        auxiliaries=frozenset(data["auxiliaries"]),
        adverb_endings=tuple(data["adverb_endings"]),
        conjunctions=frozenset(data["conjunctions"]),
        relative=frozenset(data["relative"]),
        determiners=frozenset(data["determiners"]),
        pronouns=frozenset(data["pronouns"]),
        clause_opener=data["clause_opener"],
        source_openers=frozenset(data["source_openers"]),
        source_stops=frozenset(data["source_stops"]),
        addressees=frozenset(data["addressees"]),
        label_openers=frozenset(data["label_openers"]),
        passive_auxiliaries=frozenset(data["passive"]["auxiliaries"]),
        passive_agents=frozenset(data["passive"]["agent"]),
        negations=frozenset(data["negations"]),
        negated={p: frozenset(data["negated"].get(p, ())) for p in POLARITIES},
        weak=frozenset(data["weak"]),
        no_comment=re.compile("|".join(no_comment), re.IGNORECASE) if no_comment else None,
        question=re.compile(data["question"], re.IGNORECASE),
    )


def find_cues(words: list[tuple[str, int, int]], lexicon: Lexicon) -> list[tuple[int, int, Cue]]:
    """Cues among words, longest first, none overlapping: (first word, word after the last, cue)."""
    found, i = [], 0
    while i < len(words):
        for cue in lexicon.cues.get(words[i][0], ()):
            if tuple(w for w, _, _ in words[i : i + len(cue.words)]) == cue.words:
                found.append((i, i + len(cue.words), cue))
                i += len(cue.words) - 1
                break
        i += 1
    return found


def polarity_of(cue: str, content: str, lexicon: Lexicon) -> Polarity:
    """What the source does with the content: asserts, denies, declines to say, asks or believes it.

    Read off the cue's own words, its negation ("has not confirmed", "would not say") and the content ("does not comment").
    A question is `asked` only where the cue asks; a cue the lexicon does not know is `asserted`.
    """
    words = words_of(cue)
    forms = [w for w, _, _ in words]
    negated = any(w in lexicon.negations or w.endswith("n't") for w in forms)
    found = [c.polarity for _, _, c in find_cues(words, lexicon)]
    if negated:
        for polarity in POLARITIES:
            if lexicon.negated[polarity] & set(forms):
                return polarity
        if "denied" in found or "declined" in found:
            return "asserted"
    for polarity in POLARITIES[1:3]:
        if polarity in found:
            return polarity
    if lexicon.no_comment and lexicon.no_comment.search(cue + " " + content):
        return "declined"
    if "asked" in found:
        return "asked" if lexicon.question.search(content) or lexicon.question.search(content.strip("\"'“”«»‘’ ")) else "asserted"
    return "believed" if "believed" in found else "asserted"
