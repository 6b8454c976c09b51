"""`onrecord add`: read dispatches into an archive."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.inputs import INPUTS, read_options
from onrecord.cli.limits import count_cores, limit_options
from onrecord.cli.read import check_model, check_published
from onrecord.cli.search import archive_option, opened, with_options

if TYPE_CHECKING:
    from onrecord.store import Added

ADD_HELP = """
\b
Exit status:
  0  everything is in the archive
  1  some input could not be read (see: onrecord issues), the rest is in the archive
  2  wrong usage
  3  no input could be read
  4  the archive or onrecord's own data cannot be used; what was committed stands, and the same command adds the rest
"""


@click.command(epilog=ADD_HELP)
@click.argument("paths", nargs=-1, metavar="[FILE|DIR|URL|-]...")
@archive_option
@click.option("--jobs", type=click.IntRange(min=1), default=None, help="Processes that read; by default one a core.")
@limit_options
@click.option("--model", default="default", show_default=True, callback=check_model, help="The tagger: default, fast, or rules (no model).")
@click.option("--min-confidence", type=click.FloatRange(0, 1), default=0.0, help="Leave out statements below this confidence.")
@click.option("--published", metavar="DATE", callback=check_published, help="When bare texts were published (ISO 8601).")
@click.option("--agency", metavar="NAME", help="Whose copy it is where the copy itself does not say.")
@click.option("--register", "registers", multiple=True, type=click.Path(path_type=Path), help="A register of your own; repeatable.")
@click.option("--codebook", "codebooks", multiple=True, type=click.Path(path_type=Path), help="A codebook of your own; repeatable.")
@with_options(INPUTS)
@click.option(
    "--records",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A folder that `onrecord code` wrote: its records are added as they were made; repeatable.",
)
@click.option("--upgrade", is_flag=True, help="Only bring an older archive to this version.")
def add(
    paths: tuple[str, ...],
    archive: str,
    jobs: int | None,
    time_limit: float,
    memory_limit: int,
    model: str,
    min_confidence: float,
    published: str | None,
    agency: str | None,
    registers: tuple[Path, ...],
    codebooks: tuple[Path, ...],
    records: tuple[Path, ...],
    upgrade: bool,
    format: str | None,
    **inputs: Any,
) -> None:
    """Read dispatches and put them with their records into an archive, made where there is none.

    What is there already is left as it is: add as often as you like. Interrupted, the archive holds every dispatch that was committed,
    whole, and the same command adds the rest.
    """
    if not paths and not upgrade and not records:
        if sys.stdin.isatty():
            raise click.UsageError("name a FILE, DIR or URL to add, or - for standard input")
        paths = ("-",)
    options = read_options(format=format, **inputs)
    with opened(archive, write=True, create=not upgrade) as found:
        from onrecord.read import read_paths
        from onrecord.scale import Limits
        from onrecord.store import Added, add_dispatches
        from onrecord.store.coders import WholePath
        from onrecord.store.write import knows_source

        if upgrade:
            click.echo(f"{found.where}: up to date", err=True)
            return
        reading = WholePath(model, min_confidence, registers, codebooks)
        progress = Progress(None if records else count_inputs(paths))
        options = replace(options, is_known=lambda source: knows_source(found, source))
        items = read_paths(paths, published=published, agency=agency, format=format, options=options)
        workers = 0 if progress.total == 1 else min(jobs or count_cores(), progress.total or sys.maxsize)
        limits = Limits(time_limit, memory_limit)
        added = Added()
        for folder in records:
            from onrecord.scale.records import read_made

            for made, ready in read_made(folder):
                added += add_dispatches(found, ready, reading=made, jobs=workers, limits=limits, watch=progress.show)
        if paths:
            added += add_dispatches(found, items, reading=reading, jobs=workers, limits=limits, watch=progress.show)
    progress.end()
    for issue in added.issues[:20]:
        click.echo(f"onrecord: {issue.source}: {issue.reason}", err=True)
    click.echo(f"{added.new} added, {added.known} there already, {len(added.issues)} could not be read", err=True)
    if added.issues:
        sys.exit(1 if added.new + added.known else 3)


def count_inputs(paths: tuple[str, ...]) -> int | None:
    """How many dispatches the paths hold, as far as that can be told without reading them; None where it cannot."""
    from onrecord.errors import InputError
    from onrecord.read import list_files
    from onrecord.read.files import is_url

    total = 0
    for name in paths:
        if is_url(name):
            return None
        try:
            files = list_files(Path(name)) if name != "-" else []
        except (InputError, OSError):
            files = [Path(name)]  # reading it makes this an issue
        for file in files or [Path("-")]:
            suffix = file.suffix.lower()
            if suffix in (".jsonl", ".ndjson") and file.is_file():
                with file.open("rb") as stream:
                    total += sum(1 for line in stream if line.strip())
            elif suffix in (".txt", ".text", ".md"):
                total += 1
            else:
                return None
    return total


class Progress:
    """A line on standard error, where a terminal reads it: how many of how many, how fast, how long still."""

    def __init__(self, total: int | None) -> None:
        self.total = total
        self.began = time.monotonic()
        self.watched = sys.stderr.isatty()
        if self.watched:
            click.echo("\rloading ", err=True, nl=False)

    def show(self, added: Added) -> None:
        """Say how far the work has come."""
        if self.watched:
            click.echo("\r" + describe_progress(added.done, self.total, time.monotonic() - self.began) + "\x1b[K", err=True, nl=False)

    def end(self) -> None:
        """Leave the line."""
        if self.watched:
            click.echo("\r\x1b[K", err=True, nl=False)


def describe_progress(done: int, total: int | None, seconds: float) -> str:
    """`[#####·····] 120/240 dispatches, 12/s, 0:10 left`."""
    rate = done / seconds if seconds > 0 else 0.0
    if not total or done > total:
        return f"{done} dispatches, {rate:.0f}/s"
    bar = "#" * round(20 * done / total)
    left = round((total - done) / rate) if rate else 0
    return f"[{bar:·<20}] {done}/{total} dispatches, {rate:.0f}/s, {left // 60}:{left % 60:02} left"
