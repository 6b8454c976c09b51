"""Score time expressions: strict, relaxed and value F1 by TempEval-3's definitions, and the speed of `find_times` on one core.

usage: python benchmarks/times.py GOLD.jsonl [--scorer score.py] [--extent wire|timeml] [--timex2] [--errors N] [--speed]

GOLD holds one text a line with `times` ({span, value}) and, where known, `published` and `dateline`; head and foot are read by
`onrecord.read` unless --bare says that the text is all body. The scorer is any module with `times(rows)`; without one the definitions
here are used: strict, same span; relaxed, one-to-one by overlap, best Jaccard first; value, the same value in such a pair.
--timex2 maps both sides to what TIMEX2 and TimeML share: ten years are `P10Y` for `P1DE`, and a day
within a known month (`1943-07-XX`) is that month.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import sys
import time
from pathlib import Path
from typing import Any

from onrecord.read.wire import Outside, read_wire
from onrecord.record import Dispatch, Time
from onrecord.segment import segment
from onrecord.when import find_times

Rows = list[tuple[list[dict[str, Any]], list[dict[str, Any]]]]


def dispatch_of(row: dict[str, Any], *, bare: bool) -> Dispatch:
    """A gold row as a dispatch: read as wire copy, or as a text that is all body."""
    known = Outside(language=row.get("lang") or "en", published=row.get("published") if bare else None, all_body=bare)
    return read_wire(row["text"], known)


def share(value: str | None) -> str | None:
    """What TIMEX2 and TimeML share of a value."""
    if value is None:
        return None
    if coarse := re.fullmatch(r"P(\d+)(DE|CE)", value):
        return f"P{int(coarse[1]) * (10 if coarse[2] == 'DE' else 100)}Y"
    return re.sub(r"(-XX)+(TXX)?$", "", value) or value


def score(rows: Rows) -> dict[str, Any]:
    """Strict, relaxed and value F1."""
    gold = sum(len(g) for g, _ in rows)
    found = sum(len(p) for _, p in rows)
    strict = relaxed = value = 0
    for g, p in rows:
        strict += len({tuple(t["span"]) for t in g} & {(t["start"], t["end"]) for t in p})
        for i, j in pairs(g, p):
            relaxed += 1
            value += g[i]["value"] == p[j]["value"]
    return {
        f"time {k}": round(200 * v / max(1, gold + found), 1) for k, v in (("strict", strict), ("relaxed", relaxed), ("value", value))
    } | {"gold": gold, "found": found}


def pairs(gold: list[dict[str, Any]], found: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """One-to-one pairs of overlapping expressions, best Jaccard first."""
    options = []
    for i, g in enumerate(gold):
        for j, p in enumerate(found):
            common = min(g["span"][1], p["end"]) - max(g["span"][0], p["start"])
            if common > 0:
                options.append((-common / (max(g["span"][1], p["end"]) - min(g["span"][0], p["start"])), i, j))
    taken: list[tuple[int, int]] = []
    for _, i, j in sorted(options):
        if all(i != a and j != b for a, b in taken):
            taken.append((i, j))
    return taken


def report(row: dict[str, Any], times: tuple[Time, ...], left: int) -> int:
    """Print what was missed (-), added (+), bounded (=) or valued (≠) otherwise; how many lines are left to print."""
    text, gold = row["text"], row["times"]
    taken = pairs(gold, [{"start": t.start, "end": t.end} for t in times])
    lines = []
    for i, j in taken:
        (s, e), t = gold[i]["span"], times[j]
        if (s, e) != (t.start, t.end) or gold[i]["value"] != t.value:
            sign = "=" if gold[i]["value"] == t.value else "≠"
            values = f"{gold[i]['value']} / {t.value}  {t.rule} ({t.anchor})"
            lines.append(f"{sign} {text[max(0, s - 30) : s]!r} [{text[s:e]}] got [{text[t.start : t.end]}]  {values}")
    for i, g in enumerate(gold):
        if i not in {a for a, _ in taken}:
            s, e = g["span"]
            lines.append(f"- {text[max(0, s - 40) : s]!r} [{text[s:e]}] {text[e : e + 15]!r} {g['value']}")
    for j, t in enumerate(times):
        if j not in {b for _, b in taken}:
            lines.append(f"+ {text[max(0, t.start - 40) : t.start]!r} [{text[t.start : t.end]}] {t.value} {t.rule}")
    for line in lines[:left]:
        print(line)
    return max(0, left - len(lines))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--extent", choices=("wire", "timeml"), default="wire")
    parser.add_argument("--bare", action="store_true")
    parser.add_argument("--no-header", action="store_true")
    parser.add_argument("--timex2", action="store_true")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--speed", action="store_true")
    args = parser.parse_args()
    rows, left, words, spent = [], args.errors, 0, 0.0
    for line in args.gold.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        dispatch = dispatch_of(row, bare=args.bare)
        segments = segment(dispatch)
        for _ in range(5 if args.speed else 1):
            started = time.process_time()
            times = find_times(dispatch, segments, extent=args.extent, header=not args.no_header)
            spent += time.process_time() - started
            words += len(row["text"].split())
        if left:
            print(f"== {row.get('id')}")
        left = report(row, times, left)
        mapped = share if args.timex2 else lambda value: value
        rows.append(
            (
                [t | {"value": mapped(t["value"])} for t in row["times"]],
                [{"start": t.start, "end": t.end, "value": mapped(t.value)} for t in times],
            )
        )
    if args.scorer:
        spec = importlib.util.spec_from_file_location("scorer", args.scorer)
        assert spec and spec.loader
        scorer = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(scorer)
        print(json.dumps(scorer.times(rows)))
    else:
        print(json.dumps(score(rows)))
    if args.speed:
        print(f"{words / spent:,.0f} words/s", file=sys.stderr)


if __name__ == "__main__":
    main()
