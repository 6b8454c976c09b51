"""Days: slots → one calendar day, resolved against its context, and the time of day."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from onrecord.when import calendar as cal
from onrecord.when.context import Context

Slots = dict[str, Any]
Found = tuple[str | None, str]
"""A value (None: it cannot be told) and what it was counted from, or why it cannot be told."""

NAMES_A_DAY = frozenset(("day", "dow", "deictic", "ndate", "sameday", "holiday"))
"""Slots that name a day."""

STATED = "stated in full"
IMPOSSIBLE = "none: there is no such day"
NEAR = 75
"""Within so many days the nearest of two years is taken whatever the verb's tense; measured on the development dispatches."""

NEAREST = 14
"""A day of a month within so many days is meant whatever weekday stands beside it: no other year is, and a check tells of the clash."""


def clock_of(slots: Slots) -> str | None:
    """`13:17`, `MO`, `NI` … : the time of day that the slots hold."""
    if "hhmm" in slots:
        return str(slots["hhmm"])
    told = slots.get("clock") or slots.get("dotclock")
    half = slots.get("ampm") or {"MO": "am", "AF": "pm", "EV": "pm", "NI": "pm"}.get(str(slots.get("part")))
    if told is None and "hour" in slots:
        told = f"{int(slots['hour']):02d}:{int(slots.get('minute', 0)):02d}"
        if "past_hour" in slots:
            told = f"{int(slots['hour']):02d}:{int(slots['past_hour']):02d}"
    if told is None:
        return str(slots["part"]) if "part" in slots else None
    hour, minute = int(str(told)[:2]), str(told)[3:5]
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    return f"{hour:02d}:{minute}"


def day_value(slots: Slots, ctx: Context) -> Found:
    """The day that the slots name."""
    if "ndate" in slots:
        return numeric_date(str(slots["ndate"]), ctx)
    if "holiday" in slots:
        month, day = (int(x) for x in str(slots["holiday"]).split("-"))
        return month_day(slots | {"month": month, "day": day}, ctx)
    if "month" in slots:
        return month_day(slots, ctx)
    if "dow" in slots:
        return weekday(slots, ctx)
    if "sameday" in slots:
        return counted_day(int(slots["sameday"]), ctx)
    if "deictic" in slots:
        if slots["deictic"] == 0 and len(slots) == 1 and ctx.opens_sentence() and ctx.tense() == 0:
            return "PRESENT_REF", "the time of telling"
        today, anchor = ctx.told
        return ((today + dt.timedelta(days=int(slots["deictic"]))).isoformat() if today else None), anchor
    return day_of_month(slots, ctx)


def counted_day(count: int, ctx: Context) -> Found:
    """ "the same day", "the next day": so many days from the day last named."""
    value, anchor = ctx.named_day
    day = cal.day_of(value)
    return ((day + dt.timedelta(days=count)).isoformat() if day else None), anchor or "none: the text names no day"


def day_of_month(slots: Slots, ctx: Context) -> Found:
    """ "the 12th": of the month in hand."""
    if ctx.narrative:
        value, anchor = ctx.named
        day = cal.first_day(value)
    else:
        day, anchor = ctx.told
    return (cal.write_date(day.year, day.month, int(slots["day"])), anchor) if day else (None, anchor)


def numeric_date(word: str, ctx: Context) -> Found:
    """A date in figures. Year first is ISO; else the day comes first, unless only the month can, or the country writes it first."""
    if re.match(r"\d{4}-\d\d-\d\d", word):
        year, month, day = (int(x) for x in word[:10].split("-"))
    else:
        a, b, c = (int(x) for x in re.split(r"[./-]", word)[:3])
        year, month, day = (a, b, c) if a > 31 else (c, b, a)
        if year < 100:
            year += 2000 if year < 50 else 1900
        if a <= 31 and (month > 12 or ("/" in word and ctx.country == "US")) and day <= 12:
            month, day = day, month
    value = cal.write_date(year, month, day)
    if value and (time := re.search(r"[T ](\d\d:\d\d)", word)):
        value += f"T{time[1]}"
    return value, STATED if value else IMPOSSIBLE


def month_day(slots: Slots, ctx: Context) -> Found:
    """ "May 7": with its year if told; else the narrative's year, or the nearest to the day of writing."""
    month, day = int(slots["month"]), int(slots["day"])
    if cal.write_date(2000, month, day) is None:
        return None, IMPOSSIBLE
    if "year" in slots:
        value = cal.write_date(int(slots["year"]), month, day)
        return value, STATED if value else IMPOSSIBLE
    today, anchor = ctx.told
    if "ydir" in slots and today:
        return cal.write_date(today.year + int(slots["ydir"]), month, day), anchor
    if "thatyear" in slots:
        value, anchor = ctx.named
        return (cal.write_date(int(value[:4]), month, day) if value and value[:4].isdigit() else None), anchor
    if not ctx.narrative and "dow" not in slots and ctx.is_yearly():
        return cal.write_date("XXXX", month, day), "told as a yearly day"
    year, told = ctx.year()
    if year and _fits(year, month, day, slots.get("dow")):
        return cal.write_date(year, month, day), told
    if today is None or (ctx.narrative and not year):
        return cal.write_date("XXXX", month, day), "none: no year told" if ctx.narrative else anchor
    options = [dt.date(y, month, day) for y in (today.year - 1, today.year, today.year + 1) if cal.write_date(y, month, day)]
    near = any(abs((o - today).days) <= NEAREST for o in options)
    if "dow" in slots and not near and (fit := [o for o in options if o.isoweekday() == slots["dow"]]):
        options = fit
    if not options:
        return None, IMPOSSIBLE
    nearest = min(options, key=lambda o: (abs((o - today).days), -o.toordinal()))
    if abs((nearest - today).days) > NEAR and (tense := ctx.tense()):
        nearest = min((o for o in options if (o - today).days * tense >= 0), key=lambda o: abs((o - today).days), default=nearest)
    return nearest.isoformat(), anchor


def _fits(year: int, month: int, day: int, dow: int | None) -> bool:
    """Whether a day falls on the weekday told with it, if one is."""
    found = cal.day_of(cal.write_date(year, month, day))
    return dow is None or found is None or found.isoweekday() == dow


def weekday(slots: Slots, ctx: Context) -> Found:
    """A weekday: told in the past the last such day, today's own included; in the future the next. "last", "next" leave today out."""
    today, anchor = ctx.told
    if ctx.narrative and ctx.last:
        value, anchor = ctx.named
        today = cal.day_of(value)
    if today is None:
        return None, anchor
    dow, direction = int(slots["dow"]), slots.get("dir")
    if slots.get("week"):
        monday = today + dt.timedelta(days=1 - today.isoweekday() + 7 * int(slots["week"]))
        return cal.write(monday + dt.timedelta(days=dow - 1), "D"), anchor
    if direction in (-1, 1):
        start = today + dt.timedelta(days=int(direction))
        return cal.weekday_near(start, dow, int(direction)).isoformat(), anchor
    tense = ctx.tense() or (-1 if direction is None else 1)
    return cal.weekday_near(today, dow, tense).isoformat(), anchor
