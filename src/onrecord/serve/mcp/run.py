"""Running the MCP server: over standard input and output, or streamable HTTP on this machine."""

from __future__ import annotations

import socket

import anyio
import uvicorn
from mcp.server.transport_security import TransportSecuritySettings
from starlette.types import ASGIApp

from onrecord.serve.mcp.tools import make_server
from onrecord.serve.reading import Reading
from onrecord.store import Archive

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
BYTES_PER_CHARACTER = 6  # a code point as JSON's \uXXXX
MOST_BODY = 256 * 1024  # of anything beside a text to read
MOST_SESSIONS = 200  # assistants at a time; one that says nothing for half an hour is let go


def run_stdio(archive: Archive, reading: Reading) -> None:
    """Answer on standard input and output until the input ends."""
    anyio.run(make_server(archive, reading).run_stdio_async)


def make_http(archive: Archive, reading: Reading) -> ASGIApp:
    """The application at `/mcp`. It answers to this machine's own names only (DNS rebinding), to no other site's page (Origin), and to
    JSON only, which no form of another site can send; bodies and sessions are bounded."""
    hosts = [f"{name}:*" for name in LOOPBACK]
    security = TransportSecuritySettings(allowed_hosts=[*hosts, *LOOPBACK], allowed_origins=[f"http://{host}" for host in hosts])
    app: ASGIApp = make_server(archive, reading).streamable_http_app(
        transport_security=security,
        max_request_body_size=reading.most_text * BYTES_PER_CHARACTER + MOST_BODY,
        max_sessions=MOST_SESSIONS,
    )
    return app


def run_http(archive: Archive, reading: Reading, sock: socket.socket) -> None:
    """Answer over streamable HTTP until stopped."""
    config = uvicorn.Config(
        make_http(archive, reading), log_level="warning", access_log=False, server_header=False, timeout_graceful_shutdown=3
    )
    uvicorn.Server(config).run(sockets=[sock])
