"""From scores to structure: tag paths, dependency trees, mentions. Pure numpy, no loop over words that is not over all rows at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]
Ints = NDArray[np.int64]
NEVER = np.float32(-1e4)
TINY = 1e-300  # what cannot be reached weighs this much beside what can


@dataclass(frozen=True, slots=True)
class Chain:
    """A linear-chain CRF's learnt scores: `transitions` [K, K], `begin` [K], `end` [K]; what may not follow is at -10,000."""

    transitions: Floats
    begin: Floats
    end: Floats


def best_paths(emissions: Floats, lengths: Ints, chain: Chain) -> tuple[Ints, Floats]:
    """Best tag path of every row [N, W] and the log of its probability under the CRF [N]; `emissions` [N, W, K], `lengths` [N].

    Viterbi and the forward pass (Lafferty et al. 2001). Entries past a row's length are 0.
    """
    paths, scores = find_paths(emissions, lengths, chain)
    chances = np.minimum(scores - _partition(emissions, lengths, chain), 0.0).astype(np.float32)
    return paths, chances


def find_paths(emissions: Floats, lengths: Ints, chain: Chain) -> tuple[Ints, Doubles]:
    """Best tag path of every row [N, W] and its score [N], not normalised: Viterbi alone.

    Longest rows first, so that every step works on the rows that are not yet at their end. What is remembered of a step are its
    scores, not K² choices: on the way back only the choice at the tag taken is looked for again.
    """
    n, width, k = emissions.shape
    paths = np.zeros((n, width), dtype=np.int64)
    if not n or not width:
        return paths, np.zeros(n)
    order, live = _longest_first(lengths, width)
    scores = emissions[order].astype(np.float64)
    scores[:, 0] += chain.begin
    transitions = chain.transitions.astype(np.float64)
    steps = np.empty((n, k, k))
    for t in range(1, width):
        m = live[t]
        if not m:
            break
        np.add(scores[:m, t - 1, :, None], transitions, out=steps[:m])
        scores[:m, t] += np.maximum.reduce(steps[:m], axis=1)
    at = np.arange(n)
    ends = scores[at, np.maximum(lengths[order], 1) - 1] + chain.end
    tag = ends.argmax(axis=1)
    best = np.empty(n)
    best[order] = ends[at, tag]
    into = np.ascontiguousarray(transitions.T)
    for t in range(width - 1, -1, -1):
        m = live[t]
        if t + 1 < width and (behind := live[t + 1]):
            tag[:behind] = (scores[:behind, t] + into[tag[:behind]]).argmax(axis=1)
        paths[order[:m], t] = tag[:m]
    return paths, best


def _partition(emissions: Floats, lengths: Ints, chain: Chain) -> Doubles:
    """The log of the summed weight of all paths of every row [N]: the forward pass, each step scaled by its largest term."""
    n, width, _ = emissions.shape
    if not n or not width:
        return np.zeros(n)
    order, live = _longest_first(lengths, width)
    scores = emissions[order].astype(np.float64)
    total = chain.begin + scores[:, 0]
    weights = np.exp(chain.transitions.astype(np.float64))
    for t in range(1, width):
        m = live[t]
        if not m:
            break
        top = np.maximum.reduce(total[:m], axis=1, keepdims=True)
        mass = np.exp(total[:m] - top) @ weights
        total[:m] = np.log(np.maximum(mass, TINY, out=mass), out=mass) + top + scores[:m, t]
    total += chain.end
    top = total.max(axis=1)
    out = np.empty(n)
    out[order] = np.log(np.exp(total - top[:, None]).sum(axis=1)) + top
    return out


def _longest_first(lengths: Ints, width: int) -> tuple[Ints, list[int]]:
    """Rows by falling length, and for every step how many of them have a word there."""
    order = np.argsort(-lengths, kind="stable")
    live: list[int] = np.searchsorted(-lengths[order], -np.arange(width), side="left").tolist()
    return order, live


