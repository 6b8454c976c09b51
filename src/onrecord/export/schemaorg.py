"""schema.org JSON-LD: Quotation (https://schema.org/Quotation) and ClaimReview (https://schema.org/ClaimReview) without a verdict.

Only words that the copy itself puts in quotation marks become a Quotation: reported speech is not the speaker's wording. What someone
asserts becomes a Claim in a ClaimReview that lacks what only a reviewer can give: `reviewRating`, `author`, `url`, `datePublished`. What
is denied, asked, or told within something that is, nobody claims. The article, its speakers and their offices are nodes of the same graph.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO

from onrecord.export.format import Format
from onrecord.export.jsonld import Node, known, write_list
from onrecord.export.words import entities_of, name_of, url_of, urn_of, words_of
from onrecord.record import Entity, Record, Span, Spans, Statement
from onrecord.segment import segment

CONTEXT = "https://schema.org"
TYPES = {"person": "Person", "country": "Country"}


def write_schemaorg(records: Iterable[Record], out: BinaryIO) -> None:
    """Write all nodes as one graph."""
    write_list({"@context": CONTEXT}, "@graph", (node for record in records for node in nodes_of(record)), out)
    out.write(b"}\n")


def nodes_of(record: Record) -> Iterator[Node]:
    """The record's article, speakers, quotations and claims."""
    yield _article(record)
    entities, by_id = entities_of(record), {s.id: s for s in record.statements}
    heard = {who for s in record.statements for who in (s.speaker, s.addressee)}
    yield from (_who(record, entity) for entity in record.entities if entity.id in heard)
    quoted = [q for q in segment(record).quotations if q.depth == 0] if record.statements else []
    for statement in record.statements:
        spans = statement.content if statement.kind == "direct" else _inside(statement, tuple(Span(q.start, q.end) for q in quoted))
        if spans and statement.kind != "indirect":
            yield _quotation(record, statement, entities.get(statement.speaker), spans)
        if statement.content and _is_claimed(statement, by_id):
            yield _review(record, statement, entities.get(statement.speaker))


def _article(record: Record) -> Node:
    return known(
        {
            "@id": urn_of(record),
            "@type": "NewsArticle",
            "headline": record.headline.text if record.headline else None,
            "datePublished": record.published,
            "inLanguage": record.language,
            "url": url_of(record),
            "publisher": {"@type": "NewsMediaOrganization", "name": record.agency} if record.agency else None,
            "dateline": record.text[record.dateline.start : record.dateline.end] if record.dateline else None,
        }
    )


def _who(record: Record, entity: Entity) -> Node:
    kind = TYPES.get(entity.kind, "Organization" if entity.kind == "organization" else "Person" if entity.offices else "Thing")
    titles = list(dict.fromkeys(office.title for office in entity.offices))
    return known(
        {
            "@id": urn_of(record, entity.id),
            "@type": kind,
            "name": name_of(entity),
            "alternateName": list(entity.also),
            "identifier": entity.register_id,
            "jobTitle": titles if kind == "Person" else None,
        }
    )


def _said(record: Record, statement: Statement, speaker: Entity | None, spans: Spans) -> Node:
    """What a Quotation and a Claim have in common."""
    return {
        "text": words_of(record.text, spans),
        "creator": {"@id": urn_of(record, speaker.id)} if speaker else None,
        "dateCreated": statement.date,
        "inLanguage": record.language,
        "locationCreated": {"@type": "Place", "name": statement.place.name} if statement.place else None,
    }


def _quotation(record: Record, statement: Statement, speaker: Entity | None, spans: Spans) -> Node:
    node = {"@id": urn_of(record, statement.id), "@type": "Quotation"} | _said(record, statement, speaker, spans)
    return known(node | {"isPartOf": {"@id": urn_of(record)}})


def _review(record: Record, statement: Statement, speaker: Entity | None) -> Node:
    claim = {"@id": urn_of(record, f"{statement.id}-claim"), "@type": "Claim"} | _said(record, statement, speaker, statement.content)
    told = {"firstAppearance": {"@id": urn_of(record)}, "appearance": {"@id": urn_of(record)}}
    return {
        "@id": urn_of(record, f"{statement.id}-review"),
        "@type": "ClaimReview",
        "claimReviewed": words_of(record.text, statement.content),
        "itemReviewed": known(claim | told),
    }


def _is_claimed(statement: Statement, by_id: Mapping[str, Statement]) -> bool:
    """Whether the speaker asserts it, and so does everyone it is told by."""
    told: Statement | None = statement
    for _ in by_id:
        if told is None:
            return True
        if told.polarity != "asserted":
            return False
        told = by_id.get(told.within or "")
    return told is None


def _inside(statement: Statement, quoted: Spans) -> Spans:
    """The parts of a statement's content that stand in quotation marks."""
    cut = [Span(max(c.start, q.start), min(c.end, q.end)) for c in statement.content for q in quoted]
    return tuple(span for span in cut if span.start < span.end)


SCHEMAORG = Format(
    name="schemaorg",
    about="schema.org Quotation, and ClaimReview without a verdict, JSON-LD",
    kept="who said what, the article, speakers with their offices; not offsets, events, themes",
    round_trip="no: it holds no offsets",
    standard="https://schema.org/Quotation",
    stream=write_schemaorg,
)
