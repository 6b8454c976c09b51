"""XML, read without what can be turned against its reader: no entities of its own, no network, no depth without end."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.errors import InputError
from onrecord.read.decode import MARKS, decode

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

DEPTH = 200  # elements in one another; news has twenty
ENTITY = re.compile(r"<!ENTITY\b")
NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z]\w{1,31};)")
DECLARED = re.compile(rb"^\s*<\?xml[^>]{0,100}encoding=[\"']([A-Za-z][\w.-]{1,40})")
PROLOG = rb"(?:\xef\xbb\xbf)?\s*(?:<\?[^>]*\?>\s*|<!--.{0,4000}?-->\s*|<!DOCTYPE[^>]*>\s*)*+"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def parse_xml(data: bytes) -> Element:
    """The root element. Raises `InputError` for XML that is broken, declares entities, or nests deeper than any news."""
    from xml.etree.ElementTree import ParseError, fromstring

    text = _decode(data).lstrip()
    if ENTITY.search(text):
        raise InputError("it declares entities of its own, which no news needs and which can be made to grow without end: remove them")
    text = name_entities(text)
    try:
        root = fromstring(text)
    except (ParseError, ValueError, LookupError, RecursionError) as err:
        raise InputError(f"broken XML ({err}); it may be cut short: fetch it again") from err
    level, depth = [root], 0
    while level:
        depth += 1
        if depth > DEPTH:
            raise InputError(f"more than {DEPTH} elements in one another, expected news")
        level = [child for element in level for child in element]
    return root


def name_entities(text: str) -> str:
    """XML with HTML's entities (`&nbsp;`, `&Eacute;`, `&AMP;`) as the characters they stand for, and those that nobody knows as they are
    written: news in XML is full of both, and no parser of XML knows either."""
    return NAMED.sub(lambda m: html.escape(html.unescape(m[0]), quote=False), text)


def _decode(data: bytes) -> str:
    """The text, in the encoding that its declaration names if it is in that."""
    declared = None if any(data.startswith(mark) for mark, _ in MARKS) else DECLARED.match(data)
    if declared:
        try:
            text = data.decode(declared[1].decode("ascii"))
        except (UnicodeError, LookupError):
            text = ""
        if text and "\x00" not in text:
            return text
    return decode(data)


def local(element: Element) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def find_all(root: Element, *path: str) -> Iterator[Element]:
    """The elements at a path of local names below `root`."""
    if not path:
        yield root
        return
    for child in root:
        if local(child) == path[0]:
            yield from find_all(child, *path[1:])


def find(root: Element, *path: str) -> Element | None:
    """The first of `find_all`."""
    return next(find_all(root, *path), None)


def words(element: Element | None) -> str:
    """All the text in an element, runs of white space as one space."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def show_blocks(element: Element, *, blocks: frozenset[str], unshown: frozenset[str]) -> str:
    """The text that an element shows: blocks parted by blank lines, runs of white space inside one as one space."""
    lines: list[list[str]] = [[]]
    _walk(element, lines, blocks, unshown)
    shown = (" ".join("".join(line).split()) for line in lines)
    return "\n\n".join(line for line in shown if line)


def _walk(element: Element, lines: list[list[str]], blocks: frozenset[str], unshown: frozenset[str]) -> None:
    """Recursive: `parse_xml` has bounded the depth."""
    name = local(element)
    if name in unshown:
        return
    if name in blocks:
        lines.append([])
    lines[-1].append(element.text or "")
    for child in element:
        _walk(child, lines, blocks, unshown)
        lines[-1].append(child.tail or "")
    if name in blocks:
        lines.append([])
