"""The workspace at size: how long a page takes, and whether fifty readers at once get their pages.

python benchmarks/serve.py [--archive FILE] [--count 100000] [--readers 50] [--seconds 60]    prints a Markdown table of the figures

Without an archive it makes one of synthetic dispatches (`benchmarks/archive.py`). The server is the real one, on a loopback socket, in a
process of its own; readers are threads of this one, each asking one page after another, within the time given.
"""

from __future__ import annotations

import argparse
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

ROUNDS = 20


def addresses(rng: random.Random) -> Iterator[tuple[str, str]]:
    """Kinds of page with an address each, drawn anew: no two readers ask the same thing in the same order."""
    words, name, country = rng.choice(TOPICS), rng.choice(FAMILY), rng.choice(COUNTRIES)
    number, other, agency = rng.randint(1, 1000), rng.randint(1, 1000), rng.choice(AGENCIES)
    search = urlencode({"words": words, "country": country, "kind": "direct"})
    yield "page: first", "/"
    yield "page: search, nothing asked", "/search"
    yield "page: search, words and fields", f"/search?{search}"
    yield "page: search, one speaker", f"/search?{urlencode({'speaker': f'{rng.choice(GIVEN)} {name}'})}"
    yield "page: search, events by words", f"/search?{urlencode({'layer': 'event', 'words': words.split()[0]})}"
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
def serving(archive: Path) -> Iterator[str]:
    """The address of a server of that archive."""
    command = [sys.executable, "-m", "onrecord", "serve", "--archive", str(archive), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            line = process.stdout.readline() if process.stdout else ""
            found = re.search(r"http://127\.0\.0\.1:\d+", line)
            if found is None:
                sys.exit(f"the server did not start: {line!r}")
            yield found[0]
        finally:
            process.terminate()


def measure_pages(site: str) -> Iterator[tuple[str, str, str]]:
    """Milliseconds a page, one reader; every address different but for the fixed ones."""
    rng, pool = random.Random(3), urllib3.PoolManager()
    taken: dict[str, list[float]] = {}
    for _ in range(ROUNDS):
        for kind, path in addresses(rng):
            began = time.perf_counter()
            answer = pool.request("GET", site + path)
            taken.setdefault(kind, []).append((time.perf_counter() - began) * 1000)
            if answer.status != 200:
                sys.exit(f"{path}: {answer.status}: {answer.data[:200]!r}")
    for kind, times in taken.items():
        yield (
            f"{kind}, median (95th percentile)",
            "≤ 100 ms",
            f"{statistics.median(times):.0f} ms ({sorted(times)[int(ROUNDS * 0.95)]:.0f} ms)",
        )
    everything = [t for times in taken.values() for t in times]
    yield "all pages, median", "≤ 100 ms", f"{statistics.median(everything):.0f} ms"


def measure_readers(site: str, readers: int, seconds: float) -> Iterator[tuple[str, str, str]]:
    """Answers and errors of many readers at once, for a bounded time."""
    until, taken, errors, lock = time.monotonic() + seconds, [], [], threading.Lock()

    def read(number: int) -> None:
        rng, pool = random.Random(number), urllib3.PoolManager(maxsize=1)
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
    yield "the same: answers a second, median wait", "-", f"{len(taken) / seconds:.0f}/s, {statistics.median(taken):.0f} ms"


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
        with serving(archive) as site:
            print("| figure | floor | reached |\n|---|---|---|")
            for row in (*measure_pages(site), *measure_readers(site, asked.readers, asked.seconds)):
                print(f"| {' | '.join(row)} |", flush=True)


if __name__ == "__main__":
    main()
