"""The assistant's tools, called by the SDK's own client over both transports."""

from __future__ import annotations

import socket
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import anyio
import httpx2
import pytest
import uvicorn
from mcp import Client, StdioServerParameters

from onrecord.serve.mcp.run import make_http
from onrecord.serve.reading import Reading
from onrecord.store import judge, open_archive
from onrecord.store.read import load_record
from serve.conftest import make_archive

TOOLS = {"search_statements", "get_dispatch", "who", "timeline", "read_text"}


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> str:
    return make_archive(tmp_path_factory.mktemp("mcp") / "archive.db")


@contextmanager
def over_http(where: str) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as sock, open_archive(where) as archive:
        server = uvicorn.Server(uvicorn.Config(make_http(archive, Reading("rules")), log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{sock.getsockname()[1]}/mcp"
        finally:
            server.should_exit = True
            thread.join(10)


@asynccontextmanager
async def connected(transport: str, where: str) -> AsyncIterator[Client]:
    if transport == "stdio":
        command = ["-m", "onrecord", "mcp", "--archive", where, "--model", "rules"]
        async with Client(StdioServerParameters(command=sys.executable, args=command)) as client:
            yield client
    else:
        with over_http(where) as address:
            async with Client(address) as client:
                yield client


@pytest.mark.parametrize("transport", ["stdio", "http"])
def test_every_tool_over_each_transport(where: str, transport: str) -> None:
    async def go() -> None:
        async with connected(transport, where) as client:
            listed = await client.list_tools()
            assert {t.name for t in listed.tools} == TOOLS
            asked = next(t for t in listed.tools if t.name == "search_statements").input_schema["properties"]
            assert {"words", "speaker", "kind", "since", "theme", "cursor"} <= set(asked)
            with open_archive(where) as archive:
                records = {n: load_record(archive, n) for n in range(1, 13)}

            found = await call(client, "search_statements", words="defence", kind="direct")
            assert found["items"]
            for item in found["items"]:
                check_quotes(item, records[item["origin"]["number"]].text)
                assert item["origin"]["hash"] in item["citation"].replace("urn:", "") or item["origin"]["hash"][7:] in item["citation"]

            page = await call(client, "search_statements", limit=5)
            second = await call(client, "search_statements", limit=5, cursor=page["next"])
            assert not {i["ref"] for i in page["items"]} & {i["ref"] for i in second["items"]}

            whole = await call(client, "get_dispatch", ref="1")
            assert whole["text"]["text"] == records[1].text and len(whole["statements"]) == 2 and whole["events"]
            part = await call(client, "get_dispatch", ref=records[1].id, start=100, length=40)
            assert part["text"] == {"start": 100, "end": 140, "text": records[1].text[100:140]}

            line = await call(client, "timeline", speaker="Temirov")
            assert line["months"] == {"2023-05": 6} and [i["date"] for i in line["items"]] == sorted(i["date"] for i in line["items"])

            person = await call(client, "who", name="Lindqvist")
            assert person["name"] == "Mara Lindqvist" and person["offices"][0]["title"] == "President" and person["latest"]
            known = await call(client, "who", name="Macron", on="2023-05-05", country="FR")
            assert known["held"][0]["standing"] == "held" and known["name"] is None

            text = 'OSLO. May 5 (Northwire) - "We will 🙂 build it," Minister Aidar Temirov said.\n'
            pasted = await call(client, "read_text", text=text, published="2023-05-05")
            assert pasted["statements"]
            for item in pasted["statements"]:
                check_quotes(item, text)

    anyio.run(go)


def check_quotes(item: dict[str, Any], text: str) -> None:
    stretches = [*item["content"], *item["cue"], *item["source"]]
    assert item["content"] and all(text[q["start"] : q["end"]] == q["text"] for q in stretches)


async def call(client: Client, tool: str, **arguments: Any) -> dict[str, Any]:
    answer = await client.call_tool(tool, arguments)
    assert not answer.is_error, answer.content
    assert answer.structured_content is not None
    return dict(answer.structured_content)


@pytest.mark.parametrize(
    ("tool", "arguments", "told"),
    [
        ("search_statements", {"speaker": "Nobody"}, "nobody called 'Nobody'"),
        ("search_statements", {"kind": "loud"}, "'direct', 'indirect' or 'mixed'"),
        ("search_statements", {"speeker": "Temirov"}, "got the arguments speeker, expected some of words, speaker"),
        ("get_dispatch", {"ref": "1", "lenght": 5}, "got the arguments lenght, expected some of ref, start, length"),
        ("search_statements", {"min_confidence": 7}, "less than or equal to 1"),
        ("search_statements", {"words": "a\0b"}, "should match pattern"),
        ("search_statements", {"limit": 500}, "less than or equal to 50"),
        ("search_statements", {"cursor": "zzz"}, "cursor"),
        ("get_dispatch", {"ref": "99"}, "no such dispatch"),
        ("get_dispatch", {"ref": "../etc"}, "pattern"),
        ("who", {"name": "Nobody Atall"}, "nobody called"),
        ("who", {"name": "x", "on": "never"}, "ISO date"),
        ("read_text", {"text": "a" * 200_001}, "at most 200,000"),
        ("read_text", {"text": " "}, "empty"),
    ],
)
def test_a_fault_is_told_to_the_assistant(where: str, tool: str, arguments: dict[str, Any], told: str) -> None:
    from onrecord.serve.mcp.tools import make_server

    async def go() -> None:
        with open_archive(where) as archive:
            async with Client(make_server(archive, Reading("rules"))) as client:
                answer = await client.call_tool(tool, arguments)
                assert answer.is_error and told in str(answer.content), answer.content

    anyio.run(go)


def test_a_long_text_comes_by_stretches_and_is_read_once(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from onrecord.serve.mcp.tools import make_server

    reading = Reading("rules")
    real, times = reading.read, []
    monkeypatch.setattr(reading, "read", lambda *a, **k: (times.append(1), real(*a, **k))[1])
    text = (
        "OSLO. May 5 (Northwire) - " + "\n\n".join(f'"We will 🙂 build quay {n}," Minister Aidar Temirov said.' for n in range(30)) + "\n"
    )

    async def go() -> None:
        with open_archive(where) as archive:
            async with Client(make_server(archive, reading)) as client:
                whole = await call(client, "read_text", text=text)
                start, found = 0, []
                while start < len(text):
                    part = await call(client, "read_text", text=text, start=start, length=400)
                    assert (part["start"], part["length"]) == (start, len(text)) and start < part["end"] <= start + 400
                    for item in part["statements"]:
                        check_quotes(item, text)
                    found += part["statements"]
                    start = part["end"]
                assert found == whole["statements"] and len(found) == 30

    anyio.run(go)
    assert times == [1]


def test_the_schema_tells_every_bound(where: str) -> None:
    from onrecord.serve.mcp.tools import make_server

    async def go() -> None:
        with open_archive(where) as archive:
            async with Client(make_server(archive, Reading("rules"))) as client:
                for tool in (await client.list_tools()).tools:
                    assert tool.input_schema["additionalProperties"] is False and tool.description
                    assert tool.annotations and tool.annotations.read_only_hint
                    assert all(
                        "description" in p for p in tool.input_schema["properties"].values() if "order" not in p.get("title", "").lower()
                    )

    anyio.run(go)


def test_what_a_person_corrected_is_told_as_corrected(tmp_path: Path) -> None:
    from onrecord.serve.mcp.tools import make_server

    where = make_archive(tmp_path / "archive.db", count=2)
    with open_archive(where, write=True) as archive:
        text = load_record(archive, 1).text
        start = text.index("We need")
        judge.set_spans(archive, "1:s2", {"content": [(start, start + 7)]}, author="Ines Calder", reason="")
        judge.set_speaker(archive, "1:s2", "Somebody New", author="Ines Calder", reason="")

    async def go() -> None:
        with open_archive(where) as archive:
            async with Client(make_server(archive, Reading("rules"))) as client:
                found = await call(client, "get_dispatch", ref="1")
                item = next(i for i in found["statements"] if i["ref"] == "1:s2")
                assert item["judged"] and item["speaker"] == "Somebody New"
                assert item["content"] == [{"start": start, "end": start + 7, "text": "We need"}]
                assert item["citation"].startswith("Somebody New, said: We need (") and f" {start}-{start + 7}" in item["citation"]

    anyio.run(go)


def test_other_hosts_and_other_sites_pages_are_refused(where: str) -> None:
    body = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
    sent = {"accept": "application/json, text/event-stream", "content-type": "application/json"}
    with over_http(where) as address:
        assert httpx2.post(address, json=body, headers={**sent, "host": "evil.example"}).status_code == 421
        assert httpx2.post(address, json=body, headers={**sent, "origin": "http://evil.example"}).status_code == 403
