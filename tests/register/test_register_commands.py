"""`onrecord who`, `onrecord register check`, `onrecord register list`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.register import register
from onrecord.cli.who import who

GOOD = "name,office,country,start,end\nAda Olin,President,KZ,2019-03-20,\nBertil Tarn,Chief Beekeeper,KZ,2018,2019-03\n"


def run(command: object, *args: str | Path) -> Result:
    return CliRunner().invoke(command, [str(a) for a in args])  # type: ignore[arg-type]


def test_who_tells_offices_as_a_table() -> None:
    done = run(who, "Tokayev", "--on", "2023-05-05")
    assert done.exit_code == 0
    assert done.output.splitlines()[0].split() == ["NAME", "OFFICE", "COUNTRY", "FROM", "UNTIL", "ON", "2023-05-05"]
    assert "Kasym-Zhomart Tokayev  President  KZ       2019-03-20  2026-05-17 or later  held" in done.output


def test_who_as_json() -> None:
    (row,) = json.loads(run(who, "Kassym-Jomart", "Tokayev", "--json", "--on", "2020").output)
    assert row["person"] == "kz-kasym-zhomart-tokayev" and row["standing"] == "held"


def test_who_finds_in_an_own_register(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text(GOOD)
    assert "Ada Olin" in run(who, "Ada Olin", "--register", path).output
    (tmp_path / "bad.csv").write_text("name,country\n")
    done = run(who, "Ada Olin", "--register", tmp_path / "bad.csv")
    assert done.exit_code == 4 and "missing column" in done.output


def test_who_knows_nobody() -> None:
    done = run(who, "Ada Olin", "--country", "UK", "--on", "2023")
    assert done.exit_code == 1 and "nobody called 'Ada Olin' is in the register of GB on 2023" in done.output


@pytest.mark.parametrize(
    ("args", "words"), [(("x", "--on", "5 May"), "expected an ISO date"), (("x", "--country", "Q"), "alpha-2"), ((), "Missing")]
)
def test_wrong_usage(args: tuple[str, ...], words: str) -> None:
    done = run(who, *args)
    assert done.exit_code == 2 and words in done.output


def test_check_counts(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text(GOOD)
    done = run(register, "check", path)
    assert done.exit_code == 0
    assert "2 tenures of 2 people in 1 countries" in done.output and "1 with an office that the vocabulary does not know" in done.output


def test_check_names_each_wrong_row(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text(GOOD + "Cy Dun,President,XX,,\nEva Fay,President,KZ,2020,2019\nGil Orr,,KZ,,\n")
    done = run(register, "check", path, "--most", "2")
    assert done.exit_code == 1
    assert ":4: unknown country" in done.output and ":5: end before start" in done.output and "and 1 more" in done.output
    assert "3 wrong rows: the file will not load" in done.output


def test_check_refuses_what_is_no_register(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"\0\1")
    assert run(register, "check", tmp_path / "x").exit_code == 3
    assert run(register, "check", tmp_path / "none").exit_code == 3


def test_list_by_country_and_day() -> None:
    done = run(register, "list", "--country", "Kazakhstan", "--on", "2023-05-05")
    assert done.exit_code == 0 and "Alikhan Smailov" in done.output and "Nazarbayev" not in done.output
    rows = json.loads(run(register, "list", "--country", "KZ", "--json").output)
    assert {row["country"] for row in rows} == {"KZ"}
    assert run(register, "list", "--country", "KZ", "--on", "1200").exit_code == 0
