"""Read anything into an archive: read on all cores, write by one, commit in batches, leave out what is there already."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from sqlalchemy import func, select

from onrecord.errors import ScaleError
from onrecord.record import Dispatch, Issue, Record
from onrecord.scale import Limits, try_one, work_all
from onrecord.store.archive import Archive
from onrecord.store.fulltext import merge_words
from onrecord.store.pack import Packed, pack
from onrecord.store.schema import dispatch
from onrecord.store.write import known_hashes, note_sources, write_batch, write_issues

LOOK = 64  # dispatches looked up in the archive at a time
COMMIT = 2048  # dispatches a transaction, if they come fast
COMMIT_SECONDS = 2.0  # and at least so often, if they come slowly
MERGE_FROM, MERGE_SHARE = 2048, 10  # full-text indexes are merged after an add of so many dispatches, a tenth of the archive
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

    def __add__(self, other: Added) -> Added:
        return Added(self.new + other.new, self.known + other.known, [*self.issues, *other.issues])

    @property
    def done(self) -> int:
        """How many inputs are dealt with."""
        return self.new + self.known + len(self.issues)


def add_dispatches(
    archive: Archive,
    items: Iterable[Dispatch | Issue],
    *,
    reading: Reading,
    jobs: int = 0,
    limits: Limits | None = None,
    watch: Callable[[Added], None] = lambda _: None,
) -> Added:
    """Store every dispatch of `items` that the archive does not hold, with its record, read by `jobs` processes (0: by this one).

    An input that cannot be read, or that the coder fails on, is put on record as an issue; the rest goes on. `watch` is told after
    every commit. Raises `StoreError` where the archive fails, `ScaleError` where no process can read: what was committed stands, and
    the same call again adds the rest.
    """
    added = Added()
    writer = Writer(archive, added, watch)
    fresh = _leave_known(archive, items, writer)
    try:
        for outcome in work_all(fresh, work=Packing(reading), jobs=jobs, limits=limits):
            writer.take(outcome)
    except ScaleError:
        writer.flush()
        raise
    writer.flush()
    merge_if_many(archive, added.new)
    return added


def merge_if_many(archive: Archive, new: int) -> None:
    """Put the full-text indexes in order where much of the archive is new: seconds, after hours of reading."""
    if new >= MERGE_FROM:
        with archive.write() as conn:
            if new * MERGE_SHARE >= conn.execute(select(func.max(dispatch.c.id))).scalar_one():
                merge_words(conn)


@dataclass(slots=True)
class Writer:
    """Gathers what was read and commits it, by number or by time. `taken` are the ids of dispatches on their way, not yet committed."""

    archive: Archive
    added: Added
    watch: Callable[[Added], None]
    packed: list[Packed] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    sources: list[tuple[str, str]] = field(default_factory=list)
    common: set[int] = field(default_factory=set)
    taken: set[str] = field(default_factory=set)
    coder: str = ""
    last: float = field(default_factory=time.monotonic)

    def take(self, outcome: tuple[str, Packed] | Issue) -> None:
        """Take one dispatch as read, or the issue it became."""
        if isinstance(outcome, Issue):
            self.issues.append(outcome)
        else:
            self.coder, packed = outcome
            self.packed.append(packed)
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
            self.taken.difference_update(p.hash for p in self.packed)  # the archive knows them from now on
            self.packed, self.issues = [], []
            self.sources = [s for s in self.sources if s[0] not in there]
            self.watch(self.added)
        self.last = time.monotonic()


def _leave_known(archive: Archive, items: Iterable[Dispatch | Issue], writer: Writer) -> Iterator[Dispatch]:
    """The dispatches that must be read; of the others the source is noted, and issues are put on record."""
    for part in _batches(items, LOOK):
        dispatches = [x for x in part if isinstance(x, Dispatch)]
        writer.issues += [x for x in part if isinstance(x, Issue)]
        with archive.read() as conn:
            there = known_hashes(conn, (d.id for d in dispatches))
        for d in dispatches:
            if d.id in there or d.id in writer.taken:
                writer.sources.append((d.id, d.source or "-"))
                writer.added.known += 1
            else:
                writer.taken.add(d.id)
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


@dataclass(frozen=True, slots=True)
class Packing:
    """Reading and packing as work (`onrecord.scale`): a dispatch in, the coder's name and the packed record out."""

    reading: Reading

    def load(self) -> Callable[[Dispatch], tuple[str, Packed]]:
        """Load what reading needs."""
        coder, read = self.reading.load()
        return lambda dispatch: (coder, pack(read(dispatch)))


def read_packed(dispatch: Dispatch, read: Read) -> Packed | Issue:
    """One dispatch read and packed; an issue where the coder fails on it."""
    return try_one(lambda d: pack(read(d)), dispatch)
