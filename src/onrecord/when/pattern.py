"""Rule patterns: a small notation over words, compiled to regexes over characters (see `scan`).

the? {dir} ( week | month )        a word is itself; {f} is any token with feature f, kept in slot f; {f:s} keeps it in slot s
<n {card}+ >                       keeps the whole stretch in slot n, as words
$name                              a macro of the data file, put in parentheses
( a | b )   x?   x*   x+           as in regexes; x* and x+ take at most 8, so that no text costs more than its length
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from onrecord.errors import DataError

REPEAT = {"?": "?", "*": "{0,8}", "+": "{1,8}"}

_PIECE = re.compile(r"\s*(\$\w+|\{\w+(?::\w+)?\}|<\w+|[()|?*+>]|\\.|[^\s()|?*+<>{}$\\]+)")


@dataclass(frozen=True)
class Compiled:
    """A pattern as a regex over characters, compiled when it is first tried: most dispatches try few of the rules.

    `slots` gives each group's slot and feature (None: a stretch) in order; `first` are the characters it can begin with, `alone` those
    that it can match as a whole, `second` those that it can go on with.
    """

    expression: str
    slots: tuple[tuple[str, str | None], ...]
    first: frozenset[str]
    alone: frozenset[str]
    second: frozenset[str]
    source: str

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(self.expression)

    def may_begin(self, char: str, following: str) -> bool:
        """Whether a match can begin with `char` where `following` stands after it."""
        return char in self.first and (char in self.alone or following in self.second)


def expand(pattern: str, macros: Mapping[str, str], depth: int = 0) -> str:
    """Put macros in. Raises `DataError` on a macro that nobody wrote, or one that holds itself."""
    if depth > 12:
        raise DataError(f"pattern {pattern!r}: a macro holds itself")

    def replace(m: re.Match[str]) -> str:
        if m[1] not in macros:
            raise DataError(f"pattern {pattern!r}: no macro ${m[1]}; there are {sorted(macros)}")
        return f"( {expand(macros[m[1]], macros, depth + 1)} )"

    return re.sub(r"\$(\w+)", replace, pattern)


@cache
def pieces(pattern: str) -> tuple[str, ...]:
    """The parts of a pattern without macros. Raises `DataError` on what is no part of the notation."""
    found, at = [], 0
    pattern = pattern.strip()
    while at < len(pattern):
        m = _PIECE.match(pattern, at)
        if not m:
            raise DataError(f"pattern {pattern!r}: cannot read from {pattern[at : at + 20]!r} on")
        found.append(m[1])
        at = m.end()
    return tuple(found)


def literals(pattern: str) -> set[str]:
    """The words that a pattern names as themselves."""
    return {literal(p) for p in pieces(pattern) if p[0] not in "{<(|)?*+>" or (len(p) > 1 and p[0] == "\\")}


def literal(piece: str) -> str:
    return piece[1:] if piece[0] == "\\" else piece


def features(pattern: str) -> set[str]:
    """The features that a pattern names."""
    return {p[1:-1].split(":")[0] for p in pieces(pattern) if p[0] == "{"}


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of regex and what it can match: characters to begin with, as a whole, to go on with; whether nothing at all."""

    regex: str
    first: frozenset[str]
    alone: frozenset[str]
    second: frozenset[str]
    empty: bool


class _Compiler:
    """Recursive descent over the pieces of one pattern."""

    def __init__(self, pattern: str, class_of: Callable[[str], str]) -> None:
        self.pattern, self.todo, self.class_of = pattern, list(pieces(pattern)), class_of
        self.slots: list[tuple[str, str | None]] = []

    def choice(self) -> _Part:
        """x | y | z, up to a closing bracket or the end."""
        options = [self.sequence()]
        while self.todo and self.todo[0] == "|":
            self.todo.pop(0)
            options.append(self.sequence())
        if len(options) == 1:
            return options[0]
        first = frozenset[str]().union(*(o.first for o in options))
        alone = frozenset[str]().union(*(o.alone for o in options))
        second = frozenset[str]().union(*(o.second for o in options))
        return _Part("|".join(o.regex for o in options), first, alone, second, any(o.empty for o in options))

    def sequence(self) -> _Part:
        none = frozenset[str]()
        regex, first, alone, second, empty = "", none, none, none, True
        while self.todo and self.todo[0] not in "|)>":
            part = self.item()
            regex += part.regex
            second |= (part.first if alone else none) | (part.second if empty else none)
            first |= part.first if empty else none
            alone = (alone if part.empty else none) | (part.alone if empty else none)
            empty = empty and part.empty
        return _Part(regex, first, alone, second, empty)

    def item(self) -> _Part:
        part = self.atom(self.todo.pop(0))
        if self.todo and self.todo[0] in ("?", "*", "+"):
            mark = self.todo.pop(0)
            second = part.second | (part.first if mark != "?" and part.alone else frozenset())
            return _Part(part.regex + REPEAT[mark], part.first, part.alone, second, part.empty or mark != "+")
        return part

    def atom(self, piece: str) -> _Part:
        if piece == "(" or piece[0] == "<":
            if piece[0] == "<":
                self.slots.append((piece[1:], None))
            inner = self.choice()
            if not self.todo or self.todo.pop(0) != (")" if piece == "(" else ">"):
                raise DataError(f"pattern {self.pattern!r}: {piece!r} is never closed")
            return _Part(f"({'?:' if piece == '(' else ''}{inner.regex})", inner.first, inner.alone, inner.second, inner.empty)
        if piece in ("?", "*", "+"):
            raise DataError(f"pattern {self.pattern!r}: {piece!r} follows nothing")
        if piece[0] == "{":
            feature, _, slot = piece[1:-1].partition(":")
            self.slots.append((slot or feature, feature))
            part = _one_of(self.class_of(feature))
            return _Part(f"({part.regex})", part.first, part.alone, part.second, False)
        return _one_of(self.class_of("=" + literal(piece)))


def compile_pattern(pattern: str, class_of: Callable[[str], str]) -> Compiled:
    """Compile; `class_of(feature)` gives the characters with that feature (a word w is feature `=w`)."""
    compiler = _Compiler(pattern, class_of)
    whole = compiler.choice()
    if compiler.todo:
        raise DataError(f"pattern {pattern!r}: {compiler.todo[0]!r} closes nothing")
    if whole.empty:
        raise DataError(f"pattern {pattern!r}: matches nothing at all; make a part of it necessary")
    return Compiled(whole.regex, tuple(compiler.slots), whole.first, whole.alone, whole.second, pattern)


@cache
def _one_of(chars: str) -> _Part:
    """One of these characters."""
    return _Part(_charset(chars), frozenset(chars), frozenset(chars), frozenset(), False)


def _charset(chars: str) -> str:
    """A regex class of these characters, neighbours written as ranges: it compiles in a fraction of the time."""
    if not chars:
        return "(?!)"
    runs: list[list[str]] = []
    for char in sorted(set(chars)):
        if runs and ord(char) == ord(runs[-1][1]) + 1:
            runs[-1][1] = char
        else:
            runs.append([char, char])
    return "[" + "".join(re.escape(a) if a == b else f"{re.escape(a)}-{re.escape(b)}" for a, b in runs) + "]"
