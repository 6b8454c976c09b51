"""`onrecord mcp`: the archive for assistants."""

from __future__ import annotations

import sys

import click

from onrecord.cli.read import check_model
from onrecord.cli.search import archive_option
from onrecord.errors import OnrecordError, ServeError

INSTALL = "pip install 'onrecord[mcp]'"
MCP_HELP = """
\b
Exit status:
  0  stopped by whoever started it
  2  wrong usage
  4  it cannot start: no archive, a taken port, an address that others reach, a missing extra
"""


@click.command(epilog=MCP_HELP)
@archive_option
@click.option("--http", is_flag=True, help="Streamable HTTP on this machine, instead of standard input and output.")
@click.option("--host", default="127.0.0.1", show_default=True, help="With --http: which of this machine's own addresses.")
@click.option("--port", type=click.IntRange(0, 65535), default=8322, show_default=True, help="With --http: the port; 0 takes a free one.")
@click.option("--model", default="default", callback=check_model, help="The tagger for read_text: default, or rules (no model).")
@click.option("--most-text", type=click.IntRange(min=1), default=200_000, show_default=True, help="Characters a text may have.")
def mcp(archive: str, http: bool, host: str, port: int, model: str, most_text: int) -> None:
    """Let an assistant search and read the archive, with exact quotes (Model Context Protocol).

    Tools: search_statements, get_dispatch, who, timeline, read_text. None changes anything.
    """
    try:
        check_extra()
        from onrecord.serve.listen import is_local, listening, until_stopped
        from onrecord.serve.mcp.run import run_http, run_stdio
        from onrecord.serve.reading import Reading
        from onrecord.store import open_archive

        reading = Reading(model, most_text)
        with until_stopped(), open_archive(archive) as opened:
            if not http:
                run_stdio(opened, reading)
                return
            if not is_local(host):
                raise ServeError(f"--host {host}: others could reach it there, and nobody is asked who they are; give 127.0.0.1")
            with listening(host, port) as sock:
                shown = f"[{host}]" if ":" in host else host
                click.echo(
                    f"onrecord: the assistant's address is http://{shown}:{sock.getsockname()[1]}/mcp (stop it with Ctrl-C)", err=True
                )
                run_http(opened, reading, sock)
    except OnrecordError as err:
        click.echo(f"onrecord: {err}", err=True)
        sys.exit(4)


def check_extra() -> None:
    """Raise `ServeError`, with the line that installs it, where the SDK is missing."""
    try:
        import mcp.server.mcpserver  # noqa: F401
        import uvicorn  # noqa: F401
    except ImportError as err:
        raise ServeError(f"the assistant's server needs {err.name}; install it with: {INSTALL}") from None
