"""Read one wording of the World Factbook: who holds which office, since when.

A wording is a list of clauses parted by semicolons: `King X (since D); represented by Governor General Y (since D)`. The parser takes notes
and explanations away, cuts the clauses at their bracketed dates, and splits what stands before each date into title, honorifics and names.
Surnames stand in capitals; the family name is kept beside the name in normal case. What it cannot place it reports (`Parsed.left`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path


def _load_words() -> dict[str, frozenset[str]]:
    """The small words of the wordings by kind (`factbook_words.tsv`)."""
    lines = Path(__file__).with_name("factbook_words.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {kind: frozenset(words.split()) for kind, words in (line.split("\t") for line in lines)}


MONTHS = {m[:3].lower(): i for i, m in enumerate(
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"], 1
)}  # fmt: skip
DATE = re.compile(r"(?:(\d{1,2})\s*)?\b(?:(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?\s*)?((?:19|20)\d{2})\b")

WORDS = _load_words()
TITLE_WORDS = WORDS["title_words"]
HEADS = WORDS["heads"]
JOINERS = WORDS["joiners"]
HONORIFICS = WORDS["honorifics"]
ACRONYMS = WORDS["acronyms"]
PARTICLES = WORDS["particles"]
WORD = re.compile(r"[^\s,;()\[\]]+")
ROYAL = re.compile(r"(?:Heir|Crown|King|Queen|Prince|Sultan|Amir|Emperor)\b")
NARRATIVE = re.compile(
    r"^(?:on|0n|in|under|as of|he|she|it|they|both|other|the (?!king)|there|following|formally|after|before|note|previously|formerly|former"
    r"|no |since|also|Notification|re-?elected|reappointed|reconfirmed|resigned|sworn|installed|inauguration"
    r"|first female|[A-Z]+ and his)\b",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"\s*,?\s*(?:who )?\b(?:ousted|serves?|serving|is|are|was|were|has|had|have|will|would|resign(?:s|ed)"
    r"|died|departed|announced|dismissed|removed"
    r"|sworn in|ran|self-appointed|became|becomes|appointed|remains?|tasked|named|suspended|reside|(?:eldest |elder )?(?:son|daughter) of"
    r"|elected|in caretaker status|- (?:previously|formerly)|\bborn|chief administrative officer|the officer|an? [a-z]+-member)\b(.*)$"
)


@dataclass(frozen=True, slots=True)
class Held:
    """One person in one office, as one wording gives it. `family` are the words printed in capitals; dates ISO, maybe partial."""

    title: str
    name: str
    family: str
    also: tuple[str, ...] = ()
    start: str | None = None
    end: str | None = None


@dataclass(slots=True)
class Parsed:
    """What one wording holds: `held`, `vacant` titles, and `left`, what could not be placed (empty if the wording is read whole)."""

    held: list[Held] = field(default_factory=list)
    vacant: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def clean_wording(text: str) -> str:
    """Straight quotes, single spaces, balanced `(since …)` groups, no notes."""
    text = re.sub(r"&nbsp;|\s", " ", text).replace("’", "'").replace("‘", "'").replace("`", "'").replace("“", '"').replace("”", '"')
    text = re.sub(r"\(\s+", "(", re.sub(r"\s+\)", ")", re.sub(r" +", " ", text)))
    text = re.sub(r"\bsince since\b", "since", re.sub(r"(?<=[A-Z][A-Z])note\b", "; note", text))
    text = re.sub(r"\bsince(?=\d)", "since ", text).replace("((", "(").replace("))", ")")
    text = re.sub(r"\((since [^();]*\d{4})(?=; (?:[Vv]ice |[Dd]eputy |[Pp]resident))", r"(\1)", text)
    text = re.sub(r"^Notification Statement: .*?(?=President Nicol[aá]s)", "", re.sub(r"([a-z])(?=President [A-Z])", r"\1 ", text))
    text = re.sub(r"; (?=also spelled)", ", ", text)
    text = re.sub(r",? and Spanish (?=Co-?prince)", "; Spanish ", text)
    text = re.sub(r", represented by", "; represented by", text)
    text = re.sub(r"\bUK (?=High)|\(nonresident\)| of the Pitcairn Islands", "", text)
    text = text.replace("(Ulu o Tokelau)", "Ulu-o-Tokelau").replace("al- ", "al-").replace("Commander in Chief", "Commander-in-Chief")
    text = re.sub(r"(?<=[a-zA-Z])\(", " (", text)
    text = re.sub(r"\(((?:and|or) [^()]*)\)", "", text)
    return _without_notes(text)


def _without_notes(text: str) -> str:
    found = re.search(r"[;,.:]?\s*[(\[]?\bnotes?\b(?:\s*\d)?\s*(?:[-–—:]|the\b)", text, re.IGNORECASE)
    if not found:
        return text
    depth = text[: found.start()].count("(") - text[: found.start()].count(")")
    if depth <= 0:
        return text[: found.start()]
    level = depth
    for i in range(found.start() + (1 if "(" in found[0] else 0), len(text)):
        level += {"(": 1, ")": -1}.get(text[i], 0)
        if level == depth - 1:
            return _without_notes(text[: found.start()] + text[i:])
    return text[: found.start()] + ")"


def parse_wording(text: str, *, default: str = "") -> Parsed:
    """Everything one wording says. `default` is the office where a clause names none."""
    parsed = Parsed()
    title = ""
    for clause in _split(clean_wording(text), ";"):
        clause = re.sub(r"^(?:and|formerly,) ", "", clause.strip(" ,."))
        stands_for = re.match(r"(?:(?:New Zealand|the UK and New Zealand|both)\b.*? )?represent(?:at)?ed by (?:the )?", clause)
        clause = clause[stands_for.end() :] if stands_for else clause
        if not clause:
            continue
        try:
            before = len(parsed.held) + len(parsed.vacant)
            title = _read_clause(clause, "Representative" if stands_for else title, default, parsed)
            if len(parsed.held) + len(parsed.vacant) == before:
                placed = NARRATIVE.match(clause) or all(_told_of(normal_case(w), parsed) for w in WORD.findall(clause) if is_capitals(w))
                (parsed.aside if placed else parsed.left).append(clause)
        except ValueError as err:
            (parsed.aside if NARRATIVE.match(clause) else parsed.left).append(f"{clause} [{err}]")
    return parsed


def _split(text: str, mark: str) -> list[str]:
    parts, depth, last = [], 0, 0
    for i, c in enumerate(text):
        depth += {"(": 1, ")": -1}.get(c, 0)
        if c == mark and depth <= 0:
            parts.append(text[last:i])
            last, depth = i + 1, 0
    return [*parts, text[last:]]


def _names_someone(text: str) -> bool:
    return any(is_capitals(w) for w in WORD.findall(text))


def is_capitals(word: str) -> bool:
    """Whether a word is printed in capitals as surnames are: at least two in a row, and no acronym."""
    return bool(
        re.search(r"[^\W\d_a-z]'?[^\W\d_a-z]", re.sub(r"^(?:Mc|Mac|al-|Al-|el-)", "", word)) and word.strip(".,") not in ACRONYMS
    ) and not (word.islower() or word.istitle())


def _read_clause(clause: str, title: str, default: str, parsed: Parsed) -> str:
    """Read one clause into `parsed`; the title in force at its end is handed on to a clause that has none."""
    if NARRATIVE.match(clause) and not re.match(r"^the (?:king|queen)", clause, re.IGNORECASE):
        raise ValueError("narrative")
    pieces = re.split(r"\(([^()]*(?:\([^()]*\)[^()]*)*)\)?", clause)
    text, last, pending = "", [], []
    fresh = True
    for i, piece in enumerate(pieces):
        if i % 2 == 0:
            text += piece
            continue
        following = pieces[i + 1].split()
        if re.search(r"\bvacant\b|\bin transition\b", piece, re.IGNORECASE):
            parsed.vacant.append(text.strip(" ,") or title)
            return title
        if re.fullmatch(r"(?:.*\b)?vacant", text.strip(" ,"), re.IGNORECASE) and _is_tenure(piece):
            parsed.vacant.append(text.strip(" ,")[:-6].strip() or title or default)
            return title
        if _is_tenure(piece):
            groups, _ = _read_names(text, title if not fresh else "", title if title else default)
            last = _note_tenure(piece, groups, pending, last, parsed)
            pending, fresh, text = [], False, ""
            title = groups[-1][0] if groups else title
        elif (
            re.fullmatch(r"(?:aka |also spelled |formerly known as )?[A-Z][\w .'-]+", piece)
            and following
            and is_capitals(following[0])
            and text
        ):
            pending.append(re.sub(r"^(?:aka|also spelled|formerly known as) ", "", piece))
    tail = text.strip(" ,")
    if last:
        ended = re.match(r"(?:and )?(?:resign(?:ed|s)|(?:was )?(?:ousted|dismissed|removed)\b)(.*)", tail)
        if ended and (day := iso_date(ended[1])):
            parsed.held[-1] = replace(parsed.held[-1], end=day)
    if re.fullmatch(r"(?:.*\b)?vacant", tail, re.IGNORECASE):
        parsed.vacant.append(tail[:-6].strip() or title or default)
    elif _names_someone(tail) or (not last and tail and (not parsed.held or ROYAL.match(tail))):
        if (last and NARRATIVE.match(tail)) or (last and TAIL.match(tail)):
            parsed.aside.append(tail)
            return title
        groups, end = _read_names(tail, title if not fresh else "", title if title else default)
        groups = [(o, [p for p in names if not _told_of(p[0], parsed)], also) for o, names, also in groups]
        for office, names, also in groups:
            parsed.held.extend(Held(office, n, f, (*also, *a), None, end) for n, f, a in names)
        title = groups[-1][0] if groups else title
    return title


def _told_of(name: str, parsed: Parsed) -> bool:
    """Whether a single word is someone already on the list, told of again (`KENNY resigns 9 March 2016`)."""
    return " " not in name and any(name in held.name.split() for held in parsed.held)


def _is_tenure(piece: str) -> bool:
    return bool(DATE.search(piece)) and not re.match(
        r"^(?:(?:eldest |elder )?(?:son|daughter)|born|\d{4}$|as of|president [a-z])", piece, re.IGNORECASE
    )


def _note_tenure(piece: str, groups: list, pending: list[str], last: list, parsed: Parsed) -> list:
    """Add the people of `groups` with the dates in `piece`; with no names in front, a further office of the people before."""
    start, end = tenure_dates(piece)
    people = [(office, n, f, (*also, *a)) for office, names, also in groups for n, f, a in names]
    if not people and groups:
        people = [(groups[-1][0], p.name, p.family, ()) for p in last[:1]]
    if not people:
        raise ValueError("a date without a name")
    new = []
    for office, name, family, also in people:
        also = (*also, *(f"{p} {family.title()}" for p in pending))
        labelled = re.findall(r"(chair(?:man|person)|presidency member|sultan|prime minister|president) since ([^;,]*\d{4})", piece)
        if re.match(r"(?:chairman|chairperson|presidency member|sultan) since", piece):
            for label, day in labelled:
                full = {"chairman": "Chairman of the Presidency", "chairperson": "Chairman of the Presidency"}.get(label, label.title())
                new.append(Held(full, name, family, also, iso_date(day), None))
        else:
            new.append(Held(office, name, family, also, start, end))
    if re.match(r"(?:both|all|each) ", piece):
        for i, held in enumerate(parsed.held):
            if held.start is None and held.title == new[-1].title:
                parsed.held[i] = replace(held, start=start)
    parsed.held.extend(new)
    return new


def iso_date(text: str) -> str | None:
    """The first date in `text` as ISO 8601, partial where it is."""
    m = DATE.search(text)
    if not m:
        return None
    day, month, year = m.groups()
    if not month:
        return year
    number = f"{year}-{MONTHS[month.lower()]:02}"
    return f"{number}-{int(day):02}" if day else number


def tenure_dates(piece: str) -> tuple[str | None, str | None]:
    """Start and end that a bracket states: `since 4 May 2020`, `for the period A - B`, `elected A, sworn in B`, `installed on A`."""
    period = re.search(r"period (.*?\d{4}) - (.*\d{4})", piece)
    if period:
        return iso_date(period[1]), iso_date(period[2])
    resigned = re.search(r"resigned (?:on )?(\d.*?\d{4})(?! but)", piece)
    end = iso_date(resigned[1]) if resigned and "remain" not in piece else None
    if re.search(r"chief of state since|head of government since", piece):
        return min(d for part in piece.split(";") if (d := iso_date(part))), end
    for lead in (r"\bsince\b", r"sworn in", r"install?ed", r"assume[sd]? office", r"inaugurated", r"\bfrom\b", r"reappointed"):
        m = re.search(lead + r"\D*(.*)", piece)
        if m and (day := iso_date(piece[m.start() :])):
            return day, end
    return iso_date(piece), end


from factbook_names import normal_case  # noqa: E402
from factbook_names import read_names as _read_names  # noqa: E402
