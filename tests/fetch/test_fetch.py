"""Fetching from a real server: what is refused, what is bounded, what is told."""

from __future__ import annotations

import gzip
import os
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from fetch.site import Handler, Page, Site, serve
from onrecord.errors import FetchError
from onrecord.fetch import Fetcher, Manners
from onrecord.fetch.address import is_public, parse_url, resolve
from onrecord.fetch.fetcher import read_retry_after

QUICK = Manners(timeout=10, deadline=20, most_bytes=100_000, gap=0.0, allow_private=True, contact="desk@example.org")
HASTY = Manners(timeout=2, deadline=3, gap=0.0, allow_private=True)


@pytest.fixture
def site() -> Iterator[Site]:
    with serve() as made:
        yield made


def refused(url: str, told: str, manners: Manners = QUICK) -> FetchError:
    with Fetcher(manners) as fetcher, pytest.raises(FetchError, match=told) as caught:
        fetcher.fetch(url)
    return caught.value


def test_a_page_comes_with_what_its_header_says(site: Site) -> None:
    headers = {"Content-Type": 'text/html; charset="Windows-1251"', "ETag": '"v1"', "Last-Modified": "Fri, 05 May 2023 08:00:00 GMT"}
    site.pages["/a?b=1&c=%D1%8F"] = Page("Паром".encode("windows-1251"), headers=headers)
    with Fetcher(QUICK) as fetcher:
        answer = fetcher.fetch(f"{site.url}/a?b=1&c=я#part")
    assert (answer.status, answer.data.decode("windows-1251"), answer.content_type, answer.charset) == (
        200, "Паром", "text/html", "windows-1251",
    )  # fmt: skip
    assert (answer.url, answer.etag, answer.modified) == (f"{site.url}/a?b=1&c=%D1%8F", '"v1"', "Fri, 05 May 2023 08:00:00 GMT")
    assert site.asked[-1].headers["user-agent"].startswith("onrecord/")
    assert "(+desk@example.org)" in site.asked[-1].headers["user-agent"]


def test_nothing_changed_since(site: Site) -> None:
    def answer(handler: Handler) -> None:
        same = handler.headers["If-None-Match"] == '"v1"' and handler.headers["If-Modified-Since"] == "then"
        handler.give(Page(status=304) if same else Page(b"new"))

    site.pages["/feed"] = answer
    with Fetcher(QUICK) as fetcher:
        assert fetcher.fetch(f"{site.url}/feed", etag='"v1"', modified="then").status == 304
        assert fetcher.fetch(f"{site.url}/feed", etag='"v0"\r\nX: y').data == b"new"  # no header is smuggled back
    site.pages["/feed"] = Page(status=304)
    refused(f"{site.url}/feed", "which was not asked")


@pytest.mark.parametrize(("coding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)])
def test_compressed_pages(site: Site, coding: str, pack: object) -> None:
    site.pages["/a"] = Page(pack(b"news " * 1000), headers={"Content-Encoding": coding})  # type: ignore[operator]
    with Fetcher(QUICK) as fetcher:
        assert fetcher.fetch(f"{site.url}/a").data == b"news " * 1000


def test_a_compression_bomb_is_not_unpacked(site: Site) -> None:
    once = gzip.compress(b"\x00" * 50_000_000)
    site.pages["/bomb"] = Page(once, headers={"Content-Encoding": "gzip"})
    site.pages["/twice"] = Page(gzip.compress(once * 20), headers={"Content-Encoding": "gzip, gzip"})
    refused(f"{site.url}/bomb", "longer than 100,000 bytes .decompressed")
    refused(f"{site.url}/twice", "longer than 100,000 bytes .decompressed")


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (Page(b"x" * 100_001), "it says that it is 100,001 bytes"),
        (Page(b"x" * 10, headers={"Content-Length": "9000"}), "broke off"),
        (Page(b"not gzip", headers={"Content-Encoding": "gzip"}), "compression is broken"),
        (Page(b"x", headers={"Content-Encoding": "br"}), "compressed with br"),
        (Page(b"", 404), "no such page"),
        (Page(b"", 403), "refuses to show it"),
        (Page(b"", 500), "the server failed"),
        (Page(b"", 301), "does not say where to"),
        (Page(b"", 302, {"Location": "ftp://127.0.0.1/a"}), "expected one that begins with http"),
        (Page(b"", 302, {"Location": "file:///etc/passwd"}), "expected one that begins with http"),
    ],
)
def test_what_is_refused(site: Site, page: Page, told: str) -> None:
    site.pages["/a"] = page
    refused(f"{site.url}/a", told)


