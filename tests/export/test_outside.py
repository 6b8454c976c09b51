"""Exports before judges from outside: frictionless reads the package, conllu the sentences."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from export.sample import bare, sample
from onrecord.export import export_records, find_format
from onrecord.record import Dispatch, Record, text_id


def test_the_package_is_valid(tmp_path: Path) -> None:
    frictionless = pytest.importorskip("frictionless", reason="the Data Package is judged by frictionless: pip install 'onrecord[dev]'")
    export_records([sample(), bare()], to=find_format("csv"), out=tmp_path / "tables")
    report = frictionless.validate(str(tmp_path / "tables" / "datapackage.json"))
    assert report.flatten(["title", "message"]) == []
    assert len(report.tasks) == 7


def test_every_sentence_is_a_tree() -> None:
    conllu = pytest.importorskip("conllu", reason="CoNLL-U is judged by conllu: pip install 'onrecord[dev]'")
    out = io.BytesIO()
    empty = Record.of(Dispatch(id=text_id(" "), source="empty", text=" ", language="en"))
    export_records([empty, sample(), bare()], to=find_format("conllu"), out=out)
    sentences = conllu.parse(out.getvalue().decode())
    assert all(sentences) and {s.metadata["sent_id"].rsplit("-", 1)[0] for s in sentences} <= {sample().id, bare().id}
    for sentence in sentences:
        if any(word["head"] is not None for word in sentence):
            assert sentence.to_tree().token["deprel"] == "root"
        for word in sentence:
            start, end = map(int, word["misc"]["TokenRange"].split(":"))
            assert start < end
