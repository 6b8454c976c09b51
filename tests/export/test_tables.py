"""Tables: columns against the dataclasses, the descriptor against the files, and back into records."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_type_hints

import pytest

from export.sample import bare, sample
from onrecord.errors import InputError
from onrecord.export.csv import read_csv, write_csv
from onrecord.export.descriptor import describe
from onrecord.export.parquet import read_parquet, schema_of, write_parquet
from onrecord.export.tables import DISPATCHES, KEY, TABLES, Table, rows_of
from onrecord.record import Span


def leaves(kind: type, path: str = "") -> Iterator[tuple[str, bool]]:
    """Every field of a type with whether it may be null; one fact inside another is followed, a tuple of facts is not."""
    hints = get_type_hints(kind)
    for name in kind._fields if kind is Span else [f.name for f in fields(kind)]:
        hint = hints[name]
        options = get_args(hint) if isinstance(hint, UnionType) else (hint,)
        (inner,) = (o for o in options if o is not NoneType) if len(options) < 3 else (hint,)
        optional = NoneType in options
        if is_dataclass(inner) or inner is Span:
            yield from ((deep, optional or null) for deep, null in leaves(inner, f"{path}{name}."))
        else:
            yield f"{path}{name}", optional


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_columns_are_the_fields_of_the_record(table: Table) -> None:
    shown = {c.path: c for c in table.columns if c.show == "value" and c is not KEY}
    expected = dict(leaves(table.of))
    assert list(shown) == list(expected) or set(shown) == set(expected)
    assert not [path for path, column in shown.items() if column.required and expected[path]], "required, though it may be null"
    assert all(c.about for c in table.columns)
    assert {c.path for c in table.columns if c.show != "value"} <= set(shown)
    assert len({c.name for c in table.columns}) == len(table.columns)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_rows_give_every_column(table: Table) -> None:
    for row in rows_of(table, sample()):
        assert list(row) == [c.name for c in table.columns]
        assert all(row[c.name] is not None for c in table.columns if c.required)


def test_csv_is_what_its_descriptor_says(tmp_path: Path) -> None:
    write_csv([sample(), bare()], tmp_path)
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    assert {r["path"] for r in package["resources"]} | {"datapackage.json"} == {p.name for p in tmp_path.iterdir()}
    for resource in package["resources"]:
        with (tmp_path / resource["path"]).open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert rows, resource["name"]
        for row in rows:
            assert list(row) == [f["name"] for f in resource["schema"]["fields"]]
            for field in resource["schema"]["fields"]:
                check_cell(field, row[field["name"]])


def check_cell(field: dict[str, Any], cell: str) -> None:
    """A cell against its Table Schema field."""
    if cell == "":
        assert not field.get("constraints", {}).get("required")
    elif field["type"] != "string":
        kinds: dict[str, Any] = {"integer": int, "number": (int, float), "boolean": bool, "array": list}
        assert isinstance(json.loads(cell), kinds[field["type"]])


def test_keys_of_the_descriptor_hold() -> None:
    tables = {t.name: list(rows_of(t, sample())) for t in TABLES}
    for resource in describe("csv")["resources"]:
        rows, schema = tables[resource["name"]], resource["schema"]
        if key := schema.get("primaryKey"):
            assert len({tuple(row[k] for k in key) for row in rows}) == len(rows)
        for foreign in schema.get("foreignKeys", ()):
            there = foreign["reference"]["resource"] or resource["name"]
            here, at = ([x] if isinstance(x, str) else x for x in (foreign["fields"], foreign["reference"]["fields"]))
            held = {tuple(row[k] for k in at) for row in tables[there]}
            assert all(tuple(row[k] for k in here) in held for row in rows if None not in [row[k] for k in here])


def test_csv_comes_back_whole(tmp_path: Path) -> None:
    write_csv([sample(), bare()], tmp_path)
    assert list(read_csv(tmp_path)) == [sample(), bare()]


def test_parquet_comes_back_whole(tmp_path: Path) -> None:
    write_parquet([sample(), bare()], tmp_path)
    assert list(read_parquet(tmp_path)) == [sample(), bare()]
    assert schema_of(DISPATCHES).field("text").nullable is False


def test_parquet_without_pyarrow_names_the_install_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(InputError, match=r"pip install 'onrecord\[arrow\]'"):
        write_parquet([], tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("read", [read_csv, read_parquet])
def test_a_missing_table_is_named(read: Any, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        list(read(tmp_path))


def test_wrong_tables_are_refused(tmp_path: Path) -> None:
    write_csv([sample()], tmp_path)
    path = tmp_path / "times.csv"
    good = path.read_text(encoding="utf-8")
    path.write_text(good.replace("value", "worth", 1), encoding="utf-8")
    with pytest.raises(InputError, match=r"times\.csv:1: got the columns"):
        list(read_csv(tmp_path))
    path.write_text(good.replace(sample().id, "sha256:0"), encoding="utf-8")
    with pytest.raises(InputError, match="times: rows of dispatches"):
        list(read_csv(tmp_path))
    path.write_text(good.replace(",DATE,", ",WEEK,"), encoding="utf-8")
    with pytest.raises(InputError, match="WEEK"):
        list(read_csv(tmp_path))
