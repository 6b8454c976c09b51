"""Fit the event coder's two small models on our own tagged dispatches and write them beside the coder.

    python training/events.py training/dispatches [--corpora DIR] [--dry]

`events/roles.json` ranks who stands in a role, `events/weights.json` says which proposals are events. DIR holds `other/plv.jsonl` and
`other/plover_gsr.jsonl`: their marked sources and targets help to rank roles. Prints cross-validated figures over dispatches.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from fit import Choice, fit_logistic, fit_ranking, frequent
from told import Read, dispatches, gsr, matching, plv, read_told

from onrecord.events.choose import choose_roles
from onrecord.events.clues import ROLES, candidates, clues, clues_of_nobody, is_rules
from onrecord.events.features import features
from onrecord.pipeline import load_resources
from onrecord.record import Entity, Span

HERE = Path(__file__).parents[1] / "src/onrecord/events"
FOLDS = 8
AT_LEAST = {"roles": 5, "weights": 10}
RIDGE = {"roles": 2.0, "weights": 4.0}
OTHERS = 0.5  # what a sentence of PLV or GSR weighs beside one of our own

Weights = dict[str, dict[str, float]]


def right_ones(spans: tuple[Span, ...] | None, entities: Mapping[str, Entity], *, inside: bool) -> frozenset[str | None]:
    """The entities that stand in a role: mentioned where the tags say, or, in a marked noun phrase, anywhere inside it."""
    if spans is None:
        return frozenset({None})
    found = set()
    for entity in entities.values():
        for m in entity.mentions:
            shared = [max(0, min(m.end, s.end) - max(m.start, s.start)) / max(m.end - m.start, s.end - s.start) for s in spans]
            if max(shared, default=0.0) >= 0.5 or (inside and any(s.start <= m.start and m.end <= s.end for s in spans)):
                found.add(entity.id)
    return frozenset(found)


def choices(read: Read, *, weight: float = 1.0) -> dict[str, list[Choice]]:
    """The choices that a text teaches, for each role: as the coder meets them, and once more without what the rules say.

    The second view is what a text gives whose phrasing no rule was written for.
    """
    out: dict[str, list[Choice]] = {role: [] for role in ROLES}
    for told in read.told:
        known = matching(told, read.known)
        if known is None or read.scene is None:
            continue
        keys = candidates(told, read.scene)
        for role in ROLES:
            spans = getattr(known, role)
            if not known.trigger and not spans:
                continue  # a marked sentence leaves nothing open: what is not marked is unknown
            right = right_ones(spans, read.scene.entities, inside=not known.trigger)
            full = [(None, clues_of_nobody(told, role)), *((k, clues(told, role, k, read.scene)) for k in keys)]
            bare = [(k, [c for c in found if not is_rules(c)]) for k, found in full]
            out[role] += [Choice(tuple(view), right, weight) for view in (full, bare)]
    return out


def fit_roles(reads: Sequence[Read], others: Sequence[Read]) -> Weights:
    """The weights of the clues, for each role."""
    found = [choices(r) for r in reads] + [choices(r, weight=OTHERS) for r in others]
    out: Weights = {}
    for role in ROLES:
        mine = [c for f in found for c in f[role]]
        names = frequent((k for c in mine for _, k in c.candidates), AT_LEAST["roles"])
        out[role] = rounded(names, fit_ranking(mine, names, ridge=RIDGE["roles"]))
    return out


def rounded(names: Sequence[str], weights: np.ndarray) -> dict[str, float]:
    return {n: round(float(w), 4) for n, w in zip(names, weights, strict=True)}


def score_roles(reads: Sequence[Read], weights: Weights | None) -> Counter[str]:
    """Right, wrong and open roles of the proposals that tell a known event; without weights those of the rules."""
    count: Counter[str] = Counter()
    for read in reads:
        told = [t for t in read.told if matching(t, read.known)]
        if read.scene is None or not told:
            continue
        events = choose_roles(told, read.scene, weights=weights) if weights else [t.ruled for t in told]
        for t, event in zip(told, events, strict=True):
            known = matching(t, read.known)
            assert known is not None
            for role in ROLES:
                right = right_ones(getattr(known, role), read.scene.entities, inside=not known.trigger)
                got, named = getattr(event, role), getattr(known, role) is not None
                count[f"{role} named"] += named
                count[f"{role} filled"] += got is not None
                count[f"{role} right"] += named and got in right
    return count


def proposals(read: Read) -> list[tuple[dict[str, float], bool]]:
    """Every proposal's features, and whether it tells a known event."""
    entities, statements = read.record.entities, read.record.statements
    return [(features(t.proposal, t.tree, t.ruled, entities, statements), matching(t, read.known) is not None) for t in read.told]


