"""What a stranger would try, byte by byte, on a workspace that listens on a real socket."""

from __future__ import annotations

import json
import re
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.serve.auth import COOKIE, Gate
from serve.conftest import make_archive, served
from serve.test_guard import users

TOKEN = "x" * 40
REJECT = json.dumps({"kind": "reject", "ref": "1:s1"}).encode()


@pytest.fixture(scope="module")
def open_one(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a workspace that asks nobody who they are."""
    with served(make_archive(tmp_path_factory.mktemp("attack") / "archive.db", 3)) as address:
        yield int(address.rsplit(":", 1)[1])


def send(port: int, *lines: str | bytes, body: bytes = b"", method: str = "POST", path: str = "/api/judgements") -> tuple[int, str]:
    """The answer's status and all of it. A line may be bytes that no client would write."""
    head = [f"{method} {path} HTTP/1.1".encode(), *(x if isinstance(x, bytes) else x.encode() for x in lines)]
    if not any(x.lower().startswith((b"content-length", b"transfer-encoding")) for x in head):
        head.append(f"content-length: {len(body)}".encode())
    with socket.create_connection(("127.0.0.1", port), timeout=20) as sock:
        sock.sendall(b"\r\n".join([*head, b"connection: close", b"", b""]) + body)
        answer = b"".join(iter(lambda: sock.recv(65536), b""))
    return int(answer.split()[1]), answer.decode("utf-8", "replace")


def judged(port: int) -> list[object]:
    status, answer = send(port, f"host: 127.0.0.1:{port}", method="GET")
    assert status == 200
    found: list[object] = json.loads(answer.partition("\r\n\r\n")[2])
    return found


JSON = "content-type: application/json"


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        (("host: evil.example", JSON), 421),  # a name that was made to lead here
        (("host: 127.0.0.1.evil.example", JSON), 421),
        (("host: 127.0.0.1@evil.example", JSON), 421),
        (("host: evil.example", "host: 127.0.0.1", JSON), 400),
        ((JSON,), 400),
        (("host: 127.0.0.1", "x-forwarded-host: 127.0.0.1", "origin: http://evil.example", JSON), 403),
        (("host: 127.0.0.1", "origin: null", JSON), 403),
        (("host: 127.0.0.1", "origin: http://127.0.0.1.evil.example", JSON), 403),
        (("host: 127.0.0.1", "origin: http://127.0.0.1:9999", JSON), 403),  # another program's page on this machine
        (("host: 127.0.0.1", "sec-fetch-site: cross-site", "authorization: Bearer x", JSON), 403),
        (("host: 127.0.0.1", "sec-fetch-site: same-site", JSON), 403),
        (("host: 127.0.0.1", "sec-fetch-site: none", JSON), 403),  # a browser, without the form's token
        (("host: 127.0.0.1", "sec-fetch-site: same-origin", "x-csrf-token: " + "0" * 64, JSON), 403),
        (("host: 127.0.0.1", f"cookie: {COOKIE}=made-up", JSON), 403),
        (("host: 127.0.0.1", "content-type: text/plain"), 422),  # what a form of another site can send is no JSON
        (("host: 127.0.0.1", "transfer-encoding: chunked", JSON), 411),
        (("host: 127.0.0.1", "content-length: 99999999999", JSON), 413),
    ],
)
def test_nothing_is_changed_by(open_one: int, lines: tuple[str, ...], status: int) -> None:
    answered, answer = send(open_one, *lines, body=REJECT)
    assert answered == status, answer
    assert judged(open_one) == []
    if status != 400:  # uvicorn's own, before any request is made of it
        assert "content-security-policy: default-src 'none'" in answer and "x-content-type-options: nosniff" in answer


@pytest.mark.parametrize(
    "path", ["/static/../users.py", "/static/..%2f..%2fauth.py", "/static//etc/passwd", "/static/%00", "/..//etc/passwd"]
)
def test_no_file_but_its_own_is_given(open_one: int, path: str) -> None:
    status, answer = send(open_one, "host: 127.0.0.1", method="GET", path=path)
    assert status in (400, 404), answer
    assert "import" not in answer and "root:" not in answer


@pytest.mark.parametrize(
    "path",
    [
        "/search?words=%3Cscript%3Ealert(1)%3C/script%3E",
        "/people?name=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
        "/login?next=javascript:alert(1)",
        "/%3Cscript%3Ealert(1)%3C/script%3E",
    ],
)
def test_what_an_address_says_is_never_markup(open_one: int, path: str) -> None:
    _, answer = send(open_one, "host: 127.0.0.1", "accept: text/html", method="GET", path=path)
    page = answer.partition("\r\n\r\n")[2]
    assert "<script>alert" not in page and "<img src=x" not in page and 'value="javascript:' not in page


def test_no_header_is_smuggled_out_of_an_address(tmp_path: Path) -> None:
    with served(make_archive(tmp_path / "archive.db", 1), Gate(token=TOKEN)) as address:
        port = int(address.rsplit(":", 1)[1])
        status, answer = send(port, "host: 127.0.0.1", "accept: text/html", method="GET", path="/?a=%0d%0aset-cookie:%20evil=1")
        assert status == 303 and "\r\nset-cookie" not in answer.lower()
        form = f"token={TOKEN}&next=/%0d%0aset-cookie:%20evil=1".encode()
        status, answer = send(port, "host: 127.0.0.1", "content-type: application/x-www-form-urlencoded", body=form, path="/login")
        assert status == 303 and re.search(r"\r\nlocation: /\r\n", answer)
        cookie = re.search(r"\r\nset-cookie: (.*)\r\n", answer)[1].lower()  # type: ignore[index]
        assert "httponly" in cookie and "samesite=strict" in cookie and "path=/" in cookie and "evil" not in cookie


def test_a_cookie_goes_over_tls_only_where_there_is_tls(tmp_path: Path) -> None:
    with served(make_archive(tmp_path / "archive.db", 1), Gate(token=TOKEN), secure=True) as address:
        form = f"token={TOKEN}".encode()
        sent = ("host: 127.0.0.1", "content-type: application/x-www-form-urlencoded")
        _, answer = send(int(address.rsplit(":", 1)[1]), *sent, body=form, path="/login")
        assert "secure" in re.search(r"\r\nset-cookie: (.*)\r\n", answer)[1].lower()  # type: ignore[index]


PATHS = ("/", "/search", "/people", "/timeline", "/map", "/read", "/judgements", "/saved", "/status", "/dispatches/1", "/counts.csv")
API = ("statements", "events", "dispatches", "dispatches/1", "timeline", "facets", "entities", "speaker?name=a", "judgements", "saved")


def test_every_address_but_the_door_asks_who_it_is(tmp_path: Path) -> None:
    users(tmp_path / "users.yaml", ines="judge")
    with served(make_archive(tmp_path / "archive.db", 1), Gate(tmp_path / "users.yaml")) as address:
        port = int(address.rsplit(":", 1)[1])
        for path in (*PATHS, *(f"/api/{name}" for name in API), "/api/who?name=a", "/api/find?like=a"):
            status, answer = send(port, "host: 127.0.0.1", "accept: application/json", method="GET", path=path)
            assert status == 401 and "Temirov" not in answer, path
        for path, body in (("/api/read", b'{"text": "a"}'), ("/api/judgements", REJECT), ("/read", b""), ("/examples", b"")):
            status, _ = send(port, "host: 127.0.0.1", JSON, "accept: application/json", body=body, path=path)
            assert status == 401, path
