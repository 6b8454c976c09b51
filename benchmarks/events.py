"""Events and themes on tagged dispatches: fit the weights, score against gold, count on plain news, time.

    benchmarks/events.py fit    training/dispatches/*.jsonl                  cross-validated figures; writes events/weights.json
    benchmarks/events.py count  corpus.jsonl [--show 50]                     events per thousand words; prints some to judge by eye
    benchmarks/events.py time   corpus.jsonl                                 share of the tag stage
    benchmarks/events.py types  sentences.jsonl [--field plover]             the PLOVER type of sentences coded as one event each

Input is JSON lines with `text`, for `fit` also `events` as in the tagged dispatches (trigger spans and code). Scoring against gold
is the scorer's own business: print records with `onrecord read --jsonl` and give it both files.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from onrecord.codebooks import load_codebooks
from onrecord.events import add_participants, code_events
from onrecord.events.code import find_told
from onrecord.events.features import features
from onrecord.pipeline import Resources, load_resources, read_record
from onrecord.read import read_paths
from onrecord.record import Dispatch, Record, Span
from onrecord.segment import segment
from onrecord.tag import tag

WEIGHTS = Path(__file__).parents[1] / "src/onrecord/events/weights.json"
FOLDS, RIDGE, AT_LEAST = 8, 4.0, 10


def rows_of(path: str) -> Iterator[dict[str, Any]]:
    with Path(path).open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def dispatch_of(text: str, folder: Path) -> Dispatch:
    """The dispatch in a text, read as a file would be, headline and dateline found."""
    path = folder / "dispatch.txt"
    path.write_text(text, encoding="utf-8")
    (dispatch,) = read_paths([str(path)])
    assert isinstance(dispatch, Dispatch)
    return dispatch


def proposals(row: dict[str, Any], resources: Resources, folder: Path) -> list[tuple[dict[str, float], bool]]:
    """Every proposal's features, and whether the gold tells an event of its code there."""
    dispatch = dispatch_of(row["text"], folder)
    record = read_record(dispatch, resources=resources)
    segments = segment(dispatch)
    assert resources.model is not None
    tagged = tag(dispatch, segments, model=resources.model)
    entities = add_participants(dispatch, tagged, record.entities, codebooks=resources.codebooks)
    told = find_told(dispatch, segments, tagged, entities, record.statements, record.times, record.places, codebooks=resources.codebooks)
    out = []
    for t in told:
        gold = [Span(*s) for e in row["events"].values() if e["code"] == t.event.code for s in e["trigger"]]
        right = any(s.start < t.event.trigger[0].end and t.event.trigger[0].start < s.end for s in gold)
        out.append((features(t.proposal, t.tree, t.event, entities, record.statements), right))
    return out


def fit_weights(rows: list[tuple[dict[str, float], bool]], names: list[str]) -> np.ndarray:
    """Ridge logistic regression by Newton's method; the bias and the codebook's own confidence are hardly held back."""
    index = {name: i for i, name in enumerate(names)}
    x, y = np.zeros((len(rows), len(names))), np.array([float(right) for _, right in rows])
    for i, (found, _) in enumerate(rows):
        for name, value in found.items():
            if name in index:
                x[i, index[name]] = value
    ridge = np.full(len(names), RIDGE)
    ridge[index["bias"]], ridge[index["prior"]] = 0.01, 0.05
    w = np.zeros(len(names))
    for _ in range(40):
        p = 1 / (1 + np.exp(-x @ w))
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + np.diag(ridge + 1e-6), x.T @ (p - y) + ridge * w)
        w -= step
        if np.abs(step).max() < 1e-6:
            break
    return w


