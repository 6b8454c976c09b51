"""OPML: the list of feeds that feed readers import and export (http://opml.org/spec2.opml)."""

from __future__ import annotations

from pathlib import Path

from onrecord.errors import InputError
from onrecord.read.xmltree import local, parse_xml

MOST_BYTES = 16 * 1024 * 1024


def read_opml(path: Path) -> list[str]:
    """The addresses of the feeds that the file lists, in whatever folders, in order, each once.

    Raises `InputError` where it is no such list.
    """
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= MOST_BYTES else b""
    except OSError as err:
        raise InputError(f"{path}: cannot be read: {err.strerror or err}") from err
    if size > MOST_BYTES:
        raise InputError(f"{path}: {size:,} bytes, expected a list of feeds of at most {MOST_BYTES:,}")
    try:
        root = parse_xml(data)
    except InputError as err:
        raise InputError(f"{path}: not OPML ({err}), expected the list of feeds that a feed reader exports") from err
    if local(root) in ("rss", "feed", "RDF"):
        raise InputError(f"{path}: a feed in a file, which does not change: watch its address (https://…), or read it with: onrecord read")
    if local(root) != "opml":
        raise InputError(f"{path}: got <{local(root)}>, expected <opml>, the list of feeds that a feed reader exports")
    outlines = (e for e in root.iter() if local(e).lower() == "outline")
    urls = [url for e in outlines for name, value in e.attrib.items() if name.lower() == "xmlurl" and (url := value.strip())]
    if not urls:
        raise InputError(f"{path}: no outline with an xmlUrl, expected one for each feed")
    return list(dict.fromkeys(urls))
