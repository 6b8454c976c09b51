"""Saved searches: what is new, why, as a feed and by webhook."""

from __future__ import annotations

import base64
import hmac
import json
import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result
from starlette.testclient import TestClient

from onrecord.cli import main
from onrecord.cli.saved import run_once
from onrecord.errors import QueryError
from onrecord.serve.auth import Gate
from onrecord.serve.patience import Patience
from onrecord.serve.webhook import deliver, new_secret, sign
from onrecord.store import Filters, add_dispatches, judge, open_archive
from onrecord.store.explain import explain, tell
from onrecord.store.saved import find_new, find_saved, save_search
from serve.conftest import opened
from serve.test_guard import users
from store.readymade import Readymade, make_dispatch

RFC3339 = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
ATOM = "{http://www.w3.org/2005/Atom}"


def add_more(where: str, *numbers: int, **how: Any) -> None:
    with open_archive(where, write=True) as archive:
        add_dispatches(archive, [make_dispatch(n, day=n % 28 + 1, **how) for n in numbers], reading=Readymade())


def run(*args: str) -> Result:
    return CliRunner().invoke(main, ["saved", *args], env={"ONRECORD_USER": "Ines Calder"})


def test_new_is_what_came_since_it_was_seen(client: TestClient, where: str) -> None:
    saved = {"name": "défense / no", "asked": {"words": "defence"}}
    assert client.post("/api/saved", json=saved).status_code == 422
    saved["name"] = "Défense"
    assert client.post("/api/saved", json=saved).json()["new"] == 0
    assert client.post("/api/saved", json=saved).status_code == 422
    add_more(where, 12, 13, 18)
    assert [s["new"] for s in client.get("/api/saved").json()] == [4]
    news = client.get("/api/saved/Défense").json()
    assert [h["hit"]["ref"] for h in news["hits"]] == ["13:s1", "13:s2", "15:s1", "15:s2"]
    add_more(where, 24)
    assert client.post("/api/saved/Défense/seen", json={"upto": news["upto"]}).json()["new"] == 2
    assert client.post("/api/saved/Défense/seen", json={}).json()["new"] == 0
    assert client.delete("/api/saved/Défense").status_code == 204
    assert client.get("/api/saved/Défense").status_code == 404


def test_a_hit_names_the_clauses_and_the_rule(client: TestClient, where: str) -> None:
    asked = {"words": "stronger defence", "speaker": "temirov", "kind": "direct", "event": "THANK", "since": "2023"}
    assert client.post("/api/saved", json={"name": "all", "asked": asked, "from_start": True}).status_code == 201
    (hit,) = client.get("/api/saved/all").json()["hits"]
    met = {c["field"]: c["met_by"] for c in hit["reasons"]["clauses"]}
    assert met == {
        "words": "stronger, defence",
        "speaker": "Aidar Temirov",
        "kind": "direct",
        "event": "THANK (1:v1)",
        "since": "2023-05-01",
    }
    assert hit["reasons"]["by"] == "readymade@1"


def test_a_clause_is_met_by_what_a_search_compares_it_with(where: str) -> None:
    asked = Filters(country="kz", office="president", theme="marpor", event="support", speaker="lindqvist")
    with open_archive(where, write=True) as archive:
        judge.set_speaker(archive, "2:s2", "Anna Lindqvist", author="Ines Calder", reason="")
        saved = save_search(archive, "p", asked, owner="Ines Calder", from_start=True)
        hits = find_new(archive, saved)
        hit = next(h for h in hits if h.ref == "2:s1")
        hit.facts["country"], hit.facts["place_country"] = "SE", "KZ"
        reasons = explain(asked, hit)
    met = {c.field: c.met_by for c in reasons.clauses}
    assert met == {
        "country": "KZ", "office": "President", "theme": "marpor:104", "event": "THANK (2:v1)", "speaker": "Mara Lindqvist",
    }  # fmt: skip
    assert "event “support” met by THANK (2:v1)" in tell(reasons) and tell(reasons).endswith("on record by readymade@1")


