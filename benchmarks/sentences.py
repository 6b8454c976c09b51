"""Sentence splitting against Universal Dependencies: F1 over exact sentence spans, and speed.

usage: sentences.py FOLDER [FILE…]      FOLDER holds ewt-dev.conllu and gum-dev.conllu (or the files named)

Each document's text is rebuilt from `# text`, sentences joined by a space and paragraphs (`# newpar`) by a blank line.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from pathlib import Path

from onrecord.record import Span
from onrecord.segment import find_paragraphs, find_sentences


def read_documents(path: Path) -> Iterator[tuple[str, list[Span]]]:
    """Each document's text and the spans of its sentences."""
    text, gap = "", ""
    spans: list[Span] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc"):
            if spans:
                yield text, spans
            text, spans, gap = "", [], ""
        elif line.startswith("# newpar"):
            gap = "\n\n" if spans else ""
        elif line.startswith("# text = "):
            said = line.removeprefix("# text = ").strip()
            start = len(text) + len(gap)
            text, gap = text + gap + said, " "
            spans.append(Span(start, start + len(said)))
    if spans:
        yield text, spans


def measure(path: Path) -> str:
    """One line: precision, recall, F1 in per cent and words a second."""
    hits = gold_n = found_n = words = 0
    seconds = 0.0
    for text, gold in read_documents(path):
        began = time.process_time()
        found = find_sentences(text, find_paragraphs(text, Span(0, len(text))))
        seconds += time.process_time() - began
        hits += len(set(found) & set(gold))
        gold_n, found_n, words = gold_n + len(gold), found_n + len(found), words + len(text.split())
    precision, recall = hits / found_n, hits / gold_n
    f1 = 2 * precision * recall / (precision + recall)
    scores = f"P {100 * precision:.1f}  R {100 * recall:.1f}  F1 {100 * f1:.1f}"
    return f"{path.name:20} {scores}  sentences {gold_n}  words/s {words / seconds:,.0f}"


def main() -> None:
    """Print a line for each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("files", nargs="*", default=["ewt-dev.conllu", "gum-dev.conllu"])
    options = parser.parse_args()
    for name in options.files:
        print(measure(options.folder / name))


if __name__ == "__main__":
    main()
