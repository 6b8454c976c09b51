"""OPML: the list of feeds that feed readers import and export (http://opml.org/spec2.opml)."""

from __future__ import annotations

from pathlib import Path

from onrecord.errors import InputError
from onrecord.read.format import load_extra

MOST_BYTES = 16 * 1024 * 1024


def read_opml(path: Path) -> list[str]:
    """The addresses of the feeds that the file lists, in order, each once. Raises `InputError` where it is no such list."""
    load_extra("lxml", format="OPML", extra="web")
    from lxml import etree  # type: ignore[import-untyped]

    try:
        data = path.read_bytes() if path.stat().st_size <= MOST_BYTES else b""
    except OSError as err:
        raise InputError(f"{path}: cannot be read: {err.strerror or err}") from err
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as err:
        raise InputError(f"{path}: not OPML ({err}), expected the list of feeds that a feed reader exports") from err
    if etree.QName(root).localname != "opml":
        raise InputError(f"{path}: got <{etree.QName(root).localname}>, expected <opml>, the list of feeds that a feed reader exports")
    urls = [str(url).strip() for url in root.xpath("//outline/@xmlUrl") if str(url).strip()]
    if not urls:
        raise InputError(f"{path}: no outline with an xmlUrl, expected one for each feed")
    return list(dict.fromkeys(urls))
