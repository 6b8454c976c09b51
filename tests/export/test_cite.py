"""Citations."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from export.sample import TEXT, bare, sample
from onrecord.cli.cite import cite as command
from onrecord.errors import InputError
from onrecord.export import cite
from onrecord.record import to_json


def test_a_citation_says_who_what_where_and_which_characters() -> None:
    citation = cite(sample(), "s1")
    assert str(citation) == (
        'Ada Olin (Transport Minister of KZ), told: "We kept our word 🎉🏗️," … "and the cafe\u0301 at the bridge is open. "It stays open," '
        "(in quotation marks). Steppe News, “Vessel 🚢 named after bridge builders”, 2024-06-14T15:42. Characters 187-210, 227-284, "
        f"https://steppe.example/2024/06/14/vessel.txt, urn:{sample().id}#s1."
    )
    assert " … ".join(TEXT[start:end] for start, end in citation.characters).split() == citation.words.split()


def test_reported_speech_is_not_called_a_quotation() -> None:
    assert "denied: that Olin had said the toll would rise (reported)." in str(cite(sample(), "s2"))


def test_an_unknown_statement_lists_those_there_are() -> None:
    with pytest.raises(InputError, match="got the statement 's9', expected one of: s1, s2, s3"):
        cite(sample(), "s9")
    with pytest.raises(InputError, match="expected one of: none"):
        cite(bare(), "s1")


@pytest.fixture
def records(tmp_path: Path) -> str:
    path = tmp_path / "records.jsonl"
    path.write_bytes(to_json(sample()) + b"\n" + to_json(bare()) + b"\n")
    return str(path)


def test_the_command_cites(records: str) -> None:
    done = CliRunner().invoke(command, ["s2", records])
    assert done.exit_code == 0 and done.stdout == f"{cite(sample(), 's2')}\n"
    assert CliRunner().invoke(command, ["all", records]).stdout.count("\n") == 3
    (line,) = CliRunner().invoke(command, [f"{sample().id[7:15]}#s1", records, "--json"]).stdout.splitlines()
    assert json.loads(line)["characters"] == [[187, 210], [227, 284]]


def test_the_command_finds_nothing(records: str) -> None:
    done = CliRunner().invoke(command, ["ffff#s1", records])
    assert done.exit_code == 3 and "holds the statement 'ffff#s1'" in done.stderr
    assert CliRunner().invoke(command, ["s1"], input=to_json(sample()) + b"\nx\n").exit_code == 1