def runs_of(tags: Ints, begin: int) -> list[tuple[int, int]]:
    """Inclusive word ranges of one kind in a path whose B, I, E, U are `begin` … `begin + 3`."""
    firsts = np.flatnonzero((tags == begin) | (tags == begin + 3))
    lasts = np.flatnonzero((tags == begin + 2) | (tags == begin + 3))
    return list(zip(firsts.tolist(), lasts.tolist(), strict=False))


def best_tree(scores: Floats) -> list[int]:
    """Heads of the best single-rooted tree; a root is its own head. `scores[i, j]` [n, n]: how well j heads i, the diagonal is the root.

    Greedy where greed yields a tree, else Chu-Liu/Edmonds (McDonald et al. 2005) with each root that could still be best.
    """
    n = len(scores)
    if n == 1:
        return [0]
    heads: list[int] = scores.argmax(axis=1).tolist()
    roots = [i for i, h in enumerate(heads) if h == i]
    if len(roots) == 1 and not _cycle(heads):
        return heads
    table = scores.astype(np.float64)
    table = table - table.max(axis=1, keepdims=True)
    table -= np.log(np.exp(table).sum(axis=1, keepdims=True))
    own = table.diagonal().copy()
    bound = table - np.diag(np.full(n, np.inf))
    bound = bound.max(axis=1)
    bound = own + (bound.sum() - bound)  # no tree with that root can score higher
    best: tuple[float, list[int]] = (-np.inf, heads)
    for root in np.argsort(-bound).tolist():
        if bound[root] <= best[0]:
            break
        trial = table.copy()
        np.fill_diagonal(trial, -np.inf)
        trial[root] = -np.inf
        found = _arborescence(trial, root)
        value = own[root] + sum(table[i, h] for i, h in enumerate(found) if i != root)
        if value > best[0]:
            best = (float(value), found)
    return best[1]


def _cycle(heads: Sequence[int]) -> list[int]:
    """The words of a cycle in `heads` (a word that is its own head is none), or nothing."""
    state = [0] * len(heads)
    for i in range(len(heads)):
        walk = []
        while state[i] == 0:
            state[i] = 1
            walk.append(i)
            if heads[i] == i:
                break
            i = heads[i]
        if state[i] == 1 and heads[i] != i and i in walk:
            return walk[walk.index(i) :]
        for j in walk:
            state[j] = 2
    return []


def _arborescence(scores: NDArray[np.float64], root: int) -> list[int]:
    """Chu-Liu/Edmonds over a table whose root row is -inf; the root comes back as its own head."""
    n = len(scores)
    heads: list[int] = scores.argmax(axis=1).tolist()
    heads[root] = root
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = np.zeros(n, dtype=bool)
    inside[cycle] = True
    outer = np.flatnonzero(~inside)
    m = len(outer)
    small = np.full((m + 1, m + 1), -np.inf)
    small[:m, :m] = scores[np.ix_(outer, outer)]
    ring = np.array(cycle)
    into = scores[np.ix_(ring, outer)] - scores[ring, [heads[i] for i in cycle]][:, None]
    enters = into.argmax(axis=0)
    small[m, :m] = into.max(axis=0)
    out = scores[np.ix_(outer, ring)]
    leaves = out.argmax(axis=1)
    small[:m, m] = out.max(axis=1)
    found = _arborescence(small, int(np.flatnonzero(outer == root)[0]))
    for a in range(m):
        heads[int(outer[a])] = int(outer[found[a]]) if found[a] < m else int(ring[leaves[a]])
    entry = found[m]
    heads[int(ring[enters[entry]])] = int(outer[entry])
    heads[root] = root
    return heads


def softmax(scores: Floats) -> Floats:
    """Along the last axis."""
    e = np.exp(scores - scores.max(axis=-1, keepdims=True))
    out: Floats = e / e.sum(axis=-1, keepdims=True)
    return out
