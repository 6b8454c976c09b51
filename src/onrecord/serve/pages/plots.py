"""Plots drawn on the server as SVG: they need no script, work under the strictest policy, and print. Every figure stands in a table too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
