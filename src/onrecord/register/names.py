"""Whether two names are one person's: tolerant of order, diacritics, transliteration, initials and missing middle names.

A name is folded word by word to the sounds that transliterations share (`Kassym-Jomart` and `Kasym-Zhomart` fold alike), then the words
of the
shorter name are each paired with one of the longer. A family name alone never makes the same person: it is its own, weaker answer.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

NameAgreement = Literal["full", "family"]


def _rows(kind: str) -> list[tuple[str, str]]:
    """The rows of one kind in `sounds.tsv`, in their order."""
    lines = files("onrecord.register").joinpath("sounds.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [(source, target) for name, source, target in (line.split("\t") for line in lines) if name == kind]


LETTERS = str.maketrans(dict(_rows("letter")))
SOUNDS = tuple(_rows("sound"))
DROPPED = frozenset(word for word, _ in _rows("left out"))
NUMERAL = re.compile(r"(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI?)")
PATRONYMIC = re.compile(r"(?i)\b(?:bin|ibn|bint|ould)\b")


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """One word of a name as the sounds that its spellings share: `Zelenskyy`, `Zelensky` and `Зеленский` → zelenski."""
    flat = unicodedata.normalize("NFKD", word.casefold().translate(LETTERS).replace("й", "i"))
    flat = "".join(c for c in flat if c.isalpha())
    flat = flat.translate(LETTERS)
    if len(flat) == 1:
        return flat
    flat = re.sub(r"^abd[aeiu]?l?(?=[^aeiou]|$)", "abd", flat) if flat.startswith("abd") and len(flat) > 5 else flat
    for sound, same in SOUNDS:
        flat = flat.replace(sound, same)
    flat = re.sub(r"(.)\1+", r"\1", flat)
    return _given_names().get(flat, flat.removesuffix("h") if len(flat) > 4 else flat)


@cache
def _given_names() -> dict[str, str]:
    """Forms of one given name, folded, by each form: `Benjamin` and `Binyamin`. Built once; empty while it is being built."""
    index: dict[str, str] = {}
    _given_names_raw = files("onrecord.register").joinpath("given_names.tsv").read_text(encoding="utf-8").splitlines()[1:]
    for line in _given_names_raw:
        forms = [_fold_plain(form) for form in line.split("|")]
        for form in forms:
            index.setdefault(form, forms[0])
    return index


def _fold_plain(form: str) -> str:
    for sound, same in SOUNDS:
        form = form.replace(sound, same)
    return re.sub(r"(.)\1+", r"\1", form.replace("-", ""))


@lru_cache(maxsize=16384)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell people apart, folded; particles, honorifics and `Jr.` left out, `Abd al-Fattah` joined to one.

    A regnal numeral is kept with a mark of its own (`#III`); at a name's head it is a name (`Xi`).
    """
    name = re.sub(r"(?i)\babd[aeiu]?l?[ -](?:al|el|ul|ur|ar|as)?[ -]?(?=\w{3})", "abd", name)
    words = [w for w in re.split(r"[\s\-‐‑–.,\"“”«»()]+", name) if w]
    kept = [w for w in words if w.casefold().strip("'’") not in DROPPED] or words
    return tuple(f for i, w in enumerate(kept) if (f := f"#{w}" if i and NUMERAL.fullmatch(w) else fold_word(w)))


def _same_word(a: str, b: str) -> bool:
    if a == b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    if min(len(a), len(b)) < 4:
        return False
    bones = _bones(a), _bones(b)
    return (bones[0] == bones[1] and len(bones[0]) >= 3) or (min(len(a), len(b)) >= 6 and _one_edit(a, b))


@lru_cache(maxsize=16384)
def _bones(word: str) -> str:
    """The consonants, with the first letter whatever it is: what survives when vowels are spelled differently."""
    return word[0] + re.sub(r"[aeiou]", "", word[1:])


