"""`onrecord codebook`: lists, shows, tests and starts books."""

import pytest
from click.testing import CliRunner

from onrecord.cli.codebook import codebook
from onrecord.errors import ModelError


def run(*args: str):
    return CliRunner().invoke(codebook, args)


def has_model() -> bool:
    from onrecord.tag import load_model

    try:
        load_model()
    except ModelError:
        return False
    return True


def test_list():
    out = run("list").output
    assert [line.split()[0] for line in out.splitlines()] == ["plover", "statecraft", "marpor", "cap"]


def test_show_a_book_and_an_entry():
    assert "HONOR" in run("show", "statecraft").output
    out = run("show", "statecraft", "HONOR").output
    assert "nearest PLOVER type: SUPPORT" in out
    assert "e.g. " in out
    assert "has no code" in run("show", "marpor", "999").output


def test_new_themes_book_passes_its_test(tmp_path):
    path = tmp_path / "ports.yaml"
    assert run("new", str(path), "--kind", "themes").exit_code == 0
    result = run("test", str(path))
    assert result.exit_code == 0, result.output
    assert "2 passed, 0 failed" in result.output
    assert run("new", str(path)).exit_code == 2


def test_an_example_that_its_entry_does_not_code_fails(tmp_path):
    path = tmp_path / "ports.yaml"
    run("new", str(path), "--kind", "themes")
    path.write_text(path.read_text("utf-8").replace("The harbour needs a deeper quay", "The opera needs a tenor"), encoding="utf-8")
    result = run("test", str(path), "--quiet")
    assert result.exit_code == 1
    assert "ports.yaml:15 HARBOUR  The opera needs a tenor\n      expected HARBOUR, got no theme" in result.output


def test_a_malformed_book_stops_with_status_4(tmp_path):
    path = tmp_path / "broken.yaml"
    path.write_text("name: x\n", encoding="utf-8")
    result = run("test", str(path))
    assert result.exit_code == 4
    assert "broken.yaml:1: field 'kind' is missing" in result.output


@pytest.mark.skipif(not has_model(), reason="the tagger's files are not there")
def test_new_events_book_and_every_built_in_example_pass(tmp_path):
    path = tmp_path / "yards.yaml"
    run("new", str(path))
    result = run("test", "--quiet", str(path), "plover", "statecraft", "marpor", "cap")
    assert result.exit_code == 0, result.output
