"""Archives of every older version, filled, on both databases: upgraded when written to, with nothing lost; newer ones are refused.

The archives are SQL that each version wrote down itself (`archives/dump.py`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, NullPool, create_engine, inspect

from onrecord.errors import StoreError
from onrecord.store import Archive, Filters, add_dispatches, judge, open_archive, search
from onrecord.store.judgements import list_judgements
from onrecord.store.schema import METADATA, VERSION
from onrecord.store.stored import find_fact
from onrecord.store.verify import Fault, verify
from store.conftest import make_empty
from store.readymade import Readymade, make_dispatch

FILES = sorted((Path(__file__).parent / "archives").glob("version*.sql"))
KEPT = {
    "dispatch": "hash, text, record, record_hash, title, published, added, copy_of, superseded_by",
    "source": "dispatch_id, name, added",
    "issue": "source, reason, found, resolved",
    "judgement": "id, made, author, reason, kind, dispatch_hash, layer, spans, quote, value, undoes",
    "statement": "dispatch_id, local, content, spans, rejected",
    "event": "dispatch_id, local, code, spans",
    "link": "earlier_id, later_id, kind, containment, why",
    "feed": "url, added, due",
    "saved_search": "owner, name, asked, seen",
}


@dataclass(frozen=True)
class Old:
    version: int
    where: str

    def rows(self) -> dict[str, list[tuple[Any, ...]]]:
        """What must not be lost, straight from the database."""
        with connected(self.where) as conn:
            tables = set(inspect(conn).get_table_names())
            have = {t: {c["name"] for c in inspect(conn).get_columns(t)} for t in tables & set(KEPT)}
            asked = {t: ", ".join(c for c in KEPT[t].split(", ") if c in have[t]) for t in have}
            return {t: [tuple(r) for r in conn.exec_driver_sql(f"SELECT {asked[t]} FROM {t} ORDER BY id")] for t in asked}


@contextmanager
def connected(where: str) -> Iterator[Connection]:
    """A connection that knows nothing of archives."""
    url = where.replace("postgresql://", "postgresql+psycopg://") if "://" in where else f"sqlite:///{where}"
    with create_engine(url, poolclass=NullPool).connect() as conn:
        yield conn


@pytest.fixture(params=FILES, ids=lambda path: path.name.removesuffix(".sql"))
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Old:
    file: Path = request.param
    version, sql = int(file.name[7]), file.read_text(encoding="utf-8")
    if "sqlite" in file.name:
        where = str(tmp_path / "old.db")
        conn = sqlite3.connect(where)
        conn.executescript(sql)
        conn.close()
        return Old(version, where)
    where = make_empty(request, "upgraded")
    import psycopg

    with psycopg.connect(where, autocommit=True) as server:
        server.execute(sql.encode())
    return Old(version, where)


def test_nothing_is_lost(old: Old, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=f"version {old.version}, older than {VERSION}; upgrade it with"), open_archive(old.where):
        pass
    before = old.rows()
    with open_archive(old.where, write=True) as archive:
        after = old.rows()
        for table, rows in before.items():
            width = len(rows[0]) if rows else 0
            assert [row[:width] for row in after[table]] == rows, table
        assert not [x for x in verify(archive) if isinstance(x, Fault)]
        with archive.read() as conn:
            numbers = conn.exec_driver_sql("SELECT number FROM migration ORDER BY number").scalars().all()
            judged = list_judgements(conn)
        assert numbers == [old.version, *range(old.version + 1, VERSION + 1)]
        assert search(archive, Filters(words="plan")).hits
        if old.version > 1:
            check_judged(archive, len(judged))
        if old.version > 5:
            assert find_fact(archive, "4:v1", "event").facts["recipient"] == "Mara Lindqvist"
        again = [make_dispatch(n, day=n + 1) for n in range(8)]
        there = len(before["dispatch"])
        assert add_dispatches(archive, again, reading=Readymade()).new > 0
        assert not [x for x in verify(archive) if isinstance(x, Fault)]
        assert [archive.record(n).id for n in range(1, there + 1)] == [row[0] for row in before["dispatch"]]


def check_judged(archive: Archive, judged: int) -> None:
    """What people said still holds, can be taken back, and is joined by what could not be said then."""
    statements = {h.ref: h.facts for h in search(archive, Filters(everything=True), limit=100).hits}
    shown = {h.ref for h in search(archive, Filters(), limit=100).hits}
    events = {h.ref: h.facts for h in search(archive, Filters(everything=True), layer="event", limit=100).hits}
    assert "1:s2" not in shown and "6:s2" in shown
    assert statements["4:s1"]["speaker"] == "Vera Stanova"
    assert {statements["6:s1"]["speaker"], events["6:v1"]["actor"]} == {"Vera Stanova junior"}
    assert {statements["1:s1"]["speaker"], events["1:v1"]["actor"]} == {"Aidar Temirov"}
    assert {h.ref for h in search(archive, Filters(speaker="Okello"), limit=100).hits} >= {"1:s1"}
    assert {h.facts["title"] for h in search(archive, Filters(words="grain")).hits} == {"UPDATE 1 Grain exports to double by autumn"}
    assert len(statements) == 12 and len(events) == 6
    judge.reject(archive, "3:v1", author="Ines Calder", reason="")
    judge.undo(archive, 1, author="Ines Calder", reason="")
    assert "1:s2" in {h.ref for h in search(archive, Filters(), limit=100).hits}
    assert "3:v1" not in {h.ref for h in search(archive, Filters(), layer="event", limit=100).hits}
    with archive.read() as conn:
        assert len(list_judgements(conn)) == judged + 2


def test_an_upgraded_archive_has_the_shape_of_a_new_one(old: Old, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    new = str(tmp_path / "new.db") if "://" not in old.where else make_empty(request, "scratch")
    with open_archive(old.where, write=True) as upgraded, open_archive(new, create=True) as made:
        for table in METADATA.tables:
            assert shape(upgraded, table) == shape(made, table)
        with upgraded.read() as one, made.read() as other:
            assert set(inspect(one).get_view_names()) == set(inspect(other).get_view_names())


def shape(opened: Archive, table: str) -> tuple[set[str], set[tuple[str | None, tuple[str | None, ...]]]]:
    with opened.read() as conn:
        found = inspect(conn)
        indexes = {(i["name"], tuple(i["column_names"])) for i in found.get_indexes(table)}
        return {c["name"] for c in found.get_columns(table)}, indexes


@pytest.mark.parametrize("how", [{}, {"write": True}, {"create": True}])
def test_a_newer_archive_is_refused_and_left_as_it_is(archive: Archive, where: str, how: dict[str, bool]) -> None:
    with archive.write() as conn:
        conn.exec_driver_sql("INSERT INTO migration VALUES (99, 'of tomorrow', '2099-01-01')")
    archive.close()
    with pytest.raises(StoreError, match="version 99, this onrecord knows up to"), open_archive(where, **how):
        pass
