"""The one door to the network: turns for each host, robots.txt, redirects checked hop by hop."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from importlib.util import find_spec

from onrecord.errors import FetchError
from onrecord.fetch import robots
from onrecord.fetch.address import Target, parse_url, resolve
from onrecord.fetch.robots import Robots
from onrecord.fetch.terms import Answer, Manners
from onrecord.fetch.wire import REDIRECTS, Reply, Wire

ACCEPT = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5"
FOR_GOOD = {301, 308}
LONGEST_RETRY = 7 * 24 * 3600.0  # seconds: nobody means longer


@dataclass(slots=True)
class Turn:
    """Whose turn it is to ask a host: one at a time, and not before `free` (monotonic seconds)."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    free: float = 0.0


class Fetcher:
    """Fetches URLs within `manners`; may be used by several threads, of which one at a time asks the same host."""

    def __init__(self, manners: Manners | None = None) -> None:
        if find_spec("urllib3") is None or find_spec("protego") is None:
            raise FetchError("fetching needs urllib3 and protego; install them with: pip install 'onrecord[web]'")
        self.manners = manners or Manners()
        self._wire = Wire(self.manners)
        self._robots = Robots(self._get_robots)
        self._turns: dict[str, Turn] = {}
        self._lock = threading.Lock()

    def fetch(self, url: str, *, etag: str | None = None, modified: str | None = None) -> Answer:
        """What the URL holds; with `etag` or `modified` of an earlier answer, an empty 304 where nothing changed since.

        Raises `FetchError` where it is refused, cannot be had, or breaks a limit; nothing of it is given then.
        """
        conditions = {"If-None-Match": etag, "If-Modified-Since": modified}
        headers = {"Accept": ACCEPT, **{name: value for name, value in conditions.items() if value and _is_plain(value)}}
        target, reply, moved = self._follow(parse_url(url), headers, most=self.manners.most_bytes)
        if reply.status == 304 and not (etag or modified):
            raise FetchError("it answered that nothing changed (304), which was not asked", status=304)
        if reply.status != 304 and not 200 <= reply.status < 300:
            raise _refusal(reply)
        kind, charset = _read_content_type(reply.headers.get("content-type", ""))
        return Answer(
            target.url,
            reply.status,
            reply.data,
            moved.url if moved else None,
            kind,
            charset,
            reply.headers.get("etag"),
            reply.headers.get("last-modified"),
        )

    def close(self) -> None:
        """End every request that runs, from any thread; later ones raise `FetchError`."""
        self._wire.cut()

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def _follow(
        self, target: Target, headers: Mapping[str, str], *, most: int, obey: bool = True, whole: bool = True
    ) -> tuple[Target, Reply, Target | None]:
        """The reply at the end of the redirects, where it came from, and the place to which it was moved for good."""
        moved: Target | None = None
        for_good, seen, left = True, {target.url}, self.manners.deadline
        while True:
            reply, took = self._send(target, headers, most=most, obey=obey, whole=whole, seconds=left)
            left -= took
            if reply.status not in REDIRECTS:
                return target, reply, moved
            if "location" not in reply.headers:
                raise FetchError(f"{target.url}: a redirect ({reply.status}) that does not say where to", status=reply.status)
            target = parse_url(_read_location(reply.headers["location"]), target.url)
            if target.url in seen:
                raise FetchError(f"its redirects lead in a circle: {target.url} was there before")
            seen.add(target.url)
            if len(seen) > self.manners.redirects + 1:
                raise FetchError(f"more than {self.manners.redirects} redirects, the last to {target.url}")
            for_good = for_good and reply.status in FOR_GOOD
            moved = target if for_good else moved

    def _send(
        self, target: Target, headers: Mapping[str, str], *, most: int, obey: bool, whole: bool, seconds: float
    ) -> tuple[Reply, float]:
        """One hop: its robots.txt asked, its address checked, its host's turn awaited; the reply, and the seconds that it took to come."""
        if seconds <= 0:
            raise FetchError(f"its redirects took longer than {self.manners.deadline:g} s in all, the last to {target.url}")
        gap = max(self.manners.gap, self._robots.check(target)) if obey else 0.0
        addresses = resolve(target, allow_private=self.manners.allow_private)
        own = {"User-Agent": self.manners.user_agent, "Accept-Encoding": "gzip, deflate", "Connection": "close"}
        with self._turn(target.host, gap):
            began = time.monotonic()
            reply = self._wire.send(target, addresses, own | dict(headers), most=most, whole=whole, seconds=seconds)
            return reply, time.monotonic() - began

    @contextmanager
    def _turn(self, host: str, gap: float) -> Iterator[None]:
        with self._lock:
            turn = self._turns.setdefault(host, Turn())
        with turn.lock:
            wait = turn.free - time.monotonic()
            if wait > 5:
                self.manners.tell(f"{host}: waiting {wait:.0f} s, as its robots.txt asks")
            if wait > 0 and self._wire.closed.wait(wait):
                raise FetchError("stopped")
            try:
                yield
            finally:
                turn.free = time.monotonic() + gap

    def _get_robots(self, target: Target) -> bytes:
        _, reply, _ = self._follow(target, {"Accept": "text/plain, */*;q=0.5"}, most=robots.MOST_BYTES, obey=False, whole=False)
        if not 200 <= reply.status < 300:
            raise _refusal(reply)
        return reply.data


def _refusal(reply: Reply) -> FetchError:
    """Why there is no page, as the status says."""
    words = {401: "it wants a login", 403: "it refuses to show it", 404: "there is no such page", 410: "it is gone for good"}
    words |= {429: "it asks to be left alone for a while", 503: "it is out of service for a while"}
    said = words.get(reply.status, "the server failed" if reply.status >= 500 else "it does not give it")
    retry = read_retry_after(reply.headers.get("retry-after", ""))
    later = f"; it asks to come again after {retry:.0f} s" if retry is not None else ""
    return FetchError(f"{said} (status {reply.status}){later}", status=reply.status, retry_after=retry)


def read_retry_after(value: str, now: datetime | None = None) -> float | None:
    """The seconds that a `Retry-After` header asks for: a number, or a date (RFC 9110, 10.2.3). None where it says neither."""
    value = value.strip()
    if value.isdecimal() and value.isascii():
        return min(float(value), LONGEST_RETRY)
    try:
        when = parsedate_to_datetime(value)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return min(max((when - (now or datetime.now(UTC))).total_seconds(), 0.0), LONGEST_RETRY)


def _read_location(value: str) -> str:
    """Where a redirect leads. Headers are handed over as Latin-1; servers that do not quote their URLs send UTF-8."""
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value


def _read_content_type(value: str) -> tuple[str | None, str | None]:
    """The media type and the charset that a `Content-Type` header names."""
    message = Message()
    message["Content-Type"] = value.encode("ascii", "replace").decode()
    charset = message.get_content_charset()
    return (message.get_content_type() if value else None), charset


def _is_plain(value: str) -> bool:
    """Whether a value that a server gave may go back to it as a header."""
    return value.isprintable() and value.isascii()
