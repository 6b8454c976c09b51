"""A socket to listen on, taken before anything else, so that a port in use is told at once; and an end in order."""

from __future__ import annotations

import errno
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_address

from onrecord.errors import ServeError


def is_local(host: str) -> bool:
    """Whether only this machine reaches that address."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


@contextmanager
def until_stopped() -> Iterator[None]:
    """What runs in here is ended by SIGINT or SIGTERM, whenever it comes, and cleans up behind it. (uvicorn raises the signal again once
    its connections are closed.)"""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        return
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def listening(host: str, port: int) -> Iterator[socket.socket]:
    """A socket that listens there. Raises `ServeError` where the port is taken or the address is not this machine's."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        sock = socket.socket(family, kind, protocol)
    except (OSError, UnicodeError) as err:
        raise ServeError(f"--host: got {host!r}, which is no address of this machine: {err}") from None
    with sock:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            sock.bind(address)
            sock.listen(2048)
        except PermissionError:
            raise ServeError(f"--port: got {port}, which only the system may use; take one above 1023") from None
        except OSError as err:
            if err.errno == errno.EADDRNOTAVAIL:
                raise ServeError(f"--host: got {host!r}, which is no address of this machine; 127.0.0.1 always is") from None
            raise ServeError(f"{host}:{port}: cannot listen there ({err.strerror}); take another with: --port 0") from None
        yield sock
