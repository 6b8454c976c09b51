#!/usr/bin/env python3
"""Fit a model's confidence on PolNeAR dev, tune how readily it sees a cue, and write both into its card.

An attribution counts as right when each of its parts overlaps the gold one's by half or more (Jaccard), the scorer's "relaxed".
The raw score, the log-probability of its cue and of its roles, is mapped to the share that is right by isotonic regression
(pool adjacent violators), smoothed to at most 12 knots.
The expected calibration error (ten bins of equal count) is that of five-fold cross-validation over articles.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
from pathlib import Path

import numpy as np
from card_file import write
from corpora import DEFAULT_CORPORA, PARTS, find_corpora
from evaluate import bare

from onrecord.segment import segment
from onrecord.tag.model import MODELS, Model, load_model
from onrecord.tag.tagger import Reading, decode, read_windows
from onrecord.tag.windows import Words, cut_words, read_words

LOWEST = -20.0


def jaccard(a: list, b: list) -> float:
    """Of two lists of spans, by characters; two empty lists agree."""
    x, y = ({i for s, e in spans for i in range(s, e)} for spans in (a, b))
    return len(x & y) / len(x | y) if x | y else 1.0


def read_all(model: Model, rows: list[dict]) -> list[tuple[Words, list[Reading]]]:
    """Every article's words and what the encoder reads off them."""
    out = []
    for row in rows:
        dispatch = bare(row["text"])
        segments = segment(dispatch)
        words = read_words(row["text"], *cut_words(row["text"], segments.paragraphs, segments.sentences), model.tokenizer)
        out.append((words, read_windows(row["text"], words, wire=False, model=model)))
    return out


Found = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, int]


def collect(model: Model, rows: list[dict], read: list[tuple[Words, list[Reading]]]) -> Found:
    """Of every attribution found: raw score, whether right, whether its cue overlaps a gold one, its article; and how many the gold has."""
    identity = np.array([LOWEST, 0.0], dtype=np.float32)
    raw_model = dataclasses.replace(model, confidence=(identity, identity))
    raw, right, seen, article, gold = [], [], [], [], 0
    for number, row in enumerate(rows):
        words, reading = read[number]
        found = decode(reading, words, model=raw_model)[2]
        gold += len(row["attributions"])
        free = list(row["attributions"])
        for a in sorted(found, key=lambda a: -a.confidence):
            mine = {"source": a.source, "cue": [a.cue] if a.cue else [], "content": a.content}
            near = [g for g in free if g["cue"] and a.cue and g["cue"][0][0] < a.cue.end and a.cue.start < g["cue"][0][1]]
            best = max(near, key=lambda g: min(jaccard(mine[p], g[p]) for p in PARTS), default=None)
            ok = best is not None and min(jaccard(mine[p], best[p]) for p in PARTS) >= 0.5
            if ok:
                free.remove(best)
            raw.append(a.confidence)
            right.append(ok)
            seen.append(bool(near))
            article.append(number)
    return np.array(raw), np.array(right, dtype=float), np.array(seen), np.array(article), gold


def isotonic(raw: np.ndarray, right: np.ndarray, knots: int = 12) -> tuple[np.ndarray, np.ndarray]:
    """A rising piecewise-linear map from raw scores to the share that is right, through at most `knots` points."""
    order = np.argsort(raw, kind="stable")
    groups = [g for g in np.array_split(order, knots) if len(g)]
    pooled: list[list[float]] = []  # mean raw, mean right, count
    for g in groups:
        pooled.append([float(raw[g].mean()), float(right[g].mean()), float(len(g))])
        while len(pooled) > 1 and pooled[-2][1] >= pooled[-1][1]:
            b, a = pooled.pop(), pooled.pop()
            n = a[2] + b[2]
            pooled.append([(a[k] * a[2] + b[k] * b[2]) / n for k in range(2)] + [n])
    return np.array([p[0] for p in pooled]), np.clip([p[1] for p in pooled], 0.01, 0.99)


def expected_error(chance: np.ndarray, right: np.ndarray, bins: int = 10) -> tuple[float, list[list[float]]]:
    """Expected calibration error, and per bin: mean confidence, share right, count."""
    groups = [g for g in np.array_split(np.argsort(chance, kind="stable"), bins) if len(g)]
    table = [[round(float(chance[g].mean()), 3), round(float(right[g].mean()), 3), len(g)] for g in groups]
    return sum(abs(c - r) * n for c, r, n in table) / len(chance), table


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("model", help="name of a model, or its folder")
    ap.add_argument("--corpora", type=Path, default=DEFAULT_CORPORA)
    ap.add_argument(
        "--biases", type=float, nargs="*", default=[], help="cue biases to try; kept is the one whose detected and relaxed F1 sum highest"
    )
    a = ap.parse_args()
    model = load_model(a.model)
    rows = [json.loads(line) for line in (find_corpora(a.corpora) / "polnear" / "dev.jsonl").open(encoding="utf-8")]
    read = read_all(model, rows)
    tried = {}
    for bias in a.biases or [model.cue_bias]:
        raw, right, seen, article, gold = collect(dataclasses.replace(model, cue_bias=bias), rows, read)
        relaxed, detected = (200 * x.sum() / (len(raw) + gold) for x in (right, seen))
        tried[bias] = (relaxed + detected, raw, right, article)
        print(f"cue bias {bias:+.2f}: {len(raw)} found, F1 {relaxed:.2f} relaxed, {detected:.2f} detected")
    bias = max(tried, key=lambda b: tried[b][0])
    _, raw, right, article = tried[bias]
    chance = np.zeros_like(raw)
    for fold in range(5):
        out = article % 5 == fold
        chance[out] = np.interp(raw[out], *isotonic(raw[~out], right[~out]))
    error, table = expected_error(chance, right)
    print(f"expected calibration error {100 * error:.2f} % (five-fold), {100 * right.mean():.1f} % right")
    for c, r, n in table:
        print(f"  said {c:.3f}  was {r:.3f}  n {n}")
    xs, ys = isotonic(raw, right)
    folder = Path(a.model) if "/" in a.model else MODELS / a.model
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    card["cue_bias"] = bias
    card["confidence"] = {
        "raw": [round(float(x), 4) for x in xs], "right": [round(float(y), 4) for y in ys],
        "fitted_on": "PolNeAR dev", "expected_calibration_error": round(error, 4), "reliability": table,
    }  # fmt: skip
    write(card, folder / "card.json")


if __name__ == "__main__":
    main()
