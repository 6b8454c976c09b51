#!/usr/bin/env python3
"""Teach one network what several know: train on the averaged beliefs of teachers beside the corpora's own answers.

    distill.py TEACHER.pt… --out runs/default                             the same network (born-again, Furlanello et al. 2018)
    distill.py TEACHER.pt… --out runs/fast --student fast                 a small one for bulk work

Every window is read once by the teachers, on every layer: tag paths as marginals of their CRFs, heads as their eight likeliest, the rest as
probabilities. Where the corpus has an answer, it is mixed in with weight `--gold`. So PolNeAR's windows teach syntax too, and UD's cues.
The cross-entropy between CRFs needs no more than the teacher's marginals: both are linear in tags and transitions.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import pickle
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from corpora import DEFAULT_CORPORA, digest, find_corpora
from examples import Example, batches, collate
from model import Sizes, Tagger, other_sentences
from torch import Tensor
from torch.nn import functional
from train import WEIGHTS, fit, hide_pieces, load_tokenizer, minilm_folder, parameter_groups, read_examples

from onrecord.tag.windows import LIMIT

HEADS_KEPT = 8
FAST = {"vectors": 160, "layers": 3, "feed_forward": 512, "roles": 96, "arcs": 128, "labels": 128, "pointers": 64, "pooled": True}
STUDENTS: dict[str, dict] = {"default": {}, "fast": FAST}


@dataclass
class Belief:
    """What the teachers hold of a window, gold mixed in. Half precision; W words, C cues.

    cue [W, K], cue_pairs [K, K]; roles [C, W, K], role_pairs [C, K, K]; upos [W, 17]; mention [W, 11]; first, last [W] (-100: no mention);
    heads, head_chances [W, 8]; head [W], its likeliest or gold head, and deprel [W, R] under it; state [W, H], the first teacher's.
    """

    cue: np.ndarray
    cue_pairs: np.ndarray
    roles: np.ndarray
    role_pairs: np.ndarray
    upos: np.ndarray
    mention: np.ndarray
    first: np.ndarray
    last: np.ndarray
    heads: np.ndarray
    head_chances: np.ndarray
    head: np.ndarray
    deprel: np.ndarray
    state: np.ndarray


def mean(rows: list[Tensor]) -> Tensor:
    return torch.stack([r.float() for r in rows]).mean(0)


def path_marginals(tags: Tensor, mask: Tensor, kinds: int) -> tuple[Tensor, Tensor]:
    """One tag path as marginals: [N, W, K] and [N, K, K]."""
    chances = functional.one_hot(tags, kinds).float()
    follow = mask[:, 1:, None].float()
    return chances, chances[:, :-1].transpose(1, 2) @ (chances[:, 1:] * follow)


def mixed(chance: Tensor, target: Tensor, gold: float) -> Tensor:
    """`chance` [B, W, K] with weight `gold` given to `target` [B, W] where it is one (not -100)."""
    known = (target >= 0)[..., None]
    sure = functional.one_hot(target.clamp(min=0), chance.shape[-1]).float()
    return torch.where(known, (1 - gold) * chance + gold * sure, chance)


@torch.no_grad()
def hold(teachers: list[Tagger], examples: list[Example], gold: float) -> list[Belief]:
    """The teachers' beliefs of a batch of windows."""
    batch = collate(examples)
    mask = batch["word_mask"]
    states = [t.words(batch) for t in teachers]
    both = list(zip(teachers, states, strict=True))
    cue, cue_pairs = (mean(list(x)) for x in zip(*(t.cue_crf.marginals(t.heads.cue(x), mask) for t, x in both), strict=True))
    if "cue_tags" in batch:
        for kept, true in zip((cue, cue_pairs), path_marginals(batch["cue_tags"], mask, cue.shape[-1]), strict=True):
            kept.mul_(1 - gold).add_(gold * true)
    roles = role_pairs = None
    if "roles" in batch:
        of_cue = mask[batch["cue_window"]]
        roles, role_pairs = (
            mean(list(x)) for x in zip(*(t.role_crf.marginals(t.role_emissions(x, batch), of_cue) for t, x in both), strict=True)
        )
        for kept, true in zip((roles, role_pairs), path_marginals(batch["roles"], of_cue, roles.shape[-1]), strict=True):
            kept.mul_(1 - gold).add_(gold * true)
    none = torch.full_like(batch["sentence"], -100)
    elsewhere = other_sentences(batch)
    arcs = mixed(mean([(t.heads.arcs(x) + elsewhere).float().softmax(-1) for t, x in both]), batch.get("head", none), gold)
    head = torch.where(batch.get("head", none) >= 0, batch.get("head", none), arcs.argmax(-1))
    deprel = mean([t.label_scores(x, head).float().softmax(-1) for t, x in both])
    labelled = torch.where(batch.get("head", none) >= 0, batch.get("deprel", none), none)
    kind_gold, first_gold, last_gold = batch.get("mention", (none, none, none))
    mention = mixed(mean([t.heads.mention(x).float().softmax(-1) for t, x in both]), kind_gold, gold)
    ends = [t.heads.pointers(x) for t, x in both]
    is_mention = mention.argmax(-1) > 0
    first, last = (
        torch.where(
            g >= 0,
            g,
            torch.where(is_mention & (kind_gold < 0), mean([(e[k] + elsewhere).float().softmax(-1) for e in ends]).argmax(-1), -100),
        )
        for k, g in ((0, first_gold), (1, last_gold))
    )
    kept_chance, kept_head = arcs.topk(min(HEADS_KEPT, arcs.shape[-1]), dim=-1)
    kept_head = torch.where(kept_chance > 0, kept_head, 0)  # a short sentence has fewer; padding must not be pointed at
    upos = mixed(mean([t.heads.upos(x).float().softmax(-1) for t, x in both]), batch.get("upos", none), gold)
    deprel = mixed(deprel, labelled, gold)
    out, at = [], 0
    for i, e in enumerate(examples):
        w, c = len(e.sentence), len(e.cues)

        def half(x: Tensor, i: int = i, w: int = w) -> np.ndarray:
            return x[i, :w].numpy().astype(np.float16 if x.is_floating_point() else np.int16)

        mine = slice(at, at + c)
        at += c
        out.append(Belief(
            half(cue), cue_pairs[i].numpy().astype(np.float16),
            roles[mine, :w].numpy().astype(np.float16) if c else np.zeros((0, w, 9), np.float16),
            role_pairs[mine].numpy().astype(np.float16) if c else np.zeros((0, 9, 9), np.float16),
            half(upos), half(mention), half(first), half(last), half(kept_head), half(kept_chance), half(head), half(deprel),
            half(states[0]),
        ))  # fmt: skip
    return out


