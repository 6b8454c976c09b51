"""The models side by side: words a second from text to statements, memory, files, start-up; the rule stage is the plain baseline.

    python benchmarks/models.py FILE.jsonl|DIR… [--models default fast rules] [--runs 3] [--limit 40]

Each model runs in fresh processes of one thread: one alone (best of --runs, processor time and wall time), then two at once
(their words over the wall time of both). A word is a run of characters between white space in the body. Say what else ran when you
quote a figure.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

ONE = """
import json, resource, sys, time
began = time.perf_counter()
from onrecord.attribute import align_quotations, find_attributions, find_labels, load_lexicon, make_statements
from onrecord.read import read_dispatch, read_paths
from onrecord.record import Dispatch
from onrecord.segment import segment
from onrecord.tag import load_model, tag
name, runs, limit, paths = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:]
model = None if name == "rules" else load_model(name)
started = time.perf_counter() - began

def read(dispatch):
    segments, lexicon = segment(dispatch), load_lexicon(dispatch.language)
    tagged = tag(dispatch, segments, model=model) if model else None
    found = align_quotations(tagged.attributions, segments) if tagged else find_attributions(dispatch, segments, lexicon=lexicon)
    labelled = find_labels(dispatch, segments, tagged, found, lexicon=lexicon)
    return make_statements(dispatch, segments, (*found, *labelled), lexicon=lexicon)

dispatches = [d for d in read_paths(paths) if isinstance(d, Dispatch)][:limit]
words = sum(len(d.text[d.body.start : d.body.end].split()) for d in dispatches)
read(dispatches[0])
best, wall = 1e9, 1e9
for _ in range(runs):
    cpu, clock = time.process_time(), time.perf_counter()
    statements = sum(len(read(read_dispatch(d.text))) for d in dispatches)
    best, wall = min(best, time.process_time() - cpu), min(wall, time.perf_counter() - clock)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"words": words, "statements": statements, "cpu": best, "wall": wall, "start": started, "peak": peak}))
"""


def start(model: str, runs: int, limit: int, paths: list[str]) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", ONE, model, str(runs), str(limit), *paths], stdout=subprocess.PIPE, text=True)


def finish(process: subprocess.Popen[str]) -> dict[str, float]:
    out, _ = process.communicate()
    if process.returncode:
        raise SystemExit(f"the model's process ended with {process.returncode}")
    found: dict[str, float] = json.loads(out)
    return found


def size_of(model: str) -> float:
    """Bytes of a model's files, in millions."""
    from onrecord.tag.model import MODELS

    return sum(p.stat().st_size for p in (MODELS / model).glob("*")) / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--models", nargs="+", default=["default", "fast", "rules"])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--limit", type=int, default=40, help="dispatches read at most")
    args = parser.parse_args()
    paths = [str(Path(p).resolve()) for p in args.paths]
    columns = ("model", "words/s, cpu", "wall, one", "wall, two", "start-up s", "peak MiB", "files MB", "statements")
    print("  ".join(f"{c:>12}" for c in columns))
    for model in args.models:
        one = finish(start(model, args.runs, args.limit, paths))
        pair = [start(model, args.runs, args.limit, paths) for _ in range(2)]
        both = [finish(p) for p in pair]
        two = sum(b["words"] / b["wall"] for b in both)
        peak = one["peak"] / (1 if sys.platform == "darwin" else 1024)
        figures = (one["words"] / one["cpu"], one["words"] / one["wall"], two, one["start"], peak, size_of(model), one["statements"])
        print("  ".join([f"{model:>12}", *(f"{f:12,.{1 if f < 100 else 0}f}" for f in figures)]))


if __name__ == "__main__":
    main()
