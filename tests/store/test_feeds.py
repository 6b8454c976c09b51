"""The state of watched feeds, on each database."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from onrecord.record import Issue
from onrecord.store import Archive
from onrecord.store.add import read_packed
from onrecord.store.feeds import (
    FeedStatus,
    Polled,
    Seen,
    Waiting,
    add_feeds,
    finish_items,
    list_feeds,
    list_waiting,
    load_feeds,
    note_failure,
    note_poll,
)
from onrecord.store.pack import Packed
from onrecord.store.schema import feed_item, issue
from store.readymade import Readymade, make_dispatch

URL = "https://a.example/feed"
NOW = datetime.now(UTC)
LATER = NOW + timedelta(hours=1)
SEEN = tuple(Seen(f"k{n}", f"d{n}", f"https://a.example/{n}", f'{{"n": {n}}}') for n in range(3))


def only(archive: Archive) -> FeedStatus:
    (status,) = list_feeds(archive)
    return status


def packed(n: int) -> Packed:
    found = read_packed(make_dispatch(n, source=f"https://a.example/{n}"), Readymade().read)
    assert isinstance(found, Packed)
    return found


def waiting(archive: Archive) -> list[Waiting]:
    return list_waiting(archive, [only(archive).id], datetime.now(UTC) + timedelta(seconds=2))


def test_a_feed_from_its_first_poll_to_its_last(archive: Archive) -> None:
    add_feeds(archive, [URL, URL])
    add_feeds(archive, [URL])
    assert (only(archive).polled, only(archive).items) == (None, 0)
    assert note_poll(archive, only(archive), Polled(LATER, 200, "Ports", '"v1"', "then", None, SEEN)) == 3
    assert note_poll(archive, only(archive), Polled(LATER, 304)) == 0
    status = only(archive)
    assert (status.title, status.etag, status.modified, status.status, status.waiting) == ("Ports", '"v1"', "then", 304, 3)
    first, second, third = waiting(archive)
    assert finish_items(archive, [(first, packed(1)), (second, packed(2))], coder_name="readymade@1", common=set()) == 2
    note_failure(archive, third, Issue("https://a.example/2", "not now"), again=LATER)
    assert waiting(archive) == []
    note_failure(archive, third, Issue("https://a.example/2", "never"), again=None)
    status = only(archive)
    assert (status.items, status.waiting, status.failed) == (3, 0, 1)
    with archive.read() as conn:
        assert [row.reason for row in conn.execute(select(issue))] == ["never"]
        rows = conn.execute(select(feed_item).where(feed_item.c.state == "done")).all()
    assert [(row.entry, row.dispatch_id is not None) for row in rows] == [(None, True), (None, True)]


def test_only_what_changed_waits_again(archive: Archive) -> None:
    add_feeds(archive, [URL])
    note_poll(archive, only(archive), Polled(LATER, 200, seen=SEEN))
    finish_items(archive, [(item, packed(n)) for n, item in enumerate(waiting(archive))], coder_name="readymade@1", common=set())
    changed = Seen("k1", "other", None, "{}")
    assert note_poll(archive, only(archive), Polled(LATER, 200, seen=(*SEEN[:1], changed, SEEN[2]))) == 1
    assert [(item.url, item.entry) for item in waiting(archive)] == [(None, "{}")]


def test_an_item_that_changes_while_it_is_read_is_read_again(archive: Archive) -> None:
    add_feeds(archive, [URL])
    note_poll(archive, only(archive), Polled(LATER, 200, seen=SEEN[:1]))
    (item,) = waiting(archive)
    note_poll(archive, only(archive), Polled(LATER, 200, seen=(Seen("k0", "newer", None, "{}"),)))
    finish_items(archive, [(item, packed(1))], coder_name="readymade@1", common=set())
    assert [found.entry for found in waiting(archive)] == ["{}"]


def test_problems_are_counted_in_a_row_and_end_with_a_good_poll(archive: Archive) -> None:
    add_feeds(archive, [URL, "https://b.example/feed"])
    (status, _) = list_feeds(archive)
    for count in (1, 2):
        note_poll(archive, status, Polled(LATER, 500, problem="the server failed"))
        (status,) = load_feeds(archive, [URL])
        assert (status.failures, status.problem) == (count, "the server failed")
    note_poll(archive, status, Polled(LATER, 200, seen=()))
    (status,) = load_feeds(archive, [URL])
    assert (status.failures, status.problem) == (0, None)
    note_poll(archive, status, Polled(LATER, 410, problem="gone", ended=True))
    assert load_feeds(archive, [URL])[0].ended
    add_feeds(archive, [URL])  # named again, it is taken up again
    assert load_feeds(archive, [URL])[0].ended is None
