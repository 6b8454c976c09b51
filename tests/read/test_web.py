"""URLs as inputs, on a real server; encodings of pages; what is no page."""

from __future__ import annotations

import gzip
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from fetch.site import Page, Site, serve
from onrecord.cli import main
from onrecord.errors import InputError
from onrecord.fetch import Manners
from onrecord.read import Options, read_path
from onrecord.read.charset import decode_page
from onrecord.read.formats import find_format
from onrecord.read.markup import show_markup
from onrecord.read.moments import read_moment
from onrecord.read.web import follow_pointers
from onrecord.record import Dispatch, Issue
from watch.feeds import page, rss

HERE = Options(manners=Manners(gap=0.0, allow_private=True))
COPY = b"RIGA. May 5 (Interfax) - The ferry sails again, its owner Juris Kalns said on Wednesday.\n"
RUSSIAN = "Паром Заря снова вышел в рейс, сообщил владелец судна. Билеты на первую неделю уже проданы, сказал он журналистам в порту."


@pytest.fixture
def site() -> Iterator[Site]:
    with serve() as made:
        yield made


def only(url: str, options: Options = HERE) -> Dispatch | Issue:
    (item,) = read_path(url, options=options)
    return item


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        (Page(page(3), headers={"Content-Type": "text/html"}), "/a"),
        (Page(page(3), headers={"Content-Type": "application/octet-stream"}), "/a.bin"),
        (Page(page(3).split(b"<body>")[1], headers={"Content-Type": "text/html; charset=utf-8"}), "/piece"),
        (Page(gzip.compress(page(3)), headers={"Content-Type": "application/gzip"}), "/a.html.gz"),
    ],
)
def test_a_page(site: Site, answer: Page, name: str) -> None:
    site.pages[name] = answer
    found = only(f"{site.url}{name}")
    assert isinstance(found, Dispatch)
    assert found.headline and found.headline.text == "Harbour closes for 3 days"
    assert found.envelope and found.envelope.format == "html"
    assert str(found.source).startswith(f"{site.url}{name}")


def test_plain_text_at_a_url(site: Site) -> None:
    site.pages["/copy.txt"] = Page(COPY, headers={"Content-Type": "text/plain"})
    found = only(f"{site.url}/copy.txt")
    assert isinstance(found, Dispatch) and (found.text, found.agency) == (COPY.decode(), "Interfax")


def test_what_cannot_be_fetched_is_an_issue(site: Site) -> None:
    for url, told in (
        (f"{site.url}/none", "no such page"),
        ("http://127.0.0.1:1/", "no public address"),
        ("https://u:p@a.example/", "password"),
    ):
        found = only(url, HERE if "none" in url else Options())
        assert isinstance(found, Issue) and told in found.reason


def test_items_that_are_only_pointed_at_are_followed_if_asked(site: Site) -> None:
    site.pages |= {"/feed": Page(rss([1, 2], base=site.url)), "/story/1": Page(page(1)), "/story/2": Page(b"", 404)}
    left = list(read_path(f"{site.url}/feed", options=HERE))
    assert [isinstance(item, Issue) and "only an address came" in item.reason for item in left] == [True, True]
    first, second = read_path(f"{site.url}/feed", options=follow_pointers(HERE))
    assert isinstance(first, Dispatch) and first.published == "2024-06-14T13:17+00:00"
    assert first.envelope and (first.envelope.format, first.envelope.id) == ("html", "1")
    assert isinstance(second, Issue) and second.source == f"{site.url}/story/2"


def test_the_commands_take_urls(site: Site, tmp_path: Path) -> None:
    site.pages |= {"/a": Page(page(1)), "/feed": Page(rss([1, 2], whole=True))}
    run = CliRunner().invoke
    shown = run(main, ["read", "--model", "rules", "--allow-private", "--contact", "desk@example.org", f"{site.url}/a"])
    assert shown.exit_code == 0 and "Harbour closes for 1 days" in shown.output
    assert "desk@example.org" in site.asked[-1].headers["user-agent"]
    archive = str(tmp_path / "a.db")
    added = run(main, ["add", "--model", "rules", "--jobs", "1", "--allow-private", "--archive", archive, f"{site.url}/feed"])
    assert added.exit_code == 0 and "2 added" in added.output
    refused = run(main, ["read", "--model", "rules", f"{site.url}/a"])
    assert refused.exit_code == 3 and "--allow-private" in refused.output
    assert run(main, ["read", "--format", "morse", f"{site.url}/a"]).exit_code == 2


