"""The API: the archive's own answers, page after page, each body as its document says."""

from __future__ import annotations

import json

import pytest
from pydantic import BaseModel
from starlette.testclient import TestClient

from onrecord.fields import FIELDS
from onrecord.record import from_json
from onrecord.serve.api import models
from onrecord.store import Filters, add_dispatches, open_archive, search
from serve.conftest import opened
from store.readymade import Readymade, make_dispatch


def test_the_fields_are_those_of_the_archive() -> None:
    assert {f.name for f in FIELDS} | {"words"} == set(Filters.__dataclass_fields__)


@pytest.mark.parametrize(
    ("path", "model"),
    [
        ("/api/statements?words=defence&kind=direct", models.StatementPage),
        ("/api/statements?speaker=temirov&theme=marpor:104&since=2023-05", models.StatementPage),
        ("/api/events?event=THANK&country=KZ", models.EventPage),
        ("/api/dispatches?words=plan&agency=northwire", models.DispatchPage),
        ("/api/timeline", models.StatementPage),
        ("/api/dispatches/1", models.StoredDispatch),
        ("/api/statements/1:s2", models.CitedStatement),
        ("/api/events/1:v1", models.EventRow),
        ("/api/facets?words=defence", models.FacetBody),
        ("/api/facets?layer=event", models.FacetBody),
        ("/api/entities?name=temirov", models.AgentPage),
        ("/api/speaker?name=temirov", models.SpeakerBody),
    ],
)
def test_a_body_is_what_its_document_says(client: TestClient, path: str, model: type[BaseModel]) -> None:
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    body = model.model_validate_json(answer.content, strict=False)
    assert body.model_dump(mode="json", exclude_unset=True) == answer.json()
    assert len(answer.json().get("items", (1,))) > 0


def test_an_answer_is_the_archives_own(client: TestClient, where: str) -> None:
    with open_archive(where) as archive:
        expected = [h.ref for h in search(archive, Filters(words="defence", kind="direct")).hits]
    assert [row["ref"] for row in client.get("/api/statements?words=defence&kind=direct").json()["items"]] == expected != []


@pytest.mark.parametrize("order", ["newest", "oldest", "best"])
@pytest.mark.parametrize("words", ["", "&words=plan"])
def test_pages_stay_in_step_while_dispatches_are_added(where: str, order: str, words: str) -> None:
    seen: list[str] = []
    with opened(where) as client, open_archive(where, write=True) as archive:
        before = client.get(f"/api/statements?limit=100&order={order}{words}").json()
        cursor = ""
        for n in range(12, 40):
            page = client.get(f"/api/statements?limit=3&order={order}{words}{cursor}").json()
            seen += [row["ref"] for row in page["items"]]
            add_dispatches(archive, [make_dispatch(n, day=n % 28 + 1, hour=n % 20)], reading=Readymade())
            if page["next"] is None:
                break
            cursor = f"&cursor={page['next']}"
        assert len(seen) == len(set(seen)), "something came twice"
        assert {row["ref"] for row in before["items"]} <= set(seen), "something was left out"


def test_lines_are_everything_one_a_line(client: TestClient) -> None:
    answer = client.get("/api/statements?format=jsonl&limit=1")
    assert answer.headers["content-type"].startswith("application/jsonl")
    rows = [models.StatementRow.model_validate_json(line) for line in answer.text.splitlines()]
    assert len(rows) == 24
    by_header = client.get("/api/entities", headers={"accept": "application/x-ndjson"})
    assert len([models.AgentBody.model_validate_json(line) for line in by_header.text.splitlines()]) == 5


