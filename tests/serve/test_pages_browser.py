"""The pages as people use them: a real browser, a real socket, a real archive."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from make import dispatch
from onrecord.record import Entity, Record, Span, Statement, from_json
from onrecord.store import open_archive
from onrecord.store.pack import pack
from onrecord.store.write import write_batch
from serve.browser import launched, opened_page
from serve.conftest import make_archive, served

PAGES = (
    "/",
    "/search",
    "/search?layer=event",
    "/dispatches/1",
    "/people",
    "/person?name=Temirov",
    "/timeline",
    "/map",
    "/read",
    "/judgements",
    "/compare/1/2",
    "/statements/1:s1",
    "/saved",
    "/saved/waits",
    "/status",
    "/search?speaker=nobody+of+that+name",
)
SPANS = """() => Object.fromEntries(["source", "cue", "content"].map(role => [role,
    [...CSS.highlights.get("hl-" + role)].map(r => { const l = document.createRange(); l.setStart(r.startContainer, r.startOffset);
    l.setEnd(r.endContainer, r.endOffset); return l.toString(); })]))"""
HOSTILE = (
    "<script>alert(1)</script> \u202egnp.exe\u202c <img src=x onerror=alert(2)> \" ' &amp; e\u0301 👩‍👩‍👧 𐍈\r\n\r\n"
    '"Nobody 🙂 <b>knows</b>\rit," Ana <i>Ruiz</i> 😀 said.'
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with launched() as found:
        yield found


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(make_archive(tmp_path_factory.mktemp("pages") / "archive.db")) as base:
        yield base


def store_hostile(path: Path, more: str = "") -> Record:
    """An archive of one dispatch in which every field that a page shows is hostile."""
    text = HOSTILE + more
    found = dispatch(text, agency="<script>alert(3)</script>", published="2024-01-02", source="<svg onload=alert(4)>")
    at = {
        name: Span(text.index(w), text.index(w) + len(w))
        for name, w in (("content", '"Nobody 🙂 <b>knows</b>\rit,"'), ("source", "Ana <i>Ruiz</i> 😀"), ("cue", "said"))
    }
    who = Entity("e1", "person", "Ana <i>Ruiz</i> 😀", mentions=(at["source"],))
    said = Statement(
        "s1",
        "e1",
        "direct",
        "asserted",
        (at["source"],),
        (at["cue"],),
        (at["content"],),
        confidence=0.5,
        by="<b>x</b>",
        why="<script>alert(5)</script>",
    )
    record = Record.of(found, entities=(who,), statements=(said,))
    with open_archive(path, create=True) as archive, archive.write() as conn:
        write_batch(conn, [pack(record)], coder_name="hostile@1")
    return record


def test_the_readers_highlights_are_the_records_spans(browser: Any, base: str) -> None:
    with opened_page(browser) as page:
        page.goto(f"{base}/dispatches/1")
        page.wait_for_selector(".reader[data-ready]")
        record = from_json(json.dumps(page.request.get(f"{base}/api/dispatches/1").json()["record"]))
        for role in ("source", "cue", "content"):
            wanted = sorted(record.text[a:b] for s in record.statements for a, b in getattr(s, role))
            assert sorted(page.evaluate(SPANS)[role]) == wanted
        assert page.evaluate("document.querySelector('#copy').textContent") == record.text


def test_a_browser_without_the_api_gets_marks_over_the_same_words(browser: Any, base: str) -> None:
    with opened_page(browser) as page:
        page.add_init_script("delete window.Highlight")
        page.goto(f"{base}/dispatches/1")
        page.wait_for_selector(".reader[data-ready]")
        record = page.request.get(f"{base}/api/dispatches/1").json()["record"]
        assert page.evaluate("document.querySelector('#copy').textContent") == record["text"]
        marked = page.evaluate("[...document.querySelectorAll('#copy mark.hl-content')].map(m => m.textContent).join('')")
        assert marked == "".join(record["text"][a:b] for a, b in sorted(tuple(p) for s in record["statements"] for p in s["content"]))


def test_hostile_text_is_shown_as_text_with_every_code_point(browser: Any, tmp_path: Path) -> None:
    record = store_hostile(tmp_path / "a.db")
    with served(str(tmp_path / "a.db")) as base, opened_page(browser) as page:
        for path in ("/", "/search", "/search?layer=dispatch&words=Nobody", "/people", "/timeline", "/compare/1/1"):
            assert page.goto(base + path).status == 200, path
            assert page.locator("main i, main b, main img, main script:not([type])").count() == 0, path
        page.goto(f"{base}/dispatches/1")
        page.wait_for_selector(".reader[data-ready]")
        assert page.evaluate("document.querySelector('#copy').textContent") == record.text
        assert page.evaluate(SPANS)["content"] == ['"Nobody 🙂 <b>knows</b>\rit,"']
        assert page.evaluate(SPANS)["source"] == ["Ana <i>Ruiz</i> 😀"]


def test_ten_megabytes_open(browser: Any, tmp_path: Path) -> None:
    record = store_hostile(tmp_path / "a.db", "\n\n" + ("Lorvania 🙂 waits. " * 40 + "\n\n") * 14_000)
    assert len(record.text.encode()) > 10_000_000
    with served(str(tmp_path / "a.db")) as base, opened_page(browser) as page:
        page.goto(f"{base}/dispatches/1", timeout=30_000)
        page.wait_for_selector(".reader[data-ready]")
        assert page.evaluate(SPANS)["content"] == ['"Nobody 🙂 <b>knows</b>\rit,"']


def test_keys_walk_the_cards_and_light_their_words(browser: Any, base: str) -> None:
    with opened_page(browser) as page:
        page.goto(f"{base}/dispatches/1")
        page.wait_for_selector(".reader[data-ready]")
        page.keyboard.press("j")
        assert page.evaluate("document.activeElement.id") == "s1"
        page.keyboard.press("j")
        assert page.evaluate("document.activeElement.id") == "s2"
        lit = "[...CSS.highlights.get('hl-active')].length"
        assert page.evaluate(lit) >= 1
        assert page.locator(".card.active").get_attribute("id") == "s2"


def test_a_link_leads_to_exact_characters_past_an_emoji(browser: Any, base: str) -> None:
    with opened_page(browser) as page:
        text = page.request.get(f"{base}/api/dispatches/1").json()["record"]["text"]
        at = text.index("🙂") + 2
        page.goto(f"{base}/dispatches/1#c={at}-{at + 8}")
        page.wait_for_selector(".reader[data-ready]")
        assert page.evaluate(SPANS.replace('["source", "cue", "content"]', '["target"]'))["target"] == [text[at : at + 8]]


def test_correcting_words_by_selecting_them_and_undoing_it(browser: Any, tmp_path: Path) -> None:
    with served(make_archive(tmp_path / "a.db", 2)) as base, opened_page(browser) as page:
        page.goto(f"{base}/dispatches/1")
        page.wait_for_selector(".reader[data-ready]")
        before = page.locator("#s2 .words").inner_text()
        page.locator("#s2 a:has-text('Correct')").click()
        page.wait_for_selector("#s2 .forms form")
        words = page.evaluate("""() => { const b = [...document.querySelectorAll('.block')].find(b => b.textContent.includes('🙂'));
            const t = b.firstChild, i = t.data.indexOf('🙂') + 3; getSelection().setBaseAndExtent(t, i, t, i + 12);
            return t.data.slice(i, i + 12); }""")
        page.locator("#tools [data-do=content]").click()
        page.locator("#s2 button:has-text('Save the words')").click()
        page.wait_for_selector("#s2 .tag:has-text('corrected')")
        assert page.locator("#s2 .words").inner_text().strip() == words.strip()
        page.locator("button:has-text('Undo 1')").click()
        page.wait_for_selector("#s2 .words")
        assert page.locator("#s2 .words").inner_text() == before


def test_another_speaker_rejecting_and_merging_are_judgements(browser: Any, tmp_path: Path) -> None:
    with served(make_archive(tmp_path / "a.db", 2)) as base, opened_page(browser) as page:
        page.goto(f"{base}/dispatches/1")
        page.locator("#s1 a:has-text('Correct')").click()
        page.locator("#s1 input[name=name]").fill("Ines Calder")
        page.locator("#s1 button:has-text('Save the speaker')").click()
        page.wait_for_selector("#s1 a:has-text('Ines Calder')")
        page.locator("#s2 a:has-text('Correct')").click()
        page.locator("#s2 button.danger").click()
        page.wait_for_selector("#s2.rejected")
        page.goto(f"{base}/person?name=Ines+Calder")
        page.locator("summary:has-text('The same as')").click()
        page.locator("input[name=other]").fill("Aidar Temirov")
        page.locator("button:has-text('Merge')").click()
        page.wait_for_url("**/person?name=**")
        made = page.request.get(f"{base}/api/judgements").json()
        assert [j["kind"] for j in made] == ["speaker", "reject", "merge"]


def test_a_search_is_an_address_and_its_hits_are_marked(browser: Any, base: str) -> None:
    with opened_page(browser) as page:
        page.goto(f"{base}/search")
        page.locator(".ask input[name=words]").fill("stronger")
        page.locator(".ask button").click()
        page.wait_for_url("**words=stronger**")
        page.wait_for_selector(".results mark:has-text('stronger')")
        page.locator(".facet a", has_text="Mara Lindqvist").click()
        page.wait_for_url("**speaker=Mara**")
        assert set(page.locator(".results .who a").all_inner_texts()) == {"Mara Lindqvist"}


def test_a_pasted_text_is_read_and_not_stored(browser: Any, base: str) -> None:
    with opened_page(browser) as page:
        page.goto(f"{base}/read")
        page.locator("textarea").fill('ASTANA. May 5 (Northwire) - "We are 🙂 ready," Prime Minister Vera Stanova said.\n')
        page.locator("button:has-text('Read it')").click()
        page.wait_for_selector(".reader[data-ready]")
        assert page.evaluate(SPANS)["content"] == ['"We are 🙂 ready,"']
        assert len(page.request.get(f"{base}/api/dispatches?limit=200").json()["items"]) == 12


def test_an_empty_archive_explains_itself_and_takes_the_examples(browser: Any, tmp_path: Path) -> None:
    open_archive(tmp_path / "a.db", create=True).close()
    with served(str(tmp_path / "a.db")) as base, opened_page(browser) as page:
        page.goto(base)
        page.locator("button:has-text('Add the example')").click()
        page.wait_for_selector("h2:has-text('Newest dispatches')", timeout=60_000)
        assert page.locator(".hit h3").count() == 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_no_serious_fault(browser: Any, base: str, scheme: str, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed: pip install 'onrecord[dev]'").Axe()
    with opened_page(browser, color_scheme=scheme, viewport={"width": width, "height": 844}) as page:
        page.request.post(f"{base}/api/saved", data={"name": "waits", "asked": {"words": "plan"}, "from_start": True})
        for path in PAGES:
            page.goto(base + path)
            found = axe.run(page).response["violations"]
            serious = [(v["id"], v["nodes"][0]["html"][:200]) for v in found if v["impact"] in ("serious", "critical")]
            assert not serious, path
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{path} scrolls sideways"
        page.faults[:] = [f for f in page.faults if "status of 422" not in f]  # the search for nobody
