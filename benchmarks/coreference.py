"""Coreference on GUM: who is who across a document, against linking by equal strings.

    pip install scorch
    python benchmarks/coreference.py SHARED/corpora/ud/gum-dev.conllu [--rules] [--json]

GUM's entities (https://gucorpling.org/gum/, CC BY) are read from the MISC column. Scored are the CoNLL-2012 measures (MUC, B³, CEAF-φ4
and their mean) with `scorch`, which follows the reference implementation of Pradhan et al. 2014; mentions without a second one count on
neither side, as in CoNLL-2012. Mentions match by their head word (`head`) or by both ends (`span`). `people and bodies` keeps the entities
that the record holds (person, organization, place); `all` keeps GUM's every type. The baseline links the very same mentions where their
words are equal, articles aside, so that the difference is what linking is worth.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from scorch.scores import b_cubed, ceaf_e, muc  # type: ignore[import-not-found]

from onrecord.record import Dispatch, Span, text_id
from onrecord.resolve import resolve
from onrecord.segment import segment
from onrecord.tag import load_model, tag

KEPT = frozenset(["person", "organization", "place"])
BRACKET = re.compile(r"\((?P<opens>[^()]+)(?P<single>\))?|(?P<closes>[^()]+)\)")
Clusters = list[set[tuple[str, int, int]]]


@dataclass
class Document:
    """A document of GUM: its text, its words with their heads, its mentions by entity with their type."""

    name: str
    text: str = ""
    words: list[Span] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    entities: dict[str, list[tuple[Span, str]]] = field(default_factory=lambda: defaultdict(list))

    def head_of(self, span: Span) -> Span:
        """The word of the span that hangs on a word outside it; the span itself where it holds no whole word."""
        inside = [i for i, w in enumerate(self.words) if span.start <= w.start and w.end <= span.end]
        return next((self.words[i] for i in inside if self.heads[i] not in inside), span)


def read_documents(path: Path) -> list[Document]:
    """Every document of a CoNLL-U file with GUM's entity annotation."""
    documents: list[Document] = []
    opened: dict[str, list[tuple[int, str]]] = defaultdict(list)
    first = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc id = "):
            documents.append(Document(line.removeprefix("# newdoc id = ")))
            opened.clear()
        elif line.startswith("# newpar") and documents[-1].text and not documents[-1].text.endswith("\n\n"):
            documents[-1].text = documents[-1].text.rstrip() + "\n\n"
        elif line.startswith("# sent_id"):
            first = len(documents[-1].words)
        cells = line.split("\t")
        if len(cells) == 10 and cells[0].isdigit():
            _read_word(documents[-1], cells, first, opened)
    return documents


def _read_word(document: Document, cells: list[str], first: int, opened: dict[str, list[tuple[int, str]]]) -> None:
    start = len(document.text)
    document.words.append(Span(start, start + len(cells[1])))
    document.heads.append(first + int(cells[6]) - 1 if cells[6] != "0" else -1)
    misc = dict(x.split("=", 1) for x in cells[9].split("|") if "=" in x)
    document.text += cells[1] + ("" if misc.get("SpaceAfter") == "No" else " ")
    for m in BRACKET.finditer(misc.get("Entity", "")):
        if m["closes"]:
            name = m["closes"].split("-")[0]
            if opened[name]:
                begin, kind = opened[name].pop()
                document.entities[name].append((Span(begin, start + len(cells[1])), kind))
            continue
        name, kind = m["opens"].split("-")[:2]
        if m["single"]:
            document.entities[name].append((Span(start, start + len(cells[1])), kind))
        else:
            opened[name].append((start, kind))


def predict(document: Document, *, rules: bool) -> list[list[Span]]:
    """The mentions of each entity that `resolve` puts on record."""
    text = document.text
    dispatch = Dispatch(id=text_id(text), source=document.name, text=text, language="en", body=Span(0, len(text)))
    segments = segment(dispatch)
    tagged = None if rules else tag(dispatch, segments, model=load_model())
    entities, _ = resolve(dispatch, segments, tagged, (), ())
    return [list(e.mentions) for e in entities]


def link_equal(text: str, mentions: list[Span]) -> list[list[Span]]:
    """The baseline: mentions of equal words, articles aside, are one entity."""
    by_words: dict[str, list[Span]] = defaultdict(list)
    for span in mentions:
        words = re.sub(r"^(the|a|an)\s+", "", " ".join(text[span.start : span.end].lower().split()))
        by_words[words].append(span)
    return list(by_words.values())


def cluster(document: Document, groups: list[list[Span]], *, by: str) -> Clusters:
    """Groups of two mentions and more as sets, a mention named by document and place."""
    out = []
    for group in groups:
        placed = {(document.name, *(document.head_of(s) if by == "head" else s)) for s in group}
        if len(placed) > 1:
            out.append(placed)
    return out


def measure(gold: Clusters, found: Clusters) -> dict[str, float]:
    """MUC, B³ and CEAF-φ4 as F1, and their mean, in per cent. A mention on record twice counts where it was first."""
    seen: set[tuple[str, int, int]] = set()
    disjoint = []
    for one in found:
        left = one - seen
        seen |= left
        if len(left) > 1:
            disjoint.append(left)
    scores = {name: 100 * float(scorer(gold, disjoint)[2]) for name, scorer in (("MUC", muc), ("B3", b_cubed), ("CEAF-e", ceaf_e))}
    return {k: round(v, 1) for k, v in {**scores, "CoNLL": sum(scores.values()) / 3}.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--rules", action="store_true", help="without the model")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    documents = read_documents(args.corpus)
    found = [predict(d, rules=args.rules) for d in documents]
    equal = [link_equal(d.text, [s for group in groups for s in group]) for d, groups in zip(documents, found, strict=True)]
    out: dict[str, dict[str, float]] = {}
    for genre in ("", "_news_"):
        for kinds in ("people and bodies", "all"):
            for by in ("head", "span"):
                gold, ours, base = [], [], []
                for d, groups, strings in zip(documents, found, equal, strict=True):
                    if genre not in d.name:
                        continue
                    kept = [[s for s, kind in m if kinds == "all" or kind in KEPT] for m in d.entities.values()]
                    gold += cluster(d, kept, by=by)
                    ours += cluster(d, groups, by=by)
                    base += cluster(d, strings, by=by)
                label = f"{'news' if genre else 'every genre'}, {kinds}, {by}"
                out[f"{label}: resolve"] = measure(gold, ours)
                out[f"{label}: equal strings"] = measure(gold, base)
    if args.json:
        print(json.dumps(out, indent=1))
        return
    for label, scores in out.items():
        print(f"{label:58}", "  ".join(f"{k} {v:5.1f}" for k, v in scores.items()))


if __name__ == "__main__":
    main()
