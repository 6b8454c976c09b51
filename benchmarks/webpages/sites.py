"""Pages of invented sites: an article dressed as sites dress it, with everything around it that is no news."""

# ruff: noqa: E501  markup and patterns stand in lines as long as they are
from __future__ import annotations

import json
from collections.abc import Callable
from html import escape
from random import Random

from articles import News, write_teaser

COOKIES = (
    '<div id="cookie-banner" class="consent"><p>We and our 214 partners store and read information on your device. You may change your choice at any'
    " time.</p><button>Accept all</button><button>Settings</button></div>",
    '<div class="gdpr-overlay" role="dialog"><h2>Your privacy</h2><p>This site uses cookies to measure reach and to show advertising that fits you.</p>'
    "<a href='/privacy'>Read our policy</a></div>",
)
NAV = (
    "<nav><ul>"
    + "".join(f'<li><a href="/{n}">{n}</a></li>' for n in ("Home", "World", "Politics", "Money", "Sport", "Weather", "Opinion"))
    + "</ul></nav>"
)
FOOTER = (
    "<footer><p>© 2024 {site}. All rights reserved.</p><ul><li><a href=/imprint>Imprint</a></li><li><a href=/ads>Advertise with us</a></li></ul>"
    "<p>{site} is not responsible for the content of other sites.</p></footer>"
)
NEWSLETTER = '<aside class="newsletter-box"><h3>Get our morning letter</h3><p>The most important news of the coast, every day at six.</p><form><input></form></aside>'
SHARE = '<div class="social-share"><ul><li><a href="#">Share</a></li><li><a href="#">Tweet</a></li><li><a href="#">Send by e-mail</a></li></ul></div>'
ADVERT = '<div class="ad-slot"><span>Advertisement</span><p>Save 30 percent on winter tyres this week only.</p></div>'
COMMENTS = (
    "About time, the mud smells terrible at low water.",
    "Who pays for all this? We do, as always!",
    "I was there and it was not like that at all, they told us something quite different.",
)


def related(rng: Random, title: str = "Read more", name: str = "related-articles") -> str:
    """Teasers of other articles."""
    items = "".join(f'<li><a href="/{rng.randint(1, 999)}"><h3>{write_teaser(rng)}</h3></a></li>' for _ in range(rng.randint(3, 7)))
    return f'<section class="{name}"><h2>{title}</h2><ul>{items}</ul></section>'


def comments(rng: Random) -> str:
    """What readers write below."""
    said = "".join(
        f'<div class="comment"><b>reader{rng.randint(1, 99)}</b><p>{rng.choice(COMMENTS)}</p></div>' for _ in range(rng.randint(2, 6))
    )
    return f'<section id="comments"><h2>Comments</h2>{said}</section>'


def body_of(news: News, *, paragraph: str = "<p>{}</p>", between: str = "", inside: tuple[str, ...] = ()) -> str:
    """The article's blocks; `inside` is what the site puts between its paragraphs."""
    wraps = {"p": paragraph, "h2": "<h2>{}</h2>", "li": "<ul><li>{}</li></ul>", "quote": "<blockquote><p>{}</p></blockquote>"}
    blocks = [wraps[piece.kind].format(escape(piece.text, quote=False)) for piece in news.pieces]
    for n, extra in enumerate(inside):
        blocks.insert(min(2 + 2 * n, len(blocks)), extra)
    return between.join(blocks)


