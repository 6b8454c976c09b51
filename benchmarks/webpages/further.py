"""Fifteen further sites, written after the door's rules and without looking at them: what it does on pages that it was not made for.

Each follows the markup of a kind of site that is common: content management systems, dailies, broadcasters, agencies, portals.
"""

# ruff: noqa: E501  markup and patterns stand in lines as long as they are
from __future__ import annotations

import json
from collections.abc import Callable
from html import escape
from random import Random

from articles import News, Piece, write_teaser

UNSIGNED = ("br_portal", "government", "div_soup", "live_regional")


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


def wordpress(news: News, rng: Random) -> str:
    site = "Kirn Observer"
    head = f'<meta property="og:title" content="{escape(news.title)}" /><meta property="article:published_time" content="{news.published}" /><link rel="canonical" href="https://kirn.example/{rng.randint(1, 99)}" />'
    related = "".join(
        f'<div class="jp-relatedposts-post"><h4><a href="/{n}">{write_teaser(rng)}</a></h4><span class="jp-relatedposts-post-date">May {n}, 2024</span><span>In "News"</span></div>'
        for n in range(1, 4)
    )
    body = paragraphs(
        news,
        "<p>{}</p>",
        insert={
            3: '<div class="code-block code-block-1"><ins class="adsbygoogle"></ins></div><p>Advertisement. Scroll to continue reading.</p>'
        },
    )
    return page(
        news,
        head,
        f'<div id="page" class="hfeed site"><header id="masthead"><p class="site-description">News from the river</p><ul id="menu-main"><li class="menu-item"><a href="/a">Politics</a></li><li class="menu-item"><a href="/b">Culture</a></li></ul></header>'
        f'<main id="main"><article id="post-77" class="post-77 post type-post hentry category-news"><header class="entry-header"><h1 class="entry-title">{escape(news.title)}</h1>'
        f'<div class="entry-meta"><span class="posted-on">Posted on <time class="entry-date published" datetime="{news.published}">June</time></span><span class="byline"> by <span class="author vcard"><a class="url fn n" href="/author/x">{news.byline}</a></span></span></div></header>'
        f'<div class="entry-content">{body}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a>Click to share on Twitter (Opens in new window)</a></li><li><a>Click to print (Opens in new window)</a></li></ul></div>'
        f'<div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Related</em></h3>{related}</div></div>'
        f'<div class="author-box"><h4>About {news.byline}</h4><p>{news.byline} has covered the valley since 2009 and lives by the weir with two dogs.</p></div>'
        f'<footer class="entry-footer"><span class="cat-links">Posted in <a href="/c">News</a></span><span class="tags-links">Tagged <a href="/t">river</a></span></footer></article>'
        f'<nav class="navigation post-navigation"><div class="nav-previous"><a href="/p"><span>Previous post:</span> {write_teaser(rng)}</a></div></nav>'
        f'<div id="comments"><h2 class="comments-title">2 thoughts on “{escape(news.title)}”</h2><ol class="comment-list"><li><div class="comment-content"><p>High time somebody wrote about this, thank you.</p></div></li></ol><div id="respond"><h3>Leave a Reply</h3><p>Your email address will not be published. Required fields are marked *</p></div></div></main>'
        f'<aside id="secondary" class="widget-area"><section class="widget"><h2>Recent Posts</h2><ul><li><a href="/r">{write_teaser(rng)}</a></li></ul></section></aside><footer id="colophon">Proudly powered by WordPress</footer></div>',
        site=site,
    )


