"""One fact, one dispatch, as the archive has them: with citation, copies, versions and judgements."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from onrecord.errors import QueryError
from onrecord.export.cite import Citation, cite
from onrecord.record import Record, Span
from onrecord.store.archive import Archive
from onrecord.store.filters import LAYERS, Layer
from onrecord.store.judgements import Judgement, list_judgements, standing
from onrecord.store.read import load_record
from onrecord.store.schema import dispatch, link, source, statement
from onrecord.store.search import Hit, fetch_hits, spans_of_hit


@dataclass(frozen=True, slots=True)
class Linked:
    """A dispatch that tells the same. `containment`: the share of the shorter one's shingles that the other holds."""

    number: int
    kind: str
    containment: float
    title: str | None
    agency: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Stored:
    """A dispatch and how it stands in the archive. `record` is the coder's, `statements` are as judged, rejected ones too."""

    number: int
    record: Record
    sources: tuple[str, ...]
    copy_of: int | None
    superseded_by: int | None
    links: tuple[Linked, ...]
    statements: tuple[Hit, ...]


def load_stored(archive: Archive, ref: int | str) -> Stored:
    """A dispatch by its number or hash. Raises `QueryError` where there is none."""
    record = load_record(archive, ref)
    with archive.read() as conn:
        row = conn.execute(select(dispatch.c.id, dispatch.c.copy_of, dispatch.c.superseded_by).where(dispatch.c.hash == record.id)).one()
        sources = conn.execute(select(source.c.name).where(source.c.dispatch_id == row.id).order_by(source.c.id)).scalars()
        ids = conn.execute(select(statement.c.id).where(statement.c.dispatch_id == row.id).order_by(statement.c.id)).scalars()
        hits = fetch_hits(conn, "statement", [(number, None) for number in ids])
        return Stored(row.id, record, tuple(sources), row.copy_of, row.superseded_by, _links(conn, row.id), tuple(hits))


def _links(conn: Connection, number: int) -> tuple[Linked, ...]:
    found = []
    for mine, other in ((link.c.earlier_id, link.c.later_id), (link.c.later_id, link.c.earlier_id)):
        told = (link.c.kind, link.c.containment, dispatch.c.title, dispatch.c.agency, dispatch.c.published)
        rows = conn.execute(select(other, *told).join(dispatch, dispatch.c.id == other).where(mine == number).order_by(other))
        found += [Linked(*row) for row in rows]
    return tuple(found)


def find_fact(archive: Archive, ref: str, layer: Layer) -> Hit:
    """The fact of that name (`12:s3`), rejected ones and those of copies too. Raises `QueryError` where there is none."""
    number, _, local = ref.partition(":")
    table = LAYERS[layer]
    with archive.read() as conn:
        chosen = select(table.c.id).where(table.c.dispatch_id == (int(number) if number.isdecimal() else -1), table.c.local == local)
        found = conn.execute(chosen).scalar()
        if found is None:
            raise QueryError(f"{ref}: there is no such {layer}; a search shows those there are")
        return fetch_hits(conn, layer, [(found, None)])[0]


def cite_hit(record: Record, hit: Hit) -> Citation:
    """The citation of a statement, as judged: another speaker or other words stand in it."""
    citation = cite(record, hit.ref.partition(":")[2])
    if not hit.facts["judged"]:
        return citation
    characters = tuple(Span(*pair) for pair in spans_of_hit(hit)["content"]) or citation.characters
    speaker = hit.facts["speaker"] or citation.speaker
    held = citation.offices if speaker == citation.speaker else ()
    return replace(citation, speaker=speaker, offices=held, words=" ".join(hit.facts["content"].split()), characters=characters)


def judgements_of(conn: Connection, dispatch_hash: str | None = None) -> list[tuple[Judgement, bool]]:
    """The judgements on record, of one dispatch or of all, in order, each with whether it stands."""
    stand = {j.id for j in standing(conn)}
    undone = {j.undoes for j in list_judgements(conn) if j.kind == "undo"}
    return [
        (j, j.id in stand or (j.kind == "undo" and j.id not in undone))
        for j in list_judgements(conn)
        if dispatch_hash is None or j.dispatch_hash == dispatch_hash
    ]
