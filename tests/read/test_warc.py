"""Web archives: languages left out, stopped runs gone on with, damage."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.read import Options, read_path
from onrecord.record import Dispatch, Issue

pytest.importorskip("fastwarc", reason="pip install 'onrecord[warc]'")
CASE = Path(__file__).parents[1] / "cases" / "read" / "formats" / "pages.warc"


def test_what_is_known_is_not_read_again(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(gzip.compress(CASE.read_bytes()))
    items = list(read_path(path))
    assert len(items) == 2
    known = {str(item.source) for item in items[:1]}
    assert [x.source for x in read_path(path, options=Options(is_known=known.__contains__))] == [items[1].source]


def test_other_languages_are_left_out() -> None:
    assert list(read_path(CASE, options=Options(languages=frozenset({"kk"})))) == []
    assert len([x for x in read_path(CASE, options=Options(languages=frozenset({"en"}))) if isinstance(x, Dispatch)]) == 1


def test_an_archive_that_breaks_off_gives_what_came_before(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(gzip.compress(CASE.read_bytes() * 50)[:-40])
    items = list(read_path(path))
    assert isinstance(items[0], Dispatch)
    assert isinstance(items[-1], Issue) and "breaks off" in items[-1].reason


def test_adding_twice_reads_once(tmp_path: Path) -> None:
    archive = str(tmp_path / "a.db")
    for told in ("2 added, 0 there", "0 added, 0 there"):
        done = CliRunner().invoke(main, ["add", str(CASE), "--archive", archive, "--model", "rules", "--jobs", "1"])
        assert told in done.output, done.output
