"""The feeds that are watched: when each was polled, what waits to be read, what went wrong. After a kill, `watch` goes on from here.

Two kinds of transaction keep it whole: a poll puts the feed's state and its new items down together, so that no item is forgotten;
a dispatch and its item's state are written together, so that none is read twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, Row, func, insert, select, update

from onrecord.record import Issue
from onrecord.store.archive import Archive
from onrecord.store.migrate import now
from onrecord.store.pack import Packed
from onrecord.store.schema import feed, feed_item, issue
from onrecord.store.write import chunks, known_hashes, write_batch, write_issues

WAITING, DONE, FAILED = "waiting", "done", "failed"
MOST_WAITING = 2000  # items looked at a time


@dataclass(frozen=True, slots=True)
class FeedStatus:
    """A feed as the archive knows it. Moments are ISO 8601 in UTC; `failures` is counted in a row; `problem` is the last poll's."""

    id: int
    url: str
    location: str | None
    title: str | None
    etag: str | None
    modified: str | None
    polled: str | None
    due: str
    status: int | None
    failures: int
    problem: str | None
    ended: str | None
    items: int = 0
    waiting: int = 0
    failed: int = 0
    newest: str | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """An item as a poll found it. `entry` is what is needed to read it later, as JSON."""

    key: str
    digest: str
    url: str | None
    entry: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """An item that is to be read."""

    id: int
    feed_id: int
    url: str | None
    entry: str
    tries: int


@dataclass(frozen=True, slots=True)
class Polled:
    """What a poll found out. `seen` is None where nothing changed; with a `problem` only state and next poll change."""

    due: datetime
    status: int | None = None
    title: str | None = None
    etag: str | None = None
    modified: str | None = None
    location: str | None = None
    seen: tuple[Seen, ...] | None = None
    problem: str | None = None
    ended: bool = False


def moment_of(when: datetime) -> str:
    """The moment as the archive writes it: UTC, to the second."""
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def add_feeds(archive: Archive, urls: Iterable[str]) -> None:
    """Put the feeds on the list that are not on it yet; they are due at once. One that had ended is taken up again."""
    wanted = list(dict.fromkeys(urls))
    with archive.write() as conn:
        for part in chunks(wanted):
            have = set(conn.execute(select(feed.c.url).where(feed.c.url.in_(part))).scalars())
            conn.execute(update(feed).where(feed.c.url.in_(part), feed.c.ended.is_not(None)).values(ended=None, due=now()))
            fresh = [{"url": url, "added": now(), "due": now(), "failures": 0} for url in part if url not in have]
            if fresh:
                conn.execute(insert(feed), fresh)


def load_feeds(archive: Archive, urls: Iterable[str]) -> list[FeedStatus]:
    """These feeds with their state, without counting their items."""
    wanted = set(urls)
    with archive.read() as conn:
        rows = conn.execute(select(feed).order_by(feed.c.id)).all()
    return [_status(row, ()) for row in rows if row.url in wanted]


def list_feeds(archive: Archive) -> list[FeedStatus]:
    """Every feed with its state and how many of its items were found, wait and failed."""
    with archive.read() as conn:
        counted = conn.execute(
            select(feed_item.c.feed_id, feed_item.c.state, func.count().label("n"), func.max(feed_item.c.found).label("newest")).group_by(
                feed_item.c.feed_id, feed_item.c.state
            )
        ).all()
        rows = conn.execute(select(feed).order_by(feed.c.id)).all()
    return [_status(row, [c for c in counted if c.feed_id == row.id]) for row in rows]


def _status(row: Row[tuple[object, ...]], counted: Sequence[Row[tuple[int, str, int, str]]]) -> FeedStatus:
    facts = row._mapping
    by_state = {c.state: c.n for c in counted}
    known = {name: facts[name] for name in FeedStatus.__slots__ if name in facts}
    return FeedStatus(
        **known,
        items=sum(by_state.values()),
        waiting=by_state.get(WAITING, 0),
        failed=by_state.get(FAILED, 0),
        newest=max((c.newest for c in counted), default=None),
    )


