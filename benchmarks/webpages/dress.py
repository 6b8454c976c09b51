"""What the further sites share: an article's blocks in a site's markup, and the document around them."""

from __future__ import annotations

from html import escape

from articles import News


def paragraphs(news: News, wrap: str, *, insert: dict[int, str] | None = None, last: str = "") -> str:
    """The article's blocks, the plain ones in `wrap`; `insert` puts furniture before the block of that number."""
    other = {"h2": "<h2>{}</h2>", "li": "<ul><li>{}</li></ul>", "quote": "<blockquote><p>{}</p></blockquote>"}
    out = []
    for n, piece in enumerate(news.pieces):
        out.append((insert or {}).get(n, ""))
        out.append(other.get(piece.kind, wrap).format(escape(piece.text, quote=False)))
    return "\n".join((*out, last))


def page(news: News, head: str, body: str, *, title: str = "{} - {}", site: str) -> str:
    """A whole document."""
    return (
        f'<!doctype html>\n<html lang="{news.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{title.format(escape(news.title), site)}</title>{head}</head><body>{body}</body></html>"
    )
