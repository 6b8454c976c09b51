"""The decoders against plain search over everything."""

from itertools import pairwise, product

import numpy as np
import pytest

from onrecord.tag.decode import Chain, best_paths, best_tree, runs_of, softmax


def chain(k: int, rng: np.random.Generator) -> Chain:
    return Chain(*(rng.normal(size=s).astype(np.float32) for s in ((k, k), (k,), (k,))))


def score(path: tuple[int, ...], emissions: np.ndarray, c: Chain) -> float:
    steps = sum(c.transitions[a, b] for a, b in pairwise(path))
    return float(c.begin[path[0]] + c.end[path[-1]] + steps + sum(emissions[i, t] for i, t in enumerate(path)))


def test_best_paths_find_what_search_finds_and_its_probability() -> None:
    rng = np.random.default_rng(3)
    c = chain(3, rng)
    lengths = np.array([5, 2, 1, 4])
    emissions = rng.normal(size=(4, 5, 3)).astype(np.float32)
    paths, logs = best_paths(emissions, lengths, c)
    for row, n in enumerate(lengths):
        every = {p: score(p, emissions[row], c) for p in product(range(3), repeat=int(n))}
        best = max(every, key=every.__getitem__)
        assert tuple(paths[row, :n]) == best
        assert not paths[row, n:].any()
        assert logs[row] == pytest.approx(every[best] - np.log(sum(np.exp(v) for v in every.values())), abs=1e-4)


def test_a_row_does_not_depend_on_the_rows_beside_it() -> None:
    rng = np.random.default_rng(4)
    c = chain(5, rng)
    emissions = rng.normal(size=(6, 40, 5)).astype(np.float32)
    lengths = np.array([40, 3, 17, 1, 29, 8])
    together, chances = best_paths(emissions, lengths, c)
    for row, n in enumerate(lengths):
        alone, chance = best_paths(emissions[row : row + 1, :n], lengths[row : row + 1], c)
        assert (together[row, :n] == alone[0]).all()
        assert chances[row] == chance[0]


def test_no_rows_no_paths() -> None:
    paths, logs = best_paths(np.zeros((0, 0, 3), dtype=np.float32), np.zeros(0, dtype=np.int64), chain(3, np.random.default_rng(0)))
    assert paths.shape == (0, 0)
    assert logs.shape == (0,)


def test_runs_of_reads_begin_inside_end_and_unit() -> None:
    assert runs_of(np.array([0, 1, 2, 3, 4, 0, 1, 3]), 1) == [(1, 3), (4, 4), (6, 7)]


def is_tree(heads: tuple[int, ...]) -> bool:
    roots = [i for i, h in enumerate(heads) if h == i]
    if len(roots) != 1:
        return False
    for i in range(len(heads)):
        seen = set()
        while heads[i] != i:
            if i in seen:
                return False
            seen.add(i)
            i = heads[i]
    return True


@pytest.mark.parametrize("seed", range(40))
def test_best_tree_is_a_tree_and_the_best_one(seed: int) -> None:
    rng = np.random.default_rng(seed)
    n = int(rng.integers(1, 5))
    scores = (3 * rng.normal(size=(n, n))).astype(np.float32)
    logs = np.log(softmax(scores))
    every = [h for h in product(range(n), repeat=n) if is_tree(h)]
    best = max(every, key=lambda h: sum(logs[i, j] for i, j in enumerate(h)))
    found = best_tree(scores)
    assert is_tree(tuple(found))
    assert tuple(found) == best


def test_best_tree_of_a_long_sentence_is_a_tree() -> None:
    rng = np.random.default_rng(9)
    assert is_tree(tuple(best_tree(rng.normal(size=(300, 300)).astype(np.float32))))
