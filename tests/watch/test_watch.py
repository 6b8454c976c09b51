"""Watching feeds of a real server: politely, without loss or repetition, whatever the server does."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select

from fetch.site import Handler, Page, Site, serve
from onrecord.fetch import Fetcher, Manners
from onrecord.store import Archive, open_archive
from onrecord.store.feeds import list_feeds
from onrecord.store.schema import dispatch, feed, feed_item, issue
from onrecord.watch import Told, Watcher
from onrecord.watch.schedule import MOST_TRIES, next_poll, next_try
from store.readymade import Readymade
from watch.feeds import page, rss

QUICK = Manners(timeout=10, deadline=20, most_bytes=200_000, gap=0.0, allow_private=True)
HOUR = timedelta(hours=1)


@pytest.fixture
def site() -> Iterator[Site]:
    with serve() as made:
        yield made


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with open_archive(tmp_path / "archive.db", create=True) as made:
        yield made


def poll(archive: Archive, *urls: str, again: bool = True, lines: list[str] | None = None) -> Told:
    """One round over the feeds; `again` forgets that they are not due yet."""
    if again:
        with archive.write() as conn:
            conn.execute(feed.update().values(due="2000-01-01T00:00:00Z"))
            conn.execute(feed_item.update().values(due="2000-01-01T00:00:00Z"))
    tell = lines.append if lines is not None else lambda _: None
    return Watcher(archive, Fetcher(QUICK), Readymade(), list(urls), every=HOUR, tell=tell, rng=Random(5)).run(once=True)


def texts(archive: Archive) -> list[str]:
    with archive.read() as conn:
        return list(conn.execute(select(dispatch.c.text).order_by(dispatch.c.id)).scalars())


def reasons(archive: Archive) -> list[tuple[str, str]]:
    with archive.read() as conn:
        return [(row.source, row.reason) for row in conn.execute(select(issue).where(issue.c.resolved.is_(None)))]


def states(archive: Archive) -> list[str]:
    with archive.read() as conn:
        return sorted(conn.execute(select(feed_item.c.state)).scalars())


def test_items_with_their_text_need_no_page(site: Site, archive: Archive) -> None:
    site.pages["/feed"] = Page(rss([1, 2, 3], whole=True, base=site.url))
    told = poll(archive, f"{site.url}/feed")
    assert (told.polls, told.found, told.added, told.problems) == (1, 3, 3, [])
    assert site.paths() == ["/feed"]
    assert all("harbour master Tomas Okvist" in text for text in texts(archive))


def test_items_with_a_summary_are_read_from_their_pages(site: Site, archive: Archive) -> None:
    site.pages |= {"/feed": Page(rss([1, 2], base=site.url)), "/story/1": Page(page(1)), "/story/2": Page(page(2))}
    told = poll(archive, f"{site.url}/feed")
    assert told.added == 2 and site.most_at_once == 1
    first, second = texts(archive)
    assert {first.splitlines()[0], second.splitlines()[0]} == {"Harbour closes for 1 days", "Harbour closes for 2 days"}
    assert "port office" in first
    record = archive.record(1)
    assert record.published == "2024-06-14T13:17+00:00"
    assert record.envelope and record.envelope.id in {"1", "2"}
    assert str(record.source).startswith(f"{site.url}/story/")


def test_nothing_is_read_twice_and_what_is_unchanged_is_not_sent(site: Site, archive: Archive) -> None:
    def answer(handler: Handler) -> None:
        tag = f'"{len(numbers)}"'
        if handler.headers["If-None-Match"] == tag:
            handler.give(Page(status=304))
        else:
            handler.give(Page(rss(numbers, whole=True), headers={"ETag": tag, "Last-Modified": "Fri, 14 Jun 2024 13:17:00 GMT"}))

    numbers = [1, 2]
    site.pages["/feed"] = answer
    assert poll(archive, f"{site.url}/feed").added == 2
    told = poll(archive, f"{site.url}/feed")
    assert (told.unchanged, told.found, told.added) == (1, 0, 0)
    assert site.asked[-1].headers["if-modified-since"] == "Fri, 14 Jun 2024 13:17:00 GMT"
    numbers.append(3)
    assert poll(archive, f"{site.url}/feed").added == 1
    site.pages["/feed"] = Page(rss([3, 2, 1], whole=True))  # a server that knows no ETag sends all again
    assert (poll(archive, f"{site.url}/feed").found, len(texts(archive))) == (0, 3)


def test_an_item_that_changed_is_a_further_version(site: Site, archive: Archive) -> None:
    site.pages["/feed"] = Page(rss([1], whole=True))
    poll(archive, f"{site.url}/feed")
    site.pages["/feed"] = Page(rss([1], whole=True, note=" at least"))
    told = poll(archive, f"{site.url}/feed")
    assert (told.found, told.added, len(texts(archive))) == (1, 1, 2)


def test_feeds_in_trouble_are_left_alone_until_they_are_due(site: Site, archive: Archive) -> None:
    site.pages["/feed"] = Page(b"no feed at all")
    poll(archive, f"{site.url}/feed")
    told = poll(archive, f"{site.url}/feed", again=False)
    assert told.polls == 0 and site.paths() == ["/feed"]


@pytest.mark.parametrize(("status", "header", "least", "most"), [(429, "9000", 9000, 9000), (503, "10", 6000, 8000), (500, "", 6000, 8000)])
def test_a_server_in_trouble_is_left_alone(site: Site, archive: Archive, status: int, header: str, least: float, most: float) -> None:
    site.pages["/feed"] = Page(b"", status, {"Retry-After": header} if header else {})
    told = poll(archive, f"{site.url}/feed")
    (state,) = list_feeds(archive)
    pause = (datetime.fromisoformat(state.due) - datetime.now(UTC)).total_seconds()
    assert least - 60 < pause <= most  # twice the hour, a tenth either way, and never before the server asked
    assert (state.failures, state.status, len(told.problems)) == (1, status, 1)
    site.pages["/feed"] = Page(rss([1], whole=True))
    assert poll(archive, f"{site.url}/feed").added == 1
    (state,) = list_feeds(archive)
    assert (state.failures, state.problem, reasons(archive)) == (0, None, [])


def test_a_feed_that_is_gone_is_not_asked_again(site: Site, archive: Archive) -> None:
    site.pages["/feed"] = Page(b"", 410)
    poll(archive, f"{site.url}/feed")
    (state,) = list_feeds(archive)
    assert state.ended and "gone for good" in str(state.problem)


def test_a_feed_that_moved_for_good_is_asked_there(site: Site, archive: Archive) -> None:
    site.pages |= {"/old": Page(status=301, headers={"Location": "/new"}), "/new": Page(rss([1], whole=True))}
    poll(archive, f"{site.url}/old")
    poll(archive, f"{site.url}/old")
    assert site.paths() == ["/old", "/new", "/new"]


def keyed(keys: list[str], *, whole: bool, base: str = "") -> bytes:
    """A feed of items 1, 2 … under these keys."""
    data = rss(list(range(1, len(keys) + 1)), whole=whole, base=base).decode()
    for n, key in enumerate(keys, 1):
        data = data.replace(f"<guid isPermaLink='false'>{n}</guid>", f"<guid isPermaLink='false'>{key}</guid>")
    return data.encode()


@pytest.mark.parametrize("whole", [True, False])
def test_a_feed_that_changes_its_keys_is_not_read_again(site: Site, archive: Archive, whole: bool) -> None:
    site.pages |= {"/story/1": Page(page(1)), "/story/2": Page(page(2)), "/story/3": Page(page(3))}
    for turn in range(3):
        site.pages["/feed"] = Page(keyed([f"{turn}-1", f"{turn}-2"], whole=whole, base=site.url))
        poll(archive, f"{site.url}/feed")
    assert len(texts(archive)) == list_feeds(archive)[0].items == 2
    assert len(site.paths()) == (3 if whole else 5)
    site.pages["/feed"] = Page(keyed(["3-1", "3-2", "3-3"], whole=whole, base=site.url))
    assert poll(archive, f"{site.url}/feed").found == 1


def test_two_items_that_say_the_same_are_two(site: Site, archive: Archive) -> None:
    one = rss([1], whole=True)
    item = one[one.index(b"<item>") : one.index(b"</channel>")]
    site.pages["/feed"] = Page(one.replace(b"</channel>", item.replace(b">1</guid>", b">2</guid>") + b"</channel>"))
    assert poll(archive, f"{site.url}/feed").found == 2
    assert list_feeds(archive)[0].items == 2


def test_items_without_dates_and_keys(site: Site, archive: Archive) -> None:
    bare = rss([1, 2], whole=True, base=site.url).decode()
    for n in (1, 2):
        bare = bare.replace(f"<guid isPermaLink='false'>{n}</guid>", "").replace("<pubDate>Fri, 14 Jun 2024 13:17:00 GMT</pubDate>", "")
    site.pages["/feed"] = Page(bare.encode())
    assert poll(archive, f"{site.url}/feed").added == 2
    assert poll(archive, f"{site.url}/feed").found == 0
    assert archive.record(1).published is None


def test_a_clock_that_was_wrong_does_not_silence_a_feed(site: Site, archive: Archive) -> None:
    site.pages["/feed"] = Page(rss([1], whole=True))
    poll(archive, f"{site.url}/feed")
    with archive.write() as conn:
        conn.execute(feed.update().values(polled="2093-01-01T00:00:00Z", due="2093-01-01T01:00:00Z", failures=1))
    assert poll(archive, f"{site.url}/feed", again=False).polls == 1
    assert list_feeds(archive)[0].due < "2093"


def test_redirects_in_a_circle_and_for_a_while(site: Site, archive: Archive) -> None:
    site.pages |= {
        "/a": Page(status=301, headers={"Location": "/b"}),
        "/b": Page(status=301, headers={"Location": "/a"}),
        "/c": Page(status=302, headers={"Location": "/d"}),
        "/d": Page(rss([1], whole=True)),
    }
    told = poll(archive, f"{site.url}/a", f"{site.url}/c")
    assert told.added == 1 and len(told.problems) == 1 and "circle" in told.problems[0].reason
    poll(archive, f"{site.url}/c")
    assert site.paths()[-2:] == ["/c", "/d"]  # a move for a while is not remembered


def endless(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    handler.wfile.write(rss([1]).replace(b"</channel></rss>", b""))
    for _ in range(2000):
        handler.wfile.write(b"<item><title>x</title></item>" * 100)


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    b'<rss version="2.0"><channel><title>&b;</title></channel></rss>'
)


@pytest.mark.parametrize(
    ("behaviour", "told"),
    [
        (endless, "longer than 200,000 bytes"),
        (Page(b"x" * 200_001), "200,001 bytes long"),
        (Page(rss([1]), headers={"Content-Length": "100000"}), "broke off"),
        (Page(BOMB), "declares entities"),
        (Page(b"<html><body>Not found, but politely</body></html>"), "not a feed"),
        (Page(b"{}"), "not a JSON Feed"),
        (Page(b"\x00\x01\x02" * 50), "binary"),
        (Page(b"<rss version='2.0'><channel>" + b"<a>" * 5000), "in one another"),
    ],
)
def test_feeds_that_lie_are_refused_and_on_record(
    site: Site, archive: Archive, behaviour: Page | Callable[[Handler], None], told: str
) -> None:
    site.pages |= {"/bad": behaviour, "/good": Page(rss([1], whole=True))}
    result = poll(archive, f"{site.url}/bad", f"{site.url}/good")
    assert result.added == 1 and len(result.problems) == 1
    ((source, reason),) = reasons(archive)
    assert source == f"{site.url}/bad" and told in reason


def test_a_page_that_fails_is_tried_again_then_on_record(site: Site, archive: Archive) -> None:
    site.pages |= {"/feed": Page(rss([1], base=site.url)), "/story/1": Page(b"", 503)}
    for _ in range(MOST_TRIES - 1):
        poll(archive, f"{site.url}/feed")
        assert (states(archive), reasons(archive)) == (["waiting"], [])
    poll(archive, f"{site.url}/feed")
    assert states(archive) == ["failed"]
    assert reasons(archive)[0][0] == f"{site.url}/story/1"
    assert list_feeds(archive)[0].failed == 1


def test_a_page_that_is_not_there_is_not_tried_again(site: Site, archive: Archive) -> None:
    site.pages |= {"/feed": Page(rss([1, 2], base=site.url)), "/story/2": Page(page(2))}
    told = poll(archive, f"{site.url}/feed")
    assert (told.added, states(archive)) == (1, ["done", "failed"])


def test_several_hosts_at_once_but_one_request_a_host(site: Site, archive: Archive) -> None:
    def slowly(handler: Handler) -> None:
        time.sleep(0.2)
        handler.give(Page(rss([1], whole=True)))

    with serve() as other:
        for n in range(3):
            site.pages[f"/{n}"] = other.pages[f"/{n}"] = slowly
        elsewhere = other.url.replace("127.0.0.1", "localhost")
        poll(archive, *(f"{base}/{n}" for base in (site.url, elsewhere) for n in range(3)))
        assert (site.most_at_once, other.most_at_once) == (1, 1)
        assert sorted(site.paths()) == sorted(other.paths()) == ["/0", "/1", "/2"]
        assert min(a.at for a in other.asked) < max(a.at for a in site.asked)  # neither waited for the other's turn


def test_it_stops_when_asked_and_goes_on_later(site: Site, archive: Archive) -> None:
    over = threading.Event()
    site.pages |= {"/feed": Page(rss([1, 2], base=site.url)), "/story/1": lambda _: over.wait(20) and None, "/story/2": Page(page(2))}
    stop = threading.Event()
    slow = Manners(timeout=20, deadline=30, gap=0.0, allow_private=True)
    watcher = Watcher(archive, Fetcher(slow), Readymade(), [f"{site.url}/feed"], every=HOUR, stopped=stop.is_set)
    thread = threading.Thread(target=watcher.run)
    thread.start()
    deadline = time.monotonic() + 10
    while "/story/1" not in site.paths() and time.monotonic() < deadline:
        time.sleep(0.02)
    stop.set()
    began = time.monotonic()
    thread.join(10)
    assert not thread.is_alive() and time.monotonic() - began < 3
    assert states(archive) in (["waiting", "waiting"], ["done", "waiting"]) and reasons(archive) == []
    over.set()
    site.pages["/story/1"] = Page(page(1))
    poll(archive, f"{site.url}/feed")
    assert (states(archive), len(texts(archive))) == (["done", "done"], 2)


def test_it_tells_what_it_does(site: Site, archive: Archive) -> None:
    site.pages["/feed"] = Page(rss([1], whole=True, base=site.url))
    lines: list[str] = []
    poll(archive, f"{site.url}/feed", lines=lines)
    assert lines == [f"{site.url}/feed: 1 items, 1 new", f"{site.url}/story/1: read"]


def test_when_to_ask_again() -> None:
    now, rng = datetime(2024, 6, 14, tzinfo=UTC), Random(3)
    pauses = [(next_poll(now, HOUR, failures=0, retry_after=None, rng=rng) - now) / HOUR for _ in range(50)]
    assert 0.9 <= min(pauses) < 0.97 and 1.03 < max(pauses) <= 1.1
    assert next_poll(now, HOUR, failures=40, retry_after=None, rng=rng) - now <= timedelta(days=1.1)
    assert next_poll(now, HOUR, failures=1, retry_after=99999, rng=rng) - now == timedelta(seconds=99999)
    assert next_try(now, tries=MOST_TRIES, retry_after=None, rng=rng) is None
