#!/usr/bin/env python3
"""Speed of the place room, and of opening its gazetteer.

usage: places.py FILE.jsonl [--repeat N]

FILE holds one object with `text` a line. Prints words a second on one core (processor time, without the tagger), cold and warm, and
milliseconds to open the gazetteer and make the first look-up.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

from onrecord.read import read_dispatch
from onrecord.segment import segment
from onrecord.where import find_places, load_gazetteer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--repeat", type=int, default=3)
    args = parser.parse_args()
    began = time.perf_counter()
    gazetteer = load_gazetteer()
    gazetteer.named("Astana")
    print(f"gazetteer opened in {1000 * (time.perf_counter() - began):.0f} ms, {len(gazetteer):,} places")
    texts = [json.loads(line)["text"] for line in args.file.read_text(encoding="utf-8").splitlines() if line.strip()]
    dispatches = [read_dispatch(text, headline=None) for text in texts]
    pairs = [(d, segment(d)) for d in dispatches]
    words = sum(len(text.split()) for text in texts)
    for turn in range(args.repeat):
        began = time.process_time()
        found = sum(len(find_places(d, s, gazetteer=gazetteer)) for d, s in pairs)
        print(
            f"{'cold' if turn == 0 else 'warm'}: {words / (time.process_time() - began):,.0f} words/s, {found:,} places in {words:,} words"
        )


if __name__ == "__main__":
    main()
