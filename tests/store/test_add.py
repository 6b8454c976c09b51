"""Adding: idempotent, whole or not at all, bad inputs on record."""

from __future__ import annotations

from sqlalchemy import func, select

from onrecord.record import Issue
from onrecord.store import Archive, add_dispatches
from onrecord.store.pack import unpack
from onrecord.store.schema import METADATA, dispatch, issue, source
from store.readymade import Readymade, make_dispatch, make_record


def counts(archive: Archive) -> dict[str, int]:
    with archive.read() as conn:
        return {name: conn.execute(select(func.count()).select_from(table)).scalar_one() for name, table in METADATA.tables.items()}


def test_a_dispatch_comes_back_whole(filled: Archive) -> None:
    with filled.read() as conn:
        row = conn.execute(select(dispatch).where(dispatch.c.id == 3)).one()
    expected = make_record(make_dispatch(2, day=3))
    assert unpack(row.record, row.record_hash, "here") == expected
    assert (row.hash, row.text, row.title) == (expected.id, expected.text, "Plan 2 on river transport is ready")


def test_adding_twice_changes_nothing(filled: Archive) -> None:
    before = counts(filled)
    added = add_dispatches(filled, [make_dispatch(n, day=n + 1) for n in range(12)], reading=Readymade())
    assert (added.new, added.known) == (0, 12)
    assert counts(filled) == before


def test_the_same_text_from_another_source_is_a_further_source(filled: Archive) -> None:
    add_dispatches(filled, [make_dispatch(0, day=1, source="mail/7")] * 2, reading=Readymade())
    with filled.read() as conn:
        names = conn.execute(select(source.c.name).where(source.c.dispatch_id == 1)).scalars().all()
    assert sorted(names) == ["mail/7", "wire/0.txt"]
    assert counts(filled)["dispatch"] == 12


def test_the_same_text_twice_in_one_run_is_stored_once(archive: Archive) -> None:
    added = add_dispatches(archive, [make_dispatch(0, source=s) for s in ("a", "b", "a")], reading=Readymade())
    assert (added.new, added.known, counts(archive)["source"]) == (1, 2, 2)


def test_what_cannot_be_read_is_an_issue_once(archive: Archive) -> None:
    items = [Issue("bad.txt", "no text"), make_dispatch(1), make_dispatch(2, title="Unbearable")]
    for _ in range(2):
        added = add_dispatches(archive, items, reading=Readymade(fail_on="Unbearable"))
        assert [i.source for i in added.issues] == ["bad.txt", "wire/2.txt"]
    with archive.read() as conn:
        rows = conn.execute(select(issue).order_by(issue.c.id)).all()
    assert [r.source for r in rows] == ["bad.txt", "wire/2.txt"]
    assert "ZeroDivisionError" in rows[1].reason
    add_dispatches(archive, items, reading=Readymade())
    with archive.read() as conn:
        assert conn.execute(select(issue.c.source).where(issue.c.resolved.is_not(None))).scalars().all() == ["wire/2.txt"]


def test_many_processes_read_and_one_writes(archive: Archive) -> None:
    items = [make_dispatch(n, day=n % 28 + 1) for n in range(30)]
    seen: list[int] = []
    added = add_dispatches(archive, items, reading=Readymade(), jobs=2, watch=lambda a: seen.append(a.new))
    assert added.new == 30
    assert seen[-1] == 30
    one = counts(archive)
    assert (one["statement"], one["event"], one["entity"]) == (60, 30, 60)


def test_who_is_named_again_is_the_same_agent(filled: Archive) -> None:
    assert counts(filled)["agent"] == 5
