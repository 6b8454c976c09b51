"""The pass itself: a dispatch's words in windows through the encoder, and what comes out read as syntax, mentions and attributions.

Windows run one at a time: dynamic quantisation scales each tensor as a whole, so a window's scores would otherwise depend on its
neighbours. The same dispatch therefore gives the same result, bit for bit, whatever is tagged before, after or beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onrecord.record import Dispatch, Span
from onrecord.segment import Segments
from onrecord.tag.decode import NEVER, Floats, best_paths, best_tree, find_paths, runs_of, softmax
from onrecord.tag.model import Model
from onrecord.tag.relations import cue_relations
from onrecord.tag.tagged import Attribution, Mention, Tagged, Token
from onrecord.tag.windows import Window, Words, build_window, cut_windows, cut_words, read_words, runs
from onrecord.tag.word_head import WordHead, WordScores

Ints = NDArray[np.int64]
CUE, SOURCE, CONTENT = 1, 1, 5  # where each kind's B, I, E, U begin among its tags


Cue = tuple[int, int, float]
"""First and last word in its window, and the log-probability of its least likely tag."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A window and what the encoder read off it: `out` by name of output, W rows each; `sentence` and `quotation` [W] running numbers.

    The scores of the heads fitted after the network are among them as `events` and `themes`, if the model has them.
    """

    window: Window
    out: dict[str, Floats]
    sentence: Ints
    quotation: Ints


def tag(dispatch: Dispatch, segments: Segments, *, model: Model) -> Tagged:
    """Words with syntax, mentions and attributions of the dispatch's body, all spans in code points of `dispatch.text`."""
    spans, paragraph, sentence = cut_words(dispatch.text, segments.paragraphs, segments.sentences)
    words = read_words(dispatch.text, spans, paragraph, sentence, model.tokenizer)
    reading = read_windows(dispatch.text, words, wire=is_wire(dispatch), model=model)
    tokens, mentions, attributions = decode(reading, words, model=model)
    return Tagged(
        tokens=tuple(tokens),
        sentences_tok=_sentence_ranges(sentence, len(segments.sentences)),
        mentions=tuple(mentions),
        attributions=tuple(attributions),
        by=model.by,
        event_chances=_word_scores(reading, "events", model.event_head),
        theme_scores=_word_scores(reading, "themes", model.theme_head),
    )


def is_wire(dispatch: Dispatch) -> bool:
    """Whether the copy is an agency's: credited to one, or under a dateline. Such copy is tagged by our own dispatches' conventions."""
    return bool(dispatch.agency or dispatch.dateline)


def read_windows(text: str, words: Words, *, wire: bool, model: Model) -> list[Reading]:
    """Pass the words through the encoder, window by window."""
    out = []
    for w, scores in run_encoder(text, words, wire=wire, model=model):
        begin, end = w.first_tok, w.last_tok
        states = scores.pop("states")
        if model.event_head:
            scores["events"] = softmax(model.event_head.read(states))
        if model.theme_head:
            scores["themes"] = model.theme_head.read(states)
        out.append(Reading(w, scores, np.array(words.sentence[begin:end]), np.array(words.quotation[begin:end])))
    return out


def run_encoder(text: str, words: Words, *, wire: bool, model: Model) -> Iterator[tuple[Window, dict[str, Floats]]]:
    """The windows of the words in their order, each with the encoder's outputs."""
    domain = np.array([int(wire)])
    for begin, end in cut_windows(text, words):
        w = build_window(words, begin, end)
        yield w, model.read_words({"ids": w.ids[None], "shape": w.shape[None], "quote": w.quote[None], "domain": domain, "start": w.start})


def _word_scores(reading: list[Reading], name: str, head: WordHead | None) -> WordScores | None:
    """What a head says of all words; None without the head."""
    if head is None:
        return None
    none = np.zeros((0, len(head.bias)), np.float32)
    return WordScores(head.column, np.concatenate([none, *(one.out[name] for one in reading)]))


def decode(reading: list[Reading], words: Words, *, model: Model) -> tuple[list[Token], list[Mention], list[Attribution]]:
    """What the encoder read, as syntax, mentions and attributions."""
    tokens, mentions, roles = [], [], []
    cues = _find_cues(reading, model)
    for one, at in zip(reading, cues, strict=True):
        heads = _heads(one)
        role_scores, labels = _run_links(one, at, heads, model)
        roles.append(role_scores)
        tokens += _tokens(one, heads, labels, words, model)
        mentions += _mentions(one, words, model)
    return tokens, mentions, _attributions(reading, cues, roles, words, model)


def _stack(rows: list[Floats]) -> tuple[Floats, Ints]:
    """Rows [W, K] of different W as one padded array [N, W, K], with their lengths."""
    lengths = np.array([len(r) for r in rows], dtype=np.int64)
    out = np.zeros((len(rows), int(lengths.max(initial=0)), rows[0].shape[1] if rows else 1), dtype=np.float32)
    for i, row in enumerate(rows):
        out[i, : len(row)] = row
    return out, lengths


