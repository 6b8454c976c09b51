#!/usr/bin/env python3
"""Run an exported model over development data and print its scores, or write its predictions for the scorer.

evaluate.py attribution MODEL [--gold FILE.jsonl] [--out predicted.jsonl]   PolNeAR dev by default
evaluate.py syntax MODEL                                                    UPOS, UAS, LAS, mention F1 on EWT and GUM dev at gold words
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from card_file import write
from corpora import DEFAULT_CORPORA, PARTS, Doc, find_corpora, read_ud

from onrecord.read import Outside, read_wire
from onrecord.record import Dispatch, Span, text_id
from onrecord.segment import segment
from onrecord.tag.model import MODELS, Model, load_model
from onrecord.tag.tagged import Token
from onrecord.tag.tagger import decode, read_windows, tag
from onrecord.tag.windows import read_words

OUTSIDE = ("case", "cc", "conj", "punct", "mark", "cop", "aux", "nsubj", "advmod", "parataxis", "appos", "expl", "csubj", "advcl")


def bare(text: str) -> Dispatch:
    """A text that is all body."""
    return Dispatch(id=text_id(text), source=None, text=text, body=Span(0, len(text)))


def spans(attributions: Iterable[dict], part: str) -> set[tuple[int, ...]]:
    return {tuple(s) for a in attributions for s in a[part]}


def exact_scores(pairs: list[tuple[list[dict], list[dict]]]) -> dict[str, float]:
    """F1 of exact spans by part, and of whole attributions, in per cent, over (gold, predicted) of each text."""
    counts: dict[str, Counter[str]] = {}
    for gold, mine in pairs:
        both = {part: (spans(gold, part), spans(mine, part)) for part in PARTS}
        both["attribution"] = tuple({tuple(tuple(sorted(map(tuple, a[p]))) for p in PARTS) for a in x} for x in (gold, mine))  # type: ignore[assignment]
        for name, (g, m) in both.items():
            counts.setdefault(name, Counter()).update(right=len(g & m), all=len(g) + len(m))
    return {f"{name} exact F1": round(200 * c["right"] / max(1, c["all"]), 2) for name, c in counts.items()}


def attribution(model: Model, gold: Path, out: Path, wire: bool) -> dict[str, float]:
    """Write predictions as records, print how fast segmenting and tagging went, and return the scores."""
    pairs = []
    rows = [json.loads(line) for line in gold.open(encoding="utf-8")]
    words, spent = 0, 0.0
    with out.open("w", encoding="utf-8") as file:
        for row in rows:
            dispatch = read_wire(row["text"], Outside()) if wire else bare(row["text"])
            began = time.process_time()
            tagged = tag(dispatch, segment(dispatch), model=model)
            spent += time.process_time() - began
            words += len(row["text"].split())
            statements = [
                {"source": a.source, "cue": [a.cue] if a.cue else [], "content": a.content, "confidence": a.confidence}
                for a in tagged.attributions
            ]
            file.write(json.dumps({"text": row["text"], "statements": statements}, ensure_ascii=False) + "\n")
            wanted = row["attributions"] if "attributions" in row else list(row["statements"].values())
            pairs.append((wanted, statements))
    print(f"{words} words in {spent:.2f} s of processor time: {words / spent:.0f} words/s (white-space words, one thread)")
    return exact_scores(pairs)


def syntax_of(doc: Doc, model: Model) -> tuple[list, list]:
    """Words and mentions of a document at its gold words and sentences."""
    words = read_words(doc.text, doc.spans, doc.paragraph, doc.sentence, model.tokenizer)
    tokens, mentions, _ = decode(read_windows(doc.text, words, wire=False, model=model), words, model=model)
    return tokens, mentions


def plain_mentions(tokens: list[Token]) -> set[tuple[int, int]]:
    """The plain baseline for mentions: every noun, name and pronoun with all that hangs on it in the parse, less what links it outward."""
    children: dict[int, list[int]] = {}
    for i, t in enumerate(tokens):
        children.setdefault(t.head_tok, []).append(i)

    def reach(i: int, *, top: bool) -> tuple[int, int]:
        first, last = i, i
        for j in children.get(i, ()):
            if not (top and (tokens[j].deprel or "").split(":")[0] in OUTSIDE):
                a, b = reach(j, top=False)
                first, last = min(first, a), max(last, b)
        return first, last

    out = set()
    for i, t in enumerate(tokens):
        if t.upos in ("NOUN", "PROPN", "PRON") and (t.deprel or "").split(":")[0] not in ("compound", "flat", "fixed", "goeswith"):
            a, b = reach(i, top=True)
            out.add((tokens[a].start, tokens[b].end))
    return out


def syntax(model: Model, corpora: Path) -> dict[str, float]:
    """Scores on EWT and GUM dev, in per cent. LAS is of full labels with subtypes; mentions count by exact span, with and without type."""
    scores: dict[str, float] = {}
    for name in ("ewt", "gum"):
        c: Counter[str] = Counter()
        for doc in read_ud(corpora / "ud" / f"{name}-dev.conllu"):
            tokens, mentions = syntax_of(doc, model)
            for i, t in enumerate(tokens):
                head = i if t.head_tok < 0 else t.head_tok
                c["n"] += 1
                c["upos"] += t.upos == doc.upos[i]
                c["uas"] += head == doc.heads[i]
                c["las"] += head == doc.heads[i] and t.deprel == doc.deprels[i]
                c["las, without subtypes"] += head == doc.heads[i] and t.deprel.split(":")[0] == doc.deprels[i].split(":")[0]
            if doc.mentions is not None:
                gold = {(doc.spans[a].start, doc.spans[b].end): kind for a, b, _, kind in doc.mentions}
                mine = {(m.start, m.end): m.type for m in mentions}
                both = gold.keys() & mine.keys()
                c["mg"] += len(gold)
                c["mp"] += len(mine)
                c["mx"] += len(both)
                c["mt"] += sum(gold[s] == mine[s] for s in both)
                plain = plain_mentions(tokens)
                c["bp"] += len(plain)
                c["bx"] += len(plain & gold.keys())
        for k in ("upos", "uas", "las", "las, without subtypes"):
            scores[f"{name} {k}"] = round(100 * c[k] / c["n"], 2)
        if c["mg"]:
            scores[f"{name} mention F1 of plain noun phrases"] = round(200 * c["bx"] / (c["mg"] + c["bp"]), 2)
            scores[f"{name} mention F1"] = round(200 * c["mx"] / (c["mg"] + c["mp"]), 2)
            scores[f"{name} mention F1 with type"] = round(200 * c["mt"] / (c["mg"] + c["mp"]), 2)
    return scores


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("what", choices=("attribution", "syntax"))
    ap.add_argument("model", help="name of a model, or its folder")
    ap.add_argument("--corpora", type=Path, default=DEFAULT_CORPORA)
    ap.add_argument("--gold", type=Path)
    ap.add_argument("--out", type=Path, default=Path("runs/predicted.jsonl"))
    ap.add_argument("--wire", action="store_true", help="read head and body as the reader does, rather than take the text as all body")
    ap.add_argument("--note", action="store_true", help="write the scores into the model's card")
    a = ap.parse_args()
    model = load_model(a.model)
    if a.what == "syntax":
        scores = syntax(model, find_corpora(a.corpora))
    else:
        scores = attribution(model, a.gold or find_corpora(a.corpora) / "polnear" / "dev.jsonl", a.out, a.wire)
    print(json.dumps(scores, indent=1))
    if a.note:
        file = (Path(a.model) if "/" in a.model else MODELS / a.model) / "card.json"
        card = json.loads(file.read_text(encoding="utf-8"))
        card["scores"][a.what] = scores | {"on": "EWT and GUM dev at gold words" if a.what == "syntax" else "PolNeAR dev"}
        write(card, file)


if __name__ == "__main__":
    main()
