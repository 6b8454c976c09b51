"""Plots drawn on the server as SVG: they need no script, work under the strictest policy, and print. Every figure stands in a table too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.register.tenure import FIRST, LAST, date_range

WIDTH, HEIGHT, FOOT = 640, 180, 22
MOST_LABELS = 8


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar in units of the drawing; `label` is None where it would run into its neighbour."""

    name: str
    times: int
    x: float
    y: float
    width: float
    height: float
    label: str | None


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar plot: the drawing's size, its highest value and its bars."""

    width: int
    height: int
    most: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One lying bar: its value and its length on an axis of 100 units."""

    name: str
    times: int
    length: float


@dataclass(frozen=True, slots=True)
class Term:
    """A stretch of time: when it began and ended, in words, and its place on an axis of 100 units (None: no day is known)."""

    since: str
    until: str
    x: float | None
    width: float | None


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on the map: `x`, `y` in degrees east of 180° W and south of 90° N, the area of the dot in step with `times`."""

    name: str
    country: str | None
    times: int
    lat: float
    lon: float
    x: float
    y: float
    radius: float


def draw_bars(counts: Sequence[tuple[str, int]]) -> Bars:
    """Upright bars in the order given; months that nothing fell in stand empty between those that hold something."""
    filled = fill_months(counts)
    most = max((n for _, n in filled), default=0)
    step = WIDTH / max(len(filled), 12)
    every = max(1, -(-len(filled) // MOST_LABELS))
    room = HEIGHT - FOOT - 8
    bars = []
    for n, (name, times) in enumerate(filled):
        height = round(room * times / most, 2) if most else 0.0
        bars.append(Bar(name, times, round(n * step + step * 0.1, 2), HEIGHT - FOOT - height, round(step * 0.8, 2), height,
                        name if n % every == 0 else None))  # fmt: skip
    return Bars(WIDTH, HEIGHT, most, tuple(bars))


def draw_lines(counts: Sequence[tuple[str, int]]) -> tuple[Line, ...]:
    """Lying bars in the order given."""
    most = max((n for _, n in counts), default=0)
    return tuple(Line(name, n, round(100 * n / most, 2)) for name, n in counts)


def draw_terms(held: Sequence[tuple[str | None, str | None]]) -> tuple[Term, ...]:
    """Stretches of time between ISO dates (partial, or intervals) on one axis from the first day known to the last; an open end lasts."""
    ranges = [(day_number(a, 0), day_number(b, -1)) for a, b in held]
    known = [day for pair in ranges for day in pair if day is not None]
    first, last = min(known, default=0), max(known, default=0)
    whole = max(last - first, 1)
    terms = []
    for (since, until), (begun, ended) in zip(held, ranges, strict=True):
        told = (tell_day(since, "?"), tell_day(until, "?"))
        if begun is None and ended is None:
            terms.append(Term(*told, None, None))
            continue
        x = 100 * ((begun if begun is not None else first) - first) / whole
        end = 100 * ((ended if ended is not None else last) - first) / whole
        terms.append(Term(*told, round(min(x, 98.5), 2), round(max(end - x, 1.5), 2)))
    return tuple(terms)


def day_number(when: str | None, side: int) -> int | None:
    """The first (0) or last (-1) day that an ISO date may mean, as a number; of an open interval, the side that is known."""
    if when is None:
        return None
    days = [day for day in date_range(when) if day not in (FIRST, LAST)]
    return date.fromisoformat(days[side]).toordinal() if days else None


def tell_day(when: str | None, unknown: str) -> str:
    """An ISO date or interval in words: between two days, by one, or on one at the earliest."""
    early, _, late = (when or "").partition("/")
    if late == "..":
        return f"{early} or later"
    if early == "..":
        return f"{late} or earlier"
    return f"between {early} and {late}" if late else early or unknown


def fill_months(counts: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """The counts with every month between the first and the last; names that are no months stay as they are."""
    held = dict(counts)
    try:
        numbers = sorted(int(name[:4]) * 12 + int(name[5:7]) - 1 for name in held)
    except ValueError:
        return list(counts)
    if not numbers or numbers[-1] - numbers[0] > 1200:
        return list(counts)
    names = (f"{n // 12:04}-{n % 12 + 1:02}" for n in range(numbers[0], numbers[-1] + 1))
    return [(name, held.get(name, 0)) for name in names]


def place_dot(name: str, country: str | None, times: int, most: int, lat: float, lon: float) -> Dot:
    """A place as a dot."""
    return Dot(name, country, times, lat, lon, round(lon + 180, 2), round(90 - lat, 2), round(0.8 + 3.2 * (times / most) ** 0.5, 2))