def broadcaster(news: News, rng: Random) -> str:
    site = "Haldenmark Broadcasting"
    more = "".join(f'<li><a href="/news/{n}"><span>{write_teaser(rng)}</span></a></li>' for n in range(3))
    insert = {
        2: '<figure data-component="image-block"><img alt="a"><span>Image source, HB Pictures</span><figcaption><span>Image caption, </span><p>The quay this morning</p></figcaption></figure>',
        4: f'<div data-component="links-block"><ul><li><a href="/n/1">{write_teaser(rng)}</a></li><li><a href="/n/2">{write_teaser(rng)}</a></li></ul></div>',
    }
    body = paragraphs(news, '<div data-component="text-block" class="sc-18fde0d6-0"><p class="sc-eb7bd5f6-0">{}</p></div>', insert=insert)
    graph = json.dumps(
        {
            "@context": "http://schema.org",
            "@type": "ReportageNewsArticle",
            "headline": news.title,
            "datePublished": news.published,
            "author": [{"@type": "Person", "name": news.byline}],
            "publisher": {"@type": "NewsMediaOrganization", "name": site},
        }
    )
    return page(
        news,
        f'<script type="application/ld+json">{graph}</script>',
        f'<div id="__next"><header><a href="#main-heading">Skip to content</a><nav aria-label="HB"><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav></header><main id="main-content"><article>'
        f'<div data-component="headline-block"><h1 id="main-heading">{escape(news.title)}</h1></div><div data-component="byline-block"><time datetime="{news.published}">3 hours ago</time><span>Share</span><span>Save</span><div><span>{news.byline}</span><span>Business reporter</span></div></div>'
        f'{body}<div data-component="topic-list"><ul><li><a href="/t/1">Haldenmark</a></li><li><a href="/t/2">Transport</a></li></ul></div></article>'
        f'<section data-component="links-block"><h2>More on this story</h2><ul>{more}</ul></section><section data-component="recommendations"><h2>Top stories</h2><ul>{more}</ul></section></main>'
        f"<footer><nav><ul><li>Terms of Use</li><li>Contact HB</li></ul></nav><p>Copyright © 2024 HB. The HB is not responsible for the content of external sites.</p></footer></div>",
        site=site,
    )


def british_daily(news: News, rng: Random) -> str:
    site = "The Warden"
    rich = f'<aside data-component="rich-link" class="element-rich-link"><div><div class="rich-link__header"><h1 class="rich-link__title"><a href="/r">{write_teaser(rng)}</a></h1></div><div class="rich-link__read-more">Read more</div></div></aside>'
    signup = '<figure data-spacefinder-role="inline"><div class="email-signup"><h2>Sign up to First Bell</h2><p>Our morning email breaks down the key stories of the day.</p><p>Privacy Notice: Newsletters may contain info about charities and online ads.</p></div></figure>'
    body = paragraphs(
        news,
        '<p class="dcr-1kas69x">{}</p>',
        insert={2: rich, 4: signup},
        last="<footer><p>This article was amended on the day after publication to give the right name of a street.</p></footer>",
    )
    return page(
        news,
        f'<meta property="article:published_time" content="{news.published}"><meta property="article:author" content="https://warden.example/profile/x"><meta name="author" content="{news.byline}"><meta property="og:site_name" content="{site}">',
        f'<div class="skip"><a>Skip to main content</a></div><div id="bannerandheader"><nav><ul><li>News</li><li>Opinion</li><li>Sport</li></ul></nav><p>Support the Warden. Fund independent journalism.</p></div><main><div data-gu-name="headline"><h1 class="dcr-y70er7">{escape(news.title)}</h1></div>'
        f'<div data-gu-name="standfirst"><p>{escape(news.pieces[-1].text[:60])}, and what it means</p></div><aside data-gu-name="meta"><a rel="author">{news.byline}</a><details><summary>Fri 14 Jun 2024 13.17 BST</summary>Last modified on Sat 15 Jun 2024</details></aside>'
        f'<div id="maincontent" class="article-body-commercial-selector">{body}</div><div class="submeta"><span>Explore more on these topics</span><ul><li><a href="/x">Towns</a></li></ul><a>Reuse this content</a></div>'
        f'<section id="most-viewed"><h2>Most viewed</h2><ol><li>{write_teaser(rng)}</li><li>{write_teaser(rng)}</li></ol></section></main><footer><p>© 2024 Warden News & Media Limited or its affiliated companies. All rights reserved.</p></footer>',
        title="{} | Towns | {}",
        site=site,
    )


