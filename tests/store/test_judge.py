"""Judgements: append-only, undone by another, alive after re-coding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import delete, update

from onrecord.errors import QueryError, StoreError
from onrecord.record import Dispatch, Record
from onrecord.store import Archive, Filters, judge, search
from onrecord.store.recode import recode
from onrecord.store.schema import judgement
from onrecord.store.speaker import speaker_page
from store.readymade import make_record

BY = {"author": "Ines Calder", "reason": "read it again"}


@dataclass(frozen=True)
class Newer:
    """A later coder: another theme, and the first statement cut shorter; `drop` leaves out the second."""

    drop: bool = False

    def load(self) -> Any:
        return f"readymade@2{'-drop' if self.drop else ''}", self.read

    def read(self, dispatch: Dispatch) -> Record:
        record = make_record(dispatch, theme="305", shorter=True)
        return Record.of(dispatch, entities=record.entities, statements=record.statements[:1], events=()) if self.drop else record


def refs(archive: Archive, **asked: Any) -> set[str]:
    return {h.ref for h in search(archive, Filters(**asked), limit=100).hits}


def test_a_rejected_statement_is_not_shown_until_undone(filled: Archive) -> None:
    number = judge.reject(filled, "1:s2", **BY)
    assert "1:s2" not in refs(filled)
    assert "1:s2" in refs(filled, everything=True)
    undone = judge.undo(filled, number, **BY)
    assert "1:s2" in refs(filled)
    judge.undo(filled, undone, **BY)
    assert "1:s2" not in refs(filled)
    with filled.read() as conn:
        listed = judge.list_judgements(conn)
    assert [(j.kind, j.undoes) for j in listed] == [("reject", None), ("undo", 1), ("undo", 2)]
    assert listed[0].quote == '"We need stronger defence capacity 🙂 and item 0 shows why it cannot wait,"'
    with pytest.raises(QueryError, match="undone already"):
        judge.undo(filled, undone, **BY) and judge.undo(filled, number, **BY) and judge.undo(filled, number, **BY)


def test_another_speaker(filled: Archive) -> None:
    judge.set_speaker(filled, "1:s1", "Mara Lindqvist", **BY)
    judge.set_speaker(filled, "1:s2", "Somebody New", **BY)
    assert "1:s1" in refs(filled, speaker="Lindqvist")
    assert refs(filled, speaker="Somebody New") == {"1:s2"}
    assert "1:s1" not in refs(filled, speaker="Temirov")


def test_merge_and_undo(filled: Archive) -> None:
    number = judge.merge(filled, "Temirov", "Jonas Okello", **BY)
    assert len(refs(filled, speaker="Okello")) == 10
    assert speaker_page(filled, "Temirov").statements == 10
    with pytest.raises(QueryError, match="one already"):
        judge.merge(filled, "Temirov", "Aidar Temirov", **BY)
    judge.undo(filled, number, **BY)
    assert len(refs(filled, speaker="Okello")) == 4


def test_split(filled: Archive) -> None:
    judge.split(filled, "1:e1", "Aidar Temirov junior", **BY)
    assert {"1:s1", "1:s2"} == refs(filled, speaker="Temirov junior")


def test_judgements_survive_a_newer_coder(filled: Archive) -> None:
    exact = judge.reject(filled, "2:s2", **BY)
    moved = judge.set_speaker(filled, "3:s1", "Vera Stanova", **BY)
    told = recode(filled, reading=Newer())
    assert told.judgements == {exact: "applies", moved: "applies, the words were cut anew"}
    assert (told.dispatches, told.same) == (12, 24)
    assert {c.what for c in told.changes} == {"changed"}
    assert {name for c in told.changes for name, _, _ in c.fields} == {"content", "themes"}
    assert "2:s2" not in refs(filled)
    assert "3:s1" in refs(filled, speaker="Stanova")
    assert refs(filled, theme="marpor:305") and recode(filled, reading=Newer()).dispatches == 0
    told = recode(filled, reading=Newer(drop=True))
    assert told.judgements == {exact: "lost", moved: "applies"} or told.judgements[exact] == "lost"
    assert {c.what for c in told.changes} == {"lost"}
    assert len(told.changes) == 24


def test_a_dry_run_changes_nothing(filled: Archive) -> None:
    before = refs(filled, theme="marpor:104")
    assert recode(filled, reading=Newer(), dry=True).changes
    assert refs(filled, theme="marpor:104") == before


def test_the_database_refuses_to_change_a_judgement(filled: Archive) -> None:
    judge.reject(filled, "1:s1", **BY)
    for sql in (update(judgement).values(reason="other"), delete(judgement)):
        with pytest.raises(StoreError, match="append-only"), filled.write() as conn:
            conn.execute(sql)


@pytest.mark.parametrize("ref", ["1", "1:e1", "s1", "99:s1", "1:s9", "x:s1"])
def test_no_such_statement(filled: Archive, ref: str) -> None:
    with pytest.raises(QueryError):
        judge.reject(filled, ref, **BY)


def test_a_judgement_has_an_author(filled: Archive) -> None:
    with pytest.raises(QueryError, match="who judges"):
        judge.reject(filled, "1:s1", author=" ", reason="")
