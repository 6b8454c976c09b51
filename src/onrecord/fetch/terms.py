"""What a fetch goes by, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version

PRODUCT = "onrecord"  # the name that robots.txt addresses


@dataclass(frozen=True, slots=True)
class Manners:
    """The limits of a fetch, and how it makes itself known. Times are seconds, sizes bytes after decompression.

    `contact` is an address or URL of whoever runs this, for the owners of the sites; `gap` the least time between two requests to
    a host; `tell` is told why it takes long.
    """

    timeout: float = 20.0  # to connect, and between one byte and the next
    deadline: float = 60.0  # a whole fetch: every address tried and every redirect, without the turns that are waited for
    most_bytes: int = 16 * 1024 * 1024  # ten times the largest page of news seen
    redirects: int = 5  # RFC 9309 asks a crawler to follow at least five
    gap: float = 1.0
    allow_private: bool = False
    contact: str | None = None
    tell: Callable[[str], None] = lambda _: None

    @property
    def user_agent(self) -> str:
        """`onrecord/0.1.0 (+contact)`: the identity header."""
        return f"{PRODUCT}/{version('onrecord')}" + (f" (+{self.contact})" if self.contact else "")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered. `url` is where `data` came from, after redirects; `moved` where the server says it is for good.

    `status` is 200, or 304 with no data where nothing changed since `etag` or `modified`. `charset` is what the header says, unchecked.
    """

    url: str
    status: int
    data: bytes = b""
    moved: str | None = None
    content_type: str | None = None
    charset: str | None = None
    etag: str | None = None
    modified: str | None = None
