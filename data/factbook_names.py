"""Split what stands before a date into offices and people: `Deputy Prime Ministers A B, C D and Gen. E F`."""

from __future__ import annotations

import re

import factbook_wording as wording

ROMAN = re.compile(r"^(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI?)$")
Person = tuple[str, str, tuple[str, ...]]  # name, family name, other names
Group = tuple[str, list[Person], tuple[str, ...]]  # office, people, other names for all


def read_names(text: str, title: str, default: str) -> tuple[list[Group], str | None]:
    """The groups of people under one office each, and an end date that the words state (`resigned 2 September 2015`).

    `title` is the office in force where the text begins with a name, `default` the last resort. Raises `ValueError` where a name is not
    one.
    """
    text = re.sub(r"\[[^\]]*\]", "", text)
    text, aliases = _take_aliases(text)
    text, end = _cut_tail(text)
    text = re.sub(r",? (?:of the Netherlands|of Denmark|of Norway|of Asturias|of Australia|of China)\b", "", text)
    text = re.sub(r"^(?:co-)?chiefs? of state (?=Captain)", "", text.strip(" ,.")).strip()
    text = re.sub(r"^(?:and|&) ", "", text)
    tokens = re.findall(r",|/|[^\s,/]+", text)
    groups: list[Group] = []
    i = 0
    bare = not any(wording.is_capitals(t) for t in tokens)
    while i < len(tokens):
        j = _title_end(tokens, i)
        office = " ".join(tokens[i:j]).replace(" ,", ",").replace(" / ", "/").strip(" ,") if j > i else (title or default)
        i = j
        people: list[Person] = []
        while i < len(tokens):
            if tokens[i] in (",", "and", "&"):
                i += 1
                if _title_end(tokens, i) > i:
                    break
                continue
            k = i
            while k < len(tokens) and tokens[k] not in (",", "and", "&") and not (k > i and _starts_title(tokens, k, i)):
                k += 1
            person = _read_person(tokens[i:k], bare, royal=bool(wording.ROYAL.match(office)))
            if person:
                people.append(person)
            elif people and re.fullmatch(r"(?:Jr|Sr|II|III)\.?", " ".join(tokens[i:k])):
                people[-1] = (people[-1][0] + " " + tokens[i], people[-1][1], people[-1][2])
            i = k
            if i < len(tokens) and tokens[i] not in (",", "and", "&"):
                break
        groups.append((office, people, aliases))
        title = office
    return groups, end


def _take_aliases(text: str) -> tuple[str, tuple[str, ...]]:
    """Other spellings that the wording gives: `SETTHA Thawisin, also spelled SRETTHA Thavisin`."""
    m = re.search(r",?\s*(?:\baka|also spelled|also known as|- formerly|formerly known as)\s+([^,;]+?)\s*$", text)
    if not m:
        return text, ()
    return text[: m.start()], (" ".join(normal_case(w, first_word=k == 0) for k, w in enumerate(m[1].split())),)


def _cut_tail(text: str) -> tuple[str, str | None]:
    m = wording.TAIL.search(text)
    if not m:
        return text, None
    ended = re.search(r"resign(?:s|ed)|died|departed|removed", m[0])
    return text[: m.start()], wording.iso_date(m[1]) if ended else None


def _is_title(token: str) -> bool:
    word = token.strip(".,:'\"").lower()
    return word in wording.TITLE_WORDS and not wording.is_capitals(token) and len(token) != 1


def _starts_title(tokens: list[str], k: int, begun: int) -> bool:
    """Whether a new office begins at `k`, right after a name in capitals (`Albin KURTI Deputy Prime Minister …`)."""
    return (
        wording.is_capitals(tokens[k - 1])
        and _is_title(tokens[k])
        and tokens[k][0].isupper()
        and any(_is_title(t) for t in tokens[k + 1 : k + 2])
        and k - begun > 1
    )


