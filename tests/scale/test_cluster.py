"""What must be right before a cluster starts: each fault is told with its fix, before anything is started."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli.code import code
from onrecord.errors import ScaleError
from onrecord.scale.cluster import check_java, check_master


def test_no_java_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(ScaleError, match="no java was found; install Java 17"):
        check_java()
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(ScaleError, match="JAVA_HOME"):
        check_java()


def test_an_old_java_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    java = tmp_path / "bin" / "java"
    java.parent.mkdir()
    java.write_text("#!/bin/sh\necho 'openjdk version \"11.0.2\"' >&2\n")
    java.chmod(0o755)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(ScaleError, match="is Java 11"):
        check_java()


@pytest.mark.parametrize("master", ["", "spark:/x", "spark://host", "localhost:7077", "local[x]"])
def test_a_wrong_master_is_told(master: str) -> None:
    with pytest.raises(ScaleError, match="expected local"):
        check_master(master)


def test_a_master_that_does_not_answer_is_told() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(ScaleError, match="does not answer"):
        check_master(f"spark://127.0.0.1:{port}")


@pytest.mark.parametrize("master", ["local", "local[*]", "local[2]", "local-cluster[2,1,1024]", "yarn", "k8s://https://host:443"])
def test_masters_there_are(master: str) -> None:
    check_master(master)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--engine", "spark", "--master", "nowhere"], "expected local"),
        (["--engine", "spark", "--master", "spark://127.0.0.1:1"], "does not answer"),
        (["--engine", "spark", "--jobs", "2"], "--jobs is of the engine local"),
        (["--master", "local[2]"], "add --engine spark"),
        (["--out", "in.jsonl/out"], "cannot be written"),
        (["gone.warc"], "no such file"),
    ],
)
def test_the_command_tells_what_is_wrong_and_starts_nothing(
    options: list[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("in.jsonl").write_text('{"text": "Copy."}\n')
    done = CliRunner().invoke(code, ["in.jsonl", "--out", "out", "--model", "rules", *options])
    assert done.exit_code in (2, 3, 4)
    assert told in done.output
    assert not list(Path("out").glob("part-*"))
