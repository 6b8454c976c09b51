"""Slots of a matched rule → a TimeML value, with the name of what it was counted from.

Sources: TimeML 1.2.1 annotation guidelines and ISO 8601; what stands in neither (a weekday told in the past includes the day of
writing; a day of a month without a year is the nearest) is newswire's own habit.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, NamedTuple

from onrecord.when import calendar as cal
from onrecord.when.context import Context
from onrecord.when.days import NAMES_A_DAY, Found, Slots, clock_of, day_value
from onrecord.when.stretches import stretch_value


class Value(NamedTuple):
    """A type, a TimeML value (None: it cannot be told) and what it was counted from."""

    type: str
    value: str | None
    anchor: str


def make_value(make: str, slots: Slots, ctx: Context) -> Value:
    """Build the value in the way the rule names."""
    return MAKERS[make](slots, ctx)


def reference(slots: Slots, ctx: Context) -> Value:
    """now, recently, soon."""
    return Value("DATE", str(slots["ref"]), "the time of telling")


def point(slots: Slots, ctx: Context) -> Value:
    """A day, month, year, season …, with the part of the day or the clock time if told."""
    if "generic" in slots:
        return Value("TIME", f"XXXX-XX-XXT{slots['part']}", "no day named")
    value, anchor = day_value(slots, ctx) if not NAMES_A_DAY.isdisjoint(slots) else (None, "")
    if value is None and not anchor:
        value, anchor = stretch_value(slots, ctx)
    time = clock_of(slots)
    if time is None:
        return Value("DATE", value, anchor)
    if value is None and not anchor:
        value, anchor = _day_in_hand(ctx)
    if value and cal.unit_of(value) == "D":
        value = value[:10]
    elif value is None:
        value = "XXXX-XX-XX"
    elif cal.unit_of(value) == "M":
        value += "-XX"
    else:
        value += "-XX-XX" if len(value) == 4 else ""
    return Value("TIME", f"{value}T{time}", anchor)


def _day_in_hand(ctx: Context) -> Found:
    """The day that a bare clock time belongs to."""
    if ctx.last and cal.unit_of(ctx.last) == "D" and (ctx.narrative or ctx.sentence == ctx.last_sentence):
        return ctx.last[:10], f"expression before: {ctx.last}"
    if ctx.narrative:
        return None, "none: the text names no day"
    day, name = ctx.told
    return (day.isoformat() if day else None), name


def number(words: Any, ctx: Context) -> float | str | None:
    """A stretch of words → a number; "X" for "several"; None where it is none. "two hundred and five" → 205, "3 1/2" → 3.5."""
    if isinstance(words, int | float):
        return words
    if "/" in words:
        whole, top, _, bottom = ["0", *words][-4:]
        fit = whole.isdigit() and top.isdigit() and bottom.isdigit() and int(bottom) > 0
        return int(whole) + int(top) / int(bottom) if fit else None
    total, current, seen = 0.0, 0.0, False
    for word in words:
        features = ctx.language.features(word)
        if "vague" in features:
            return "X"
        if "frac" in features:
            return total + current + float(str(features["frac"])) if seen else float(str(features["frac"]))
        value = features.get("num", features.get("card"))
        if value is None:
            continue
        amount, seen = float(str(value)), True
        if amount in (100, 1000, 1_000_000) and "num" not in features:
            current = max(current, 1) * amount
            if amount > 100:
                total, current = total + current, 0.0
        else:
            current += amount
    return total + current if seen else None


_AS = {"Q": (3, "M"), "HY": (6, "M"), "FN": (2, "W"), "DE": (10, "Y"), "CE": (100, "Y")}
"""Units that ISO 8601 does not know, in ones it does."""


def write_duration(count: float | str | None, unit: str) -> str:
    """`P3D`, `PT48H`, `PXM`; a quarter is three months, a decade ten years; a weekend stays `PnWE`."""
    if isinstance(count, int | float) and unit in _AS:
        times, unit = _AS[unit]
        count *= times
    told = "X" if count in (None, "X") else f"{count:g}" if isinstance(count, int | float) else str(count)
    if unit in ("S", "MI", "H"):
        return f"PT{told}{'M' if unit == 'MI' else unit}"
    return f"P{told}{unit}"


def duration(slots: Slots, ctx: Context) -> Value:
    """A length of time."""
    unit = str(slots["unit"])
    if "quarter_of" in slots:
        years = {"CE": 100, "DE": 10, "Y": 1}.get(unit, 1) * float(slots["quarter_of"])
        return Value("DURATION", write_duration(years, "Y") if years >= 1 else write_duration(years * 12, "M"), "")
    count = number(slots["n"], ctx) if "n" in slots else slots.get("count", "X")
    if isinstance(count, float) and count % 1 and unit in ("Y", "H"):
        whole, rest = int(count), round((count % 1) * (12 if unit == "Y" else 60))
        if count * 2 % 1 == 0 or unit == "H":
            head = f"{whole}{unit}" if whole else ""
            return Value("DURATION", f"P{head}{rest}M" if unit == "Y" else f"PT{head}{rest}M", "")
    value = write_duration(count, unit)
    if "unit2" in slots:
        tail = write_duration(number(slots["n2"], ctx), str(slots["unit2"]))
        value = value + (tail[2:] if "T" in value and "T" in tail else tail[1:])
    return Value("DURATION", value, "")


def offset(slots: Slots, ctx: Context) -> Value:
    """So long before or after the day of writing (`from: now`) or what the text last named."""
    unit, sign = str(slots["unit"]), int(slots["sign"])
    count = number(slots["n"], ctx) if "n" in slots else slots.get("count", "X")
    if slots.get("from") == "now" and not ctx.narrative:
        day, anchor = ctx.told
        base = day.isoformat() if day else None
    else:
        base, anchor = ctx.named_day if unit in ("D", "W") else ctx.named
    if unit == "FN":
        count, unit = (count * 2 if isinstance(count, int | float) else count), "W"
    if not isinstance(count, int | float):
        return Value("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", anchor)
    if unit in ("S", "MI", "H"):
        if base and "T" in base and base[-5:-3].isdigit():
            moment = dt.datetime.fromisoformat(base[:16]) + dt.timedelta(hours=sign * count / {"S": 3600, "MI": 60, "H": 1}[unit])
            return Value("TIME", moment.isoformat(timespec="minutes"), anchor)
        return Value("DURATION", write_duration(count, unit), anchor)
    if base is None or (day := cal.first_day(base)) is None:
        if base and base.startswith("BC") and unit == "Y":
            return Value("DATE", f"BC{int(base[2:6]) - sign * int(count):04d}", anchor)
        return Value("DATE", None, anchor)
    if count % 1:
        count, unit = {"Y": (count * 12, "M"), "W": (count * 7, "D"), "DE": (count * 10, "Y")}.get(unit, (count, unit))
    finer = cal.unit_of(base)
    moved = cal.shift(day, sign * round(count), unit)
    keep = finer in ("M", "Q", "SE") and unit == "Y" and ctx.sentence == ctx.last_sentence
    precise = unit if unit not in ("DE", "CE") else "Y"
    if unit == "W" and ctx.narrative and finer == "D":
        precise = "D"
    return Value("DATE", cal.write(moved, str(finer) if keep else precise) if moved else None, anchor)


def span_of(slots: Slots, ctx: Context) -> Value:
    """A stretch told by both its ends (a fiscal year, a weekend, May and June): an ISO 8601 interval, or TimeML's own name for it."""
    begins: Slots = {k: slots[k] for k in ("year", "month", "day") if k in slots}
    first, anchor = day_value(begins, ctx) if "day" in begins else stretch_value(begins, ctx)
    if first is None:
        return Value("DATE", None, anchor)
    if "yy" in slots:
        end = int(first[:2]) * 100 + int(slots["yy"])
        return Value("DATE", f"{first}/{end if end > int(first[:4]) else end + 100}", anchor)
    if "year2" in slots:
        return Value("DATE", f"{first}/{slots['year2']}", anchor)
    month, day = int(slots.get("month2") or slots.get("month") or 0), int(slots.get("day2") or 0) or None
    if month and first[:4].isdigit():
        last = cal.write_date(int(first[:4]), month, day)
        if last and last < first:
            last = cal.write_date(int(first[:4]) + 1, month, day)
        return Value("DATE", f"{first}/{last}" if last else first, anchor)
    return Value("DATE", first, anchor)


def recurring(slots: Slots, ctx: Context) -> Value:
    """every day `P1D`, every Tuesday `XXXX-WXX-2`, every night `XXXX-XX-XXTNI`, every May `XXXX-05`."""
    if "dow" in slots:
        return Value("SET", f"XXXX-WXX-{slots['dow']}", "")
    if "month" in slots:
        return Value("SET", cal.write_date("XXXX", int(slots["month"]), int(slots["day"]) if "day" in slots else None), "")
    if "season" in slots:
        return Value("SET", f"XXXX-{slots['season']}", "")
    if "part" in slots:
        return Value("SET", f"XXXX-XX-XXT{slots['part']}", "")
    count = number(slots["n"], ctx) if "n" in slots else slots.get("count", 1)
    return Value("SET", write_duration(count, str(slots["unit"])), "")


MAKERS: dict[str, Callable[[Slots, Context], Value]] = {
    "point": point,
    "offset": offset,
    "duration": duration,
    "range": span_of,
    "set": recurring,
    "reference": reference,
}
