"""The pictures of docs/workspace.md: `python docs/pictures.py [FOLDER]`, with onrecord[dev] and Debian's Chromium (`make debian`).

An archive of the bundled examples and of copy made here, about invented people, is read by the default model, served, and photographed.
"""

from __future__ import annotations

import base64
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any

from onrecord.read import read_dispatch
from onrecord.record import Issue
from onrecord.store import Filters, add_dispatches, open_archive
from onrecord.store.coders import WholePath
from onrecord.store.feeds import Polled, Seen, add_feeds, load_feeds, note_poll
from onrecord.store.judge import set_speaker
from onrecord.store.saved import save_search
from onrecord.store.write import write_issues

HERE = Path(__file__).parent
DAY = date(2023, 9, 4)
PEOPLE = (
    ("Kazakh Prime Minister", "Daulet Sarmatov", "ASTANA", "in Astana"),
    ("Interior Minister", "Raushan Beketova", "ALMATY", "in Almaty"),
    ("Austrian Transport Minister", "Ilse Brandauer", "VIENNA", "in Vienna"),
    ("Serbian chief negotiator", "Petar Milkovic", "BELGRADE", "in Belgrade"),
    ("Health Minister", "Timur Askarov", "ASTANA", "in Shymkent"),
)
SAID = (
    ("conscription would stay at twelve months", "No recruit will serve a day longer than the law says", "conscription"),
    ("the army needed modern air defence rather than more tanks", "We buy what protects people, not what looks good on a square", "army"),
    ("two railway lines would be built before the end of next year", "A border without a railway is only a fence", "railway"),
    (
        "hospitals in the south would get forty million tenge for equipment",
        "A scanner that stands in the capital heals nobody here",
        "clinics",
    ),
    ("the budget for rural schools would be raised by 8%", "Every village school keeps its teacher", "schools"),
    ("talks on the grain corridor would go on in the autumn", "We have agreed on the ports, and not yet on the price", "grain talks"),
    ("customs officers at the river crossings would work at night too", "Trucks do not sleep, so neither will we", "customs"),
    ("wages of miners had been paid in full since spring", "Whoever digs our coal gets his money on the first", "mines"),
    ("the old reactor would not be started again", "What is shut for good reasons stays shut", "energy"),
    ("every recruit would be examined by two doctors", "A recruit is somebody's son before he is a soldier", "recruits"),
    ("flood defences along the lower river were ready", "The river does not read our plans, so we built them higher", "floods"),
    ("no journalist would be asked about sources", "Ask me what you like, and print what I say", "the press"),
)


def make_copy(n: int) -> str:
    """A dispatch, the n-th of a story that goes on."""
    title, name, city, where = PEOPLE[n % len(PEOPLE)]
    said, quoted, about = SAID[n * 7 % len(SAID)]
    day = DAY + timedelta(days=n * 6 + (n * n) % 5)
    asked = PEOPLE[(n + 2) % len(PEOPLE)]
    return (
        f"{day:%-d %B %Y} {9 + n % 9:02}:{n * 7 % 60:02}\n\n{name.split()[1]} speaks on {about}, answers question {n + 1} of the week\n\n"
        f"{city}. {day:%B} {day.day} (Steppe News) - {title} {name} said on {day:%A} that {said}.\n\n"
        f'"{quoted}," {name.split()[1]} told reporters {where}. "That is number {n + 3} on our list."\n\n'
        f"{asked[0]} {asked[1]} denied that {about} had been discussed with {name.split()[1]} before.\n"
    )


