"""Whether two names may be one: people across spellings, initials and name orders; bodies across word order and acronyms.

Each comparison is a pure function that returns a score from 0 to 1 and the reason for it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from onrecord.resolve.lexicon import load_lexicon

# Letters and clusters that romanisations of one name trade for one another (BGN/PCGN, ISO 9, national and press habits).
_SWAPS = (
    (re.compile(r"shch|sch"), "sh"),
    (re.compile(r"kh|gh|x"), "h"),
    (re.compile(r"zh|dj|dzh"), "j"),
    (re.compile(r"ts|tz"), "c"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ck|q"), "k"),
    (re.compile(r"w"), "v"),
    (re.compile(r"y|j(?=[aeiou])|ij|iy"), "i"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"ei|ie|ae|ee"), "e"),
    (re.compile(r"io"), "e"),
    (re.compile(r"(.)\1"), r"\1"),
)
_LONGEST_ACRONYM = 12
_MARKS = "ʻʼʹʺ"
_OF = frozenset(["of", "for", "the", "and", "on", "in", "&", "'s", "'", "a", "an", "de", "la"])
_NICKNAMES = {
    "bill": "william",
    "bob": "robert",
    "rob": "robert",
    "dick": "richard",
    "jim": "james",
    "joe": "joseph",
    "mike": "michael",
    "tom": "thomas",
    "dave": "david",
    "steve": "steven",
    "tony": "anthony",
    "ed": "edward",
    "ted": "edward",
    "des": "desmond",
    "sasha": "aleksandr",
    "volodya": "vladimir",
    "kate": "katherine",
    "liz": "elizabeth",
    "sue": "susan",
    "pat": "patrick",
    "dan": "daniel",
    "ben": "benjamin",
    "sam": "samuel",
    "nick": "nicholas",
    "chris": "christopher",
    "matt": "matthew",
    "andy": "andrew",
    "alex": "alexander",
}


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """A word without diacritics and apostrophes, lower case."""
    flat = unicodedata.normalize("NFKD", word.replace("ı", "i").replace("ə", "a").replace("ø", "o").replace("ł", "l").replace("đ", "d"))
    return "".join(c for c in flat if (c.isalnum() and c not in _MARKS) or c == "-").casefold()


@lru_cache(maxsize=8192)
def sound(word: str) -> str:
    """The form in which the romanisations of one name mostly meet: Gafarli, Qafarlı; Yuldoshev, Yoʻldoshev."""
    form = fold(word).replace("-", "")
    for pattern, to in _SWAPS:
        form = pattern.sub(to, form)
    return form


def _distance(a: str, b: str, limit: int) -> int:
    """Levenshtein distance, given up at `limit` + 1."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
        if min(row) > limit:
            return limit + 1
    return row[-1]


@lru_cache(maxsize=65536)
def word_score(a: str, b: str) -> float:
    """How alike two words of names are: 1 the same, 0.9 but for diacritics, 0.8 one in sound, 0.6 a letter or two apart, else 0."""
    if a == b:
        return 1.0
    x, y, p, q = fold(a), fold(b), sound(a), sound(b)
    if x[:1] != y[:1] and p[:1] != q[:1]:
        return 0.0  # neither alike nor a letter apart, without the work of finding out
    if x == y:
        return 0.9
    if x.replace("-", "") == y.replace("-", ""):
        return 0.85
    if p == q and len(p) > 2:
        return 0.8
    limit = 0 if min(len(x), len(y)) < 5 else 1 if min(len(x), len(y)) < 8 else 2
    if limit and ((p[:1] == q[:1] and _distance(p, q, limit) <= limit) or (x[:1] == y[:1] and _distance(x, y, limit) <= limit)):
        return 0.6
    return 0.0


def _given_score(a: str, b: str) -> float:
    """Like `word_score`, with initials and short forms: `J.` is any J."""
    x, y = fold(a), fold(b)
    if len(x) <= 2 or len(y) <= 2:
        return 0.7 if x[:1] == y[:1] else 0.0
    if _NICKNAMES.get(x, x) == _NICKNAMES.get(y, y):
        return 0.9
    return word_score(a, b)


@lru_cache(maxsize=8192)
def _first_letters(name: tuple[str, ...]) -> frozenset[str]:
    """The letters with which the words of a name begin, their parts, sounds and full forms too."""
    words = {bit for word in name for bit in (word, *word.split("-"))}
    forms = {form for w in words for form in (fold(w), sound(w))}
    return frozenset(form[:1] for form in forms | {_NICKNAMES.get(form, form) for form in forms})


