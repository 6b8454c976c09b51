"""Tables and HTML for a notebook."""

from __future__ import annotations

import html
import re

import pytest
from sqlalchemy import inspect

import onrecord
from onrecord.errors import QueryError
from onrecord.record import Event, Statement
from onrecord.store import Archive
from onrecord.store.read import iter_records, show_difference
from onrecord.store.schema import METADATA, event, statement
from store.readymade import make_dispatch, make_record

LAYERS = ((Statement, statement), (Event, event))


def test_arrow(library: Archive) -> None:
    pytest.importorskip("pyarrow")
    table = library.statements("defence", kind="direct").to_arrow()
    assert (table.num_rows, table["speaker"].to_pylist()[0].split()[0]) in ((2, "Aidar"), (2, "Mara"))
    assert table["themes"].to_pylist() == [[], []]
    assert library.statements().to_arrow().num_rows == 24
    assert library.events().to_arrow()["code"].to_pylist() == ["THANK"] * 12
    assert library.dispatches().to_arrow().num_rows == 12


def test_pandas_and_polars(library: Archive) -> None:
    """From `onrecord.open`, as a notebook does it."""
    pytest.importorskip("pandas")
    pytest.importorskip("polars")
    with onrecord.open(library.where) as archive:
        frame = archive.statements("defence", kind="direct").to_pandas()
        assert frame.shape[0] == 2
        assert set(frame["speaker"]) == {"Aidar Temirov", "Mara Lindqvist"}
        assert (frame["end"] - frame["start"] > 20).all()
        counted = archive.statements().to_polars().group_by("kind").len().sort("kind")
        assert counted.rows() == [("direct", 12), ("indirect", 12)]
        assert archive.events().to_polars()["code"].to_list() == ["THANK"] * 12


def test_records_and_their_difference(library: Archive) -> None:
    assert library.record("3:s1") == make_record(make_dispatch(2, day=3)) == library.record(make_dispatch(2, day=3).id)
    assert [number for number, _ in iter_records(library)] == list(range(1, 13))
    assert "+1 May 2023" not in show_difference(library, 1, 2)
    assert "+2 May 2023 09:00" in show_difference(library, 1, 2)
    with pytest.raises(QueryError, match="no such dispatch"):
        library.record(99)


def test_html_holds_the_text_as_it_is() -> None:
    record = make_record(make_dispatch(1))
    shown = record._repr_html_()
    assert html.unescape(re.sub(r"<[^>]*>", "", shown)) == record.text
    assert shown.count("<mark") == 6
    assert "Mara Lindqvist" in shown


@pytest.mark.parametrize(("type_", "table"), LAYERS)
def test_every_field_has_its_column(type_: type, table: object) -> None:
    """Fields that are kept under another name or in a table of their own are named here."""
    elsewhere = {"id", "speaker", "addressee", "actor", "recipient", "source", "cue", "content", "trigger", "themes"}
    columns = {c.name for c in METADATA.tables[table.name].columns}  # type: ignore[attr-defined]
    assert set(type_.__dataclass_fields__) - elsewhere <= columns


def test_the_database_has_the_declared_columns(archive: Archive) -> None:
    with archive.read() as conn:
        for name, table in METADATA.tables.items():
            made = {c["name"] for c in inspect(conn).get_columns(name)} - {"words"}
            assert made == {c.name for c in table.columns}