def make_archive(where: str) -> None:
    """The examples, the copy made here, feeds, issues, a correction and saved searches."""
    reading = WholePath("default", 0.0, (), ())
    texts = [make_copy(n) for n in range(60)]
    texts.append(texts[59].replace("number 62 on our list", "number 7 on our list").replace("question 60", "question 61 (corrected)"))
    examples = sorted((files("onrecord") / "examples").iterdir(), key=lambda path: path.name)
    with open_archive(where, create=True) as archive:
        add_dispatches(archive, [read_dispatch(p.read_text("utf-8"), source=f"examples/{p.name}") for p in examples], reading=reading)
        add_dispatches(archive, [read_dispatch(t, source=f"wire/{n:03}.txt") for n, t in enumerate(texts[:40])], reading=reading)
        for name, asked in (
            ("Conscription, word for word", Filters(words="recruit", kind="direct")),
            ("Defence", Filters(theme="marpor:104")),
        ):
            save_search(archive, name, asked, owner="Ines Calder")
        add_dispatches(archive, [read_dispatch(t, source=f"wire/{n + 40:03}.txt") for n, t in enumerate(texts[40:])], reading=reading)
        set_speaker(archive, "2:s1", "Raushan Beketova", author="Ines Calder", reason="she said it, not her ministry")
        with archive.write() as conn:
            write_issues(conn, [Issue("wire/scan-17.pdf", "holds pictures of pages, no text; recognise its characters first")])
        urls = [f"https://{name}.example/feed.xml" for name in ("steppe-news", "northwire")]
        add_feeds(archive, urls)
        from datetime import UTC, datetime

        soon = datetime.now(UTC) + timedelta(minutes=4)
        one, two = load_feeds(archive, urls)
        seen = tuple(Seen(str(n), str(n), None, "{}") for n in range(3))
        note_poll(archive, one, Polled(due=soon, status=200, title="Steppe News: all copy", seen=seen))
        note_poll(archive, two, Polled(due=soon, status=503, problem="https://northwire.example/feed.xml: answered 503"))


def point_at_a_quotation(page: Any) -> None:
    """The card at the pointer."""
    page.wait_for_selector(".reader[data-ready]")
    x, y = page.evaluate("""() => { const r = [...CSS.highlights.get('hl-content')].find(r => r.startContainer.data[r.startOffset] === '"');
        const l = document.createRange(); l.setStart(r.startContainer, r.startOffset); l.setEnd(r.endContainer, r.endOffset);
        const b = l.getClientRects()[0]; return [b.x + 60, b.y + 8]; }""")
    page.mouse.move(x, y)
    page.wait_for_selector("#pop:not([hidden])")


def paste(page: Any) -> None:
    """A text, and its record."""
    page.locator("textarea").fill(make_copy(2))
    page.locator("button:has-text('Read it')").click()
    page.wait_for_selector(".reader[data-ready]")


def no_more(page: Any) -> None:
    """The page as it comes."""


LIGHT, DARK, PHONE = (
    {"color_scheme": "light"},
    {"color_scheme": "dark"},
    {"color_scheme": "dark", "viewport": {"width": 390, "height": 780}},
)
PICTURES: tuple[tuple[str, str, dict[str, Any], Callable[[Any], None]], ...] = (
    ("home", "/", LIGHT, no_more),
    ("search", "/search?words=recruit&since=2023-10", LIGHT, no_more),
    ("reader", "/dispatches/1", LIGHT, point_at_a_quotation),
    ("reader-phone", "/dispatches/1", PHONE, no_more),
    ("person", "/person?name=Sarmatov", LIGHT, no_more),
    ("people", "/people", DARK, no_more),
    ("timeline", "/timeline", LIGHT, no_more),
    ("map", "/map", DARK, no_more),
    ("compare", "/compare/63/64", LIGHT, no_more),
    ("saved", "/saved/Conscription%2C%20word%20for%20word", LIGHT, no_more),
    ("corrections", "/judgements", LIGHT, no_more),
    ("paste", "/read", LIGHT, paste),
    ("archive", "/status", DARK, no_more),
)


def take_pictures(base: str, folder: Path) -> None:
    """Every page as WebP."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or sys.exit("no Chromium is installed: run `make debian` as root")
    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"])
        for name, path, how, then in PICTURES:
            context = browser.new_context(**{"viewport": {"width": 1180, "height": 820}, **how})
            page = context.new_page()
            page.goto(base + path, wait_until="networkidle")
            then(page)
            page.wait_for_timeout(300)
            shot = context.new_cdp_session(page).send("Page.captureScreenshot", {"format": "webp", "quality": 72})
            (folder / f"{name}.webp").write_bytes(base64.b64decode(shot["data"]))
            context.close()
        browser.close()


def main() -> None:
    """Make the archive, serve it, photograph it."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "images"
    with tempfile.TemporaryDirectory() as made:
        where = str(Path(made) / "news.db")
        make_archive(where)
        command = [sys.executable, "-m", "onrecord", "serve", "--archive", where, "--port", "0"]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, env={"ONRECORD_USER": "Ines Calder", "PATH": "/usr/bin"}
        ) as server:
            try:
                line = server.stdout.readline() if server.stdout else ""
                take_pictures(line.partition("at ")[2].partition("/ ")[0], folder)
            finally:
                server.terminate()


if __name__ == "__main__":
    main()
