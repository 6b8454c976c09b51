"""Further sites, in the manner of content systems, portals, newsletters and offices. See `further.py`."""

# ruff: noqa: E501  markup and patterns stand in lines as long as they are
from __future__ import annotations

import json
from html import escape
from random import Random

from articles import News, write_teaser
from dress import page, paragraphs


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
