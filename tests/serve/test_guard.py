"""Who may come in by which door."""

from __future__ import annotations

import base64
import re
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from onrecord.errors import ServeError
from onrecord.serve.auth import COOKIE, Gate
from onrecord.serve.guard import host_is_ours
from onrecord.serve.sessions import SESSION_SECONDS
from onrecord.serve.tries import MOST_WRONG, WITHIN, Tries, origin_of
from onrecord.serve.users import User, hash_token, new_token, read_users, write_users
from serve.conftest import opened


def users(path: Path, **roles: str) -> dict[str, str]:
    """A file of users; their tokens by name."""
    tokens = {name: new_token(name) for name in roles}
    write_users(path, {n: User(n, r, hash_token(tokens[n])) for n, r in roles.items()})  # type: ignore[arg-type]
    return tokens


def csrf_in(client: TestClient) -> str:
    """The CSRF token of the session, as a form has it."""
    return re.search(r'name="csrf" value="(\w+)"', client.get("/login").text)[1]  # type: ignore[index]


@pytest.mark.parametrize(
    ("host", "bound", "ours"),
    [
        ("127.0.0.1:8321", "127.0.0.1", True),
        ("localhost:8321", "127.0.0.1", True),
        ("[::1]:8321", "127.0.0.1", True),
        ("evil.example", "127.0.0.1", False),
        ("127.0.0.1.evil.example", "127.0.0.1", False),
        ("news.example", "127.0.0.1", True),
        ("NEWS.example:80", "0.0.0.0", True),
        ("203.0.113.7", "0.0.0.0", True),
        ("203.0.113.7", "127.0.0.1", False),
        ("other.example", "0.0.0.0", False),
        ("", "127.0.0.1", False),
        (None, "127.0.0.1", False),
        ("[::1", "127.0.0.1", False),
        ("evil.example@localhost", "127.0.0.1", False),
        ("evil.example@news.example:80", "0.0.0.0", False),
    ],
)
def test_only_hosts_of_ours(host: str | None, bound: str, ours: bool) -> None:
    assert host_is_ours(host, bound, ("news.example",)) is ours


def test_a_rebound_name_is_refused(client: TestClient) -> None:
    refused = client.get("/", headers={"host": "evil.example"})
    assert refused.status_code == 421 and "evil.example" in refused.text


def test_another_sites_page_changes_nothing(client: TestClient) -> None:
    for headers in (
        {"origin": "http://evil.example"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "null"},
    ):
        assert client.post("/logout", headers={**headers, "accept": "application/json"}).status_code == 403


def test_a_browser_needs_the_csrf_token(client: TestClient) -> None:
    here = {"sec-fetch-site": "same-origin"}
    assert client.post("/logout", headers=here).status_code == 403
    csrf = csrf_in(client)
    assert client.post("/logout", headers={**here, "x-csrf-token": csrf}).status_code == 303
    assert client.post("/logout", headers=here, data={"csrf": csrf}).status_code == 303
    assert client.post("/logout", headers=here, data={"csrf": "0" * 64}).status_code == 403


def test_every_answer_carries_the_policy(client: TestClient) -> None:
    for path in ("/", "/nothing", "/static/robots.txt", "/api/openapi.json"):
        headers = client.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"] and "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


def test_with_users_a_person_signs_in_and_out(where: str, tmp_path: Path) -> None:
    tokens = users(tmp_path / "users.yaml", ines="judge")
    with opened(where, Gate(tmp_path / "users.yaml")) as client:
        sent_away = client.get("/?q=a", headers={"accept": "text/html"})
        assert (sent_away.status_code, sent_away.headers["location"]) == (303, "/login?next=%2F%3Fq%3Da")
        assert client.get("/", headers={"accept": "application/json"}).status_code == 401
        wrong = client.post("/login", data={"token": "ines.wrong", "next": "/"})
        assert wrong.status_code == 401 and "nobody" in wrong.text
        entered = client.post("/login", data={"token": tokens["ines"], "next": "//evil.example/"})
        assert (entered.status_code, entered.headers["location"]) == (303, "/")
        assert "samesite=strict" in entered.headers["set-cookie"].lower() and "httponly" in entered.headers["set-cookie"].lower()
        assert client.get("/").status_code == 200
        page = client.get("/", headers={"accept": "text/html"}).text
        assert "You are <bdi>ines</bdi>" in page and 'action="/logout"' in page
        write_users(tmp_path / "users.yaml", {})
        assert client.get("/?format=json").status_code == 401


