"""Work on dispatches by all cores of one machine, in processes that are watched over: a dispatch that crashes its process, never comes
to an end or takes all memory costs itself alone, and becomes an issue.

Dispatches go out in hands of a few, so that passing them on costs little; of a hand that failed each goes out again on its own. No more
hands are out than keep the processes busy, so memory does not grow with the input.
"""

from __future__ import annotations

import math
import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, wait
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import lru_cache
from multiprocessing import connection, get_context, parent_process
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from onrecord.errors import ScaleError
from onrecord.record import Dispatch, Issue
from onrecord.scale.work import Limits, Work, try_one

T = TypeVar("T")

HAND = 16  # dispatches in a hand at most
HAND_SIZE = 20_000  # code points in a hand, unless one dispatch is longer
AHEAD = 4  # hands out for each process
AHEAD_ORDERED = 32  # where results are given in order, so that a long dispatch at their head keeps nobody idle
LOADING = 120.0  # seconds, by the clock, in which a process must have loaded the work
CLOCKED = sys.platform != "win32"  # whether the system can end a process by the processor time it used
WALL = 10.0 if CLOCKED else 1.0  # times its limit that a dispatch may take by the clock: other work on the machine is not its fault
HOPELESS = 8  # processes ended in a row before anything was read: it may not be the dispatches


def work_in_processes(
    items: Iterable[Dispatch | Issue], *, work: Work[T], jobs: int, limits: Limits, ordered: bool = False, keep: bool = False
) -> Iterator[T | Issue]:
    """`work_all` with `jobs` processes. Raises `ScaleError` where processes end before they did anything."""
    with nullcontext(_kept_crew(cast(Any, work), jobs, limits)) if keep else _Crew(work, jobs, limits) as crew:
        hands = _hands(items)
        waiting: deque[_Hand[T]] = deque()
        while True:
            while len(waiting) < jobs * (AHEAD_ORDERED if ordered else AHEAD) and (part := next(hands, None)):
                waiting.append(crew.send(part))
            if not waiting:
                return
            if not ordered:
                done = wait([h.future for h in waiting], return_when=FIRST_COMPLETED).done
                waiting.rotate(-next(n for n, h in enumerate(waiting) if h.future in done))
            yield from crew.receive(waiting.popleft())


@dataclass(slots=True)
class _Hand(Generic[T]):
    items: list[Dispatch | Issue]
    future: ProcessFuture[list[T | Issue]]


@dataclass(slots=True)
class _Crew(Generic[T]):
    """The processes, and what they are sent and give back."""

    work: Work[T]
    jobs: int
    limits: Limits
    ended: int = 0
    worked: bool = False
    pool: ProcessPool = field(init=False)

    def __enter__(self) -> _Crew[T]:
        self.pool = ProcessPool(self.jobs, initializer=begin_worker, context=get_context("spawn"))
        return self

    def __exit__(self, *_: object) -> None:
        self.pool.stop()  # type: ignore[no-untyped-call]
        self.pool.join()

    def send(self, items: list[Dispatch | Issue]) -> _Hand[T]:
        longest = max((self.limits.of(d) for d in items if isinstance(d, Dispatch)), default=self.limits.seconds)
        future = self.pool.schedule(_do, args=(self.work, items, self.limits), timeout=LOADING + WALL * longest)
        return _Hand(items, future)

    def receive(self, hand: _Hand[T]) -> Iterator[T | Issue]:
        """A hand's results, in its order. Of one that failed (a hand has the time of one dispatch), each dispatch is tried alone."""
        try:
            results = hand.future.result()
        except TimeoutError:
            if len(hand.items) == 1:
                yield self._overdue(hand.items[0])
                return
        except ProcessExpired as err:
            self._count_ended(err)
            if len(hand.items) == 1:
                yield from [self._overdue(hand.items[0])] if is_overdue(err) else self._once_more(hand.items)
                return
        else:
            self.worked = True
            yield from results
            return
        for item in hand.items:
            yield from self.receive(self.send([item]))

    def _once_more(self, items: list[Dispatch | Issue]) -> Iterator[T | Issue]:
        """Send a dispatch whose process ended out again, as another may have ended it; the second time it is its own fault."""
        try:
            yield from self.send(items).future.result()
        except TimeoutError:
            yield self._overdue(items[0])
        except ProcessExpired as err:
            self._count_ended(err)
            if is_overdue(err):
                yield self._overdue(items[0])
                return
            why = f"the process that read it was ended twice by it ({name_end(err.exitcode)}); please report it with the dispatch"
            yield _issue_of(items[0], why)

    def _overdue(self, item: Dispatch | Issue) -> Issue:
        seconds = self.limits.of(item) if isinstance(item, Dispatch) else self.limits.seconds
        reason = f"was not read within {seconds:.0f} s of processor time, its limit; raise --time-limit, or report it with the dispatch"
        return _issue_of(item, reason)

    def _count_ended(self, err: ProcessExpired) -> None:
        self.ended += 1
        if self.ended >= HOPELESS and not self.worked:
            self.worked = self._can_load()
        if self.ended >= HOPELESS and not self.worked:
            raise ScaleError(
                f"{self.ended} reading processes were ended ({name_end(err.exitcode)}) before one had read anything; "
                "see whether memory suffices (fewer --jobs), and whether onrecord reads one of the files alone"
            )

    def _can_load(self) -> bool:
        """Whether a process lives through loading the work, which is all that an empty hand asks of it: then it was the dispatches."""
        try:
            self.pool.schedule(_do, args=(self.work, [], self.limits), timeout=LOADING).result()
        except (TimeoutError, ProcessExpired):
            return False
        return True