def american_daily(news: News, rng: Random) -> str:
    site = "The Tuvary Times"
    advert = '<div id="story-ad-1-wrapper" class="css-1r07izm"><p>Advertisement</p><a href="#after-story-ad-1">SKIP ADVERTISEMENT</a></div>'
    parts = list(news.pieces)
    half = len(parts) // 2 or 1
    one, two = (
        News(news.title, tuple(some), news.byline, news.published, news.language)
        for some in (parts[:half], parts[half:] or [Piece("p", "")])
    )
    column = '<div class="css-s99gbd StoryBodyCompanionColumn"><div class="css-53u6y8">{}</div></div>'
    body = (
        column.format(paragraphs(one, '<p class="css-at9mc1 evys1bk0">{}</p>'))
        + advert
        + column.format(paragraphs(two, '<p class="css-at9mc1 evys1bk0">{}</p>'))
    )
    graph = json.dumps(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": news.title,
            "datePublished": news.published,
            "author": [{"@type": "Person", "name": news.byline, "url": "https://t.example"}],
            "publisher": {"@id": "https://t.example/#publisher"},
            "isAccessibleForFree": False,
        }
    )
    return page(
        news,
        f'<script data-rh="true" type="application/ld+json">{graph}</script><meta data-rh="true" property="og:title" content="{escape(news.title)}">',
        f'<div id="app"><header class="css-1d8a290"><a>Today’s Paper</a><button>Log in</button><button>Subscribe for $1/week</button></header><main id="site-content"><article id="story"><header><p>Supported by</p><a>SKIP ADVERTISEMENT</a><h1 data-testid="headline">{escape(news.title)}</h1><p id="article-summary">What is planned, and who pays for it.</p>'
        f'<figure><img><figcaption><span>The site in spring.</span><span>Credit...</span><span>Ilka Brand for {site}</span></figcaption></figure><p class="byline">By <span itemprop="name">{news.byline}</span></p><p>{news.byline} reported from the town and from its archives.</p><time datetime="{news.published}">June 14, 2024</time></header>'
        f'<section name="articleBody" itemprop="articleBody">{body}</section><div class="bottom-of-article"><div class="css-bio"><p><a>{news.byline}</a> covers ports, rivers and those who live from them. <a>More about {news.byline}</a></p></div><p>A version of this article appears in print on June 15, 2024, Section A, Page 9 of the national edition. <a>Order Reprints</a> | <a>Subscribe</a></p></div></article>'
        f"<section><h2>Editors’ Picks</h2><ul><li>{write_teaser(rng)}</li><li>{write_teaser(rng)}</li></ul></section></main><footer><ul><li>© 2024 {site}</li><li>Work with us</li></ul></footer></div>",
        site=site,
    )


def wire_site(news: News, rng: Random) -> str:
    site = "Northwire"
    wrap = '<div data-testid="paragraph-0" class="text__text__1FZLe article-body__paragraph__2-BtD">{}</div>'
    body = paragraphs(news, wrap, insert={1: '<div data-testid="DianomiInline"><div>Sponsored</div></div>'})
    body = f'<div class="article-body__content__17Yit"><p data-testid="signup">Sign up <a href="/n">here.</a></p>{body}<p data-testid="Body">Reporting by {news.byline}; Editing by Marta Vold and Ken Ostby</p><p>Our Standards: <a>The Northwire Principles.</a></p></div>'
    return page(
        news,
        f'<meta name="article:published_time" content="{news.published}"><meta name="author" content="{news.byline}"><meta property="og:title" content="{escape(news.title)}">',
        f'<header><nav><a>World</a><a>Markets</a><a>My News</a></nav></header><main><article><h1 data-testid="Heading">{escape(news.title)}</h1><div>By <a rel="author">{news.byline}</a></div><time datetime="{news.published}"><span>June 14, 2024</span><span>1:17 PM GMT</span><span>Updated 2 hours ago</span></time>'
        f'<div data-testid="primary-image"><span>Item 1 of 2 The harbour seen from the hill, June 13, 2024. NORTHWIRE/Ole Brandt/File Photo</span><button>Purchase Licensing Rights</button></div>{body}'
        f'<div data-testid="tags"><p>Suggested Topics:</p><ul><li>Ports</li><li>Shipping</li></ul></div><div><button>Purchase Licensing Rights</button></div></article><section><h2>Read Next</h2><ul><li><a>{write_teaser(rng)}</a><time>12:01 PM</time></li></ul></section></main><footer><p>All quotes delayed a minimum of 15 minutes.</p></footer>',
        site=site,
    )