@lru_cache(maxsize=65536)
def person_score(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[float, str]:
    """Whether two names of people, titles aside, may be one person's, and by what.

    Two full names must agree in both parts: people who share a surname stay apart. A single word agrees with a surname, a part of a
    compound surname, or (weakest) a given name.
    """
    if not a or not b:
        return 0.0, ""
    if a == b:
        return 1.0, "same name"
    if _first_letters(a).isdisjoint(_first_letters(b)):
        return 0.0, ""  # whatever makes two names one begins with a letter that both have
    for p, q in ((a, b), (b, a)):
        if len(p) == len(q) > 1 and all(len(fold(w)) == 1 for w in p) and any(len(fold(w)) > 1 for w in q):
            return (0.8, "initials") if all(fold(w) == fold(v)[:1] for w, v in zip(p, q, strict=True)) else (0.0, "")
    short, full = sorted((a, b), key=len)
    if len(short) == 1:
        return _single_score(short[0], full)
    small = load_lexicon().particles
    x, y = [w for w in short if w.lower() not in small] or list(short), [w for w in full if w.lower() not in small] or list(full)
    last = word_score(x[-1], y[-1])
    first = max(_given_score(x[0], y[0]), 0.9 * _given_score(x[0], y[1]) if len(y) > 2 else 0.0)
    if last and first:
        return min(last, first), "full name" if min(last, first) > 0.85 else "spelling"
    turned = min(word_score(x[-1], y[0]), word_score(x[0], y[-1]))
    if turned >= 0.8:
        return 0.8 * turned, "name order"
    matched = [max(word_score(w, v) for v in y) for w in x]
    if min(matched) >= 0.8 and len(x) < len(y):
        return 0.8 * min(matched), "part of the full name"
    return 0.0, ""


def _single_score(word: str, full: tuple[str, ...]) -> tuple[float, str]:
    if score := word_score(word, full[-1]):
        return score, "surname" if score > 0.85 else "spelling of the surname"
    parts = [p for w in full[1:] for p in w.split("-") if len(p) > 2]
    if len(full) == 1:
        parts = [p for p in full[0].split("-") if len(p) > 2]
    score = max((word_score(word, p) for p in [*full[1:], *parts]), default=0.0)
    bits = [b for b in word.split("-") if len(b) > 2]
    if not score and len(bits) > 1:
        score = min(max((word_score(bit, p) for p in parts or full), default=0.0) for bit in bits)
    if score >= 0.8:
        return 0.9 * score, "part of the surname"
    if (score := _given_score(word, full[0])) >= 0.8 and len(word) > 2:
        return 0.6 * score, "given name"
    return 0.0, ""


def org_words(name: str) -> tuple[str, ...]:
    """The words of a body's name that carry it: `the Ministry of Defense` → defense, ministry."""
    words = (fold(w) for w in re.findall(r"[\w'’.&-]+", re.sub(r"['’]s\b", "", name)))
    return tuple(
        w.replace("defence", "defense").replace("centre", "center").replace("labour", "labor").replace("organis", "organiz")
        for w in words
        if w and w not in _OF
    )


def acronym_of(name: str, short: str) -> bool:
    """Whether `short` is made of the initials of `name`, small words aside or not, in order."""
    if " " in short or len(short) > _LONGEST_ACRONYM:
        return False
    letters = [c for c in short.lower() if c.isalnum()]
    if len(letters) < 2 or not any(c.isupper() for c in short[1:]):
        return False
    words = [fold(w) for w in re.split(r"[\s-]+", name) if w and w[0].isalnum()]
    wanted = "".join(letters)
    return any("".join(w[0] for w in kept if w) == wanted for kept in ([w for w in words if w not in _OF], words))


@lru_cache(maxsize=65536)
def org_score(a: str, b: str) -> tuple[float, str]:
    """Whether two names of bodies may be one's: the same words in any order, an acronym, or one a part of the other."""
    if a == b:
        return 1.0, "same name"
    x, y = org_words(a), org_words(b)
    if not x or not y:
        return 0.0, ""
    if set(x) == set(y):
        return 0.95, "same words"
    if acronym_of(a, b) or acronym_of(b, a):
        return 0.9, "acronym"
    small, big = sorted((x, y), key=len)
    if set(small) < set(big) and (small[-1] == big[-1] or small[0] == big[0]):
        return 0.7 if len(small) > 1 else 0.5, "part of the name"
    return 0.0, ""