def test_who_has_it_already_gets_304_until_it_changes(client: TestClient, where: str) -> None:
    first = client.get("/api/statements")
    same = client.get("/api/statements", headers={"if-none-match": first.headers["etag"]})
    assert (same.status_code, same.content, same.headers["etag"]) == (304, b"", first.headers["etag"])
    with open_archive(where, write=True) as archive:
        add_dispatches(archive, [make_dispatch(30, day=30)], reading=Readymade())
    assert client.get("/api/statements", headers={"if-none-match": first.headers["etag"]}).status_code == 200


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [
        ("/api/statements?speaker=Nobody", 422, "nobody called 'Nobody'"),
        ("/api/statements?speeker=Temirov", 422, "speeker"),
        ("/api/statements?kind=loud", 422, "'direct'"),
        ("/api/statements?since=soon", 422, "since"),
        ("/api/statements?since=2023-13", 422, "ISO date"),
        ("/api/statements?theme=marpor:999", 422, "marpor:104"),
        ("/api/statements?status=actual", 422, "not of statements"),
        ("/api/statements?limit=0", 422, "limit"),
        ("/api/statements?cursor=zzz", 422, "cursor"),
        ("/api/statements?cursor=W10", 422, "cursor"),
        ("/api/statements?words=%22%22", 422, "at least one word"),
        ("/api/statements?words=a%00b", 422, "NUL"),
        ("/api/dispatches/999", 404, "no such dispatch"),
        ("/api/dispatches/²", 422, "ref"),
        ("/api/statements/1:s99", 404, "no such statement"),
        ("/api/speaker?name=Nobody", 404, "nobody called"),
        ("/api/who?name=x&on=never", 422, "ISO date"),
        ("/api/nothing", 404, "nothing at this address"),
    ],
)
def test_a_fault_has_one_shape(client: TestClient, path: str, status: int, told: str) -> None:
    answer = client.get(path)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status and told in problem["detail"]
    assert set(problem) == {"type", "title", "status", "detail", "errors"}


def test_a_cursor_of_another_question_is_refused(client: TestClient) -> None:
    cursor = client.get("/api/statements?limit=1&order=newest").json()["next"]
    assert "another question" in client.get(f"/api/statements?limit=1&order=newest&kind=direct&cursor={cursor}").json()["detail"]


def test_a_pasted_text_gives_its_record_and_is_not_stored(client: TestClient) -> None:
    text = 'OSLO. May 5 (Northwire) - "We will 🙂 build it," Minister Aidar Temirov said.\n'
    answer = client.post("/api/read", json={"text": text, "published": "2023-05-05"})
    assert answer.status_code == 200, answer.text
    record = from_json(answer.content)
    assert record.text == text and record.statements
    assert len(client.get("/api/dispatches?format=jsonl").text.splitlines()) == 12


HOSTILE = "<script>alert(1)</script>\u202e\u2066 said \u0301\u0301 \ufeff & <img src=x onerror=alert(1)>"


def test_hostile_text_comes_back_as_it_was(client: TestClient) -> None:
    answer = client.post("/api/read", json={"text": HOSTILE})
    assert answer.status_code == 200 and answer.json()["text"] == HOSTILE
    assert answer.headers["content-type"] == "application/json" and answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"text": "a" * 200_001}, 413),
        ({"text": ""}, 422),
        ({"text": "a", "published": "soon"}, 422),
        ({"text": "a", "titel": "b"}, 422),
        ({"text": "   "}, 422),
    ],
)
def test_a_text_that_cannot_be_read_is_told(client: TestClient, body: dict[str, str], status: int) -> None:
    answer = client.post("/api/read", json=body)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json"), answer.text


def test_ten_megabytes_are_refused(client: TestClient) -> None:
    answer = client.post("/api/read", content=json.dumps({"text": "b" * 10_000_000}), headers={"content-type": "application/json"})
    assert answer.status_code == 413 and answer.json()["status"] == 413
    unknown = client.post("/api/read", content=iter([b"{}"]), headers={"content-type": "application/json"})
    assert unknown.status_code == 411 and unknown.json()["status"] == 411
    answer = client.post("/api/read", content=b"{", headers={"content-type": "application/json"})
    assert answer.status_code == 422
