"""W3C Web Annotations (Web Annotation Data Model, Recommendation of 2017-02-23, https://www.w3.org/TR/annotation-model/).

One AnnotationCollection with one page. Every stretch of text is a target with two selectors for the same characters: a
TextPositionSelector (§4.2.5: half-open, in code points) and a TextQuoteSelector (§4.2.4: the words with what stands before and after).
A statement is one annotation on its content, and one each on its source and its cue that link to it; the parts of a discontinuous
stretch are several targets. An entity is one annotation on all its mentions, an event one on its trigger.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

import msgspec

from onrecord.export.format import Format
from onrecord.export.jsonld import Node, known, write_list
from onrecord.export.words import entities_of, name_of, url_of, urn_of
from onrecord.record import Entity, Event, Record, Span, Spans, Statement

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Code points of prefix and suffix, as annotation clients on the web give them."""


def write_webannotation(records: Iterable[Record], out: BinaryIO) -> None:
    """Write all annotations as one collection. Its id is made of its content."""
    head = {"@context": CONTEXT, "type": "AnnotationCollection", "label": "onrecord: who said what, who did what to whom"}
    out.write(msgspec.json.encode(head)[:-1] + b',"first":')
    items = (item for record in records for item in annotations_of(record))
    count, digest = write_list({"type": "AnnotationPage", "startIndex": 0}, "items", items, out)
    page, collection = {"id": f"urn:sha256:{digest}#page"}, {"total": count, "id": f"urn:sha256:{digest}"}
    out.write(b"," + msgspec.json.encode(page)[1:] + b"," + msgspec.json.encode(collection)[1:] + b"\n")


def annotations_of(record: Record) -> Iterator[Node]:
    """The record's annotations: entities, statements, events."""
    entities = entities_of(record)
    for entity in record.entities:
        yield from _entity(record, entity)
    for statement in record.statements:
        yield from _statement(record, statement, entities.get(statement.speaker), entities.get(statement.addressee))
    for event in record.events:
        yield from _event(record, event, entities.get(event.actor), entities.get(event.recipient))


def target_of(record: Record, span: Span) -> Node:
    """A stretch of the dispatch as a target (SpecificResource)."""
    start, end = span
    quote = {"type": "TextQuoteSelector", "exact": record.text[start:end]}
    if prefix := record.text[max(0, start - AROUND) : start]:
        quote["prefix"] = prefix
    if suffix := record.text[end : end + AROUND]:
        quote["suffix"] = suffix
    return {"source": source_of(record), "selector": [{"type": "TextPositionSelector", "start": start, "end": end}, quote]}


def source_of(record: Record) -> Node:
    """The dispatch's text as a resource: named by its hash, since offsets hold in exactly this text."""
    return known(
        {
            "id": urn_of(record),
            "type": "Text",
            "format": "text/plain",
            "language": record.language,
            "via": url_of(record),
            "creator": {"type": "Organization", "name": record.agency} if record.agency else None,
        }
    )


def _annotation(record: Record, fact: str, motivation: str, body: list[Node], spans: Spans) -> Iterator[Node]:
    if spans:
        targets = [target_of(record, span) for span in spans]
        node = {"id": urn_of(record, fact), "type": "Annotation", "motivation": motivation, "body": body, "target": targets}
        yield node | {"target": targets[0]} if len(targets) == 1 else node


def _entity(record: Record, entity: Entity) -> Iterator[Node]:
    body = [_text("identifying", name_of(entity)), _text("tagging", f"entity:{entity.kind}"), *_country(entity.country)]
    body += [_text("describing", f"{office.title}{f' ({office.of})' if office.of else ''}") for office in entity.offices]
    yield from _annotation(record, entity.id, "identifying", [b for b in body if b["value"]], entity.mentions)


def _statement(record: Record, statement: Statement, speaker: Entity | None, addressee: Entity | None) -> Iterator[Node]:
    body = [_text("tagging", f"statement:{statement.kind}"), _text("tagging", f"polarity:{statement.polarity}")]
    body += [_text("classifying", f"{theme.scheme}:{theme.code}") for theme in statement.themes]
    body += [_linked(record, "speaker", speaker.id)] if speaker else []
    body += [_linked(record, "addressee", addressee.id)] if addressee else []
    body += [_linked(record, "within", statement.within)] if statement.within else []
    yield from _annotation(record, statement.id, "describing", body, statement.content)
    for role, spans in (("source", statement.source), ("cue", statement.cue)):
        link = {"type": "SpecificResource", "purpose": "linking", "source": urn_of(record, statement.id)}
        yield from _annotation(record, f"{statement.id}-{role}", "linking", [_text("tagging", role), link], spans)


def _event(record: Record, event: Event, actor: Entity | None, recipient: Entity | None) -> Iterator[Node]:
    body = [_text("classifying", event.code), _text("tagging", f"status:{event.status}"), *_country(event.country)]
    body += [_text("classifying", f"plover:{event.plover}")] if event.plover else []
    body += [_linked(record, "actor", actor.id)] if actor else []
    body += [_linked(record, "recipient", recipient.id)] if recipient else []
    body += [_linked(record, "within", event.within)] if event.within else []
    yield from _annotation(record, event.id, "classifying", body, event.trigger)


def _text(purpose: str, value: str | None) -> Node:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _country(code: str | None) -> list[Node]:
    return [_text("tagging", f"country:{code}")] if code else []


def _linked(record: Record, role: str, fact: str) -> Node:
    """A link to another annotation of the record, labelled with the part it plays."""
    return {"type": "SpecificResource", "purpose": "linking", "source": {"id": urn_of(record, fact), "label": role}}


WEBANNOTATION = Format(
    name="webannotation",
    about="W3C Web Annotations, JSON-LD",
    kept="statements, entities and events with their exact characters; not confidence, times, places, findings",
    round_trip="no: the text itself is not in it",
    standard="https://www.w3.org/TR/annotation-model/",
    stream=write_webannotation,
)