def find_beliefs(teachers: list[Tagger], sets: dict[str, list[Example]], a: argparse.Namespace, rng: random.Random) -> dict[int, Belief]:
    """Every window's belief by the identity of its example; `a.beliefs` keeps them, set by set, for the next student."""
    of = [digest(f) for f in a.teachers] + [str(a.gold)]
    kept: dict[str, tuple[list[str], list[Belief]]] = {}
    if a.beliefs and a.beliefs.exists():
        with a.beliefs.open("rb") as file:
            kept = pickle.load(file)
    new = False
    for name, examples in sets.items():
        key = [*of, hashlib.sha256(b"".join(e.window.ids.tobytes() for e in examples)).hexdigest()]
        if name in kept and kept[name][0] == key:
            continue
        found: dict[int, Belief] = {}
        for batch in batches(examples, 2 * a.pieces, rng):
            with torch.autocast("cpu", torch.bfloat16):
                found |= {id(e): b for e, b in zip(batch, hold(teachers, batch, a.gold), strict=True)}
        kept[name], new = (key, [found[id(e)] for e in examples]), True
        print(f"{name}: {len(found)} windows read by {len(teachers)} teachers", flush=True)
    if a.beliefs and new:
        with a.beliefs.open("wb") as file:
            pickle.dump(kept, file, protocol=5)
    return {id(e): b for name, examples in sets.items() for e, b in zip(examples, kept[name][1], strict=True)}


