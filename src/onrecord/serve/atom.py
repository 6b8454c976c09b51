"""A saved search as an Atom feed (RFC 4287), for any feed reader. Texts are XML text, never markup."""

from __future__ import annotations

import re
from urllib.parse import quote
from xml.etree import ElementTree as ET

from onrecord.store import Hit
from onrecord.store.explain import explain, tell
from onrecord.store.saved import SavedSearch

ATOM = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml"
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML 1.0 document can hold, even escaped."""
ET.register_namespace("", ATOM)


def write_feed(saved: SavedSearch, hits: list[Hit], *, site: str) -> bytes:
    """The feed of a search's hits; `site` is the workspace's address, for links."""
    base = f"{site}/api/saved/{quote(saved.name, safe='')}"
    feed = ET.Element(f"{{{ATOM}}}feed")
    _put(feed, "id", f"urn:onrecord:saved:{saved.owner}:{saved.id}:{saved.made}")
    _put(feed, "title", f"onrecord: {saved.name}")
    _put(feed, "updated", max((str(h.facts["added"]) for h in hits), default=saved.made))
    ET.SubElement(feed, f"{{{ATOM}}}link", rel="self", type=MEDIA_TYPE, href=f"{base}/feed")
    _put(ET.SubElement(feed, f"{{{ATOM}}}author"), "name", "onrecord")
    for hit in hits:
        _put_entry(feed, saved, hit, site)
    written: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def _put_entry(feed: ET.Element, saved: SavedSearch, hit: Hit, site: str) -> None:
    entry = ET.SubElement(feed, f"{{{ATOM}}}entry")
    facts = hit.facts
    who = facts.get("speaker") or facts.get("actor")
    head = f"{who}: {hit.text}" if who else hit.text
    text_hash = str(facts["hash"]).removeprefix("sha256:")
    _put(entry, "id", f"urn:sha256:{text_hash}#{hit.ref.partition(':')[2] or 'dispatch'}")
    _put(entry, "title", head if len(head) <= 160 else head[:159] + "…")
    _put(entry, "updated", str(facts["added"]))
    path = "dispatches" if saved.layer == "dispatch" else f"{saved.layer}s"
    number, _, local = hit.ref.partition(":")
    page = f"{site}/dispatches/{number}{f'#{local}' if local else ''}"
    ET.SubElement(entry, f"{{{ATOM}}}link", rel="alternate", type="text/html", href=page)
    ET.SubElement(entry, f"{{{ATOM}}}link", rel="alternate", type="application/json", href=f"{site}/api/{path}/{hit.ref}")
    where = ", ".join(str(facts[x]) for x in ("agency", "title", "published") if facts.get(x))
    _put(entry, "content", f"{head}\n\n{where}\n\nWhy: {tell(explain(saved.asked, hit))}").set("type", "text")


def _put(parent: ET.Element, name: str, text: str) -> ET.Element:
    made = ET.SubElement(parent, f"{{{ATOM}}}{name}")
    made.text = NOT_XML.sub("\ufffd", text)
    return made
