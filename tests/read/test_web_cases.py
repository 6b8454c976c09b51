"""Pages and feeds as golden cases: the text as extracted, and everything the envelope tells."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from onrecord.read import read_path
from onrecord.record import Dispatch, Issue, Record

FOLDER = Path(__file__).parents[1] / "cases" / "read" / "web"
CASES = sorted(p for p in FOLDER.iterdir() if not p.name.endswith(".facts.json"))


def facts(item: Dispatch | Issue) -> dict[str, Any]:
    """What a case states of an item; paths are told from the folder of cases."""
    source = str(item.source).replace(f"{FOLDER}/", "")
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
        "envelope": json.loads(msgspec.json.encode(item.envelope)),
    }


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_case(path: Path) -> None:
    pytest.importorskip("trafilatura", reason="pip install 'onrecord[web]'")
    found = [facts(item) for item in read_path(path)]
    assert found == json.loads(path.with_name(f"{path.name}.facts.json").read_text(encoding="utf-8"))
