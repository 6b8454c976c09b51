"""PLOVER types against two sets coded by people: the gold standard records (GSR) and marked sentences (PLV).

    python benchmarks/plover.py gsr DIR [--show]      whole path; the right type among a record's events, read by the manual's tenses
    python benchmarks/plover.py plv DIR [--folds 10]  given source and target; macro F1 by cross-validation, rules and model apart

DIR holds `other/plover_gsr.jsonl` and `other/plv.jsonl` (github.com/openeventdata/PLOVER, github.com/snowood1/Zero-Shot-PLOVER).
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "training"))

from told import gsr

from onrecord.events.fold import plover_type
from onrecord.pipeline import load_resources, read_record
from onrecord.read import read_dispatch


def measure_gsr(path: Path, *, show: bool) -> None:
    """Records whose right type is among their events' types; what else stands there is over-production."""
    resources = load_resources()
    count: Counter[str] = Counter()
    for text, (known,) in gsr(path):
        record = read_record(read_dispatch(text), resources=resources)
        types = [t for e in record.events if (t := plover_type(e))]
        right = bool(set(types) & set(known.codes))
        count["records"] += 1
        count["right type"] += right
        count["no event"] += not record.events
        count["types"] += len(types)
        count["types, right"] += sum(t in known.codes for t in types)
        if show and not right:
            told = ", ".join(f"{e.code}/{e.status} {text[e.trigger[0][0] : e.trigger[0][1]]}" for e in record.events)
            print(f"{known.codes[0]} got [{told}] {text}")
    n = count["records"]
    print(
        f"GSR: {n} records, right type {count['right type'] / n:.1%}, no event {count['no event']} records, "
        f"{count['types'] / n:.2f} types a record, {count['types, right'] / max(1, count['types']):.1%} of them right"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("gsr", "plv"))
    parser.add_argument("corpora", type=Path, metavar="DIR")
    parser.add_argument("--show", action="store_true", help="print the records without the right type")
    parser.add_argument("--folds", type=int, default=10)
    args = parser.parse_args()
    path = args.corpora / "other" / {"gsr": "plover_gsr.jsonl", "plv": "plv.jsonl"}[args.what]
    if not path.is_file():
        parser.error(f"{path}: no such file; name the folder that holds other/{path.name}")
    if args.what == "gsr":
        measure_gsr(path, show=args.show)


if __name__ == "__main__":
    main()
