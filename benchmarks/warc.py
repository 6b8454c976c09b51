"""Pages a second and memory of reading a web archive: a synthetic one, made here, of pages in our own words.

    python benchmarks/warc.py [--megabytes 1000] [--text-words 500] [--seconds 0] [--warc FILE]

Prints what was read, pages a second (wall and processor time), and the memory of the process at the start, by 1,000 pages and at most.
Processor time is that of all its threads. `--seconds` stops early; `--warc` reads a file of one's own, packed or not.
"""

from __future__ import annotations

import argparse
import logging
import random
import resource
import tempfile
import time
from pathlib import Path

from onrecord.read import read_path
from onrecord.record import Dispatch

WORDS = (
    "harbour",
    "council",
    "road",
    "bridge",
    "said",
    "will",
    "repair",
    "open",
    "town",
    "water",
    "the",
    "a",
    "of",
    "and",
    "in",
    "for",
    "ferry",
)
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


def main() -> None:
    parser = argparse.ArgumentParser(description="Pages a second and memory of reading a web archive.")
    parser.add_argument("--megabytes", type=int, default=1000)
    parser.add_argument("--text-words", type=int, default=500)
    parser.add_argument("--seconds", type=float, default=0.0, help="stop after so long")
    parser.add_argument("--warc", type=Path)
    told = parser.parse_args()
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as folder:
        path = told.warc or Path(folder) / "made.warc"
        pages = None if told.warc else make_archive(path, told.megabytes, told.text_words)
        print(f"{path.stat().st_size / 1e6:,.0f} MB, {pages or '?'} pages", flush=True)
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
