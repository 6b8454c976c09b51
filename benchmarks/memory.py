"""Memory over time while `onrecord add` reads: resident memory of the process that writes and of those that read, sampled as they work.

    python benchmarks/memory.py FILE.jsonl|DIR… [--minutes 60] [--jobs 2] [--model default] [--every 10] [--out docs/images/memory]

The texts are endless and all different: paragraphs of the dispatches given, drawn anew for each (the seed is fixed), from 2 to 60 of them.
They go through a pipe, so that the input costs the reader no memory. Writes OUT.csv (seconds, dispatches handed over, MiB of the writer,
MiB of each reader) and OUT.svg, and prints by how much each line rises or falls an hour, by least squares over the last quarter.
Needs /proc (Linux); resident memory counts pages that processes share in each of them.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from onrecord.read import read_paths
from onrecord.record import Dispatch

PAGE = 4096 / 2**20
WARM = 0.75  # of the time, before a trend is looked for: caches fill
Sample = tuple[float, int, list[float]]


def draw_texts(paths: list[str], seed: int = 5) -> Iterator[str]:
    """Texts without end, each of paragraphs that stand in the dispatches."""
    dispatches = [d for d in read_paths(paths) if isinstance(d, Dispatch)]
    paragraphs = [p for d in dispatches for p in d.text[d.body.start : d.body.end].split("\n\n") if len(p) > 40]
    rng = random.Random(seed)
    while True:
        yield "\n\n".join(rng.choices(paragraphs, k=min(60, 2 + int(rng.paretovariate(0.9) * 4))))


def resident(pid: int) -> float:
    """MiB of a process's memory that lie in the machine's."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE


def readers_of(pid: int) -> list[int]:
    """The reading processes: the children that load onrecord (the other is Python's own tracker of resources)."""
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(c) for c in found if b"spawn_main" in Path(f"/proc/{c}/cmdline").read_bytes()]


class Feed(threading.Thread):
    """Hands texts to a process as JSON lines, as fast as it takes them, until told to stop."""

    def __init__(self, texts: Iterator[str], process: subprocess.Popen[bytes]) -> None:
        super().__init__(daemon=True)
        self.texts, self.process, self.count, self.stopped = texts, process, 0, False

    def run(self) -> None:
        assert self.process.stdin
        for text in self.texts:
            if self.stopped:
                break
            self.process.stdin.write(json.dumps({"text": text, "headline": None, "source": f"drawn/{self.count}"}).encode() + b"\n")
            self.count += 1
        self.process.stdin.close()


def watch(process: subprocess.Popen[bytes], feed: Feed, seconds: float, every: float) -> Iterator[Sample]:
    began = time.monotonic()
    while (now := time.monotonic() - began) < seconds and process.poll() is None:
        readers = readers_of(process.pid)
        yield now, feed.count, [resident(process.pid), *(resident(r) for r in sorted(readers))]
        time.sleep(every)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--model", default="default")
    parser.add_argument("--every", type=float, default=10)
    parser.add_argument("--out", type=Path, default=Path("docs/images/memory"))
    args = parser.parse_args()
    samples: list[Sample] = []
    with tempfile.TemporaryDirectory() as folder, args.out.with_suffix(".csv").open("w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["seconds", "dispatches", "writer_mib", *(f"reader_{n + 1}_mib" for n in range(args.jobs))])
        command = ["add", "-", "--archive", f"{folder}/a.db", "--jobs", str(args.jobs), "--model", args.model, "--format", "jsonl"]
        process = subprocess.Popen([sys.executable, "-m", "onrecord", *command], stdin=subprocess.PIPE)
        feed = Feed(draw_texts(args.paths), process)
        feed.start()
        for sample in watch(process, feed, 60 * args.minutes, args.every):
            if len(sample[2]) == args.jobs + 1:
                samples.append(sample)
                table.writerow([round(sample[0]), sample[1], *(round(m, 1) for m in sample[2])])
                file.flush()
        feed.stopped = True
        process.wait()
    args.out.with_suffix(".svg").write_text(draw(samples))
    for name, trend in zip(names(samples), trends(samples), strict=True):
        print(f"{name}: {trend}")
    print(f"{samples[-1][1]} dispatches in {samples[-1][0] / 60:.0f} minutes; exit status {process.returncode}")


def names(samples: list[Sample]) -> list[str]:
    return ["writer", *(f"reader {n}" for n in range(1, len(samples[0][2])))]


def trends(samples: list[Sample]) -> Iterator[str]:
    """Of each process its least, most and last memory in the last quarter of the time, and its trend."""
    late = [s for s in samples if s[0] >= WARM * samples[-1][0]]
    hours = np.array([s[0] for s in late]) / 3600
    for n in range(len(late[0][2])):
        line = np.array([s[2][n] for s in late])
        slope = np.polyfit(hours, line, 1)[0] if len(late) > 1 else 0.0
        yield f"{line.min():.0f} to {line.max():.0f} MiB, at the end {line[-1]:.0f}; {slope:+.1f} MiB an hour"


def draw(samples: list[Sample], width: int = 720, height: int = 260) -> str:
    """The lines as an SVG picture, minutes along the foot and MiB up the side."""
    left, foot = 48, 36
    end, top = samples[-1][0], 1.1 * max(max(s[2]) for s in samples)

    def at(seconds: float, mib: float) -> str:
        return f"{left + (width - left - 12) * seconds / end:.1f},{(height - foot) * (1 - mib / top) + 4:.1f}"

    colours = ("#1a5fb4", "#c64600", "#26734d", "#813d9c")
    lines = [
        f'<polyline fill="none" stroke="{colours[n % 4]}" stroke-width="1.5" points="{" ".join(at(s[0], s[2][n]) for s in samples)}"/>'
        f'<text x="{width - 12}" y="{float(at(0, samples[-1][2][n]).split(",")[1]) - 5 - 12 * (n > 1)}" text-anchor="end" '
        f'fill="{colours[n % 4]}">{name}</text>'
        for n, name in enumerate(names(samples))
    ]
    minutes = range(0, int(end / 60) + 1, 10 if end > 1200 else 1)
    feet = [f'<text x="{at(60 * m, 0).split(",")[0]}" y="{height - 12}" text-anchor="middle">{m}</text>' for m in minutes]
    sides = [
        f'<text x="{left - 6}" y="{float(at(0, m).split(",")[1]) + 4}" text-anchor="end">{m}</text>'
        f'<polyline stroke="#ddd" points="{at(0, m)} {at(end, m)}"/>'
        for m in range(0, int(top) + 1, 100)
    ]
    title = "Resident memory of onrecord add, MiB, over minutes"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="11" role="img" '
        f'aria-label="{title}"><title>{title}</title><rect width="100%" height="100%" fill="#fff"/>'
        + "".join([*sides, *feet, *lines])
        + "</svg>\n"
    )


if __name__ == "__main__":
    main()