def _title_end(tokens: list[str], i: int) -> int:
    """Where the title that begins at `i` ends: after its last title word; `i` itself where none begins there."""
    j = end = i
    while j < len(tokens):
        token = tokens[j]
        following = tokens[j + 1] if j + 1 < len(tokens) else ""
        if (token, following) in (("Vice", "Admiral"), ("Grand", "Chief")):
            break
        if _is_title(token) or (
            token == "Sultan" and j == i and (j + 1 < len(tokens) and (tokens[j + 1] == "and" or wording.is_capitals(tokens[j + 1])))
        ):
            if token.lower() in ("general", "chief", "lieutenant", "captain") and not _belongs(tokens, i, j):
                break
            j = end = j + 1
        elif token in wording.JOINERS or token == ",":
            j += 1
        else:
            break
    words = {t.strip(".,").lower() for t in tokens[i:end]}
    return end if words & wording.HEADS or "sultan" in words else i


def _belongs(tokens: list[str], i: int, j: int) -> bool:
    """Whether `General`, `Chief`, `Captain` at `j` is part of the office, not a rank before the name."""
    word, before = tokens[j].lower(), tokens[j - 1].lower() if j > i else ""
    following = tokens[j + 1].lower() if j + 1 < len(tokens) else ""
    if word == "general":
        return before in ("governor", "lieutenant") or following in ("of", "secretary")
    if word == "chief":
        return following in ("minister", "executive", "of") or before in ("in",)
    if word == "lieutenant":
        return following == "governor"
    if word == "captain":
        return following == "regent" or any(t in ("Captain", "Captains") for t in tokens[i:j])
    return False


def _read_person(tokens: list[str], bare: bool, *, royal: bool) -> Person | None:
    """Name in normal case, family name, other names. None for honorifics and descriptions alone."""
    nicknames = [t.strip("\"'") for t in tokens if t.startswith('"')]
    tokens = [t for t in tokens if not t.startswith('"')]
    while tokens and tokens[0].lower() in wording.HONORIFICS and not wording.is_capitals(tokens[0]):
        tokens = tokens[1:]
    while tokens and tokens[-1].lower() in wording.HONORIFICS and not wording.is_capitals(tokens[-1]):
        tokens = tokens[:-1]
    capitals = [k for k, t in enumerate(tokens) if wording.is_capitals(t)]
    if not tokens or (not capitals and not bare):
        return None
    if (
        bare
        and not capitals
        and (
            len(tokens) < 2 - royal
            or not all(t[0].isupper() or t[0] == "'" or t.lower().split("-")[0] in wording.PARTICLES for t in tokens)
        )
    ):
        if len(tokens) == 1 and tokens[0][0].isupper():
            raise ValueError(f"not a name: {' '.join(tokens)}")
        return None
    strange = [t for t in tokens if t[0].islower() and re.split(r"[-']", t)[0] not in (*wording.PARTICLES, "d")]
    if strange or len(tokens) > 8 or any(c.isdigit() for t in tokens for c in t):
        raise ValueError(f"not a name: {' '.join(tokens)}")
    first = capitals[0] if capitals else len(tokens) - 1
    last = capitals[-1] + 1 if capitals else len(tokens)
    while last < len(tokens) and ROMAN.match(tokens[last]):
        last += 1
    normal = [normal_case(t, first_word=k == 0) for k, t in enumerate(tokens)]
    family = " ".join(normal[first:last])
    return " ".join(normal), family, tuple(f"{n} {family}" for n in nicknames)


def normal_case(word: str, *, first_word: bool = False) -> str:
    """A word printed in capitals in normal case: `O'NEILL` → O'Neill, `AL-ALIMI` → al-Alimi, `McMAHON` → McMahon, `III` stays."""
    if not wording.is_capitals(word) or (ROMAN.match(word) and not first_word):
        return word
    if word.lower() in wording.PARTICLES and not first_word:
        return word.lower()
    if re.match(r"MC[A-Z]{3}", word):
        return "Mc" + word[2:].capitalize()
    mixed = re.match(r"^(Mc|Mac|De|Le|La|Van)(?=[A-Z]{2})", word)
    if mixed:
        return mixed[0] + normal_case(word[mixed.end() :], first_word=True)
    parts = []
    for n, part in enumerate(word.split("-")):
        low = part.lower()
        if (n == 0 and low in ("al", "el") and "-" in word) or (n > 0 and low in ("i", "e", "ul", "al", "ur")):
            parts.append(low)
        elif re.match(r"^[ODNM]'", part):
            parts.append(part[:2] + part[2:].capitalize())
        else:
            lead = len(part) - len(part.lstrip("'"))
            parts.append(part[:lead] + part[lead:].capitalize())
    return "-".join(parts)
