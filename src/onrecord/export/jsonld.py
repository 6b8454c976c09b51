"""One JSON-LD document (https://www.w3.org/TR/json-ld11/) from a stream: its list written item by item, so that none but one is held."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any, BinaryIO

import msgspec

Node = dict[str, Any]


def write_list(head: Mapping[str, Any], name: str, items: Iterable[Node], out: BinaryIO) -> tuple[int, str]:
    """Write an object that is left open after its list: the caller ends it. How many items there were, and the SHA-256 of their lines."""
    digest, count = hashlib.sha256(), 0
    out.write(msgspec.json.encode(head)[:-1] + b"," + msgspec.json.encode(name) + b":[")
    for item in items:
        line = msgspec.json.encode(item)
        digest.update(line + b"\n")
        out.write((b",\n" if count else b"\n") + line)
        count += 1
    out.write(b"\n]")
    return count, digest.hexdigest()


def known(node: Node) -> Node:
    """The node without the properties that are not known: JSON-LD leaves them out."""
    return {name: value for name, value in node.items() if value is not None and value != []}
