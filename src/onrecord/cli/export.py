"""`onrecord export`: records in, another tool's form out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.errors import InputError, OnrecordError

if TYPE_CHECKING:
    from onrecord.record import Issue, Record

STATUS_HELP = """
\b
Formats:
  jsonl          the records themselves, one a line
  csv            tables with a Frictionless descriptor (folder)
  parquet        the same tables as Parquet files (folder; needs onrecord[arrow])
  webannotation  W3C Web Annotations, JSON-LD
  schemaorg      schema.org Quotation and ClaimReview without a verdict, JSON-LD
  polecat        POLECAT's event columns, with offsets, tab separated
  ftm            FollowTheMoney entities, JSON lines
  brat           brat stand-off files to correct by hand (folder)
  conllu         words and syntax, CoNLL-U

\b
Exit status:
  0  everything was exported
  1  some input was no record (named on standard error), the rest was exported
  2  wrong usage
  3  no input could be read, or the output could not be written
  4  onrecord's own data or model files are broken
"""


@click.command(epilog=STATUS_HELP)
@click.argument("format_name", metavar="FORMAT")
@click.argument("paths", nargs=-1, metavar="[FILE|-]...")
@click.option("-o", "--out", type=click.Path(path_type=Path), help="The file to write, or the folder where the format writes several.")
@click.option("--archive", metavar="FILE|URL", help="Export an archive's records, as people judged them.")
@click.option("--everything", is_flag=True, help="With --archive: also copies and superseded versions.")
@click.option("--import", "corrected", type=click.Path(path_type=Path), help="brat only: read a corrected folder back, as records.")
def export(
    format_name: str, paths: tuple[str, ...], out: Path | None, archive: str | None, everything: bool, corrected: Path | None
) -> None:
    """Write records in FORMAT.

    A FILE holds records as "onrecord read --jsonl" prints them. "-", or no argument in a pipe, is standard input. A file goes to
    standard output unless -o names one; a folder must be new or empty.
    """
    from onrecord.export import export_records, find_format, read_archive, read_records

    try:
        form = find_format(format_name)
    except InputError as err:
        raise click.UsageError(str(err)) from err
    if archive and (paths or corrected):
        raise click.UsageError("--archive stands alone: leave the files out, or leave --archive out")
    if everything and not archive:
        raise click.UsageError("--everything is asked of an --archive")
    if corrected:
        _import(format_name, corrected, paths, out)
        return
    if not paths and not archive:
        if sys.stdin.isatty():
            raise click.UsageError("name a FILE of records, or - for standard input, or --archive")
        paths = ("-",)
    if form.folder and out is None:
        raise click.UsageError(f"{form.name} writes several files: name a folder for them with -o")
    counts = Counts()
    try:
        items = read_archive(archive, everything=everything) if archive else read_records(paths)
        left_out = export_records(counts.of(items), to=form, out=out or sys.stdout.buffer)
    except InputError as err:
        click.echo(f"onrecord: {err}", err=True)
        sys.exit(3)
    except OnrecordError as err:
        click.echo(f"onrecord: {err}", err=True)
        sys.exit(4)
    if left_out:
        click.echo(f"onrecord: {left_out} given twice (the same text), exported once", err=True)
    counts.leave()


class Counts:
    """Records let through, issues told on standard error and counted."""

    def __init__(self) -> None:
        self.done = 0
        self.failed = 0

    def of(self, items: Iterable[Record | Issue]) -> Iterator[Record]:
        """The records among the items."""
        from onrecord.record import Issue

        for item in items:
            if isinstance(item, Issue):
                self.failed += 1
                click.echo(f"onrecord: {item.source}: {item.reason}", err=True)
            else:
                self.done += 1
                yield item

    def leave(self) -> None:
        """End with the status that the counts call for."""
        if self.failed:
            click.echo(f"onrecord: {self.failed} of {self.failed + self.done} could not be read", err=True)
            sys.exit(1 if self.done else 3)


def _import(format_name: str, folder: Path, paths: tuple[str, ...], out: Path | None) -> None:
    """Read a corrected folder back: its records as JSON lines, and on standard error what became of their statements."""
    if format_name != "brat" or paths:
        raise click.UsageError("--import is brat's and stands alone: onrecord export brat --import FOLDER [-o OUT]")
    from onrecord.export import export_records, find_format
    from onrecord.export.unbrat import Corrected, read_brat

    counts, changes = Counts(), {"added": 0, "changed": 0, "removed": 0}

    def corrections() -> Iterator[Record | Issue]:
        for item in read_brat(folder):
            if isinstance(item, Corrected):
                for name in changes:
                    changes[name] += len(getattr(item, name))
            yield item.record if isinstance(item, Corrected) else item

    try:
        export_records(counts.of(corrections()), to=find_format("jsonl"), out=out or sys.stdout.buffer)
    except InputError as err:
        click.echo(f"onrecord: {err}", err=True)
        sys.exit(3)
    told = ", ".join(f"{count} {name}" for name, count in changes.items())
    click.echo(f"onrecord: {counts.done} dispatches; statements: {told}", err=True)
    counts.leave()
