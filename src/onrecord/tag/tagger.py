"""The pass itself: a dispatch's words in windows through the encoder, and what comes out read as syntax, mentions and attributions.

Windows run one at a time: dynamic quantisation scales each tensor as a whole, so a window's scores would otherwise depend on its
neighbours. The same dispatch therefore gives the same result, bit for bit, whatever is tagged before, after or beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onrecord.record import Dispatch, Span
from onrecord.segment import Segments
from onrecord.tag.decode import NEVER, Floats, best_paths, best_tree, runs_of, softmax
from onrecord.tag.model import Model
from onrecord.tag.relations import cue_relations
from onrecord.tag.tagged import Attribution, Mention, Tagged, Token
from onrecord.tag.windows import Window, Words, build_window, cut_windows, cut_words, read_words, runs

Ints = NDArray[np.int64]
SOURCE, CONTENT = 1, 5


@dataclass(slots=True)
class _Read:
    """A window, what the encoder read off it, and its cues as (first, last) words of the window with their log-probability."""

    window: Window
    out: dict[str, Floats]
    sentence: Ints
    quotation: Ints
    cues: list[tuple[int, int, float]]


def tag(dispatch: Dispatch, segments: Segments, *, model: Model) -> Tagged:
    """Words with syntax, mentions and attributions of the dispatch's body, all spans in code points of `dispatch.text`."""
    spans, paragraph, sentence = cut_words(dispatch.text, segments.paragraphs, segments.sentences)
    words = read_words(dispatch.text, spans, paragraph, sentence, model.tokenizer)
    domain = np.array([int(is_wire(dispatch))])
    read = [_read_window(words, begin, end, domain, model) for begin, end in cut_windows(dispatch.text, words)]
    _find_cues(read, model)
    tokens, mentions = [], []
    role_scores: list[Floats] = []
    for one in read:
        heads = _heads(one)
        roles, labels = _run_links(one, heads, model)
        role_scores.append(roles)
        tokens += _tokens(one, heads, labels, words, model)
        mentions += _mentions(one, words, model)
    return Tagged(
        tokens=tuple(tokens),
        sentences_tok=_sentence_ranges(sentence, len(segments.sentences)),
        mentions=tuple(mentions),
        attributions=tuple(_attributions(read, role_scores, words, model)),
        by=model.by,
    )


def is_wire(dispatch: Dispatch) -> bool:
    """Whether the copy is an agency's: credited to one, or under a dateline. Such copy is tagged by our own dispatches' conventions."""
    return bool(dispatch.agency or dispatch.dateline)


def _read_window(words: Words, begin: int, end: int, domain: Ints, model: Model) -> _Read:
    window = build_window(words, begin, end)
    feed = {"ids": window.ids[None], "shape": window.shape[None], "quote": window.quote[None], "domain": domain, "start": window.start}
    return _Read(window, model.read_words(feed), np.array(words.sentence[begin:end]), np.array(words.quotation[begin:end]), [])


def _stack(rows: list[Floats]) -> tuple[Floats, Ints]:
    """Rows [W, K] of different W as one padded array [N, W, K], with their lengths."""
    lengths = np.array([len(r) for r in rows], dtype=np.int64)
    out = np.zeros((len(rows), int(lengths.max(initial=0)), rows[0].shape[1] if rows else 1), dtype=np.float32)
    for i, row in enumerate(rows):
        out[i, : len(row)] = row
    return out, lengths


def _find_cues(read: list[_Read], model: Model) -> None:
    """Fill in every window's cues."""
    rows = [one.out["cue"] for one in read]
    if not rows:
        return
    emissions, lengths = _stack(rows)
    emissions[:, :, 0] -= model.cue_bias
    paths, _ = best_paths(emissions, lengths, model.cue_chain)
    for one, path, row in zip(read, paths, rows, strict=True):
        chance = np.log(softmax(row) + np.float32(1e-9))
        for first, last in runs_of(path, 1):
            at = np.arange(first, last + 1)
            one.cues.append((first, last, float(chance[at, path[at]].min())))


def _run_links(one: _Read, heads: Ints, model: Model) -> tuple[Floats, Floats]:
    out = one.out
    cues = one.cues or [(0, 0, 0.0)]
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
    return roles[: len(one.cues)], labels


def _heads(one: _Read) -> Ints:
    """Each word's head in the window; the root of a sentence (or of the part of one that this window holds) is its own."""
    heads = np.zeros(len(one.sentence), dtype=np.int64)
    for begin, end in runs(one.sentence.tolist()):
        tree = best_tree(one.out["arcs"][begin:end, begin:end])
        heads[begin:end] = np.array(tree) + begin
    return heads


def _tokens(one: _Read, heads: Ints, labels: Floats, words: Words, model: Model) -> list[Token]:
    base = one.window.first_tok
    upos = one.out["upos"].argmax(axis=1)
    root = model.deprels.index("root")
    labels = labels.copy()
    is_root = heads == np.arange(len(heads))
    labels[~is_root, root] = NEVER
    deprel = np.where(is_root, root, labels.argmax(axis=1))
    out = []
    for i, (start, end) in enumerate(words.spans[base : one.window.last_tok]):
        head = -1 if is_root[i] else base + int(heads[i])
        out.append(Token(start, end, model.upos[upos[i]], head, model.deprels[deprel[i]]))
    return out


def _sentence_ranges(sentence: list[int], count: int) -> tuple[tuple[int, int], ...]:
    """Word range of every sentence; one without words gets an empty range where it would stand."""
    edges = np.searchsorted(np.asarray(sentence, dtype=np.int64), np.arange(count + 1))
    return tuple((int(a), int(b)) for a, b in pairwise(edges))


def _mentions(one: _Read, words: Words, model: Model) -> list[Mention]:
    chance = softmax(one.out["mention"])
    kinds = one.out["mention"].argmax(axis=1)
    out: dict[tuple[int, int], Mention] = {}
    for begin, end in runs(one.sentence.tolist()):
        for i in np.flatnonzero(kinds[begin:end]) + begin:
            firsts = softmax(one.out["mention_first"][i, begin : i + 1])
            lasts = softmax(one.out["mention_last"][i, i:end])
            first, last = begin + int(firsts.argmax()), int(i) + int(lasts.argmax())
            sure = float(chance[i, kinds[i]] * firsts.max() * lasts.max())
            base = one.window.first_tok
            span = (words.spans[base + first].start, words.spans[base + last].end)
            mention = Mention(*span, model.mentions[kinds[i]], base + int(i), round(sure, 4))
            if span not in out or out[span].confidence < sure:
                out[span] = mention
    return sorted(out.values(), key=lambda m: (m.start, -m.end))


def _attributions(read: list[_Read], role_scores: list[Floats], words: Words, model: Model) -> list[Attribution]:
    rows = [scores[i] for scores in role_scores for i in range(len(scores))]
    if not rows:
        return []
    emissions, lengths = _stack(rows)
    owners = [(one, cue) for one in read for cue in one.cues]
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
