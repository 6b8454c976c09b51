"""A story through its versions."""

from __future__ import annotations

from click.testing import CliRunner

from onrecord.cli import main
from onrecord.store import Archive
from onrecord.store.versions import list_versions
from store.test_links import FIRST, FIXED, OTHER, STORY, UPDATE, add


def test_versions_in_their_order_with_what_each_changed(archive: Archive) -> None:
    add(archive, *reversed(STORY))
    story = list_versions(archive, UPDATE.id)
    assert [v.title for v in story] == [d.headline.text for d in (FIRST, UPDATE, FIXED) if d.headline]
    assert [v.shown for v in story] == [False, False, True]
    assert [v.mark for v in story] == [None, "update", "correction"]
    assert story[0].changed is None
    assert "Shares rose." in (story[1].changed or "")
    assert any(line.startswith("+") and "week 2" in line for line in (story[2].changed or "").splitlines())
    assert [v.number for v in list_versions(archive, OTHER.id)] == [archive_number(archive, OTHER.id)]


def archive_number(archive: Archive, hash_: str) -> int:
    return next(int(h.ref) for h in archive.dispatches(everything=True) if h.facts["hash"] == hash_)


def test_the_commands(archive: Archive) -> None:
    add(archive, *STORY)
    if archive.dialect != "sqlite":
        return
    done = CliRunner().invoke(main, ["versions", "1", "--archive", archive.where])
    assert done.exit_code == 0
    assert done.output.count("not shown") == 2
    assert CliRunner().invoke(main, ["versions", "99", "--archive", archive.where]).exit_code == 2
    paged = CliRunner().invoke(main, ["who", "Lindqvist", "--archive", archive.where])
    assert paged.exit_code == 0
    assert "speaks to: volunteers" in paged.output
    assert CliRunner().invoke(main, ["who", "Nobodyatall", "--archive", archive.where]).exit_code == 1
