"""Further sites, in the manner of broadcasters, dailies, agencies and magazines. See `further.py`."""

# ruff: noqa: E501  markup and patterns stand in lines as long as they are
from __future__ import annotations

import json
from html import escape
from random import Random

from articles import News, Piece, write_teaser
from dress import page, paragraphs


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
