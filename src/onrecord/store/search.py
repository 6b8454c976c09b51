"""Search: statements, events or dispatches by words and fields, ranked, with what was found marked and where it stands in the text."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, func, literal_column, select, text

from onrecord.errors import QueryError
from onrecord.record import Span
from onrecord.store.archive import Archive
from onrecord.store.filters import LAYERS, Filters, Layer, conditions
from onrecord.store.fulltext import CLOSE, INDEXED, OPEN, WEIGHTS, Term, as_fts5, as_tsquery, read_query
from onrecord.store.schema import agent, dispatch, entity, office, source, theme

Row = dict[str, Any]
Order = Literal["best", "oldest"]
FILED: dict[str, tuple[tuple[str, str], ...]] = {
    "statement": (("speaker", "agent_id"),),
    "event": (("actor", "agent_id"), ("recipient", "recipient_agent_id")),
    "dispatch": (),
}
"""The roles of each layer that are filed under somebody across dispatches, with their columns."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One fact found. `ref` names it in commands (`12:s3`); `text` is what it says, with the words found at `found` (code points of
    `text`); `start`, `end` are its place in the dispatch's own text; `facts` are its columns by name."""

    layer: Layer
    ref: str
    text: str
    found: tuple[Span, ...]
    start: int
    end: int
    facts: Row
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page of hits. `more`: there is a next one."""

    hits: tuple[Hit, ...]
    more: bool


def search(
    archive: Archive, asked: Filters, *, layer: Layer = "statement", limit: int = 20, offset: int = 0, order: Order = "best"
) -> Page:
    """The facts of a layer that answer the question: best first (without words, newest first) or oldest first. Raises `QueryError`."""
    if layer not in LAYERS:
        raise QueryError(f"got the layer {layer!r}, expected one of {', '.join(LAYERS)}")
    if limit < 1 or offset < 0:
        raise QueryError(f"got a page of {limit} from {offset}, expected a limit of 1 or more and an offset of 0 or more")
    terms = read_query(asked.words) if asked.words else ()
    with archive.read() as conn:
        ranked = rank(conn, asked, layer, terms, limit + 1, offset, order)
        hits = fetch_hits(conn, layer, ranked[:limit], terms)
    return Page(tuple(hits), len(ranked) > limit)


def rank(
    conn: Connection,
    asked: Filters,
    layer: Layer,
    terms: tuple[Term, ...],
    limit: int,
    offset: int = 0,
    order: Order = "best",
    *,
    upto: int | None = None,
) -> list[tuple[int, float | None]]:
    """Ids of the facts that answer, in order, with their scores (higher is better); `upto`: none with a higher id."""
    table = LAYERS[layer]
    query = select(table.c.id).select_from(table).where(*conditions(conn, asked, layer), *(() if upto is None else (table.c.id <= upto,)))
    lite = conn.dialect.name == "sqlite"
    fts = f"{layer}_fts"
    if terms and lite:  # the words first, then each fact by its number: the other way round FTS5 would begin again for every fact
        query = query.with_hint(table, "NOT INDEXED", "sqlite").join(text(fts), text(f"{fts}.rowid = {layer}.id"))
        query = query.where(text(f"{fts} MATCH :query"))
    issued, of = table.c.issued, table.c.id if layer == "dispatch" else table.c.dispatch_id
    if layer != "dispatch" and asked.agency is not None:
        query = query.join(dispatch, dispatch.c.id == table.c.dispatch_id)
        if not terms:  # an agency's dispatches are listed in the order of time
            issued, of = dispatch.c.issued, dispatch.c.id
    oldest = (issued.asc().nulls_last(), of, table.c.id)
    newest = (issued.desc().nulls_last(), of.desc(), table.c.id)  # those of one dispatch as they stand in it
    if not terms:
        found = conn.execute(query.order_by(*(oldest if order == "oldest" else newest)).limit(limit).offset(offset))
        return [(row.id, None) for row in found]
    if lite:
        score: ColumnElement[Any] = literal_column(f"-bm25({fts}, {', '.join(map(str, WEIGHTS[layer]))})")
        bound = {"query": as_fts5(terms)}
    else:
        words: ColumnElement[Any] = literal_column(f"{layer}.words")
        wanted = func.to_tsquery("english", as_tsquery(terms))
        query = query.where(words.op("@@")(wanted))
        score, bound = func.ts_rank_cd(words, wanted), {}
    query = (
        query.add_columns(score.label("score"))
        .order_by(*(oldest if order == "oldest" else (text("score DESC"), table.c.id.desc())))
        .limit(limit)
        .offset(offset)
    )
    return [(row.id, float(row.score)) for row in conn.execute(query, bound)]


def fetch_hits(conn: Connection, layer: Layer, ranked: list[tuple[int, float | None]], terms: tuple[Term, ...] = ()) -> list[Hit]:
    """The facts with these ids, in their order, with what a reader wants to know of them."""
    ids = [i for i, _ in ranked]
    if not ids:
        return []
    table = LAYERS[layer]
    marked = _mark(conn, layer, ids, terms) if terms else {}
    query = select(table, *_about(layer)).where(table.c.id.in_(ids))
    if layer != "dispatch":
        query = query.join(dispatch, dispatch.c.id == table.c.dispatch_id)
    for role, filed in FILED[layer]:
        one, head = agent.alias(), agent.alias()
        query = query.outerjoin(one, one.c.id == table.c[filed]).outerjoin(head, head.c.id == one.c.same_as)
        query = query.add_columns(func.coalesce(head.c.name, one.c.name).label(role))
    rows = {row["id"]: dict(row) for row in conn.execute(query).mappings()}
    offices, themes, people = _joined(conn, layer, rows)
    hits = []
    for number, score in ranked:
        row = rows[number]
        plain, found = unmark(marked[number]) if number in marked else (row[INDEXED[layer][0]] or "", ())
        local = row.get("local")
        row |= {"offices": offices.get(row.get("speaker_id") or 0, []), "themes": themes.get(number, [])}
        for role in ("speaker", "addressee", "actor", "recipient"):
            if f"{role}_id" in row:
                row[role] = row.get(role) or people.get(row[f"{role}_id"])
        dispatch_id = row["dispatch_id"] if layer != "dispatch" else number
        ref = f"{dispatch_id}:{local}" if local else str(number)
        hits.append(Hit(layer, ref, plain, found, row.get("start", 0), row.get("end", 0), row, score))
    return hits


def _about(layer: Layer) -> list[Any]:
    """What is told of the dispatch a fact comes from."""
    first = select(func.min(source.c.name)).where(source.c.dispatch_id == dispatch.c.id).scalar_subquery().label("source")
    copy = dispatch.alias("copy")
    copies = select(func.count()).where(copy.c.copy_of == dispatch.c.id).scalar_subquery().label("copies")
    if layer == "dispatch":
        return [first, copies]
    columns = [dispatch.c[n] for n in ("hash", "title", "agency", "published", "copy_of", "superseded_by", "added")]
    return [*columns, first, copies]


def _joined(conn: Connection, layer: Layer, rows: dict[int, Row]) -> tuple[dict[int, list[str]], dict[int, list[str]], dict[int, str]]:
    """Offices by entity, themes by statement, names by entity, for the facts of one page."""
    roles = {row[k] for row in rows.values() for k in ("speaker_id", "addressee_id", "actor_id", "recipient_id") if row.get(k)}
    offices: dict[int, list[str]] = {}
    themes: dict[int, list[str]] = {}
    for row in conn.execute(select(office.c.entity_id, office.c.title).where(office.c.entity_id.in_(roles)).order_by(office.c.id)):
        held = offices.setdefault(row.entity_id, [])
        held += [row.title] if row.title not in held else []
    if layer == "statement":
        for row in conn.execute(select(theme).where(theme.c.statement_id.in_(rows)).order_by(theme.c.confidence.desc())):
            themes.setdefault(row.statement_id, []).append(f"{row.scheme}:{row.code}")
    found = conn.execute(select(entity.c.id, func.coalesce(entity.c.name, entity.c.described)).where(entity.c.id.in_(roles)))
    return offices, themes, {number: name for number, name in found if name}


def _mark(conn: Connection, layer: Layer, ids: list[int], terms: tuple[Term, ...]) -> dict[int, str]:
    """The indexed text of facts with OPEN and CLOSE around the words found; of a dispatch, a passage around them."""
    column, listed = INDEXED[layer].index("text") if layer == "dispatch" else 0, ", ".join(map(str, ids))
    name = INDEXED[layer][column]
    if conn.dialect.name == "sqlite":
        fts = f"{layer}_fts"
        marks = f"'{OPEN}', '{CLOSE}'"
        how = f"snippet({fts}, {column}, {marks}, '…', 40)" if layer == "dispatch" else f"highlight({fts}, 0, {marks})"
        sql = f"SELECT rowid, {how} FROM {fts} WHERE {fts} MATCH ? AND rowid = ?"  # one by one: of a list, FTS5 reads all that match
        found = (conn.exec_driver_sql(sql, (as_fts5(terms), i)).one_or_none() for i in ids)
        return {row[0]: row[1] for row in found if row is not None}
    how = "MaxWords=40, MinWords=20" if layer == "dispatch" else "HighlightAll=true"
    sql = f"SELECT id, ts_headline('english', {name}, to_tsquery('english', :query), :how) FROM {layer} WHERE id IN ({listed})"
    bound = {"query": as_tsquery(terms), "how": f'StartSel="{OPEN}", StopSel="{CLOSE}", {how}'}
    return {row[0]: row[1] for row in conn.execute(text(sql), bound)}


def unmark(marked: str) -> tuple[str, tuple[Span, ...]]:
    """The text without its marks, and where they were."""
    plain, found, at = [], [], 0
    start = 0
    for piece in marked.replace(CLOSE, OPEN + CLOSE).split(OPEN):
        if piece.startswith(CLOSE):
            found.append(Span(start, at))
            piece = piece[1:]
        start = at
        plain.append(piece)
        at += len(piece)
    return "".join(plain), tuple(s for s in found if s.start < s.end)


def spans_of_hit(hit: Hit) -> dict[str, list[list[int]]]:
    """The fact's spans in the dispatch's text, by role."""
    spans: dict[str, list[list[int]]] = json.loads(hit.facts.get("spans") or "{}")
    return spans
