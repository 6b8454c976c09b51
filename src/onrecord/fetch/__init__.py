"""Fetching: a URL → bytes, politely and within limits.

`Fetcher` is the only door to the network. It resolves a name once, refuses addresses that are not public, connects to the address it
checked, honours robots.txt, asks one thing at a time of a host, and bounds time, size and redirects.
"""

from __future__ import annotations

from onrecord.fetch.fetcher import Fetcher
from onrecord.fetch.terms import Answer, Manners

__all__ = ["Answer", "Fetcher", "Manners"]