@pytest.mark.parametrize(
    ("data", "charset", "text"),
    [
        (RUSSIAN.encode("windows-1251"), "windows-1251", RUSSIAN),
        (RUSSIAN.encode("windows-1251"), "utf-8", RUSSIAN),  # a header that lies
        (RUSSIAN.encode("windows-1251"), "no-such-charset", RUSSIAN),
        (RUSSIAN.encode("koi8-r"), None, RUSSIAN),
        (RUSSIAN.encode(), "utf-16", RUSSIAN),  # without its mark nothing is
        (b"\xef\xbb\xbf" + RUSSIAN.encode(), "windows-1251", RUSSIAN),  # the mark goes first
        (RUSSIAN.encode("utf-16"), None, RUSSIAN),
        (b"<meta charset='koi8-r'>" + RUSSIAN.encode("koi8-r"), None, "<meta charset='koi8-r'>" + RUSSIAN),
        ("“It’s late,” she said – ".encode("cp1252") * 3, "iso-8859-1", "“It’s late,” she said – " * 3),  # as browsers read it
        ("年末の会見。".encode("shift_jis"), "Shift_JIS", "年末の会見。"),
        (RUSSIAN.encode() * 20 + b"\xff", "utf-8", RUSSIAN * 20 + "\ufffd"),  # one spoilt byte does not cost the page
    ],
)
def test_encodings(data: bytes, charset: str | None, text: str) -> None:
    assert decode_page(data, charset) == text


@pytest.mark.parametrize("data", [b"", b"  \n", b"%PDF-1.7", bytes(range(256)) * 4])
def test_what_is_no_text(data: bytes) -> None:
    with pytest.raises(InputError):
        decode_page(data, "utf-8")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"<html><body></body></html>", "no text of an article"),
        (b"<html><body><ul>" + b"<li><a href=x>Ferry fares to rise</a></li>" * 30 + b"</ul></body></html>", "no text of an article"),
        (b"<!doctype html>" + b"<div>" * 100_000 + b"deep", "no text of an article|not HTML"),
    ],
)
def test_what_is_no_page(tmp_path: Path, data: bytes, told: str) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(data)
    (found,) = read_path(path)
    assert isinstance(found, Issue)
    assert any(words in found.reason for words in told.split("|"))


@pytest.mark.parametrize(
    ("printed", "moment"),
    [
        ("2024-06-14T15:42:00+05:00", "2024-06-14T15:42+05:00"),
        ("2024-06-14T15:42:00.123Z", "2024-06-14T15:42+00:00"),
        ("2024-06-14T15:42:00+0500", "2024-06-14T15:42+05:00"),
        ("Fri, 14 Jun 2024 13:17:00 GMT", "2024-06-14T13:17+00:00"),
        ("2024-06-14", "2024-06-14"),
        ("2024-06", "2024-06"),
        ("2024-06-14 at noon", "2024-06-14"),
        ("yesterday", None),
        ("0000-00-00T00:00:00", None),
        ("", None),
        (None, None),
    ],
)
def test_moments(printed: object, moment: str | None) -> None:
    assert read_moment(printed) == moment


@pytest.mark.parametrize(
    "head", [b"<!-- -->" * 8000, b"<!--" * 16000, b" " * 64000, b"<?xml ?>" * 8000, b"<a" * 32000, b"<!DOCTYPE" * 7000]
)
def test_telling_a_format_takes_no_longer_for_input_that_means_harm(head: bytes) -> None:
    began = time.process_time()
    for name in ("html", "rss", "atom", "jsonfeed", "newsml", "nitf"):
        find_format(name).matches(head)
    assert show_markup(head.decode()) is not None
    assert time.process_time() - began < 2
