"""A language's time words and rules, read from its data file, ready to scan text with."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from onrecord.data import read_yaml
from onrecord.errors import DataError
from onrecord.when import pattern as pt
from onrecord.when.scan import DIGITS, NOTHING, Features, Scan, cut, features_of_number, number_samples

LANGUAGES = ("en", "kk", "ru")
"""The languages with a data file beside this module."""

MARKS = ("fut", "futto", "past", "stop", "points_on", "points_back", "achieved", "be", "festive", "observe", "yearly", "cap", "para")
"""Features that show tense, the limits of a clause, and yearly days; a data file may leave any of them out."""

MAKERS = ("point", "offset", "duration", "range", "set", "reference", "none")


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One feature of a lexicon: its words with their values. `cased` words count only when written with a capital."""

    words: dict[str, Any] | list[str]
    cased: bool = False


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One rule of a data file.

    `make` says what builds the value; `set` gives slots a fixed value; `before`, `after`: at least one of these words or features must
    stand there; `not_before`, `not_after`: none may. `only` restricts the rule to one convention for extents. `examples` are run as
    tests: text with the expression in square brackets → value, told on Wednesday 14 August 2019.
    """

    name: str
    pattern: str
    make: str = "point"
    set: dict[str, Any] = {}
    before: list[str] = []
    after: list[str] = []
    not_before: list[str] = []
    not_after: list[str] = []
    only: str | None = None
    examples: dict[str, str | None] = {}


class Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A data file as written. `lexicon`, `macros` and `rules` are described above; the rest are word lists of the engine."""

    language: str
    lexicon: dict[str, Words]
    macros: dict[str, str]
    rules: list[Rule]
    adverbial: dict[str, list[str]] = {}
    irregular_past: list[str] = []
    past_endings: list[str] = []
    infinitive: list[str] = []
    occasion: list[str] = []


@dataclass(frozen=True, slots=True)
class Ready:
    """A rule compiled; the four context sets are characters, and `edge` (a paragraph's break) stands for what lies beyond the text."""

    rule: Rule
    pattern: pt.Compiled
    before: str
    after: str
    not_before: str
    not_after: str
    edge: str


