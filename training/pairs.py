"""What a sentence says that its source does to its target: clues for ranking PLOVER types when both are given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from told import Read

from onrecord.codebooks import Codebook
from onrecord.codebooks.forms import verb_forms
from onrecord.events.clues import path_between
from onrecord.events.fold import plover_type
from onrecord.events.tree import Tree
from onrecord.events.triggers import index_of
from onrecord.record import Span


def pair_clues(read: Read, tree: Tree, source: Span | None, target: Span | None, codebooks: tuple[Codebook, ...]) -> list[str]:
    """The clues of a sentence with a source and a target marked: words by where they stand, path, the rules' proposals.

    Where one of them is not marked, the sentence's edge stands in its place.
    """
    a, b = (_head(tree, span) if span else len(tree.tokens) - 1 for span in (source, target))
    path = path_between(tree, a, b)
    top = _meeting(tree, a, b)
    out = ["bias", f"path={'>'.join(path)}"]
    for where, words in zones(tree, source, target):
        stems = [_stem(tree.words[k]) for k in words]
        out += [f"{where} {s}" for s in stems] + [f"any {s}" for s in stems]
        out += [f"{name} {x} {y}" for name in (where, "any") for x, y in pairwise(stems)]
    for k in (top, *_verbs_above(tree, a), *_verbs_above(tree, b)):
        out.append(f"verb {_stem(tree.words[k])}")
        out += [f"verb {_stem(tree.words[k])} {tree.dep(j)} {_stem(tree.words[j])}" for j in tree.kids[k] if tree.dep(j) in _KIDS]
        out += [f"help {tree.words[j]}" for j in tree.children(k, "aux", "advmod") if tree.words[j] in _HELP]
    index = index_of(codebooks)
    near = {top, *_verbs_above(tree, a), *_verbs_above(tree, b)}
    for k, word in enumerate(tree.words):
        for kind in {rule.pattern.plover or rule.entry.plover for rule in index.get(word, ())} - {None}:
            out.append(f"word of {kind} {'near' if k in near else 'far'}")
    for told in read.told:
        kind = plover_type(told.ruled)
        if kind:
            at = told.proposal.at
            close = at in (top, *_verbs_above(tree, a), *_verbs_above(tree, b))
            out += [f"rule {kind}", f"rule {kind} {'close' if close else 'far'}", f"unfolded {told.ruled.plover}"]
    return out


_KIDS = ("obj", "xcomp", "ccomp", "compound", "obl", "nsubj", "advmod", "mark")
_HELP = frozenset({"not", "n't", "never", "will", "would", "could", "may", "might", "must", "should", "to"})


def pair_states(read: Read, states: np.ndarray, tree: Tree, source: Span | None, target: Span | None) -> list[np.ndarray]:
    """Mean states [H] of the words between source and target, of the whole sentence, and of those at which a rule proposes something."""
    between = dict(zones(tree, source, target))["between"]
    triggers = sorted({told.proposal.at for told in read.told})
    return [states[words].mean(0) if len(words) else np.zeros(states.shape[1]) for words in (between, range(len(states)), triggers)]


def zones(tree: Tree, source: Span | None, target: Span | None) -> Iterator[tuple[str, list[int]]]:
    """The words before, in, between and after the two; the sentence's edges stand for what is not marked."""
    last = tree.tokens[-1].end
    source, target = source or Span(0, 0), target or Span(last, last)
    first, second = sorted((source, target))
    for where, start, end in (
        ("before", 0, first.start),
        ("source" if first == source else "target", first.start, first.end),
        ("between", first.end, second.start),
        ("source" if second == source else "target", second.start, second.end),
        ("after", second.end, 10**9),
    ):
        yield where, [k for k, t in enumerate(tree.tokens) if start <= t.start < end and t.upos != "PUNCT"]


def _stem(word: str) -> str:
    return _LEMMAS.get(word, word)


_LEMMAS: dict[str, str] = {}


def learn_lemmas(verbs: Sequence[str]) -> None:
    """Verb forms that count as one word."""
    for verb in verbs:
        for form in verb_forms(verb):
            _LEMMAS.setdefault(form, verb)


def _head(tree: Tree, span: Span) -> int:
    inside = [k for k, t in enumerate(tree.tokens) if span.start <= t.start and t.end <= span.end] or [
        k for k, t in enumerate(tree.tokens) if t.end > span.start
    ][:1]
    return next((k for k in inside if tree.heads[k] not in inside), inside[0] if inside else 0)


def _meeting(tree: Tree, a: int, b: int) -> int:
    above = [b, *tree.climb(b)]
    return next((k for k in (a, *tree.climb(a)) if k in above), a)


def _verbs_above(tree: Tree, word: int) -> list[int]:
    return [k for k in tree.climb(word) if tree.tokens[k].upos == "VERB"][:2]
