"""What reading in bulk costs: words a second of a core, what a second core adds, and from that the cores and hours of large collections.

    python benchmarks/scale.py FILE.jsonl|DIR… [--models default fast] [--runs 3] [--words 200000]

Each model reads texts drawn from the paragraphs of the dispatches by `onrecord code` and writes record tables: on one core with one
process, then on two cores with two, in turn. Processor time is of all processes, start-up included. The ratio of wall times says what a
second core adds where nothing else runs; the ratio of processor time says what two processes cost more than one, whatever else runs.
Words are counted between white space. Linux. The load of the machine is printed beside, as much of the figures hangs on it.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from memory import draw_texts

ARTICLE = 600  # words, an estimate
SIZES = {
    "a day of world news, 500,000 articles": 500_000 * ARTICLE,
    "CC-News as a whole, about 10⁹ articles": 10**9 * ARTICLE,
    "10¹² words": 10**12,
}


def write_texts(paths: list[str], least: int, file: Path) -> int:
    """So many words or a few more as JSON lines, in texts that are no copies of one another; how many words they hold."""
    words = 0
    with file.open("w", encoding="utf-8") as out:
        for n, text in enumerate(draw_texts(paths)):
            if words >= least:
                return words
            out.write(json.dumps({"text": text, "headline": None, "source": f"drawn/{n}"}) + "\n")
            words += len(text.split())
    return words


def read_once(file: Path, model: str, cores: int) -> tuple[float, float, int]:
    """Seconds of wall and of processor time to read the file on so many cores and write its tables, and the bytes of these."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "onrecord", "code", str(file), "--out", folder, "--model", model, "--jobs", str(cores)]
        mine = sorted(os.sched_getaffinity(0))[:cores]
        before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        process = subprocess.Popen(command, stderr=subprocess.PIPE, preexec_fn=lambda: os.sched_setaffinity(0, mine))
        told = process.communicate()[1]
        wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
        size = sum(table.stat().st_size for table in Path(folder).glob("part-*/*.parquet"))
    if process.returncode:
        raise SystemExit(told.decode())
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, size


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--models", nargs="+", default=["default", "fast"])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--words", type=int, default=200_000)
    args = parser.parse_args()
    speeds: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "texts.jsonl"
        words = write_texts(args.paths, args.words, file)
        for model in args.models:
            one, two = [], []
            for _ in range(args.runs):
                one.append(read_once(file, model, 1))
                two.append(read_once(file, model, 2))
                walls, works = one[-1][0] / two[-1][0], 2 * one[-1][1] / two[-1][1]
                print(
                    f"{model}: one core {one[-1][0]:.1f} s ({one[-1][1]:.1f} s of processor time), "
                    f"two {two[-1][0]:.1f} s ({two[-1][1]:.1f} s): "
                    f"{walls:.2f} times by the clock, {works:.2f} by processor time; load {os.getloadavg()[0]:.1f}",
                    flush=True,
                )
            speeds[model] = words / statistics.median(cpu for _, cpu, _ in one)
            print(
                f"{model}: {words} words, {speeds[model]:,.0f} words/s of one core, start-up and tables included (median); "
                f"{one[0][2] / words:.1f} bytes of tables a word"
            )
    print("\n| | words | " + " | ".join(f"core hours, `{m}`" for m in speeds) + " |\n|---|---|" + "---|" * len(speeds))
    for name, count in SIZES.items():
        print(f"| {name} | {count:.0e} | " + " | ".join(f"{count / s / 3600:,.0f}" for s in speeds.values()) + " |")


if __name__ == "__main__":
    main()
