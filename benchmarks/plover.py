"""PLOVER types against two sets coded by people: the gold standard records (GSR) and marked sentences (PLV).

    python benchmarks/plover.py gsr DIR [--model NAME] [--cut C]…  whole path; the right type among a record's events, read by the
                                                                   manual's tenses
    python benchmarks/plover.py plv DIR [--model NAME] [--folds N]  given source and target: macro F1 by cross-validation

DIR holds `other/plover_gsr.jsonl` and `other/plv.jsonl` (github.com/openeventdata/PLOVER, github.com/snowood1/Zero-Shot-PLOVER).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
from collections import Counter
from collections.abc import Sequence
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


def code(text: str, resources: Resources) -> tuple[Event, ...]:
    """All that the whole path takes for an event in a text, however unsure."""
    dispatch = read_dispatch(text)
    segments = segment(dispatch)
    assert resources.model is not None
    tagged = tag(dispatch, segments, model=resources.model)
    r = read_record(dispatch, resources=resources)
    return code_events(dispatch, segments, tagged, r.entities, r.statements, r.times, r.places, codebooks=resources.codebooks, cut=0.0)


def was_read(key: str) -> bool:
    """Whether a record was looked at while the codebook was widened: half of them, by a hash of their id."""
    return int(hashlib.md5(key.encode()).hexdigest(), 16) % 2 == 0


def measure_gsr(path: Path, resources: Resources, cuts: Sequence[float], *, show: bool) -> None:
    """Records whose right type is among their events' types, at each cut; what else stands there is over-production.

    Every record tells an event, so one without is one missed.
    """
    keys = [json.loads(line)["id"] for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    unread = [not was_read(key) for key in keys]
    records = [(text, known.codes, code(text, resources)) for text, (known,) in gsr(path)]
    for cut in cuts:
        count: Counter[str] = Counter()
        for (text, codes, events), fresh in zip(records, unread, strict=True):
            kept = [e for e in events if (e.confidence or 0.0) >= cut]
            types = [t for e in kept if (t := plover_type(e))]
            right = bool(set(types) & set(codes))
            count["right type"] += right
            count["right type, unread"] += right and fresh
            count["no event"] += not kept
            count["types"] += len(types)
            count["types, right"] += sum(t in codes for t in types)
            if show and not right:
                told = ", ".join(f"{e.code}/{e.status} {text[e.trigger[0][0] : e.trigger[0][1]]}" for e in kept)
                print(f"{codes[0]} got [{told}] {text}")
        n = len(records)
        print(
            f"GSR: {n} records, cut {cut}: right type {count['right type'] / n:.1%}, no event {count['no event']} records, "
            f"{count['types'] / n:.2f} types a record, {count['types, right'] / max(1, count['types']):.1%} of them right; "
            f"right type of the {sum(unread)} unread {count['right type, unread'] / max(1, sum(unread)):.1%}"
        )


def measure_plv(path: Path, resources: Resources, folds: int) -> None:
    """Macro F1 over the types by cross-validation, source and target given: a linear model over words, path, the rules' proposals and the
    encoder's states. The event head is left out: it was taught these sentences."""
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
    parser.add_argument("--model", default="default")
    parser.add_argument(
        "--cut", type=float, action="append", help="confidence below which an event is left out (gsr); several give a curve"
    )
    parser.add_argument("--folds", type=int, default=10)
    args = parser.parse_args()
    path = args.corpora / "other" / {"gsr": "plover_gsr.jsonl", "plv": "plv.jsonl"}[args.what]
    if not path.is_file():
        parser.error(f"{path}: no such file; name the folder that holds other/{path.name}")
    resources = load_resources(model=args.model)
    if args.what == "gsr":
        measure_gsr(path, resources, args.cut or [CUT], show=args.show)
    else:
        measure_plv(path, resources, args.folds)


if __name__ == "__main__":
    main()
