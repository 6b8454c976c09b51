"""How long the command takes from cold: `onrecord --help`, and `onrecord read FILE` with the default model and with `--model rules`.

    python benchmarks/cold_start.py [--runs 7] [--file DISPATCH]

Each run is a process of its own. Wall time is what a user waits; processor time (user and system, all threads) tells more on a machine
that has other work. Byte code is kept between runs, as pip keeps it for an installed package; one run before the first fills it.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EXAMPLE = Path(__file__).parents[1] / "src/onrecord/examples/1-ceremony.txt"


def measure(arguments: list[str], runs: int, environment: dict[str, str]) -> tuple[list[float], list[float]]:
    """Seconds of wall time and of processor time of each run, after one that is not counted."""
    wall, processor = [], []
    for _ in range(runs + 1):
        before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run([sys.executable, "-m", "onrecord", *arguments], env=environment, stdout=subprocess.DEVNULL, check=True)
        wall.append(time.perf_counter() - began)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        processor.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return wall[1:], processor[1:]


def spread(seconds: list[float]) -> str:
    """Median, and the fastest and slowest run."""
    return f"{statistics.median(seconds):7.2f} ({min(seconds):.2f}-{max(seconds):.2f})"


def main() -> None:
    parser = argparse.ArgumentParser(description="How long the command takes from cold.")
    parser.add_argument("--runs", type=int, default=7, help="counted runs of each command")
    parser.add_argument("--file", type=Path, default=EXAMPLE, help="the dispatch to read")
    told = parser.parse_args()
    commands = (["--help"], ["read", str(told.file)], ["read", "--model", "rules", str(told.file)])
    with tempfile.TemporaryDirectory() as folder:
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONPYCACHEPREFIX": folder}
        print(f"{'':28}{'wall s, median (range)':>26}{'processor s':>26}")
        for arguments in commands:
            wall, processor = measure(arguments, told.runs, environment)
            name = "onrecord " + " ".join(a for a in arguments if a != str(told.file))
            print(f"{name:28}{spread(wall):>26}{spread(processor):>26}", flush=True)


if __name__ == "__main__":
    main()