def test_a_session_that_was_made_up_is_none(where: str, tmp_path: Path) -> None:
    users(tmp_path / "users.yaml", ines="judge")
    with opened(where, Gate(tmp_path / "users.yaml")) as client:
        client.cookies.set(COOKIE, "bbbbbbbbbbbbbbbbbbbbbbbbbbb")
        refused = client.get("/?format=json")
        assert refused.status_code == 401 and "sign in again" in refused.json()["detail"]


def test_a_new_token_ends_the_sessions_of_the_old(where: str, tmp_path: Path) -> None:
    old = users(tmp_path / "users.yaml", ines="judge")
    with opened(where, Gate(tmp_path / "users.yaml")) as client:
        client.post("/login", data={"token": old["ines"]})
        assert client.get("/?format=json").status_code == 200
        users(tmp_path / "users.yaml", ines="judge")
        refused = client.get("/?format=json")
        assert refused.status_code == 401 and "replaced" in refused.json()["detail"]


def test_signing_out_ends_the_session_of_a_copied_cookie_too(where: str, tmp_path: Path) -> None:
    tokens = users(tmp_path / "users.yaml", ines="judge")
    with opened(where, Gate(tmp_path / "users.yaml")) as client:
        client.post("/login", data={"token": tokens["ines"]})
        copied = client.cookies[COOKIE]
        client.post("/login", data={"token": tokens["ines"], "csrf": csrf_in(client)})
        other = client.cookies[COOKIE]
        assert copied != other
        client.cookies.set(COOKIE, copied, domain="127.0.0.1", path="/")
        assert client.post("/logout", data={"csrf": csrf_in(client)}).status_code == 303
        assert COOKIE not in client.cookies
        for cookie, status in ((copied, 401), (other, 200)):
            assert client.get("/?format=json", headers={"cookie": f"{COOKIE}={cookie}"}).status_code == status


