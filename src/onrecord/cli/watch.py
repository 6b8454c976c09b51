"""`onrecord watch`: poll feeds and add what is new to an archive."""

from __future__ import annotations

import re
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.inputs import allow_private_option, contact_option
from onrecord.cli.read import check_model
from onrecord.cli.search import archive_option, opened

if TYPE_CHECKING:
    from onrecord.store import Archive

UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
LEAST = timedelta(seconds=30)  # no feed changes faster, and no server likes it
WATCH_HELP = """
\b
Exit status:
  0  stopped as asked, or --once and all went well
  1  --once, and some feed or item could not be read (see: onrecord issues)
  2  wrong usage
  4  the archive or onrecord's own data cannot be used; what was committed stands, and the same command goes on
"""


def check_every(context: click.Context, option: click.Parameter, value: str) -> timedelta:
    """A pause as `5m`, `90s`, `1h` or `1d`."""
    m = re.fullmatch(r"(\d{1,6})\s*([smhd])", value.strip().lower())
    if m is None:
        raise click.BadParameter(f"got {value!r}, expected a number and s, m, h or d, as 5m", context, option)
    every = timedelta(seconds=int(m[1]) * UNITS[m[2]])
    if not LEAST <= every <= timedelta(days=7):
        raise click.BadParameter(f"got {value!r}, expected between 30s and 7d", context, option)
    return every


@click.command(epilog=WATCH_HELP)
@click.argument("feeds", nargs=-1, metavar="[FEEDS.opml|URL]...")
@archive_option
@click.option("--every", default="5m", show_default=True, callback=check_every, help="The pause between two polls of a feed: 90s, 5m, 1h.")
@click.option("--once", is_flag=True, help="Poll each feed once, read what is new, and end.")
@click.option("--status", is_flag=True, help="Only show how the feeds of the archive stand.")
@click.option("--quiet", is_flag=True, help="Tell only what goes wrong.")
@contact_option
@allow_private_option
@click.option("--model", default="default", show_default=True, callback=check_model, help="The tagger: default, fast, or rules (no model).")
def watch(
    feeds: tuple[str, ...],
    archive: str,
    every: timedelta,
    once: bool,
    status: bool,
    quiet: bool,
    contact: str | None,
    allow_private: bool,
    model: str,
) -> None:
    """Poll feeds (RSS, Atom, JSON Feed) and add their new items to an archive, made where there is none.

    Without FEEDS, those that the archive knows. An item of which a feed gives only a summary is read from its page. Ctrl-C ends it at once
    and loses nothing: the same command goes on where it was.
    """
    if status:
        with opened(archive) as found:
            show_status(found)
        return
    with opened(archive, write=True, create=bool(feeds)) as found:
        from onrecord.fetch import Fetcher, Manners
        from onrecord.store.coders import WholePath
        from onrecord.store.feeds import list_feeds
        from onrecord.watch import Watcher

        urls = list_urls(feeds) or [f.url for f in list_feeds(found)]
        if not urls:
            raise click.UsageError("the archive knows no feeds yet: name some, or an OPML file that lists them")
        tell = (lambda _: None) if quiet else tell_line
        fetcher = Fetcher(Manners(allow_private=allow_private, contact=contact, tell=tell))
        with stopping() as stopped:
            watcher = Watcher(found, fetcher, WholePath(model), urls, every=every, tell=tell, stopped=stopped)
            told = watcher.run(once=once)
    click.echo(
        f"{told.polls} polls ({told.unchanged} unchanged), {told.found} new items, {told.added} dispatches added,"
        f" {len(told.problems)} problems",
        err=True,
    )
    if quiet:
        for issue in told.problems[:20]:
            click.echo(f"onrecord: {issue.source}: {issue.reason}", err=True)
    if once and told.problems:
        sys.exit(1)


def list_urls(feeds: tuple[str, ...]) -> list[str]:
    """The feeds' addresses: those named, and those that OPML files list. Exits with 2 for what is neither."""
    from onrecord.errors import InputError
    from onrecord.fetch.address import parse_url
    from onrecord.watch import read_opml

    urls: list[str] = []
    try:
        for name in feeds:
            found = [name] if "://" in name else read_opml(Path(name))
            for url in found:
                parse_url(url)
            urls += found
    except InputError as err:
        raise click.UsageError(str(err)) from err
    return list(dict.fromkeys(urls))


@contextmanager
def stopping() -> Iterator[Callable[[], bool]]:
    """Whether a signal asked to stop. The second one ends the program at once."""
    asked: list[int] = []

    def note(number: int, _: object) -> None:
        asked.append(number)
        for each, handler in before.items():
            signal.signal(each, handler)

    before = {number: signal.signal(number, note) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield lambda: bool(asked)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def tell_line(line: str) -> None:
    """One thing done, with the time of day."""
    click.echo(f"{datetime.now():%H:%M:%S} {line}", err=True)


def show_status(archive: Archive) -> None:
    """A line or two for each feed."""
    from onrecord.store.feeds import list_feeds

    found = list_feeds(archive)
    for f in found:
        state = f"ended {f.ended}" if f.ended else f"polled {f.polled or 'never'}, next {f.due}"
        click.echo(f"{f.url}  {f.title or ''}".rstrip())
        click.echo(f"    {state} · {f.items} items, {f.waiting} waiting, {f.failed} failed")
        if f.problem:
            click.echo(f"    {f.failures} times in a row: {f.problem}")
    if not found:
        click.echo("onrecord: no feeds are watched", err=True)
        sys.exit(1)
