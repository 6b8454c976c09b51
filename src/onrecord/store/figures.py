"""What a piece of news is about, apart from its frame: its figures and its names. Copy made from a template (market reports, quakes,
weather, decrees) shares most of its words with the next one, but neither figures nor names; a copy or a new version keeps them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

NUMBER = re.compile(r"\d[\d.,:]*")
NAME = re.compile(r"(?<=[\w,;:)] )[^\W\d_][\w’'-]+")  # not at the beginning of a sentence
COPY_AT = 2 / 3  # share of the fewer figures, or names, that a copy has in common with its original (measured: benchmarks/archive.py)
VERSION_AT = 1 / 3  # and a new version with the last one, whose figures may have moved
FEW_NUMBERS = {"copy": 2, "version": 4}  # fewer tell nothing
FEW_NAMES = {"copy": 2, "version": 3}


@dataclass(frozen=True, slots=True)
class Figures:
    """The numbers and the capitalised words inside sentences of one text, each once."""

    numbers: frozenset[str]
    names: frozenset[str]


def find_figures(text: str) -> Figures:
    """The figures of a text. In a script without capitals there are no names."""
    numbers = (m.group().rstrip(".,:") for m in NUMBER.finditer(text))
    names = (m.group().removesuffix("'s").removesuffix("’s") for m in NAME.finditer(text) if m.group()[0].isupper())
    return Figures(frozenset(numbers), frozenset(name.casefold() for name in names))


def agree(one: Figures, other: Figures, kind: str) -> bool:
    """Whether two alike texts may be of one piece of news, as a `copy` or a `version`: neither figures nor names speak against it."""
    least = COPY_AT if kind == "copy" else VERSION_AT
    numbers = _share(one.numbers, other.numbers, FEW_NUMBERS[kind])
    names = _share(one.names, other.names, FEW_NAMES[kind])
    return (numbers is None or numbers >= least) and (names is None or names >= COPY_AT)


def _share(one: frozenset[str], other: frozenset[str], few: int) -> float | None:
    """Share of the fewer that stand among the others; None where there are too few of them."""
    size = min(len(one), len(other))
    return len(one & other) / size if size >= few else None
