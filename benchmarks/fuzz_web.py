"""Read spoilt pages and feeds for a given time: any exception but onrecord's own is a fault, and is shown with the seed that made it.

    python benchmarks/fuzz_web.py [--seconds 600] [--seed 1]

The spoiling is that of the tests (`tests/read/mutate.py`), twice over; the samples are their golden cases.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections import Counter
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from read.mutate import mutate
from read.test_web_cases import CASES
from read.test_web_fuzz import FORMS, check


def main() -> None:
    parser = argparse.ArgumentParser(description="Read spoilt pages and feeds.")
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=1, help="the first seed")
    told = parser.parse_args()
    samples = [(form, path.read_bytes()) for form, suffix in FORMS.items() for path in CASES if path.suffix == suffix]
    ends, seed, read, slowest = time.monotonic() + told.seconds, told.seed, Counter[str](), (0.0, 0)
    faults: dict[str, int] = {}
    while time.monotonic() < ends:
        rng = Random(seed)
        form, data = rng.choice(samples)
        began = time.process_time()
        try:
            read[form] += 1
            read["dispatches"] += check(form, mutate(mutate(data, rng), rng))
        except Exception:  # noqa: BLE001  finding these is what it is for
            where = traceback.format_exc()
            if faults.setdefault(where.splitlines()[-1] + where.splitlines()[-3], seed) == seed:
                print(f"seed {seed}, {form}:\n{where}", flush=True)
        slowest = max(slowest, (time.process_time() - began, seed))
        seed += 1
    print(f"{seed - told.seed} files in {told.seconds:.0f} s: {dict(read)}; {len(faults)} kinds of fault")
    print(f"slowest {slowest[0]:.2f} s (seed {slowest[1]})")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
