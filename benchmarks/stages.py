"""Words per second of each stage, one process, one thread: processor time, best of several runs over the same texts.

    python benchmarks/stages.py FILE.jsonl|DIR… [--runs 3] [--limit 40]

A word is a run of characters between white space in the body. Loading is not counted; say what else ran when you quote a figure.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from onrecord.attribute import align_quotations, find_labels, load_lexicon, make_statements
from onrecord.check import check_dispatch
from onrecord.events import add_participants, code_events, find_event_sentences
from onrecord.pipeline import load_resources
from onrecord.read import read_dispatch, read_paths
from onrecord.record import Dispatch
from onrecord.register import link
from onrecord.resolve import resolve
from onrecord.segment import segment
from onrecord.tag import tag
from onrecord.themes import code_themes
from onrecord.when import find_times
from onrecord.where import find_places


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--limit", type=int, default=40, help="dispatches read at most")
    args = parser.parse_args()
    dispatches = [d for d in read_paths(args.paths) if isinstance(d, Dispatch)][: args.limit]
    words = sum(len(d.text[d.body.start : d.body.end].split()) for d in dispatches)
    resources = load_resources()
    assert resources.model is not None
    best: dict[str, float] = {}
    for _ in range(args.runs + 1):  # the first warms up
        spent: dict[str, float] = defaultdict(float)

        def timed(name: str, stage: Callable[..., Any], *given: Any, spent: dict[str, float] = spent, **named: Any) -> Any:
            began = time.process_time()
            made = stage(*given, **named)
            spent[name] += time.process_time() - began
            return made

        for d in dispatches:
            timed("read", read_dispatch, d.text)
            segments = timed("segment", segment, d)
            lexicon = load_lexicon(d.language)
            tagged = timed("tag", tag, d, segments, model=resources.model)
            attributions = timed("attribute", align_quotations, tagged.attributions, segments)
            labelled = timed("attribute", find_labels, d, segments, tagged, attributions, lexicon=lexicon)
            statements = timed("attribute", make_statements, d, segments, (*attributions, *labelled), lexicon=lexicon)
            times = timed("when", find_times, d, segments, tagged)
            places = timed("where", find_places, d, segments, tagged, gazetteer=resources.gazetteer)
            entities, statements = timed("resolve", resolve, d, segments, tagged, statements, places)
            entities = timed("resolve", link, entities, d, register=resources.register)
            books = resources.codebooks
            statements = timed("themes", code_themes, d, statements, codebooks=books)
            telling = timed("events", find_event_sentences, d, tagged, codebooks=books)
            entities = timed("events", add_participants, d, tagged, entities, codebooks=books, sentences=telling)
            layers = (tagged, entities, statements, times, places)
            timed("events", code_events, d, segments, *layers, codebooks=books, sentences=telling)
            timed("check", check_dispatch, d, segments, times, entities, register=resources.register)
        for name, seconds in spent.items():
            best[name] = min(best.get(name, seconds), seconds)
    total = sum(best.values())
    print(f"{len(dispatches)} dispatches, {words:,} words, best of {args.runs}")
    for name, seconds in best.items():
        print(f"{name:10} {words / seconds:12,.0f} words/s   {seconds / best['tag']:6.1%} of tag   {seconds / total:6.1%} of all")
    print(f"{'when+where':10} {words / (best['when'] + best['where']):12,.0f} words/s")
    print(f"{'all':10} {words / total:12,.0f} words/s")


if __name__ == "__main__":
    main()