def test_a_body_without_end(site: Site) -> None:
    def pour(handler: Handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(10_000):
            handler.wfile.write(b"more and more " * 100)

    site.pages["/a"] = pour
    refused(f"{site.url}/a", "longer than 100,000 bytes")


@pytest.mark.parametrize("part", ["headers", "body"])
def test_one_byte_at_a_time_ends_at_the_deadline(site: Site, part: str) -> None:
    def drip(handler: Handler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n" + (b"X: " if part == "headers" else b"\r\n"))
        for _ in range(100):
            handler.wfile.write(b"y")
            time.sleep(0.1)

    site.pages["/a"] = drip
    began = time.monotonic()
    refused(f"{site.url}/a", "took longer than 3 s", HASTY)
    assert time.monotonic() - began < 8


def test_one_deadline_holds_for_all_redirects(site: Site) -> None:
    def slowly(n: int) -> Callable[[Handler], None]:
        def answer(handler: Handler) -> None:
            time.sleep(0.9)
            handler.give(Page(status=302, headers={"Location": f"/{n + 1}"}))

        return answer

    site.pages |= {f"/{n}": slowly(n) for n in range(5)} | {"/5": Page(b"there")}  # type: ignore[operator]
    began = time.monotonic()
    refused(f"{site.url}/0", "longer than 3 s", HASTY)
    assert time.monotonic() - began < 8
    assert "/5" not in site.paths()


def test_one_deadline_holds_for_all_addresses(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Addresses that take their time to refuse are not each given the whole of it."""
    monkeypatch.setattr("onrecord.fetch.fetcher.resolve", lambda target, allow_private: [f"127.0.0.{n}" for n in range(2, 60)])
    given = []

    def dawdling(address: tuple[str, int], *rest: object, **how: object) -> socket.socket:
        given.append(address)
        time.sleep(0.5)
        raise ConnectionRefusedError("refused, in the end")

    monkeypatch.setattr("urllib3.util.connection.create_connection", dawdling)
    refused("http://news.example:9/", "cannot be reached|longer than", Manners(timeout=2, deadline=2, gap=0.0, allow_private=True))
    assert len(given) < 20


def test_a_server_that_says_nothing(site: Site) -> None:
    over = threading.Event()
    site.pages["/a"] = lambda _: over.wait(10) and None
    refused(f"{site.url}/a", "said nothing", HASTY)
    over.set()


def test_nobody_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    refused(f"http://127.0.0.1:{port}/", "cannot be reached: .*refused .asked for its robots.txt")


def test_close_ends_what_runs(site: Site) -> None:
    over = threading.Event()
    site.pages["/a"] = lambda _: over.wait(10) and None
    fetcher = Fetcher(Manners(timeout=10, allow_private=True))
    threading.Timer(0.3, fetcher.close).start()
    began = time.monotonic()
    with pytest.raises(FetchError, match="stopped"):
        fetcher.fetch(f"{site.url}/a")
    assert time.monotonic() - began < 5
    over.set()
    with pytest.raises(FetchError, match="stopped"):
        fetcher.fetch(f"{site.url}/a")


def test_redirects(site: Site) -> None:
    site.pages |= {
        "/old": Page(status=301, headers={"Location": "/newer"}),
        "/newer": Page(status=308, headers={"Location": f"{site.url}/now"}),
        "/now": Page(status=302, headers={"Location": "today?x=1"}),
        "/today?x=1": Page(b"news"),
        "/ring": Page(status=302, headers={"Location": "/gnir"}),
        "/gnir": Page(status=302, headers={"Location": "/ring"}),
        **{f"/{n}": Page(status=302, headers={"Location": f"/{n + 1}"}) for n in range(9)},
    }
    with Fetcher(QUICK) as fetcher:
        answer = fetcher.fetch(f"{site.url}/old")
    assert (answer.url, answer.data, answer.moved) == (f"{site.url}/today?x=1", b"news", f"{site.url}/now")
    refused(f"{site.url}/ring", "in a circle")
    refused(f"{site.url}/0", "more than 5 redirects")


def test_a_redirect_whose_place_is_not_quoted(site: Site) -> None:
    site.pages |= {
        "/a": Page(status=302, headers={"Location": "/жаңалық".encode().decode("latin-1")}),
        "/b": Page(status=302, headers={"Location": "/caf\xe9"}),
        "/%D0%B6%D0%B0%D2%A3%D0%B0%D0%BB%D1%8B%D2%9B": Page(b"news"),
        "/caf%C3%A9": Page(b"menu"),
    }
    with Fetcher(QUICK) as fetcher:
        assert fetcher.fetch(f"{site.url}/a").data == b"news"
        assert fetcher.fetch(f"{site.url}/b").data == b"menu"


def test_private_addresses_are_refused_unless_allowed(site: Site) -> None:
    careful = Manners(timeout=0.5)
    port = site.url.rsplit(":", 1)[1]
    for host in ("127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1"):
        told = refused(f"http://{host}:{port}/", "no public address", careful)
        assert "--allow-private" in str(told)
    assert site.asked == []


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True), ("2606:4700::1111", True), ("64:ff9b::808:808", True), ("::ffff:8.8.8.8", True),
        ("10.0.0.1", False), ("172.16.0.1", False), ("192.168.1.1", False), ("127.0.0.1", False), ("169.254.169.254", False),
        ("100.64.0.1", False), ("0.0.0.0", False), ("224.0.0.1", False), ("255.255.255.255", False), ("198.18.0.1", False),
        ("::1", False), ("::", False), ("fe80::1%eth0", False), ("fc00::1", False), ("ff02::1", False), ("64:ff9b::7f00:1", False),
        ("::ffff:127.0.0.1", False), ("::ffff:169.254.169.254", False), ("2002:7f00:1::", False), ("2001:0:7f00:1::", False),
        ("fec0::1", False), ("192.0.0.8", False), ("192.88.99.1", False), ("3fff::1", False), ("64:ff9b:1::7f00:1", False),
        ("::127.0.0.1", False), ("::ffff:0:127.0.0.1", False), ("4000::1", False), ("192.0.1.1", True), ("2001:4860:4860::8888", True),
    ],
)  # fmt: skip
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public


def test_a_name_that_changes_its_address_gains_nothing(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name first resolves to a public address, then to loopback: the second answer must never be asked for."""
    port = int(site.url.rsplit(":", 1)[1])
    real, asked = socket.getaddrinfo, []

    def rebinding(host: str, *rest: object, **how: object) -> object:
        if host != "news.example":
            return real(host, *rest, **how)  # type: ignore[arg-type]
        asked.append(host)
        address = "192.0.2.7" if len(asked) == 1 else "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    monkeypatch.setattr("onrecord.fetch.address.is_public", lambda address: address == "192.0.2.7")
    (address,) = resolve(parse_url(f"http://news.example:{port}/"), allow_private=False)
    assert address == "192.0.2.7"
    asked.clear()
    refused(f"http://news.example:{port}/", "cannot be reached", Manners(timeout=0.2))
    assert asked == ["news.example"]  # resolved once, for robots.txt; the connection went to the address itself
    assert site.asked == []


def test_every_hop_is_checked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page at an allowed address redirects to one that is not."""
    port = site.url.rsplit(":", 1)[1]
    monkeypatch.setattr("onrecord.fetch.address.is_public", lambda address: address == "127.0.0.1")
    site.pages["/out"] = Page(status=302, headers={"Location": f"http://127.0.0.2:{port}/secret"})
    site.pages["/secret"] = Page(b"secret")
    refused(f"{site.url}/out", r"127\.0\.0\.2, which is no public address", Manners(gap=0.0))
    assert "/secret" not in site.paths()


@pytest.mark.parametrize(
    "url",
    [
        "http://",
        "ftp://a.example/",
        "http://a.example:99999/",
        "http://[::1/",
        "/etc/passwd",
        "http://a.example/\ud800",
        "http://a..b\u0301я.example/",
    ],
)
def test_what_is_no_url(url: str) -> None:
    with pytest.raises(FetchError, match=r"got the (URL|host)"):
        parse_url(url)


def test_no_password_gets_on_record() -> None:
    with pytest.raises(FetchError, match="password") as caught:
        parse_url("https://desk:hunter2@news.example/")
    assert "hunter2" not in str(caught.value)


def test_names_in_other_scripts() -> None:
    target = parse_url("https://паром.қаз:8443/жаңалық?q=а б")
    assert target.host.startswith("xn--") and target.path.isascii() and " " not in target.url
    assert target.authority.endswith(":8443")


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        ("Fri, 05 May 2023 08:01:00 GMT", 60),
        ("Fri, 05 May 2023 07:00:00 GMT", 0),
        ("soon", None),
        ("", None),
        ("-5", None),
        ("9" * 30, 604800),
    ],
)
def test_retry_after(value: str, seconds: float | None) -> None:
    assert read_retry_after(value, datetime(2023, 5, 5, 8, tzinfo=UTC)) == seconds


def test_what_a_busy_server_asks_is_kept(site: Site) -> None:
    site.pages["/a"] = Page(status=429, headers={"Retry-After": "77"})
    told = refused(f"{site.url}/a", "come again after 77 s")
    assert (told.status, told.retry_after) == (429, 77.0)


RULES = b"User-agent: *\nDisallow: /all\n\nUser-agent: onrecord\nDisallow: /private/\nAllow: /private/press\nCrawl-delay: 0.3\n"


def test_robots(site: Site) -> None:
    site.pages |= {"/robots.txt": Page(RULES), "/private/a": Page(b"a"), "/private/press": Page(b"p"), "/all": Page(b"all")}
    with Fetcher(QUICK) as fetcher:
        with pytest.raises(FetchError, match=r"robots.txt of 127\.0\.0\.1 asks"):
            fetcher.fetch(f"{site.url}/private/a")
        assert fetcher.fetch(f"{site.url}/private/press").data == b"p"
        assert fetcher.fetch(f"{site.url}/all").data == b"all"
    assert site.paths() == ["/private/press", "/all"]
    assert [a.path for a in site.asked].count("/robots.txt") == 1
    assert site.asked[-1].at - site.asked[-2].at >= 0.3


def test_a_redirect_does_not_lead_around_robots(site: Site) -> None:
    site.pages |= {"/robots.txt": Page(RULES), "/a": Page(status=302, headers={"Location": "/private/a"}), "/private/a": Page(b"a")}
    refused(f"{site.url}/a", "leave it alone")
    assert site.paths() == ["/a"]


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        (Page(b"none", 404), None),
        (Page(b"none", 401), None),
        (Page(b"<html>no rules at all \xff</html>"), None),
        (Page(b"User-agent: *\nDisallow:\n" + b"# long\n" * 100_000), None),
        (Page(status=301, headers={"Location": "/rules"}), "leave it alone"),
        (Page(b"", 503, {"Retry-After": "9"}), "cannot be had"),
        (Page(b"", 429), "cannot be had"),
    ],
)
def test_robots_that_are_no_good(site: Site, rules: Page, told: str | None) -> None:
    site.pages |= {"/robots.txt": rules, "/rules": Page(b"User-agent: *\nDisallow: /"), "/a": Page(b"a")}
    if told:
        refused(f"{site.url}/a", told)
    else:
        with Fetcher(QUICK) as fetcher:
            assert fetcher.fetch(f"{site.url}/a").data == b"a"


def test_one_at_a_time_and_not_too_often(site: Site) -> None:
    def slowly(handler: Handler) -> None:
        time.sleep(0.05)
        handler.give(Page(b"a"))

    site.pages |= {f"/{n}": slowly for n in range(5)}
    with Fetcher(Manners(gap=0.1, allow_private=True)) as fetcher:
        threads = [threading.Thread(target=fetcher.fetch, args=(f"{site.url}/{n}",)) for n in range(5)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    moments = sorted(a.at for a in site.asked if a.path != "/robots.txt")
    assert len(moments) == 5 and site.most_at_once == 1
    assert all(later - sooner >= 0.14 for sooner, later in pairwise(moments))


def test_tls_is_checked_against_the_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trustme = pytest.importorskip("trustme", reason="make a certificate with: pip install trustme")
    ca = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ca.issue_cert("localhost").configure_cert(context)
    with serve(context) as site:
        site.pages["/a"] = Page(b"sealed")
        here = site.url.replace("127.0.0.1", "localhost")
        refused(f"{here}/a", "no certificate that holds")
        ca.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
        monkeypatch.setitem(os.environ, "SSL_CERT_FILE", str(tmp_path / "ca.pem"))
        with Fetcher(QUICK) as fetcher:
            assert fetcher.fetch(f"{here}/a").data == b"sealed"
        refused(f"{site.url}/a", "no certificate that holds")  # made out to the name, not to the address
