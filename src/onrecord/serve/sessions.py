"""Who is signed in: sessions kept in this process's memory, so that signing out ends one for good, copied cookies too."""

from __future__ import annotations

import hmac
import secrets
import time
from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock

SESSION_SECONDS = 12 * 3600
MOST_SESSIONS = 10_000  # the oldest end first


@dataclass(frozen=True, slots=True)
class Session:
    """One session. `name`: whose; `hash`: of the token it began with; `until`: when it ends, in seconds of the monotonic clock."""

    name: str
    hash: str
    until: float


@dataclass(slots=True)
class Sessions:
    """The sessions that have begun and not ended. What a browser keeps is a random name; here only its keyed hash is."""

    _key: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    _open: OrderedDict[bytes, Session] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def begin(self, name: str, hash: str) -> str:
        """A new session; the cookie's value is returned."""
        cookie = secrets.token_urlsafe(32)
        with self._lock:
            self._open[self._digest(cookie)] = Session(name, hash, time.monotonic() + SESSION_SECONDS)
            while len(self._open) > MOST_SESSIONS:
                self._open.popitem(last=False)
        return cookie

    def find(self, cookie: str) -> Session | None:
        """The session of a cookie; None where there is none, or where it has ended."""
        digest = self._digest(cookie)
        with self._lock:
            session = self._open.get(digest)
            if session is not None and session.until <= time.monotonic():
                del self._open[digest]
                return None
            return session

    def end(self, cookie: str) -> None:
        """End a session, wherever its cookie was copied to."""
        with self._lock:
            self._open.pop(self._digest(cookie), None)

    def _digest(self, cookie: str) -> bytes:
        return hmac.digest(self._key, cookie.encode("utf-8", "surrogateescape"), "sha256")
