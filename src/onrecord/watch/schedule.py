"""When to ask again: jitter, so that many feeds do not come at the same second; back-off, so that a server in trouble is left alone."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

JITTER = 0.1  # of the pause, either way
LONGEST = timedelta(days=1)  # of all back-off; a feed that is mended is found again within a day
FIRST_RETRY = timedelta(minutes=1)  # for an item's page
MOST_TRIES = 5  # for an item's page: over about a quarter of an hour, or as long as the server asks


def next_poll(now: datetime, every: timedelta, *, failures: int, retry_after: float | None, rng: Random) -> datetime:
    """When a feed is polled next, after so many failures in a row; not before the server asked to."""
    pause = min(every * 2 ** min(failures, 20), max(LONGEST, every))
    return now + max(_jittered(pause, rng), timedelta(seconds=retry_after or 0))


def next_try(now: datetime, *, tries: int, retry_after: float | None, rng: Random) -> datetime | None:
    """When an item's page is tried again after so many tries; None when it was tried often enough."""
    if tries >= MOST_TRIES:
        return None
    return now + max(_jittered(FIRST_RETRY * 2 ** (tries - 1), rng), timedelta(seconds=retry_after or 0))


def _jittered(pause: timedelta, rng: Random) -> timedelta:
    return pause * (1 + rng.uniform(-JITTER, JITTER))
