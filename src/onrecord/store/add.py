"""Read anything into an archive: read on all cores, write by one, commit in batches, leave out what is there already."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from multiprocessing import connection, get_context, parent_process
from typing import Protocol

from onrecord.errors import OnrecordError, StoreError
from onrecord.record import Dispatch, Issue, Record
from onrecord.store.archive import Archive
from onrecord.store.pack import Packed, pack
from onrecord.store.write import known_hashes, note_sources, write_batch, write_issues

LOOK = 64  # dispatches looked up in the archive at a time
HAND = 4  # dispatches handed to a process at a time
COMMIT = 512  # dispatches a transaction, if they come fast
COMMIT_SECONDS = 2.0  # and at least so often, if they come slowly
Read = Callable[[Dispatch], Record]


class Reading(Protocol):
    """How dispatches are read; sent to every process that reads, and loaded there."""

    def load(self) -> tuple[str, Read]:
        """The coder's name with its version, and the function that reads one dispatch."""
        ...


@dataclass(slots=True)
class Added:
    """What `add_dispatches` did so far: dispatches new, there already, and inputs that could not be read."""

    new: int = 0
    known: int = 0
    issues: list[Issue] = field(default_factory=list)

    @property
    def done(self) -> int:
        """How many inputs are dealt with."""
        return self.new + self.known + len(self.issues)


def add_dispatches(
    archive: Archive,
    items: Iterable[Dispatch | Issue],
    *,
    reading: Reading,
    jobs: int = 1,
    watch: Callable[[Added], None] = lambda _: None,
) -> Added:
    """Store every dispatch of `items` that the archive does not hold, with its record, read by `jobs` processes.

    An input that cannot be read, or that the coder fails on, is put on record as an issue; the rest goes on. `watch` is told after
    every commit. Raises `StoreError` where the archive fails: what was committed stands, and the same call again adds the rest.
    """
    added = Added()
    writer = Writer(archive, added, watch)
    fresh = _leave_known(archive, items, writer)
    try:
        for coder, outcome in _read_all(fresh, reading, jobs):
            writer.take(coder, outcome)
        writer.flush()
    except BrokenProcessPool as err:
        writer.flush()
        raise StoreError(
            "a reading process was ended from outside (out of memory?); add again, with fewer --jobs: the rest is kept"
        ) from err
    return added


@dataclass(slots=True)
class Writer:
    """Gathers what was read and commits it, by number or by time."""

    archive: Archive
    added: Added
    watch: Callable[[Added], None]
    packed: list[Packed] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    sources: list[tuple[str, str]] = field(default_factory=list)
    common: set[int] = field(default_factory=set)
    coder: str = ""
    last: float = field(default_factory=time.monotonic)

    def take(self, coder: str, outcome: Packed | Issue) -> None:
        """Take one dispatch as read, or the issue it became."""
        self.coder = coder
        (self.packed if isinstance(outcome, Packed) else self.issues).append(outcome)  # type: ignore[arg-type]
        if len(self.packed) >= COMMIT or time.monotonic() - self.last > COMMIT_SECONDS:
            self.flush()

    def flush(self) -> None:
        """Commit what was taken."""
        if self.packed or self.issues or self.sources:
            with self.archive.write() as conn:
                new = write_batch(conn, self.packed, coder_name=self.coder, common=self.common) if self.packed else []
                write_issues(conn, self.issues)
                there = known_hashes(conn, (hash_ for hash_, _ in self.sources))
                note_sources(conn, [s for s in self.sources if s[0] in there], there)
            self.added.new += len(new)
            self.added.known += len(self.packed) - len(new)
            self.added.issues += self.issues
            self.packed, self.issues = [], []
            self.sources = [s for s in self.sources if s[0] not in there]
            self.watch(self.added)
        self.last = time.monotonic()


def _leave_known(archive: Archive, items: Iterable[Dispatch | Issue], writer: Writer) -> Iterator[Dispatch]:
    """The dispatches that must be read; of the others the source is noted, and issues are put on record."""
    taken: set[str] = set()
    for part in _batches(items, LOOK):
        dispatches = [x for x in part if isinstance(x, Dispatch)]
        writer.issues += [x for x in part if isinstance(x, Issue)]
        with archive.read() as conn:
            there = known_hashes(conn, (d.id for d in dispatches))
        for d in dispatches:
            if d.id in there or d.id in taken:
                writer.sources.append((d.id, d.source or "-"))
                writer.added.known += 1
            else:
                taken.add(d.id)
                yield d
        if len(writer.sources) + len(writer.issues) >= COMMIT * 4:
            writer.flush()


def _batches(items: Iterable[Dispatch | Issue], size: int) -> Iterator[list[Dispatch | Issue]]:
    part: list[Dispatch | Issue] = []
    for item in items:
        part.append(item)
        if len(part) >= size:
            yield part
            part = []
    if part:
        yield part


def _read_all(dispatches: Iterator[Dispatch], reading: Reading, jobs: int) -> Iterator[tuple[str, Packed | Issue]]:
    """Every dispatch read and packed, in the order in which they are ready."""
    if jobs <= 1:
        loaded: tuple[str, Read] | None = None
        for d in dispatches:
            loaded = loaded or reading.load()
            yield loaded[0], read_packed(d, loaded[1])
        return
    hands = _hands(dispatches)
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_begin, initargs=(reading,)) as pool:
        waiting: set[Future[list[tuple[str, Packed | Issue]]]] = set()
        for hand in hands:
            waiting.add(pool.submit(_read_hand, hand))
            if len(waiting) >= jobs * 3:
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                for future in done:
                    yield from future.result()
        while waiting:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            for future in done:
                yield from future.result()


def _hands(dispatches: Iterator[Dispatch]) -> Iterator[list[Dispatch]]:
    hand: list[Dispatch] = []
    for d in dispatches:
        hand.append(d)
        if len(hand) >= HAND:
            yield hand
            hand = []
    if hand:
        yield hand


def read_packed(dispatch: Dispatch, read: Read) -> Packed | Issue:
    """One dispatch read and packed; an issue where the coder fails on it."""
    try:
        return pack(read(dispatch))
    except OnrecordError as err:
        return Issue(dispatch.source or "-", str(err))
    except Exception as err:  # noqa: BLE001  put on record: one dispatch must not stop the others
        return Issue(dispatch.source or "-", f"the coder failed on it ({type(err).__name__}: {err}); please report it with the dispatch")


_loaded: list[tuple[str, Read]] = []


def _begin(reading: Reading) -> None:
    """What a reading process does first: watch over its parent, so that none outlives it, and load what reading needs."""
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    _loaded[:] = [reading.load()]


def _end_with(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)


def _read_hand(hand: Sequence[Dispatch]) -> list[tuple[str, Packed | Issue]]:
    coder, read = _loaded[0]
    return [(coder, read_packed(d, read)) for d in hand]
