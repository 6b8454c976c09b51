"""The loop: feeds that are due are polled, items that wait are read, what comes of it goes into the archive.

Threads only fetch and parse, and keep nothing. The loop's own thread reads dispatches and writes. One thread at a time asks a host.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from onrecord.record import Dispatch, Issue
from onrecord.store import feeds as store
from onrecord.store.add import Reading, read_packed
from onrecord.store.feeds import FeedStatus, Polled, Waiting
from onrecord.store.pack import Packed
from onrecord.watch.poll import Fetched, fetch_item, poll_feed
from onrecord.watch.schedule import next_poll, next_try

if TYPE_CHECKING:
    from onrecord.fetch import Fetcher
    from onrecord.store import Archive

THREADS = 8
PAUSE = 0.5  # seconds at most between two looks at whether to stop
SKEW = timedelta(minutes=5)  # of a clock that is set right while it runs
LOOK = 5.0  # seconds between two looks at what has become due

Task = FeedStatus | Waiting
Outcome = Polled | Fetched


@dataclass(slots=True)
class Told:
    """What was done so far."""

    polls: int = 0
    unchanged: int = 0
    found: int = 0
    added: int = 0
    problems: list[Issue] = field(default_factory=list)


class Watcher:
    """Polls `urls` every so often into the archive. `tell` is told each thing done, in a line; `stopped` is asked whether to end."""

    def __init__(
        self,
        archive: Archive,
        fetcher: Fetcher,
        reading: Reading,
        urls: list[str],
        *,
        every: timedelta,
        tell: Callable[[str], None] = lambda _: None,
        stopped: Callable[[], bool] = lambda: False,
        rng: Random | None = None,
    ) -> None:
        self.archive, self.fetcher, self.reading, self.urls = archive, fetcher, reading, urls
        self.every, self.tell, self.stopped, self.rng = every, tell, stopped, rng or Random()
        self.told = Told()
        self._running: dict[Future[Outcome], Task] = {}
        self._loaded: tuple[str, Callable[[Dispatch], object]] | None = None
        self._common: set[int] = set()
        self._polled: set[int] = set()

    def run(self, *, once: bool = False) -> Told:
        """Watch until `stopped` says so; `once` ends when each feed was polled and nothing is left that can be read now.

        Raises `StoreError` where the archive fails: what was committed stands, and the same call goes on from there.
        """
        store.add_feeds(self.archive, self.urls)
        with self._pool() as pool:
            looked = -LOOK
            while not self.stopped():
                if time.monotonic() - looked >= LOOK or once or not self._running:
                    looked = time.monotonic()
                    for task in self._choose(once=once):
                        self._running[pool.submit(self._do, task)] = task
                if once and not self._running:
                    break
                if self._running:
                    done, _ = wait(self._running, timeout=PAUSE, return_when=FIRST_COMPLETED)
                    self._take(done)
                    looked = looked if not done else -LOOK
                else:
                    time.sleep(PAUSE)
        return self.told

    @contextmanager
    def _pool(self) -> Iterator[ThreadPoolExecutor]:
        pool = ThreadPoolExecutor(THREADS, thread_name_prefix="fetch")
        try:
            yield pool
        finally:
            self.fetcher.close()
            pool.shutdown(wait=True, cancel_futures=True)

    def _choose(self, *, once: bool) -> Iterator[Task]:
        """What is due, at most one task a host; a feed is polled before its items are read."""
        feeds = [f for f in store.load_feeds(self.archive, self.urls) if f.ended is None]
        now = datetime.now(UTC)
        polls = [f for f in feeds if f.id not in self._polled and (is_due(f, now) or (once and not f.failures))]
        busy = {_host(task) for task in self._running.values()}
        at_work = {(type(task), task.id) for task in self._running.values()}
        tasks: list[Task] = [*polls, *store.list_waiting(self.archive, [f.id for f in feeds], now)]
        for task in tasks:
            host = _host(task)
            if (host is None or host not in busy) and (type(task), task.id) not in at_work and len(at_work) < THREADS * 4:
                busy |= {host} if host else set()
                at_work.add((type(task), task.id))
                if once and isinstance(task, FeedStatus):
                    self._polled.add(task.id)
                yield task

    def _do(self, task: Task) -> Outcome:
        try:
            if isinstance(task, FeedStatus):
                return poll_feed(self.fetcher, task, every=self.every, rng=self.rng)
            return fetch_item(self.fetcher, task)
        except Exception as err:  # noqa: BLE001  put on record: one feed or page must not stop the others
            return self._excuse(task, f"a fault in onrecord, please report it: {type(err).__name__}: {err}")

    def _excuse(self, task: Task, reason: str) -> Outcome:
        if isinstance(task, FeedStatus):
            due = next_poll(datetime.now(UTC), self.every, failures=task.failures + 1, retry_after=None, rng=self.rng)
            return Polled(due, problem=reason)
        return Fetched(issue=Issue(task.url or "-", reason))

    def _take(self, done: set[Future[Outcome]]) -> None:
        """Put down what came of tasks. What a stop cut off is left as it was."""
        read: list[tuple[Waiting, Packed]] = []
        for future in done:
            task, outcome = self._running.pop(future), future.result()
            if self.stopped():
                continue
            if isinstance(task, FeedStatus) and isinstance(outcome, Polled):
                self._note_poll(task, outcome)
            elif isinstance(task, Waiting) and isinstance(outcome, Fetched):
                packed = outcome.issue or self._read(outcome.dispatch)
                if isinstance(packed, Packed):
                    read.append((task, packed))
                else:
                    self._note_failure(task, packed, outcome)
        if read:
            self._finish(read)

    def _note_poll(self, feed: FeedStatus, polled: Polled) -> None:
        new = store.note_poll(self.archive, feed, polled)
        self.told.polls += 1
        self.told.found += new
        if polled.problem:
            self.told.problems.append(Issue(feed.url, polled.problem))
            self.tell(f"{feed.url}: {polled.problem}; " + ("not polled any more" if polled.ended else f"next at {polled.due:%H:%M:%S} UTC"))
        elif polled.seen is None:
            self.told.unchanged += 1
            self.tell(f"{feed.url}: unchanged")
        else:
            self.tell(f"{feed.url}: {len(polled.seen)} items, {new} new")

    def _read(self, dispatch: Dispatch | None) -> Packed | Issue:
        if dispatch is None:
            return Issue("-", "nothing came of it")
        loaded = self._loaded = self._loaded or self.reading.load()
        return read_packed(dispatch, loaded[1])  # type: ignore[arg-type]

    def _finish(self, read: list[tuple[Waiting, Packed]]) -> None:
        coder_name = self._loaded[0] if self._loaded else ""
        added = store.finish_items(self.archive, read, coder_name=coder_name, common=self._common)
        self.told.added += added
        for _, packed in read:
            self.tell(f"{packed.source}: read")

    def _note_failure(self, item: Waiting, found: Issue, fetched: Fetched) -> None:
        again = None
        if fetched.may_change:
            again = next_try(datetime.now(UTC), tries=item.tries + 1, retry_after=fetched.retry_after, rng=self.rng)
        store.note_failure(self.archive, item, found, again=again)
        if again is None:
            self.told.problems.append(found)
        self.tell(f"{found.source}: {found.reason}" + (f"; again at {again:%H:%M:%S} UTC" if again else ""))


def is_due(feed: FeedStatus, now: datetime) -> bool:
    """Whether a feed is to be polled. One that was polled in the future is: the clock was wrong then, and so is the moment it is due."""
    moment = store.moment_of(now)
    return feed.due <= moment or (feed.polled or "") > store.moment_of(now + SKEW)


def _host(task: Task) -> str | None:
    """The host that a task asks; None where it asks none."""
    url = (task.location or task.url) if isinstance(task, FeedStatus) else task.url
    try:
        return urlsplit(url).hostname if url else None
    except ValueError:
        return None  # fetching it says what is wrong with it