@pytest.mark.parametrize(("layer", "met"), [("event", "THANK"), ("dispatch", "THANK (1:v1)")])
def test_an_event_clause_names_the_event_in_every_layer(where: str, layer: Any, met: str) -> None:
    with open_archive(where, write=True) as archive:
        saved = save_search(archive, "p", Filters(event="SUPPORT"), owner="Ines Calder", layer=layer, from_start=True)
        assert explain(saved.asked, find_new(archive, saved)[0]).clauses[0].met_by == met


def test_a_search_may_wait_for_somebody_not_on_record_yet(where: str) -> None:
    with open_archive(where, write=True) as archive:
        saved = save_search(archive, "newcomer", Filters(agency="Eastwire"), owner="Ines Calder", layer="dispatch")
        assert find_new(archive, saved) == []
        for wrong in (Filters(kind="loud"), Filters(since="soon"), Filters(words='""'), Filters(), Filters(status="actual")):
            with pytest.raises(QueryError):
                save_search(archive, "wrong", wrong, owner="Ines Calder")
    add_more(where, 20, agency="Eastwire")
    with open_archive(where) as archive:
        assert [h.ref for h in find_new(archive, saved)] == ["13"]


def test_the_feed_is_xml_whatever_the_text_holds(client: TestClient, where: str) -> None:
    client.post("/api/saved", json={"name": "a & <b>", "asked": {"words": "plan"}, "layer": "dispatch", "from_start": True})
    add_more(where, 30, title="<script>alert(1)</script> plan \x07\u202e & ]]>")
    answer = client.get("/api/saved/a & <b>/feed")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = ET.fromstring(answer.content)
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == 13 and "<script>alert(1)</script>" in (entries[0].findtext(f"{ATOM}title") or "")
    assert len({e.findtext(f"{ATOM}id") for e in entries}) == 13
    pages = {e.findall(f"{ATOM}link")[0].get("href") for e in entries}
    assert "http://127.0.0.1:8321/dispatches/13" in pages
    assert all("words “plan” met by" in (e.findtext(f"{ATOM}content") or "") for e in entries)
    assert all(re.fullmatch(RFC3339, e.findtext(f"{ATOM}updated") or "") for e in (feed, *entries))
    assert client.get("/api/saved/a & <b>/feed", headers={"if-none-match": answer.headers["etag"]}).status_code == 304


def test_searches_are_ones_own_and_a_webhook_is_for_judges(where: str, tmp_path: Path) -> None:
    tokens = users(tmp_path / "users.yaml", ines="judge", olav="reader")
    ines, olav = ({"authorization": f"Bearer {tokens[n]}"} for n in ("ines", "olav"))
    with opened(where, Gate(tmp_path / "users.yaml")) as client:
        body = {"name": "mine", "asked": {"words": "plan"}, "webhook": "https://hooks.example/x"}
        assert client.post("/api/saved", json=body, headers=olav).status_code == 403
        made = client.post("/api/saved", json=body, headers=ines).json()
        assert made["secret"].startswith("whsec_") and client.get("/api/saved", headers=ines).json()[0]["secret"] is None
        assert client.get("/api/saved", headers=olav).json() == [] and client.get("/api/saved/mine", headers=olav).status_code == 404
        basic = base64.b64encode(f"ines:{tokens['ines']}".encode()).decode()
        refused = client.get("/api/saved/mine/feed")
        assert refused.status_code == 401 and refused.headers["www-authenticate"].startswith("Basic")
        assert client.get("/api/saved/mine/feed", headers={"authorization": f"Basic {basic}"}).status_code == 200
        for wrong in ("ftp://hooks.example/", "http://user:pass@hooks.example/", "hooks"):
            assert client.post("/api/saved", json={**body, "name": "x", "webhook": wrong}, headers=ines).status_code == 422


