"""Answers are kept until something is written, by whomever, and never longer."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from onrecord.store import Archive, Filters, add_dispatches, judge, open_archive, remember
from onrecord.store.facets import Facets, count_facets
from onrecord.store.remember import Remembered
from store.readymade import Readymade, make_dispatch


class Counting:
    """`count_facets`, and how often it was worked out."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, archive: Archive, asked: Filters, *, most: int = 12) -> Facets:
        self.times += 1
        return count_facets(archive, asked, most=most)


def test_an_answer_is_worked_out_again_when_something_was_written(filled: Archive) -> None:
    question, remembered = Counting(), Remembered(filled)
    first = remembered.ask(question, Filters())
    assert remembered.ask(question, Filters()) is first and question.times == 1
    assert remembered.ask(question, Filters(), most=1) != first and question.times == 2
    assert remembered.ask(question, Filters(kind="direct")) != first and question.times == 3
    number = judge.reject(filled, "1:s2", author="Ines Calder", reason="")
    assert remembered.ask(question, Filters()).total == first.total - 1
    judge.undo(filled, number, author="Ines Calder", reason="")
    assert remembered.ask(question, Filters()) == first
    add_dispatches(filled, [make_dispatch(77)], reading=Readymade())
    assert remembered.ask(question, Filters()).total == first.total + 2
    remembered.close()


def test_another_process_writes(tmp_path: Path) -> None:
    where = str(tmp_path / "archive.db")
    with open_archive(where, create=True) as archive:
        add_dispatches(archive, [make_dispatch(1)], reading=Readymade())
    with open_archive(where) as archive:
        remembered = Remembered(archive)
        assert remembered.ask(count_facets, Filters()).total == 2
        command = ["judge", "1:s1", "--reject", "--by", "Ines Calder", "--archive", where]
        subprocess.run([sys.executable, "-m", "onrecord", *command], check=True, timeout=60, capture_output=True)
        assert remembered.ask(count_facets, Filters()).total == 1
        remembered.close()


def test_what_is_written_while_an_answer_is_worked_out_is_in_the_next(filled: Archive) -> None:
    remembered = Remembered(filled)

    def slow(archive: Archive) -> int:
        total = count_facets(archive, Filters()).total
        if not written.is_set():
            judge.reject(filled, "1:s2", author="Ines Calder", reason="")
            written.set()
        return total

    written = threading.Event()
    assert remembered.ask(slow) == remembered.ask(slow) + 1
    remembered.close()


def test_no_more_is_kept_than_there_is_room_for(filled: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remember, "MOST", 2)
    question, remembered = Counting(), Remembered(filled)
    for most in (1, 2, 1, 3, 1, 2):
        remembered.ask(question, Filters(), most=most)
    assert question.times == 4, "of 1, 2, 3, 2 the first stayed, as it was asked for again"
    remembered.close()


def test_a_fault_is_not_kept(filled: Archive) -> None:
    remembered, faults = Remembered(filled), [ValueError("not now")]

    def question(archive: Archive) -> str:
        if faults:
            raise faults.pop()
        return "now"

    with pytest.raises(ValueError, match="not now"):
        remembered.ask(question)
    assert remembered.ask(question) == "now"
    remembered.close()
