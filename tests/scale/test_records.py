"""Record tables into an archive: the records as they were made, under their coder's name, once."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.pipeline import load_resources, read_record
from onrecord.read import read_dispatch
from onrecord.record import to_json
from onrecord.store import open_archive
from onrecord.store.read import iter_records
from scale.tables import texts, write_lines


def onrecord(*args: str | Path, exit_code: int = 0) -> str:
    done = CliRunner().invoke(main, [str(a) for a in args])
    assert done.exit_code == exit_code, done.output
    return done.output


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    file = write_lines(tmp_path / "in.jsonl", [{"text": t, "source": f"wire/{n}"} for n, t in enumerate(texts(20))] + [{}])
    onrecord("code", file, "--out", tmp_path / "tables", "--model", "rules", "--jobs", "1", exit_code=1)
    return tmp_path / "tables"


def test_an_archive_of_record_tables_holds_the_same_records(tables: Path, tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    assert "20 added, 0 there already, 1 could not be read" in onrecord(
        "add", "--records", tables, "--archive", archive, "--jobs", "1", exit_code=1
    )
    resources = load_resources(model="rules")
    expected = {to_json(read_record(read_dispatch(t, source=f"wire/{n}"), resources=resources)) for n, t in enumerate(texts(20))}
    with open_archive(archive) as opened:
        assert {to_json(record) for _, record in iter_records(opened)} == expected
        with opened.read() as conn:
            coders = [row[0] for row in conn.exec_driver_sql("SELECT name FROM coder")]
    assert len(coders) == 1 and coders[0].startswith("onrecord@") and " rules " in f"{coders[0]} "
    assert "0 added, 20 there already" in onrecord("add", "--records", tables, "--archive", archive, "--jobs", "1", exit_code=1)
    assert onrecord("verify", "--archive", archive)


def test_a_folder_without_record_tables_and_one_that_names_no_coder(tables: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    told = onrecord("add", "--records", tmp_path / "empty", "--archive", tmp_path / "a.db", exit_code=4)
    assert "holds no record tables" in told
    file = next(tables.glob("part-*/dispatches.parquet"))
    pq.write_table(pq.read_table(file).replace_schema_metadata(None), file)
    told = onrecord("add", "--records", tables, "--archive", tmp_path / "a.db", exit_code=4)
    assert "does not say which coder made it" in told


def test_a_part_without_its_issues_is_told(tables: Path, tmp_path: Path) -> None:
    next(tables.glob("part-*/issues.parquet")).unlink()
    told = onrecord("add", "--records", tables, "--archive", tmp_path / "a.db", exit_code=4)
    assert "issues.parquet: cannot be read" in told


def test_a_part_whose_issues_lack_a_column_is_told(tables: Path, tmp_path: Path) -> None:
    file = next(tables.glob("part-*/issues.parquet"))
    pq.write_table(pq.read_table(file).drop_columns(["reason"]), file)
    told = onrecord("add", "--records", tables, "--archive", tmp_path / "a.db", exit_code=4)
    assert "issues.parquet: cannot be read" in told


def test_a_text_under_the_id_of_another_is_an_issue_and_keeps_nothing_out(tables: Path, tmp_path: Path) -> None:
    file = max(tables.glob("part-*/dispatches.parquet"), key=lambda path: pq.read_metadata(path).num_rows)
    archive = tmp_path / "a.db"
    found = pq.read_table(file)
    rows = found.to_pylist()
    rows[0]["text"] = rows[0]["text"].replace("bridge", "brigde")
    pq.write_table(pa.Table.from_pylist(rows, schema=found.schema), file)
    told = onrecord("add", "--records", tables, "--archive", archive, "--jobs", "1", exit_code=1)
    assert "19 added, 0 there already, 2 could not be read" in told and "expected its text's" in told
    assert onrecord("verify", "--archive", archive)
    again = onrecord("add", tmp_path / "in.jsonl", "--archive", archive, "--model", "rules", "--jobs", "1", exit_code=1)
    assert "1 added, 19 there already" in again
