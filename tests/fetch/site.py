"""A real HTTP server on loopback whose paths answer as a test tells them to, and which notes what it was asked."""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Page:
    """What a path answers."""

    data: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Asked:
    """One request as it came; `at` is monotonic seconds, `headers` have names in small letters."""

    path: str
    headers: dict[str, str]
    at: float


Behaviour = Page | Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers from its site's list."""

    server: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        site = self.server.site
        self.busy = True
        site.count(1)
        site.asked.append(Asked(self.path, {k.lower(): v for k, v in self.headers.items()}, time.monotonic()))
        behaviour = site.pages.get(self.path, Page(b"none", 404))
        try:
            if callable(behaviour):
                behaviour(self)
            else:
                self.give(behaviour)
        finally:
            self.leave()
        self.close_connection = True

    def leave(self) -> None:
        """Count as answered: before the last byte is sent, as the client may ask anew as soon as it has that."""
        if self.busy:
            self.busy = False
            self.server.site.count(-1)

    def give(self, page: Page) -> None:
        """Send a page as it is."""
        self.send_response(page.status)
        for name, value in ({"Content-Length": str(len(page.data))} | page.headers).items():
            self.send_header(name, value)
        self.leave()
        self.end_headers()
        self.wfile.write(page.data)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """The server of a site."""

    site: Site
    daemon_threads = True

    def handle_error(self, *_: Any) -> None:
        """A client that went away is what many tests are about."""


@dataclass
class Site:
    """The server's pages by path, and its log. `most_at_once` is how many requests were ever answered at the same time."""

    pages: dict[str, Behaviour] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    url: str = ""
    most_at_once: int = 0
    _now: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def paths(self) -> list[str]:
        """The paths that were asked for, without robots.txt."""
        return [a.path for a in self.asked if a.path != "/robots.txt"]

    def count(self, change: int) -> None:
        """Count the requests that are answered at the same time."""
        with self._lock:
            self._now += change
            self.most_at_once = max(self.most_at_once, self._now)


@contextmanager
def serve(tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    """A site that answers while the block runs."""
    server = Server(("127.0.0.1", 0), Handler)
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    server.site = Site(url=f"{'https' if tls else 'http'}://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server.site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
