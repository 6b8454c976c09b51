"""Running the application: one uvicorn server on a socket that already listens."""

from __future__ import annotations

import socket

import uvicorn

from onrecord.serve.app import create_app
from onrecord.serve.workspace import Workspace


def run_server(workspace: Workspace, sock: socket.socket, *, tls_cert: str | None = None, tls_key: str | None = None) -> None:
    """Answer requests until stopped (SIGINT or SIGTERM)."""
    config = uvicorn.Config(
        create_app(workspace),
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=3,
        ssl_certfile=tls_cert,
        ssl_keyfile=tls_key,
    )
    uvicorn.Server(config).run(sockets=[sock])
