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


@pytest.mark.parametrize(
    ("cell", "published"),
    [
        ("2024-06-14", "2024-06-14"),
        ("14 June 2024, 3:15 pm", "2024-06-14T15:15"),
        ("Friday, June 14, 2024", "2024-06-14"),
        ("14.06.2024 15:42", "2024-06-14T15:42"),
        ("6/14/2024", "2024-06-14"),
        ("14 июня 2024 г.", "2024-06-14"),
        ("Fri, 14 Jun 2024 15:42:00 +0500", "2024-06-14T15:42+05:00"),
        ("1718379720", "2024-06-14T15:42+00:00"),
        ("1718379720000", "2024-06-14T15:42+00:00"),
        ("", None),
    ],
)
def test_dates_as_tables_write_them(tmp_path: Path, cell: str, published: str | None) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f'text,date\n"The fair opens, he said.","{cell}"\n', encoding="utf-8")
    (item,) = read_path(path)
    assert isinstance(item, Dispatch) and item.published == published


@pytest.mark.parametrize("cell", ["03/10/2024", "31/31/2024", "soon", "2024-13-01", "14 or 15 June 2024, or 16 June 2024"])
def test_a_date_that_cannot_be_read_is_told(tmp_path: Path, cell: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f'text,date\n"The fair opens, he said.","{cell}"\n', encoding="utf-8")
    item, issue = read_path(path)
    assert isinstance(item, Dispatch) and item.published is None
    assert isinstance(issue, Issue) and cell in issue.reason and issue.source == f"{path}:2:published"
