"""Pages a second and memory of reading a web archive: a synthetic one, made here, of pages in our own words.

    python benchmarks/warc.py [--megabytes 1000] [--text-words 500] [--seconds 0] [--warc FILE]
    python benchmarks/warc.py --kill [--megabytes 1000]

Prints what was read, pages a second (wall and processor time), and the memory of the process at the start, by 1,000 pages and at most.
Processor time is that of all its threads. `--seconds` stops early; `--warc` reads a file of one's own, packed or not. `--kill` adds the
pages to an archive (without the coder, whose speed is its own), is killed with SIGKILL when a third is stored, goes on, and counts what is
there.
"""

from __future__ import annotations

import argparse
import logging
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from onrecord.read import Options, read_path
from onrecord.record import Dispatch, Record

COMMON = ("said", "will", "the", "the", "a", "of", "and", "in", "for", "to", "on", "was", "that", "he")
SYLLABLES = ("har", "bour", "ket", "mo", "lin", "dra", "ves", "tor", "ul", "an", "pe", "sko", "ri", "ba", "shen", "ta")
WORDS = (*COMMON * 60, *(a + b + c for a in SYLLABLES for b in SYLLABLES for c in SYLLABLES[:8]))
AROUND = "<nav>" + "".join(f'<a href="/{n}">Section {n}</a> ' for n in range(60)) + "</nav>"


def make_record(rng: random.Random, number: int, words: int) -> bytes:
    """One response: a page with an article, navigation, a script and a foot, as news sites have them."""
    paragraphs = "".join(f"<p>{' '.join(rng.choices(WORDS, k=40)).capitalize()}.</p>" for _ in range(words // 40))
    script = f"<script>var x={'{'}{','.join(f'a{n}:{rng.random()}' for n in range(400))}{'}'};</script>"
    body = (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Page {number}</title>{script}</head><body>{AROUND}'
        f"<article><h1>Item {number}: {' '.join(rng.choices(WORDS, k=7))}</h1>{paragraphs}</article><footer>{AROUND}</footer></body></html>"
    ).encode()
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2024-06-14T15:42:00Z\r\n"
        f"WARC-Target-URI: https://steppe.example/{number}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    ).encode()
    return head + http + b"\r\n\r\n"


def make_archive(path: Path, megabytes: int, words: int) -> int:
    """Write the archive; the number of its pages."""
    rng, number = random.Random(1), 0
    with path.open("wb") as out:
        while out.tell() < megabytes * 1_000_000:
            out.write(make_record(rng, number, words))
            number += 1
    return number


def peak() -> float:
    """Megabytes that the process has held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


class Uncoded:
    """A reading that puts nothing on record."""

    def load(self) -> tuple[str, object]:
        """The name of no coder, and what it makes of a dispatch."""
        return "none@1", Record.of


def add_pages(path: Path, where: Path) -> None:
    """Add the pages that the archive does not know, saying after every commit how many are stored."""
    from onrecord.store import open_archive
    from onrecord.store.add import add_dispatches
    from onrecord.store.write import knows_source

    with open_archive(where, create=True) as archive:
        items = read_path(path, options=Options(is_known=lambda source: knows_source(archive, source)))
        add_dispatches(archive, items, reading=Uncoded(), watch=lambda added: print(added.new, added.known, flush=True))  # type: ignore[arg-type]


def start(path: Path, where: Path) -> subprocess.Popen[str]:
    """`add_pages` in a process of its own."""
    return subprocess.Popen([sys.executable, __file__, "--add", str(path), str(where)], stdout=subprocess.PIPE, text=True)


def kill_and_go_on(path: Path, folder: Path, pages: int) -> None:
    """Kill adding when a third is stored, go on, and print what is there."""
    from sqlalchemy import func, select

    from onrecord.store import open_archive
    from onrecord.store.schema import dispatch, source

    where = folder / "archive.db"
    began = time.monotonic()
    child = start(path, where)
    stored = 0
    while child.stdout and stored < pages // 3:
        stored = int(child.stdout.readline().split()[0])
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    with open_archive(where) as archive, archive.read() as conn:
        stored = conn.execute(select(func.count()).select_from(dispatch)).scalar_one()
    print(f"killed after {time.monotonic() - began:,.0f} s with {stored:,} of {pages:,} pages stored", flush=True)
    began = time.monotonic()
    child = start(path, where)
    first, last = 0.0, "0 0"
    for line in child.stdout or ():
        first, last = first or time.monotonic() - began, line
    child.wait()
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(
        f"gone on: {last.split()[0]} pages added, {last.split()[1]} read once more; first commit after {first:,.1f} s, all after ", end=""
    )
    print(f"{time.monotonic() - began:,.0f} s; {most:.0f} MB at most")
    with open_archive(where) as archive, archive.read() as conn:
        there = conn.execute(select(func.count()).select_from(dispatch)).scalar_one()
        sources = conn.execute(select(func.count(source.c.name.distinct()))).scalar_one()
    print(f"there: {there:,} dispatches of {sources:,} pages; {pages - there} lost, {there - sources} doubled")


def main() -> None:
    parser = argparse.ArgumentParser(description="Pages a second and memory of reading a web archive.")
    parser.add_argument("--megabytes", type=int, default=1000)
    parser.add_argument("--text-words", type=int, default=500)
    parser.add_argument("--seconds", type=float, default=0.0, help="stop after so long")
    parser.add_argument("--warc", type=Path)
    parser.add_argument("--kill", action="store_true", help="add to an archive, be killed, go on")
    parser.add_argument("--add", type=Path, nargs=2, help=argparse.SUPPRESS)
    told = parser.parse_args()
    logging.disable(logging.CRITICAL)
    if told.add:
        add_pages(*told.add)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = told.warc or Path(folder) / "made.warc"
        pages = None if told.warc else make_archive(path, told.megabytes, told.text_words)
        print(f"{path.stat().st_size / 1e6:,.0f} MB, {pages or '?'} pages", flush=True)
        if told.kill and pages:
            kill_and_go_on(path, Path(folder), pages)
            return
        began, spent, read, issues, chars, start = time.monotonic(), time.process_time(), 0, 0, 0, peak()
        half = 0.0
        for item in read_path(path):
            if isinstance(item, Dispatch):
                read, chars = read + 1, chars + len(item.text)
            else:
                issues += 1
            if read == 1000:
                half = peak()
            if told.seconds and time.monotonic() - began > told.seconds:
                break
        wall, cpu = time.monotonic() - began, time.process_time() - spent
    print(f"{read:,} dispatches, {issues} issues, {chars / max(read, 1):,.0f} characters each")
    print(f"{read / wall:.1f} pages/s wall, {read / cpu:.1f} pages/s of processor time")
    print(f"memory: {start:.0f} MB at the start, {half:.0f} MB at most by 1,000 pages, {peak():.0f} MB at most in all")


if __name__ == "__main__":
    main()