def rich_text(news: News, rng: Random) -> str:
    site = "Allied Dispatch"
    peek = f'<div class="HTMLModuleEnhancement Enhancement" data-align-center><div class="Enhancement-item"><h3>What to know</h3><ul><li><a href="/1">{write_teaser(rng)}</a></li><li><a href="/2">{write_teaser(rng)}</a></li></ul></div></div>'
    body = paragraphs(
        news,
        "<p>{}</p>",
        insert={3: peek},
        last=f"<p>___</p><p>Dispatch writer Nora Field contributed to this report from {rng.choice(('Kirn', 'Velmaar'))}.</p>",
    )
    return page(
        news,
        f'<meta property="og:title" content="{escape(news.title)}"><meta property="article:published_time" content="{news.published}">',
        f'<bsp-header><nav class="Page-header-navigation"><ul><li>World News</li><li>U.S.</li></ul></nav></bsp-header><div class="Page-content"><main class="Page-main"><h1 class="Page-headline">{escape(news.title)}</h1>'
        f'<div class="Page-lead"><figure class="Figure"><img><figcaption class="Figure-caption"><p>Workers stand at the gate on Thursday. (AD Photo/Jan Olm)</p></figcaption></figure></div><div class="Page-byline"><div class="Page-authors">By&nbsp;<span class="Link">{news.byline}</span></div><div class="Page-dateModified">Updated 1:17 PM GMT, June 14, 2024</div><div>Share</div></div>'
        f'<div class="RichTextStoryBody RichTextBody">{body}</div><div class="AuthorBio"><div>{news.byline}</div><p>{news.byline} writes about courts for the Dispatch.</p></div></main></div><aside class="PageListStandardB"><h3>Most read</h3><div>{write_teaser(rng)}</div></aside><footer class="Page-footer">The Allied Dispatch is an independent news organization.</footer>',
        site=site,
    )


def russian_portal(news: News, rng: Random) -> str:
    site = "Степной портал"
    also = f'<div class="article__inline-item"><div class="article__inline-item__title">Читайте также</div><a class="article__inline-item__link" href="/1">{write_teaser(rng)}</a></div>'
    body = paragraphs(
        news,
        '<div class="article__block" data-type="text"><div class="article__text">{}</div></div>',
        insert={2: also, 4: '<div class="article__block" data-type="banner"><div class="banner">Реклама</div></div>'},
    )
    return page(
        news,
        f'<meta property="og:title" content="{escape(news.title)}"><meta name="mediator_published_time" content="{news.published}"><meta property="article:published_time" content="{news.published}">',
        f'<div class="header"><a>Регистрация</a><a>Вход</a></div><div class="layout-article"><div class="article__info"><div class="article__info-date"><a>13:17 14.06.2024</a></div><div class="article__info-statistic">1240</div></div><h1 class="article__title">{escape(news.title)}</h1><div class="article__author-name">{news.byline}</div>'
        f'<div class="article__announce"><div class="media__copyright">© Степной портал / Фото из архива</div></div><div class="article__body js-mediator-article">{body}</div><div class="article__error">Ошибка в тексте? Выделите её и нажмите Ctrl+Enter</div><div class="subscribe">Подписывайтесь на наш канал в Telegram и читайте новости первыми</div>'
        f'<ul class="article__tags"><li>В мире</li><li>Порты</li></ul><div class="list-items"><h3>Лента новостей</h3><div>{write_teaser(rng)}</div><div>{write_teaser(rng)}</div></div></div><div class="footer">© 2024 Все права защищены. Регистрация и авторизация на сайте обозначают согласие с правилами.</div>',
        title="{} / {}",
        site=site,
    )


def local_portal(news: News, rng: Random) -> str:
    site = "Kirn.info"
    tail = '<p>&nbsp;</p><p><strong>Subscribe to our channels to be the first to know: <a href="#">Telegram</a>, <a href="#">Instagram</a></strong></p><p><em>Seen something? Send it to WhatsApp +7 000 000 00 00.</em></p>'
    body = paragraphs(
        news,
        '<p style="text-align: justify;"><span style="font-size:16px">{}</span></p>',
        insert={
            1: '<p><img src="x.jpg" /><br /><em>Photo: city hall</em></p>',
            5: f'<p><strong>Read also: <a href="/9">{write_teaser(rng)}</a></strong></p>',
        },
        last=tail,
    )
    return page(
        news,
        "",
        f'<div class="container"><div class="row top"><div>USD 450.1 EUR 489.2</div><div>Weather +24</div></div><ul class="nav navbar"><li>News</li><li>Incidents</li></ul><div class="col-md-8"><div class="news-one"><h1>{escape(news.title)}</h1><div class="news-info"><span><i class="fa fa-eye"></i> 3512</span> <span>{news.published[8:10]}.{news.published[5:7]}.{news.published[:4]} {news.published[11:16]}</span> <span class="author">{news.byline}</span></div><div class="news-text">{body}</div></div>'
        f'<div class="likely">Like Share Tweet</div><div class="other-news"><h3>Other news</h3><div class="col-md-4"><a>{write_teaser(rng)}</a></div><div class="col-md-4"><a>{write_teaser(rng)}</a></div></div></div><div class="col-md-4 right"><h4>Popular</h4><p>{write_teaser(rng)}</p></div></div><footer>When quoting, a link to {site} is required. 16+</footer>',
        title="{} — {}",
        site=site,
    )