class Taker(BaseHTTPRequestHandler):
    """The other side of a webhook: answers as told, keeps what came."""

    def do_POST(self) -> None:
        took: Any = self.server
        body = self.rfile.read(int(self.headers["content-length"]))
        took.came.append(({k.lower(): v for k, v in self.headers.items()}, body))
        self.send_response(took.answers.pop(0) if took.answers else 204)
        self.send_header("location", "http://127.0.0.1:1/elsewhere")
        if took.retry_after:
            self.send_header("retry-after", took.retry_after)
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        return


@contextmanager
def taking(*answers: int, retry_after: str = "") -> Iterator[Any]:
    server: Any = ThreadingHTTPServer(("127.0.0.1", 0), Taker)
    server.retry_after = retry_after
    server.came, server.answers, server.url = [], list(answers), f"http://127.0.0.1:{server.server_address[1]}/hook"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_what_is_new_is_posted_once_signed(where: str) -> None:
    with taking(500) as other:
        made = run("add", "planned", "plan", "--webhook", other.url, "--from-start", "--archive", where)
        assert made.exit_code == 0, made.output
        secret = made.stdout.strip()
        assert run("run", "--archive", where).exit_code == 1, "a private address is refused"
        assert not other.came
        with open_archive(where, write=True) as archive:
            saved = find_saved(archive, "Ines Calder", "planned")
            assert "no public address" in (saved.hook_problem or "")
            done = deliver(archive, saved, allow_private=True, pause=0.0)
            assert (done.hits, done.problem) == (12, None)
            assert find_saved(archive, "Ines Calder", "planned").hook_problem is None
        (first, body), (second, again) = other.came
        assert body == again and first["webhook-id"] == second["webhook-id"]
        signed = f"{second['webhook-id']}.{second['webhook-timestamp']}.".encode() + body
        expected = hmac.digest(base64.b64decode(secret.removeprefix("whsec_")), signed, "sha256")
        assert second["webhook-signature"] == "v1," + base64.b64encode(expected).decode()
        sent = json.loads(body)
        assert len(sent["hits"]) == 12 and sent["hits"][0]["reasons"]["clauses"][0]["field"] == "words"
        assert run("run", "--archive", where, "--allow-private").exit_code == 0
        assert len(other.came) == 2, "nothing is posted twice"
        add_more(where, 40)
        assert "1 posted" in run("run", "--archive", where, "--allow-private").output
        assert len(other.came) == 3


@pytest.mark.parametrize("answer", [500, 302])
def test_a_webhook_that_does_not_take_it_is_tried_thrice_and_again_later(where: str, answer: int) -> None:
    with taking(*[answer] * 3) as other, open_archive(where, write=True) as archive:
        save_search(archive, "p", Filters(words="plan"), owner="Ines Calder", hook=other.url, secret=new_secret(), from_start=True)
        done = deliver(archive, find_saved(archive, "Ines Calder", "p"), allow_private=True, pause=0.0)
        assert done.hits == 0 and f"answered {answer}" in (done.problem or "") and len(other.came) == 3
        assert f"answered {answer}" in (find_saved(archive, "Ines Calder", "p").hook_problem or "")
        assert deliver(archive, find_saved(archive, "Ines Calder", "p"), allow_private=True, pause=0.0).hits == 12


def save_hooked(where: str, name: str, url: str) -> None:
    with open_archive(where, write=True) as archive:
        save_search(archive, name, Filters(words="plan"), owner="Ines Calder", hook=url, secret=new_secret(), from_start=True)


def test_a_receiver_that_is_gone_gets_no_more(where: str) -> None:
    with taking(410) as other:
        save_hooked(where, "p", other.url)
        told = run("run", "--archive", where, "--allow-private")
        assert told.exit_code == 1 and "it wants no more" in told.output and len(other.came) == 1
        assert run("run", "--archive", where, "--allow-private").exit_code == 1
        assert len(other.came) == 1
        assert "it wants no more" in run("list", "--archive", where).output


