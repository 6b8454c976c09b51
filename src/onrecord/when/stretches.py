"""Months, years, quarters, halves, seasons, weeks, decades, centuries, fiscal years: slots → a stretch of the calendar."""

from __future__ import annotations

import datetime as dt

from onrecord.when import calendar as cal
from onrecord.when.context import Context
from onrecord.when.days import STATED, Found, Slots, day_value

AHEAD = 3
"""A month told with no sign of tense lies ahead if it begins within so many months; else it is past."""

CLOSE, FAR = 3, 8
"""A past verb more words away than the one, or a future one more than the other, does not put off a month next door by eleven."""

FISCAL_START = dict.fromkeys(("JP", "IN", "GB", "CA", "SG", "HK", "ZA", "KW"), 4)
FISCAL_START |= dict.fromkeys(("AU", "NZ", "PK", "BD", "EG", "KE", "NP"), 7) | {"US": 10, "TH": 10}
"""First month of the government's fiscal year by country (budget laws); where it is not known a fiscal year stays `FY2022`."""

BEGINS_IN = ("JP", "IN")
"""Countries that name a fiscal year by the year it begins in; the others name it by the year it ends in."""


def stretch_value(slots: Slots, ctx: Context) -> Found:
    """A month, year, quarter, half, season, week, decade or century."""
    if "bc" in slots:
        return f"BC{int(slots['small']):04d}", STATED
    if "decade" in slots:
        return str(slots["decade"]), STATED
    if "century" in slots:
        first = int(slots["century"]) - 1
        return f"{first:02d}", STATED
    if "weekof" in slots:
        return week_of(slots, ctx)
    if "month" in slots:
        return month_value(slots, ctx)
    if "fiscal" in slots:
        return fiscal_year(slots, ctx)
    for slot in ("season", "quarter", "halfyear"):
        if slot in slots:
            return part_of_year(slots, slot, ctx)
    if "unit" in slots:
        return this_last_next(slots, ctx)
    return year_value(slots, ctx)


def week_of(slots: Slots, ctx: Context) -> Found:
    """ "the first week of July": the ISO week of that month's first day, and the weeks after it; the last holds its last day."""
    value, anchor = month_value(slots, ctx)
    nth, start, end = int(slots["weekof"]), cal.first_day(value), cal.last_day(value)
    if not start or not end or value is None or not cal.day_of(cal.write(start, "D")):
        return None, anchor
    if "day" in slots:
        day = cal.day_of(day_value(slots, ctx)[0])
        return (cal.write(day, "W") if day else None), anchor
    day = start + dt.timedelta(days=7 * (nth - 1)) if nth > 0 else end
    return cal.write(day, "W"), anchor


def year_value(slots: Slots, ctx: Context) -> Found:
    """A year written out; nothing else is left."""
    if "year" in slots:
        return f"{int(slots['year']):04d}", STATED
    return None, ""


def month_value(slots: Slots, ctx: Context) -> Found:
    """A month: with its year if told, by "last" or "next", in the narrative's year, or by the verb's tense."""
    month = int(slots["month"])
    if "bcyear" in slots:
        return f"BC{int(slots['bcyear']):04d}-{month:02d}", STATED
    if "year" in slots:
        return cal.write_date(int(slots["year"]), month), STATED
    today, anchor = ctx.told
    if today and "ydir" in slots:
        return cal.write_date(today.year + int(slots["ydir"]), month), anchor
    if "thatyear" in slots:
        value, anchor = ctx.named
        return (cal.write_date(int(value[:4]), month) if value and value[:4].isdigit() else None), anchor
    year, told = ctx.year()
    if year and "dir" not in slots:
        return cal.write_date(year, month), told
    if ctx.last and ctx.narrative and ctx.last.startswith("BC"):
        return f"{ctx.last[:6]}-{month:02d}", f"expression before: {ctx.last}"
    if today is None or ctx.narrative:
        return cal.write_date("XXXX", month), anchor if today is None else "none: no year told"
    direction = slots.get("dir")
    if direction == 0:
        return cal.write_date(today.year, month), anchor
    tense, off = (int(direction), 0) if direction else ctx.sign()
    ahead, behind = (month - today.month) % 12, (today.month - month) % 12
    if not tense or (off > (CLOSE if tense < 0 else FAR) and ahead and min(ahead, behind) <= AHEAD and tense * (behind - ahead) < 0):
        tense = 1 if ahead <= AHEAD else -1
    year = today.year + (tense if (month - today.month) * tense < 0 or (direction and month == today.month) else 0)
    return cal.write_date(year, month), anchor