def br_portal(news: News, rng: Random) -> str:
    site = "PORT SELA ONLINE"
    text = "<br><br>\r\n".join(escape(p.text, quote=False) for p in news.pieces)
    return (
        f'<html><head><title>{site}: {escape(news.title)}</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body bgcolor="#ffffff"><table width="100%"><tr><td colspan="3"><img src="logo.gif"><font size="1"><a href="/">Home</a> | <a href="/arch">Archive</a> | <a href="/guest">Guest book</a></font></td></tr>'
        f'<tr><td width="150" valign="top"><b>Sections</b><br><a href="1">Ships</a><br><a href="2">Town</a><br><br><b>Latest</b><br><a href="3">{write_teaser(rng)}</a><br><a href="4">{write_teaser(rng)}</a></td><td valign="top"><font size="4"><b>{escape(news.title)}</b></font><br><font size="1" color="gray">{news.published[8:10]}/{news.published[5:7]}/{news.published[:4]} - read 212 times</font><br><br>{text}<br><br><a href="javascript:print()">Print version</a> | <a href="mailto:x">Send to a friend</a></td>'
        f'<td width="120" valign="top"><b>Poll</b><br>Do you like our new site?<br><input type="radio">Yes<br><input type="radio">No</td></tr></table><center><font size="1">Copyright 1999-2024 {site}. Best viewed with 1024x768.</font></center></body></html>'
    )


def amp(news: News, rng: Random) -> str:
    site = "Ostrava Mail"
    body = paragraphs(
        news,
        "<p>{}</p>",
        insert={
            2: '<amp-ad width="300" height="250" type="doubleclick"><div placeholder>Ad loading</div></amp-ad>',
            4: f'<div class="i-amphtml-related"><span>ALSO READ</span> <a href="/a">{write_teaser(rng)}</a></div>',
        },
    )
    graph = json.dumps(
        {
            "@context": "http://schema.org",
            "@type": "NewsArticle",
            "headline": news.title,
            "datePublished": news.published,
            "author": {"@type": "Person", "name": news.byline},
        }
    )
    return (
        f'<!doctype html><html ⚡ lang="{news.language}"><head><meta charset="utf-8"><title>{escape(news.title)}</title><link rel="canonical" href="https://mail.example/a"><script async src="https://cdn.ampproject.example/v0.js"></script><script type="application/ld+json">{graph}</script><style amp-custom>body{{margin:0}}</style></head>'
        f'<body><amp-sidebar id="s"><ul><li>Home</li><li>India</li></ul></amp-sidebar><header><button on="tap:s.toggle">☰</button>{site}</header><main><h1>{escape(news.title)}</h1><div class="meta">Written by {news.byline} | Edited by Desk | Updated: June 14, 2024</div><amp-img src="a.jpg" width="1" height="1" alt="Harbour"></amp-img><div class="caption">File photo</div>{body}<p>(This story has been published from a wire feed without modifications to the text.)</p>'
        f'<amp-social-share type="twitter"></amp-social-share><div class="read-more-list"><h4>More From {site}</h4><a>{write_teaser(rng)}</a></div></main><amp-consent id="c"><div>We use cookies to give you the best experience. <button>Accept</button></div></amp-consent><footer>© {site}</footer></body></html>'
    )


