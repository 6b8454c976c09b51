"""Every format as golden cases: the text as read, and everything the envelope tells.

`python tests/read/test_format_cases.py` writes the cases anew; look at what changed.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from onrecord.read import FORMATS, Options, read_path
from onrecord.read.formats import detect
from onrecord.record import Dispatch, Issue, Record

CASES = Path(__file__).parents[1] / "cases" / "read"
FOLDERS = (CASES / "formats", CASES / "web")
FILES = sorted(p for folder in FOLDERS for p in folder.iterdir() if not p.name.endswith(".facts.json"))
EMBARGOED = Options(embargoed=True)


def facts(item: Dispatch | Issue) -> dict[str, Any]:
    """What a case states of an item; paths are told from the folder of cases."""
    source = str(item.source)
    for folder in FOLDERS:
        source = source.replace(f"{folder}/", "")
    if isinstance(item, Issue):
        return {"source": source, "reason": item.reason}
    Record.of(item)
    return {
        "source": source,
        "text": item.text,
        "headline": item.headline.text if item.headline else None,
        "published": item.published,
        "agency": item.agency,
        "language": item.language,
        "dateline": item.text[item.dateline.start : item.dateline.end] if item.dateline else None,
        "series": [item.series.kind, item.series.number] if item.series else None,
        "envelope": json.loads(msgspec.json.encode(item.envelope)),
    }


def written(path: Path) -> str:
    return json.dumps([facts(item) for item in read_path(path, options=EMBARGOED)], ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_case(path: Path) -> None:
    pytest.importorskip("trafilatura", reason="pip install 'onrecord[web]'")
    assert written(path) == path.with_name(f"{path.name}.facts.json").read_text(encoding="utf-8")


def test_every_format_has_a_case() -> None:
    files = [p for p in CASES.rglob("*") if p.is_file() and not p.name.endswith(".facts.json")]
    seen = {detect(p.read_bytes()[: 1 << 16], p.name).name for p in files}
    assert {f.name for f in FORMATS} == seen


if __name__ == "__main__":
    for case in FILES:
        case.with_name(f"{case.name}.facts.json").write_text(written(case), encoding="utf-8")