class Language:
    """A data file compiled: `scan` a text, then try `rules_at` a character."""

    def __init__(self, data: Data) -> None:
        """Raises `DataError` where the file names a feature or macro that does not exist."""
        self.data = data
        self.name = data.language
        sources = {rule.name: pt.expand(rule.pattern, data.macros) for rule in data.rules}
        if len(sources) != len(data.rules):
            raise DataError(f"{data.language}.yaml: a rule's name is used twice")
        context = {w for r in data.rules for w in (*r.before, *r.after, *r.not_before, *r.not_after)}
        self._literals = {w for source in sources.values() for w in pt.literals(source)}
        self._literals |= {w for w in context if w[0] != "{"} | set(data.infinitive) | set(data.occasion)
        self.entries = _entries(data)
        self._irregular, self._endings = frozenset(data.irregular_past), tuple(data.past_endings)
        self._chars: dict[frozenset[str], str] = {frozenset(): NOTHING}
        self._memo: dict[str, str] = {}
        self._learn()
        known = {f for features in self._chars for f in features} | set(data.lexicon)
        for name, source in sources.items():
            if unknown := pt.features(source) - known:
                raise DataError(f"{data.language}.yaml, rule {name}: no word has feature {sorted(unknown)}")
        self._sealed = True
        self._order()
        self._classes = self._invert()
        self.rules = tuple(self._ready(rule, sources[rule.name]) for rule in data.rules)
        self.marks = {m: self.class_of(m) for m in MARKS}
        self.marks |= {m: "".join(self.class_of("=" + w) for w in ws) for m, ws in (("to", data.infinitive), ("occasion", data.occasion))}
        self._by_first: dict[str, tuple[Ready, ...]] = {}
        for char in self._chars.values():
            mine = tuple(r for r in self.rules if char in r.pattern.first)
            if mine and char != NOTHING:
                self._by_first[char] = mine
        self._by_pair: dict[str, tuple[Ready, ...]] = {}
        self._starters = re.compile(f"[{re.escape(''.join(self._by_first))}]")

    def _learn(self) -> None:
        for word in {*self._literals, *self.entries}:
            for form in {word, word.capitalize(), word.title(), word.upper()}:
                self.char(form)
        for word in number_samples():
            self.char(word)
        for ending in self.data.past_endings:
            self.char("zz" + ending)
        self.char("\n\n")
        self.char("Zzz")

    def _ready(self, rule: Rule, source: str) -> Ready:
        if rule.make not in MAKERS:
            raise DataError(f"{self.name}.yaml, rule {rule.name}: make is {rule.make!r}, not one of {MAKERS}")
        context = (
            "".join(self.class_of(w[1:-1] if w[0] == "{" else "=" + w) for w in words)
            for words in (rule.before, rule.after, rule.not_before, rule.not_after)
        )
        before, after, not_before, not_after = context
        return Ready(rule, pt.compile_pattern(source, self.class_of), before, after, not_before, not_after, self.char("\n\n"))

    def class_of(self, feature: str) -> str:
        """The characters whose tokens have this feature."""
        return self._classes.get(feature, "")

    def _order(self) -> None:
        """Give like tokens neighbouring characters, so that a class of them is a few ranges."""
        alike = sorted(self._chars.keys() - {frozenset()}, key=lambda fs: (sorted(f for f in fs if f[0] != "="), sorted(fs)))
        self._chars = {frozenset(): NOTHING} | {names: chr(0x4E00 + i) for i, names in enumerate(alike)}
        self._memo.clear()

    def _invert(self) -> dict[str, str]:
        classes: dict[str, str] = {}
        for features, char in self._chars.items():
            for feature in features:
                classes[feature] = classes.get(feature, "") + char
        return classes

    def features(self, word: str) -> Features:
        """A word's features with their values, from the lexicon or from its shape; `=word` where a rule names the word itself."""
        if word.isspace():
            return {"para": None}
        low = word.casefold().replace("’", "'")
        if word[0] in DIGITS or (word[0] in "'’" and word[1:2] in DIGITS and len(word) > 1):
            found = features_of_number(word)
        else:
            found = {f: v for f, v, cased in self.entries.get(low, ()) if not cased or not word[0].islower()}
            if "fut" not in found and word[0].isalpha() and (low in self._irregular or low.endswith(self._endings)):
                found["past"] = None
        if low in self._literals:
            found["=" + low] = None
        if not found and word[0].isupper():
            found["cap"] = None
        return found

    def char(self, word: str) -> str:
        """The character of a token."""
        found = self._memo.get(word)
        if found is None:
            names = frozenset(self.features(word))
            if getattr(self, "_sealed", False):
                while names not in self._chars:
                    names = frozenset(sorted(names)[1:])
                found = self._chars[names]
            else:
                found = self._chars.setdefault(names, chr(0x4E00 + len(self._chars)))
            if len(self._memo) > 200_000:
                self._memo.clear()
            self._memo[word] = found
        return found

    def scan(self, text: str) -> Scan:
        """Cut a text into tokens and give each its character."""
        starts, ends, words = cut(text)
        char, memo = self.char, self._memo
        return Scan(starts, ends, words, "".join([memo.get(w) or char(w) for w in words]))

    def rules_at(self, pair: str) -> tuple[Ready, ...]:
        """The rules that may begin with a character where another, or the text's end, follows; in the file's order."""
        found = self._by_pair.get(pair)
        if found is None:
            found = tuple(r for r in self._by_first[pair[0]] if r.pattern.may_begin(pair[0], pair[1:]))
            self._by_pair[pair] = found
        return found

    def starts(self, chars: str) -> Iterator[re.Match[str]]:
        """Every place where some rule may begin."""
        return self._starters.finditer(chars)

    def value(self, word: str, feature: str) -> Any:
        """What a word means as this feature: `value("May", "month")` → 5."""
        return self.features(word).get(feature)

    def sign(self, scan: Scan, i: int) -> int:
        """What one word says of its clause's tense: -1 past, +1 future, 0 nothing."""
        chars, marks, char = scan.chars, self.marks, scan.chars[i]
        if char in marks["fut"]:
            return 1
        following, before = chars[i + 1 : i + 2], chars[i - 1 : i] if i else ""
        if char in marks["futto"] and following and following in marks["to"]:
            return 1
        if char in marks["to"]:
            plain = scan.words[i + 1 : i + 2]
            noun = plain and plain[0].endswith("s") and not plain[0].endswith("ss")
            if following and following in marks["be"]:
                return 1
            if following == NOTHING and plain and plain[0].islower() and not noun and not (before and before in marks["achieved"]):
                return 1
        if char in marks["past"] and not (before and before in marks["be"]):
            return 1 if before and (before in marks["fut"] or before in marks["to"]) else -1
        return 0


def _entries(data: Data) -> Mapping[str, list[tuple[str, Any, bool]]]:
    found: dict[str, list[tuple[str, Any, bool]]] = {}
    for feature, entry in data.lexicon.items():
        pairs = entry.words.items() if isinstance(entry.words, dict) else ((w, None) for w in entry.words)
        for word, value in pairs:
            found.setdefault(word.casefold(), []).append((feature, value, entry.cased))
    return found


def read_data(name: str) -> Data:
    """Read a language's data file. Raises `DataError` where it is not in form or there is none."""
    if name not in LANGUAGES:
        raise DataError(f"no time rules for language {name!r}; there are {', '.join(LANGUAGES)}")
    try:
        return msgspec.convert(read_yaml("onrecord.when", f"data/{name}.yaml"), Data)
    except msgspec.ValidationError as err:
        raise DataError(f"{name}.yaml: {err}") from err


@functools.cache
def load_language(name: str) -> Language:
    """The compiled rules of a language (read once)."""
    return Language(read_data(name))
