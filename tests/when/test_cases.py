"""Golden cases: whole texts of our own with every expression, its value, rule and anchor.

`tests/cases/when/<slug>.txt` is read as wire copy in the wire convention, `narrative` as a bare body in TimeML's. Write the JSON again
with `python tests/when/test_cases.py`, and read the difference before you commit it.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from onrecord.read.wire import Outside, read_wire
from onrecord.segment import segment
from onrecord.when import find_times

CASES = sorted((Path(__file__).parents[1] / "cases" / "when").glob("*.txt"))


def found(path: Path) -> list[dict[str, str | int | None]]:
    bare = path.stem == "narrative"
    copy = read_wire(path.read_text(encoding="utf-8"), Outside(language="en", published="2019-08-14" if bare else None, all_body=bare))
    times = find_times(copy, segment(copy), extent="timeml" if bare else "wire")
    return [
        {"text": copy.text[t.start : t.end], "start": t.start, "type": t.type, "value": t.value, "rule": t.rule, "anchor": t.anchor}
        for t in times
    ]


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_case(path: Path) -> None:
    assert found(path) == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


if __name__ == "__main__":
    for case in CASES:
        lines = ",\n ".join(json.dumps(t, ensure_ascii=False) for t in found(case))
        case.with_suffix(".json").write_text(f"[{lines}]\n", encoding="utf-8")
