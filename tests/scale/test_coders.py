"""What a coder is called: another name for whatever may make another record."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.pipeline import load_resources
from onrecord.scale.coders import PACKAGE, WholePath, digest_shipped, name_coder

BOOK = """
name: gifts
kind: events
version: "1.0"
language: en
about: gifts
entries:
  - code: GIFT
    means: somebody gives
    patterns:
      - verb: [{verb}]
        actor: [subject]
    examples:
      - text: The mayor {verb}s a horse.
"""
REGISTER = "person,office,country,start,end,source\nKari Berg,minister of roads,NO,2020-01-01,{end},own notes\n"


def write(path: Path, text: str) -> Path:
    path.write_text(text)
    return path


def name(**own: tuple[Path, ...]) -> str:
    return WholePath("rules", **own).load()[0]  # type: ignore[arg-type]


def test_versions_are_read_first_and_the_digest_of_the_data_last() -> None:
    assert re.fullmatch(r"onrecord@\S+ rules plover@\S+ statecraft@\S+ marpor@\S+ cap@\S+ data=[0-9a-f]{8}", name())
    assert name() == name()


def test_a_codebook_edited_under_the_same_version_is_another_coder(tmp_path: Path) -> None:
    one, same = write(tmp_path / "a.yaml", BOOK.format(verb="donate")), write(tmp_path / "b.yaml", BOOK.format(verb="donate"))
    before = name(codebooks=(one,))
    assert before == name(codebooks=(same,)) != name()
    assert name(codebooks=(write(one, BOOK.format(verb="bestow")),)) != before


def test_a_register_of_ones_own_and_what_it_says_are_in_the_name(tmp_path: Path) -> None:
    file = write(tmp_path / "own.csv", REGISTER.format(end="2024-01-01"))
    before = name(registers=(file,))
    assert before != name()
    assert name(registers=(write(file, REGISTER.format(end="2025-01-01")),)) != before


def test_a_model_trained_anew_under_the_same_version_is_another_coder() -> None:
    resources = load_resources(model="fast")
    assert resources.model is not None
    card = json.loads(json.dumps(resources.model.card))
    card["files"]["events.npz"] = "0" * 64
    assert name_coder(replace(resources, model=replace(resources.model, card=card))) != name_coder(resources)


@pytest.mark.parametrize("file", ["codebooks/plover.yaml", "events/weights.json", "events/roles.json", "register/offices.tsv"])
def test_shipped_data_count(tmp_path: Path, file: str) -> None:
    assert (PACKAGE / file).is_file()
    for room in ("codebooks/plover.yaml", "events/weights.json", "events/roles.json", "register/offices.tsv", "serve/page.json"):
        (tmp_path / room).parent.mkdir(exist_ok=True)
        write(tmp_path / room, "{}")

    def digest() -> bytes:
        digest_shipped.cache_clear()
        return digest_shipped(tmp_path)

    before = digest()
    write(tmp_path / "serve/page.json", "[]")
    write(tmp_path / "codebooks/load.py", "")
    assert digest() == before
    write(tmp_path / file, "[]")
    assert digest() != before


def test_recode_sees_an_edited_codebook(tmp_path: Path) -> None:
    book, archive = write(tmp_path / "a.yaml", BOOK.format(verb="donate")), str(tmp_path / "a.db")
    text = write(tmp_path / "d.txt", "OSLO, May 2 (Fjord News) - The mayor bestowed a horse on the town on Friday.\n")
    own = ["--archive", archive, "--model", "rules", "--codebook", str(book)]
    assert CliRunner().invoke(main, ["add", str(text), *own]).exit_code == 0
    assert "0 dispatches read anew" in CliRunner().invoke(main, ["recode", *own]).output
    write(book, BOOK.format(verb="bestow"))
    assert "1 dispatch" in CliRunner().invoke(main, ["recode", *own]).output
