"""Read spoilt files for a given time: every format, packed and not. A reader gives dispatches and issues; anything else is a fault.

    python benchmarks/fuzz.py [--minutes 60] [--seed 0] [--only FORMAT] [--slow 5] [--keep FOLDER]

Prints each fault once with the seed that makes it again (`--seed N --minutes 0` reads that one case), and at the end, by format, the cases
tried, what came of them and the slowest case in processor time. `--keep` writes the inputs that failed or were slow: put them into
`tests/cases/read/spoilt/`, where a test reads them ever after. The spoiling is `tests/read/spoil.py`, which the tests run for some seconds.
"""

from __future__ import annotations

import argparse
import logging
import random
import sys
import time
import traceback
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from read.spoil import Sample, list_samples, make_case, read_case, read_list


@dataclass(slots=True)
class Tried:
    """What came of a format's cases; times are processor seconds."""

    cases: int = 0
    dispatches: int = 0
    issues: int = 0
    faults: int = 0
    slowest: float = 0.0
    slowest_seed: int = 0


def try_case(
    seed: int, samples: dict[str, list[Sample]], tried: dict[str, Tried], *, slow: float, keep: Path | None, told: set[str]
) -> None:
    """Make the seed's case and read it."""
    rng = random.Random(seed)
    sample = rng.choice(samples[list(samples)[seed % len(samples)]])
    data, form = make_case(rng, sample)
    row = tried.setdefault(sample.format, Tried())
    row.cases += 1
    began, fault = time.process_time(), None
    try:
        dispatches, issues = read_list(data) if sample.format == "opml" else read_case(data, form, rng)
        row.dispatches += dispatches
        row.issues += issues
    except Exception as err:  # noqa: BLE001  what is looked for
        row.faults += 1
        fault = f"{type(err).__name__}: {str(err)[:200]}"
        where = "".join(traceback.format_tb(err.__traceback__)[-2:])
        if where not in told:
            told.add(where)
            print(f"seed {seed}, {sample.format} read as {form.name if form else 'detected'}: {fault}\n{where}", flush=True)
    took = time.process_time() - began
    if took > row.slowest:
        row.slowest, row.slowest_seed = took, seed
    if took > slow:
        print(f"seed {seed}, {sample.format} read as {form.name if form else 'detected'}: {took:.1f} s, {len(data):,} bytes", flush=True)
    if keep and (fault or took > slow):
        keep.mkdir(parents=True, exist_ok=True)
        (keep / f"{sample.format}-{seed}").write_bytes(data)


def main() -> None:
    parser = argparse.ArgumentParser(description="Read spoilt files, every format.")
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=0, help="the first seed")
    parser.add_argument("--only", help="spoil only files of this format")
    parser.add_argument("--slow", type=float, default=5.0, help="processor seconds from which a case is told as slow")
    parser.add_argument("--keep", type=Path, help="write what failed or was slow into this folder")
    told = parser.parse_args()
    logging.disable(logging.CRITICAL)
    samples: dict[str, list[Sample]] = {}
    for sample in list_samples():
        if told.only in (None, sample.format):
            samples.setdefault(sample.format, []).append(sample)
    tried: dict[str, Tried] = {}
    began, seed, seen = time.monotonic(), told.seed, set[str]()
    while seed == told.seed or time.monotonic() - began < told.minutes * 60:
        try_case(seed, samples, tried, slow=told.slow, keep=told.keep, told=seen)
        seed += 1
    print(f"{'':10}{'cases':>9}{'dispatches':>12}{'issues':>9}{'faults':>8}{'slowest':>10}   seed")
    for name, row in sorted(tried.items()):
        print(f"{name:10}{row.cases:9,}{row.dispatches:12,}{row.issues:9,}{row.faults:8}{row.slowest:9.2f}s   {row.slowest_seed}")
    faults = sum(row.faults for row in tried.values())
    cases = sum(row.cases for row in tried.values())
    print(f"{cases:,} cases of {len(tried)} formats in {(time.monotonic() - began) / 60:.1f} minutes, {faults} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
