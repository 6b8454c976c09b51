"""A real cluster of several processes on this machine: the same records, through the death of an executor, and nothing twice."""

from __future__ import annotations

import os
import shutil
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from onrecord.errors import ScaleError
from onrecord.scale import local
from onrecord.scale.cluster import check_workers, open_session
from onrecord.scale.coders import WholePath
from onrecord.scale.inputs import list_inputs
from onrecord.scale.part import Coded
from scale.tables import EVERY, expected, lines, rows, texts, write_lines
from scale.works import Harmful

pytest.importorskip("pyspark", reason="pyspark is not installed (onrecord[spark])")
pytestmark = [
    pytest.mark.skipif(not (shutil.which("java") or os.environ.get("JAVA_HOME")), reason="Spark needs Java (make debian)"),
    pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::ResourceWarning"),
]

CLUSTER = "local-cluster[2,1,1024]"
SETTINGS = {"spark.sql.shuffle.partitions": "2", "spark.ui.enabled": "false"}
FAST = WholePath("fast")
RULES = WholePath("rules")
CASES = Path(__file__).parents[1] / "cases" / "read" / "formats"


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    """A master and two workers, each a process of its own that finds the tests too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(Path(__file__).parents[1]))
        opened = open_session(CLUSTER, settings=SETTINGS)
        yield opened
        opened.stop()


def run(session: Any, out: Path, *inputs: Path, path: Any = RULES, **options: Any) -> Coded:
    from onrecord.scale.spark import code_into

    return code_into(session, list_inputs(map(str, inputs)), out, path=path, **options)


def executors(above: int) -> list[int]:
    """The executors of the cluster that a process started."""
    found = []
    for folder in Path("/proc").iterdir():
        try:
            told = (folder / "cmdline").read_bytes()
        except (OSError, ValueError):
            continue
        if folder.name.isdigit() and b"CoarseGrainedExecutorBackend" in told and descends(int(folder.name), above):
            found.append(int(folder.name))
    return found


def descends(pid: int, above: int) -> bool:
    while pid > 1:
        if pid == above:
            return True
        try:
            pid = int(Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1])
        except OSError:
            return False
    return False


def kill_one(out: Path, killed: list[int]) -> None:
    """Kill an executor once parts are being written."""
    until = time.monotonic() + 240
    while not list(out.glob("_staged/part-*-[0-9]*")) and time.monotonic() < until:
        time.sleep(0.02)
    killed.append(executors(os.getpid())[0])
    os.kill(killed[0], signal.SIGKILL)


@pytest.mark.skipif(not Path("/proc").exists(), reason="finds executors in /proc")
def test_the_records_are_those_of_one_machine_though_an_executor_dies(session: Any, tmp_path: Path) -> None:
    copy, out, alone = texts(40), tmp_path / "out", tmp_path / "alone"
    given: list[dict[str, object]] = [{"text": t, "source": f"wire/{n}"} for n, t in enumerate(copy)]
    others: list[dict[str, object]] = [{"text": copy[8].upper(), "source": "wire/z"}, {"text": copy[3], "source": "other"}, {}]
    file = write_lines(tmp_path / "in put.jsonl", [*given, *given[:5], *others])
    killed: list[int] = []
    killer = threading.Thread(target=kill_one, args=(out, killed))
    killer.start()
    done = run(session, out, file, path=FAST, part_size=5)
    killer.join()
    assert killed and killed[0] not in executors(os.getpid())
    assert done == Coded(40, 1, 2) == local.code_into(list_inputs([str(file)]), alone, path=FAST, jobs=1)
    for table in EVERY:
        assert lines(rows(out, table)) == lines(rows(alone, table))
    assert len(rows(out, "statements")) > 40
    assert not (out / "_staged").exists()

    parts = sorted(out.iterdir())
    more = write_lines(tmp_path / "more.jsonl", [{"text": copy[1] + "!"}, {"text": texts(99)[98]}])
    assert run(session, out, file, more, path=FAST) == Coded(1, 0, 1)
    assert set(parts) < set(out.iterdir())


def test_poison_and_a_giant_cost_themselves_alone(session: Any, tmp_path: Path) -> None:
    copy, out = texts(24), tmp_path / "out"
    giant = "One more line of the long list of what was there.\n" * 100_000
    assert len(giant) >= 5_000_000
    (tmp_path / "wire").mkdir()
    for n, text in enumerate([*copy[:12], "abort and more words"]):
        (tmp_path / "wire" / f"{n:02}.txt").write_text(text)
    write_lines(tmp_path / "in.jsonl", [{"text": t} for t in [*copy[12:], giant]])
    (tmp_path / "all.paths").write_text(f"wire\nin.jsonl\n{CASES / 'pages.warc'}\n")
    assert run(session, out, tmp_path / "all.paths", path=Harmful(), part_size=6) == Coded(27, 1, 0)
    assert ["SIGABRT" in str(r["reason"]) for r in rows(out, "issues")] == [True]
    parts = [pq.read_table(part / "dispatches.parquet").column("text").to_pylist() for part in out.glob("part-*")]
    assert len(parts) == 5
    assert [giant in part for part in parts].count(True) == 1
    assert max(map(len, parts)) < 20  # it holds up its own part alone


def test_a_program_of_ones_own(session: Any, tmp_path: Path) -> None:
    from onrecord.scale.spark import code, tables_of

    copy = [(f"wire/{n}", t) for n, t in enumerate(texts(6))]
    frame = session.createDataFrame([*copy, ("wire/x", None)], "source string, text string")
    tables = tables_of(code(frame, path=RULES).persist())
    assert lines(r.asDict(recursive=True) for r in tables["statements"].collect()) == expected(copy, "rules")["statements"]
    assert [r.source for r in tables["issues"].collect()] == ["wire/x"]


def test_workers_of_another_version_are_told_before_work_starts(session: Any) -> None:
    from onrecord.scale.spark import name_here

    check_workers(session, name_here(RULES), name_rules)
    with pytest.raises(ScaleError, match=r"workers run onrecord@.*, this machine onrecord@9\.9; install the same"):
        check_workers(session, "onrecord@9.9", name_rules)
    with pytest.raises(ScaleError, match="a worker cannot run onrecord"):
        check_workers(session, "onrecord@9.9", name_nothing)


def name_rules() -> str:
    from onrecord.scale.spark import name_here

    return name_here(RULES)


def name_nothing() -> str:
    raise ModuleNotFoundError("No module named 'onrecord'")
