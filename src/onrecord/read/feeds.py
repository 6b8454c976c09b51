"""Any feed: by its content, whatever its server or its name says."""

from __future__ import annotations

from onrecord.read.feed import Feed
from onrecord.read.jsonfeed import parse_jsonfeed
from onrecord.read.syndication import parse_feed


def parse_any_feed(data: bytes, *, url: str, charset: str | None) -> Feed:
    """The feed that a server at `url` sent. Raises `InputError` where it is none."""
    begins = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    return parse_jsonfeed(data) if begins == b"{" else parse_feed(data, url=url, charset=charset)
