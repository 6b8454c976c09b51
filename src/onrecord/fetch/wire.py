"""One request on one connection: sent to an address that was checked, read within the limits of time and size.

urllib3 speaks HTTP and TLS and decompresses piece by piece. It bounds the wait for each byte; a timer, which shuts the socket down, bounds
the whole, whatever is waited for.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onrecord.errors import FetchError
from onrecord.fetch.address import Target
from onrecord.fetch.terms import Manners

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse
    from urllib3.connection import HTTPConnection

PIECE = 1 << 16  # bytes read at a time
CODINGS = {"", "identity", "gzip", "x-gzip", "deflate"}  # what the standard library decompresses
REDIRECTS = {301, 302, 303, 307, 308}


@dataclass(frozen=True, slots=True)
class Reply:
    """A server's reply: its status, its headers with names in small letters, and its body, decompressed."""

    status: int
    headers: Mapping[str, str]
    data: bytes = b""


@dataclass(slots=True, eq=False)
class Line:
    """A connection and its socket, which urllib3 hands on to the response; `late` is set when the time is over."""

    conn: HTTPConnection
    sock: socket.socket | None = None
    late: threading.Event = field(default_factory=threading.Event)

    def expire(self) -> None:
        """Cut it because its time is over."""
        self.late.set()
        self.shut()

    def shut(self) -> None:
        """End it for whoever waits for it. The plain socket's own way: a TLS socket's would drop its keys under the reader."""
        sock = self.sock or self.conn.sock
        if sock is not None:
            try:
                socket.socket.shutdown(sock, socket.SHUT_RDWR)
            except OSError:  # it ended by itself
                return


@dataclass(slots=True)
class Wire:
    """The connections that are open now, so that all can be cut at once from another thread."""

    manners: Manners
    closed: threading.Event = field(default_factory=threading.Event)
    _open: set[Line] = field(default_factory=set)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _tls: ssl.SSLContext | None = None

    def cut(self) -> None:
        """End every request that runs; later ones are refused."""
        self.closed.set()
        with self._lock:
            for line in self._open:
                line.shut()

    def send(
        self,
        target: Target,
        addresses: list[str],
        headers: Mapping[str, str],
        *,
        most: int,
        whole: bool = True,
        body: bytes | None = None,
        seconds: float | None = None,
    ) -> Reply:
        """GET the target (or POST a `body` to it) from the first of the addresses that answers, and read at most `most` bytes.

        All of that takes at most `seconds`, by default as long as manners allow. Raises `FetchError` where it cannot be had, takes too
        long or, if it must be read whole, is longer.
        """
        failed: OSError | None = None
        ends = time.monotonic() + (self.manners.deadline if seconds is None else seconds)
        for address in addresses:
            if time.monotonic() >= ends:
                break
            with self._line(target, address, ends) as line, _told_plainly(target, self.closed, line.late, self.manners.deadline):
                try:
                    _connect(line)
                except _NotReachedError as err:
                    failed = err
                    continue
                reply = _ask(line.conn, target, headers, most=most, whole=whole, body=body)
                if line.late.is_set() or self.closed.is_set():  # the cut can look like the end of the body
                    raise OSError("cut")
                return reply
        raise FetchError(f"{target.authority} cannot be reached: {failed}")

    @contextmanager
    def _line(self, target: Target, address: str, ends: float) -> Iterator[Line]:
        """A connection that is cut when its time is over: at `ends` (monotonic seconds)."""
        left = max(ends - time.monotonic(), 0.001)
        line = Line(self._make(target, address, min(self.manners.timeout, left + 1)))  # the timer comes first, which knows why
        timer = threading.Timer(left, line.expire)
        timer.daemon = True
        with self._lock:
            if self.closed.is_set():
                raise FetchError("stopped")
            self._open.add(line)
        timer.start()
        try:
            yield line
        finally:
            timer.cancel()
            with self._lock:
                self._open.discard(line)
            line.conn.close()

    def _make(self, target: Target, address: str, timeout: float) -> HTTPConnection:
        """A connection to the address itself; TLS asks for, and checks, the name."""
        from urllib3.connection import HTTPConnection, HTTPSConnection

        if target.scheme == "http":
            return HTTPConnection(address, target.port, timeout=timeout)
        self._tls = self._tls or ssl.create_default_context()
        return HTTPSConnection(
            address,
            target.port,
            timeout=timeout,
            ssl_context=self._tls,
            server_hostname=target.host,
            assert_hostname=target.host,
        )


class _NotReachedError(OSError):
    """No connection came about: the next address may do."""


def _connect(line: Line) -> None:
    from urllib3 import exceptions

    try:
        line.conn.connect()
        line.sock = line.conn.sock
    except (exceptions.NewConnectionError, exceptions.ConnectTimeoutError) as err:
        raise _NotReachedError(_last_words(err)) from err


def _ask(conn: HTTPConnection, target: Target, headers: Mapping[str, str], *, most: int, whole: bool, body: bytes | None) -> Reply:
    method = "GET" if body is None else "POST"
    conn.request(method, target.path, body=body, headers={"Host": target.authority, **headers}, preload_content=False)
    with closing(conn.getresponse()) as response:
        given = {name.lower(): value for name, value in response.headers.items()}
        return Reply(response.status, given, b"" if response.status in REDIRECTS | {304} else _read(response, given, most, whole=whole))


def _read(response: BaseHTTPResponse, headers: Mapping[str, str], most: int, *, whole: bool) -> bytes:
    codings = {c.strip().lower() for c in headers.get("content-encoding", "").split(",")}
    if not codings <= CODINGS:
        raise FetchError(f"it is compressed with {', '.join(sorted(codings))}, which was not asked for; expected gzip or deflate")
    length = headers.get("content-length", "")
    if whole and length.isdecimal() and int(length) > most:
        raise FetchError(f"it says that it is {int(length):,} bytes long, expected at most {most:,}")
    data = bytearray()
    while len(data) <= most:
        piece = response.read(PIECE, decode_content=True)
        if not piece:
            return bytes(data)
        data += piece
    if whole:
        raise FetchError(f"it is longer than {most:,} bytes (decompressed), and was not read to its end")
    return bytes(data[:most])


@contextmanager
def _told_plainly(target: Target, closed: threading.Event, late: threading.Event, deadline: float) -> Iterator[None]:
    """Turn what urllib3 and the system raise into a `FetchError` that says what it means."""
    from urllib3 import exceptions
    from urllib3.util.ssl_match_hostname import CertificateError

    began = time.monotonic()
    try:
        yield
    except (exceptions.HTTPError, http.client.HTTPException, OSError, ValueError) as err:
        if closed.is_set():
            raise FetchError("stopped") from err
        if late.is_set():
            raise FetchError(f"{target.authority} took longer than {deadline:g} s, and was not read to its end") from err
        if isinstance(err, exceptions.TimeoutError | TimeoutError):
            raise FetchError(f"{target.authority} said nothing for {time.monotonic() - began:.0f} s; try again later") from err
        if isinstance(err, exceptions.SSLError | ssl.SSLError | CertificateError):
            raise FetchError(f"{target.authority} has no certificate that holds: {_last_words(err)}") from err
        if isinstance(err, exceptions.DecodeError):
            raise FetchError(f"its compression is broken: {_last_words(err)}") from err
        raise FetchError(f"{target.authority} broke off: {_last_words(err)}") from err


def _last_words(err: BaseException) -> str:
    """The innermost reason of a chain of errors."""
    while err.__cause__ is not None:
        err = err.__cause__
    return str(err).strip() or type(err).__name__
