"""A hit as one flat object: what the command line prints, what the API and the assistant's tools send."""

from __future__ import annotations

from typing import Any

from onrecord.store.search import Hit, spans_of_hit

COLUMNS = (
    "ref", "text", "speaker", "offices", "addressee", "kind", "polarity", "code", "status", "actor", "recipient", "date", "place",
    "country", "themes", "agency", "published", "title", "source", "hash", "start", "end", "confidence", "by", "score", "why", "within",
    "plover", "mode", "judged", "rejected", "copies",
)  # fmt: skip


def as_row(hit: Hit) -> dict[str, Any]:
    """A hit as a flat object; `found` are the marked stretches of `text`, `spans` those of the dispatch's text."""
    facts = {"ref": hit.ref, "text": hit.text, "score": hit.score, "start": hit.start, "end": hit.end}
    row = {name: facts.get(name, hit.facts.get(name)) for name in COLUMNS if name in facts or name in hit.facts}
    return {"layer": hit.layer, **row, "found": hit.found, "spans": spans_of_hit(hit)}
