"""PLOVER types against two sets coded by people: the gold standard records (GSR) and marked sentences (PLV).

    python benchmarks/plover.py gsr DIR [--cut 0.5]   whole path; the right type among a record's events, read by the manual's tenses
    python benchmarks/plover.py plv DIR [--folds 10]  given source and target: macro F1 by cross-validation

DIR holds `other/plover_gsr.jsonl` and `other/plv.jsonl` (github.com/openeventdata/PLOVER, github.com/snowood1/Zero-Shot-PLOVER).
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "training"))

import numpy as np
from fit import fit_classes, frequent, likeness, presence
from pairs import learn_lemmas, pair_clues, pair_states
from told import gsr, plv, read_told, word_states

from onrecord.events import code_events
from onrecord.events.fold import plover_type
from onrecord.events.tree import sentence_tree
from onrecord.events.weigh import CUT
from onrecord.pipeline import Resources, load_resources, read_record
from onrecord.read import read_dispatch
from onrecord.record import Event
from onrecord.segment import segment
from onrecord.tag import tag

RIDGE = 0.3
STATES = (16.0, 4.0, 4.0)  # what the states between the two, in the sentence and at the rules' words weigh beside the clues' 16


def code(text: str, resources: Resources, cut: float) -> tuple[Event, ...]:
    """The events of a text through the whole path, with another cut than the coder's own."""
    dispatch = read_dispatch(text)
    segments = segment(dispatch)
    assert resources.model is not None
    tagged = tag(dispatch, segments, model=resources.model)
    r = read_record(dispatch, resources=resources)
    return code_events(dispatch, segments, tagged, r.entities, r.statements, r.times, r.places, codebooks=resources.codebooks, cut=cut)


def measure_gsr(path: Path, *, show: bool, cut: float) -> None:
    """Records whose right type is among their events' types; what else stands there is over-production."""
    resources = load_resources()
    count: Counter[str] = Counter()
    for text, (known,) in gsr(path):
        events = code(text, resources, cut)
        types = [t for e in events if (t := plover_type(e))]
        right = bool(set(types) & set(known.codes))
        count["records"] += 1
        count["right type"] += right
        count["no event"] += not events
        count["types"] += len(types)
        count["types, right"] += sum(t in known.codes for t in types)
        if show and not right:
            told = ", ".join(f"{e.code}/{e.status} {text[e.trigger[0][0] : e.trigger[0][1]]}" for e in events)
            print(f"{known.codes[0]} got [{told}] {text}")
    n = count["records"]
    print(
        f"GSR: {n} records, right type {count['right type'] / n:.1%}, no event {count['no event']} records, "
        f"{count['types'] / n:.2f} types a record, {count['types, right'] / max(1, count['types']):.1%} of them right"
    )


def measure_plv(path: Path, folds: int) -> None:
    """Macro F1 over the types by cross-validation, source and target given: a linear model over words, path, the rules' proposals and the
    encoder's states. The event head is left out: it was taught these sentences."""
    resources = load_resources()
    assert resources.model is not None
    model = replace(resources.model, event_head=None)
    resources = replace(resources, model=model)
    learn_lemmas(
        sorted({w.split()[0] for b in resources.codebooks for e in b.events for p in e.patterns if p.pos == "verb" for w in p.words})
    )
    texts, rows, states, types = [], [], [], []
    for text, (known,) in plv(path):
        read = read_told(text, (known,), resources, bare=True)
        tree = sentence_tree(read.tagged, text, 0, len(read.tagged.tokens))
        source, target = (spans[0] if spans else None for spans in (known.actor, known.recipient))
        rows.append(pair_clues(read, tree, source, target, resources.codebooks))
        states.append(pair_states(read, word_states(text, model, bare=True), tree, source, target))
        types.append("/".join(known.codes))
        texts.append(text)
    told = cross_validate(texts, alike(rows, states), types, folds)
    names = sorted(set(types))
    f1 = {}
    for name in names:
        right = sum(a == b == name for a, b in zip(types, told, strict=True))
        f1[name] = 200 * right / max(1, types.count(name) + told.count(name))
    accuracy = sum(a == b for a, b in zip(types, told, strict=True)) / len(types)
    print(f"PLV: {len(rows)} sentences, {folds} folds, macro F1 {sum(f1.values()) / len(f1):.1f}, accuracy {accuracy:.1%}")
    print("  " + ", ".join(f"{name} {value:.0f}" for name, value in f1.items()))


def alike(rows: list[list[str]], states: list[list[np.ndarray]]) -> np.ndarray:
    """How alike two sentences are [N, N], by their clues and by their states."""
    x = presence(rows, frequent(rows, 2))
    return np.asarray(x @ x.T + sum(w * likeness(np.array(of)) for w, of in zip(STATES, zip(*states, strict=True), strict=True)))


def cross_validate(texts: list[str], likenesses: np.ndarray, types: list[str], folds: int) -> list[str]:
    """The type that each row gets from a model that was taught all rows but those of its fold; a text's rows share a fold."""
    order, names = sorted(set(texts)), sorted(set(types))
    random.Random(0).shuffle(order)
    fold = {text: n % folds for n, text in enumerate(order)}
    told = [""] * len(texts)
    for n in range(folds):
        held = [i for i, text in enumerate(texts) if fold[text] == n]
        taught = [i for i, text in enumerate(texts) if fold[text] != n]
        a = fit_classes(likenesses[np.ix_(taught, taught)], [names.index(types[i]) for i in taught], ridge=RIDGE)
        for i, best in zip(held, (likenesses[np.ix_(held, taught)] @ a).argmax(1), strict=True):
            told[i] = names[best]
    return told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("gsr", "plv"))
    parser.add_argument("corpora", type=Path, metavar="DIR")
    parser.add_argument("--show", action="store_true", help="print the records without the right type")
    parser.add_argument("--cut", type=float, default=CUT, help="confidence below which an event is left out (gsr)")
    parser.add_argument("--folds", type=int, default=10)
    args = parser.parse_args()
    path = args.corpora / "other" / {"gsr": "plover_gsr.jsonl", "plv": "plv.jsonl"}[args.what]
    if not path.is_file():
        parser.error(f"{path}: no such file; name the folder that holds other/{path.name}")
    if args.what == "gsr":
        measure_gsr(path, show=args.show, cut=args.cut)
    else:
        measure_plv(path, args.folds)


if __name__ == "__main__":
    main()
