"""Events on plain news: how many a thousand words, and what they cost.

    benchmarks/events.py count  corpus.jsonl [--show 50] [--cut 0.5]   events per thousand words; prints some to judge by eye
    benchmarks/events.py time   corpus.jsonl                           share of the tag stage

Input is JSON lines with `text`. What the coder's small models are fitted on, and their cross-validated figures: training/events.py.
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

from onrecord.codebooks import load_codebooks
from onrecord.events import add_participants, code_events, find_event_sentences
from onrecord.events.weigh import CUT
from onrecord.pipeline import load_resources, read_record
from onrecord.read import read_paths
from onrecord.record import Dispatch, Record
from onrecord.segment import segment
from onrecord.tag import tag


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


def records(path: str, folder: Path) -> Iterator[Record]:
    resources = load_resources()
    for row in rows_of(path):
        yield read_record(dispatch_of(row["text"], folder), resources=resources)


def count(path: str, folder: Path, show: int, cut: float) -> None:
    """Events of a confidence per thousand words, by code, and a random sample with its sentence."""
    words, found = 0, []
    codes: Counter[str] = Counter()
    for record in records(path, folder):
        words += len(record.text.split())
        names = {e.id: e.name or e.described or "?" for e in record.entities}
        for event in (e for e in record.events if (e.confidence or 0.0) >= cut):
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
        sentences = find_event_sentences(dispatch, tagged, codebooks=books)
        entities = add_participants(dispatch, tagged, record.entities, codebooks=books, sentences=sentences)
        rest = (record.statements, record.times, record.places)
        code_events(dispatch, segments, tagged, entities, *rest, codebooks=books, sentences=sentences)
        spent["tag"] += middle - start
        spent["events"] += time.perf_counter() - middle
        words += len(tagged.tokens)
    share = 100 * spent["events"] / spent["tag"]
    print(f"{words} words; tag {spent['tag']:.1f} s, events {spent['events']:.1f} s, {share:.0f} % of it")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("count", "time"))
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--cut", type=float, default=CUT, help=f"count from this confidence on, {CUT} at least: the rest is not on record")
    parser.add_argument("--folder", type=Path, default=Path("/tmp"))
    args = parser.parse_args()
    if args.what == "count":
        if args.cut < CUT:
            parser.error(f"--cut: got {args.cut}, the coder itself leaves out what is below {CUT}")
        count(args.paths[0], args.folder, args.show, args.cut)
    else:
        clock(args.paths[0], args.folder)


if __name__ == "__main__":
    main()
