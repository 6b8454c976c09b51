"""`onrecord find`: who in the archive said this sentence."""

from __future__ import annotations

import sys

import click

from onrecord.cli.search import ARCHIVE_HELP, FORMS, archive_option, opened, show_hit, with_options


@click.command(epilog=ARCHIVE_HELP)
@click.option("--like", "pasted", metavar="SENTENCE", required=True, help="The sentence, or a part of it; - reads it from standard input.")
@archive_option
@click.option("--limit", type=click.IntRange(1, 100), default=5, show_default=True, help="At most so many.")
@click.option("--everything", is_flag=True, help="Also copies, superseded versions and what a person rejected.")
@with_options(FORMS[:2])
def find(pasted: str, archive: str, limit: int, everything: bool, form: str | None) -> None:
    """Say who in the archive said a sentence, exactly or nearly."""
    import msgspec

    with opened(archive) as found:
        from onrecord.store.find import find_like
        from onrecord.store.rows import as_row

        likely = find_like(found, sys.stdin.read() if pasted == "-" else pasted, limit=limit, everything=everything)
        rows = [{"share": round(x.share, 4), "exact": x.exact, **as_row(x.hit)} for x in likely] if form else []
    if form == "json":
        click.echo(msgspec.json.format(msgspec.json.encode(rows), indent=2).decode())
    elif form == "jsonl":
        for row in rows:
            click.echo(msgspec.json.encode(row).decode())
    else:
        for x in likely:
            click.echo(("exactly" if x.exact else f"nearly, {x.share:.0%} of the words") + "\n" + show_hit(x.hit) + "\n")
    if not likely:
        click.echo("onrecord: nobody on record said that, or nearly that", err=True)
        sys.exit(1)