def _one_edit(a: str, b: str) -> bool:
    """Whether one letter put in, left out or changed turns `a` into `b`; the first letter stays."""
    if abs(len(a) - len(b)) > 1 or a[0] != b[0]:
        return False
    i = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[i + 1 :] == b[i + 1 :] or a[i:] == b[i + 1 :] or a[i + 1 :] == b[i:]


def name_keys(name: str) -> set[str]:
    """Keys under which a name and its other spellings may be filed: the bones of each word that is more than an initial."""
    return {_bones(word) for word in name_words(name) if len(word) > 1 and word[0] != "#"}


def _pair(shorter: tuple[str, ...], longer: tuple[str, ...]) -> dict[int, int]:
    """Which word of `longer` each word of `shorter` is, each used once: exact pairs first, then spellings, then initials."""
    pairs: dict[int, int] = {}
    free = set(range(len(longer)))
    for test in (lambda a, b: a == b, lambda a, b: len(a) > 1 < len(b) and _same_word(a, b), _same_word):
        for i, word in enumerate(shorter):
            if i not in pairs:
                j = next((j for j in sorted(free) if test(word, longer[j])), None)
                if j is not None:
                    pairs[i] = j
                    free.discard(j)
    return pairs


@lru_cache(maxsize=65536)
def compare_names(name: str, known: str, family: str) -> NameAgreement | None:
    """How far `name` agrees with the `known` name of someone whose family name is `family`.

    `full`: a family name and at least one more word agree, and nothing in the shorter name disagrees (one word may, where every word of the
    family name and another agree). `family`: nothing but the family name, or the one name a monarch goes by, is given. None: another name.
    """
    given, held, kin = name_words(name), name_words(known), name_words(family)
    if not given or not held:
        return None
    if all(PATRONYMIC.search(n) for n in (name, known)) and not _same_word(given[0], held[0]):
        return None  # father and son share most words of such names
    numerals = [{w for w in words if w[0] == "#"} for words in (given, held)]
    if numerals[0] and numerals[1] and numerals[0] != numerals[1]:
        return None
    given, held, kin = (tuple(w for w in words if w[0] != "#") for words in (given, held, kin))
    shorter, longer = (given, held) if len(given) <= len(held) else (held, given)
    pairs = _pair(shorter, longer)
    matched = [(shorter[i], longer[j]) for i, j in pairs.items()]
    in_family = [p for p in matched if len(min(p, key=len)) > 1 and any(_same_word(w, p[0]) or _same_word(w, p[1]) for w in kin)]
    if not in_family:
        return None
    missing = len(shorter) - len(matched)
    if len(given) == 1 and PATRONYMIC.search(known) and not _same_word(given[0], held[0]):
        return None  # `Salman` is not Muhammad bin Salman
    if len(matched) >= 2 and (missing == 0 or (missing == 1 and len(in_family) >= len(kin) and len(matched) > len(in_family))):
        only_family = len(matched) == len(in_family) and len(held) > len(kin) and not any(held[0] in p for p in matched)
        return "family" if only_family and missing == 0 and len(given) <= len(kin) else "full"
    if numerals[0] and numerals[0] == numerals[1] and not missing:
        return "full"
    return "family" if len(matched) == len(given) == 1 else None


def agree(name: str, names: Iterable[str], family: str) -> NameAgreement | None:
    """The best agreement of `name` with any of someone's names, the first of which has the family name `family`."""
    best: NameAgreement | None = None
    head = True
    for n, known in enumerate(names):
        head = known.startswith(family) if n == 0 else head
        found = compare_names(name, known, _family_in(known, family, head))
        if found == "full":
            return found
        best = best or found
    return best


@lru_cache(maxsize=16384)
def _family_in(known: str, family: str, head: bool) -> str:
    """The family name inside another spelling of a name: the words that sound like it, else the first or last word as in the main
    spelling."""
    if family in known:
        return family
    kin = name_words(family)
    words = [w for w in known.split() if any(_same_word(f, k) for f in name_words(w) for k in kin)]
    return " ".join(words) or known.split()[0 if head else -1]
