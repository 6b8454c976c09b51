"""The pool: every result once, poison alone, memory bounded, order kept where it is asked for."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from make import dispatch
from onrecord.errors import DataError, ScaleError
from onrecord.record import Dispatch, Issue
from onrecord.scale import Limits, work_all
from onrecord.scale.pool import AHEAD, HAND
from scale.works import Doomed, Once, Unloadable, Upper


def named(n: int, text: str) -> Dispatch:
    return dispatch(text, source=f"wire/{n}")


def results(texts: list[str], **options: object) -> list[str | Issue]:
    items = [named(n, text) for n, text in enumerate(texts)]
    return list(work_all(items, work=Upper(), jobs=2, **options))  # type: ignore[arg-type]


def test_every_dispatch_once_and_issues_passed_on() -> None:
    items: list[Dispatch | Issue] = [named(n, f"copy {n}") for n in range(100)]
    items.insert(50, Issue("wire/x", "not JSON"))
    done = list(work_all(items, work=Upper(), jobs=2))
    assert sorted(x for x in done if isinstance(x, str)) == sorted(f"COPY {n}" for n in range(100))
    assert [x for x in done if isinstance(x, Issue)] == [Issue("wire/x", "not JSON")]


def test_order_is_kept_where_asked_for() -> None:
    texts = ["slow one", *(f"copy {n}" for n in range(80))]
    assert results(texts, ordered=True) == [t.upper() for t in texts]


@pytest.mark.parametrize(
    ("poison", "reason"),
    [
        ("abort", "ended twice by it (SIGABRT)"),
        ("segfault", "ended twice by it (SIGSEGV)"),
        ("loop", "was not read within 2 s of processor time"),
        ("memory", "takes more than 256 MB of memory"),
        ("fault", "the coder failed on it (ZeroDivisionError: by nothing)"),
        ("refuse", "got nothing to read"),
    ],
)
def test_poison_costs_itself_alone(poison: str, reason: str) -> None:
    texts = [f"copy {n}" for n in range(20)]
    texts[7] = poison
    done = results(texts, limits=Limits(seconds=2, megabytes=256), ordered=True)
    (issue,) = (x for x in done if isinstance(x, Issue))
    assert issue.source == "wire/7"
    assert reason in issue.reason
    assert [x for x in done if isinstance(x, str)] == [t.upper() for t in texts if t != poison]


def test_poison_at_the_head_does_not_end_the_run() -> None:
    texts = [*["abort"] * 5, *(f"copy {n}" for n in range(5))]
    items = [named(n, text) for n, text in enumerate(texts)]
    done = list(work_all(items, work=Upper(), jobs=1, ordered=True))
    assert [x.source for x in done if isinstance(x, Issue)] == [f"wire/{n}" for n in range(5)]
    assert [x for x in done if isinstance(x, str)] == [f"COPY {n}" for n in range(5)]


def test_a_process_ended_from_outside_costs_nothing(tmp_path: Path) -> None:
    done = list(work_all([named(0, "copy")], work=Once(str(tmp_path / "mark")), jobs=1))
    assert done == ["COPY"]


def test_long_dispatches_have_longer() -> None:
    limits = Limits(seconds=10)
    assert limits.of(named(0, "copy")) == 10
    assert limits.of(named(0, "a" * 500_000)) == 50


def test_work_that_cannot_be_loaded_raises() -> None:
    with pytest.raises(DataError, match=r"cues\.yaml"):
        list(work_all([named(0, "copy")], work=Unloadable(), jobs=2))
    with pytest.raises(DataError, match=r"cues\.yaml"):
        results(["data"])
    with pytest.raises(ScaleError, match="before one had read anything"):
        list(work_all([named(n, "copy") for n in range(9)], work=Doomed(), jobs=2))


def test_no_more_is_taken_than_keeps_the_processes_busy() -> None:
    taken = 0

    def endless() -> Iterator[Dispatch]:
        nonlocal taken
        for n in itertools.count():
            taken += 1
            yield named(n, f"copy {n}")

    work = work_all(endless(), work=Upper(), jobs=2)
    assert next(work)
    time.sleep(0.2)
    assert taken <= HAND * (2 * AHEAD + 2)
    work.close()  # type: ignore[attr-defined]


def test_nothing_given_nothing_done() -> None:
    assert list(work_all([], work=Upper(), jobs=2)) == []
