"""A reporter's ways through the workspace, in a real browser: pointing, copying, taking away, splitting, going by keyboard alone."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from serve.browser import launched, opened_page
from serve.conftest import make_archive, served

LIT = """() => [...CSS.highlights.get('hl-active')].map(r => { const l = document.createRange();
    l.setStart(r.startContainer, r.startOffset); l.setEnd(r.endContainer, r.endOffset); return l.toString(); })"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with launched() as found:
        yield found


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(make_archive(tmp_path_factory.mktemp("journeys") / "archive.db")) as base:
        yield base


def open_dispatch(page: Any, base: str) -> None:
    page.goto(f"{base}/dispatches/1")
    page.wait_for_selector(".reader[data-ready]")


def point_of(page: Any, words: str) -> tuple[float, float]:
    """The middle of the words on the screen."""
    box = page.evaluate(
        """w => { const b = [...document.querySelectorAll('.block')].find(b => b.textContent.includes(w)), t = b.firstChild;
        const r = document.createRange(), i = t.data.indexOf(w); r.setStart(t, i); r.setEnd(t, i + w.length);
        const x = r.getClientRects()[0]; return [x.x + x.width / 2, x.y + x.height / 2]; }""",
        words,
    )
    return box[0], box[1]


def test_pointing_at_words_past_an_emoji_shows_their_card(browser: Any, base: str) -> None:
    with opened_page(browser) as page:
        open_dispatch(page, base)
        page.mouse.move(*point_of(page, "cannot wait"))
        page.wait_for_selector("#pop:not([hidden])")
        card = page.locator("#pop").inner_text()
        assert "s2" in card and "Aidar Temirov" in card and "word for word" in card and "80 %" in card
        assert "President of Kazakhstan" in card
        assert page.evaluate(LIT) == ['"We need stronger defence capacity 🙂 and item 0 shows why it cannot wait,"']
        page.mouse.move(*point_of(page, "go to parliament"))
        page.wait_for_selector("#pop:has-text('about: Military: Positive (marpor 104)')")
        page.mouse.move(*point_of(page, "thanked"))
        page.wait_for_selector("#pop:has-text('THANK')")
        page.keyboard.press("Escape")
        assert page.locator("#pop").is_hidden()


def test_a_citation_and_a_quotation_are_copied(browser: Any, base: str) -> None:
    with opened_page(browser, permissions=["clipboard-read", "clipboard-write"]) as page:
        open_dispatch(page, base)
        page.locator("#s2 a:has-text('Cite')").click()
        page.locator("#s2 button:has-text('Copy citation')").click()
        page.wait_for_selector("#s2 button:has-text('Copied')")
        wanted = page.request.get(f"{base}/api/statements/1:s2").json()["citation"]
        assert page.evaluate("navigator.clipboard.readText()") == wanted
        page.locator("#s2 a:has-text('Cite')").click()
        assert page.locator("#s2 .cited").count() == 0
        words = page.evaluate("""() => { const b = [...document.querySelectorAll('.block')].find(b => b.textContent.includes('🙂'));
            const t = b.firstChild, i = t.data.indexOf('🙂') - 4; getSelection().setBaseAndExtent(t, i, t, i + 12);
            return t.data.slice(i, i + 12); }""")
        page.locator("#tools button:has-text('Copy quotation')").click()
        page.wait_for_selector("#tools button:has-text('Copied')")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith(f"“{words}” ({base}/dispatches/1#c=")
        start, end = copied.rpartition("#c=")[2].rstrip(")").split("-")
        text = page.request.get(f"{base}/api/dispatches/1").json()["record"]["text"]
        assert text[int(start) : int(end)] == words