def json_ld(news: News, site: str, *, graph: bool = False, broken: bool = False, body: bool = False) -> str:
    """What the site says of the article for machines."""
    article = {
        "@type": "NewsArticle", "headline": news.title, "datePublished": news.published, "inLanguage": news.language,
        "author": {"@type": "Person", "name": news.byline}, "publisher": {"@type": "Organization", "name": site},
    }  # fmt: skip
    if body:
        article["articleBody"] = "\n\n".join(piece.text for piece in news.pieces)
    whole = (
        {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": site}, article]}
        if graph
        else {"@context": "https://schema.org", **article}
    )
    text = json.dumps(whole, ensure_ascii=False)
    return f'<script type="application/ld+json">{text[:-9] if broken else text}</script>'


def metas(news: News, site: str) -> str:
    """Meta elements as content management systems write them."""
    return (
        f'<meta property="og:title" content="{escape(news.title)}"><meta property="og:site_name" content="{site}">'
        f'<meta property="article:published_time" content="{news.published}"><meta name="author" content="{news.byline}">'
    )


def frame(news: News, site: str, head: str, body: str) -> str:
    """The whole page."""
    return f'<!DOCTYPE html><html lang="{news.language}"><head><meta charset="utf-8"><title>{escape(news.title)} | {site}</title>{head}</head><body>{body}</body></html>'


def broadsheet(news: News, rng: Random) -> str:
    site = "Northern Ledger"
    article = (
        f"<article><h1>{escape(news.title)}</h1><p class=byline>By {news.byline}</p><time datetime='{news.published}'>today</time>{SHARE}"
        f"<figure><img src=a.jpg><figcaption>A view of the place. Photo: {site}</figcaption></figure>{body_of(news, inside=(NEWSLETTER, ADVERT))}</article>"
    )
    return frame(
        news,
        site,
        json_ld(news, site),
        f"{COOKIES[0]}<header>{NAV}</header><main>{article}</main>{related(rng)}{comments(rng)}{FOOTER.format(site=site)}",
    )


def tabloid(news: News, rng: Random) -> str:
    site = "Coast Today"
    also = f'<p class="read-also"><strong>READ ALSO:</strong> <a href="/7">{write_teaser(rng)}</a></p>'
    main = (
        f'<div class="story"><h1 class="story__title">{escape(news.title)}</h1><div class="story__body">{body_of(news, inside=(also, ADVERT))}</div>'
        f"{SHARE}<div class=tags><a href=/t/1>council</a> <a href=/t/2>money</a></div></div>"
    )
    side = f'<div class="sidebar"><h2>Most read</h2>{related(rng, "Trending now", "most-read")}</div>'
    return frame(
        news, site, metas(news, site), f"{NAV}{COOKIES[1]}<div class=page>{main}{side}</div>{comments(rng)}{FOOTER.format(site=site)}"
    )


def agency(news: News, rng: Random) -> str:
    site = "Velmaar Wire"
    main = f'<div id="content"><h1>{escape(news.title)}</h1><div class="date">{news.published[:10]}</div>{body_of(news, paragraph="<div>{}</div>")}</div>'
    return frame(
        news,
        site,
        metas(news, site),
        f"<div class=top>{NAV}</div>{main}<div class=list>{related(rng, 'Latest', 'news-list')}</div>{FOOTER.format(site=site)}",
    )


def old_table(news: News, rng: Random) -> str:
    site = "Kirn Gazette"
    text = body_of(news, paragraph="{}", between="<br><br>")
    links = "".join(f"<a href=/{n}>{n}</a><br>" for n in ("News", "Archive", "Contact"))
    return (
        f"<html><head><title>{escape(news.title)} - {site}</title><meta name=date content='{news.published[:10]}'></head><body><table width=100%><tr>"
        f"<td valign=top>{links}</td><td><font size=5><b>{escape(news.title)}</b></font><br><br>{text}</td><td>{related(rng, 'Also')}</td></tr></table>"
        f"<center>Copyright {site}</center></body></html>"
    )


def blog(news: News, rng: Random) -> str:
    site = "Harbour Notes"
    bio = f'<div class="author-bio"><p>{news.byline} has written about the coast since 2009 and lives with two dogs near the old mole.</p></div>'
    post = f'<div class="post"><h1 class="entry-title">{escape(news.title)}</h1><div class="entry-content">{body_of(news)}</div>{bio}{SHARE}</div>'
    return frame(
        news,
        site,
        metas(news, site) + json_ld(news, site, graph=True),
        f"{NAV}{post}{comments(rng)}{related(rng, 'You may also like')}{FOOTER.format(site=site)}",
    )


def modern(news: News, rng: Random) -> str:
    site = "The Haldenmark Post"
    paragraph = '<div class="css-1x2y3z" data-component="text-block"><p class="css-9q8w7e">{}</p></div>'
    promo = (
        '<div data-component="promo"><h4>Our podcast</h4><p>Two reporters, one town, every Thursday. Listen now wherever you are.</p></div>'
    )
    main = f'<main><div class="css-hero"><h1>{escape(news.title)}</h1></div><section>{body_of(news, paragraph=paragraph, inside=(promo, NEWSLETTER))}</section></main>'
    return frame(
        news,
        site,
        json_ld(news, site, body=True),
        f"<header>{NAV}</header>{main}{related(rng, 'More on this story', 'css-related')}{FOOTER.format(site=site)}{COOKIES[0]}",
    )


def broken(news: News, rng: Random) -> str:
    site = "Port Sela Voice"
    text = body_of(news, paragraph="<p>{}")
    return (
        f"<title>{escape(news.title)} — {site}</title>{json_ld(news, site, broken=True)}{metas(news, site)}<body>{NAV}<div class=article-text><h1>{escape(news.title)}</h1>{text}"
        f"<p class=subscribe>Subscribe for full access to {site} from 4 crowns a month.</div>{related(rng)}<div class=footer>© {site}</div>"
    )


def municipal(news: News, rng: Random) -> str:
    site = "Town of Tuvary"
    crumbs = "<ol class=breadcrumb><li><a href=/>Home</a></li><li><a href=/press>Press</a></li></ol>"
    contact = (
        "<div class=contact><h3>Contact</h3><p>Press office, Market Square 1, telephone 555 0199, weekdays from nine to four.</p></div>"
    )
    main = f'<div role="main">{crumbs}<h1>{escape(news.title)}</h1>{body_of(news)}</div>{contact}'
    return frame(
        news,
        site,
        f'<meta name="dcterms.created" content="{news.published}">',
        f"<header><img alt=arms>{NAV}</header>{main}{FOOTER.format(site=site)}",
    )


SITES: tuple[Callable[[News, Random], str], ...] = (broadsheet, tabloid, agency, old_table, blog, modern, broken, municipal)
UNSIGNED = ("old_table", "municipal")  # their pages name no author
