"""What the threads do: ask for a feed, and for an item's page. Everything comes back as a value; what fails is a reason in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

import msgspec

from onrecord.errors import FetchError, InputError
from onrecord.read.feed import Feed, FeedItem, describe_item, read_item
from onrecord.read.feeds import parse_any_feed
from onrecord.read.format import Options
from onrecord.read.wire import Outside
from onrecord.record import Dispatch, Issue
from onrecord.store.feeds import FeedStatus, Polled, Seen, Waiting
from onrecord.watch.schedule import next_poll

if TYPE_CHECKING:
    from onrecord.fetch import Answer, Fetcher

GONE = 410
PUBLIC = Options(embargoed=True)  # what a feed leads to is out, whatever notice stands on it


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of an item until it is read: itself, and what its feed says of all."""

    format: str
    feed: str
    feed_title: str | None
    item: FeedItem


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of an item: its dispatch, or the issue. `may_change`: it is worth another try, after `retry_after` seconds at least."""

    dispatch: Dispatch | None = None
    issue: Issue | None = None
    may_change: bool = False
    retry_after: float | None = None


def poll_feed(fetcher: Fetcher, status: FeedStatus, *, every: timedelta, rng: Random) -> Polled:
    """Ask for a feed, if it changed since the last time."""
    now = datetime.now(UTC)
    try:
        answer = fetcher.fetch(status.location or status.url, etag=status.etag, modified=status.modified)
        due = next_poll(now, every, failures=0, retry_after=None, rng=rng)
        if answer.status == 304:
            return Polled(due, 304, location=answer.moved)
        feed = parse_any_feed(answer.data, url=answer.url, charset=answer.charset)
    except InputError as err:
        told = err if isinstance(err, FetchError) else FetchError("")
        due = next_poll(now, every, failures=status.failures + 1, retry_after=told.retry_after, rng=rng)
        return Polled(due, told.status, problem=str(err), ended=told.status == GONE)
    return _polled(status, feed, answer, due)


def _polled(status: FeedStatus, feed: Feed, answer: Answer, due: datetime) -> Polled:
    seen = tuple(
        Seen(
            key=item.key,
            digest=item.digest(),
            url=None if item.whole or not item.url else item.url,
            entry=msgspec.json.encode(Kept(feed.format, status.url, feed.title, item)).decode(),
        )
        for item in feed.items
    )
    return Polled(due, answer.status, feed.title, answer.etag, answer.modified, answer.moved, seen)


def fetch_item(fetcher: Fetcher, waiting: Waiting) -> Fetched:
    """The dispatch of an item: from its own text, or from its page."""
    kept = msgspec.json.decode(waiting.entry, type=Kept)
    source = kept.item.url or f"{kept.feed}#{kept.item.key}"
    known = describe_item(Feed(kept.format, kept.feed_title, ()), kept.item, Outside(source=source))
    try:
        if waiting.url is None:
            return Fetched(read_item(kept.item, known))
        answer = fetcher.fetch(waiting.url)
    except FetchError as err:
        may_change = err.status is None or err.status >= 500 or err.status in (408, 429)
        return Fetched(issue=Issue(source, str(err)), may_change=may_change, retry_after=err.retry_after)
    except InputError as err:
        return Fetched(issue=Issue(source, str(err)))
    return _read_answer(answer, known)


def _read_answer(answer: Answer, known: Outside) -> Fetched:
    """The first dispatch of a page; a page holds one."""
    from onrecord.read.web import read_answer

    for found in read_answer(answer, known, options=PUBLIC):
        return Fetched(found) if isinstance(found, Dispatch) else Fetched(issue=found)
    return Fetched(issue=Issue(known.source or answer.url, "a page without a dispatch"))
