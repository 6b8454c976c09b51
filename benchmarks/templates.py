"""Copy that is made from templates, of our own words: what near-copy detection must not take for copies or versions.

Each series fills one frame again and again: markets, quakes, weather, river gauges, decrees, courts. Some pieces are revised by their
agency (an update or a correction of the same piece) and some are reprinted by another: those, and no others, belong together.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.record import Anchor, Dispatch, Record, Series, Span, text_id

TOWNS = (
    "Marrow", "Ostrava Hills", "Quint", "Belmar", "Torvik", "Sandau", "Ilkeston", "Verdal", "Kamenka", "Port Ansel", "Drumlin", "Halse",
    "Novoye", "Castell", "Eastmere", "Wick", "Aldan", "Rusk", "Tamsin", "Orle",
)  # fmt: skip
NAMES = (
    "Aidar Temirov", "Mara Lindqvist", "Jonas Okello", "Vera Stanova", "Tomas Brandt", "Ilse Carvalho", "Benoit Haddad", "Rana Novik",
    "Oskar Orsini", "Lidia Petrak", "Pavel Quiroga", "Noor Rasmus", "Edda Salimov", "Karim Tanaka", "Milo Ulvik",
)  # fmt: skip
OFFICES = ("Minister of Transport", "Governor of Ansel Region", "Head of the Customs Service", "Ambassador to Norland", "Chief of Staff")
FIRMS = ("Halvex", "Norrland Ore", "Tamsin Bank", "Quint Steel", "Belmar Foods", "Drumlin Power", "Orle Shipping", "Aldan Gold")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def fill_markets(rng: random.Random) -> tuple[str, str]:
    """The close of a stock exchange."""
    a, b, c = rng.sample(FIRMS, 3)
    up = rng.choice(("higher", "lower"))
    return f"Norland shares close {up} in thin trading", (
        f"The main index of the Norland bourse closed {up} by {rng.uniform(0.1, 3):.2f} percent at {rng.uniform(2000, 2400):.2f} points "
        f"on {rng.choice(DAYS)}, the exchange said in its daily report.\n\nTurnover was {rng.randint(120, 480)}.{rng.randint(1, 9)} "
        f"million crowns, against {rng.randint(120, 480)}.{rng.randint(1, 9)} million crowns in the previous session.\n\nAmong gainers "
        f"were the shares of {a}, which added {rng.uniform(0.5, 9):.1f} percent, and {b}, up {rng.uniform(0.5, 9):.1f} percent. Among the "
        f"losers were the shares of {c}, which fell by {rng.uniform(0.5, 9):.1f} percent.\n\nThe exchange is open from Monday to Friday."
    )


def fill_quake(rng: random.Random) -> tuple[str, str]:
    """A quake of no consequence."""
    town = rng.choice(TOWNS)
    return f"Earthquake registered near {town}", (
        f"An earthquake of magnitude {rng.uniform(3, 6):.1f} was registered {rng.randint(5, 190)} kilometres south of {town} at "
        f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02} local time on {rng.choice(DAYS)}, the seismological service reported.\n\nThe "
        f"epicentre was at a depth of {rng.randint(4, 80)} kilometres. The quake was felt in {rng.choice(TOWNS)} with a force of "
        f"{rng.randint(2, 4)} points.\n\nThere were no reports of casualties or damage, the emergencies ministry said."
    )


def fill_weather(rng: random.Random) -> tuple[str, str]:
    """A forecast."""
    a, b, c = rng.sample(TOWNS, 3)
    low = rng.randint(-20, 15)
    return f"Weather forecast for {rng.choice(DAYS)}", (
        f"Rain is expected in the north of the country and fog in the valleys, the weather service said in its forecast for "
        f"{rng.choice(DAYS)}.\n\nThe temperature in {a} will be {low} to {low + rng.randint(2, 9)} degrees at night and {low + 8} to "
        f"{low + rng.randint(10, 15)} degrees by day. In {b} the wind will reach {rng.randint(9, 27)} metres a second.\n\nDrivers near {c} "
        f"are asked to keep their distance and to switch on their lights, the road service added."
    )


def fill_gauge(rng: random.Random) -> tuple[str, str]:
    """The water of a river."""
    town = rng.choice(TOWNS)
    return f"River level at {town} gauge rises", (
        f"The water level of the river at the {town} gauge stood at {rng.randint(180, 690)} centimetres on {rng.choice(DAYS)} morning, "
        f"{rng.randint(2, 60)} centimetres more than the day before, the water authority said.\n\nThe dangerous level there is "
        f"{rng.randint(500, 800)} centimetres. Rescuers have prepared {rng.randint(3, 60)} boats and {rng.randint(2, 30)} pumps.\n\n"
        f"The authority asks residents to follow the announcements on the radio."
    )


def fill_decree(rng: random.Random) -> tuple[str, str]:
    """An appointment."""
    new, old = rng.sample(NAMES, 2)
    office = rng.choice(OFFICES)
    return f"President appoints {office}", (
        f"By a decree of the head of state, {new} has been appointed {office}, the president's press service says.\n\nThe "
        f"new appointee was born in {rng.randint(1955, 1990)} in {rng.choice(TOWNS)} and has worked in the civil service since "
        f"{rng.randint(1991, 2015)}.\n\nBy another decree, {old} has been relieved of this post on his transfer to other work."
    )


def fill_court(rng: random.Random) -> tuple[str, str]:
    """A sentence."""
    who, town = rng.choice(NAMES), rng.choice(TOWNS)
    return f"Court in {town} sentences former official", (
        f"A court in {town} has sentenced former official {who} to {rng.randint(2, 15)} years in prison for bribery, the prosecutor's "
        f"office said on {rng.choice(DAYS)}.\n\nInvestigators say {who.split()[1]} received {rng.randint(20, 900)} thousand "
        f"crowns from the firm {rng.choice(FIRMS)} in {rng.randint(2008, 2024)}. The court also imposed a fine of {rng.randint(100, 999)} "
        f"thousand crowns.\n\nThe sentence has not entered into force and may be appealed within fifteen days."
    )


FRAMES = (fill_markets, fill_quake, fill_weather, fill_gauge, fill_decree, fill_court)


@dataclass(frozen=True, slots=True)
class Piece:
    """A dispatch, and the number of the piece of news that it tells."""

    record: Record
    news: int


def make_series(count: int, seed: int = 13) -> Iterator[Piece]:
    """`count` pieces of news from templates, three a day, with their updates, corrections and reprints."""
    rng = random.Random(seed)
    for n in range(count):
        title, body = FRAMES[n % len(FRAMES)](rng)
        day = f"2024-{n // 84 % 12 + 1:02}-{n // 3 % 28 + 1:02}"
        yield Piece(_record(title, body, day, 9, "Northwire", None), n)
        drawn = rng.random()
        if drawn < 0.15:
            later = f"{body}\n\n{_added(rng)}"
            yield Piece(_record(f"UPDATE 1-{title}", later, day, 11, "Northwire", Series("update", 1, 0, 8)), n)
        elif drawn < 0.3:
            yield Piece(_record(f"CORRECTED-{title}", _corrected(body, rng), day, 12, "Northwire", Series("correction", None, 0, 9)), n)
        elif drawn < 0.45:
            yield Piece(
                _record(_added(rng)[:40], "\n\n".join(body.split("\n\n")[: rng.choice((2, 3, 4))]), day, 13, "Lakeside Press", None), n
            )


def _added(rng: random.Random) -> str:
    who, town = rng.choice(NAMES), rng.choice(TOWNS)
    return f"A spokesman for {who} in {town} declined to comment on {rng.choice(DAYS)} and said that details would follow."


def _corrected(body: str, rng: random.Random) -> str:
    """One figure of the text set right."""
    words = body.split(" ")
    at = rng.choice([i for i, w in enumerate(words) if w.strip(".,").replace(".", "").isdigit()])
    digits = words[at]
    words[at] = digits.replace(digits[0], str((int(digits[0]) + 3) % 10) if digits[0].isdigit() else "7", 1)
    return " ".join(words)


def _record(title: str, body: str, day: str, hour: int, agency: str, series: Series | None) -> Record:
    head = f"{title}\n\n"
    text = head + body
    dispatch = Dispatch(
        id=text_id(text), source=f"{agency}/{day}/{hour}/{title}", text=text, language="en", agency=agency, published=f"{day}T{hour:02}:00",
        headline=Anchor(0, len(title), title), series=series, body=Span(len(head), len(text)),
    )  # fmt: skip
    return Record.of(dispatch)
