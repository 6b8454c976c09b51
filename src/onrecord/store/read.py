"""Records out of an archive: one, or all in order; and what two versions of a story have that the other has not."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from sqlalchemy import select

from onrecord.errors import QueryError
from onrecord.record import Record
from onrecord.store.archive import Archive
from onrecord.store.pack import unpack
from onrecord.store.schema import dispatch

PART = 200
KEPT = (dispatch.c.id, dispatch.c.record, dispatch.c.record_hash)


def load_record(archive: Archive, ref: int | str) -> Record:
    """The whole record of a dispatch, by its number (`12`, `12:s3`) or its hash. Raises `QueryError` where there is none."""
    number = str(ref).partition(":")[0]
    chosen = dispatch.c.id == int(number) if number.isdigit() else dispatch.c.hash == str(ref)
    with archive.read() as conn:
        row = conn.execute(select(*KEPT).where(chosen)).one_or_none()
    if row is None:
        raise QueryError(f"{ref}: there is no such dispatch; a search with --dispatches shows those there are")
    return unpack(row.record, row.record_hash, f"dispatch {row.id}")


def iter_records(archive: Archive, *, everything: bool = True) -> Iterator[tuple[int, Record]]:
    """Every record with its number, in order; without `everything`, no copies and no superseded versions."""
    last = 0
    shown = () if everything else (dispatch.c.copy_of.is_(None), dispatch.c.superseded_by.is_(None))
    while True:
        with archive.read() as conn:
            rows = conn.execute(select(*KEPT).where(dispatch.c.id > last, *shown).order_by(dispatch.c.id).limit(PART)).all()
        if not rows:
            return
        for row in rows:
            yield row.id, unpack(row.record, row.record_hash, f"dispatch {row.id}")
        last = rows[-1].id


def show_difference(archive: Archive, earlier: int | str, later: int | str) -> str:
    """What changed between two dispatches, line by line (unified diff)."""
    one, two = (load_record(archive, ref) for ref in (earlier, later))
    lines = difflib.unified_diff(one.text.splitlines(), two.text.splitlines(), one.published or "", two.published or "", lineterm="", n=1)
    return "\n".join(lines)
