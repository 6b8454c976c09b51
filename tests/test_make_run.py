"""`make run`: with a terminal it ends in the workspace on the bundled examples; without one it says where that is, and ends."""

from __future__ import annotations

import contextlib
import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

ROOT = Path(__file__).parents[1]
SECONDS = 120

pytestmark = pytest.mark.skipif(shutil.which("make") is None or os.name != "posix", reason="make is not installed")


@pytest.fixture
def command(tmp_path: Path) -> list[str]:
    """`make run` of this checkout, with an environment that is set up already: this one."""
    bin = tmp_path / "venv" / "bin"
    bin.mkdir(parents=True)
    shim = bin / "onrecord"
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m onrecord "$@"\n', encoding="utf-8")
    shim.chmod(0o755)
    (tmp_path / "venv" / ".installed").touch()
    return ["make", "--no-print-directory", "-C", str(ROOT), "run", f"VENV={tmp_path / 'venv'}", "PORT=0"]


ENV = {name: value for name, value in os.environ.items() if name not in ("CI", "MAKEFLAGS", "MFLAGS", "MAKELEVEL")}


def test_without_a_terminal_it_says_where_the_workspace_is_and_ends(command: list[str]) -> None:
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=SECONDS, env=ENV)
    assert done.returncode == 0, done.stderr
    assert "s1  " in done.stdout, "a record is shown"
    last = done.stdout.splitlines()[-1]
    assert "onrecord serve --examples --port 0" in last and last.endswith("http://127.0.0.1:0/")


@contextmanager
def in_a_terminal(command: list[str]) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """The command with a terminal of its own, and that terminal's other end."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True, env=ENV)
    os.close(theirs)
    try:
        yield process, ours
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        os.close(ours)


def read_until(terminal: int, wanted: str) -> str:
    """What the terminal shows, up to the address."""
    shown, until = "", time.monotonic() + SECONDS
    while not re.search(wanted, shown):
        ready, _, _ = select.select([terminal], [], [], max(until - time.monotonic(), 0))
        assert ready, f"no {wanted} within {SECONDS} s: {shown[-2000:]}"
        shown += os.read(terminal, 65536).decode("utf-8", "replace")
    return shown


def test_with_a_terminal_it_ends_in_the_workspace_until_it_is_stopped(command: list[str]) -> None:
    with in_a_terminal(command) as (process, terminal):
        shown = read_until(terminal, r"http://127\.0\.0\.1:\d+/ ")
        address = re.search(r"http://127\.0\.0\.1:\d+/", shown)[0]  # type: ignore[index]
        with urlopen(Request(address, headers={"accept": "text/html"}), timeout=30) as answer:
            page = answer.read().decode()
        assert "Newest dispatches" in page and "Sarmatov" in page
        os.killpg(process.pid, signal.SIGINT)
        process.wait(30)
        with pytest.raises(OSError, match="refused"):
            urlopen(address, timeout=5)