def test_a_session_ends_by_itself(where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tokens = users(tmp_path / "users.yaml", ines="judge")
    with opened(where, Gate(tmp_path / "users.yaml")) as client:
        client.post("/login", data={"token": tokens["ines"]})
        assert client.get("/?format=json").status_code == 200
        later = time.monotonic() + SESSION_SECONDS + 1
        monkeypatch.setattr("onrecord.serve.sessions.time.monotonic", lambda: later)
        assert "has ended" in client.get("/?format=json").json()["detail"]


@pytest.mark.parametrize("sent", ["Bearer", "Bearer ", "bearer \t", "Basic aW5lczp4", "Negotiate x"])
def test_no_credentials_but_a_token_spare_a_session_its_csrf_token(where: str, tmp_path: Path, sent: str) -> None:
    tokens = users(tmp_path / "users.yaml", ines="judge")
    with opened(where, Gate(tmp_path / "users.yaml")) as client:
        client.post("/login", data={"token": tokens["ines"]})
        body = {"kind": "reject", "ref": "1:s1"}
        refused = client.post("/api/judgements", json=body, headers={"authorization": sent})
        assert refused.status_code == 403 and "another session" in refused.json()["detail"]
        wrong = client.post("/api/judgements", json=body, headers={"authorization": "Bearer ines.wrong"})
        assert wrong.status_code == 401, "who brings a token is judged by it, not by a cookie besides"
        assert client.get("/api/judgements").json() == []


def test_basic_credentials_only_read(where: str, tmp_path: Path) -> None:
    tokens = users(tmp_path / "users.yaml", ines="judge")
    basic = {"authorization": "Basic " + base64.b64encode(f"x:{tokens['ines']}".encode()).decode()}
    with opened(where, Gate(tmp_path / "users.yaml")) as client:
        assert client.get("/api/judgements", headers=basic).status_code == 200
        refused = client.post("/api/judgements", json={"kind": "reject", "ref": "1:s1"}, headers=basic)
        assert refused.status_code == 401 and "expected: Authorization: Bearer TOKEN" in refused.json()["detail"]


def test_an_open_workspace_takes_no_bearer_for_a_passport(client: TestClient) -> None:
    headers = {"authorization": "Bearer anything", "sec-fetch-site": "cross-site", "accept": "application/json"}
    assert client.post("/logout", headers=headers).status_code == 403


def test_whoever_guesses_must_wait_and_nobody_else(where: str, tmp_path: Path) -> None:
    tokens = users(tmp_path / "users.yaml", ines="judge", olav="reader")
    with opened(where, Gate(tmp_path / "users.yaml")) as client:
        known = {"authorization": f"Bearer {tokens['olav']}"}
        assert client.get("/api/saved", headers=known).status_code == 200
        for n in range(MOST_WRONG - 1):
            assert client.get("/api/saved", headers={"authorization": f"Bearer ines.{n}"}).status_code == 401
        assert client.post("/login", data={"token": "ines.y"}).status_code == 401
        refused = client.get("/api/saved", headers={"authorization": "Bearer ines.x"})
        assert refused.status_code == 429 and 0 < int(refused.headers["retry-after"]) <= 60
        page = client.post("/login", data={"token": tokens["ines"]})
        assert page.status_code == 429 and "try again in" in page.text and COOKIE not in client.cookies
        assert client.get("/api/saved", headers=known).status_code == 200, "who is known goes on"
        gate = client.app.state.workspace.gate  # type: ignore[attr-defined]
        assert gate.user_of_token(tokens["ines"], "203.0.113.9").name == "ines", "another address goes on"


def test_tries_are_counted_by_network_and_forgotten_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]
    monkeypatch.setattr("onrecord.serve.tries.time.monotonic", lambda: now[0])
    tries = Tries()
    for n in range(MOST_WRONG):
        tries.note(f"2001:db8::{n:x}")
        now[0] += 1
    assert 0 < tries.wait("2001:db8::ffff") <= WITHIN
    assert tries.wait("2001:db8:0:1::1") == 0 == tries.wait("192.0.2.1") == tries.wait("")
    now[0] += WITHIN - MOST_WRONG + 0.5
    assert tries.wait("2001:db8::1") == 0
    assert origin_of("::ffff:192.0.2.1") == origin_of("192.0.2.1") and origin_of("fe80::1%eth0") == origin_of("fe80::2")


def test_a_broken_file_of_users_shows_nobody_a_hash(where: str, tmp_path: Path) -> None:
    path = tmp_path / "users.yaml"
    users(path, ines="judge")
    with opened(where, Gate(path)) as client:
        path.write_text(path.read_text(encoding="utf-8") + "  note: x\n", encoding="utf-8")
        refused = client.get("/api/saved", headers={"authorization": "Bearer nobody.x"})
        assert refused.status_code == 503 and "log says why" in refused.json()["detail"]
        assert "scrypt" not in refused.text and str(tmp_path) not in refused.text
    with pytest.raises(ServeError, match="got name, role, hash, note, expected") as caught:
        read_users(path)
    assert "scrypt" not in str(caught.value)


def test_an_expired_token_says_so(where: str, tmp_path: Path) -> None:
    yesterday = (datetime.now(UTC).date() - timedelta(1)).isoformat()
    token = new_token("olav")
    write_users(tmp_path / "users.yaml", {"olav": User("olav", "reader", hash_token(token), yesterday)})
    with opened(where, Gate(tmp_path / "users.yaml")) as client:
        refused = client.get("/?format=json", headers={"authorization": f"Bearer {token}"})
        assert refused.status_code == 401 and f"expired on {yesterday}" in refused.json()["detail"]
        assert refused.headers["www-authenticate"] == "Bearer"


def test_a_file_of_users_that_is_none_is_told(tmp_path: Path) -> None:
    for text, told in (
        ("- name: a", "role"),
        ("name: a", "list of users"),
        ("- [", "cannot be read"),
        ("- {name: a, role: judge, hash: x}", "hash"),
    ):
        (tmp_path / "users.yaml").write_text(text, encoding="utf-8")
        with pytest.raises(ServeError, match=told):
            read_users(tmp_path / "users.yaml")
    users(tmp_path / "users.yaml", ines="judge")
    assert (tmp_path / "users.yaml").stat().st_mode & 0o077 == 0
