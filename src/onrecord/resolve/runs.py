"""Runs of capitalised words, and what each may be: a person with a title, a body, a country, a place."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.resolve.found import Kind
from onrecord.resolve.lexicon import Lexicon
from onrecord.resolve.nations import body_of, is_demonym, named_country, seat_of
from onrecord.resolve.syntax import Syntax
from onrecord.resolve.words import Word

_LINKS = frozenset(["of", "for"])
_LONGEST_ACRONYM = 10
_NAMELIKE = frozenset(["may", "jan", "sun", "mon", "sat", "wed", "mar", "jun", "dec", "june", "april", "august", "day"])
_BEFORE_DATES = frozenset(
    [
        "in",
        "on",
        "since",
        "until",
        "till",
        "by",
        "last",
        "next",
        "early",
        "late",
        "mid",
        "this",
        "of",
        "from",
        "to",
        "before",
        "after",
        "between",
        "and",
    ]
)
_QUOTES = frozenset("\"“”«»„‘’'")
_OPENING = frozenset("\"“«„‘'([:—–-…")


@dataclass(frozen=True, slots=True)
class Run:
    """Words `first` to `after`; its title (`first` to `name`) and its name (`name` to `after`), either of which may be empty."""

    first: int
    name: int
    after: int
    kind: Kind


def find_runs(text: str, words: list[Word], lexicon: Lexicon, syntax: Syntax | None = None) -> list[Run]:
    """Every run of capitalised words, in order."""
    found: list[Run] = []
    i, n = 0, len(words)
    while i < n:
        if not words[i].cap or not _starts(words, i, lexicon) or (syntax and _opens(words, i) and syntax.is_no_name(words[i])):
            i += 1
            continue
        j = i + 1
        while j < n and (step := _continues(words, i, j, lexicon)):
            j += step
        run = read_run(text, words, i, j, lexicon)
        if run:
            found.append(run)
        i = j
    return found


def defined_by(words: list[Word], run: Run, lexicon: Lexicon) -> int | None:
    """The word in parentheses right behind a run that is its short form: `National Election Board (NEB)`."""
    k = run.after
    if k + 2 < len(words) and words[k].text == "(" and words[k + 2].text == ")" and words[k].sentence == words[k + 1].sentence:
        short = words[k + 1].text
        if 2 <= len(short) <= _LONGEST_ACRONYM and sum(c.isupper() for c in short) >= 2:
            return k + 1
    return None


def _opens(words: list[Word], i: int) -> bool:
    return i == 0 or words[i - 1].sentence != words[i].sentence or words[i - 1].text in _OPENING


def _starts(words: list[Word], i: int, lexicon: Lexicon) -> bool:
    w = words[i]
    if is_calendar(words, i, lexicon) or len(w.text) == 1 or (w.low == "i" or w.low.startswith("i'")):
        return False
    opens = _opens(words, i)
    if not opens or w.low not in lexicon.lower:
        return w.low not in lexicon.lower or w.low in lexicon.org_heads or w.low in lexicon.modifiers or w.text.isupper()
    follows = i + 1 < len(words) and words[i + 1].sentence == w.sentence and words[i + 1].cap
    return follows and (w.low in lexicon.org_heads or w.low in lexicon.modifiers or w.low in lexicon.portfolios)


def is_calendar(words: list[Word], i: int, lexicon: Lexicon) -> bool:
    """Whether the word is a month or day here: `May 5`, `on Sun`; not the surname of Sun Kaiyuan or the given name Jan."""
    w = words[i]
    if w.low not in lexicon.calendar:
        return False
    if w.low not in _NAMELIKE:
        return True
    before = words[i - 1] if i and words[i - 1].sentence == w.sentence else None
    behind = words[i + 1] if i + 1 < len(words) and words[i + 1].sentence == w.sentence else None
    if before and (before.text[0].isdigit() or before.low in _BEFORE_DATES):
        return True
    return not (behind and behind.cap and behind.text[0].isalpha())


def _continues(words: list[Word], first: int, j: int, lexicon: Lexicon) -> int:
    """How many words the run goes on by at word `j`; 0 where it ends."""
    v, n = words[j], len(words)
    if v.sentence != words[first].sentence:
        return 0
    if v.cap and v.text[0].isalpha() and not is_calendar(words, j, lexicon) and v.low != "i" and v.low != "'s":
        return 1
    inside = words[first:j]
    before = words[j - 1]

    def cap_at(k: int) -> bool:
        return k < n and words[k].cap and words[k].sentence == v.sentence and not is_calendar(words, k, lexicon)

    if v.low in lexicon.particles and before.cap and not (v.low in ("a", "e", "y") and len(inside) < 2):
        for step in (1, 2):
            if cap_at(j + step) and all(words[j + k].low in lexicon.particles for k in range(step)):
                return step + 1
    bodily = any(w.low in lexicon.org_heads or w.title for w in inside)
    if v.low in ("of", "for") and bodily:
        if cap_at(j + 1):
            return 2
        if j + 1 < n and words[j + 1].low == "the" and cap_at(j + 2):
            return 3
    if v.low in ("and", "&") and cap_at(j + 1):
        ahead = words[j + 1]
        linked = any(w.low in ("of", "for") for w in inside)
        field = before.low in lexicon.portfolios or linked
        if field and ahead.low in lexicon.portfolios and ahead.low not in lexicon.org_heads:
            return 2
        if before.title and not any(w.low == "," for w in inside):
            for k in range(j + 1, min(j + 5, n)):
                if not words[k].cap:
                    break
                if words[k].title:
                    return 2
    if (
        v.text == ","
        and cap_at(j + 1)
        and before.low in lexicon.portfolios
        and words[j + 1].low in lexicon.portfolios
        and any(w.low == "of" for w in inside)
    ):
        return 2
    if v.text in "'’" and before.low.endswith("s") and cap_at(j + 1) and words[j + 1].low in lexicon.org_heads:
        return 2
    if v.low == "'s" and cap_at(j + 1) and (words[j + 1].low in lexicon.org_heads) and before.title:
        return 2
    return 0


def read_run(text: str, words: list[Word], first: int, after: int, lexicon: Lexicon) -> Run | None:
    """What the run is. None for what names nobody (months, lone demonyms)."""
    piece = text[words[first].start : words[after - 1].end]
    if named_country(piece):
        return Run(first, first, after, "country")
    if body_of(piece):
        return Run(first, first, after, "organization")
    if is_demonym(piece):
        return None
    link = next((k for k in range(first, after) if words[k].low in _LINKS), after)
    titles = [k for k in range(first, after) if words[k].title and not _after_link(words, k, first)]
    heads = [k for k in range(first, after) if words[k].low in lexicon.org_heads and k not in titles]
    if words[first].low in lexicon.honorifics and not titles:
        name = first
        while name < after and words[name].low in lexicon.honorifics:
            name += 1
        return Run(first, name, after, "person") if name < after else None
    leading = [k for k in titles if k < link]
    if leading and (link == after or leading[-1] + 1 == link):
        head = leading[-1]
        if link == after and heads and heads[-1] > head:
            return Run(first, first, after, "organization")
        if link == after and head == after - 1 and head > first and words[first].low in lexicon.given:
            return Run(first, first, after, "person")  # a surname that is a title: John Bishop
        inner = titles[-1]
        if inner > link and inner < after - 1 and words[inner].low not in lexicon.portfolios and words[inner + 1].low not in _LINKS:
            return Run(first, inner + 1, after, "person")  # Custodian of the Two Houses King X
        return Run(first, _name_after(text, words, head, after, lexicon), after, "person")
    if heads:
        if titles and titles[-1] > heads[-1]:
            return Run(first, _name_after(text, words, titles[-1], after, lexicon), after, "person")
        return Run(first, first, after, "organization")
    if seat_of(piece):
        return Run(first, first, after, "place")
    return _untitled(text, words, first, after, lexicon)


def _after_link(words: list[Word], k: int, first: int) -> bool:
    """Whether the word stands in an `of` phrase: `Ministry of Justice`, `Center for Open Justice`."""
    j = k
    while j > first and (words[j - 1].cap or words[j - 1].low in ("the", "and", "&")):
        j -= 1
    return j > first and words[j - 1].low in _LINKS and j == k


def _name_after(text: str, words: list[Word], title: int, after: int, lexicon: Lexicon) -> int:
    """Where the name begins behind the last title word; `after` where the title stands alone (`Minister of Foreign Affairs`)."""
    k = title + 1
    while k < after and words[k].low in lexicon.honorifics:
        k += 1
    if k >= after or words[k].low not in ("of", "for"):
        return k
    caps = [i for i in range(k + 1, after) if words[i].cap]
    for j in range(after, k, -1):
        start = k + 2 if words[k + 1].low == "the" else k + 1
        if start < j and named_country(text[words[start].start : words[j - 1].end]):
            return j
    tail = after
    while (
        tail > k + 1
        and words[tail - 1].low not in lexicon.portfolios
        and words[tail - 1].low not in lexicon.org_heads
        and words[tail - 1].low not in ("the", "of", "and", "for")
    ):
        tail -= 1
    size = sum(i >= tail for i in caps)
    if tail < after and words[tail - 1].low == "the" and size < 3:  # a place or body: for the Sahel Basins
        return after
    if words[tail - 1].low in _LINKS and tail - 1 > k:  # of Foreign Affairs of Mongolia | X Y
        held = next((j for j in range(after, tail, -1) if named_country(text[words[tail].start : words[j - 1].end])), None)
        return held if held is not None and after - held != 1 else after - 2 if held is None and size > 2 else after
    known = next((i for i in caps if i >= tail and words[i].low in lexicon.given), None)
    if tail > k + 1 and any(i < tail for i in caps):
        if known is not None and known > tail:
            return known
        return tail if size <= 3 else after - 2 if size else after
    if size == len(caps) and size >= 3:
        return known if known is not None and known > caps[0] else caps[-2]
    return after


def _untitled(text: str, words: list[Word], first: int, after: int, lexicon: Lexicon) -> Run | None:
    inside = [w for w in words[first:after] if w.low not in lexicon.particles]
    code = next((j for j in range(after - 1, first, -1) if is_demonym(text[words[first].start : words[j - 1].end])), None)
    if code is not None and words[code].cap:  # Kazakh Aidos Serikbayev
        first, inside = code, [w for w in words[code:after] if w.low not in lexicon.particles]
    if not inside:
        return None
    before = words[first - 1].low if first and words[first - 1].sentence == words[first].sentence else ""
    if len(inside) == 1:
        if before == "the" and inside[0].low in lexicon.geographic:
            return Run(first, first, after, "place")  # the Strait, the Order of Courage; without the article it may be a surname
        acronym = inside[0].text.isupper() and inside[0].text.isalpha() and 1 < len(inside[0].text) < 8
        return Run(first, first, after, "organization" if acronym else "unknown")
    if inside[-1].low in lexicon.geographic or inside[0].low in lexicon.geographic:
        return Run(first, first, after, "place")
    if before in _QUOTES and after < len(words) and words[after].text in _QUOTES:
        return Run(first, first, after, "unknown")  # the name of a ship, a song, a shop
    if inside[0].low in lexicon.given or (len(inside[0].text) == 2 and inside[0].text[1] == "."):
        return Run(first, first, after, "person")
    common = any(w.low in lexicon.portfolios or w.low in lexicon.lower for w in inside)
    if before == "the" or common or len(inside) > 4 or any(any(c.isdigit() for c in w.text) for w in inside):
        return Run(first, first, after, "unknown")
    if before in ("in", "at", "near", "around", "outside", "via", "off"):
        return Run(first, first, after, "unknown")
    return Run(first, first, after, "person")
