"""Fit what the event coder has learnt, on our own tagged dispatches, and write it where it is read.

    python training/events.py training/dispatches [--corpora DIR] [--dry]

`events.npz` beside each model is its event head (which words tell an event of which code), `events/roles.json` ranks who stands in a
role, `events/weights.json` says which proposals are events. DIR holds `other/plv.jsonl`, whose types help to teach the heads. Prints
cross-validated figures over dispatches; roles and weights are fitted on what heads say that have not seen the dispatch. `--fresh` names
the dispatches whose words were chosen without a look at the codebooks: in all others the rules fit better than in copy to come, so the
cut is also judged by these alone.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import numpy as np
from corpora import digest
from fit import Choice, fit_logistic, fit_ranking, frequent
from heads import CORPORA, fit_head, ship, taught_by_rules, taught_by_tags
from told import Known, Read, dispatches, matching, plv, read_told, word_states

from onrecord.events.choose import choose_roles
from onrecord.events.clues import ROLES, candidates, clues, clues_of_nobody, is_rules
from onrecord.events.code import governor_of
from onrecord.events.features import features
from onrecord.events.sentences import chances_of
from onrecord.events.weigh import CUT, HEAD, WITH_HEAD, WITHOUT_HEAD
from onrecord.pipeline import Resources, load_resources
from onrecord.record import Entity, Span
from onrecord.tag.model import list_models
from onrecord.tag.word_head import EVENTS, WordHead

HERE = Path(__file__).parents[1] / "src/onrecord/events"
FOLDS = 8
CUTS = (0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6)
AT_LEAST = {"roles": 5, "weights": 10}
NAMED = 0.8  # what is taken off leaving a role open: of leans that are right as often in balance, one that names more
RIDGE = {"roles": 2.0, "weights": 4.0}

Weights = dict[str, dict[str, float]]


def right_ones(spans: tuple[Span, ...] | None, entities: Mapping[str, Entity]) -> frozenset[str | None]:
    """The entities that stand in a role: mentioned where the tags say."""
    if spans is None:
        return frozenset({None})
    found = set()
    for entity in entities.values():
        for m in entity.mentions:
            shared = [max(0, min(m.end, s.end) - max(m.start, s.start)) / max(m.end - m.start, s.end - s.start) for s in spans]
            if max(shared, default=0.0) >= 0.5:
                found.add(entity.id)
    return frozenset(found)


def choices(read: Read) -> dict[str, list[Choice]]:
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
            right = right_ones(getattr(known, role), read.scene.entities)
            full = [(None, clues_of_nobody(told, role)), *((k, clues(told, role, k, read.scene)) for k in keys)]
            bare = [(k, [c for c in found if not is_rules(c)]) for k, found in full]
            out[role] += [Choice(tuple(view), right) for view in (full, bare)]
    return out


def fit_roles(reads: Sequence[Read]) -> Weights:
    """The weights of the clues, for each role."""
    found = [choices(r) for r in reads]
    out: Weights = {}
    for role in ROLES:
        mine = [c for f in found for c in f[role]]
        names = frequent((k for c in mine for _, k in c.candidates), AT_LEAST["roles"])
        out[role] = rounded(names, fit_ranking(mine, names, ridge=RIDGE["roles"]))
        out[role]["none"] = round(out[role]["none"] - NAMED, 4)
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
                right = right_ones(getattr(known, role), read.scene.entities)
                got, named = getattr(event, role), getattr(known, role) is not None
                count[f"{role} named"] += named
                count[f"{role} filled"] += got is not None
                count[f"{role} right"] += named and got in right
    return count


def proposals(read: Read) -> list[tuple[dict[str, float], bool]]:
    """Every proposal's features, and whether it tells a known event."""
    entities, statements = read.record.entities, read.record.statements
    return [
        (
            features(t.proposal, t.tree, t.ruled, entities, statements, chances_of(read.tagged, t.tree), governor_of(t, read.told)),
            matching(t, read.known) is not None,
        )
        for t in read.told
    ]


def without_model(row: tuple[dict[str, float], bool]) -> tuple[dict[str, float], bool] | None:
    """A proposal as it looks where there is no event head; a loose one is not made there."""
    found, right = row
    return None if "model loose" in found else ({name: x for name, x in found.items() if not name.startswith(HEAD)}, right)


def fit_weights(rows: Sequence[tuple[dict[str, float], bool]]) -> dict[str, float]:
    """The weights of the features by which a proposal is an event; bias and the codebook's own confidence are hardly held back."""
    names = frequent((found for found, _ in rows), AT_LEAST["weights"])
    return rounded(names, fit_logistic(rows, names, ridge=RIDGE["weights"], free={"bias": 0.01, "prior": 0.05}))


T = TypeVar("T")


def folds(items: Sequence[T]) -> list[tuple[list[T], list[T]]]:
    """(taught, held out) for each fold; the same dispatches for any list in step with them."""
    out = []
    for held in folds_of(len(items)):
        out.append(([x for i, x in enumerate(items) if i not in held], [items[i] for i in held]))
    return out


def folds_of(count: int) -> list[list[int]]:
    """Which items each fold holds out."""
    order = list(range(count))
    random.Random(0).shuffle(order)
    return [sorted(order[n::FOLDS]) for n in range(FOLDS)]


