"""Where a URL leads: its parts, and the addresses of its host that may be connected to.

A name is resolved once and the addresses that were checked are the ones connected to, so that a name which changes its address between the
check and the connection (DNS rebinding) gains nothing.
"""

from __future__ import annotations

import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

from onrecord.errors import FetchError

PORTS = {"http": 80, "https": 443}
NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: an IPv4 address in its last 32 bits
UNICAST = IPv6Network("2000::/3")  # all IPv6 that IANA gives out: neither site-local fec0::/10 nor what has no use yet
SPECIAL = (IPv4Network("192.0.0.0/24"), IPv4Network("192.88.99.0/24"), IPv6Network("3fff::/20"))
"""Of IANA's special-purpose registries, what not every Python's own table has: protocol assignments, 6to4 relays, documentation."""
PRINTED = "%!#$&'()*+,/:;=?@[]~"  # stays as it is in a path or query: reserved characters, and what is quoted already
LONGEST = 8192  # characters: servers refuse longer ones


@dataclass(frozen=True, slots=True)
class Target:
    """A URL in the parts that a request needs. `host` is in ASCII (IDNA), `path` holds the query too."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """The host, with its port where that is not the scheme's own: the `Host` header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"{self.scheme}://{self.authority}"

    @property
    def url(self) -> str:
        """The whole, without fragment."""
        return self.origin + self.path


def parse_url(url: str, base: str = "") -> Target:
    """The parts of a URL, which may be relative to `base`. Raises `FetchError` where it is none that can be fetched."""
    try:
        parts = urlsplit(urljoin(base, url.strip()))
        parts.geturl().encode()  # a lone surrogate, which JSON can hold, cannot be sent
        port, host = parts.port, parts.hostname or ""
    except ValueError as err:
        raise FetchError(f"got the URL {url[:200]!r}, which is malformed ({err})") from err
    if parts.scheme not in PORTS or not host:
        raise FetchError(f"got the URL {url[:200]!r}, expected one that begins with http:// or https:// and names a host")
    if parts.username is not None or parts.password is not None:
        raise FetchError("the URL holds a user name or a password, which would stand in the record; name one without")
    path = quote(parts.path or "/", safe=PRINTED) + (f"?{quote(parts.query, safe=PRINTED)}" if parts.query else "")
    if len(path) > LONGEST:
        raise FetchError(f"got a URL of {len(path):,} characters, expected at most {LONGEST:,}")
    return Target(parts.scheme, _to_ascii(host), port or PORTS[parts.scheme], path)


def _to_ascii(host: str) -> str:
    if host.isascii():
        return host.rstrip(".")
    try:
        return host.encode("idna").decode("ascii").rstrip(".")
    except UnicodeError as err:
        raise FetchError(f"got the host {host[:200]!r}, which is no name of a host ({err})") from err


def resolve(target: Target, *, allow_private: bool) -> list[str]:
    """The addresses of the host that may be connected to, in the resolver's order. Raises `FetchError` where there is none."""
    try:
        found: list[Any] = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as err:
        raise FetchError(f"the name {target.host} cannot be resolved ({err}); check it, and the network") from err
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    allowed = [a for a in addresses if allow_private or is_public(a)]
    if not allowed:
        raise FetchError(
            f"{target.host} is at {', '.join(addresses) or 'no address'}, which is no public address; --allow-private fetches from it"
        )
    return allowed


def is_public(address: str) -> bool:
    """Whether an address is reachable from everywhere: not private, loopback, link-local, multicast or reserved, nor a wrapper of one."""
    ip = ip_address(address.partition("%")[0])
    inner = _wrapped(ip)
    if inner is not None:
        return all(is_public(str(i)) for i in inner)
    if isinstance(ip, IPv6Address) and ip not in UNICAST:
        return False
    special = ip.is_multicast or ip.is_reserved or ip.is_unspecified or any(ip in network for network in SPECIAL)
    return ip.is_global and not special


def _wrapped(ip: IPv4Address | IPv6Address) -> tuple[IPv4Address, ...] | None:
    """The IPv4 addresses that an IPv6 address leads to, where it is of a kind that holds some."""
    if isinstance(ip, IPv4Address):
        return None
    if ip in NAT64:
        return (IPv4Address(int(ip) & 0xFFFFFFFF),)
    one = ip.ipv4_mapped or ip.sixtofour
    return (one,) if one else ip.teredo
