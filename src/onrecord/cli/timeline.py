"""`onrecord timeline`: what was said, in the order in which it was said."""

from __future__ import annotations

from typing import Any

import click

from onrecord.cli.search import ARCHIVE_HELP, FIELDS, FORMS, archive_option, asked, opened, print_hits, with_options


@click.command(epilog=ARCHIVE_HELP)
@click.argument("words", nargs=-1)
@archive_option
@with_options(FIELDS)
@click.option("--limit", type=click.IntRange(1, 10000), default=50, show_default=True, help="Statements a page.")
@click.option("--page", type=click.IntRange(min=1), default=1, show_default=True, help="Which page.")
@with_options(FORMS)
def timeline(words: tuple[str, ...], archive: str, limit: int, page: int, form: str | None, **fields: Any) -> None:
    """List the statements that hold WORDS and meet the fields, oldest first."""
    with opened(archive) as found:
        from onrecord.store.speaker import timeline as ask

        answer = ask(found, asked(words, fields), limit=limit, offset=(page - 1) * limit)
        print_hits(answer.hits, form, more=answer.more, page=page)
