"""The path over Arrow batches: the record tables are those of the records read one at a time."""

from __future__ import annotations

import json

import pyarrow as pa
import pytest

from onrecord.errors import ScaleError
from onrecord.export.parquet import plain_row
from onrecord.export.tables import TABLES, rows_of
from onrecord.pipeline import load_resources, read_record
from onrecord.read import read_dispatch
from onrecord.scale.batch import code_batches, ready_batch, record_schema
from onrecord.scale.coders import WholePath

COPY = 'OSLO, May 5 (Fjord News) - The bridge will open in June, Minister Kari Berg said on Friday.\n\n"It is done," she told reporters.\n'
RULES = WholePath("rules")


def batch(**columns: list[object]) -> pa.RecordBatch:
    return pa.RecordBatch.from_pydict(columns)


def test_the_tables_are_those_of_the_record() -> None:
    (done,) = code_batches([ready_batch(batch(text=[COPY], source=["wire/1"], agency=[None]))], path=RULES)
    assert done.schema == record_schema()
    (row,) = done.to_pylist()
    record = read_record(read_dispatch(COPY, source="wire/1"), resources=load_resources(model="rules"))
    assert record.statements
    assert row["issue"] is None
    for table in TABLES:
        assert json.dumps(row[table.name]) == json.dumps([plain_row(table, r) for r in rows_of(table, record)])


def test_processes_give_the_same_batches_and_name_what_failed() -> None:
    given = ready_batch(batch(text=[COPY.replace("June", f"June {n}") for n in range(90)] + [""], source=[f"wire/{n}" for n in range(91)]))
    one, two = (sorted(map(str, pa.Table.from_batches(code_batches([given], path=RULES, jobs=n)).to_pylist())) for n in (0, 2))
    assert one == two and len(one) == 91
    assert sum("'issue': None" in row for row in one) == 90


def test_a_headline_stated_as_none_is_told_from_one_unstated() -> None:
    lines = [json.dumps({"text": COPY, "headline": None}), json.dumps({"text": COPY})]
    ready = ready_batch(batch(line=lines, source=["a", "b"])).to_pylist()
    assert [json.loads(r["dispatch"])["all_body"] for r in ready] == [True, False]


def test_what_cannot_be_read_is_an_issue_with_an_id_of_its_own() -> None:
    ready = ready_batch(batch(line=['{"nothing": 1}', "no JSON"], source=["a.jsonl", "a.jsonl"]))
    empty = ready_batch(batch(text=["", None, "x"]))
    rows = [row for done in code_batches([ready, empty], path=RULES) for row in done.to_pylist()]
    issues = " | ".join(row["issue"] for row in rows if row["issue"])
    for reason in ("no dispatch", "begins '{\"nothing", "not JSON", "expected a string", "empty"):
        assert reason in issues
    assert len({row["id"] for row in rows}) == len(rows) == 5
    assert [len(row["dispatches"]) for row in rows if not row["issue"]] == [1]


def test_another_coder_than_the_drivers_is_an_error() -> None:
    with pytest.raises(ScaleError, match=r"this worker runs onrecord@.*, the driver onrecord@9\.9"):
        list(code_batches([ready_batch(batch(text=[COPY]))], path=RULES, jobs=1, coder="onrecord@9.9"))
