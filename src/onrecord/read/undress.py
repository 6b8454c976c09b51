"""What news sites put between the paragraphs of an article, taken out before its text is told from the rest of the page.

trafilatura sees to everything around an article. These rules see to what stands inside: pointers to other articles, offers to subscribe,
labels of advertisements, the author's life, tables that lay the page out. What they are worth beside trafilatura alone:
`benchmarks/webpages/measure.py`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

OFFER = re.compile(
    r"(?:\A|[-_\s])(?:newsletter|subscri(?:be|ption)|paywall|promo|advert(?:isement)?|ad-slot|podcast|read-?also|readmore"
    r"|(?:author|writer)-?_?(?:bio|box|card)|about-?the-?author)(?:\Z|[-_\s])",
    re.I,
)
LABEL = re.compile(
    r"\W*(?:advertisement|advertising|sponsored(?: content| links)?|paid post|реклама|жарнама|anzeige|publicité|publicidad|pubblicità)"
    r"(?:\W+(?:scroll|skip|continue|story continues|keep reading|article continues)\b.{0,60})?\W*\Z",
    re.I,
)
INVITATION = re.compile(
    r"\W*(?:subscribe (?:to|now|for)|sign up|follow us|join our|abonnieren sie"
    r"|подписывайтесь|подпишитесь|следите за|читайте нас|жазылыңыз)\b",
    re.I,
)
POINTER = re.compile(
    r"\W*(?:read (?:also|more|next)|see also|also read|more on this|related|further reading|читайте также|по теме|подробнее|тағы оқыңыз)\b",
    re.I,
)
BLOCKS = ("p", "div", "aside", "section", "li", "h2", "h3", "h4", "h5")
MOST_WORDS = 40  # an offer or a pointer is short; what is longer is taken for news whatever it is called
CELL = 300  # characters: a cell of a table of figures holds less


def undress(tree: HtmlElement) -> None:
    """Take out of the page what is no news of its own; the tree is changed."""
    for table in list(tree.iter("table")):
        if any(len(cell.text_content()) > CELL for cell in table.iter("td")):
            _lay_flat(table)
    for element in list(tree.iter(*BLOCKS)):
        if element.getparent() is not None and (_is_offer(element) or _is_label(element) or _is_pointer(element)):
            element.drop_tree()


def _lay_flat(table: HtmlElement) -> None:
    """A table that lays the page out becomes blocks, and two line breaks in its cells a paragraph."""
    for part in [table, *table.iter("tbody", "tr", "td", "th")]:
        part.tag = "div"
    for cell in list(table.iter("div")):
        for first in list(cell.iterchildren("br")):
            second = first.getnext()
            if second is not None and second.tag == "br" and not (first.tail or "").strip() and first.getparent() is cell:
                _cut_paragraph(first, second)


def _cut_paragraph(first: HtmlElement, second: HtmlElement) -> None:
    """What follows two line breaks, up to the next element that is no part of a line, is a paragraph."""
    paragraph = first.makeelement("p")
    paragraph.text, second.tail = second.tail, None
    following = second.getnext()
    while following is not None and following.tag in ("a", "b", "i", "em", "strong", "span", "u"):
        after = following.getnext()
        paragraph.append(following)
        following = after
    cell = first.getparent()
    cell.replace(first, paragraph)
    cell.remove(second)


def _is_offer(element: HtmlElement) -> bool:
    """A short block whose name says so. A paragraph that is called `paywall` is the article behind one, not the offer before it."""
    named = " ".join(filter(None, (element.get("class"), element.get("id"), element.get("data-component"))))
    said = OFFER.search(named) if named else None
    return said is not None and not (element.tag == "p" and "paywall" in said[0].lower()) and _words(element) <= MOST_WORDS


def _is_label(element: HtmlElement) -> bool:
    """A block that says `Advertisement` and nothing more, or one that invites to subscribe and links to where."""
    text = element.text_content()
    if len(text) > 400:
        return False
    return LABEL.match(text) is not None or (
        INVITATION.match(text) is not None and element.find(".//a") is not None and _words(element) <= MOST_WORDS
    )


def _is_pointer(element: HtmlElement) -> bool:
    """A short block that says `read also` and is, beyond that, a link."""
    if element.find(".//a") is None or len(element.text_content()) > 400:
        return False
    said = " ".join(element.text_content().split())
    label = POINTER.match(said)
    linked = sum(len(" ".join(a.text_content().split())) for a in element.iter("a"))
    return label is not None and linked >= 0.7 * (len(said) - label.end()) and linked > 0


def _words(element: HtmlElement) -> int:
    return len(element.text_content().split())