def _find_cues(reading: list[Reading], model: Model) -> list[list[Cue]]:
    """Every window's cues. `model.cue_bias` is what each cue gets on top of its score: the trade of precision for recall, set on dev."""
    rows = [one.out["cue"] for one in reading]
    if not rows:
        return []
    emissions, lengths = _stack(rows)
    emissions[:, :, [CUE, CUE + 3]] += np.float32(model.cue_bias)
    paths, _ = find_paths(emissions, lengths, model.cue_chain)
    out = []
    for path, row in zip(paths, rows, strict=True):
        chance = np.log(softmax(row) + np.float32(1e-9))
        found = []
        for first, last in runs_of(path, CUE):
            at = np.arange(first, last + 1)
            found.append((first, last, float(chance[at, path[at]].min())))
        out.append(found)
    return out


def _run_links(one: Reading, found: list[Cue], heads: Ints, model: Model) -> tuple[Floats, Floats]:
    """Role scores [C, W, K] of the words for each cue, label scores [W, R] for each word under its head."""
    out = one.out
    cues = found or [(0, 0, 0.0)]
    first = np.array([c[0] for c in cues], dtype=np.int64)
    last = np.array([c[1] for c in cues], dtype=np.int64)
    roles, labels = model.read_links(
        {
            "words": out["role_words"],
            "cue": out["role_first"][first] + out["role_last"][last],
            "relations": cue_relations(first, last, one.sentence, one.quotation),
            "dep": out["label_dep"],
            "head": out["label_head"][heads],
        }
    )
    return roles[: len(found)], labels


def _heads(one: Reading) -> Ints:
    """Each word's head in the window; the root of a sentence (or of the part of one that this window holds) is its own."""
    heads = np.zeros(len(one.sentence), dtype=np.int64)
    for begin, end in runs(one.sentence.tolist()):
        tree = best_tree(one.out["arcs"][begin:end, begin:end])
        heads[begin:end] = np.array(tree) + begin
    return heads


def _tokens(one: Reading, heads: Ints, labels: Floats, words: Words, model: Model) -> list[Token]:
    base = one.window.first_tok
    upos = one.out["upos"].argmax(axis=1)
    root = model.deprels.index("root")
    labels = labels.copy()
    is_root = heads == np.arange(len(heads))
    labels[~is_root, root] = NEVER
    deprel = np.where(is_root, root, labels.argmax(axis=1))
    head = np.where(is_root, -1, base + heads)
    rows = zip(words.spans[base : one.window.last_tok], upos.tolist(), head.tolist(), deprel.tolist(), strict=True)
    return [Token(start, end, model.upos[u], h, model.deprels[d]) for (start, end), u, h, d in rows]


def _sentence_ranges(sentence: list[int], count: int) -> tuple[tuple[int, int], ...]:
    """Word range of every sentence; one without words gets an empty range where it would stand."""
    edges = np.searchsorted(np.asarray(sentence, dtype=np.int64), np.arange(count + 1))
    return tuple((int(a), int(b)) for a, b in pairwise(edges))


def _mentions(one: Reading, words: Words, model: Model) -> list[Mention]:
    kinds = one.out["mention"].argmax(axis=1)
    heads = np.flatnonzero(kinds)
    at = np.arange(len(kinds))
    here = one.sentence[None] == one.sentence[heads, None]
    first, first_chance = _surest(one.out["mention_first"][heads], here & (at <= heads[:, None]))
    last, last_chance = _surest(one.out["mention_last"][heads], here & (at >= heads[:, None]))
    sure = softmax(one.out["mention"])[heads, kinds[heads]] * first_chance * last_chance
    base = one.window.first_tok
    out: dict[tuple[int, int], Mention] = {}
    for i, kind, a, b, chance in zip(heads.tolist(), kinds[heads].tolist(), first, last, sure.tolist(), strict=True):
        span = (words.spans[base + a].start, words.spans[base + b].end)
        if span not in out or out[span].confidence < chance:
            out[span] = Mention(*span, model.mentions[kind], base + i, round(chance, 4))
    return sorted(out.values(), key=lambda m: (m.start, -m.end))


def _surest(scores: Floats, allowed: NDArray[np.bool_]) -> tuple[list[int], Floats]:
    """Of every row [M, W] the word with the highest score among those allowed, and its probability among them [M]."""
    scores = np.where(allowed, scores, NEVER)
    at = scores.argmax(axis=1)
    e = np.exp(scores - scores[np.arange(len(at)), at][:, None])
    chance: Floats = 1 / np.where(allowed, e, 0).sum(axis=1)
    return at.tolist(), chance


def _attributions(
    reading: list[Reading], cues: list[list[Cue]], role_scores: list[Floats], words: Words, model: Model
) -> list[Attribution]:
    rows = [scores[i] for scores in role_scores for i in range(len(scores))]
    if not rows:
        return []
    emissions, lengths = _stack(rows)
    owners = [(one, cue) for one, found in zip(reading, cues, strict=True) for cue in found]
    for row, (_, (first, last, _)) in enumerate(owners):
        emissions[row, first : last + 1, 1:] = NEVER
    paths, chances = best_paths(emissions, lengths, model.role_chain)
    out = []
    for (one, (first, last, cue_chance)), path, chance in zip(owners, paths, chances, strict=True):
        base = one.window.first_tok

        def span(ends: tuple[int, int], base: int = base) -> Span:
            return Span(words.spans[base + ends[0]].start, words.spans[base + ends[1]].end)

        source = tuple(span(r) for r in runs_of(path, SOURCE))
        content = tuple(span(r) for r in runs_of(path, CONTENT))
        confidence = round(float(np.interp(cue_chance + chance, *model.confidence)), 4)
        out.append(Attribution(source, span((first, last)), content, confidence, model.by))
    return out
