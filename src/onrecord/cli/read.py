"""`onrecord read`: dispatches in, their records out."""

from __future__ import annotations

import gc
import shutil
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.inputs import INPUTS, read_options
from onrecord.cli.limits import limit_options
from onrecord.cli.search import with_options
from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from onrecord.record import Dispatch, Issue
    from onrecord.scale.printing import Form

MODELS = Path(__file__).parents[1] / "tag" / "models"
STATUS_HELP = """
\b
Exit status:
  0  everything was read
  1  some input could not be read (named on standard error), the rest was
  2  wrong usage
  3  no input could be read
  4  onrecord's own data or model files are broken
"""


def check_published(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """An option's value that must be a date in ISO 8601."""
    if value is None:
        return None
    from onrecord.read.dates import is_iso

    if not is_iso(value):
        raise click.BadParameter(f"got {value!r}, expected ISO 8601, as 2023-05, 2023-05-05 or 2023-05-05T13:17", context, option)
    return value


def check_model(context: click.Context, option: click.Parameter, value: str) -> str:
    """An option's value that must name a model that came with this installation, a model's folder, or the rules."""
    names = sorted(card.parent.name for card in MODELS.glob("*/card.json"))
    if value != "rules" and value not in names and not Path(value, "card.json").is_file():
        raise click.BadParameter(f"got {value!r}, expected {', '.join((*names, 'rules'))} or a model's folder", context, option)
    return value


@click.command(epilog=STATUS_HELP)
@click.argument("paths", nargs=-1, metavar="[FILE|DIR|URL|-]...")
@click.option("--json", "form", flag_value="json", help="Print each record as indented JSON.")
@click.option("--jsonl", "form", flag_value="jsonl", help="Print one record a line.")
@click.option("--color/--no-color", default=None, help="Colour on the card; by default where a terminal reads it.")
@click.option(
    "--published",
    metavar="DATE",
    callback=check_published,
    help="When a bare text was published (ISO 8601); what the copy itself prints goes before it.",
)
@click.option("--model", default="default", show_default=True, callback=check_model, help="The tagger: default, fast, or rules (no model).")
@click.option("--min-confidence", type=click.FloatRange(0, 1), default=0.0, help="Leave out statements below this calibrated confidence.")
@click.option(
    "--register",
    "registers",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Your own register of office-holders, beside the shipped one.",
)
@click.option("--codebook", "codebooks", multiple=True, type=click.Path(path_type=Path), help="Your own codebook of events or themes.")
@with_options(INPUTS)
@click.option(
    "--jobs", type=click.IntRange(min=0), default=0, help="Processes that read; by default this one alone reads, and nothing is limited."
)
@limit_options
@click.option("--examples", is_flag=True, help="Read the bundled example dispatches.")
def read(
    paths: tuple[str, ...],
    form: Form | None,
    color: bool | None,
    published: str | None,
    model: str,
    min_confidence: float,
    registers: tuple[Path, ...],
    codebooks: tuple[Path, ...],
    jobs: int,
    time_limit: float,
    memory_limit: int,
    examples: bool,
    format: str | None,
    **inputs: Any,
) -> None:
    """Read dispatches and print their records.

    A text file is one dispatch; a .jsonl file holds one a line, an object with "text" and, if known, "published", "agency", "language",
    "source", "headline". Pages, feeds and other formats are told by their content. A directory is read with everything below it, a URL
    is fetched. "-", or no argument in a pipe, is standard input.
    """
    with _what_stays():
        from onrecord.read import read_paths
        from onrecord.record import Issue
        from onrecord.scale import Limits, work_all
        from onrecord.scale.coders import WholePath
        from onrecord.scale.printing import Printing

    if examples:
        paths = (*paths, str(Path(__file__).parents[1] / "examples"))
    if not paths:
        if sys.stdin is None or sys.stdin.isatty():
            raise click.UsageError("name a FILE, DIR or URL to read, or - for standard input, or --examples")
        paths = ("-",)
    options = read_options(format=format, **inputs)
    colored = color if color is not None else sys.stdout.isatty()
    width = min(shutil.get_terminal_size((100, 24)).columns, 100)
    printing = Printing(WholePath(model, min_confidence, registers, codebooks), form, width, colored)
    done = failed = 0
    try:
        items = _with_progress(read_paths(paths, published=published, format=format, options=options))
        for outcome in work_all(items, work=printing, jobs=jobs, limits=Limits(time_limit, memory_limit), ordered=True):
            if isinstance(outcome, Issue):
                failed += 1
                click.echo(f"onrecord: {outcome.source}: {outcome.reason}", err=True)
                continue
            blank = "\n" if form is None and done else ""
            click.echo(blank + outcome, color=colored, nl=form is not None)
            done += 1
    except OnrecordError as err:
        click.echo(f"onrecord: {err}", err=True)
        sys.exit(4)
    if failed:
        click.echo(f"onrecord: {failed} of {failed + done} could not be read", err=True)
        sys.exit(1 if done else 3)


@contextmanager
def _what_stays() -> Iterator[None]:
    """What is loaded here stays to the end: nobody looks through it for garbage, which would take a tenth of a short run."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _with_progress(items: Iterable[Dispatch | Issue]) -> Iterator[Dispatch | Issue]:
    """Tell on standard error, where a terminal reads it and the records go elsewhere, how far long work has come."""
    watched = sys.stderr.isatty() and not sys.stdout.isatty()
    began = last = time.monotonic()
    count = 0
    for item in items:
        yield item
        count += 1
        now = time.monotonic()
        if watched and now - last > 0.5:
            last = now
            click.echo(f"\r{count} dispatches, {count / (now - began):.0f}/s ", err=True, nl=False)
    if watched and last != began:
        click.echo(f"\r{count} dispatches in {time.monotonic() - began:.1f} s ", err=True)