def part_of_year(slots: Slots, slot: str, ctx: Context) -> Found:
    """A season, quarter or half, of the year told, or by "last" and "next", or by the verb's tense."""
    name = {"season": "{}", "quarter": "Q{}", "halfyear": "H{}"}[slot].format(slots[slot])
    unit = {"season": "SE", "quarter": "Q", "halfyear": "HY"}[slot]
    if "bcyear" in slots:
        return f"BC{int(slots['bcyear']):04d}-{name}", STATED
    if "year" in slots:
        return f"{int(slots['year']):04d}-{name}", STATED
    today, anchor = ctx.told
    if today and "ydir" in slots:
        return f"{today.year + int(slots['ydir']):04d}-{name}", anchor
    year, told = ctx.year()
    if year:
        return f"{year:04d}-{name}", told
    if ctx.narrative and ctx.last and ctx.last.startswith("BC"):
        return f"{ctx.last[:6]}-{name}", f"expression before: {ctx.last}"
    if today is None or ctx.narrative:
        return f"XXXX-{name}", anchor if today is None else "none: no year told"
    direction = slots.get("dir")
    options = [f"{today.year + k:04d}-{name}" for k in (-2, -1, 0, 1, 2)]
    here = cal.write(today, unit)
    tense = int(direction) if direction is not None else ctx.tense() or (-1 if slot == "season" else 0)
    begins = [(o, start) for o in options if (start := cal.first_day(o))]
    if tense < 0:
        return [o for o, s in begins if s <= today and (o != here or direction is None)][-1], anchor
    if tense > 0:
        return next(o for o, s in begins if s > today or (o == here and direction is None)), anchor
    return f"{today.year:04d}-{name}", anchor


def fiscal_year(slots: Slots, ctx: Context) -> Found:
    """A fiscal year: its months where the country's is known, else `FY2022`."""
    today, anchor = ctx.told
    start = FISCAL_START.get(ctx.country or "")
    if "year" in slots:
        year = int(slots["year"])
    elif today and "ydir" in slots:
        year = today.year + int(slots["ydir"])
    else:
        return None, anchor
    if start is None:
        return (f"{year}/{year + 1}" if "yy" in slots else f"FY{year}"), STATED
    begins = year if "yy" in slots or ctx.country in BEGINS_IN else year - 1
    if "edge" in slots and slots["edge"] == "end":
        return f"{begins + 1:04d}-{start - 1:02d}", STATED
    return f"{begins:04d}-{start:02d}/{begins + 1:04d}-{start - 1:02d}", f"stated; fiscal year of {ctx.country}"


def this_last_next(slots: Slots, ctx: Context) -> Found:
    """ "this week", "last month", "next year", "that year", "the previous month"."""
    unit, count = str(slots["unit"]), int(slots.get("dir", 0))
    if "rel" in slots or ctx.narrative:
        value, anchor = ctx.named
        if value and value.startswith("BC") and unit == "Y":
            return f"BC{int(value[2:6]) - count:04d}", anchor
        base = cal.first_day(value)
    else:
        base, anchor = ctx.told
    if base is None:
        return None, anchor or "none: the text names no date"
    if unit == "Y" and "edge" in slots and slots["edge"] == "end" and "months" in slots:
        return f"{base.year + count:04d}-12", anchor
    if unit == "WE" and "weekend" in slots:
        count = -1 if ctx.tense() < 0 and base.isoweekday() < 6 else 0
    if unit == "SE":
        here = cal.write(base, "SE")
        moved = cal.shift(cal.first_day(here) or base, 3 * count, "M")
    else:
        if unit == "WE":
            base = base + dt.timedelta(days=6 - base.isoweekday()) if base.isoweekday() < 6 else base
            if count < 0 and base.isoweekday() == 7:
                base -= dt.timedelta(days=1)
        moved = cal.shift(base, count, unit)
    return (cal.write(moved, unit) if moved else None), anchor
