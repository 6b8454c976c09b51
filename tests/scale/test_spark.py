"""A real cluster of several processes on this machine: the same records, through the death of an executor, and nothing twice."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from onrecord.export.parquet import plain_row
from onrecord.export.tables import TABLES, rows_of
from onrecord.pipeline import load_resources, read_record
from onrecord.read import read_dispatch

pytest.importorskip("pyspark", reason="pyspark is not installed (onrecord[spark])")
pytestmark = pytest.mark.skipif(not (shutil.which("java") or os.environ.get("JAVA_HOME")), reason="Spark needs Java (make debian)")

CLUSTER = "local-cluster[2,1,1024]"
BODY = (
    "OSLO, May {day} (Fjord News) - The bridge over strait {n} will open in June, Minister Kari Berg said on Friday.\n\n"
    '"Number {n} is done, and nobody was hurt while it was built," she told reporters at bridge {n}.\n'
)


def texts(count: int) -> list[str]:
    return [BODY.format(n=n * n + 7, day=n % 28 + 1) + f"Crew {n} of port {n} left at {n}.\n" * (n % 5 + 1) for n in range(count)]


def start(lines: Path, out: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-W", "ignore", "-m", "onrecord", "code", str(lines), "--out", str(out)]
    options = ["--master", CLUSTER, "--parts", "1", "--model", "rules"]
    conf = out.with_name("conf")
    conf.mkdir(exist_ok=True)
    (conf / "spark-defaults.conf").write_text("spark.sql.shuffle.partitions 2\nspark.ui.enabled false\n")
    environment = os.environ | {"SPARK_CONF_DIR": str(conf)}
    return subprocess.Popen([*command, *options], stderr=subprocess.PIPE, text=True, env=environment)


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


def kill_one(process: subprocess.Popen[str], out: Path) -> None:
    """Kill an executor once the parts are on their way."""
    until = time.monotonic() + 240
    while not list(out.glob("_staged/[0-9]*")):
        assert process.poll() is None and time.monotonic() < until
        time.sleep(0.05)
    os.kill(executors(process.pid)[0], signal.SIGKILL)


def rows(out: Path, table: str) -> list[dict[str, object]]:
    files = sorted(f for f in out.glob(f"part-*/{table}/*.parquet"))
    return [row for f in files for row in pq.read_table(f).to_pylist()]


@pytest.mark.skipif(not Path("/proc").exists(), reason="finds executors in /proc")
def test_the_records_are_those_of_one_machine_though_an_executor_dies(tmp_path: Path) -> None:
    lines, out = tmp_path / "in.jsonl", tmp_path / "out"
    copy = texts(40)
    given = [{"text": t, "source": f"wire/{n}"} for n, t in enumerate(copy)]
    lines.write_text("".join(json.dumps(g) + "\n" for g in [*given, *given[:5], {"text": copy[8].upper(), "source": "wire/z"}, {}]))
    process = start(lines, out)
    kill_one(process, out)
    told = process.communicate()[1]
    assert process.returncode == 0, told
    read = partial(read_record, resources=load_resources(model="rules"))
    records = {r.id: r for r in (read(read_dispatch(g["text"], source=g["source"])) for g in given)}
    copies = rows(out, "copies")
    kept = {str(r["id"]) for r in rows(out, "dispatches")}
    assert len(rows(out, "dispatches")) == len(kept)
    assert len(copies) == 1 and {str(copies[0]["id"]), str(copies[0]["copy_of"])} & records.keys()
    for table in TABLES:
        expected = [json.dumps(plain_row(table, row)) for id, r in records.items() if id in kept for row in rows_of(table, r)]
        ours = [json.dumps(row) for row in rows(out, table.name) if row.get("dispatch", row.get("id")) in records]
        assert sorted(ours) == sorted(expected)
    assert ["no dispatch" in str(r["reason"]) for r in rows(out, "issues")] == [True]

    parts = set(out.iterdir())
    lines.write_text(lines.read_text() + json.dumps({"text": BODY.format(n="last", day=3)}) + "\n")
    again = start(lines, out)
    told = again.communicate()[1]
    assert "1 read" in told, told
    assert parts < set(out.iterdir())
