"""Tables: columns guessed and told, columns named, Parquet, and JSON lines under other keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.read import Options, read_path
from onrecord.record import Dispatch, Issue

ROWS = {"headline": ["Fair opens", "Road shut"], "body_en": ["The fair opens, he said.", None], "when": ["2024-06-14", "2024-06-15"]}


def texts(path: Path, **columns: str) -> list[str]:
    found = list(read_path(path, options=Options(columns=columns)))
    return [x.text if isinstance(x, Dispatch) else x.reason for x in found]


def test_parquet(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="pip install 'onrecord[arrow]'")
    import pyarrow.parquet as pq

    path = tmp_path / "a.parquet"
    pq.write_table(pa.table(ROWS), path)
    first, second = read_path(path, options=Options(columns={"text": "body_en", "published": "when"}))
    assert isinstance(first, Dispatch) and isinstance(second, Issue)
    assert (first.text, first.published, first.source) == ("Fair opens\n\nThe fair opens, he said.", "2024-06-14", f"{path}:1")
    assert "no text" in second.reason
    assert "--text-column" in texts(path)[0]
    path.write_bytes(path.read_bytes()[:-20])
    assert "damaged" in texts(path)[0]


def test_guesses_are_told_before_reading(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Title,Content,n\nFair opens,The fair opens.,1\n", encoding="utf-8")
    told: list[str] = []
    items = read_path(path, options=Options(tell=told.append))
    assert isinstance(next(items), Dispatch)
    assert "text from Content" in told[0] and "headline from Title" in told[0]


def test_a_column_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    assert texts(path, text="c") == ["got --text-column 'c', expected one of its columns: a, b"]


def test_a_table_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("текст;заголовок\nПаром снова выйдет в рейс, сообщил владелец.;Паром\n".encode("cp1251"))
    assert texts(path) == ["Паром\n\nПаром снова выйдет в рейс, сообщил владелец."]


def test_json_lines_under_other_keys(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"body": "The fair opens.", "title": "Fair"}\n[1]\n{"body": 5}\n', encoding="utf-8")
    first, second, third = texts(path, text="body", headline="title")
    assert (first, third) == ("Fair\n\nThe fair opens.", "5")
    assert "expected an object" in second
