"""A story through its versions: which dispatches revise one another, in their order, and what each changed."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import or_, select

from onrecord.store.archive import Archive
from onrecord.store.links import ORDER, Copy
from onrecord.store.read import load_record, show_difference
from onrecord.store.schema import dispatch, link


@dataclass(frozen=True, slots=True)
class Version:
    """A dispatch of a story. `mark` is its series (update, correction, kill, urgent); `changed` the lines it changed (unified diff) since
    the version before it, None for the first."""

    number: int
    title: str | None
    agency: str | None
    published: str | None
    mark: str | None
    shown: bool
    changed: str | None


def list_versions(archive: Archive, ref: int | str) -> tuple[Version, ...]:
    """The versions of a dispatch's story, the first first; of one that was never revised, itself. Raises `QueryError` for no dispatch."""
    record = load_record(archive, ref)
    with archive.read() as conn:
        ahead = set(conn.execute(select(dispatch.c.id).where(dispatch.c.hash == record.id)).scalars())
        members: set[int] = set()
        while ahead:
            members |= ahead
            joined = or_(link.c.earlier_id.in_(ahead), link.c.later_id.in_(ahead))
            edges = conn.execute(select(link.c.earlier_id, link.c.later_id).where(link.c.kind == "version", joined)).all()
            ahead = {i for edge in edges for i in edge} - members
        names = (*ORDER, "title", "agency", "shown")
        rows = conn.execute(select(*(dispatch.c[n] for n in names)).where(dispatch.c.id.in_(members))).all()
    story = sorted(rows, key=lambda row: Copy(row).order)
    before = [None, *story]
    return tuple(
        Version(
            row.id, row.title, row.agency, row.published, row.series, row.shown, show_difference(archive, old.id, row.id) if old else None
        )
        for old, row in zip(before, story, strict=False)
    )
