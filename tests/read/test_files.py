"""Bad input gets a clear reason and loses nothing; real files throughout."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest

from onrecord.read import read_path, read_paths
from onrecord.read.decode import MOST_CHARS
from onrecord.record import Dispatch, Issue

COPY = "RIGA. May 5 (Interfax) - The ferry “Žubīte” sails again, its owner said.\n"
RUSSIAN = "РИГА. 5 мая. ИНТЕРФАКС - Паром снова выйдет в рейс, сообщил владелец судна.\n"


def only(path: Path | str) -> Dispatch | Issue:
    (item,) = read_path(path)
    return item


def reason(path: Path) -> str:
    item = only(path)
    assert isinstance(item, Issue)
    assert item.source == str(path)
    return item.reason


def write(folder: Path, data: bytes, name: str = "a.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (COPY.encode(), COPY),
        (b"\xef\xbb\xbf" + COPY.encode(), COPY),
        (COPY.encode("utf-16"), COPY),
        (COPY.replace("\n", "\r\n").encode(), COPY.replace("\n", "\r\n")),
        (RUSSIAN.encode("windows-1251"), RUSSIAN),
        (RUSSIAN.encode("koi8-r"), RUSSIAN),
        ("Le café « Zoé » rouvre, dit-elle.".encode("windows-1252"), "Le café « Zoé » rouvre, dit-elle."),
    ],
)
def test_encodings(tmp_path: Path, data: bytes, text: str) -> None:
    item = only(write(tmp_path, data))
    assert isinstance(item, Dispatch)
    assert item.text == text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"text\x00text", "NUL"),
        (("Žubīte sails again, “yes”. " * 9).encode() + b"\x93quoted\x94 at last", "mixed encodings"),
        (b"\xff\xfea", "byte-order mark"),
        (bytes(range(1, 32)) * 9 + b"\xff", "binary"),
    ],
)
def test_what_is_no_text(tmp_path: Path, data: bytes, words: str) -> None:
    assert words in reason(write(tmp_path, data))


def test_a_text_that_is_too_long_is_refused(tmp_path: Path) -> None:
    assert "split it" in reason(write(tmp_path, b"word " * (MOST_CHARS // 5 + 1)))


def test_paths_that_cannot_be_read(tmp_path: Path) -> None:
    assert "no such file" in reason(tmp_path / "missing.txt")
    assert "a directory without files" in reason(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_path(tmp_path: Path) -> None:
    path = write(tmp_path, COPY.encode())
    path.chmod(0)
    assert "permission" in reason(path)


def test_in_a_batch_the_rest_is_read_in_order_of_names(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    write(tmp_path, COPY.encode(), "b.txt")
    write(tmp_path, b"\x00", "a.txt")
    write(tmp_path / "below", COPY.encode(), "c.md")
    write(tmp_path, b"not news", ".hidden.txt")
    write(tmp_path, b"not news", "d.png")
    items = list(read_paths([tmp_path, tmp_path / "gone"]))
    assert [type(item).__name__ for item in items] == ["Issue", "Dispatch", "Dispatch", "Issue"]
    assert [Path(str(item.source)).name for item in items] == ["a.txt", "b.txt", "c.md", "gone"]


def test_json_lines(tmp_path: Path) -> None:
    rows = [
        json.dumps({"text": COPY, "published": "2021-05-05", "source": "desk"}),
        "",
        "{not json",
        json.dumps({"published": "2021-05-05"}),
        json.dumps(["text"]),
        json.dumps({"text": " "}),
        json.dumps({"text": "Just news\n\nThat is all of it.", "headline": None, "other": 1}),
        json.dumps({"text": "Just news\n\nThat is all of it."}),
    ]
    path = write(tmp_path, b"\xef\xbb\xbf" + "\n".join(rows).encode(), "a.jsonl")
    items = list(read_path(path))
    first, *bad, body, headed = items
    assert isinstance(first, Dispatch)
    assert first.dateline
    assert (first.source, first.published, first.dateline.date) == ("desk", "2021-05-05", "2021-05-05")
    assert [item.source for item in bad] == [f"{path}:{n}" for n in (3, 4, 5, 6)]
    assert all(isinstance(item, Issue) and "expected" in item.reason for item in bad)
    assert isinstance(body, Dispatch)
    assert body.headline is None
    assert isinstance(headed, Dispatch)
    assert headed.headline and headed.headline.text == "Just news"


@pytest.mark.parametrize(("data", "count"), [(COPY.encode(), 1), (b'{"text": "One line."}\n{"text": "And one."}\n', 2)])
def test_standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes, count: int) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    items = list(read_path("-"))
    assert [type(item) for item in items] == [Dispatch] * count


def test_a_directory_is_read_without_what_is_hidden_below_it(tmp_path: Path) -> None:
    folder = tmp_path / ".desk"
    (folder / ".cache").mkdir(parents=True)
    write(folder, COPY.encode())
    write(folder / ".cache", b"not news", "b.txt")
    assert [Path(str(item.source)).name for item in read_path(folder)] == ["a.txt"]


def test_an_empty_path_is_not_the_directory_one_stands_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, COPY.encode())
    monkeypatch.chdir(tmp_path)
    item = only("")
    assert isinstance(item, Issue) and "empty path" in item.reason


@pytest.mark.parametrize(
    ("published", "good"),
    [
        ("2023", True),
        ("2023-05", True),
        ("2023-05-05", True),
        ("2023-05-05T13:17", True),
        ("2023-05-05 13:17:00+06:00", True),
        ("2023-05-05T13:17Z", True),
        ("2023-13", False),
        ("2023-02-30", False),
        ("20230505", False),
        ("2023-W18", False),
        ("5 May 2023", False),
        ("nonsense", False),
        ("", False),
    ],
)
def test_published_is_a_date_or_an_issue(tmp_path: Path, published: str, good: bool) -> None:
    item = only(write(tmp_path, json.dumps({"text": COPY, "published": published}).encode(), "a.jsonl"))
    if good:
        assert isinstance(item, Dispatch) and item.published == published
        assert item.dateline and item.dateline.date == "2023-05-05"
    else:
        assert isinstance(item, Issue) and "expected ISO 8601" in item.reason
