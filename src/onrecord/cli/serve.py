"""`onrecord serve`: the workspace in a browser, and the same over HTTP."""

from __future__ import annotations

import logging
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from onrecord.cli.read import check_model
from onrecord.cli.search import archive_option
from onrecord.errors import OnrecordError, ServeError

INSTALL = "pip install 'onrecord[serve]'"
SERVE_HELP = """
\b
Exit status:
  0  stopped by whoever started it
  2  wrong usage
  4  it cannot start: a taken port, no archive, no users where others could reach it, a missing extra
"""


@click.command(epilog=SERVE_HELP)
@archive_option
@click.option("--create", is_flag=True, help="Begin with an empty archive where there is none.")
@click.option("--examples", is_flag=True, help="Show the bundled example dispatches, in an archive that is gone afterwards.")
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="The address to listen at. Others can reach any but this machine's own."
)
@click.option("--port", type=click.IntRange(0, 65535), default=8321, show_default=True, help="The port; 0 takes a free one.")
@click.option("--users", type=click.Path(path_type=Path), metavar="FILE", help="Who may use it: a file made with: onrecord users add.")
@click.option("--token", envvar="ONRECORD_TOKEN", help="One token for everyone, 32 characters or more; better: ONRECORD_TOKEN.")
@click.option("--allow-host", "hosts", multiple=True, metavar="NAME", help="A name under which it may be reached; repeatable.")
@click.option("--tls-cert", type=click.Path(exists=True, dir_okay=False), help="Its certificate (PEM), for https.")
@click.option("--tls-key", type=click.Path(exists=True, dir_okay=False), help="The certificate's key (PEM).")
@click.option("--model", default="default", callback=check_model, help="The tagger for pasted texts: default, or rules (no model).")
@click.option(
    "--codebook", "codebooks", multiple=True, type=click.Path(path_type=Path), help="Your own codebook, for names and pasted texts."
)
@click.option("--most-text", type=click.IntRange(min=1), default=200_000, show_default=True, help="Characters a pasted text may have.")
def serve(
    archive: str,
    create: bool,
    examples: bool,
    host: str,
    port: int,
    users: Path | None,
    token: str | None,
    hosts: tuple[str, ...],
    tls_cert: str | None,
    tls_key: str | None,
    model: str,
    codebooks: tuple[Path, ...],
    most_text: int,
) -> None:
    """Open the workspace: read, search, follow and correct the archive in a browser; the same as JSON under /api/.

    On its own it listens to this machine only and asks nobody who they are. To listen elsewhere it demands --users or --token.
    """
    if (tls_cert is None) != (tls_key is None):
        raise click.UsageError("--tls-cert and --tls-key go together")
    try:
        check_extra()
        from onrecord.serve.listen import is_local, listening, until_stopped

        check_door(host, users, token)
        check_tls(tls_cert, tls_key)
        with until_stopped(), listening(host, port) as sock, _archive_of(archive, create, examples) as where:
            from onrecord.serve.auth import Gate
            from onrecord.serve.run import run_server
            from onrecord.serve.workspace import Settings, Workspace

            bound = sock.getsockname()[1]
            secure = tls_cert is not None
            settings = Settings(
                where, host=host, port=bound, hosts=hosts, model=model, codebooks=codebooks, most_text=most_text, secure=secure
            )
            workspace = Workspace(settings, Gate(users, token, local=_login()))
            shown = f"[{host}]" if ":" in host else host
            click.echo(f"onrecord: the workspace is at http{'s' if secure else ''}://{shown}:{bound}/ (stop it with Ctrl-C)")
            if not is_local(host) and not secure:
                click.echo("onrecord: tokens travel in plain text; give --tls-cert, or put it behind a proxy that speaks https", err=True)
            logging.basicConfig(level=logging.WARNING, format="onrecord: %(message)s")
            run_server(workspace, sock, tls_cert=tls_cert, tls_key=tls_key)
    except OnrecordError as err:
        click.echo(f"onrecord: {err}", err=True)
        sys.exit(4)


def check_extra() -> None:
    """Raise `ServeError`, with the line that installs it, where a library of the extra is missing."""
    try:
        import fastapi  # noqa: F401
        import jinja2  # noqa: F401
        import python_multipart  # noqa: F401
        import uvicorn  # noqa: F401
    except ImportError as err:
        raise ServeError(f"the workspace needs {err.name}; install it with: {INSTALL}") from None


def check_door(host: str, users: Path | None, token: str | None) -> None:
    """Raise `ServeError` where others could come in unasked, or with a token that could be guessed."""
    from onrecord.serve.listen import is_local

    if users is not None and token is not None:
        raise ServeError("got --users and --token (or ONRECORD_TOKEN), expected one of them")
    if token is not None and len(token) < 32:
        raise ServeError(f"--token: got {len(token)} characters, expected 32 or more; for example: openssl rand -hex 24")
    if users is None and token is None and not is_local(host):
        fix = "make a user with: onrecord users add NAME --users users.yaml, and start with: --users users.yaml"
        raise ServeError(f"--host {host}: others could reach the workspace there, and nobody is asked who they are; {fix}")


def check_tls(cert: str | None, key: str | None) -> None:
    """Raise `ServeError` where the certificate and its key cannot be used."""
    import ssl

    if cert is None:
        return
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(cert, key)
    except (ssl.SSLError, OSError) as err:
        fix = "expected a certificate and the key that belongs to it, both as PEM"
        raise ServeError(f"--tls-cert {cert}, --tls-key {key}: cannot be used ({err}); {fix}") from None


@contextmanager
def _archive_of(archive: str, create: bool, examples: bool) -> Iterator[str]:
    """The archive to show: the one named, made first where that is asked, or one of the examples for as long as the workspace runs."""
    from onrecord.serve.examples import add_examples
    from onrecord.store import open_archive

    if examples:
        with tempfile.TemporaryDirectory(prefix="onrecord-") as folder:
            where = str(Path(folder) / "examples.db")
            add_examples(where)
            yield where
        return
    open_archive(archive, write=create, create=create).close()
    yield archive


def _login() -> str:
    """Under whose name an open workspace's judgements are: the login, as in `onrecord judge`."""
    import os

    return os.environ.get("ONRECORD_USER") or os.environ.get("USER") or "local"
