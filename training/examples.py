"""From documents to training examples: windows with their targets, and batches of them as tensors."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import numpy as np
import torch
from corpora import Doc
from tokenizers import Tokenizer

from onrecord.tag.relations import cue_relations
from onrecord.tag.windows import Window, build_window, cut_windows, read_words

CUE_TAGS = ("O", "B", "I", "E", "U")
ROLE_TAGS = ("O", "B-source", "I-source", "E-source", "U-source", "B-content", "I-content", "E-content", "U-content")
UPOS = ("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X")
MENTIONS = ("none", "person", "organization", "place", "time", "event", "object", "abstract", "animal", "plant", "substance")


@dataclass
class Example:
    """A window and what is to be learnt of it; a layer that the corpus does not have is `None`.

    cue_tags [W]; cues: (first, last, role tags [W]); upos, deprel, head [W] (head is a word of the window, a root its own);
    mention [3, W]: type at head words (0 none), first and last word there.
    """

    window: Window
    domain: int
    sentence: np.ndarray
    quotation: np.ndarray
    cue_tags: np.ndarray | None = None
    cues: list[tuple[int, int, np.ndarray]] = field(default_factory=list)
    upos: np.ndarray | None = None
    head: np.ndarray | None = None
    deprel: np.ndarray | None = None
    mention: np.ndarray | None = None


def tag_run(tags: np.ndarray, first: int, last: int, offset: int) -> None:
    """Write B I E / U of one span (inclusive ends) into `tags`; `offset` is the number of the kind's B."""
    if first == last:
        tags[first] = offset + 3
        return
    tags[first], tags[last] = offset, offset + 2
    tags[first + 1 : last] = offset + 1


def make_examples(doc: Doc, tokenizer: Tokenizer, deprels: dict[str, int], limit: int) -> list[Example]:
    """The windows of a document with their targets."""
    if not doc.spans:
        return []
    words = read_words(doc.text, doc.spans, doc.paragraph, doc.sentence, tokenizer)
    starts = np.array([s for s, _ in doc.spans])
    ends = np.array([e for _, e in doc.spans])

    def words_in(span: list[int]) -> tuple[int, int] | None:
        first = int(np.searchsorted(ends, span[0], side="right"))
        last = int(np.searchsorted(starts, span[1], side="left")) - 1
        return (first, last) if last >= first else None

    out = []
    for begin, end in cut_windows(doc.text, words, limit):
        n = end - begin
        example = Example(
            build_window(words, begin, end), doc.domain, np.array(words.sentence[begin:end]), np.array(words.quotation[begin:end])
        )
        if doc.attributions is not None:
            example.cue_tags = np.zeros(n, dtype=np.int64)
            for attribution in doc.attributions:
                cue = words_in(attribution["cue"][0]) if attribution["cue"] else None
                if cue is None or not begin <= cue[0] <= cue[1] < end or example.cue_tags[cue[0] - begin : cue[1] - begin + 1].any():
                    continue
                tag_run(example.cue_tags, cue[0] - begin, cue[1] - begin, 1)
                roles = np.zeros(n, dtype=np.int64)
                for offset, part in ((1, "source"), (5, "content")):
                    for span in attribution[part]:
                        at = words_in(span)
                        if at and at[1] >= begin and at[0] < end:
                            tag_run(roles, max(at[0], begin) - begin, min(at[1], end - 1) - begin, offset)
                roles[cue[0] - begin : cue[1] - begin + 1] = 0
                example.cues.append((cue[0] - begin, cue[1] - begin, _repair(roles)))
        if doc.upos is not None:
            example.upos = np.array([UPOS.index(x) if x in UPOS else 16 for x in doc.upos[begin:end]])
            example.deprel = np.array([deprels.get(x, 0) for x in doc.deprels[begin:end]])
            heads = np.array(doc.heads[begin:end]) - begin
            example.head = np.where((heads >= 0) & (heads < n), heads, -100)
        if doc.mentions is not None:
            example.mention = np.zeros((3, n), dtype=np.int64)
            example.mention[1:] = -100
            for first, last, head, kind in doc.mentions:
                if begin <= first and last < end and kind in MENTIONS:
                    example.mention[:, head - begin] = MENTIONS.index(kind), first - begin, last - begin
        out.append(example)
    return out


