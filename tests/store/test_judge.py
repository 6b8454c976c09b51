"""Judgements: append-only, undone by another, alive after re-coding."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import pytest
from sqlalchemy import delete, update

from onrecord.errors import QueryError, StoreError
from onrecord.record import Dispatch, Entity, Record
from onrecord.store import Archive, Filters, add_dispatches, judge, search
from onrecord.store.judged import iter_judged
from onrecord.store.judgements import list_judgements
from onrecord.store.recode import recode
from onrecord.store.schema import judgement
from onrecord.store.speaker import speaker_page
from onrecord.store.verify import Fault, verify
from store.readymade import body_of, make_dispatch, make_record, span

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


class Two(Newer):
    """A coder that finds a second speaker."""

    def read(self, dispatch: Dispatch) -> Record:
        record = make_record(dispatch)
        other = span(dispatch.text, "Jonas Okello")
        said = replace(record.statements[0], id="s3", speaker="e3", source=(other,))
        return replace(
            record,
            entities=(*record.entities, Entity("e3", "person", "Jonas Okello", mentions=(other,))),
            statements=(*record.statements, said),
        )


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
        listed = list_judgements(conn)
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


def event_of(archive: Archive, ref: str) -> dict[str, Any]:
    return next(h.facts for h in search(archive, Filters(everything=True), layer="event", limit=100).hits if h.ref == ref)


def faults(archive: Archive) -> list[Fault]:
    return [x for x in verify(archive) if isinstance(x, Fault)]


def exported(archive: Archive) -> dict[int, Record]:
    return dict(enumerate(iter_judged(archive, everything=True), 1))


def test_a_rejected_event_is_not_shown_until_undone(filled: Archive) -> None:
    before = {h.ref for h in search(filled, Filters(), layer="event", limit=100).hits}
    number = judge.reject(filled, "2:v1", **BY)
    assert {h.ref for h in search(filled, Filters(), layer="event", limit=100).hits} == before - {"2:v1"}
    assert [len(exported(filled)[n].events) for n in (1, 2)] == [1, 0]
    assert not {"2:s1", "2:s2"} & refs(filled, event="THANK") and "1:s1" in refs(filled, event="THANK")
    assert faults(filled) == []
    judge.undo(filled, number, **BY)
    assert {h.ref for h in search(filled, Filters(), layer="event", limit=100).hits} == before
    assert exported(filled)[2] == filled.record(2)


def test_an_event_has_another_actor_recipient_and_code(filled: Archive) -> None:
    judge.set_actor(filled, "2:v1", "Vera Stanova", **BY)
    judge.set_recipient(filled, "2:v1", "Jonas Okello", **BY)
    judge.set_code(filled, "2:v1", "honor", **BY)
    nobody = judge.set_recipient(filled, "3:v1", None, **BY)
    facts = event_of(filled, "2:v1")
    assert (facts["actor"], facts["recipient"], facts["code"], facts["judged"]) == ("Vera Stanova", "Jonas Okello", "HONOR", True)
    assert "2:v1" in {h.ref for h in search(filled, Filters(speaker="Stanova"), layer="event", limit=100).hits}
    assert [h.ref for h in search(filled, Filters(event="HONOR"), layer="event").hits] == ["2:v1"]
    assert event_of(filled, "3:v1")["recipient"] is None
    assert faults(filled) == []
    records = exported(filled)
    (event,) = records[2].events
    names = {e.id: e.name for e in records[2].entities}
    assert (names[event.actor or ""], names[event.recipient or ""]) == ("Vera Stanova", "Jonas Okello")
    assert (event.code, event.by, event.why, event.confidence) == ("HONOR", "judgement", "judgement", None)
    assert records[3].events[0].recipient is None
    judge.undo(filled, nobody, **BY)
    assert event_of(filled, "3:v1")["recipient"] == "volunteers"
    told = recode(filled, reading=Newer())
    assert set(told.judgements.values()) == {"applies"}
    assert event_of(filled, "2:v1")["code"] == "HONOR" and faults(filled) == []
    assert set(recode(filled, reading=Newer(drop=True)).judgements.values()) == {"lost"}


def test_what_cannot_be_said_of_an_event(filled: Archive) -> None:
    with pytest.raises(QueryError, match=r"expected the code of an event: .*HONOR"):
        judge.set_code(filled, "1:v1", "PARTY", **BY)
    for wrong in (
        lambda: judge.set_actor(filled, "1:s1", "Mara Lindqvist", **BY),
        lambda: judge.set_actor(filled, "1:v9", "Mara Lindqvist", **BY),
        lambda: judge.set_speaker(filled, "1:v1", "Mara Lindqvist", **BY),
        lambda: judge.set_recipient(filled, "1:v1", "  ", **BY),
    ):
        with pytest.raises(QueryError):
            wrong()
    assert list(verify(filled)) == [12]


def test_names_that_people_gave_leave_the_archive(filled: Archive) -> None:
    judge.merge(filled, "Mara Lindqvist", "Aidar Temirov", **BY)
    judge.split(filled, "3:e1", "Jonas Okello junior", **BY)
    records = exported(filled)
    mine = {e.id: e for e in records[1].entities}
    assert (mine["e1"].name, mine["e1"].also) == ("Mara Lindqvist", ("Aidar Temirov", "Temirov"))
    assert records[3].entities[0].name == "Jonas Okello junior"
    assert records[2] == filled.record(2)
    assert {h.facts["speaker"] for h in search(filled, Filters(speaker="Temirov"), limit=100).hits} == {"Mara Lindqvist"}
    assert event_of(filled, "1:v1")["actor"] == "Mara Lindqvist"
    assert event_of(filled, "3:v1")["actor"] == "Jonas Okello junior"
    assert faults(filled) == []


def test_two_entities_judged_to_be_one_leave_as_one(archive: Archive) -> None:
    dispatch = make_dispatch(1, body=body_of(1) + f"\n\n{body_of(2)}")
    add_dispatches(archive, [dispatch], reading=Two())
    assert [e.name or e.described for e in exported(archive)[1].entities] == ["Mara Lindqvist", "volunteers", "Jonas Okello"]
    judge.merge(archive, "Jonas Okello", "Mara Lindqvist", **BY)
    (record,) = exported(archive).values()
    assert [e.name or e.described for e in record.entities] == ["Jonas Okello", "volunteers"]
    assert {s.speaker for s in record.statements} == {"e1"}
    assert len(record.entities[0].mentions) == 3 and faults(archive) == []


@pytest.mark.parametrize("ref", ["1", "1:e1", "s1", "99:s1", "1:s9", "x:s1", "1:v9"])
def test_no_such_statement(filled: Archive, ref: str) -> None:
    with pytest.raises(QueryError):
        judge.reject(filled, ref, **BY)


def test_a_judgement_has_an_author(filled: Archive) -> None:
    with pytest.raises(QueryError, match="who judges"):
        judge.reject(filled, "1:s1", author=" ", reason="")
