"""Feeds and pages of invented news, for a site that is watched."""

from __future__ import annotations

from html import escape

TEXT = "The harbour of Velmaar closes for {n} days, harbour master Tomas Okvist said on Friday. Fishermen had asked for another date {n}."


def story(n: int) -> str:
    """What item `n` tells."""
    return TEXT.format(n=n)


def rss(numbers: list[int], *, whole: bool = False, base: str = "", note: str = "") -> bytes:
    """A feed of these items: with their texts, or with summaries only."""
    items = "".join(
        f"<item><title>Harbour closes for {n} days{note}</title><link>{base}/story/{n}</link><guid isPermaLink='false'>{n}</guid>"
        "<pubDate>Fri, 14 Jun 2024 13:17:00 GMT</pubDate>"
        + (f"<content:encoded>{escape(f'<p>{story(n)}{note}</p>')}</content:encoded>" if whole else "<description>It closes.</description>")
        + "</item>"
        for n in numbers
    )
    head = '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Ports</title>'
    return f"{head}{items}</channel></rss>".encode()


def page(n: int) -> bytes:
    """The page of an item."""
    passing = "<p>Day {d} of {n} belongs to the dredger, and no ship may pass the mole before evening, the port office said.</p>"
    more = "".join(passing.format(d=d, n=n) for d in range(3))
    return (
        f"<!doctype html><html lang=en><head><title>Harbour closes for {n} days</title></head><body><nav><a href=/>Home</a></nav>"
        f"<article><h1>Harbour closes for {n} days</h1><p>{story(n)}</p>{more}</article></body></html>"
    ).encode()
