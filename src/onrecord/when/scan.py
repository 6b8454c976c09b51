"""Text → tokens → one character a token, so that a rule over words is an ordinary compiled regex over characters.

Each character stands for a set of features ("a month", "a number that could be a day"). Words get theirs from the language's
data file, numbers from their shape, here. Everything else is the dot.
"""

from __future__ import annotations

import re
from typing import NamedTuple

DIGITS = "0123456789"

NOTHING = "."
"""The character of a token that no rule speaks of."""

TOKEN = re.compile(
    r"[^\W\d_]{2,}(?:['’](?![sS]\b)[^\W\d_]+)*"  # a word of two letters or more, which no rule below would take apart, stands first
    r"|(?P<para>\n[^\S\n]*\n\s*)"
    r"|[0-9]{4}-[0-9][0-9]-[0-9][0-9](?:[T ][0-9][0-9]:[0-9][0-9](?::[0-9][0-9])?)?(?![0-9])"
    r"|[0-9]{1,4}(?P<sep>[./-])[0-9]{1,2}(?P=sep)[0-9]{2,4}(?![0-9])"
    r"|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,2}(?::[0-9][0-9]){1,2}(?![0-9])|[0-9]{1,2}h[0-9][0-9](?!\w)"
    r"|[0-9]+(?:st|nd|rd|th|ST|ND|RD|TH)\b|['’]?[0-9]+['’]?s\b|[0-9]+\.[0-9]+|[0-9]+"
    r"|[$€£¥₸₽]\s?[0-9.,]*[0-9]"
    r"|[AaPp]\.\s?[Mm]\.?(?!\w)"
    r"|[QqHh][1-4](?!\w)|['’][sS]\b|[^\W\d_]+(?:['’](?![sS]\b)[^\W\d_]+)*"
    r"|\S"
)

Features = dict[str, object]


class Scan(NamedTuple):
    """A text's tokens: where each begins and ends, its words, and its character (all four run in step)."""

    starts: list[int]
    ends: list[int]
    words: list[str]
    chars: str


def cut(text: str) -> tuple[list[int], list[int], list[str]]:
    """Starts, ends and words of a text's tokens; a blank line is a token of its own, white space."""
    starts, ends, words = [], [], []
    for m in TOKEN.finditer(text):
        starts.append(m.start())
        ends.append(m.end())
        words.append(m.group())
    return starts, ends, words


_CLOCK = re.compile(r"(\d{1,2})[:.h](\d\d)(?::\d\d)?")


def features_of_number(word: str) -> Features:
    """The features that a token beginning with a digit (or an apostrophe and a digit) has by its shape alone.

    num (its value), day 1-31, hour 0-24, year 1000-2199, yy 00-99, small 100-999 and less (years before Christ), ord, decade, clock,
    dotclock, hhmm, ndate (a date in figures), dec (a decimal).
    """
    found: Features = {}
    if word.isascii() and word.isdigit():
        value = int(word[:9])
        found["num"] = value
        if len(word) <= 2:
            found |= {k: value for k, limit in (("day", 31), ("hour", 24), ("minute", 59)) if value <= limit and (value or k != "day")}
        if len(word) == 2:
            found["yy"] = value
        if len(word) <= 3 and value:
            found["small"] = value
        if len(word) == 4:
            if 1000 <= value <= 2199:
                found["year"] = value
            if 1900 <= value <= 2059:
                found["recent"] = value
            if value < 2400 and value % 100 < 60:
                found["hhmm"] = f"{word[:2]}:{word[2:]}"
    elif word[-2:].casefold() in ("st", "nd", "rd", "th"):
        found["ord"] = int(word[:-2][:9])
        if 1 <= int(word[:-2][:9]) <= 31:
            found["dayord"] = int(word[:-2])
    elif word[-1:] == "s":
        digits = word.strip("'’s")
        if len(digits) == 4 and digits.endswith("0") and digits[:2] in ("16", "17", "18", "19", "20"):
            found["decade"] = digits[:3]
        elif len(digits) == 2 and digits.endswith("0"):
            found["decade2" if word[0].isdigit() else "decade"] = f"{'20' if digits[0] in '01' else '19'}{digits[0]}"
    elif (clock := _CLOCK.fullmatch(word)) and int(clock[1]) <= 24 and int(clock[2]) < 60:
        found["dotclock" if "." in word else "clock"] = f"{int(clock[1]):02d}:{clock[2]}"
        if "." in word:
            found |= {"num": float(word), "dec": float(word)}
    elif re.fullmatch(r"\d+\.\d+", word):
        found |= {"num": float(word), "dec": float(word)}
    elif re.fullmatch(r"[\d,]+(?:\.\d+)?", word):
        found["num"] = float(word.replace(",", ""))
    elif re.match(r"\d{1,4}[./-]\d{1,2}[./-]\d", word):
        found["ndate"] = word
    return found


def number_samples() -> list[str]:
    """Tokens of every shape that `features_of_number` tells apart, so that all characters are known before the first text comes."""
    plain = [str(n) for n in (*range(101), 1000, 1060, 1900, 1960, 2060, 2100, 2160, 2200, 2260, 2400)]
    plain += [*(f"0{n}" for n in range(10)), "123456"]
    plain += [f"{n:04d}" for n in (30, 70, 130, 2330, 2370, 9999)]
    ordinals = ["1st", "22nd", "40th", "100th"]
    decades = ["1970s", "1270s", "1975s", "70s", "'70s", "'00s", "20s", "75s"]
    clocks = ["1:00", "23:59", "31:00", "10.30", "1.75", "99.9", "21h40"]
    dates = ["2024-06-19", "14.01.2022", "2024-06-19 10:00", "2024-06-19T10:00"]
    return [*plain, *ordinals, *decades, *clocks, *dates, "1,200", "1,200.5"]
