"""Golden cases: small texts of our own with their statements, and who speaks, to whom, in which office."""

import json
from pathlib import Path
from typing import Any

import pytest

from make import dispatch, segments, span
from onrecord.record import Record, Statement
from onrecord.resolve import resolve

CASES = sorted(Path(__file__).parents[1].joinpath("cases", "resolve").glob("*.json"))


def build(text: str, rows: list[dict[str, Any]]) -> list[Statement]:
    return [
        Statement(
            f"s{i}",
            None,
            row.get("kind", "indirect"),
            "asserted",
            (span(text, row["source"], row.get("nth", 0)),),
            (span(text, row["cue"]),),
            (span(text, row["content"]),),
            within=row.get("within"),
        )
        for i, row in enumerate(rows, 1)
    ]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    case = json.loads(path.read_text(encoding="utf-8"))
    text, expect = case["text"], case["expect"]
    entities, told = resolve(dispatch(text), segments(text), None, build(text, case["statements"]), ())
    Record.of(dispatch(text), entities=entities, statements=told)
    names = {e.id: e.name or e.described for e in entities} | {None: None}
    assert [names[s.speaker] for s in told] == expect["speakers"]
    if "addressees" in expect:
        assert [names[s.addressee] for s in told] == expect["addressees"]
    for name, offices in expect.get("offices", {}).items():
        (entity,) = [e for e in entities if e.name == name]
        assert [[o.title, o.of, o.type] for o in entity.offices] == offices
        assert all(" ".join(text[o.start : o.end].split()) == o.title for o in entity.offices)


def test_there_are_cases() -> None:
    assert len(CASES) > 8