Texts = Sequence[tuple[str, tuple[Known, ...]]]


def heads_of(name: str, own: Texts, others: Texts, *, of_folds: bool) -> tuple[WordHead, list[WordHead]]:
    """A model's event head, and those of the folds that have not seen theirs, if asked for."""
    plain = without_head(load_resources(model=name))
    assert plain.model is not None
    mine = [taught_by_tags(read_told(text, known, plain), word_states(text, plain.model)) for text, known in own]
    more = [taught_by_rules(read_told(text, known, plain, bare=True), word_states(text, plain.model, bare=True)) for text, known in others]
    return fit_head(mine + more), [fit_head(taught + more) for taught, _ in folds(mine) if of_folds]


def without_head(resources: Resources) -> Resources:
    assert resources.model is not None
    return replace(resources, model=replace(resources.model, event_head=None))


def percent(part: float, whole: float) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def role_figures(count: Counter[str]) -> dict[str, float]:
    out = {}
    for role in ROLES:
        out[f"{role}, of those named"] = percent(count[f"{role} right"], count[f"{role} named"])
        out[f"{role}, of those filled"] = percent(count[f"{role} right"], count[f"{role} filled"])
    return out


def read_held_out(own: Texts, of_folds: Sequence[WordHead]) -> list[Read]:
    """The dispatches in their order, each read with the head that has not seen it."""
    plain = load_resources()
    assert plain.model is not None
    out: dict[int, Read] = {}
    for held, head in zip(folds_of(len(own)), of_folds, strict=True):
        seeing = replace(plain, model=replace(plain.model, event_head=head))
        out |= {i: read_told(*own[i], seeing) for i in held}
    return [out[i] for i in range(len(own))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dispatches", type=Path)
    parser.add_argument("--corpora", type=Path, metavar="DIR")
    parser.add_argument(
        "--fresh", default="[nop][0-9]*", metavar="NAMES", help="dispatches the codebooks have not seen (default: %(default)s)"
    )
    parser.add_argument("--dry", action="store_true", help="print the figures, write nothing")
    args = parser.parse_args()
    own = list(dispatches(args.dispatches))
    if not own:
        parser.error(f"{args.dispatches}: no dispatch there; name the folder of tagged dispatches (*.txt)")
    paths = [args.corpora / path for path in CORPORA] if args.corpora else []
    for path in paths:
        if not path.is_file():
            parser.error(f"{path}: no such file; name the folder that holds other/plv.jsonl with --corpora")
    others = [item for path in paths for item in plv(path)]
    heads = {name: heads_of(name, own, others, of_folds=name == "default") for name in (("default",) if args.dry else list_models())}
    read = read_held_out(own, heads["default"][1])
    fresh = {text for text, _ in dispatches(args.dispatches, args.fresh)}
    counts: Counter[str] = Counter()
    scored: list[tuple[Read, float, bool]] = []
    for taught, held in folds(read):
        counts += score_roles(held, fit_roles(taught))
        weights = fit_weights([row for r in taught for row in proposals(r)])
        scored += [(r, chance(weights, found), right) for r in held for found, right in proposals(r)]
    about = {
        "dispatches": len(own),
        "events": sum(len(known) for _, known in own),
        "proposals": len(scored),
        "sentences of PLV": len(others),
    }
    print("roles by the rules alone", role_figures(score_roles(read, None)))
    print("roles, cross-validated", role_figures(counts))
    for cut in CUTS:
        print(f"events, cross-validated, cut {cut}: all {event_figures(scored, own, cut)}, fresh", end=" ")
        print(event_figures([s for s in scored if s[0].dispatch.text in fresh], [o for o in own if o[0] in fresh], cut))
    if not args.dry:
        for name, (head, *_) in heads.items():
            ship(head, name, EVENTS, args.dispatches, {path: digest(args.corpora / path) for path in CORPORA} if args.corpora else {})
        write("roles.json", about | role_figures(counts), fit_roles(read))
        rows = [row for r in read for row in proposals(r)]
        both = {WITH_HEAD: fit_weights(rows), WITHOUT_HEAD: fit_weights([row for row in map(without_model, rows) if row])}
        write("weights.json", about | event_figures(scored, own, CUT), both)


def chance(weights: Mapping[str, float], found: Mapping[str, float]) -> float:
    """The probability of an event by the weights."""
    return float(1 / (1 + np.exp(-sum(weights.get(name, 0.0) * value for name, value in found.items()))))


def event_figures(scored: Sequence[tuple[Read, float, bool]], own: Texts, cut: float) -> dict[str, float]:
    """Precision and recall of the proposals from a cut on."""
    kept = [right for _, sure, right in scored if sure >= cut]
    return {"precision": percent(sum(kept), len(kept)), "recall": percent(sum(kept), sum(len(known) for _, known in own))}


def write(name: str, measured: Mapping[str, float], weights: object) -> None:
    """A file of weights, with where they come from."""
    about = f"fitted by training/events.py; figures by {FOLDS}-fold cross-validation over dispatches"
    data = {"about": about, "measured": measured, "weights": weights}
    (HERE / name).write_text(json.dumps(data, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
