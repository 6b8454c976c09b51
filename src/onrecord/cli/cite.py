"""`onrecord cite`: a statement's ready citation."""

from __future__ import annotations

import sys

import click

STATUS_HELP = """
\b
Exit status:
  0  every citation asked for was given
  1  some input was no record (named on standard error)
  2  wrong usage
  3  no record holds the statement
"""


@click.command(epilog=STATUS_HELP)
@click.argument("statement")
@click.argument("paths", nargs=-1, metavar="[FILE|-]...")
@click.option("--archive", envvar="ONRECORD_ARCHIVE", metavar="FILE|URL", help="STATEMENT is one of an archive, as judged: 12:s3.")
@click.option("--json", "as_json", is_flag=True, help="Print each citation in its parts, one a line.")
def cite(statement: str, paths: tuple[str, ...], archive: str | None, as_json: bool) -> None:
    """Print a ready citation of STATEMENT: who, what, where it was printed, and which characters prove it.

    STATEMENT is its id ("s1"), with the beginning of its dispatch's id before it ("09302f98#s1") where several records hold one of that
    id; "all" cites every statement; or, with --archive, its reference there ("12:s3"). A FILE holds records as "onrecord read --jsonl"
    prints them; "-", or no argument in a pipe, is standard input.
    """
    import msgspec

    from onrecord.export import cite as cite_statement
    from onrecord.export import read_records
    from onrecord.record import Issue

    if archive and ":" in statement and not paths:
        _cite_stored(archive, statement, as_json)
        return
    if not paths:
        if sys.stdin.isatty():
            raise click.UsageError("name a FILE of records, or - for standard input")
        paths = ("-",)
    dispatch, _, id = statement.rpartition("#")
    given = failed = 0
    for item in read_records(paths):
        if isinstance(item, Issue):
            failed += 1
            click.echo(f"onrecord: {item.source}: {item.reason}", err=True)
        elif item.id.removeprefix("sha256:").startswith(dispatch.removeprefix("urn:").removeprefix("sha256:")):
            for held in item.statements:
                if id in (held.id, "all"):
                    citation = cite_statement(item, held.id)
                    click.echo(msgspec.json.encode(citation) if as_json else str(citation))
                    given += 1
    if not given:
        click.echo(f"onrecord: no record given holds the statement {statement!r}; `all` cites every one there is", err=True)
        sys.exit(3)
    sys.exit(1 if failed else 0)


def _cite_stored(archive: str, ref: str, as_json: bool) -> None:
    """Print the citation of a statement in an archive."""
    import msgspec

    from onrecord.cli.search import opened

    with opened(archive) as found:
        from onrecord.store.stored import cite_hit, find_fact

        citation = cite_hit(found.record(ref), find_fact(found, ref, "statement"))
    click.echo(msgspec.json.encode(citation) if as_json else str(citation))
