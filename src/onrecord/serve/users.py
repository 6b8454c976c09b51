"""Who may use the workspace, and as what: a YAML file of names, roles and the scrypt hashes of their tokens.

A token is made by us (`NAME.RANDOM`, 256 bits), shown once, and kept only as a hash; it is what one signs in with and what a program
sends as `Authorization: Bearer`. The file is read again when it changes, so that removing somebody takes effect at once.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import secrets
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Literal, cast, get_args

import yaml

from onrecord.data import parse_yaml
from onrecord.errors import DataError, ServeError

Role = Literal["reader", "judge"]
ROLES: tuple[Role, ...] = get_args(Role)
NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
COST = {"n": 2**14, "r": 8, "p": 1}
"""scrypt's work: 16 MiB and some 50 ms a try, the cost for interactive use in RFC 7914's author's paper (Percival 2009)."""


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who may use the workspace. `expires`: the last day (ISO) on which the token is good; None: it does not expire."""

    name: str
    role: Role
    hash: str = ""
    expires: str | None = None

    def may(self, role: Role) -> bool:
        """Whether this user's role includes `role`; a judge may read."""
        return ROLES.index(self.role) >= ROLES.index(role)

    def is_expired(self, today: date | None = None) -> bool:
        """Whether the token's last day has passed (UTC)."""
        return self.expires is not None and date.fromisoformat(self.expires) < (today or datetime.now(UTC).date())


def new_token(name: str) -> str:
    """A token for `name`. Raises `ServeError` for a name that a token cannot carry."""
    if not NAME.fullmatch(name):
        raise ServeError(f"got the user name {name!r}, expected 1 to 64 letters, digits, - or _")
    return f"{name}.{secrets.token_urlsafe(32)}"


def hash_token(token: str) -> str:
    """`scrypt$SALT$HASH`, both in hexadecimal."""
    salt = secrets.token_bytes(16)
    return f"scrypt${salt.hex()}${_scrypt(token, salt).hex()}"


def token_matches(token: str, hashed: str) -> bool:
    """Whether a token is the one that was hashed, compared in constant time."""
    _, salt, kept = hashed.split("$")
    return hmac.compare_digest(_scrypt(token, bytes.fromhex(salt)), bytes.fromhex(kept))


def _scrypt(token: str, salt: bytes) -> bytes:
    return hashlib.scrypt(token.encode(), salt=salt, **COST)


def read_users(path: Path) -> dict[str, User]:
    """The users of a file by name. Raises `ServeError` where it cannot be read or an entry is malformed, naming entry and fix."""
    try:
        rows = parse_yaml(path.read_bytes(), str(path))
    except (OSError, DataError) as err:
        raise ServeError(
            f"{path}: cannot be read as a file of users ({err}); make one with: onrecord users add NAME --users {path}"
        ) from err
    if not isinstance(rows, list):
        raise ServeError(f"{path}: got {type(rows).__name__}, expected a list of users; make one with: onrecord users add NAME")
    users = [_read_user(row, f"{path}: user {i + 1}") for i, row in enumerate(rows)]
    if len({u.name for u in users}) != len(users):
        raise ServeError(f"{path}: a name is there twice; take one of them out")
    return {u.name: u for u in users}


def _read_user(row: Any, where: str) -> User:
    if not isinstance(row, dict) or set(row) - {"name", "role", "hash", "expires"}:
        got = ", ".join(map(str, row)) if isinstance(row, dict) else type(row).__name__  # names only: the values hold a hash
        raise ServeError(f"{where}: got {got}, expected name, role, hash and, if it expires, expires")
    expires = row.get("expires")
    user = User(str(row.get("name")), cast(Role, row.get("role")), str(row.get("hash")), str(expires) if expires is not None else None)
    if not NAME.fullmatch(user.name):
        raise ServeError(f"{where}: got the name {user.name!r}, expected 1 to 64 letters, digits, - or _")
    if user.role not in ROLES:
        raise ServeError(f"{where} ({user.name}): got the role {user.role!r}, expected one of {', '.join(ROLES)}")
    if not re.fullmatch(r"scrypt\$[0-9a-f]{32}\$[0-9a-f]{128}", user.hash):
        raise ServeError(f"{where} ({user.name}): its hash is none of ours; make a new one with: onrecord users add {user.name}")
    if user.expires is not None and not _is_day(user.expires):
        raise ServeError(f"{where} ({user.name}): got the last day {user.expires!r}, expected a day such as 2026-12-31")
    return user


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def write_users(path: Path, users: dict[str, User]) -> None:
    """Write the file whole or not at all, readable by its owner only."""
    rows = [{k: v for k, v in (("name", u.name), ("role", u.role), ("hash", u.hash), ("expires", u.expires)) if v} for u in users.values()]
    new = path.with_name(path.name + ".new")
    try:
        with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as stream:  # noqa: PTH123
            yaml.safe_dump(rows, stream, sort_keys=False)
        new.replace(path)
    except OSError as err:
        raise ServeError(f"{path}: cannot be written: {err}") from err
