"""Heads of a model: which words of texts with known events tell which, the matrix fitted on their states, and how a head is shipped."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from card_file import write
from corpora import digest, folder_digest
from fit import fit_states
from told import Known, Read, matching

from onrecord.tag.model import MODELS
from onrecord.tag.word_head import NOTHING, WordHead

OWN = "onrecord's own dispatches"
CONTENT = ("VERB", "NOUN", "PROPN", "ADJ", "AUX")
OTHERS = 0.5  # what a word of PLV weighs beside one of our own
CORPORA = {"other/plv.jsonl": ("PLV (event head)", "no licence stated; texts not redistributed")}  # GSR is kept for measuring


@dataclass(frozen=True)
class Taught:
    """Words whose code is known: states [N, H], one code a word (empty for none), what each weighs."""

    states: np.ndarray
    codes: list[str]
    weight: float


def taught_by_tags(read: Read, states: np.ndarray) -> Taught:
    """Every content word of a tagged dispatch's body: a trigger's words have its code, all others none."""
    body, headline = read.dispatch.body, read.dispatch.headline
    rows, codes = [], []
    for n, token in enumerate(read.tagged.tokens):
        inside = body.start <= token.start < body.end and not (headline and headline.start <= token.start < headline.end)
        if inside and token.upos in CONTENT:
            rows.append(n)
            codes.append(_code(token.start, token.end, read.known))
    return Taught(states[rows], codes, 1.0)


def _code(start: int, end: int, known: Sequence[Known]) -> str:
    return next((k.codes[0] for k in known if any(s.start <= start and end <= s.end for s in k.trigger)), "")


def taught_by_rules(read: Read, states: np.ndarray) -> Taught:
    """Of a sentence whose event's type is known and its trigger is not: the words at which a rule proposes that type."""
    at = {t.start: n for n, t in enumerate(read.tagged.tokens)}
    found = {at[t.tree.tokens[t.proposal.at].start]: t.event.code for t in read.told if matching(t, read.known)}
    return Taught(states[list(found)], list(found.values()), OTHERS)


def fit_head(taught: Sequence[Taught]) -> WordHead:
    """The head that these words teach."""
    column = {code: n for n, code in enumerate(sorted({c for t in taught for c in t.codes}))}
    assert column[NOTHING] == 0
    states = np.concatenate([t.states for t in taught])
    classes = np.array([column[c] for t in taught for c in t.codes])
    weights = np.concatenate([np.full(len(t.codes), t.weight) for t in taught])
    weight, bias = fit_states(states, classes, weights, len(column))
    return WordHead(column, weight.astype(np.float32), bias.astype(np.float32))


def ship(head: WordHead, name: str, file: str, dispatches: Path, corpora: Mapping[str, str]) -> None:
    """Write a head into a model's folder; into its card its digest, and that our dispatches and these corpora (by digest) taught it."""
    folder = MODELS / name
    head.save(folder / file)
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    card["files"][file] = digest(folder / file)
    taught = [
        {"name": f"{OWN} ({file})", "file": "training/dispatches", "licence": "Apache-2.0", "sha256": folder_digest(dispatches)},
        *({"name": CORPORA[path][0], "file": path, "licence": CORPORA[path][1], "sha256": sha256} for path, sha256 in corpora.items()),
    ]
    card["corpora"] = [c for c in card["corpora"] if c["name"] not in {one["name"] for one in taught}] + taught
    write(card, folder / "card.json")
