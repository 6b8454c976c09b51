"""One set of fields for every door: what the command line can ask, the API and the assistant can ask too, under the same names."""

from __future__ import annotations

import json
from typing import Any

import anyio
import click
import pytest
from click.testing import CliRunner
from mcp import Client
from starlette.testclient import TestClient

from onrecord.cli import main
from onrecord.serve.mcp.tools import make_server
from onrecord.serve.reading import Reading
from onrecord.store import open_archive

HOW_SHOWN = {"archive", "layer", "limit", "page", "form", "as_json", "help"}  # of the command line

HOW_JUDGED = {"ref", "archive", "listed", "author", "reason"}
HOW_SENT = {"limit", "cursor", "order", "format"}  # of the API
NAMES = {"pasted": "like"}  # what an option's value is called inside the command


def options_of(command: str) -> set[str]:
    """What a command can be asked, by the options' and arguments' own names."""
    found = main.commands[command]  # type: ignore[attr-defined]
    names = {p.name for p in found.params if isinstance(p, click.Option | click.Argument)}
    return {NAMES.get(name, name) for name in names - HOW_SHOWN}


def parameters_of(client: TestClient, path: str) -> set[str]:
    told = client.get("/api/openapi.json").json()["paths"][path]["get"]["parameters"]
    return {p["name"] for p in told if p["in"] == "query"} - HOW_SENT


@pytest.mark.parametrize(
    ("command", "path"),
    [
        ("search", "/api/statements"),
        ("search", "/api/events"),
        ("search", "/api/dispatches"),
        ("timeline", "/api/timeline"),
        ("find", "/api/find"),
        ("speaker", "/api/speaker"),
    ],
)
def test_the_api_asks_what_the_command_line_asks(client: TestClient, command: str, path: str) -> None:
    assert parameters_of(client, path) == options_of(command) != set()


def test_facets_are_of_the_same_questions(client: TestClient) -> None:
    assert parameters_of(client, "/api/facets") - {"layer", "most"} == options_of("search")


def test_the_register_is_asked_the_same(client: TestClient) -> None:
    assert parameters_of(client, "/api/who") == options_of("who") - {"files"}, "a register of one's own is a file on this machine"


def test_a_saved_search_holds_the_same_fields(client: TestClient) -> None:
    schemas = client.get("/api/openapi.json").json()["components"]["schemas"]
    saved = main.commands["saved"].commands["add"]  # type: ignore[attr-defined]
    held = {p.name for p in saved.params} - HOW_SHOWN - {"name", "owner", "webhook", "from_start"}
    assert set(schemas["AskedBody"]["properties"]) == held == options_of("search")


@pytest.mark.parametrize("tool", ["search_statements", "timeline"])
def test_the_assistant_asks_the_same(where: str, tool: str) -> None:
    async def go() -> set[str]:
        with open_archive(where) as archive:
            async with Client(make_server(archive, Reading("rules"))) as client:
                found = next(t for t in (await client.list_tools()).tools if t.name == tool)
                return set(found.input_schema["properties"])

    assert anyio.run(go) - HOW_SENT == options_of("search")


def test_every_kind_of_judgement_has_both_doors(client: TestClient) -> None:
    schemas = client.get("/api/openapi.json").json()["components"]["schemas"]
    kinds = {s["properties"]["kind"]["const"] for s in schemas.values() if "const" in s.get("properties", {}).get("kind", {})}
    options = {p.name for p in main.commands["judge"].params}  # type: ignore[attr-defined]
    assert {"span" if name == "content" else name for name in options - HOW_JUDGED} == kinds


QUESTIONS: tuple[dict[str, Any], ...] = (
    {},
    {"words": "defence"},
    {"words": "stronger defence", "kind": "direct", "polarity": "asserted"},
    {"speaker": "temirov", "since": "2023-05-02", "until": "2023-05"},
    {"office": "president", "country": "KZ", "theme": "marpor:104", "event": "SUPPORT", "agency": "northwire"},
    {"min_confidence": 0.85, "everything": True},
)


@pytest.mark.parametrize("asked", QUESTIONS, ids=str)
@pytest.mark.parametrize(("layer", "path"), [("statements", "statements"), ("events", "events"), ("dispatches", "dispatches")])
def test_both_doors_find_the_same(client: TestClient, where: str, asked: dict[str, Any], layer: str, path: str) -> None:
    given = [*([asked["words"]] if "words" in asked else [])]
    for name, value in asked.items():
        if name != "words":
            given += [f"--{name.replace('_', '-')}", *([] if value is True else [str(value)])]
    shell = CliRunner().invoke(main, ["search", *given, f"--{layer}", "--archive", where, "--jsonl", "--limit", "200"])
    sent = client.get(f"/api/{path}", params={**asked, "limit": 200})
    if shell.exit_code == 2:
        assert sent.status_code == 422 and sent.json()["detail"] in shell.output, "refused in the same words"
        return
    rows = [json.loads(line) for line in shell.stdout.splitlines()]
    assert rows == sent.json()["items"]
