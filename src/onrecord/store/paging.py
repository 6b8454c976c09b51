"""Pages that stay in step while dispatches are added: a page ends in a mark, and the next one begins after it.

In the order of days the mark is the last fact's place in that order, so that nothing comes twice or is left out whatever is added. By rank
it is how many were shown, among the facts that were there when the first page was asked for; new words can still shift the weights.
"""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select, text

from onrecord.errors import QueryError
from onrecord.store.archive import Archive
from onrecord.store.filters import LAYERS, Filters, Layer, conditions
from onrecord.store.fulltext import Term, as_fts5, as_tsquery, read_query
from onrecord.store.schema import dispatch
from onrecord.store.search import Hit, fetch_hits, rank

Order = Literal["best", "newest", "oldest"]
UNDATED: list[Any] = [None, None, 0]  # where those of whose time nothing is known begin
PART = 200  # hits fetched at once when all are asked for


@dataclass(frozen=True, slots=True)
class Part:
    """One page. `next` is the cursor of the one after it, None where there is none."""

    hits: tuple[Hit, ...]
    next: str | None


def fetch_part(
    archive: Archive, asked: Filters, *, layer: Layer = "statement", order: Order = "best", limit: int = 20, cursor: str | None = None
) -> Part:
    """The page after `cursor`, or the first. Without words, best is newest. Raises `QueryError` for a cursor of another question."""
    terms = read_query(asked.words) if asked.words else ()
    order = "newest" if order == "best" and not terms else order
    question = zlib.crc32(repr((asked, layer, order)).encode())
    mark = _read(cursor, question, order) if cursor else None
    with archive.read() as conn:
        if order == "best":
            return _by_rank(conn, asked, layer, terms, limit, mark, question)
        rows = list(conn.execute(_by_day(conn, asked, layer, terms, order, mark).limit(limit + 1)))
        if mark and mark[0] is not None and len(rows) <= limit:
            rows += conn.execute(_by_day(conn, asked, layer, terms, order, UNDATED).limit(limit + 1 - len(rows)))
        kept = rows[:limit]
        hits = fetch_hits(conn, layer, [(row.id, None) for row in kept], terms)
    last = kept[-1] if len(rows) > limit else None
    return Part(tuple(hits), _write(question, [last.issued, last.of, last.id]) if last else None)


def iter_hits(archive: Archive, asked: Filters, *, layer: Layer = "statement", order: Order = "newest") -> Iterator[Hit]:
    """Every fact that answers, a part at a time: memory stays bounded."""
    cursor = None
    while True:
        part = fetch_part(archive, asked, layer=layer, order=order, limit=PART, cursor=cursor)
        yield from part.hits
        if part.next is None:
            return
        cursor = part.next


def matching(conn: Connection, asked: Filters, layer: Layer, terms: tuple[Term, ...], *, step: int = 1) -> Select[Any]:
    """The facts that answer, in no order: a query of the layer's table, to which columns can be added. With a `step`, a sample: those
    whose number it divides."""
    table = LAYERS[layer]
    joined = layer != "dispatch" and asked.agency is not None  # dispatches have long rows: they are looked at where they must be
    query = select().select_from(table.join(dispatch, dispatch.c.id == table.c.dispatch_id) if joined else table)
    query = query.where(*conditions(conn, asked, layer))
    if terms and conn.dialect.name == "sqlite":
        some = f" AND rowid % {step} = 0" if step > 1 else ""
        found = text(f"{layer}.id IN (SELECT rowid FROM {layer}_fts WHERE {layer}_fts MATCH :query{some})")
        return query.where(found.bindparams(query=as_fts5(terms)))
    if step > 1:
        query = query.where(table.c.id % step == 0)
    if terms:
        query = query.where(text(f"{layer}.words @@ to_tsquery('english', :query)").bindparams(query=as_tsquery(terms)))
    return query


def _by_day(conn: Connection, asked: Filters, layer: Layer, terms: tuple[Term, ...], order: Order, mark: list[Any] | None) -> Select[Any]:
    """The facts after the mark, by when their dispatch was issued, and by dispatch; those of one dispatch as they stand in it."""
    table = LAYERS[layer]
    issued, of = table.c.issued, table.c.id if layer == "dispatch" else table.c.dispatch_id
    if layer != "dispatch" and asked.agency is not None and not terms:  # an agency's dispatches are listed in the order of time
        issued, of = dispatch.c.issued, dispatch.c.id
    query = matching(conn, asked, layer, terms).add_columns(issued.label("issued"), of.label("of"), table.c.id.label("id"))
    if mark:
        query = query.where(_after(mark, issued, of, table.c.id, newest=order == "newest"))
    if order == "oldest":
        return query.order_by(issued.asc().nulls_last(), of, table.c.id)
    return query.order_by(issued.desc().nulls_last(), of.desc(), table.c.id)


def _after(mark: list[Any], issued: Any, of: Any, number: Any, *, newest: bool) -> ColumnElement[bool]:
    """Whether a fact comes after the mark: those issued some time after a mark that has one, else those of whose time nothing is known,
    which come last in either order."""
    last_issued, last_of, last_id = mark

    def beyond(column: Any, value: Any) -> ColumnElement[bool]:
        later: ColumnElement[bool] = column < value if newest else column > value
        return later

    if last_of is None:
        undated: ColumnElement[bool] = issued.is_(None)
        return undated
    within = or_(beyond(of, last_of), and_(of == last_of, number > last_id))
    if last_issued is None:
        return and_(issued.is_(None), within)
    bound = issued <= last_issued if newest else issued >= last_issued  # said twice: from this, the index begins at the mark
    return and_(bound, or_(beyond(issued, last_issued), within))


def _by_rank(
    conn: Connection, asked: Filters, layer: Layer, terms: tuple[Term, ...], limit: int, mark: list[Any] | None, question: int
) -> Part:
    table = LAYERS[layer]
    newest = mark[0] if mark else conn.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()
    shown = mark[1] if mark else 0
    ranked = rank(conn, asked, layer, terms, limit + 1, shown, upto=newest)
    hits = fetch_hits(conn, layer, ranked[:limit], terms)
    return Part(tuple(hits), _write(question, [newest, shown + limit]) if len(ranked) > limit else None)


def _write(question: int, mark: list[Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps([question, *mark], separators=(",", ":")).encode()).decode().rstrip("=")


def _read(cursor: str, question: int, order: Order) -> list[Any]:
    wrong = QueryError("got a cursor that is none of ours; ask for the first page, and take the next cursor from its answer")
    try:
        of, *mark = json.loads(base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars="-_", validate=True))
    except (ValueError, TypeError, binascii.Error, RecursionError):
        raise wrong from None
    if of != question:
        raise QueryError("the cursor belongs to another question; a next page asks with the same fields and order as the one before it")
    numbers = mark if order == "best" else mark[1:]
    when = () if order == "best" else mark[:1]
    if len(numbers) != 2 or not all(type(x) is int and 0 <= x < 2**31 for x in numbers) or not all(isinstance(x, str | None) for x in when):
        raise wrong
    return list(mark)
