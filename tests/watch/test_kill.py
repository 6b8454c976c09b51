"""`kill -9` while feeds are polled and pages read: the next run loses nothing and repeats nothing that was committed."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from sqlalchemy import select

from fetch.site import Handler, Page, Site, serve
from onrecord.store import Archive, open_archive
from onrecord.store.schema import dispatch, feed_item, source
from onrecord.store.verify import Fault, verify
from watch.feeds import page, rss

ITEMS = 12  # new in each feed before each run
KILLS = 6
CHILD = """
import sys
from datetime import timedelta
from onrecord.fetch import Fetcher, Manners
from onrecord.store import open_archive
from onrecord.watch import Watcher
from store.readymade import Readymade
with open_archive(sys.argv[1], create=True) as archive:
    fetcher = Fetcher(Manners(gap=0.0, allow_private=True))
    watcher = Watcher(archive, fetcher, Readymade(), sys.argv[2:], every=timedelta(hours=1), tell=lambda line: print(line, flush=True))
    print("open", flush=True)
    watcher.run(once=True)
"""


def start(where: Path, urls: list[str]) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    return subprocess.Popen([sys.executable, "-c", CHILD, str(where), *urls], stdout=subprocess.PIPE, text=True, env=environment)


def put_pages(site: Site, items: int) -> None:
    """A feed with whole texts and one with summaries, whose pages take a moment; both know their ETag."""

    def feed_of(data: bytes) -> object:
        tag = f'"{len(data)}"'

        def answer(handler: Handler) -> None:
            handler.give(Page(status=304) if handler.headers["If-None-Match"] == tag else Page(data, headers={"ETag": tag}))

        return answer

    def page_of(n: int) -> object:
        def answer(handler: Handler) -> None:
            time.sleep(0.01)
            handler.give(Page(page(n)))

        return answer

    site.pages["/whole"] = feed_of(rss(list(range(1000, 1000 + items)), whole=True))  # type: ignore[assignment]
    site.pages["/brief"] = feed_of(rss(list(range(items)), base=site.url))  # type: ignore[assignment]
    site.pages |= {f"/story/{n}": page_of(n) for n in range(items)}  # type: ignore[misc]


def done_paths(archive: Archive, base: str) -> set[str]:
    with archive.read() as conn:
        urls = conn.execute(select(feed_item.c.url).where(feed_item.c.state == "done", feed_item.c.url.is_not(None))).scalars()
        return {str(url).removeprefix(base) for url in urls}


def test_killed_at_random_moments(tmp_path: Path) -> None:
    where = tmp_path / "archive.db"
    moments = random.Random(20240614)
    stored = 0
    with serve() as site:
        urls = [f"{site.url}/whole", f"{site.url}/brief"]
        done: set[str] = set()
        for turn in range(KILLS + 1):
            put_pages(site, ITEMS * (turn + 1))  # new items come in between
            before = len(site.asked)
            child = start(where, urls)
            assert child.stdout is not None
            if turn < KILLS:
                for _ in range(moments.randint(1, ITEMS)):  # lines of work told, of twice as many
                    child.stdout.readline()
                time.sleep(moments.uniform(0, 0.05))
                child.send_signal(signal.SIGKILL)
            child.stdout.read()
            child.stdout.close()
            assert child.wait() == (-signal.SIGKILL if turn < KILLS else 0)
            again = {a.path for a in site.asked[before:]} & done
            assert not again  # what was committed is not fetched again
            with open_archive(where, write=True) as archive:
                assert not [x for x in verify(archive) if isinstance(x, Fault)]
                done = done_paths(archive, site.url)
        with open_archive(where) as archive, archive.read() as conn:
            items = conn.execute(select(feed_item.c.state, feed_item.c.dispatch_id)).all()
            stored = len(conn.execute(select(dispatch.c.id)).all())
            sources = conn.execute(select(source.c.name)).scalars().all()
    assert {item.state for item in items} == {"done"}
    assert len(items) == stored == len({item.dispatch_id for item in items}) == 2 * ITEMS * (KILLS + 1)
    assert len(sources) == len(set(sources)) == stored
