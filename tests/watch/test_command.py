"""The command: what it prints, how it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from fetch.site import Page, Site, serve
from onrecord.cli import main
from watch.feeds import page, rss


@pytest.fixture
def site() -> Iterator[Site]:
    with serve() as made:
        yield made


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["watch", "--archive", str(folder / "a.db"), "--model", "rules", "--allow-private", *arguments])


def test_once_then_status(site: Site, tmp_path: Path) -> None:
    site.pages |= {"/feed": Page(rss([1], base=site.url)), "/story/1": Page(page(1))}
    (tmp_path / "feeds.opml").write_text(f'<opml><body><outline xmlUrl="{site.url}/feed"/></body></opml>', encoding="utf-8")
    done = run(tmp_path, "--once", "--contact", "desk@example.org", str(tmp_path / "feeds.opml"))
    assert (done.exit_code, "1 polls (0 unchanged), 1 new items, 1 dispatches added, 0 problems" in done.output) == (0, True)
    assert f"{site.url}/story/1: read" in done.output
    assert "desk@example.org" in site.asked[0].headers["user-agent"]
    status = run(tmp_path, "--status")
    assert f"{site.url}/feed  Ports" in status.output and "1 items, 0 waiting, 0 failed" in status.output
    again = run(tmp_path, "--once", "--quiet")  # the feeds that the archive knows
    assert again.output.strip() == "1 polls (0 unchanged), 0 new items, 0 dispatches added, 0 problems"


def test_what_goes_wrong_shows_in_the_exit_status(site: Site, tmp_path: Path) -> None:
    done = run(tmp_path, "--once", "--quiet", f"{site.url}/none")
    assert done.exit_code == 1 and "no such page" in done.output


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--every", "5"], "expected a number and s, m, h or d"),
        (["--every", "1s"], "expected between 30s and 7d"),
        (["ftp://a.example/"], "expected one that begins with http"),
        (["none.opml"], "cannot be read"),
    ],
)
def test_wrong_usage(tmp_path: Path, arguments: list[str], told: str) -> None:
    done = run(tmp_path, "--once", *arguments)
    assert done.exit_code == 2 and told in done.output


def test_without_an_archive_or_feeds(tmp_path: Path) -> None:
    assert run(tmp_path, "--once").exit_code == 4
    assert run(tmp_path, "--status").exit_code == 4


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_at_once(site: Site, tmp_path: Path, number: signal.Signals) -> None:
    over = threading.Event()
    site.pages["/feed"] = lambda _: over.wait(30) and None
    command = [sys.executable, "-m", "onrecord", "watch", f"{site.url}/feed", "--archive", str(tmp_path / "a.db"), "--allow-private"]
    child = subprocess.Popen([*command, "--model", "rules"], stderr=subprocess.PIPE, text=True, env=os.environ)
    deadline = time.monotonic() + 20
    while "/feed" not in site.paths() and time.monotonic() < deadline:
        time.sleep(0.05)
    child.send_signal(number)
    began = time.monotonic()
    _, told = child.communicate(timeout=20)
    over.set()
    assert (child.returncode, "0 polls" in told, "Traceback" in told) == (0, True, False)
    assert time.monotonic() - began < 5
