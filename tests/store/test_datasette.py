"""The file opens in Datasette as it is: rows, labelled foreign keys, full-text search, the readers' views."""

from __future__ import annotations

import asyncio
import warnings
from pathlib import Path

import pytest

from onrecord.store import add_dispatches, open_archive
from store.readymade import Readymade, make_dispatch

ASKED = {
    "statements": "/archive/statement.json?_labels=on&_shape=objects&_sort=id",
    "entities": "/archive/entity.json?_labels=on&_shape=objects&_sort=id",
    "found": "/archive/statement.json?_search=transport&_shape=objects",
    "said": "/archive/said.json?_shape=objects",
    "page": "/archive/statement",
}


def test_datasette_labels_foreign_keys_and_searches(tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # its own imports
        app = pytest.importorskip("datasette.app", reason="not installed: pip install datasette")
    with open_archive(tmp_path / "archive.db", create=True) as made:
        add_dispatches(made, [make_dispatch(n, day=n + 1) for n in range(6)], reading=Readymade())

    async def ask() -> dict[str, object]:
        served = app.Datasette([str(tmp_path / "archive.db")])
        answers = {name: await served.client.get(path) for name, path in ASKED.items()}
        served.close() if hasattr(served, "close") else None
        return {name: r.text if name == "page" else r.json()["rows"] for name, r in answers.items() if r.status_code == 200}

    told: dict[str, object] = asyncio.run(ask())
    rows = told["statements"]
    assert isinstance(rows, list)
    labels = {name: rows[0][name]["label"] for name in ("dispatch_id", "coder_id", "agent_id", "speaker_id")}
    assert labels == {
        "dispatch_id": "Plan 0 on defence capacity is ready",
        "coder_id": "readymade@1",
        "agent_id": "Aidar Temirov",
        "speaker_id": "Aidar Temirov",
    }
    found, said = told["found"], told["said"]
    assert isinstance(found, list)
    assert len(found) == 2
    assert isinstance(said, list)
    assert {row["speaker"] for row in said} == {"Aidar Temirov", "Mara Lindqvist", "Jonas Okello", "Vera Stanova", "Tomas Brandt"}
    assert ">Aidar Temirov</a>" in str(told["page"])
