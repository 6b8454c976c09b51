"""Who asks, and which role that gives.

Three ways in: a bearer token (programs), a session cookie (people who signed in), or, where the workspace is open because only this
machine can reach it, nothing at all. A cookie session must also send its CSRF token with everything that changes something.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import logging
import math
import secrets
from collections import OrderedDict
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Annotated

from fastapi import Depends, Request

from onrecord.errors import ServeError
from onrecord.serve.problem import Problem
from onrecord.serve.sessions import Sessions
from onrecord.serve.tries import MOST_WRONG, WITHIN, Tries
from onrecord.serve.users import Role, User, hash_token, read_users, token_matches

LOG = logging.getLogger("onrecord.serve")
COOKIE = "onrecord_session"
SAFE = ("GET", "HEAD", "OPTIONS", "TRACE")
REMEMBERED = 256  # tokens whose slow hash was compared already, kept as fast hashes of this process


@dataclass(slots=True)
class Gate:
    """Knows the users and the keys. `path`: their file, None where there is none; `token`: the one token of a workspace without a file.

    With neither, the workspace is open: everyone who reaches it is `local`, a judge. Keys and sessions live as long as the process: a
    restart signs everyone out.
    """

    path: Path | None = None
    token: str | None = None
    local: str = "local"
    _key: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    _users: dict[str, User] = field(default_factory=dict)
    _read_at: tuple[int, int] | None = None
    _known: OrderedDict[bytes, User] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)
    _sessions: Sessions = field(default_factory=Sessions)
    _tries: Tries = field(default_factory=Tries)

    def __post_init__(self) -> None:
        if self.token is not None:
            self._users = {"token": User("token", "judge", hash_token(self.token))}
        self._refresh()

    @property
    def is_open(self) -> bool:
        """Whether nobody need sign in."""
        return self.path is None and self.token is None

    def user_of_token(self, token: str, address: str) -> User:
        """Whose token this is, which came from that address. Raises a `Problem`: 401 where it is nobody's or has expired, 429 where too
        many wrong ones came from there."""
        self._refresh_or_refuse()
        fast = hmac.digest(self._key, token.encode(), "sha256")
        with self._lock:
            known = self._known.get(fast)
        user = self._users.get("token" if self.token is not None else token.partition(".")[0])
        if user is None or known != user:
            user = self._compare(token, user, address)
            with self._lock:
                self._known[fast] = user
                while len(self._known) > REMEMBERED:
                    self._known.popitem(last=False)
        return self._in_time(user)

    def _compare(self, token: str, user: User | None, address: str) -> User:
        """The user, if the token is theirs: the slow comparison, which whoever guesses may ask for only so often."""
        wait = self._tries.wait(address)
        if wait:
            told = f"{MOST_WRONG} wrong tokens came from your address within {WITHIN:.0f} s; try again in {math.ceil(wait)} s"
            raise Problem(429, told, headers={"retry-after": str(math.ceil(wait))})
        if not token_matches(token, user.hash if user else _nobody()) or user is None:
            self._tries.note(address)
            raise Problem(401, "this token is nobody's; check it, or ask for a new one (onrecord users add)")
        return user

    def sign_in(self, token: str, address: str) -> str:
        """The session cookie's value for whoever's token this is. Raises a `Problem` as `user_of_token` does."""
        user = self.user_of_token(token, address)
        return self._sessions.begin(user.name, user.hash)

    def sign_out(self, cookie: str) -> None:
        """End a session."""
        self._sessions.end(cookie)

    def user_of_session(self, cookie: str) -> User:
        """Whose session this is. Raises a 401 `Problem` where there is none, or the user or the token it began with is gone."""
        session = self._sessions.find(cookie)
        if session is None:
            raise Problem(401, "your session has ended (signed out, too old, or the workspace was restarted); sign in again")
        self._refresh_or_refuse()
        user = self._users.get(session.name)
        if user is None:
            raise Problem(401, "your account was removed")
        if not hmac.compare_digest(session.hash, user.hash):
            raise Problem(401, "your token was replaced; sign in with the new one")
        return self._in_time(user)

    def csrf_of(self, cookie: str | None) -> str:
        """The CSRF token that belongs to a session (or, without one, to this process)."""
        return hmac.new(self._key, b"csrf:" + (cookie or "").encode(), hashlib.sha256).hexdigest()

    def csrf_matches(self, cookie: str | None, sent: str) -> bool:
        """Whether the CSRF token sent is the session's."""
        return hmac.compare_digest(self.csrf_of(cookie).encode(), sent.encode())

    def _in_time(self, user: User) -> User:
        if user.is_expired():
            raise Problem(401, f"this token expired on {user.expires}; ask for a new one (onrecord users add {user.name})")
        return user

    def _refresh_or_refuse(self) -> None:
        """`_refresh`; what is wrong with the file is for the log, as whoever asks has not signed in. Raises a 503 `Problem`."""
        try:
            self._refresh()
        except ServeError as err:
            LOG.error("%s", err)
            raise Problem(503, "nobody can sign in at present; the server's log says why", headers={"retry-after": "60"}) from err

    def _refresh(self) -> None:
        """Read the file again where it changed. A file that became unreadable raises: nobody gets in on old rights."""
        if self.path is not None:
            try:
                facts = self.path.stat()
                at = (facts.st_mtime_ns, facts.st_size)
            except OSError:
                at = None
            if at is None or at != self._read_at:
                self._users, self._read_at = read_users(self.path), at