def fit_weights(rows: Sequence[tuple[dict[str, float], bool]]) -> dict[str, float]:
    """The weights of the features by which a proposal is an event; bias and the codebook's own confidence are hardly held back."""
    names = frequent((found for found, _ in rows), AT_LEAST["weights"])
    return rounded(names, fit_logistic(rows, names, ridge=RIDGE["weights"], free={"bias": 0.01, "prior": 0.05}))


def folds(reads: Sequence[Read]) -> list[tuple[list[Read], list[Read]]]:
    """(taught, held out) for each fold."""
    order = list(range(len(reads)))
    random.Random(0).shuffle(order)
    out = []
    for n in range(FOLDS):
        held = set(order[n::FOLDS])
        out.append(([r for i, r in enumerate(reads) if i not in held], [r for i, r in enumerate(reads) if i in held]))
    return out


def percent(part: float, whole: float) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def role_figures(count: Counter[str]) -> dict[str, float]:
    out = {}
    for role in ROLES:
        out[f"{role}, of those named"] = percent(count[f"{role} right"], count[f"{role} named"])
        out[f"{role}, of those filled"] = percent(count[f"{role} right"], count[f"{role} filled"])
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dispatches", type=Path)
    parser.add_argument("--corpora", type=Path, metavar="DIR")
    parser.add_argument("--dry", action="store_true", help="print the figures, write nothing")
    args = parser.parse_args()
    resources = load_resources()
    own = [read_told(text, known, resources) for text, known in dispatches(args.dispatches)]
    if not own:
        parser.error(f"{args.dispatches}: no dispatch there; name the folder of tagged dispatches (*.txt)")
    others = []
    if args.corpora:
        for read_corpus, name in ((plv, "plv.jsonl"), (gsr, "plover_gsr.jsonl")):
            path = args.corpora / "other" / name
            if not path.is_file():
                parser.error(f"{path}: no such file; name the folder that holds other/plv.jsonl and other/plover_gsr.jsonl with --corpora")
            others += [read_told(text, known, resources) for text, known in read_corpus(path)]
    counts: Counter[str] = Counter()
    scored: list[tuple[float, bool]] = []
    for taught, held in folds(own):
        counts += score_roles(held, fit_roles(taught, others))
        weights = fit_weights([row for r in taught for row in proposals(r)])
        scored += [(sum(weights.get(n, 0.0) * v for n, v in f.items()), right) for r in held for f, right in proposals(r)]
    kept = [right for score, right in scored if score >= 0]
    gold = sum(len(r.known) for r in own)
    about = {"dispatches": len(own), "events": gold, "proposals": len(scored), "sentences of PLV and GSR": len(others)}
    events = {"precision": percent(sum(kept), len(kept)), "recall": percent(sum(kept), gold)}
    print("roles by the rules alone", role_figures(score_roles(own, None)))
    print("roles, cross-validated", role_figures(counts))
    print("events, cross-validated", events)
    if not args.dry:
        write("roles.json", about | role_figures(counts), fit_roles(own, others))
        write("weights.json", about | events, fit_weights([row for r in own for row in proposals(r)]))


def write(name: str, measured: Mapping[str, float], weights: object) -> None:
    """A file of weights, with where they come from."""
    about = f"fitted by training/events.py; figures by {FOLDS}-fold cross-validation over dispatches"
    data = {"about": about, "measured": measured, "weights": weights}
    (HERE / name).write_text(json.dumps(data, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
