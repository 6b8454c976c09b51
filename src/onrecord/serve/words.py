"""Foreign text in a page: escaped, with every code point kept, so that what the browser shows is what the record counts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

BLOCK = re.compile(r"[\s\S]*?(?:\n[^\S\n]*\n\s*|\Z)")


def verbatim(text: str) -> Markup:
    """The text as HTML that parses back to its code points: a parser would turn a bare CR into LF; a lone surrogate has no UTF-8."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return Markup(str(escape(whole)).replace("\r", "&#13;"))


def copy_html(text: str) -> Markup:
    """A dispatch's text, a block a paragraph (blank lines stand at the end of the block before them): the blocks' texts are the text."""
    blocks = [m.group() for m in BLOCK.finditer(text) if m.group()]
    return Markup("").join(Markup('<p class="block">{}</p>').format(verbatim(b)) for b in blocks)


def mark_found(text: str, found: Iterable[Sequence[int]]) -> Markup:
    """The text with the stretches found in <mark>."""
    pieces, at = [], 0
    for start, end in sorted((s[0], s[1]) for s in found):
        pieces += [verbatim(text[at:start]), Markup("<mark>{}</mark>").format(verbatim(text[start:end]))]
        at = end
    return Markup("").join([*pieces, verbatim(text[at:])])


FILTERS = {"verbatim": verbatim, "copy_html": copy_html, "mark_found": mark_found}
