"""Why a hit was found: each clause of the question with what met it, and the rule or model that put the fact on record."""

from __future__ import annotations

from dataclasses import dataclass, fields

from onrecord.store.filters import Filters
from onrecord.store.search import Hit

MET_BY: dict[str, tuple[str, ...]] = {
    "speaker": ("speaker", "actor"),
    "office": ("offices",),
    "country": ("country", "place_country"),
    "kind": ("kind",),
    "polarity": ("polarity",),
    "status": ("status",),
    "since": ("date", "published"),
    "until": ("date", "published"),
    "theme": ("themes",),
    "event": ("code",),
    "agency": ("agency",),
    "min_confidence": ("confidence",),
}
"""The columns of a fact that meet a field, the first that is known."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a question: the field, what was asked, and what in the fact met it (None: something else in the same dispatch)."""

    field: str
    asked: str
    met_by: str | None


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a hit was found. `by` is the rule or model that made the fact, `why` the entry that fired, `confidence` how sure it is."""

    clauses: tuple[Clause, ...]
    by: str | None
    why: str | None
    confidence: float | None


def explain(asked: Filters, hit: Hit) -> Reasons:
    """The reasons of a hit of that question."""
    clauses = []
    for field in fields(Filters):
        value = getattr(asked, field.name)
        if value in (None, False) or field.name == "everything":
            continue
        if field.name == "words":
            met = ", ".join(dict.fromkeys(hit.text[s.start : s.end] for s in hit.found)) or None
        else:
            met = _met(field.name, str(value), hit)
        clauses.append(Clause(field.name, str(value), met))
    facts = hit.facts
    return Reasons(tuple(clauses), facts.get("by"), facts.get("why"), facts.get("confidence"))


def _met(name: str, asked: str, hit: Hit) -> str | None:
    for column in MET_BY[name]:
        value = hit.facts.get(column)
        if isinstance(value, list):
            value = ", ".join(v for v in value if asked.casefold() in v.casefold()) or ", ".join(value)
        if value not in (None, ""):
            return str(value)
    return None
