"""`kill -9` at random moments: every committed dispatch is whole, and a second add completes the rest."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from sqlalchemy import func, select

from onrecord.store import Archive, add_dispatches, open_archive
from onrecord.store.schema import dispatch
from onrecord.store.verify import Fault, verify
from store.readymade import Readymade, make_dispatch

COUNT = 2000
KILLS = 8
LONGEST = 0.4  # seconds between the archive's opening and the kill
CHILD = """
import os, sys
from store.readymade import Readymade, make_dispatch
from onrecord.store import add, open_archive
add.COMMIT = 8
def run():
    with open_archive(sys.argv[1], create=True) as archive:
        print("open", flush=True)
        items = (make_dispatch(n, day=n % 28 + 1) for n in range(int(sys.argv[2])))
        add.add_dispatches(archive, items, reading=Readymade(), jobs=int(sys.argv[3]), watch=lambda a: print(a.new, flush=True))
"""
FORKING = """
for line in sys.stdin:  # imported once, forked for every kill
    pid = os.fork()
    if not pid:
        run()
        os._exit(0)
    print("pid", pid, flush=True)
    os.waitpid(pid, 0)
    print("gone", flush=True)
"""
MAIN = """
if __name__ == "__main__":
    run()
"""
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}


def start(folder: Path, code: str, *arguments: str) -> subprocess.Popen[str]:
    script = folder / "child.py"
    script.write_text(CHILD + code, encoding="utf-8")
    command = [sys.executable, str(script), *arguments]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT)


def count(archive: Archive) -> int:
    with archive.read() as conn:
        return conn.execute(select(func.count()).select_from(dispatch)).scalar_one()


def test_killed_at_random_moments(tmp_path: Path) -> None:
    where = str(tmp_path / "archive.db")
    moments = random.Random(20230505)
    stored = 0
    parent = start(tmp_path, FORKING, where, str(COUNT), "0")
    assert parent.stdin is not None and parent.stdout is not None
    for turn in range(KILLS):
        parent.stdin.write("go\n")
        parent.stdin.flush()
        lines = [parent.stdout.readline() for _ in range(2)]  # in either order
        pid = next(int(line.split()[1]) for line in lines if line.startswith("pid"))
        told = 0
        if turn % 2:  # every other time the first commit is waited for, so that something is there on a slow machine too
            told = int(parent.stdout.readline())
        time.sleep(moments.uniform(0, LONGEST))
        os.kill(pid, signal.SIGKILL)
        while (line := parent.stdout.readline().strip()) != "gone":
            told = int(line) if line.isdigit() else told
        with open_archive(where) as archive:
            now = count(archive)
            assert now >= stored + told  # what was told to be committed is there
            assert not [x for x in verify(archive) if isinstance(x, Fault)]  # and nothing is half there
        stored = now
    parent.stdin.close()
    parent.wait()
    parent.stdout.close()
    assert stored > 0
    with open_archive(where, create=True) as archive:
        added = add_dispatches(archive, [make_dispatch(n, day=n % 28 + 1) for n in range(COUNT)], reading=Readymade())
        assert (added.known, added.new) == (stored, COUNT - stored)
        assert count(archive) == COUNT
        assert not [x for x in verify(archive) if isinstance(x, Fault)]


def test_reading_processes_end_with_their_parent(tmp_path: Path) -> None:
    child = start(tmp_path, MAIN, str(tmp_path / "archive.db"), "100000", "2")
    assert child.stdout is not None and child.stdin is not None
    while not child.stdout.readline().strip().isdigit():
        assert child.poll() is None
    children = Path(f"/proc/{child.pid}/task/{child.pid}/children")
    pids = children.read_text().split() if children.exists() else []
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    child.stdin.close()
    ended = time.monotonic() + 10
    while any(Path(f"/proc/{pid}/stat").exists() and _runs(pid) for pid in pids):
        assert time.monotonic() < ended, "a reading process outlived its parent"
        time.sleep(0.1)


def _runs(pid: str) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