def _repair(roles: np.ndarray) -> np.ndarray:
    """Make a valid tag sequence again where spans were cut by the cue or overlapped."""
    kind = np.where(roles == 0, 0, (roles - 1) // 4 + 1)
    begins = np.isin(roles, (1, 4, 5, 8))
    out = np.zeros_like(roles)
    i, n = 0, len(roles)
    while i < n:
        if not kind[i]:
            i += 1
            continue
        j = i + 1
        while j < n and kind[j] == kind[i] and not begins[j]:
            j += 1
        tag_run(out, i, j - 1, 1 + 4 * (int(kind[i]) - 1))
        i = j
    return out


def batches(examples: list[Example], pieces: int, rng: random.Random) -> list[list[Example]]:
    """Shuffled batches of windows of like length, at most `pieces` pieces each with the padding."""
    order = sorted(examples, key=lambda e: len(e.window.ids) + rng.random() * 24)
    out: list[list[Example]] = []
    batch: list[Example] = []
    widest = 0
    for e in order:
        widest_now = max(widest, len(e.window.ids))
        if batch and widest_now * (len(batch) + 1) > pieces:
            out.append(batch)
            batch, widest_now = [], len(e.window.ids)
        batch.append(e)
        widest = widest_now
    if batch:
        out.append(batch)
    rng.shuffle(out)
    return out


def collate(batch: list[Example]) -> dict[str, torch.Tensor]:
    """Pad a batch to tensors. B windows, P pieces, W words, N cues in all; targets are -100 where nothing is to be learnt."""
    pieces = max(len(e.window.ids) for e in batch)
    width = max(len(e.window.start) for e in batch)

    def pad(rows: list[np.ndarray], size: int, value: int) -> torch.Tensor:
        out = np.full((len(rows), size), value, dtype=np.int64)
        for i, row in enumerate(rows):
            out[i, : len(row)] = row
        return torch.from_numpy(out)

    nothing = np.zeros(0, dtype=np.int64)
    out = {
        "ids": pad([e.window.ids for e in batch], pieces, 0),
        "shape": pad([e.window.shape for e in batch], pieces, 0),
        "quote": pad([e.window.quote for e in batch], pieces, 0),
        "piece_mask": pad([np.ones(len(e.window.ids), dtype=np.int64) for e in batch], pieces, 0).bool(),
        "start": pad([e.window.start for e in batch], width, 0),
        "end": pad([np.append(e.window.start[1:], len(e.window.ids)) for e in batch], width, 0),
        "word_mask": pad([np.ones(len(e.window.start), dtype=np.int64) for e in batch], width, 0).bool(),
        "domain": torch.tensor([e.domain for e in batch]),
        "sentence": pad([e.sentence for e in batch], width, -1),
    }
    if batch[0].cue_tags is not None:
        out["cue_tags"] = pad([e.cue_tags for e in batch], width, 0)
        cues = [(b, first, last, roles) for b, e in enumerate(batch) for first, last, roles in e.cues]
        if cues:
            out["cue_window"], out["cue_first"], out["cue_last"] = (torch.tensor([c[k] for c in cues]) for k in range(3))
            out["roles"] = pad([c[3] for c in cues], width, 0)
            relations = np.zeros((3, len(cues), width), dtype=np.int64)
            for i, (b, first, last, _) in enumerate(cues):
                e = batch[b]
                r = cue_relations(np.array([first]), np.array([last]), e.sentence, e.quotation)
                relations[:, i, : r.shape[2]] = r[:, 0]
            out["relations"] = torch.from_numpy(relations)
    if batch[0].upos is not None:
        for name in ("upos", "head", "deprel"):
            out[name] = pad([getattr(e, name) for e in batch], width, -100)
        if any(e.mention is not None for e in batch):
            rows = [e.mention if e.mention is not None else np.full((3, len(e.sentence)), -100) for e in batch]
            out["mention"] = torch.stack([pad([r[k] if r is not None else nothing for r in rows], width, -100) for k in range(3)])
    return out
