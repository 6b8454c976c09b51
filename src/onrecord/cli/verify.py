"""`onrecord verify`: prove that the archive is what was stored."""

from __future__ import annotations

import sys

import click

from onrecord.cli.search import archive_option, opened

VERIFY_HELP = """
\b
Exit status:
  0  every fact's text equals its source characters, every hash holds
  1  something does not (named on standard output)
  2  wrong usage
  4  the archive cannot be opened or read
"""
MOST = 50


@click.command(epilog=VERIFY_HELP)
@archive_option
def verify(archive: str) -> None:
    """Prove that every stored fact's text equals its source characters, and that every hash holds."""
    with opened(archive) as found:
        from onrecord.store.verify import Fault
        from onrecord.store.verify import verify as prove

        done = faults = 0
        for told in prove(found):
            if isinstance(told, Fault):
                faults += 1
                if faults <= MOST:
                    click.echo(f"{told.where}: {told.what}")
            else:
                done = told
                if sys.stderr.isatty():
                    click.echo(f"\r{done} dispatches ", err=True, nl=False)
    if faults > MOST:
        click.echo(f"... and {faults - MOST} more")
    click.echo(f"{done} dispatches looked at, {faults} faults", err=True)
    if faults:
        sys.exit(1)
