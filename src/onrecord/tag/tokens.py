"""Words, as Universal Dependencies English cuts them (EWT and GUM conventions), by code points.

Clitics stand alone (`do|n't`, `Tokayev|'s`), hyphens and slashes split compounds (`long|-|term`) except after bound prefixes
(`co-founder`, `e-mail`), abbreviations keep their full stop, numbers keep their separators, currency and percent signs stand alone.
Every character that is not white space belongs to exactly one word.
"""

from __future__ import annotations

import re

from onrecord.record import Span

_ABBREVIATIONS = (
    "mr|mrs|ms|dr|prof|gen|lt|col|maj|capt|cmdr|adm|brig|sgt|cpl|pvt|gov|sen|rep|reps|sens|hon|rev|st|ste|mt|ft|jr|sr|esq|messrs|"
    "inc|corp|ltd|co|bros|cos|llc|plc|vs|etc|al|est|dept|univ|assn|ave|blvd|rd|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|"
    "mon|tue|tues|wed|thu|thur|thurs|fri|approx|fig|vol|pp|ed|eds|no|nos|art|sec|cf|op|ph\\.d|m\\.d|b\\.a|m\\.a|e\\.g|i\\.e|a\\.m|p\\.m"
)
_PREFIX = re.compile(
    "co|e|ex|non|anti|pre|post|re|pro|sub|un|mid|multi|inter|intra|semi|quasi|pseudo|neo|mini|micro|mega|ultra|vice|counter|trans|eu|"
    "bi|tri|de|over|under",
    re.IGNORECASE,
)
_TOKEN = re.compile(
    rf"""
    [^\W\d_]{{2,}}(?=[\s,])                                              # a plain word before a blank or comma, as most are
  | (?:https?://|www\.)[^\s<>"“”«»]*[^\s<>"“”«».,;:!?)\]'’]          # addresses on the web
  | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                                      # and in the mail
  | [@\#]\w+                                                          # handles and hashtags
  | (?:[^\W\d_]\.){{2,}}(?:[^\W\d_](?![\w]))?                         # U.S., a.m., U.S.S.R
  | (?:{_ABBREVIATIONS})\.(?=\s|[,;:)’'"”]|$)(?!\s*$)                 # Mr., Sept., Inc. (not at the very end)
  | (?-i:(?!I\.)[^\W\d_a-z]\.(?=\s+[^\W\d_a-z]))                      # an initial: J. Smith
  | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?(?![^\W\d_])                   # 4,200  13:17  4.1  5th  1990s
  | \d+(?:[.,:]\d+)*(?=[^\W\d_])                                      # the number of 5pm, 10km
  | [^\W_](?:[^\W_]|[\u0300-\u036f\u200d])*                           # a run of letters and digits
    (?:[&.](?=[^\W\d_])[^\W_]+)*                                      # AT&T, example.com
  | \.{{2,}} | …+ | -{{2,}} | —+ | –+ | \*+ | _+ | =+ | ~+ | !+\?*|\?+!*   # runs that are one mark
  | [:;]-?[)(DP](?!\w)                                                # smileys
  | \S                                                                # every other mark alone
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CLITIC = re.compile(r"['’](?:s|re|ve|ll|d|m)(?![\w])", re.IGNORECASE)
_APOSTROPHE_IN_NAME = re.compile(r"(?:o|d|l|al|qur|m)$", re.IGNORECASE)
_NOT = re.compile(
    r"(?:ca|do|does|did|is|are|was|were|wo|would|could|should|has|have|had|must|need|might|ai|sha|may|ought|dare)n$", re.IGNORECASE
)
_FUSED = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "lemme": 3, "gimme": 3, "dunno": 2}
_APOSTROPHES = "'’"
_HYPHENS = "-‐‑"
_SEAM = re.compile(rf"[{_HYPHENS}{_APOSTROPHES}]|{'|'.join(_FUSED)}", re.IGNORECASE)


def find_tokens(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The words of `text[start:end]` in order."""
    stop = len(text) if end is None else end
    raw = [m.span() for m in _TOKEN.finditer(text, start, stop)]
    seams = {m.start() for m in _SEAM.finditer(text, start, stop)}
    return [Span(s, e) for s, e in (_join(text, raw, seams) if seams else raw)]


def _join(text: str, raw: list[tuple[int, int]], seams: set[int]) -> list[tuple[int, int]]:
    """Put clitics, bound prefixes and apostrophes inside names together; cut fused words apart. `seams` are where that may be needed."""
    out: list[tuple[int, int]] = []
    i, n = 0, len(raw)
    while i < n:
        s, e = raw[i]
        i += 1
        if e not in seams and s not in seams:
            out.append((s, e))
            continue
        word, after = text[s:e], text[e : e + 1]
        glued = i + 1 < n and raw[i] == (e, e + 1) and raw[i + 1][0] == e + 1
        tail = raw[i + 1] if glued else None  # the word right behind the mark that is right behind this one
        if tail and after in _APOSTROPHES:
            clitic = _clitic(text, word, e, tail)
            if clitic is not None:
                out += [(s, clitic), (clitic, tail[1])] if clitic > s else [(clitic, tail[1])]
                i += 2
                continue
            if _is_name(word, text[tail[0] : tail[1]]):
                raw[i + 1] = (s, tail[1])
                i += 1
                continue
        if tail and after in _HYPHENS and text[e + 1].isalpha() and _PREFIX.fullmatch(word):
            raw[i + 1] = (s, tail[1])
            i += 1
            continue
        cut = _FUSED.get(word.lower())
        out += [(s, s + cut), (s + cut, e)] if cut else [(s, e)]
    return out


def _clitic(text: str, word: str, mark: int, tail: tuple[int, int]) -> int | None:
    """Where the clitic begins that an apostrophe at `mark` and the word behind it make with the word before (`do|n't`, `he|'s`)."""
    ending = text[tail[0] : tail[1]]
    if ending.lower() == "t" and _NOT.search(word):
        return mark - 1
    return mark if len(ending) <= 2 and _CLITIC.match(text, mark, tail[1]) else None


def _is_name(word: str, ending: str) -> bool:
    """Whether an apostrophe stands inside a name: O'Brien, Qur'an, Ma'arif."""
    return word.isalpha() and ending.isalpha() and (_APOSTROPHE_IN_NAME.fullmatch(word) is not None or ending.islower())
