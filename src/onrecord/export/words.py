"""Words of a record, for the forms that print them: what spans hold, what an entity is called, what to call a dispatch."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.record import Entity, Record, Spans

GAP = " … "
"""What stands between the parts of a discontinuous stretch, as an editor marks words left out."""


def words_of(text: str, spans: Spans) -> str:
    """What the spans hold, character for character, with an ellipsis between them."""
    return GAP.join(text[start:end] for start, end in spans)


def name_of(entity: Entity | None) -> str | None:
    """What to call an entity: its name, else how the text describes it."""
    return (entity.name or entity.described) if entity else None


def entities_of(record: Record) -> Mapping[str | None, Entity]:
    """The record's entities by id. `None`, which a fact may hold for nobody, is nobody's id."""
    return {entity.id: entity for entity in record.entities}


def digest_of(record: Record) -> str:
    """The hexadecimal digits of a record's id."""
    return record.id.removeprefix("sha256:")


def urn_of(record: Record, fact: str | None = None) -> str:
    """A dispatch, or a fact in it, as an IRI: `urn:sha256:…#s1`."""
    return f"urn:sha256:{digest_of(record)}{f'#{fact}' if fact else ''}"


def url_of(record: Record) -> str | None:
    """Where the dispatch was taken from, if that is an address on the web."""
    return record.source if record.source and record.source.startswith(("http://", "https://")) else None