def note_poll(archive: Archive, status: FeedStatus, polled: Polled) -> int:
    """Put down what a poll found, in one transaction; how many items are new, or new versions, is returned."""
    facts = {"polled": now(), "due": moment_of(polled.due), "status": polled.status, "problem": polled.problem}
    with archive.write() as conn:
        if polled.problem is not None:
            failures = feed.c.failures + 1
            ended = now() if polled.ended else None
            conn.execute(update(feed).where(feed.c.id == status.id).values(**facts, failures=failures, ended=ended))
            write_issues(conn, [Issue(status.url, polled.problem)])
            return 0
        facts |= {"failures": 0, "location": polled.location or status.location}
        if polled.seen is not None:
            facts |= {"title": polled.title or status.title, "etag": polled.etag, "modified": polled.modified}
        conn.execute(update(feed).where(feed.c.id == status.id).values(**facts))
        conn.execute(update(issue).where(issue.c.source == status.url, issue.c.resolved.is_(None)).values(resolved=now()))
        return _note_items(conn, status.id, polled.seen or ())


def _note_items(conn: Connection, feed_id: int, seen: Sequence[Seen]) -> int:
    known: dict[str, Row[tuple[int, str, str]]] = {}
    for part in chunks([s.key for s in seen]):
        asked = select(feed_item.c.id, feed_item.c.key, feed_item.c.digest)
        known |= {row.key: row for row in conn.execute(asked.where(feed_item.c.feed_id == feed_id, feed_item.c.key.in_(part)))}
    fresh = [s for s in seen if s.key not in known]
    changed = [s for s in seen if s.key in known and known[s.key].digest != s.digest]
    fresh = _rename_items(conn, feed_id, fresh, {s.key for s in seen})
    moment = now()
    state = {"state": WAITING, "tries": 0, "due": moment}
    if fresh:
        rows = [
            {"feed_id": feed_id, "key": s.key, "digest": s.digest, "url": s.url, "entry": s.entry, "found": moment, **state} for s in fresh
        ]
        conn.execute(insert(feed_item), rows)
    for s in changed:
        renewed = {"digest": s.digest, "url": s.url, "entry": s.entry, **state}
        conn.execute(update(feed_item).where(feed_item.c.id == known[s.key].id).values(**renewed))
    return len(fresh) + len(changed)


def _rename_items(conn: Connection, feed_id: int, fresh: Sequence[Seen], keys: set[str]) -> list[Seen]:
    """Of items under keys that are new, those that are new: one that says what an item said whose key is gone from the feed is that item.

    Some feeds make new keys at every request, or when the site moves; without this all their items would be read again each time.
    """
    same: dict[str, Row[tuple[int, str, str]]] = {}
    for part in chunks([s.digest for s in fresh]):
        asked = select(feed_item.c.id, feed_item.c.key, feed_item.c.digest).where(feed_item.c.feed_id == feed_id)
        same |= {row.digest: row for row in conn.execute(asked.where(feed_item.c.digest.in_(part))) if row.key not in keys}
    new = []
    for s in fresh:
        row = same.pop(s.digest, None)
        if row is None:
            new.append(s)
        else:
            conn.execute(update(feed_item).where(feed_item.c.id == row.id).values(key=s.key))
    return new


def list_waiting(archive: Archive, feed_ids: Iterable[int], moment: datetime) -> list[Waiting]:
    """Items of these feeds that are due to be read, those found first before the others."""
    with archive.read() as conn:
        rows = conn.execute(
            select(feed_item.c.id, feed_item.c.feed_id, feed_item.c.url, feed_item.c.entry, feed_item.c.tries)
            .where(feed_item.c.state == WAITING, feed_item.c.due <= moment_of(moment), feed_item.c.feed_id.in_(list(feed_ids)))
            .order_by(feed_item.c.tries, feed_item.c.id)
            .limit(MOST_WAITING)
        )
        return [Waiting(*row) for row in rows]


def finish_items(archive: Archive, read: Sequence[tuple[Waiting, Packed]], *, coder_name: str, common: set[int]) -> int:
    """Store what the items became, with their state, in one transaction; how many dispatches are new is returned."""
    with archive.write() as conn:
        new = write_batch(conn, [packed for _, packed in read], coder_name=coder_name, common=common)
        there = known_hashes(conn, (packed.hash for _, packed in read))
        for item, packed in read:
            state = {"state": DONE, "entry": None, "dispatch_id": there[packed.hash]}
            conn.execute(update(feed_item).where(feed_item.c.id == item.id, feed_item.c.entry == item.entry).values(**state))
    return len(new)


def note_failure(archive: Archive, item: Waiting, found: Issue, *, again: datetime | None) -> None:
    """Put down that an item could not be read: to be tried `again` at that moment, or on record as an issue for good."""
    with archive.write() as conn:
        state = {"tries": item.tries + 1} | ({"due": moment_of(again)} if again else {"state": FAILED})
        conn.execute(update(feed_item).where(feed_item.c.id == item.id).values(**state))
        if again is None:
            write_issues(conn, [found])
