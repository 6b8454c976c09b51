"""`onrecord users`: who may use a workspace that others can reach."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from onrecord.errors import OnrecordError, ServeError

file_option = click.option(
    "--users", "path", type=click.Path(path_type=Path), default="users.yaml", show_default=True, metavar="FILE", help="The file of users."
)


@click.group()
def users() -> None:
    """Say who may use a workspace that others can reach."""


@users.command()
@click.argument("name")
@file_option
@click.option("--role", type=click.Choice(["reader", "judge"]), default="reader", show_default=True, help="A judge may also correct.")
@click.option("--days", type=click.IntRange(1, 3650), default=None, help="How many days the token is good; without it, until removed.")
def add(name: str, path: Path, role: str, days: int | None) -> None:
    """Give NAME a token, printed once on standard output; a former one of theirs is good no more."""
    from onrecord.serve.users import User, hash_token, new_token, read_users, write_users

    with _told():
        there = read_users(path) if path.exists() else {}
        token = new_token(name)
        expires = (datetime.now(UTC).date() + timedelta(days)).isoformat() if days else None
        write_users(path, {**there, name: User(name, role, hash_token(token), expires)})  # type: ignore[arg-type]
    click.echo(f"onrecord: {name} may {'read and correct' if role == 'judge' else 'read'}; the token is shown this once:", err=True)
    click.echo(token)


@users.command()
@click.argument("name")
@file_option
def remove(name: str, path: Path) -> None:
    """Let NAME in no more; a running workspace knows at once."""
    from onrecord.serve.users import read_users, write_users

    with _told():
        there = read_users(path)
        if name not in there:
            raise ServeError(f"{path}: nobody is called {name!r}; there is {', '.join(there) or 'nobody'}")
        write_users(path, {n: u for n, u in there.items() if n != name})


@users.command("list")
@file_option
def list_users(path: Path) -> None:
    """List who may come in, as what, until when."""
    from onrecord.serve.users import read_users

    with _told():
        for user in read_users(path).values():
            ends = f"until {user.expires}{' (expired)' if user.is_expired() else ''}" if user.expires else "until removed"
            click.echo(f"{user.name}  {user.role}  {ends}")


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except OnrecordError as err:
        click.echo(f"onrecord: {err}", err=True)
        sys.exit(4)