def fit(paths: list[str], folder: Path) -> None:
    resources = load_resources()
    by_text = [(proposals(row, resources, folder), len(row["events"])) for path in paths for row in rows_of(path)]
    counts = Counter(name for found, _ in by_text for f, _ in found for name in f)
    names = sorted(name for name, n in counts.items() if n >= AT_LEAST)
    order = list(range(len(by_text)))
    random.Random(0).shuffle(order)
    scored: list[tuple[float, bool]] = []
    for fold in range(FOLDS):
        held = set(order[fold::FOLDS])
        w = fit_weights([r for i, (found, _) in enumerate(by_text) if i not in held for r in found], names)
        for i in held:
            scored += [(float(sum(w[k] * f.get(n, 0.0) for k, n in enumerate(names))), right) for f, right in by_text[i][0]]
    gold = sum(n for _, n in by_text)
    kept = [right for score, right in scored if score >= 0]
    precision, recall = sum(kept) / max(1, len(kept)), sum(kept) / gold
    measured = {
        "dispatches": len(by_text),
        "events": gold,
        "proposals": len(scored),
        "precision": round(precision, 3),
        "recall": round(recall, 3),
    }
    w = fit_weights([r for found, _ in by_text for r in found], names)
    data = {"about": "fitted by benchmarks/events.py fit; figures by eight-fold cross-validation over dispatches", "measured": measured}
    WEIGHTS.write_text(json.dumps({**data, "weights": {n: round(float(v), 4) for n, v in zip(names, w, strict=True)}}, indent=1) + "\n")
    print(measured)


def records(path: str, folder: Path) -> Iterator[Record]:
    resources = load_resources()
    for row in rows_of(path):
        yield read_record(dispatch_of(row["text"], folder), resources=resources)


def count(path: str, folder: Path, show: int) -> None:
    """Events per thousand words, by code, and a random sample with its sentence."""
    words, found = 0, []
    codes: Counter[str] = Counter()
    for record in records(path, folder):
        words += len(record.text.split())
        names = {e.id: e.name or e.described or "?" for e in record.entities}
        for event in record.events:
            codes[event.code] += 1
            a, b = event.trigger[0]
            line = f"{record.text[max(0, a - 120) : a]}[[{record.text[a:b]}]]{record.text[b : b + 120]}".replace("\n", " ")
            who = f"{names.get(event.actor or '', '-')} -> {names.get(event.recipient or '', '-')}"
            found.append(f"{event.code} {event.status} {event.confidence} {who} | {line}")
    print(
        f"{sum(codes.values())} events in {words} words: {1000 * sum(codes.values()) / words:.2f} per thousand", dict(codes.most_common())
    )
    for line in random.Random(7).sample(found, min(show, len(found))):
        print(line)


def clock(path: str, folder: Path) -> None:
    """Seconds for the tag stage and for the coder, on the same texts, one process."""
    resources, books = load_resources(), load_codebooks()
    assert resources.model is not None
    spent = {"tag": 0.0, "events": 0.0}
    words = 0
    for row in rows_of(path):
        dispatch = dispatch_of(row["text"], folder)
        record = read_record(dispatch, resources=resources)
        segments = segment(dispatch)
        start = time.perf_counter()
        tagged = tag(dispatch, segments, model=resources.model)
        middle = time.perf_counter()
        entities = add_participants(dispatch, tagged, record.entities, codebooks=books)
        code_events(dispatch, segments, tagged, entities, record.statements, record.times, record.places, codebooks=books)
        spent["tag"] += middle - start
        spent["events"] += time.perf_counter() - middle
        words += len(tagged.tokens)
    share = 100 * spent["events"] / spent["tag"]
    print(f"{words} words; tag {spent['tag']:.1f} s, events {spent['events']:.1f} s, {share:.0f} % of it")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("fit", "count", "time"))
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--folder", type=Path, default=Path("/tmp"))
    args = parser.parse_args()
    if args.what == "fit":
        fit(args.paths, args.folder)
    elif args.what == "count":
        count(args.paths[0], args.folder, args.show)
    else:
        clock(args.paths[0], args.folder)


if __name__ == "__main__":
    main()
