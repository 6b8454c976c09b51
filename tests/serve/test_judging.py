"""Correcting over HTTP: who may, what it changes, how it is taken back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from onrecord.serve.auth import COOKIE, Gate
from onrecord.store import open_archive
from onrecord.store.recode import recode
from onrecord.store.verify import Fault, verify
from serve.conftest import opened
from serve.test_guard import users
from store.test_judge import Newer


def judge(client: TestClient, **body: Any) -> int:
    answer = client.post("/api/judgements", json={"reason": "read it again", **body})
    assert answer.status_code == 201, answer.text
    return int(answer.json()["judgement"])


def statement(client: TestClient, ref: str = "1:s2") -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"/api/statements/{ref}").json()["statement"]
    return found


def faults(where: str) -> list[Fault]:
    with open_archive(where) as archive:
        return [x for x in verify(archive) if isinstance(x, Fault)]


def test_a_span_is_changed_found_verified_and_undone(client: TestClient, where: str) -> None:
    before = statement(client)
    text = client.get("/api/dispatches/1").json()["record"]["text"]
    start, end = before["spans"]["content"][0]
    number = judge(client, kind="span", ref="1:s2", content=[[start, start + 10], [end - 6, end]])
    after = statement(client)
    assert after["text"] == f"{text[start : start + 10]} … {text[end - 6 : end]}" and after["judged"]
    assert (after["start"], after["end"], after["spans"]["cue"]) == (start, end, before["spans"]["cue"])
    assert faults(where) == []
    assert '"1:s2"' not in client.get("/api/statements?words=stronger defence&format=jsonl").text
    judge(client, kind="undo", number=number)
    assert statement(client) == before and faults(where) == []


def test_tampering_beside_a_judged_span_is_found(client: TestClient, where: str) -> None:
    start, end = statement(client)["spans"]["content"][0]
    judge(client, kind="span", ref="1:s2", content=[[start, end - 3]])
    with open_archive(where, write=True) as archive, archive.write() as conn:
        conn.exec_driver_sql(
            "UPDATE statement SET start = start + 1, spans = replace(spans, '[[', '[ [') WHERE dispatch_id = 1 AND local = 's2'"
        )
    assert faults(where)


def test_every_kind_of_judgement(client: TestClient, where: str) -> None:
    judge(client, kind="speaker", ref="1:s2", name="Mara Lindqvist")
    assert statement(client)["speaker"] == "Mara Lindqvist"
    judge(client, kind="reject", ref="1:s1")
    assert '"1:s1"' not in client.get("/api/statements?format=jsonl").text
    judge(client, kind="merge", one="Mara Lindqvist", other="Vera Stanova")
    assert len(client.get("/api/entities").json()["items"]) == 4
    judge(client, kind="split", ref="2:e1", name="Another Lindqvist")
    assert statement(client, "2:s1")["speaker"] == "Another Lindqvist"
    listed = client.get("/api/judgements").json()
    assert [(j["kind"], j["author"], j["stands"]) for j in listed] == [
        (k, "Ines Calder", True) for k in ("speaker", "reject", "merge", "split")
    ]
    assert len(client.get("/api/dispatches/1").json()["judgements"]) == 2
    assert faults(where) == []


def test_judgements_hold_after_a_newer_coder_and_can_still_be_taken_back(client: TestClient, where: str) -> None:
    text = client.get("/api/dispatches/1").json()["record"]["text"]
    start = text.index("shows why it cannot wait")
    cue = [statement(client)["spans"]["source"][0][0], statement(client)["spans"]["cue"][0][1]]
    judge(client, kind="speaker", ref="1:s1", name="Ana Ruiz")
    span = judge(client, kind="span", ref="1:s2", content=[[start, start + 5]], cue=[cue])
    judge(client, kind="reject", ref="2:s2")
    judge(client, kind="split", ref="2:e1", name="Ana Ruiz")
    judge(client, kind="merge", one="Jonas Okello", other="Vera Stanova")
    with open_archive(where, write=True) as archive:
        told = recode(archive, reading=Newer())
    assert told.dispatches == 12 and all(x.startswith("applies") for x in told.judgements.values())
    assert statement(client, "1:s1")["speaker"] == "Ana Ruiz"
    held = statement(client)
    assert (held["text"], held["spans"]["content"], held["spans"]["cue"]) == ("shows", [[start, start + 5]], [cue])
    assert held["judged"] and statement(client, "1:s1")["themes"] == ["marpor:305"], "the rest is the newer coder's"
    listed = client.get("/api/statements?format=jsonl").text
    assert '"2:s2"' not in listed and '"2:s1"' in listed
    assert statement(client, "2:s1")["speaker"] == "Ana Ruiz"
    okello = client.get("/api/speaker?name=Okello").json()
    assert {"Jonas Okello", "Vera Stanova"} <= set(okello["names"]) and okello["statements"] == 8
    assert [j["stands"] for j in client.get("/api/judgements").json()] == [True] * 5
    judge(client, kind="undo", number=span)
    assert '"We need' in statement(client)["text"] and faults(where) == []


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ({"kind": "reject", "ref": "1:s99"}, "no such statement"),
        ({"kind": "reject", "ref": "99:s1"}, "no such statement"),
        ({"kind": "reject", "ref": "s1"}, "body.reject.ref"),
        ({"kind": "span", "ref": "1:s2", "content": [[5, 5]]}, "5-5"),
        ({"kind": "span", "ref": "1:s2", "content": [[0, 9], [5, 12]]}, "5-12"),
        ({"kind": "span", "ref": "1:s2", "content": [[0, 99999]]}, "0-99999"),
        ({"kind": "span", "ref": "1:s2", "content": []}, "content"),
        ({"kind": "undo", "number": 99}, "no judgement 99"),
        ({"kind": "delete"}, "kind"),
        ({"kind": "split", "ref": "1:e9", "name": "A"}, "no such entity"),
        ({"kind": "merge", "one": "Temirov", "other": "Aidar Temirov"}, "one already"),
    ],
)
def test_a_judgement_that_cannot_be_is_told(client: TestClient, body: dict[str, Any], told: str) -> None:
    answer = client.post("/api/judgements", json=body)
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json") and told in answer.text


def test_a_reader_may_not_and_a_session_needs_its_token(where: str, tmp_path: Path) -> None:
    tokens = users(tmp_path / "users.yaml", ines="judge", olav="reader")
    body = {"kind": "reject", "ref": "1:s1"}
    with opened(where, Gate(tmp_path / "users.yaml")) as client:
        assert client.post("/api/judgements", json=body).status_code == 401
        refused = client.post("/api/judgements", json=body, headers={"authorization": f"Bearer {tokens['olav']}"})
        assert refused.status_code == 403 and "olav may read" in refused.json()["detail"]
        made = client.post("/api/judgements", json=body, headers={"authorization": f"Bearer {tokens['ines']}"})
        assert made.status_code == 201
        client.post("/login", data={"token": tokens["ines"], "next": "/"})
        assert COOKIE in client.cookies
        assert client.post("/api/judgements", json=body).status_code == 403
        csrf = client.app.state.workspace.gate.csrf_of(client.cookies[COOKIE])  # type: ignore[attr-defined]
        assert client.post("/api/judgements", json=body, headers={"x-csrf-token": csrf}).status_code == 201
        listed = client.get("/api/judgements").json()
        assert [j["author"] for j in listed] == ["ines", "ines"]


def test_a_form_of_another_site_cannot_be_json_in_disguise(client: TestClient) -> None:
    body = json.dumps({"kind": "reject", "ref": "1:s1"})
    for headers in ({"origin": "https://evil.example", "content-type": "text/plain"}, {"sec-fetch-site": "cross-site"}):
        assert client.post("/api/judgements", content=body, headers=headers).status_code == 403
