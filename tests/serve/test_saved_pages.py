"""Saved searches as people use them: with a browser, without its scripts, and never with a secret twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from onrecord.serve.auth import COOKIE, Gate
from serve.browser import launched, opened_page
from serve.conftest import make_archive, opened, served
from serve.test_guard import users
from serve.test_saved import add_more


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with launched() as found:
        yield found


@pytest.mark.parametrize("scripts", [True, False])
def test_a_search_is_saved_tells_what_is_new_and_is_seen(browser: Any, tmp_path: Path, scripts: bool) -> None:
    where = make_archive(tmp_path / "a.db")
    with served(where) as base, opened_page(browser, java_script_enabled=scripts) as page:
        page.goto(f"{base}/search?words=stronger&kind=direct")
        page.locator("summary:has-text('Save this search')").click()
        page.locator(".save input[name=name]").fill("Défense 🙂 & <b>")
        page.locator(".save button").click()
        if scripts:  # in place: the hits stay
            page.locator("#save a").click()
        page.wait_for_selector("h1:has-text('Défense 🙂 & <b>')")
        assert page.locator("text=Nothing new since last seen").count() == 1
        add_more(where, 12, 13)
        page.goto(base)
        if scripts:
            page.wait_for_selector("nav .badge")
        page.goto(f"{base}/saved")
        assert page.locator(".search .badge").inner_text() == "2 new"
        page.locator(".search a").click()
        page.wait_for_selector(".news")
        assert page.locator(".news").count() == 2
        why = page.locator(".news .why").first.inner_text()
        assert "words “stronger” met by stronger" in why and "kind “word for word” met by word for word" in why
        assert "on record by readymade@1" in why
        feed = page.locator("a:has-text('Atom feed')").get_attribute("href")
        assert page.request.get(base + feed).headers["content-type"].startswith("application/atom+xml")
        page.locator("button:has-text('Mark as seen')").click()
        page.wait_for_selector("text=Nothing new since last seen")
        page.locator("button:has-text('Forget this search')").click()
        page.wait_for_selector("text=None yet")


def test_what_is_wrong_with_a_name_is_said_in_place(browser: Any, tmp_path: Path) -> None:
    with served(make_archive(tmp_path / "a.db", 2)) as base, opened_page(browser) as page:
        page.goto(f"{base}/search?words=plan")
        page.locator("summary:has-text('Save this search')").click()
        page.locator(".save input[name=name]").fill("a/b")
        page.locator(".save button").click()
        page.wait_for_selector(".save [role=alert]:has-text('without /')")
        assert page.locator(".hit").count() == 2
        page.locator(".save input[name=name]").fill("ab")
        page.locator(".save button").click()
        page.wait_for_selector("#save:has-text('Saved as ab')")
        page.faults.clear()  # the browser notes the 422


def test_a_webhooks_secret_is_shown_once_and_the_webhook_goes_again(client: TestClient) -> None:
    client.post("/saved", data={"name": "mine", "words": "plan"})
    assert client.post("/saved/mine/webhook", data={"url": "ftp://hooks.example/"}).status_code == 422
    shown = client.post("/saved/mine/webhook", data={"url": "https://hooks.example/x"})
    secret = shown.text.partition('class="secret">')[2].partition("<")[0]
    assert secret.startswith("whsec_") and shown.headers["cache-control"] == "no-store"
    for path in ("/saved", "/saved/mine", "/saved?format=json", "/saved/mine?format=json", "/api/saved/mine"):
        answer = client.get(path)
        assert "hooks.example/x" in answer.text and "whsec_" not in answer.text, path
    assert client.post("/saved/mine/webhook", data={"url": ""}).status_code == 303
    assert "hooks.example" not in client.get("/saved/mine").text


def test_a_reader_saves_searches_and_sets_no_webhook(where: str, tmp_path: Path) -> None:
    tokens = users(tmp_path / "users.yaml", olav="reader")
    with opened(where, Gate(tmp_path / "users.yaml")) as client:
        client.cookies.set(COOKIE, client.post("/login", data={"token": tokens["olav"]}).cookies[COOKIE])
        page = client.get("/search?words=plan").text
        csrf = page.partition('name="csrf" value="')[2].partition('"')[0]
        made = client.post("/saved", data={"name": "mine", "words": "plan", "csrf": csrf})
        assert made.headers["location"] == "/saved/mine"
        assert client.post("/saved", data={"name": "forged", "words": "plan"}).status_code == 403
        assert "webhook" not in client.get("/saved/mine").text.lower()
        assert client.post("/saved/mine/webhook", data={"url": "https://hooks.example/", "csrf": csrf}).status_code == 403


def test_a_name_that_no_address_can_hold_is_refused(client: TestClient) -> None:
    for name in ("..", ".", "a/b", "", " "):
        assert client.post("/saved", data={"name": name, "words": "plan"}).status_code == 422
    for name in ("a?b#c%", "ж 𐍈", "new"):
        made = client.post("/saved", data={"name": name, "words": "plan"})
        assert client.get(made.headers["location"]).status_code == 200
