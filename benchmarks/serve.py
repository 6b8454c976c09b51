"""The workspace at size: how long a page takes, and whether fifty readers at once get their pages.

python benchmarks/serve.py [--archive FILE] [--count 100000] [--readers 50] [--seconds 60]    prints a Markdown table of the figures

Without an archive it makes one of synthetic dispatches (`benchmarks/archive.py`). The server is the real one, on a loopback socket, in a
process of its own; readers are threads of this one, each asking one page after another, within the time given. Beside the time by the clock
stands the server's processor time, which other work on the machine lengthens less (Linux; means, in steps of 10 ms / rounds).

The workspace keeps answers until the archive is written to. So before each page that is timed something is written: it is worked out anew.
Then the same address is asked again, nothing written between; and the fifty readers read an archive that nobody writes to.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

import urllib3
from archive import AGENCIES, COUNTRIES, FAMILY, GIVEN, TOPICS, measure_adding

from onrecord.store import Archive, Filters, open_archive
from onrecord.store.saved import remove_saved, save_search

ROUNDS = 20
FLOOR = "≤ 100 ms"


def addresses(rng: random.Random) -> Iterator[tuple[str, str]]:
    """Kinds of page with an address each, drawn anew: no two readers ask the same thing in the same order."""
    words, name, country = rng.choice(TOPICS), rng.choice(FAMILY), rng.choice(COUNTRIES)
    number, other, agency = rng.randint(1, 1000), rng.randint(1, 1000), rng.choice(AGENCIES)
    search = urlencode({"words": words, "country": country, "kind": "direct"})
    yield "page: first", "/"
    yield "page: search, nothing asked", "/search"
    yield "page: search, words and fields", f"/search?{search}"
    yield "page: search, one speaker", f"/search?{urlencode({'speaker': f'{rng.choice(GIVEN)} {name}'})}"
    yield "page: search, events by words", f"/search?{urlencode({'layer': 'event', 'words': rng.choice(('thanked', 'awarded'))})}"
    yield "page: search, dispatches of an agency by words", f"/search?{urlencode({'layer': 'dispatch', 'words': words, 'agency': agency})}"
    yield "page: the reader", f"/dispatches/{number}"
    yield "page: two dispatches side by side", f"/compare/{number}/{other}"
    yield "page: people", f"/people?{urlencode({'name': name})}"
    yield "page: a person", f"/person?{urlencode({'name': f'{rng.choice(GIVEN)} {name}'})}"
    yield "page: everyone of a family name", f"/person?{urlencode({'name': name})}"
    yield "page: timeline of words", f"/timeline?{urlencode({'words': words})}"
    yield "page: timeline of everything", "/timeline"
    yield "page: map of words and fields", f"/map?{search}"
    yield "page: map of everything", "/map"
    yield "page: saved searches", "/saved"
    yield "page: the archive's state", "/status"
    yield "page: corrections", "/judgements"
    yield "page: paste box", "/read"
    yield "API: search, words and fields", f"/api/statements?{search}"
    yield "API: search, newest of an agency", f"/api/statements?{urlencode({'agency': agency})}"
    yield "API: facets of words and fields", f"/api/facets?{search}"
    yield "API: facets of everything", "/api/facets"
    yield "API: a dispatch", f"/api/dispatches/{number}"
    yield "API: everyone of a family name", f"/api/speaker?{urlencode({'name': name})}"
    yield "API: timeline of a family name", f"/api/timeline?{urlencode({'speaker': name})}"


@contextmanager
def serving(archive: Path) -> Iterator[tuple[str, int]]:
    """The address of a server of that archive, and its process."""
    command = [sys.executable, "-m", "onrecord", "serve", "--archive", str(archive), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            line = process.stdout.readline() if process.stdout else ""
            found = re.search(r"http://127\.0\.0\.1:\d+", line)
            if found is None:
                sys.exit(f"the server did not start: {line!r}")
            yield found[0], process.pid
        finally:
            process.terminate()


def worked(pid: int) -> float:
    """Milliseconds of processor time that a process has used; 0 where the system does not tell."""
    stat = Path(f"/proc/{pid}/stat")
    if not stat.exists():
        return 0.0
    user, system = stat.read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) * 1000 / os.sysconf("SC_CLK_TCK")


def write_something(archive: Archive) -> None:
    """Two commits that leave the archive as it was."""
    save_search(archive, "benchmark", Filters(words="plan"), owner="benchmark")
    remove_saved(archive, "benchmark", "benchmark")


def measure_pages(site: str, pid: int, archive: Archive) -> Iterator[tuple[str, str, str]]:
    """Milliseconds a page, one reader; every address different but for the fixed ones."""
    rng, pool = random.Random(3), urllib3.PoolManager(headers={"accept": "text/html, */*;q=0.5"})
    taken: dict[str, list[float]] = {}
    spent: dict[str, float] = {}
    again: dict[str, list[float]] = {}

    def ask(path: str) -> float:
        began = time.perf_counter()
        answer = pool.request("GET", site + path)
        if answer.status != 200:
            sys.exit(f"{path}: {answer.status}: {answer.data[:200]!r}")
        return (time.perf_counter() - began) * 1000

    for _ in range(ROUNDS):
        for kind, path in addresses(rng):
            write_something(archive)
            before = worked(pid)
            taken.setdefault(kind, []).append(ask(path))
            spent[kind] = spent.get(kind, 0.0) + worked(pid) - before
            again.setdefault(kind, []).append(ask(path))
    for kind, times in taken.items():
        yield kind, FLOOR, f"{_told(times)}; processor {spent[kind] / ROUNDS:.0f} ms"
    for what in ("page", "API"):
        for how, lists in (("", taken), (", asked again", again)):
            times = [t for kind, those in lists.items() if kind.startswith(what) for t in those]
            yield f"all of these of the {what}{how}", FLOOR, _told(times)


def _told(times: list[float]) -> str:
    return f"median {statistics.median(times):.0f} ms, 95th percentile {sorted(times)[int(len(times) * 0.95)]:.0f} ms"


def measure_readers(site: str, readers: int, seconds: float) -> Iterator[tuple[str, str, str]]:
    """Answers and errors of many readers at once, for a bounded time."""
    until, taken, errors, lock = time.monotonic() + seconds, [], [], threading.Lock()

    def read(number: int) -> None:
        rng, pool = random.Random(number), urllib3.PoolManager(maxsize=1, headers={"accept": "text/html, */*;q=0.5"})
        while time.monotonic() < until:
            for _, path in addresses(rng):
                began = time.perf_counter()
                try:
                    status = pool.request("GET", site + path, retries=False, timeout=60).status
                except urllib3.exceptions.HTTPError as err:
                    status = str(err)
                with lock:
                    taken.append((time.perf_counter() - began) * 1000)
                    errors.extend([f"{path}: {status}"] if status != 200 else [])
                if time.monotonic() >= until:
                    break

    threads = [threading.Thread(target=read, args=(n,)) for n in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for error in errors[:5]:
        print(error, file=sys.stderr)
    yield f"{readers} readers for {seconds:.0f} s: errors", "0", str(len(errors))
    yield "the same: answers a second, wait for one", "-", f"{len(taken) / seconds:.0f}/s, {_told(taken)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--archive", type=Path)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="onrecord-serve-") as folder:
        archive = asked.archive or Path(folder) / "archive.db"
        if not archive.exists():
            list(measure_adding(archive, asked.count))
        with serving(archive) as (site, pid):
            print(f"load at the beginning: {os.getloadavg()[0]:.1f}\n\n| figure | floor | reached |\n|---|---|---|")
            with open_archive(archive, write=True) as opened:
                rows = list(measure_pages(site, pid, opened))
            for row in (*rows, *measure_readers(site, asked.readers, asked.seconds)):
                print(f"| {' | '.join(row)} |", flush=True)
            print(f"\nload at the end: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
