"""The examples of docs/scale.md, run as they stand on tables that the command wrote."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from onrecord.scale.coders import WholePath
from onrecord.scale.inputs import list_inputs
from onrecord.scale.local import code_into
from scale.tables import rows

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "src" / "onrecord" / "examples"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out: Path = tmp_path_factory.mktemp("docs")
    code_into(list_inputs([str(EXAMPLES)]), out / "tables", path=WholePath("fast"), jobs=1)
    return out


def blocks(language: str) -> list[str]:
    text = (ROOT / "docs" / "scale.md").read_text(encoding="utf-8")
    section = text.split("## Using the tables")[1].split("\n## ")[0]
    return re.findall(rf"^```{language}\n(.*?)^```", section, re.S | re.M)


def value_of(program: str) -> Any:
    """Run a program; the value of its last line."""
    tree = ast.parse(program)
    last = tree.body.pop()
    assert isinstance(last, ast.Expr)
    names: dict[str, Any] = {}
    exec(compile(tree, "docs/scale.md", "exec"), names)
    return eval(compile(ast.Expression(last.value), "docs/scale.md", "eval"), names)


def test_duckdb(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    duckdb = pytest.importorskip("duckdb")
    monkeypatch.chdir(folder)
    denied, cues = (duckdb.sql(query).fetchall() for query in blocks("sql"))
    statements = rows(folder / "tables", "statements")
    expected = [(s["speaker_name"], s["content_words"]) for s in statements if s["polarity"] == "denied"]
    assert expected and sorted(map(str, expected)) == sorted(str(row[:2]) for row in denied)
    assert cues and all(words == cue for words, cue in cues)


def test_polars_and_pandas(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    expected = Counter(v["code"] for v in rows(folder / "tables", "events"))
    by_polars, by_pandas = (value_of(program) for program in blocks("python"))
    assert expected and dict(by_polars.rows()) == dict(by_pandas) == expected