def div_soup(news: News, rng: Random) -> str:
    site = "Rivet"
    body = paragraphs(
        news,
        '<div class="a7f"><span>{}</span></div>',
        insert={3: '<div class="q1"><div class="z9">Keep up with Rivet. Get the app.</div></div>'},
    )
    state = json.dumps({"props": {"pageProps": {"title": news.title, "teasers": [write_teaser(rng) for _ in range(5)]}}})
    return page(
        news,
        f'<meta property="og:title" content="{escape(news.title)}"><meta property="og:type" content="article"><meta property="article:published_time" content="{news.published}">',
        f'<div id="__next"><div class="b1"><div class="c3"><a>Rivet</a><a>Trending</a><a>Latest</a></div></div><div class="d4"><div class="e5"><div class="h9">{escape(news.title)}</div><div class="m2">Jun 14 · 4 min read · 1.2K views</div></div><div class="f6">{body}</div><div class="g7"><div>👏 134</div><div>💬 12</div></div></div><div class="r8"><div class="t1">Up next</div><div>{write_teaser(rng)}</div><div>{write_teaser(rng)}</div></div></div><script id="__NEXT_DATA__" type="application/json">{state}</script>',
        site=site,
    )


def newsletter(news: News, rng: Random) -> str:
    site = "The Weir Letter"
    widget = '<div class="subscription-widget-wrap"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">The Weir Letter is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p></div></div></div>'
    share = '<p class="button-wrapper"><a class="button primary" href="#"><span>Share</span></a></p>'
    body = paragraphs(
        news,
        "<p>{}</p>",
        insert={2: widget, 5: share},
        last='<div class="footnote"><a class="footnote-number">1</a><div class="footnote-content"><p>I have not found the original of this.</p></div></div>',
    )
    graph = json.dumps(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": news.title,
            "datePublished": news.published,
            "author": [{"@type": "Person", "name": news.byline}],
            "publisher": {"@type": "Organization", "name": site},
        }
    )
    return page(
        news,
        f'<script type="application/ld+json">{graph}</script>',
        f'<div class="main"><div class="topbar"><a>{site}</a><button>Subscribe</button><button>Sign in</button></div><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">{escape(news.title)}</h1><h3 class="subtitle">Notes from the valley</h3><div class="byline-wrapper"><a>{news.byline}</a><div>Jun 14, 2024</div></div><div class="post-ufi"><a>42</a><a>7</a><a>Share</a></div></div>'
        f'<div class="available-content"><div dir="auto" class="body markup">{body}</div></div></article><div class="comments-section"><h4>Discussion about this post</h4><div class="comment"><p>Great piece, as ever!</p></div></div><div class="portable-archive"><div>{write_teaser(rng)}</div></div><p>Ready for more?</p></div><footer>© 2024 {news.byline} · Privacy ∙ Terms ∙ Collection notice</footer>',
        site=site,
    )


def government(news: News, rng: Random) -> str:
    site = "Ministry of Waterways"
    body = paragraphs(news, "<p>{}</p>")
    return page(
        news,
        f'<meta name="dcterms.created" content="{news.published[:10]}"><meta name="generator" content="Drupal 10">',
        f'<a href="#main-content" class="visually-hidden focusable">Skip to main content</a><div class="banner">An official website of the government. <button>Here’s how you know</button></div><header role="banner"><nav><ul><li>About us</li><li>Press</li></ul></nav></header><ol class="breadcrumb"><li>Home</li><li>Newsroom</li><li>Press releases</li></ol>'
        f'<main role="main"><article role="article" class="node node--type-press-release"><h1 class="page-header"><span class="field field--name-title">{escape(news.title)}</span></h1><div class="field field--name-field-date"><div class="field__label">Date</div><time datetime="{news.published}">14 June 2024</time></div><div class="field field--name-body field--type-text-with-summary">{body}</div>'
        f'<div class="field field--name-field-contact"><div class="field__label">Press contact</div><p>Press office, telephone 000 000, press@waterways.example</p><p>Open from nine to five on working days</p></div><div class="field field--name-field-downloads"><h2>Downloads</h2><ul><li><a href="a.pdf">Plan of the works (PDF, 2 MB)</a></li></ul></div></article><section class="views"><h2>Latest press releases</h2><ul><li>{write_teaser(rng)}</li></ul></section></main><footer><p>Was this page helpful?</p><ul><li>Accessibility</li><li>Freedom of information</li></ul></footer>',
        title="{} | {}",
        site=site,
    )


