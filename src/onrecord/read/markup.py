"""A piece of HTML, as feeds carry it, → its text: everything it shows, blocks parted by blank lines. Nothing is judged to be furniture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.read.format import load_extra

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "br", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre",
        "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }
)  # fmt: skip
UNSHOWN = frozenset(
    {
        "audio", "button", "form", "head", "iframe", "link", "meta", "noscript", "object", "script", "style", "svg", "template",
        "title", "video",
    }
)  # fmt: skip
MARKUP = re.compile(r"<[a-zA-Z/!][^<>]*>|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]\w+);")
DEPTH = 400  # levels of elements: libxml2 itself stops near 256


def show_markup(markup: str) -> str:
    """The text that the markup shows; text without markup keeps its own line breaks."""
    if not MARKUP.search(markup):
        return "\n".join(line.strip() for line in markup.strip().splitlines())
    load_extra("lxml", format="HTML", extra="web")
    from lxml import etree  # type: ignore[import-untyped]
    from lxml.html import HTMLParser, document_fromstring

    try:
        tree = document_fromstring(f"<div>{markup.replace(chr(0), '')}</div>", parser=HTMLParser(remove_comments=True, remove_pis=True))
    except (etree.ParserError, ValueError, UnicodeError):
        return ""
    blocks: list[list[str]] = [[]]
    _walk(tree, blocks, 0)
    lines = (" ".join("".join(block).split()) for block in blocks)
    return "\n\n".join(line for line in lines if line)


def _walk(element: HtmlElement, blocks: list[list[str]], depth: int) -> None:
    is_block = element.tag in BLOCKS
    if is_block:
        blocks.append([])
    if element.tag not in UNSHOWN and depth < DEPTH:
        blocks[-1].append(element.text or "")
        for child in element:
            _walk(child, blocks, depth + 1)
            blocks[-1].append(child.tail or "")
    if is_block:
        blocks.append([])
