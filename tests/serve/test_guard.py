"""Who may come in by which door."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from onrecord.errors import ServeError
from onrecord.serve.auth import COOKIE, Gate
from onrecord.serve.guard import host_is_ours
from onrecord.serve.users import User, hash_token, new_token, read_users, write_users
from serve.conftest import opened


def users(path: Path, **roles: str) -> dict[str, str]:
    """A file of users; their tokens by name."""
    tokens = {name: new_token(name) for name in roles}
    write_users(path, {n: User(n, r, hash_token(tokens[n])) for n, r in roles.items()})  # type: ignore[arg-type]
    return tokens


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
    csrf = re.search(r'name="csrf" value="(\w+)"', client.get("/login").text)[1]  # type: ignore[index]
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
        write_users(tmp_path / "users.yaml", {})
        assert client.get("/?format=json").status_code == 401


def test_a_session_that_was_made_up_is_none(where: str, tmp_path: Path) -> None:
    users(tmp_path / "users.yaml", ines="judge")
    with opened(where, Gate(tmp_path / "users.yaml")) as client:
        client.cookies.set(COOKIE, "ImluZXMi.aaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbb")
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