def test_every_plot_and_the_hits_are_taken_away(browser: Any, base: str) -> None:
    with opened_page(browser, accept_downloads=True) as page:
        page.goto(f"{base}/timeline?words=plan")
        for facet in ("month", "speaker", "theme"):
            figures = page.locator(f"figure:has(a[href*='facet={facet}&'])")
            taken = {}
            for form in ("CSV", "JSON", "Vega-Lite"):
                with page.expect_download() as download:
                    figures.locator(f"a:text-is('{form}')").click()
                assert download.value.suggested_filename.startswith(f"onrecord-statements-by-{facet}.")
                taken[form] = Path(download.value.path()).read_text("utf-8")
            rows = list(csv.DictReader(taken["CSV"].splitlines()))
            body, spec = json.loads(taken["JSON"]), json.loads(taken["Vega-Lite"])
            assert [(r[facet], r["name"], int(r["times"])) for r in rows] == [(v[facet], v["name"], v["times"]) for v in body["values"]]
            assert spec["data"]["values"] == body["values"] and spec["$schema"].startswith("https://vega.github.io/schema/vega-lite/")
            fields = {e["field"] for e in spec["encoding"].values()}
            assert fields <= set(body["values"][0]) and body["asked"] == {"words": "plan"}
        assert rows[0] == {"theme": "marpor:104", "name": "Military: Positive", "times": "12", "share_counted": "1.0"}
        page.goto(f"{base}/search?words=stronger&kind=direct")
        with page.expect_download() as download:
            page.locator("a:has-text('all as CSV')").click()
        hits = list(csv.DictReader(Path(download.value.path()).read_text("utf-8").splitlines()))
        assert len(hits) == 12 and {h["kind"] for h in hits} == {"direct"} and all("🙂" in h["text"] for h in hits)


def test_somebody_is_split_off_found_under_the_new_name_and_put_back(browser: Any, tmp_path: Path) -> None:
    with served(make_archive(tmp_path / "a.db", 6)) as base, opened_page(browser) as page:
        page.goto(f"{base}/dispatches/1")
        page.locator("summary:has-text('Who is who')").click()
        page.locator(".card:has(.id:text-is('e1')):has(input[value=split]) input[name=name]").fill("Aidar Temirov the Younger")
        page.locator(".card:has(.id:text-is('e1')):has(input[value=split]) button:has-text('Split')").click()
        page.wait_for_selector("#s1 .who a:has-text('Aidar Temirov the Younger')")
        page.goto(f"{base}/person?name=Aidar+Temirov+the+Younger")
        assert page.locator(".meta strong").first.inner_text() == "2"
        page.goto(f"{base}/judgements")
        page.locator("button:has-text('Undo 1')").click()
        page.wait_for_selector("li.rejected:has-text('split')")
        page.goto(f"{base}/dispatches/1")
        assert page.locator("#s1 .who a").inner_text() == "Aidar Temirov"


def test_the_keyboard_alone_finds_reads_corrects_and_undoes(browser: Any, tmp_path: Path) -> None:
    with served(make_archive(tmp_path / "a.db", 6)) as base, opened_page(browser) as page:
        keys = page.keyboard
        page.goto(base)
        keys.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
        while page.evaluate("document.activeElement.id") != "quick":
            keys.press("Tab")
        keys.type("stronger")
        keys.press("Enter")
        page.wait_for_url("**/search?words=stronger")
        while page.evaluate("document.activeElement.closest('blockquote') === null"):
            keys.press("Tab")
        keys.press("Enter")
        page.wait_for_selector(".reader[data-ready]")
        held = page.url.rpartition("#")[2]  # where the hit led, and from where Tab goes on
        for _ in range(10):
            keys.press("Tab")
            if page.evaluate("document.activeElement.textContent") == "Correct":
                break
        keys.press("Enter")
        page.wait_for_selector(f"#{held} .forms input[name=content]:focus")
        while page.evaluate("document.activeElement.textContent") != "Reject: this is no statement":
            keys.press("Tab")
        keys.press("Enter")
        page.wait_for_selector(f"#{held}.rejected")
        page.wait_for_selector(".reader[data-ready]")
        page.locator("button:has-text('Undo 1')").focus()
        keys.press("Enter")
        page.wait_for_selector(f"#{held}:not(.rejected)")
