"""Two small log-linear models, fitted by hand with numpy: is a proposal an event (`fit_logistic`), who of several it is (`fit_ranking`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

Clues = Sequence[str]


@dataclass(frozen=True)
class Choice:
    """One open question: the candidates' clues, and which of them are right (several may be)."""

    candidates: tuple[tuple[str | None, Clues], ...]
    right: frozenset[str | None]


def frequent(found: Iterable[Iterable[str]], at_least: int) -> list[str]:
    """The names that occur often enough to be given a weight."""
    counts = Counter(name for names in found for name in set(names))
    return sorted(name for name, n in counts.items() if n >= at_least)


Row = tuple[dict[str, float], bool]


def fit_logistic(rows: Sequence[Row], names: Sequence[str], *, ridge: float, free: dict[str, float]) -> np.ndarray:
    """Ridge logistic regression by Newton's method; `free` gives single names another ridge."""
    index = {name: i for i, name in enumerate(names)}
    x, y = np.zeros((len(rows), len(names))), np.array([float(right) for _, right in rows])
    for i, (found, _) in enumerate(rows):
        for name, value in found.items():
            if name in index:
                x[i, index[name]] = value
    held = np.full(len(names), ridge)
    for name, value in free.items():
        held[index[name]] = value
    w = np.zeros(len(names))
    for _ in range(40):
        p = 1 / (1 + np.exp(-x @ w))
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + np.diag(held + 1e-6), x.T @ (p - y) + held * w)
        w -= step
        if np.abs(step).max() < 1e-6:
            break
    return w


def fit_ranking(choices: Sequence[Choice], names: Sequence[str], *, ridge: float, steps: int = 400) -> np.ndarray:
    """Conditional log-linear ranking: the right candidates' probability together, by Adam over all choices at once.

    A choice none of whose candidates is right teaches nothing and is left out.
    """
    index = {name: i for i, name in enumerate(names)}
    rows, columns, starts, right = [], [], [], []
    for choice in choices:
        good = [key in choice.right for key, _ in choice.candidates]
        if not any(good):
            continue
        starts.append(len(right))
        for (_, clues), is_right in zip(choice.candidates, good, strict=True):
            known = [index[c] for c in clues if c in index]
            rows += [len(right)] * len(known)
            columns += known
            right.append(is_right)
    row, column, start, good = np.array(rows), np.array(columns), np.array(starts), np.array(right)
    group = np.repeat(np.arange(len(start)), np.diff(np.append(start, len(right))))
    w, mean, square = np.zeros(len(names)), np.zeros(len(names)), np.zeros(len(names))
    for t in range(1, steps + 1):
        score = np.bincount(row, w[column], len(right))
        odds = np.exp(score - np.maximum.reduceat(score, start)[group])
        p = odds / np.add.reduceat(odds, start)[group]
        among = np.where(good, odds, 0.0)
        among /= np.add.reduceat(among, start)[group]
        slope = np.bincount(column, (p - among)[row], len(names)) + ridge * w
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        rate = 0.1 * (1 - t / steps) + 0.002
        w -= rate * (mean / (1 - 0.9**t)) / (np.sqrt(square / (1 - 0.99**t)) + 1e-8)
    return w


def fit_classes(likeness: np.ndarray, classes: Sequence[int], *, ridge: float, steps: int = 100) -> np.ndarray:
    """Softmax regression in its dual form, for few rows of many features; rare classes weigh more (root of how rare).

    `likeness` [N, N] holds the rows' inner products. Returns `a` [N, classes]: a new row's inner products with these rows times `a` are
    its scores. Newton's method with Böhning's bound for the curvature (Multinomial logistic regression algorithm, 1992), which never
    overshoots.
    """
    y = np.array(classes)
    sizes = np.bincount(y)
    weight = np.sqrt(sizes.mean() / sizes[y])[:, None]
    wanted = np.eye(len(sizes))[y]
    bound = np.linalg.inv(0.5 * weight * likeness + ridge * np.eye(len(y)))
    a = np.zeros((len(y), len(sizes)))
    for _ in range(steps):
        z = likeness @ a
        p = np.exp(z - z.max(1, keepdims=True))
        step = bound @ ((p / p.sum(1, keepdims=True) - wanted) * weight + ridge * a)
        a -= step
        if np.abs(likeness @ step).max() < 0.01:
            break
    return a


def likeness(vectors: np.ndarray) -> np.ndarray:
    """Inner products [N, N] of vectors [N, H], each dimension brought to mean 0 and deviation 1 and each vector to length 1 first."""
    x = (vectors - vectors.mean(0)) / (vectors.std(0) + 1e-6)
    x /= np.linalg.norm(x, axis=1, keepdims=True) + 1e-9
    return np.asarray(x @ x.T)


def presence(rows: Sequence[Clues], names: Sequence[str]) -> np.ndarray:
    """Which clues a text shows, its row scaled to the same length whatever their number."""
    index = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(rows), len(names)))
    for i, clues in enumerate(rows):
        x[i, [index[c] for c in set(clues) if c in index]] = 1.0
    return 4 * x / np.sqrt(x.sum(1, keepdims=True) + 1)


def fit_states(
    states: np.ndarray, classes: np.ndarray, weights: np.ndarray, count: int, *, ridge: float = 50.0, steps: int = 250
) -> tuple[np.ndarray, np.ndarray]:
    """Softmax regression over a network's states [N, H], each row with a weight; returns weights [H, count] and biases [count].

    The states are brought to mean 0 and deviation 1 first, so that one ridge suits all of them; what is returned takes them as they are.
    """
    mean, deviation = states.mean(0), states.std(0) + 1e-6
    x = ((states - mean) / deviation).astype(np.float32)
    wanted = np.eye(count, dtype=np.float32)[classes]
    each = weights.astype(np.float32)[:, None]
    w, bias = np.zeros((x.shape[1], count), np.float32), np.zeros(count, np.float32)
    mean_w, square_w, mean_b, square_b = np.zeros_like(w), np.zeros_like(w), np.zeros_like(bias), np.zeros_like(bias)
    for t in range(1, steps + 1):
        z = x @ w + bias
        p = np.exp(z - z.max(1, keepdims=True))
        off = (p / p.sum(1, keepdims=True) - wanted) * each
        slope_w, slope_b = x.T @ off + ridge * w, off.sum(0)
        mean_w, square_w = 0.9 * mean_w + 0.1 * slope_w, 0.99 * square_w + 0.01 * slope_w**2
        mean_b, square_b = 0.9 * mean_b + 0.1 * slope_b, 0.99 * square_b + 0.01 * slope_b**2
        rate, early, late = 0.03 * (1 - t / steps) + 0.0005, 1 - 0.9**t, 1 - 0.99**t
        w -= rate * (mean_w / early) / (np.sqrt(square_w / late) + 1e-8)
        bias -= rate * (mean_b / early) / (np.sqrt(square_b / late) + 1e-8)
    scaled = w / deviation[:, None]
    return scaled, bias - mean @ scaled
