"""Fifteen further sites, written after the door's rules and without looking at them: what it does on pages that it was not made for.

Each follows the markup of a kind of site that is common: content management systems, dailies, broadcasters, agencies, portals.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from articles import News
from papers import american_daily, british_daily, broadcaster, live_regional, magazine, rich_text, wire_site
from systems import amp, br_portal, div_soup, government, local_portal, newsletter, russian_portal, wordpress

UNSIGNED = ("br_portal", "government", "div_soup", "live_regional")
"""Their pages name no author."""

SITES: tuple[Callable[[News, Random], str], ...] = (
    wordpress, broadcaster, british_daily, american_daily, wire_site, rich_text, russian_portal, local_portal, br_portal, amp, div_soup,
    newsletter, government, magazine, live_regional,
)  # fmt: skip
