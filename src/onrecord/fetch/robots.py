"""robots.txt (RFC 9309): what a site asks programs to leave alone, and how long to wait between requests."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.errors import FetchError
from onrecord.fetch.address import Target
from onrecord.fetch.terms import PRODUCT

if TYPE_CHECKING:
    from protego import Protego

MOST_BYTES = 512 * 1024  # RFC 9309, 2.5: a crawler must parse at least 500 KiB
KEPT = 24 * 3600.0  # seconds; RFC 9309, 2.4: not longer than a day
KEPT_UNREACHED = 600.0  # seconds until a file that could not be had is asked for again
LONGEST_DELAY = 60.0  # seconds: a longer Crawl-delay would be no fetching at all
UNREACHABLE = 429  # of the client errors only this one says "not now"; the others say that there are no rules


@dataclass(frozen=True, slots=True)
class Rules:
    """One site's rules until `expires` (monotonic seconds). Without `parsed` all is allowed, with a `problem` nothing is."""

    expires: float
    parsed: Protego | None = None
    problem: FetchError | None = None


class Robots:
    """The rules of every site asked so far. `get` fetches a robots.txt as bytes and raises `FetchError`."""

    def __init__(self, get: Callable[[Target], bytes]) -> None:
        self._get = get
        self._rules: dict[str, Rules] = {}
        self._lock = threading.Lock()

    def check(self, target: Target) -> float:
        """The seconds to leave between requests to the site. Raises `FetchError` where it asks that the page be left alone."""
        rules = self._of(target)
        if rules.problem is not None and rules.problem.status is None:
            raise FetchError(f"{rules.problem} (asked for its robots.txt)")
        if rules.problem is not None:
            raise FetchError(
                f"{target.origin}/robots.txt cannot be had ({rules.problem}), so nothing of the site is fetched; try again later",
                status=rules.problem.status,
                retry_after=rules.problem.retry_after,
            )
        if rules.parsed is None:
            return 0.0
        if not rules.parsed.can_fetch(target.url, PRODUCT):
            raise FetchError(f"the robots.txt of {target.host} asks programs to leave it alone; save the page yourself and read the file")
        return min(rules.parsed.crawl_delay(PRODUCT) or 0.0, LONGEST_DELAY)

    def _of(self, target: Target) -> Rules:
        with self._lock:
            known = self._rules.get(target.origin)
        if known is None or known.expires < time.monotonic():
            known = self._load(Target(target.scheme, target.host, target.port, "/robots.txt"))
            with self._lock:
                self._rules[target.origin] = known
        return known

    def _load(self, target: Target) -> Rules:
        from protego import Protego

        try:
            text = self._get(target).decode("utf-8", "replace")
        except FetchError as err:
            if err.status is not None and 400 <= err.status < 500 and err.status != UNREACHABLE:
                return Rules(time.monotonic() + KEPT)
            return Rules(time.monotonic() + KEPT_UNREACHED, problem=err)
        return Rules(time.monotonic() + KEPT, parsed=Protego.parse(text))
