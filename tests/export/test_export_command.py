"""`onrecord export`, as a user runs it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from export.sample import bare, sample
from onrecord.cli import main
from onrecord.cli.export import export
from onrecord.export import FORMATS
from onrecord.record import from_json, to_json
from onrecord.store import add_dispatches, open_archive
from onrecord.store.judge import reject, set_speaker
from store.readymade import Readymade, make_dispatch, make_record


def run(*args: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(export, [str(a) for a in args], input=stdin)


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "records.jsonl"
    path.write_bytes(to_json(sample()) + b"\n\n" + to_json(bare()) + b"\n")
    return path


def test_records_pass_through_jsonl_unchanged(records: Path) -> None:
    done = run("jsonl", records)
    assert done.exit_code == 0
    assert done.stdout_bytes == to_json(sample()) + b"\n" + to_json(bare()) + b"\n"
    assert run("jsonl", stdin=done.stdout_bytes).stdout_bytes == done.stdout_bytes


def test_a_file_or_a_folder_is_written(records: Path, tmp_path: Path) -> None:
    assert run("jsonl", records, "-o", tmp_path / "out.jsonl").exit_code == 0
    assert (tmp_path / "out.jsonl").read_bytes() == run("jsonl", records).stdout_bytes
    assert run("csv", records, "-o", tmp_path / "tables").exit_code == 0
    assert (tmp_path / "tables" / "datapackage.json").exists()
    assert not list(tmp_path.glob("*.part"))


def test_a_line_that_is_no_record_is_named_and_the_rest_is_exported(records: Path) -> None:
    lines = records.read_bytes() + b'{"text": 1}\nnews\n\xff\xfe\n'
    records.write_bytes(lines)
    done = run("jsonl", records, records.with_name("missing.jsonl"))
    assert done.exit_code == 1
    assert done.stdout_bytes.count(b"\n") == 2
    assert f"{records}:4: got '{{\"text\": 1}}'" in done.stderr and f"{records}:5: got 'news'" in done.stderr
    assert "missing.jsonl: cannot be read (No such file or directory)" in done.stderr
    assert "4 of 6 could not be read" in done.stderr and "onrecord read --jsonl" in done.stderr


def test_nothing_read_has_a_status_of_its_own(tmp_path: Path) -> None:
    assert run("jsonl", tmp_path / "missing").exit_code == 3
    assert run("jsonl", stdin=b"").exit_code == 0


def test_an_unknown_format_lists_what_there_is(records: Path) -> None:
    done = run("cvs", records)
    assert done.exit_code == 2
    assert all(f.name in done.stderr for f in FORMATS)


def test_help_lists_every_format() -> None:
    told = run("--help").output
    assert [line.split()[0] for line in told.split("Formats:")[1].split("Exit status")[0].splitlines() if line.strip()] == [
        f.name for f in FORMATS
    ]


def test_a_folder_that_holds_something_is_left_alone(records: Path, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("kept")
    done = run("csv", records, "-o", tmp_path / "full")
    assert done.exit_code == 3 and "mine.txt" in done.stderr and "new or empty folder" in done.stderr
    assert [p.name for p in (tmp_path / "full").iterdir()] == ["mine.txt"]


def test_an_output_that_cannot_be_written_is_named(records: Path, tmp_path: Path) -> None:
    assert "is a folder" in run("jsonl", records, "-o", tmp_path).stderr
    assert "No such file" in run("jsonl", records, "-o", tmp_path / "no" / "where").stderr
    done = run("csv", records, "-o", records)
    assert done.exit_code == 3 and "cannot be written" in done.stderr
    assert "name a folder" in run("csv", records).stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission_is_named(records: Path, tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(mode=0o500)
    assert "cannot be written" in run("csv", records, "-o", tmp_path / "shut").stderr


def test_a_dispatch_given_twice_is_exported_once(records: Path, tmp_path: Path) -> None:
    done = run("csv", records, records, "-o", tmp_path / "tables")
    assert done.exit_code == 0 and "2 given twice" in done.stderr
    assert (tmp_path / "tables" / "statements.csv").read_text(encoding="utf-8").count("tag-default") == 1


def test_wrong_usage(records: Path, tmp_path: Path) -> None:
    assert run("jsonl", records, "--archive", tmp_path / "a.db").exit_code == 2
    done = run("csv", "--import", tmp_path, records)
    assert done.exit_code == 2 and "brat" in done.stderr


def test_an_archive_is_exported_as_people_judged_it(tmp_path: Path) -> None:
    where = tmp_path / "a.db"
    with open_archive(where, create=True) as archive:
        add_dispatches(archive, [make_dispatch(0), make_dispatch(1, day=9)], reading=Readymade())
        reject(archive, "1:s1", author="desk", reason="a headline")
        set_speaker(archive, "1:s2", "Raushan Beketova", author="desk", reason="misheard")
    done = run("jsonl", "--archive", where)
    one, two = (from_json(line) for line in done.stdout_bytes.splitlines())
    assert two == make_record(make_dispatch(1, day=9))
    assert [(s.id, s.by) for s in one.statements] == [("s2", "judgement")]
    assert next(e.name for e in one.entities if e.id == one.statements[0].speaker) == "Raushan Beketova"
    cited = CliRunner().invoke(main, ["cite", "1:s2", "--archive", str(where)])
    assert "Raushan Beketova" in cited.output
    assert run("jsonl", "--everything").exit_code == 2


def test_an_archive_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    done = run("jsonl", "--archive", tmp_path / "none.db")
    assert done.exit_code in (3, 4) and "none.db" in done.stderr
