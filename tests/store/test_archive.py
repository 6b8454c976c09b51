"""Opening: what is no archive, or cannot be used now, is said clearly, and nothing is lost."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path

import pytest
from sqlalchemy import inspect

from onrecord.errors import StoreError
from onrecord.store import Filters, add_dispatches, archive, open_archive, search
from onrecord.store.verify import Fault, verify
from store.readymade import Readymade, make_dispatch


def made(path: Path, count: int = 3) -> Path:
    with open_archive(path, create=True) as new:
        add_dispatches(new, [make_dispatch(n, day=n + 1) for n in range(count)], reading=Readymade())
    return path


def refused(path: Path | str, told: str, **how: bool) -> None:
    with pytest.raises(StoreError, match=told), open_archive(path, **how):
        pass


def test_no_archive(tmp_path: Path) -> None:
    refused(tmp_path / "none.db", "no such archive; make one with: onrecord add")
    refused(tmp_path, "a directory; name a file")
    refused(tmp_path / "no" / "a.db", "does not exist; make it first", create=True)
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("create", [True, False])
def test_foreign_files_are_left_as_they_are(tmp_path: Path, create: bool) -> None:
    text, other, empty = tmp_path / "text.db", tmp_path / "other.db", tmp_path / "marked.db"
    text.write_text("not a database at all, but long enough to be one" * 5)
    for path, pragma in ((other, "user_version"), (empty, "application_id")):
        with sqlite3.connect(path) as conn:
            conn.execute("CREATE TABLE birds (name TEXT)")
            conn.execute(f"PRAGMA {pragma} = 77")
        conn.close()
    before = [p.read_bytes() for p in (text, other, empty)]
    refused(text, "not an onrecord archive", create=create)
    refused(other, "something else .tables birds", create=create)
    refused(empty, "another program", create=create)
    assert [p.read_bytes() for p in (text, other, empty)] == before


def test_a_corrupt_archive(tmp_path: Path) -> None:
    path = made(tmp_path / "a.db", 40)
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + b"\xff" * (len(whole) - 8192))
    with pytest.raises(StoreError, match=r"corrupt|not an onrecord archive"), open_archive(path) as broken:
        for found in verify(broken):
            if isinstance(found, Fault):
                raise StoreError(f"corrupt: {found.what}")


def test_a_locked_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "WAIT_MS", 100)
    path = made(tmp_path / "a.db")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with open_archive(path, write=True) as mine:
        assert search(mine, Filters(words="plan")).hits  # a reader is not in the way of a writer
        began = time.monotonic()
        with pytest.raises(StoreError, match="locked: another program"):
            add_dispatches(mine, [make_dispatch(9)], reading=Readymade())
        assert time.monotonic() - began < 5
        other.execute("ROLLBACK")
        other.close()
        assert add_dispatches(mine, [make_dispatch(9)], reading=Readymade()).new == 1


def test_opened_to_read(tmp_path: Path) -> None:
    path = made(tmp_path / "a.db")
    with open_archive(path) as mine, pytest.raises(StoreError, match="opened for reading only"):
        add_dispatches(mine, [make_dispatch(9)], reading=Readymade())


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write to read-only files")
def test_a_read_only_archive(tmp_path: Path) -> None:
    path = made(tmp_path / "a.db")
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        with open_archive(path) as mine:
            assert search(mine, Filters(words="plan")).hits
        refused(path, "read-only|cannot be opened", write=True)
    finally:
        tmp_path.chmod(0o755)


def test_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made(tmp_path / "a.db")
    pragmas = archive._set_pragmas

    def small(conn: sqlite3.Connection, *, write: bool) -> None:
        pragmas(conn, write=write)
        conn.execute(f"PRAGMA max_page_count = {conn.execute('PRAGMA page_count').fetchone()[0] + 4}")

    monkeypatch.setattr(archive, "_set_pragmas", small)
    with open_archive(path, write=True) as mine, pytest.raises(StoreError, match="disk is full; make room"):
        add_dispatches(mine, [make_dispatch(n) for n in range(200)], reading=Readymade())
    monkeypatch.undo()
    with open_archive(path, write=True) as mine:
        assert list(verify(mine)) == [3]
        assert add_dispatches(mine, [make_dispatch(n) for n in range(20)], reading=Readymade()).issues == []
        assert not [x for x in verify(mine) if isinstance(x, Fault)]


def test_foreign_keys_that_datasette_labels(tmp_path: Path) -> None:
    with open_archive(made(tmp_path / "a.db")) as mine, mine.read() as conn:
        keys = {(k["constrained_columns"][0], k["referred_table"]) for k in inspect(conn).get_foreign_keys("statement")}
        assert {("dispatch_id", "dispatch"), ("agent_id", "agent"), ("speaker_id", "entity"), ("coder_id", "coder")} <= keys
        assert {"said", "done"} <= set(inspect(conn).get_view_names())
        assert conn.exec_driver_sql("SELECT speaker FROM said ORDER BY statement_id LIMIT 1").scalar() == "Aidar Temirov"
        assert conn.exec_driver_sql("SELECT actor FROM done ORDER BY event_id LIMIT 1").scalar() == "Aidar Temirov"
        assert conn.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_a_url_of_something_else(tmp_path: Path) -> None:
    refused("mysql://host/db", "expected postgresql://")
    refused("postgresql://nobody:secret@127.0.0.1:1/none", "postgresql://nobody:\\*\\*\\*@")
