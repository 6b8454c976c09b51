"""Is it a place here? A name is one by its syntax (`in Astana`, `the village of X`), or by itself where nothing speaks against it.

Against it speak: a longer name around it (`Bank of England`, `Paris Hilton`), a person of that name in the text, a word of the language
(`Nice`), and, where only literal places are wanted, that a country or a capital stands for its government (`Moscow said`).
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.countries import country_named, demonym, seat
from onrecord.where.scan import Candidate, english
from onrecord.where.terms import (
    AILMENTS,
    BROAD,
    COURTS,
    DWELLERS,
    FUNCTION,
    GROUND,
    HEADS,
    INSIDE,
    LEADS,
    MOVING,
    NEVER,
    OFFICES,
    POINTS,
    ROLES,
    SITE,
    TITLES,
    TRAVEL,
    VOICE,
)

GIVEN = frozenset(("Jordan", "Chad", "Georgia", "Israel", "Virginia", "Victoria"))
WIDE = frozenset(
    [
        "country",
        "region",
        "continent",
        "ocean",
        "sea",
        "lake",
        "river",
        "mountains",
        "mountain",
        "island",
        "desert",
        "strait",
        "canal",
        "site",
        "capital",
        "area",
    ]
)


LISTED = "in a list of places"


@dataclass(frozen=True, slots=True)
class Sense:
    """That a candidate is a place, how sure that is (2: the syntax says so, 1: likely, 0: only if it is a place of note) and why."""

    sure: int
    why: str


def governor_of(candidate: Candidate) -> tuple[str, tuple[str, ...]]:
    """The preposition (or verb) that governs the name, past articles and points of the compass, and the words before it.

    `in the far north of` is governed by `of` with `north` before it; `in southern` by `in`.
    """
    words = candidate.before
    for i, w in enumerate(words):
        if w not in POINTS and w not in ("the", "a", "an", "'", "’", '"', "“"):
            return w, words[i + 1 :]
    return "", ()


def sense_of(candidate: Candidate, *, literal: bool, people: frozenset[str], listed: bool, contained: bool) -> Sense | None:
    """Whether `candidate` is a place. `people` are last words of people's names in the text, `listed` that it carries on a list of places,
    `contained` that the larger place it lies in follows (`X, Y`)."""
    c = candidate
    prep, further = governor_of(c)
    head = (
        next((w for w in further if w in HEADS), "")
        if prep == "of" and (not c.left or c.left in OFFICES or c.left.lower() in POINTS)
        else ""
    )
    if broken_off(c, head, literal) or c.after in AILMENTS:
        return None
    country = country_named(c.name) is not None
    if not country and (demonym(c.name) or c.name.lower() in FUNCTION or c.name in NEVER or c.name in BROAD):
        return None
    if c.spots and c.spots[0].standing == 3:
        return None
    if contained and (c.spots or prep in INSIDE or prep in MOVING or prep == "of"):
        return Sense(2, "followed by the place it lies in")
    last = c.name.split()[-1]
    is_person = last in people and not c.area and (not c.spots or c.spots[0].kind in ("city", "county") or last in GIVEN)
    if not c.spots:
        return None if is_person or c.capitals else _unknown(c, prep, further, head)
    if literal and (country or seat(c.name)) and not c.area:
        return _government(c, prep, further, head, listed=listed, country=country)
    if c.area and not country:
        return (
            None
            if (literal and c.after in COURTS) or (c.area == "department" and c.after == "of")
            else Sense(2, f"named with its kind: {c.area}")
        )
    is_word = c.name.lower() in english() and not (c.spots[0].kind in WIDE - {"site", "area"} and not c.spots[0].standing)
    if (
        prep in INSIDE
        and not (is_word and c.spots[0].population < (100_000 if c.capitals else 2000))
        and not (is_person and prep not in ("in", "near", "outside"))
    ):
        return Sense(2, f"governed by “{prep}”")
    if head and not (is_word and head not in GROUND):
        return Sense(2, f"named behind its kind: {head} of")
    if is_person or (is_word and not listed and prep not in ("from", "to")) or (c.capitals and prep not in MOVING):
        return None
    if listed:
        return Sense(1, LISTED)
    if prep in MOVING or prep == "of" or (c.before and c.before[0] in POINTS):
        return Sense(1 if c.spots[0].standing < 2 or prep != "of" else 0, f"governed by “{prep or c.before[0]}”")
    if c.after in VOICE and c.spots[0].kind == "city" and (literal or c.spots[0].population < 1_000_000):
        return None
    return Sense(1 if c.spots[0].kind in WIDE and c.spots[0].standing < 2 else 0, "a place by name")


def broken_off(c: Candidate, head: str, literal: bool) -> bool:
    """Whether the name is only a part of a longer one: `Paris` of Paris Hilton, `England` of the Bank of England."""
    if c.left and c.left.lower() not in POINTS and not (head and c.left in OFFICES):
        return literal or c.left.lower().rstrip("s") not in ROLES
    if c.before and c.before[0] in TITLES and c.spots and c.spots[0].kind not in WIDE:
        return True
    if c.right and c.name in GIVEN and c.right.lower() not in ROLES:
        return True
    if c.right:
        return (
            literal or not c.spots or c.spots[0].kind not in WIDE | {"city"} or (c.right.lower() not in ROLES and not country_named(c.name))
        )
    return False


def _unknown(c: Candidate, prep: str, further: tuple[str, ...], head: str) -> Sense | None:
    """A name that no gazetteer knows: the syntax must make it a place."""
    words = c.name.replace("-", " ").split()
    if c.possessive or (all(w.lower() in english() for w in words) and words[0] not in LEADS) or c.name.isupper() or len(c.name) < 3:
        return None
    if c.area:
        return None if c.after in COURTS else Sense(2, f"named with its kind: {c.area}")
    if words[0].rstrip(".") in LEADS and len(words) > 1 and (prep in INSIDE | MOVING or prep == "of"):
        return Sense(2, f"named with its kind: {words[0].lower()}")
    if head in GROUND or head in DWELLERS:
        return Sense(2, f"named behind its kind: {head} of")
    if c.before and c.before[0] in ("village", "town", "settlement"):
        return Sense(2, f"named behind its kind: {c.before[0]}")
    if c.after in SITE and c.before[:1] == ("the",):
        return Sense(2, f"named before its kind: {c.after}")
    if prep in ("in", "near", "outside") and c.after not in VOICE:
        return Sense(2, f"governed by “{prep}”")
    return None


def _government(c: Candidate, prep: str, further: tuple[str, ...], head: str, *, listed: bool, country: bool) -> Sense | None:
    """A country's or capital's name, literal only: it must be where something is, or where someone goes."""
    point = bool(c.before) and c.before[0] in POINTS - {"neighbouring", "neighboring"}
    if point:
        return Sense(2, f"a part of it: {c.before[0]}")
    if c.possessive:
        return None
    if prep in INSIDE:
        return Sense(2, f"governed by “{prep}”")
    if head in GROUND or (head and not country):
        return Sense(2, f"named behind its kind: {head} of")
    if c.after in SITE:
        return Sense(1, f"named before its kind: {c.after}") if not country else None
    if listed and prep in ("", "and", ",", "or"):
        return Sense(1, LISTED)
    if prep in MOVING and (not country or any(w in TRAVEL for w in further)) and c.after not in VOICE:
        return Sense(1, f"governed by “{prep}”")
    if prep == "with" and "border" in further:
        return Sense(1, "its border")
    return None