def collate_beliefs(beliefs: list[Belief], *, with_states: bool) -> dict[str, Tensor]:
    """Padded tensors of a batch's beliefs; words past a window's end are 0 everywhere (-100 in `first`, `last`)."""
    width = max(len(b.upos) for b in beliefs)

    def pad(rows: list[np.ndarray], columns: int | None = None, value: float = 0) -> Tensor:
        shape = (len(rows), width) if rows[0].ndim == 1 else (len(rows), width, columns or rows[0].shape[1])
        kind = np.float32 if rows[0].dtype == np.float16 else np.int64
        out = np.full(shape, value, dtype=kind)
        for i, row in enumerate(rows):
            out[(i, slice(len(row)), slice(row.shape[1])) if row.ndim == 2 else (i, slice(len(row)))] = row
        return torch.from_numpy(out)

    names = ("cue", "upos", "mention", "head", "deprel", *(("state",) if with_states else ()))
    out = {n: pad([getattr(b, n) for b in beliefs]) for n in names}
    out |= {n: pad([getattr(b, n) for b in beliefs], HEADS_KEPT) for n in ("heads", "head_chances")}
    out |= {n: pad([getattr(b, n) for b in beliefs], value=-100) for n in ("first", "last")}
    out["cue_pairs"] = torch.from_numpy(np.stack([b.cue_pairs for b in beliefs]).astype(np.float32))
    cues = [(r, p) for b in beliefs for r, p in zip(b.roles, b.role_pairs, strict=True)]
    if cues:
        out["roles"] = pad([r for r, _ in cues])
        out["role_pairs"] = torch.from_numpy(np.stack([p for _, p in cues]).astype(np.float32))
    return out


def soft_losses(model: Tagger, batch: dict[str, Tensor], belief: dict[str, Tensor], match: torch.nn.Linear | None) -> dict[str, Tensor]:
    """Each layer's cross-entropy with the teachers: cues and roles a cue, the rest a word; `match` brings states to the teacher's."""
    x = model.words(batch)
    mask = batch["word_mask"]
    words = mask.sum()
    cues = belief["cue"][..., [1, 4]].sum().clamp(min=1)  # as many as the teachers expect: their B and U
    out = {"cue": model.cue_crf.soft_loss(model.heads.cue(x), belief["cue"], belief["cue_pairs"], mask) / cues}
    if "roles" in belief:
        of_cue = mask[batch["cue_window"]]
        emissions = model.role_emissions(x, batch)
        out["roles"] = model.role_crf.soft_loss(emissions, belief["roles"], belief["role_pairs"], of_cue) / len(of_cue)

    def against(scores: Tensor, chance: Tensor) -> Tensor:
        return -(scores.float().log_softmax(-1) * chance).sum() / words

    elsewhere = other_sentences(batch)
    out["upos"] = against(model.heads.upos(x), belief["upos"])
    arcs = (model.heads.arcs(x) + elsewhere).float().log_softmax(-1)
    out["arc"] = -(arcs.gather(2, belief["heads"]) * belief["head_chances"]).sum() / words
    out["label"] = against(model.label_scores(x, belief["head"]), belief["deprel"])
    out["mention"] = against(model.heads.mention(x), belief["mention"])
    for name, scores in zip(("first", "last"), model.heads.pointers(x), strict=True):
        target = belief[name]
        if (target >= 0).any():
            out[name] = 0.3 * functional.cross_entropy((scores + elsewhere).float().flatten(0, 1), target.flatten(), ignore_index=-100)
    if match is not None:
        out["state"] = ((match(x).float() - belief["state"]).square() * mask[..., None]).sum() / words / x.shape[-1]
    return out


def load_teacher(file: Path) -> tuple[Tagger, list[str]]:
    """A trained network and the dependency relations it knows."""
    deprels = json.loads((file.parent / "deprels.json").read_text())
    model = Tagger(Sizes(deprels=len(deprels)))
    model.load_state_dict(torch.load(file, weights_only=True))
    return model.eval(), deprels