@pytest.mark.parametrize(("asked", "tries"), [("0", 3), ("120", 1)])
def test_a_receiver_that_asks_for_a_pause_gets_it(where: str, asked: str, tries: int) -> None:
    with taking(503, 429, 503, retry_after=asked) as other, open_archive(where, write=True) as archive:
        save_hooked(where, "p", other.url)
        done = deliver(archive, find_saved(archive, "Ines Calder", "p"), allow_private=True, pause=0.0)
        assert len(other.came) == tries and done.wait == float(asked)


def test_a_dead_receiver_hinders_no_other(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.serve.webhook.time.sleep", lambda _: None)
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        dead = f"http://127.0.0.1:{nobody.getsockname()[1]}/"
    with taking() as other:
        save_hooked(where, "a dead one", dead)
        save_hooked(where, "b alive", other.url)
        done = run("run", "--archive", where, "--allow-private")
        assert done.exit_code == 1 and "b alive: 12 posted" in done.output and "cannot be reached" in done.output
        patience = Patience()
        with open_archive(where, write=True) as archive:
            assert not run_once(archive, patience, allow_private=True)
            assert run_once(archive, patience, allow_private=True), "the dead one is left alone now"


def test_patience_grows_and_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr("onrecord.serve.patience.time.monotonic", lambda: now[0])
    patience = Patience()
    assert [patience.note(1, well=False) for _ in range(8)] == [60, 120, 240, 480, 960, 1920, 3600, 3600]
    assert patience.waits(1) and not patience.waits(2)
    now[0] = 3600.0
    assert not patience.waits(1)
    assert patience.note(1, well=True) == 0 and patience.note(1, well=False) == 60
    assert patience.note(2, well=False, asked=300.0) == 300 and patience.note(3, well=False, asked=1e6) == 3600


def test_words_beside_the_content_are_told_as_such(where: str) -> None:
    with open_archive(where, write=True) as archive:
        saved = save_search(archive, "p", Filters(words="president"), owner="Ines Calder", from_start=True)
        hit = find_new(archive, saved)[0]
        assert "President" not in hit.text
        assert explain(saved.asked, hit).clauses[0].met_by == "its source and cue"


def test_much_is_posted_in_parts_that_keep_dispatches_whole(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.serve.webhook.MOST_HITS", 5)
    with taking() as other, open_archive(where, write=True) as archive:
        saved = save_search(
            archive, "p", Filters(polarity="asserted"), owner="Ines Calder", hook=other.url, secret=new_secret(), from_start=True
        )
        assert deliver(archive, saved, allow_private=True, pause=0.0).hits == 22
        posted = [[h["hit"]["ref"] for h in json.loads(body)["hits"]] for _, body in other.came]
        assert len(posted) > 4 and sum(map(len, posted)) == 22
        numbers = [{ref.split(":")[0] for ref in refs} for refs in posted]
        assert all(not a & b for a, b in pairwise(numbers))


def test_the_signature_is_the_standards_own_example() -> None:
    body = b'{"test": 2432232314}'
    signed = sign("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body)
    assert signed == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_the_command_lists_shows_and_forgets(where: str) -> None:
    assert run("add", "mine", "plan", "--speaker", "Temirov", "--archive", where).exit_code == 0
    assert run("show", "mine", "--archive", where).exit_code == 1
    add_more(where, 15)
    assert "statements: plan --speaker Temirov" in (listed := run("list", "--archive", where).output) and "1 new" in listed
    shown = run("show", "mine", "--keep", "--archive", where)
    assert "speaker “Temirov” met by Aidar Temirov" in shown.output and "on record by readymade@1" in shown.output
    assert json.loads(run("show", "mine", "--jsonl", "--archive", where).output.splitlines()[0])["reasons"]["by"] == "readymade@1"
    assert "nothing new" in run("show", "mine", "--archive", where).output
    assert run("remove", "mine", "--archive", where).exit_code == 0
    assert "no search called" in run("show", "mine", "--archive", where).output