def magazine(news: News, rng: Random) -> str:
    site = "Haldenmark Review"
    quoted = max((p.text for p in news.pieces), key=len)[:90]
    pull = f'<aside class="pullquote"><blockquote class="pull">{escape(quoted)}</blockquote></aside>'
    gallery = '<div class="gallery"><figure><img><figcaption>1/3 The lock in 1931</figcaption></figure><figure><img><figcaption>2/3 The same lock now</figcaption></figure></div>'
    first, rest = news.pieces[0], news.pieces[1:]
    lead = f'<p class="has-dropcap"><span class="dropcap">{escape(first.text[0])}</span>{escape(first.text[1:], quote=False)}</p>'
    body = lead + paragraphs(
        News(news.title, rest, news.byline, news.published, news.language),
        '<p class="paywall">{}</p>',
        insert={1: gallery, 3: pull},
        last="<p>♦</p>",
    )
    graph = json.dumps(
        {
            "@context": "http://schema.org",
            "@type": "Article",
            "headline": news.title,
            "datePublished": news.published,
            "author": [{"@type": "Person", "name": news.byline}],
            "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".paywall"},
        }
    )
    return page(
        news,
        f'<script type="application/ld+json">{graph}</script>',
        f'<nav class="StandardNavigation"><a>Newsletter</a><a>The Latest</a></nav><main id="main-content"><article class="article main-content"><header data-testid="ContentHeader"><span class="rubric">Letter from the Coast</span><h1>{escape(news.title)}</h1><div class="dek">A town, a river and a promise.</div><p class="byline">By <a>{news.byline}</a></p><time>June 14, 2024</time></header><div class="body__inner-container">{body}</div></article>'
        f'<div class="ContentFooter"><div class="newsletter-unit"><h3>The Daily</h3><p>The best of the Review, every day, in your in-box, plus occasional alerts when we publish major stories.</p></div><div class="bio"><p>{news.byline} is a staff writer. A book on floods comes out in the fall.</p></div><div class="summary-list"><h2>Read More</h2><div><h3>{write_teaser(rng)}</h3><p>What the first winter showed.</p></div></div></div></main><footer>© 2024. All rights reserved. The Review may earn a portion of sales from products that are purchased through our site.</footer>',
        site=site,
    )


def live_regional(news: News, rng: Random) -> str:
    site = "Velmaar Regional"
    facts = '<div class="infobox"><h4>The harbour in figures</h4><ul><li>Opened: 1911</li><li>Berths: 14</li><li>Ships a year: 2,300</li></ul></div>'
    tweet = '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">The gates stay shut. We will not be moved.</p>— Dockers of Velmaar (@dockersv) <a href="https://t.example">June 14, 2024</a></blockquote>'
    offer = '<div class="piano-offer"><h3>Read on with V+</h3><p>Try it four weeks for nothing, cancel at any time.</p><button>Start now</button></div>'
    body = paragraphs(news, '<p class="article__paragraph">{}</p>', insert={2: facts, 4: tweet, 6: offer})
    return page(
        news,
        f'<meta property="og:title" content="{escape(news.title)}"><meta name="date" content="{news.published}">',
        f'<div class="consent-layer"><h2>Welcome to Velmaar Regional</h2><p>With your consent, we and our partners use cookies to process personal data.</p></div><header><ul><li>E-Paper</li><li>Shop</li><li>Mein V+</li></ul></header><main><article class="article"><div class="article__kicker">Harbour</div><h1 class="article__headline">{escape(news.title)}</h1><div class="article__meta"><time datetime="{news.published}">14.06.24, 13:17</time><span>Reading time: 3 min</span></div><div class="article__content">{body}</div><div class="article__footer"><p>vr/dv</p><button>Comment</button></div></article>'
        f'<section class="teaser-list"><h2>Das könnte Sie auch interessieren</h2><div class="teaser"><h3>{write_teaser(rng)}</h3><p>Zum Artikel</p></div></section><div id="disqus_thread"><noscript>Please enable JavaScript to view the comments.</noscript></div></main><footer><ul><li>Impressum</li><li>Datenschutz</li></ul></footer>',
        title="{} | {}",
        site=site,
    )


SITES: tuple[Callable[[News, Random], str], ...] = (
    wordpress, broadcaster, british_daily, american_daily, wire_site, rich_text, russian_portal, local_portal, br_portal, amp, div_soup,
    newsletter, government, magazine, live_regional,
)  # fmt: skip
