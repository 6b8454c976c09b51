"""A real browser: Debian's Chromium, driven by Playwright."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@contextmanager
def launched() -> Iterator[Any]:
    """The browser. Skips where it or its driver is missing."""
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed: run `make debian` as root")
    sync = pytest.importorskip("playwright.sync_api", reason="the driver is not installed: pip install 'onrecord[dev]'")
    args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]
    with sync.sync_playwright() as p:
        browser = p.chromium.launch(executable_path=CHROMIUM, args=args)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened_page(browser: Any, **facts: Any) -> Iterator[Any]:
    """A page that notes in `page.strays` every request to another host, and in `page.faults` every error and refusal of the policy."""
    context = browser.new_context(**facts)
    page = context.new_page()
    page.strays, page.faults = [], []
    page.on("request", lambda r: None if r.url.startswith(("http://127.0.0.1:", "data:")) else page.strays.append(r.url))
    page.on("pageerror", lambda e: page.faults.append(str(e)))
    page.on("console", lambda m: page.faults.append(m.text) if m.type == "error" else None)
    page.on("dialog", lambda d: (page.faults.append(f"dialog: {d.message}"), d.dismiss()))
    try:
        yield page
        assert page.strays == []
        assert page.faults == []
    finally:
        context.close()
