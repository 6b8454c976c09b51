"""The command line as a user runs it: a real process, real files."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

WIRE = """5 May 2023 13:17

Minister praises bridge builders

ASTANA. May 5 (Interfax) - The bridge will be opened in June, Kazakh Transport Minister Erlan Dosmukhamedov said.

"We kept our word," he said on Friday.
"""


def run(*args: str | Path, stdin: bytes | None = None, cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "onrecord", *map(str, args)],
        input=stdin,
        capture_output=True,
        timeout=120,
        cwd=cwd,
        env={**os.environ, "COLUMNS": "100"},
    )


def records(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, object]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture
def wire(tmp_path: Path) -> Path:
    path = tmp_path / "wire.txt"
    path.write_text(WIRE, encoding="utf-8")
    return path


def test_a_file_gives_its_record(wire: Path) -> None:
    done = run("read", "--jsonl", wire)
    assert done.returncode == 0, done.stderr
    (record,) = records(done)
    assert record["text"] == WIRE
    assert record["agency"] == "Interfax"
    assert record["published"] == "2023-05-05T13:17"
    assert [s["kind"] for s in record["statements"]] == ["indirect", "direct"]  # type: ignore[attr-defined]


def test_json_is_the_same_record_indented(wire: Path) -> None:
    one = json.loads(run("read", "--json", wire).stdout)
    assert one == records(run("read", "--jsonl", wire))[0]


def test_the_card_marks_source_cue_and_content_with_and_without_colour(wire: Path) -> None:
    plain = run("read", wire).stdout.decode()
    assert "Minister praises bridge builders" in plain and "<said>" in plain and "\x1b[" not in plain
    assert "\x1b[" in run("read", "--color", wire).stdout.decode()


def test_standard_input_and_published(tmp_path: Path) -> None:
    done = run("read", "--jsonl", "--published", "2024-02-01", "-", stdin=b"The mayor said on Tuesday that the fair would be held.")
    assert done.returncode == 0, done.stderr
    (record,) = records(done)
    assert record["published"] == "2024-02-01"
    assert [t["value"] for t in record["times"]] == ["2024-01-30"]  # type: ignore[attr-defined]


def test_a_bad_file_in_a_batch_is_named_and_the_rest_is_read(wire: Path) -> None:
    wire.with_name("empty.txt").write_bytes(b"")
    wire.with_name("noise.txt").write_bytes(bytes(range(256)) * 40)
    done = run("read", "--jsonl", wire.parent)
    assert done.returncode == 1
    assert len(records(done)) == 1
    complaint = done.stderr.decode()
    assert "empty.txt" in complaint and "noise.txt" in complaint and "2 of 3" in complaint


def test_nothing_read_has_a_status_of_its_own(tmp_path: Path) -> None:
    done = run("read", "--jsonl", tmp_path / "missing.txt")
    assert done.returncode == 3 and b"missing.txt" in done.stderr and done.stdout == b""


def test_wrong_usage_says_what_there_is(wire: Path) -> None:
    done = run("read", "--model", "huge", wire)
    assert done.returncode == 2 and b"default, fast, rules" in done.stderr
    assert run("reed", wire).returncode == 2


def test_the_examples_are_read() -> None:
    done = run("read", "--examples", "--jsonl")
    assert done.returncode == 0, done.stderr
    assert len(records(done)) >= 3


def test_running_loads_no_training_library() -> None:
    code = (
        "import sys, onrecord.pipeline as p; p.load_resources(); "
        "print(sorted({'torch', 'sklearn', 'scipy', 'transformers'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=120)
    assert done.stdout.strip() == b"[]", done.stderr


def test_a_date_that_is_none_is_wrong_usage(wire: Path) -> None:
    for date in ("nonsense", "2024-13-45", "20240201", ""):
        done = run("read", "--published", date, wire)
        assert done.returncode == 2 and b"ISO 8601" in done.stderr, date


def test_closed_standard_input_is_wrong_usage() -> None:
    done = subprocess.run([sys.executable, "-c", CLOSED], capture_output=True, timeout=120)
    assert done.returncode == 2 and b"Traceback" not in done.stderr


CLOSED = "import sys; sys.stdin = None; from onrecord.cli import main; main(['read'])"


def test_more_workers_give_the_same_records_byte_for_byte(tmp_path: Path) -> None:
    lines = [json.dumps({"text": f"{WIRE}\nMore than {n} people were there, a guard said.\n"}) for n in range(12)]
    (tmp_path / "wire.jsonl").write_text("\n".join(lines), encoding="utf-8")
    one, two = (run("read", "--jsonl", "--jobs", str(n), "wire.jsonl", cwd=tmp_path) for n in (0, 2))
    assert (one.returncode, two.returncode) == (0, 0), two.stderr
    assert len(records(one)) == 12 and two.stdout == one.stdout
