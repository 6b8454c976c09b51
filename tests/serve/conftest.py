"""A workspace on an archive of twelve ready-made dispatches, asked through the ASGI application or over a real socket."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from starlette.testclient import TestClient

from onrecord.serve.app import create_app
from onrecord.serve.auth import Gate
from onrecord.serve.workspace import Settings, Workspace
from onrecord.store import add_dispatches, open_archive
from store.readymade import Readymade, make_dispatch


@pytest.fixture
def where(tmp_path: Path) -> str:
    """An archive of twelve dispatches that a test may change."""
    return make_archive(tmp_path / "archive.db")


def make_archive(path: Path, count: int = 12) -> str:
    with open_archive(path, create=True) as archive:
        add_dispatches(archive, [make_dispatch(n, day=n + 1) for n in range(count)], reading=Readymade())
    return str(path)


@pytest.fixture
def client(where: str) -> Iterator[TestClient]:
    """An open workspace on this machine, asked by a program."""
    with opened(where) as client:
        yield client


@contextmanager
def opened(where: str, gate: Gate | None = None, base_url: str = "http://127.0.0.1:8321", **settings: object) -> Iterator[TestClient]:
    workspace = Workspace(Settings(where, model="rules", **settings), gate or Gate(local="Ines Calder"))  # type: ignore[arg-type]
    with TestClient(create_app(workspace), base_url=base_url, follow_redirects=False, raise_server_exceptions=False) as client:
        yield client


@contextmanager
def served(where: str, gate: Gate | None = None, **settings: object) -> Iterator[str]:
    """The address of a workspace on a real socket."""
    with socket.create_server(("127.0.0.1", 0)) as sock:
        port = sock.getsockname()[1]
        workspace = Workspace(Settings(where, port=port, model="rules", **settings), gate or Gate())  # type: ignore[arg-type]
        server = uvicorn.Server(uvicorn.Config(create_app(workspace), log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.should_exit = True
            thread.join(10)