@lru_cache(maxsize=1)
def _kept_crew(work: Hashable, jobs: int, limits: Limits) -> _Crew[Any]:
    """A crew that stays until this process ends."""
    return _Crew(cast(Work[Any], work), jobs, limits).__enter__()


def _hands(items: Iterable[Dispatch | Issue]) -> Iterator[list[Dispatch | Issue]]:
    """The items in hands; a long dispatch is a hand of its own."""
    hand: list[Dispatch | Issue] = []
    size = 0
    for item in items:
        length = len(item.text) if isinstance(item, Dispatch) else 0
        if hand and (len(hand) >= HAND or size + length > HAND_SIZE):
            yield hand
            hand, size = [], 0
        hand.append(item)
        size += length
    if hand:
        yield hand


def _issue_of(item: Dispatch | Issue, reason: str) -> Issue:
    return Issue(item.source or "-", reason, item.id if isinstance(item, Dispatch) else None)


def is_overdue(err: ProcessExpired) -> bool:
    """Whether a process was ended by its limit of processor time."""
    return CLOCKED and err.exitcode == -signal.SIGXCPU


def name_end(exitcode: int | None) -> str:
    """How a process ended, by its exit status: `SIGABRT`, `exit status 1`."""
    if exitcode is None or exitcode >= 0:
        return f"exit status {exitcode}"
    name = signal.Signals(-exitcode).name if -exitcode in set(signal.Signals) else f"signal {-exitcode}"
    return f"{name}, out of memory?" if name == "SIGKILL" else name


_loaded: list[Callable[[Dispatch], Any]] = []


def begin_worker() -> None:
    """What a process does first: watch over its parent, so that none outlives it. Interrupts are the parent's to deal with."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)


def _do(work: Work[T], items: Sequence[Dispatch | Issue], limits: Limits) -> list[T | Issue]:
    """A hand's results. The work is loaded with the first, so that a process that ends while loading is not taken for idle."""
    if not _loaded:
        _loaded.append(work.load())
        limit_memory(limits.megabytes)
    return [item if isinstance(item, Issue) else _do_one(_loaded[0], item, limits) for item in items]


def _do_one(read: Callable[[Dispatch], T], dispatch: Dispatch, limits: Limits) -> T | Issue:
    limit_time(limits.of(dispatch))
    return try_one(read, dispatch, limits.megabytes)


def limit_time(seconds: float) -> None:
    """Have this process ended by the system when it has used so much more processor time, to the second (SIGXCPU; not on Windows)."""
    if not CLOCKED:
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    limit = math.ceil(time.process_time() + seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))


def limit_memory(megabytes: int) -> None:
    """Let the process have so much more address space than it has now, where the system tells and takes such limits (Linux)."""
    statm = Path("/proc/self/statm")
    if sys.platform != "linux" or not statm.exists():
        return
    import resource

    now = int(statm.read_text().split()[0]) * resource.getpagesize()
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = now + megabytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))
