"""Fit the models' theme heads on our own tagged dispatches: which MARPOR codes the words of a statement and around it speak for.

    python training/themes.py training/dispatches [--dry]

A statement is what the dispatch's tags say; its features are the lower layer's states, averaged over its content, its paragraphs and the
dispatch (`themes/hints.py`). Prints, cross-validated over dispatches, how often a code is shared with the tagger by terms alone and with
the head, on how many codes, and the calibration to be put into `themes/code.py`.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from corpora import read_tagged
from fit import fit_logistic, fit_states
from heads import ship
from told import parse, word_states

from events import folds, percent
from onrecord.codebooks import load_built_in
from onrecord.pipeline import load_resources
from onrecord.record import Span, Statement
from onrecord.segment import segment
from onrecord.tag.decode import softmax
from onrecord.tag.model import Model, list_models
from onrecord.tag.windows import cut_words
from onrecord.tag.word_head import THEMES, WordHead
from onrecord.themes.code import by_model, by_terms, hear, shares, surroundings
from onrecord.themes.hints import Hints

BOOK = load_built_in("marpor")
RIDGE = 200.0


@dataclass(frozen=True)
class Said:
    """A tagged statement: its codes, the weighed mean [H] of its words' states, what each code's terms weigh."""

    codes: frozenset[str]
    states: np.ndarray
    scores: Mapping[str, float]


def said_in(path: Path, model: Model) -> list[Said]:
    """The statements of a tagged dispatch that have a code and a content."""
    facts, text, found = read_tagged(path)
    contents: dict[str, list[Span]] = {}
    for name, attributes, start, end in found:
        if name == "say" and "a" in attributes:
            contents.setdefault(attributes["a"], []).append(Span(start, end))
    told = {key: facts["statements"][key].get("marpor") or () for key in facts.get("statements") or {}}
    statements = []
    for key, codes in told.items():
        if spans := contents.get(str(key)):
            statement = Statement("s", None, "indirect", "asserted", (), (), tuple(sorted(spans)))
            statements.append((frozenset(str(code).zfill(3) for code in codes) - {"000"}, statement))
    dispatch = parse(text, bare=False)
    segments = segment(dispatch)
    words, _, _ = cut_words(dispatch.text, segments.paragraphs, segments.sentences)
    low = word_states(text, model)
    low = low[:, : low.shape[1] // 2]
    hints = Hints([w.start for w in words], low, low.mean(axis=0), {})
    (heard,) = hear(dispatch, (BOOK,))
    places = surroundings(text, [s for _, s in statements])
    return [
        Said(codes, hints.mix(around.content, around.paragraphs), heard.topics(heard.voices(around)))
        for (codes, _), around in zip(statements, places, strict=True)
        if codes
    ]


def fit_head(taught: Sequence[Said]) -> WordHead:
    """The head that these statements teach; one of several codes teaches each by its part."""
    codes = sorted({code for said in taught for code in said.codes})
    rows = [(said.states, codes.index(code), 1 / len(said.codes)) for said in taught for code in said.codes]
    states, classes, weights = (np.array(column) for column in zip(*rows, strict=True))
    weight, bias = fit_states(states, classes, weights, len(codes), ridge=RIDGE)
    return WordHead({f"{BOOK.name}:{code}": n for n, code in enumerate(codes)}, weight.astype(np.float32), bias.astype(np.float32))


def chances_of(said: Said, head: WordHead) -> dict[str, float]:
    """Each code's probability for a statement."""
    chances = softmax(said.states @ head.weight + head.bias)
    return {code.partition(":")[2]: float(chances[n]) for code, n in head.column.items()}


def shared(pairs: Sequence[tuple[Said, Mapping[str, float]]], choose: Callable[..., object]) -> str:
    """How many of the statements share a code with those chosen, and how many codes that took."""
    chosen = [(said.codes, [code for code, _ in choose(said, chances)]) for said, chances in pairs]  # type: ignore[attr-defined]
    right = sum(bool(codes & set(found)) for codes, found in chosen)
    return f"{percent(right, len(chosen))} % with {sum(len(found) for _, found in chosen) / len(chosen):.2f} codes"


def calibrate(pairs: Sequence[tuple[Said, Mapping[str, float]]]) -> tuple[float, float]:
    """(a, b) of the probability that a code is right, 1 / (1 + exp(-a - b * log-odds of its share))."""
    rows = []
    for said, chances in pairs:
        for code, share in shares(said.scores, chances).items():
            held = min(max(share, 1e-6), 1 - 1e-6)
            rows.append(({"a": 1.0, "b": float(np.log(held / (1 - held)))}, code in said.codes))
    a, b = fit_logistic(rows, ["a", "b"], ridge=1e-3, free={})
    return round(float(a), 2), round(float(b), 2)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dispatches", type=Path)
    parser.add_argument("--dry", action="store_true", help="print the figures, write nothing")
    args = parser.parse_args()
    paths = sorted(args.dispatches.glob("*.txt"))
    if not paths:
        parser.error(f"{args.dispatches}: no dispatch there; name the folder of tagged dispatches (*.txt)")
    for name in list_models():
        model = load_resources(model=name).model
        assert model is not None
        read = [said_in(path, model) for path in paths]
        pairs = []
        for taught, held in folds(read):
            head = fit_head([said for one in taught for said in one])
            pairs += [(said, chances_of(said, head)) for one in held for said in one]
        print(name, len(pairs), "statements, cross-validated over dispatches")
        print("  by terms alone:", shared(pairs, lambda said, _: by_terms(said.scores)))
        print("  with the head:", shared(pairs, lambda said, chances: by_model(said.scores, chances)))
        print("  calibration of the shares:", calibrate(pairs))
        if not args.dry:
            ship(fit_head([said for one in read for said in one]), name, THEMES, args.dispatches, {})


if __name__ == "__main__":
    main()
