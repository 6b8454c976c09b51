"""Why a hit was found: each clause of the question with what met it, and the rule or model that put the fact on record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

from sqlalchemy import Connection, or_, select, true

from onrecord.store.filters import Filters
from onrecord.store.schema import event
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
    "event": ("code", "events_met"),
    "agency": ("agency",),
    "min_confidence": ("confidence",),
}
"""The columns of a fact that meet a field: the first whose value does. `events_met`: of statements and dispatches, `note_events`."""
ELSEWHERE = {"statement": "its source and cue", "event": "its passage", "dispatch": "its headline"}
"""Where words were found that are not in the text shown: the rest of what is indexed of a fact."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a question: the field, what was asked, and what in the fact met it (None: it is not known which)."""

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
        met: str | None
        if field.name == "words":
            met = ", ".join(dict.fromkeys(hit.text[s.start : s.end] for s in hit.found)) or ELSEWHERE[hit.layer]
        else:
            met = _met(field.name, str(value), hit)
        clauses.append(Clause(field.name, str(value), met))
    facts = hit.facts
    return Reasons(tuple(clauses), facts.get("by"), facts.get("why"), facts.get("confidence"))


def tell(reasons: Reasons) -> str:
    """The reasons in words."""
    met = [f"{c.field} “{c.asked}” met by {c.met_by or 'what is not known any more'}" for c in reasons.clauses]
    made = f"on record by {reasons.by}{f' ({reasons.why})' if reasons.why else ''}" if reasons.by else None
    return "; ".join(x for x in (*met, made) if x)


def note_events(conn: Connection, asked: Filters, hits: Sequence[Hit]) -> None:
    """Note with each statement or dispatch which events of the same dispatch meet the field `event`: `THANK (12:v1)`."""
    if asked.event is None or not hits or hits[0].layer == "event":
        return
    code, numbers = asked.event.upper(), [int(hit.ref.partition(":")[0]) for hit in hits]
    query = select(event.c.dispatch_id, event.c.local, event.c.code).order_by(event.c.id)
    met: dict[int, list[str]] = {}
    query = query.where(event.c.dispatch_id.in_(numbers), event.c.rejected.is_(False) if not asked.everything else true())
    for row in conn.execute(query.where(or_(event.c.code == code, event.c.plover == code))):
        met.setdefault(row.dispatch_id, []).append(f"{row.code} ({row.dispatch_id}:{row.local})")
    for hit, number in zip(hits, numbers, strict=True):
        hit.facts["events_met"] = met.get(number, [])


def _met(name: str, asked: str, hit: Hit) -> str | None:
    """What meets a field: of several values those that hold every word asked for, as a search compares them; else the first known."""
    first: str | None = None
    for column in MET_BY[name]:
        value = hit.facts.get(column)
        values = [str(v) for v in (value if isinstance(value, list) else [value]) if v not in (None, "")]
        if values and (column == "events_met" or name in ("since", "until", "min_confidence")):
            return ", ".join(values)
        if met := [v for v in values if all(word in v.casefold() for word in asked.casefold().split())]:
            return ", ".join(met)
        first = first or (", ".join(values) or None)
    return first
