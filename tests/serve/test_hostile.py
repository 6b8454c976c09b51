"""A script-injection attempt in every field that shows text: names, offices, a codebook's titles, saved searches, judgements, feeds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from make import dispatch
from onrecord.record import Entity, Event, Issue, Office, PlaceName, Record, Span, Statement, Theme
from onrecord.store import Filters, open_archive
from onrecord.store.feeds import add_feeds, load_feeds
from onrecord.store.judge import reject, set_speaker
from onrecord.store.pack import pack
from onrecord.store.saved import save_search, set_hook
from onrecord.store.schema import feed
from onrecord.store.write import write_batch, write_issues
from serve.browser import launched, opened_page
from serve.conftest import opened, served

ATTACK = "<img src=x onerror=alert({n})>'\"><script>alert({n})</script>{{{{7*7}}}}javascript:alert({n})"


def bad(n: int) -> str:
    """An attack with a number, so that a failure names its field."""
    return ATTACK.format(n=n)


TEXT = f"""{bad(1)} said on <b>Monday</b> that "{bad(2)}" must end in {bad(3)}.

{bad(4)} told {bad(5)} that nothing of it is true.

A third thing was said by nobody."""
BOOK = f"""name: mine
kind: themes
version: "1"
language: en
about: ours
source: ours
entries:
  - code: "x"
    title: {json.dumps(bad(6))}
    terms: {{3: [nothing]}}
    examples: ["nothing of it"]
"""


def store(folder: Path) -> str:
    """An archive in which every field that a page shows is an attack; each with a number, so that a failure names it."""

    def words(n: int) -> Span:
        return Span(at := TEXT.index(bad(n)), at + len(bad(n)))

    said = TEXT.index("said on")
    told = TEXT.index("told")
    true = TEXT.index("that nothing")
    third = TEXT.index("A third")
    held = (Office(bad(7), "KZ", 0, 5),)
    who = Entity("e1", "person", bad(1), ("Bo <img src=x onerror=alert(8)>",), None, held, (words(1),))
    other = Entity("e2", "organization", bad(4), mentions=(words(4),))
    third_party = Entity("e3", "unnamed", None, mentions=(words(5),), described=bad(5))
    place = PlaceName(bad(3), "KZ")
    themes = (Theme("mine", "x", 0.9), Theme("<u>scheme</u>", "<u>code</u>", 0.8))
    facts: dict[str, Any] = {"polarity": "asserted", "confidence": 0.9, "by": bad(9), "why": bad(10)}
    cue = [(Span(at, at + 4),) for at in (said, told, third + 13)]
    statements = (
        Statement("s1", "e1", "direct", source=(words(1),), cue=cue[0], content=(words(2),), place=place, themes=themes, **facts),
        Statement("s2", "e2", "indirect", source=(words(4),), cue=cue[1], content=(Span(true, true + 20),), addressee="e3", **facts),
        Statement("s3", None, "indirect", source=(), cue=cue[2], content=(Span(third, third + 13),), **facts),
    )
    event = Event("v1", "<i>CODE</i>", None, None, "actual", (words(3),), actor="e1", recipient="e2", place=place, why=bad(11), by="x@1")
    found = dispatch(TEXT, agency=bad(12), published="2024-01-02", source=f"{bad(13)}.txt")
    record = Record.of(found, entities=(who, other, third_party), statements=statements, events=(event,))
    where = str(folder / "hostile.db")
    with open_archive(where, create=True) as archive:
        with archive.write() as conn:
            write_batch(conn, [pack(record)], coder_name=bad(14))
            write_issues(conn, [Issue(bad(15), bad(16))])
        url = f"https://feeds.example/{bad(17)}"
        add_feeds(archive, [url])
        assert load_feeds(archive, [url])
        with archive.write() as conn:
            conn.execute(feed.update().values(title=bad(18), problem=bad(19), location=bad(20), failures=3))
        set_speaker(archive, "1:s1", bad(21), author=bad(22), reason=bad(23))
        reject(archive, "1:s3", author=bad(22), reason=bad(24))
        name = bad(25).replace("/", "")[:100]
        saved = save_search(archive, name, Filters(words="nothing", agency=bad(12)), owner="Ines Calder", from_start=True)
        set_hook(archive, saved, f"https://hooks.example/{bad(26)}", "whsec_AAAA")
    return where


@dataclass
class Tags(HTMLParser):
    """What of a page a browser would run: tags that are none of ours, attributes that are events."""

    found: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("img", "b", "i", "u", "iframe", "object") or (tag == "script" and "src" not in dict(attrs) and "id" not in dict(attrs)):
            self.found.append(f"<{tag} {attrs}>")
        for name, value in attrs:
            if name.startswith("on") or (name in ("href", "src", "action") and (value or "").lower().startswith("javascript")):
                self.found.append(f"{tag} {name}={value}")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> str:
    return store(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("book") / "mine.yaml"
    path.write_text(BOOK, "utf-8")
    return path


def pages_of(client: Any) -> Iterator[str]:
    from urllib.parse import quote

    (saved,) = client.get("/api/saved").json()
    yield from ("/", "/search", "/search?layer=event", "/search?layer=dispatch", "/search?words=nothing", "/people", "/timeline", "/map")
    yield from ("/timeline?layer=event", "/dispatches/1", "/statements/1:s1", "/compare/1/1", "/judgements", "/status", "/saved", "/read")
    yield f"/saved/{quote(saved['name'], safe='')}"
    for n in (1, 4, 21):
        yield f"/person?name={quote(bad(n))}"
    for name in ("words", "speaker", "agency", "theme", "event", "office", "country", "cursor"):
        yield f"/search?{name}={quote(bad(90))}"
    yield f"/people?name={quote(bad(91))}&kind={quote(bad(92))}"
    yield f"/{quote(bad(93))}"
    yield f"/login?next={quote(bad(94))}"


def test_no_page_has_markup_that_a_field_brought(archive: str, book: Path) -> None:
    seen = ""
    with opened(archive, codebooks=(book,)) as client:
        for path in pages_of(client):
            answer = client.get(path, headers={"accept": "text/html"})
            assert answer.status_code < 500, path
            tags = Tags()
            tags.feed(answer.text)
            assert tags.found == [], path
            assert "49javascript" not in answer.text, f"{path}: a template ran a field"
            seen += answer.text
    shown = [n for n in range(1, 27) if f"alert({n})" in seen]
    assert shown == list(range(1, 27)), "a field that no page shows tests nothing"


def test_a_browser_runs_none_of_it(archive: str, book: Path) -> None:
    with launched() as browser, opened(archive, codebooks=(book,)) as client:
        paths = [p for p in pages_of(client) if not p.startswith(("/%", "/login"))]
        with served(archive, codebooks=(book,)) as base, opened_page(browser) as page:
            for path in paths:
                page.goto(base + path)
            page.goto(f"{base}/dispatches/1")
            page.wait_for_selector(".reader[data-ready]")
            assert page.evaluate("document.querySelector('#copy').textContent") == TEXT
            box = page.locator(".block").first.bounding_box()
            page.mouse.move(box["x"] + 40, box["y"] + 10)
            page.wait_for_selector("#pop:not([hidden])")
            page.locator("#s2 a:has-text('Correct')").click()
            page.wait_for_selector("#s2 .forms form")
            page.faults[:] = [f for f in page.faults if "status of 4" not in f]  # refused values are 404 and 422
