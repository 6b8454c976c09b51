"""Each agency's manner as a golden case: what its head, dateline and foot say, and where the news begins and ends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.read import decode, read_dispatch
from onrecord.record import Dispatch, Record

CASES = sorted((Path(__file__).parents[1] / "cases" / "read").glob("*.txt"))


def facts(dispatch: Dispatch) -> dict[str, Any]:
    """What a case states of a dispatch."""
    text = dispatch.text
    return {
        "agency": dispatch.agency,
        "published": dispatch.published,
        "headline": dispatch.headline.text if dispatch.headline else None,
        "language": dispatch.language,
        "series": [dispatch.series.kind, dispatch.series.number] if dispatch.series else None,
        "datelines": [
            [text[d.start : d.end], *((d.place.name, d.place.country) if d.place else (None, None)), d.date] for d in dispatch.datelines
        ],
        "body": [text[slice(*dispatch.body)][:24], text[slice(*dispatch.body)][-24:]],
        "furniture": [[f.role, text[f.start : f.end]] for f in dispatch.furniture],
    }


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    dispatch = read_dispatch(decode(path.read_bytes()))
    Record.of(dispatch)
    assert facts(dispatch) == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


def test_every_case_has_its_facts() -> None:
    assert CASES
    assert all(path.with_suffix(".json").exists() for path in CASES)
