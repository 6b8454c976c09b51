"""`onrecord issues`: what could not be read into the archive, and why."""

from __future__ import annotations

import click

from onrecord.cli.search import ARCHIVE_HELP, archive_option, opened


@click.command(epilog=ARCHIVE_HELP)
@archive_option
@click.option("--all", "every", is_flag=True, help="Also those that were read later.")
@click.option("--jsonl", is_flag=True, help="Print one issue a line as JSON.")
def issues(archive: str, every: bool, jsonl: bool) -> None:
    """List the inputs that could not be read, with the reason."""
    import msgspec
    from sqlalchemy import select

    from onrecord.store.schema import issue

    with opened(archive) as found, found.read() as conn:
        query = select(issue).order_by(issue.c.id)
        rows = conn.execute(query if every else query.where(issue.c.resolved.is_(None))).mappings().all()
    for row in rows:
        if jsonl:
            click.echo(msgspec.json.encode(dict(row)).decode())
        else:
            click.echo(f"{row['source']}: {row['reason']}" + (f" (read on {row['resolved'][:10]})" if row["resolved"] else ""))
    if not rows:
        click.echo("onrecord: no issues", err=True)
