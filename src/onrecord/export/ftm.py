"""FollowTheMoney entities, one JSON object a line (https://followthemoney.tech, model of followthemoney 4).

The dispatch is an Article; people, organizations and governments (PublicBody) are entities with a Mention for each name they go by in it;
an office is a Position and its holding an Occupancy; an event is an Event that involves its actor and recipient. What someone said is a
Note on the speaker: FollowTheMoney's own word Statement means a claim about one property of an entity.

Ids are deterministic: someone in the register has the same id in every dispatch, anyone else an id of the dispatch, so that nobody is
merged by name alone. Schemata have no offsets; they stand in the `description` of what has none of its own.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import msgspec

from onrecord.export.codes import country_of
from onrecord.export.format import Format
from onrecord.export.words import digest_of, entities_of, name_of, url_of, words_of
from onrecord.record import Entity, Event, Record, Spans, Statement

SCHEMATA = {"person": "Person", "organization": "Organization", "country": "PublicBody", "group": "LegalEntity", "unnamed": "LegalEntity"}
WITHDRAWN = {"SU": "suhh", "YU": "yucs", "CS": "cshh"}
"""FollowTheMoney's codes of states that are no more (ISO 3166-3), where they are not the country's own in lower case."""

CODES = (
    "ar ara,az aze,be bel,bg bul,cs ces,da dan,de deu,el ell,en eng,es spa,et est,fa fas,fi fin,fr fra,he heb,hi hin,hr hrv,hu hun,hy hye,"
    "id ind,it ita,ja jpn,ka kat,kk kaz,ko kor,ky kir,lt lit,lv lav,mn mon,nl nld,no nor,pl pol,pt por,ro ron,ru rus,sk slk,sl slv,sr srp,"
    "sv swe,tg tgk,th tha,tk tuk,tr tur,uk ukr,ur urd,uz uzb,vi vie,zh zho"
)
LANGUAGES = dict(pair.split() for pair in CODES.split(","))
"""ISO 639-1 to the alpha-3 codes (ISO 639-2/T) that FollowTheMoney writes; a language beyond these is left out."""

PREFIX = re.compile(r"\d{4}(?:-\d\d){0,2}(?!\d)")
Node = dict[str, Any]


def write_ftm(records: Iterable[Record], out: BinaryIO) -> None:
    """Write each entity once a dispatch, whatever it is referred to by standing before it."""
    for record in records:
        for node in nodes_of(record):
            out.write(msgspec.json.encode(node) + b"\n")


def nodes_of(record: Record) -> Iterator[Node]:
    """The record as FollowTheMoney entities."""
    article = f"onrecord-{digest_of(record)[:40]}"
    yield _node(
        article,
        "Article",
        title=record.headline.text if record.headline else None,
        fileName=record.source if record.source and not url_of(record) else None,
        sourceUrl=url_of(record),
        publisher=record.agency,
        publishedAt=record.published,
        language=LANGUAGES.get(record.language or ""),
        bodyText=record.text,
    )
    named = {e.id: id_of(record, e) for e in record.entities if _is_someone(record, e)}
    for entity in record.entities:
        if entity.id in named:
            yield from _someone(record, entity, named[entity.id], article)
    for statement in record.statements:
        yield _note(record, statement, named, article)
    for event in record.events:
        yield _event(record, event, named, article)


def id_of(record: Record, entity: Entity) -> str:
    """The id of someone: the register's where it knows them, else one within the dispatch."""
    return _id("register", entity.register_id) if entity.register_id else _id(record.id, entity.id)


def _is_someone(record: Record, entity: Entity) -> bool:
    """Whether an entity is worth an entity: it has a name, or it speaks or acts."""
    roles = {who for s in record.statements for who in (s.speaker, s.addressee)} | {
        who for e in record.events for who in (e.actor, e.recipient)
    }
    return bool(entity.name) or (entity.id in roles and bool(entity.described))


def _someone(record: Record, entity: Entity, id: str, article: str) -> Iterator[Node]:
    schema, person = SCHEMATA[entity.kind], entity.kind == "person"
    titles = list(dict.fromkeys(office.title for office in entity.offices))
    country = country_of(entity)
    yield _node(id, schema, name=name_of(entity), alias=list(entity.also), country=_country(country), position=titles if person else None)
    for words in dict.fromkeys(record.text[start:end] for start, end in entity.mentions):
        if any(name in words for name in (entity.name, *entity.also) if name):
            mention = _id(article, id, words)
            yield _node(mention, "Mention", document=article, resolved=id, name=" ".join(words.split()), detectedSchema=schema)
    for office in entity.offices if person else ():
        post = _id("position", office.title.casefold(), office.of)
        yield _node(post, "Position", name=office.title, country=_country(office.of))
        held = _id(article, id, post)
        yield _node(held, "Occupancy", holder=id, post=post, date=_day(record), description=office.checked, proof=article)


def _note(record: Record, statement: Statement, named: dict[str, str], article: str) -> Node:
    return _node(
        _id(article, statement.id),
        "Note",
        name=f"{statement.kind}, {statement.polarity}{f', {statement.date}' if statement.date else ''}",
        description=words_of(record.text, statement.content) or None,
        entity=named.get(statement.speaker or ""),
        notes=_where(statement.content),
        proof=article,
    )


def _event(record: Record, event: Event, named: dict[str, str], article: str) -> Node:
    entities = entities_of(record)
    actor, recipient = (name_of(entities.get(who)) for who in (event.actor, event.recipient))
    words = words_of(record.text, event.trigger)
    return _node(
        _id(article, event.id),
        "Event",
        name=f"{event.code}: {words}",
        summary=f"{actor or '?'} → {recipient or '?'} ({event.status})",
        date=_prefix(event.date),
        location=event.place.name if event.place else None,
        country=_country(event.country),
        involved=[named[who] for who in (event.actor, event.recipient) if who in named],
        keywords=[code for code in (event.code, event.plover) if code],
        description=_where(event.trigger),
        proof=article,
    )


def _node(id: str, schema: str, **properties: str | list[str] | None) -> Node:
    """An entity: every property is a list of texts, those without a value are left out."""
    listed = {name: [value] if isinstance(value, str) else list(dict.fromkeys(value or [])) for name, value in properties.items()}
    return {"id": id, "schema": schema, "properties": {name: values for name, values in listed.items() if values}}


def _id(*parts: str | None) -> str:
    return "onrecord-" + hashlib.sha1("\x1f".join(part or "" for part in parts).encode("utf-8", "backslashreplace")).hexdigest()


def _where(spans: Spans) -> str | None:
    return f"characters {', '.join(f'{start}-{end}' for start, end in spans)}" if spans else None


def _country(code: str | None) -> str | None:
    return WITHDRAWN.get(code, code.lower()) if code else None


def _prefix(date: str | None) -> str | None:
    """A date as FollowTheMoney has them: year, month, day, as far as known. Of an interval it is the beginning, of a season the year."""
    found = PREFIX.match(date or "")
    return found.group() if found else None


def _day(record: Record) -> str | None:
    return (record.dateline.date if record.dateline else None) or (record.published[:10] if record.published else None)


FTM = Format(
    name="ftm",
    about="FollowTheMoney entities, JSON lines",
    kept="people, organizations, offices held, statements as notes, events; not confidence, cues, times, findings",
    round_trip="offices only: the register reads them",
    standard="https://followthemoney.tech",
    stream=write_ftm,
)