_NOBODY: list[str] = []


def _nobody() -> str:
    """A hash that no token has, so that an unknown name takes as long as a wrong token."""
    if not _NOBODY:
        _NOBODY.append(hash_token(secrets.token_urlsafe(32)))
    return _NOBODY[0]


def find_user(request: Request) -> User:
    """Who asks: by the credentials that the request names, and only where it names none by its session. Raises a 401 `Problem`."""
    gate: Gate = request.app.state.workspace.gate
    if gate.is_open:
        return User(gate.local, "judge")
    if sent := request.headers.get("authorization", "").strip():
        return gate.user_of_token(read_token(sent, request.method), address_of(request))
    if cookie := request.cookies.get(COOKIE):
        return gate.user_of_session(cookie)
    raise Problem(401, "sign in, or send a token as: Authorization: Bearer TOKEN")


def read_token(sent: str, method: str) -> str:
    """The token of an Authorization header: a Bearer token; to read, also a Basic password, the one way in that most feed readers know.

    A browser sends Basic credentials again by itself, whoever's page makes it; so nothing is changed on their word.
    """
    scheme, _, value = sent.partition(" ")
    scheme, value = scheme.lower(), value.strip()
    if scheme == "bearer" and value:
        return value
    if scheme == "basic" and method in SAFE:
        try:
            return base64.b64decode(value, validate=True).decode().partition(":")[2]
        except ValueError:
            raise Problem(401, "the Basic credentials cannot be read; send any name and, as password, the token") from None
    raise Problem(401, f"got the credentials {scheme!r} for a {method}, expected: Authorization: Bearer TOKEN")


def address_of(request: Request) -> str:
    """Where a request comes from."""
    return request.client.host if request.client else ""


def read_as_reader(request: Request) -> User:
    """Who asks, who may read."""
    return find_user(request)


def read_as_judge(request: Request) -> User:
    """Who asks, who may correct. Raises a 403 `Problem` for a reader."""
    user = find_user(request)
    if not user.may("judge"):
        raise Problem(403, f"{user.name} may read, not correct; ask for the role judge")
    return user


Reader = Annotated[User, Depends(read_as_reader)]
Judge = Annotated[User, Depends(read_as_judge)]

__all__ = ["COOKIE", "SAFE", "Gate", "Judge", "Reader", "Role", "User", "address_of", "find_user"]
