"""The path over Arrow batches: the record tables are those of the records read one at a time."""

from __future__ import annotations

import json
from functools import partial

import pyarrow as pa

from onrecord.export.parquet import plain_row
from onrecord.export.tables import TABLES, rows_of
from onrecord.pipeline import load_resources, read_record
from onrecord.read import read_dispatch
from onrecord.scale.batch import code_batch, ready_batch, record_schema

COPY = 'OSLO, May 5 (Fjord News) - The bridge will open in June, Minister Kari Berg said on Friday.\n\n"It is done," she told reporters.\n'


def batch(**columns: list[object]) -> pa.RecordBatch:
    return pa.RecordBatch.from_pydict(columns)


def test_the_tables_are_those_of_the_record() -> None:
    read = partial(read_record, resources=load_resources(model="rules"))
    done = code_batch(ready_batch(batch(text=[COPY], source=["wire/1"], agency=[None])), read=read)
    assert done.schema == record_schema()
    (row,) = done.to_pylist()
    record = read(read_dispatch(COPY, source="wire/1"))
    assert record.statements
    assert row["issue"] is None
    for table in TABLES:
        assert json.dumps(row[table.name]) == json.dumps([plain_row(table, r) for r in rows_of(table, record)])


def test_a_headline_stated_as_none_is_told_from_one_unstated() -> None:
    lines = [json.dumps({"text": COPY, "headline": None}), json.dumps({"text": COPY})]
    ready = ready_batch(batch(line=lines, source=["a", "b"])).to_pylist()
    assert [r["all_body"] for r in ready] == [True, False]


def test_what_cannot_be_read_is_an_issue() -> None:
    ready = ready_batch(batch(line=['{"nothing": 1}', "no JSON"], source=["a.jsonl", "a.jsonl"]))
    empty = ready_batch(batch(text=["", None]))
    read = partial(read_record, resources=load_resources(model="rules"))
    reasons = [row["issue"] for part in (ready, empty) for row in code_batch(part, read=read).to_pylist()]
    assert "no dispatch" in reasons[0]
    assert "not JSON" in reasons[1]
    assert reasons[2] and "expected a string" in reasons[3]
