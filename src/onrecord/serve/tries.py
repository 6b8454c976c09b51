"""How often somebody may guess: wrong tokens are counted by where they come from."""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from dataclasses import dataclass, field
from ipaddress import IPv6Address, ip_address
from threading import Lock

MOST_WRONG = 10
WITHIN = 60.0  # seconds
MOST_ORIGINS = 10_000  # remembered; the one that guessed the longest ago is forgotten first
PREFIX = 64  # bits of an IPv6 address that belong to one subscriber


@dataclass(slots=True)
class Tries:
    """The wrong tokens of the last minute, by origin."""

    _wrong: OrderedDict[str, deque[float]] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def wait(self, address: str) -> float:
        """Seconds until whoever is at that address may try again; 0: at once."""
        now = time.monotonic()
        with self._lock:
            times = self._wrong.get(origin_of(address), ())
            recent = [t for t in times if t > now - WITHIN]
            return recent[0] + WITHIN - now if len(recent) >= MOST_WRONG else 0.0

    def note(self, address: str) -> None:
        """A wrong token came from that address."""
        origin = origin_of(address)
        with self._lock:
            self._wrong.setdefault(origin, deque(maxlen=MOST_WRONG)).append(time.monotonic())
            self._wrong.move_to_end(origin)
            while len(self._wrong) > MOST_ORIGINS:
                self._wrong.popitem(last=False)


def origin_of(address: str) -> str:
    """The address, or the network of an IPv6 address: its holder has all of it."""
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(ip, IPv6Address):
        return str(ip.ipv4_mapped or int(ip) >> (128 - PREFIX))
    return str(ip)
