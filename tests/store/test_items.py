"""Versions that their sender names: chained by name and count, whatever their headlines say."""

from __future__ import annotations

import zlib
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from sqlalchemy import delete, select, update

from onrecord.record import Envelope, from_json
from onrecord.store import Archive, add_dispatches, open_archive
from onrecord.store.migrate import upgrade
from onrecord.store.pack import name_item
from onrecord.store.schema import dispatch, link, migration
from onrecord.store.versions import list_versions
from store.readymade import Readymade, make_dispatch

GUID = "urn:newsml:northwire.example:20230501:grain"
TITLES = ("Grain exports to double", "Ministry revises its forecast for wheat", "Kill: forecast withdrawn")


def item(version: int, *, guid: str = GUID, title: str | None = None, text: str = "", series: tuple[str, int | None] | None = None):  # type: ignore[no-untyped-def]
    """A version of an item, whose text shares nothing with that of the others."""
    body = text or f"Words that only version {version} of the story has, of which {'abcdefgh'[version] * 9} is one, the minister said."
    told = make_dispatch(1, title=title or TITLES[version % 3], body=body, series=series, source=f"{guid}/{version}")
    return replace(told, envelope=Envelope("newsml", id=guid, version=version))


def chain(archive: Archive) -> list[tuple[str | None, bool]]:
    """The titles of the story in their order, and whether each is shown."""
    with archive.read() as conn:
        first = conn.execute(select(dispatch.c.id).order_by(dispatch.c.id)).scalars().first()
    return [(v.title, v.shown) for v in list_versions(archive, first or 0)]


def test_versions_are_told_by_name_and_ordered_by_count(tmp_path: Path) -> None:
    wanted = [(TITLES[1], False), (TITLES[2], False), (TITLES[0], True)]
    for n, order in enumerate(permutations((1, 2, 3))):
        with open_archive(tmp_path / f"{n}.db", create=True) as archive:
            for version in order:
                add_dispatches(archive, [item(version)], reading=Readymade())
            assert chain(archive) == wanted
            with archive.read() as conn:
                assert {row.why for row in conn.execute(select(link))} == {f"{GUID}: the same item of its sender"}


def test_a_version_of_another_item_is_not_taken_for_one(archive: Archive) -> None:
    same = {"title": "Grain exports to double by the autumn", "text": "The ministry said on Monday that grain exports will double."}
    add_dispatches(archive, [item(1, **same)], reading=Readymade())
    other = item(2, guid=f"{GUID}-2", title=same["title"], text=same["text"] + " It gave no reason.", series=("update", 2))
    add_dispatches(archive, [other], reading=Readymade())
    with archive.read() as conn:
        assert "version" not in {row.kind for row in conn.execute(select(link))}


@pytest.mark.parametrize(
    ("envelope", "source", "name"),
    [
        (Envelope("newsml", id="urn:a:1"), None, "urn:a:1"),
        (Envelope("rss", id="77", url="https://a.example/x"), None, "a.example 77"),
        (Envelope("rss", id="77"), "https://b.example/feed#77", "b.example 77"),
        (Envelope("nitf", id="n-1"), "desk/a.xml", "Northwire n-1"),
        (Envelope("takes", id="a0714"), None, None),
        (Envelope("csv", id="1"), None, None),
        (Envelope("rss", id="77", url="https://[broken"), None, "Northwire 77"),
        (None, None, None),
    ],
)
def test_names_of_items(envelope: Envelope | None, source: str | None, name: str | None) -> None:
    assert name_item(envelope, source, "Northwire") == name


@pytest.mark.parametrize("as_copy", [False, True])
def test_an_older_archive_learns_the_names(archive: Archive, as_copy: bool) -> None:
    add_dispatches(archive, [item(1), item(2)], reading=Readymade())
    with archive.write() as conn:
        conn.execute(update(dispatch).values(item=None, item_version=None, superseded_by=None, shown=True))
        conn.execute(update(link).values(kind="copy") if as_copy else delete(link))
        conn.execute(update(migration).values(number=6))
        assert upgrade(conn, 6) == ["versions are told by their sender's name"]
    assert chain(archive) == [(TITLES[1], False), (TITLES[2], True)]
    with archive.read() as conn:
        blob = conn.execute(select(dispatch.c.record)).scalars().first()
        assert from_json(zlib.decompress(blob or b"")).envelope