def start_fast(student: Tagger, teacher: Tagger) -> None:
    """Begin the small network with the teacher's lowest layers, each with its weightiest inner units, and its vectors' main directions."""
    z = student.sizes
    with torch.no_grad():
        vectors = teacher.encoder.words.weight
        _, _, main = torch.linalg.svd(vectors.T @ vectors)
        student.encoder.words.weight.copy_(vectors @ main[: z.vectors].T)
        student.encoder.widen.weight.copy_(main[: z.vectors].T)
        for name in ("positions", "shape", "quote", "domain", "norm"):
            getattr(student.encoder, name).load_state_dict(getattr(teacher.encoder, name).state_dict())
        for mine, theirs in zip(student.encoder.layers, teacher.encoder.layers, strict=False):
            for name in ("qkv", "out", "norm1", "norm2"):
                getattr(mine, name).load_state_dict(getattr(theirs, name).state_dict())
            weight = theirs.up.weight.norm(dim=1) * theirs.down.weight.norm(dim=0)
            kept = weight.topk(z.feed_forward).indices
            mine.up.weight.copy_(theirs.up.weight[kept])
            mine.up.bias.copy_(theirs.up.bias[kept])
            mine.down.weight.copy_(theirs.down.weight[:, kept])
            mine.down.bias.copy_(theirs.down.bias)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("teachers", type=Path, nargs="+", help="model.pt of training runs")
    ap.add_argument("--corpora", type=Path, default=DEFAULT_CORPORA)
    ap.add_argument("--dispatches", type=Path)
    ap.add_argument("--dispatch-times", type=int, default=4)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--student", choices=list(STUDENTS), default="default")
    ap.add_argument("--init", type=Path, help="checkpoint of the student to carry on from (default: the first teacher's)")
    ap.add_argument("--beliefs", type=Path, help="file to keep the teachers' beliefs in, or to take them from")
    ap.add_argument("--gold", type=float, default=0.3, help="weight of the corpus' answer beside the teachers'")
    ap.add_argument("--epochs", type=float, default=2)
    ap.add_argument("--minutes", type=float, default=1e9)
    ap.add_argument("--pieces", type=int, default=1440)
    ap.add_argument("--rate", type=float, default=1e-4)
    ap.add_argument("--head-rate", type=float, default=5e-4)
    ap.add_argument("--dropout", type=float, default=0.1)
    ap.add_argument("--start", type=float, default=1.0)
    ap.add_argument("--end", type=float, default=0.01)
    ap.add_argument("--warm", type=float, default=0.04)
    ap.add_argument("--hide", type=float, default=0.06)
    ap.add_argument("--seed", type=int, default=5)
    ap.add_argument("--threads", type=int, default=2)
    a = ap.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    a.out.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer(minilm_folder() / "tokenizer.json")
    sets, deprels = read_examples(find_corpora(a.corpora), a.dispatches, 1, tokenizer, LIMIT)
    loaded = [load_teacher(f) for f in a.teachers]
    if any(names != list(deprels) for _, names in loaded):
        raise SystemExit("the teachers know other dependency relations than the corpora hold; train them again on these corpora")
    teachers = [t for t, _ in loaded]
    (a.out / "deprels.json").write_text(json.dumps(list(deprels)))

    beliefs = find_beliefs(teachers, sets, a, rng)

    student = Tagger(Sizes(deprels=len(deprels), **STUDENTS[a.student]), dropout=a.dropout)
    (a.out / "sizes.json").write_text(json.dumps(STUDENTS[a.student]))
    match = None
    if a.student == "default":
        student.load_state_dict((a.init and torch.load(a.init, weights_only=True)) or teachers[0].state_dict())
        student.encoder.words.weight.requires_grad_(False)
    else:
        match = torch.nn.Linear(student.sizes.hidden, teachers[0].sizes.hidden)
        start_fast(student, teachers[0])
        if a.init:
            student.load_state_dict(torch.load(a.init, weights_only=True))
    groups = parameter_groups(student, a.rate, a.head_rate, 0.9)
    if match is not None:
        groups.append({"params": list(match.parameters()), "lr": a.head_rate, "rate": a.head_rate, "weight_decay": 0.0})

    def epoch(_: int) -> list[list[Example]]:
        return [b for k, v in sets.items() for b in batches(v * (a.dispatch_times if k == "wire" else 1), a.pieces, rng)]

    def losses(examples: list[Example]) -> dict[str, Tensor]:
        batch = collate(examples)
        hide_pieces(batch, a.hide)
        return soft_losses(student, batch, collate_beliefs([beliefs[id(e)] for e in examples], with_states=match is not None), match)

    fit(student, groups, epoch, losses, WEIGHTS | {"state": 1.0}, a, rng)


if __name__ == "__main__":
    main()
