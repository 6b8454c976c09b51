"""`onrecord code`: texts into record tables, on this machine or on a cluster."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.limits import count_cores, limit_options
from onrecord.cli.read import check_model
from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from onrecord.scale.coders import WholePath
    from onrecord.scale.inputs import Inputs
    from onrecord.scale.part import Coded

CODE_HELP = """
\b
Exit status:
  0  everything is in the folder
  1  some input could not be read (see the table "issues"), the rest is in the folder
  2  wrong usage
  3  no input could be read
  4  the cluster, the folder or onrecord's own data cannot be used; what was committed stands, and the same command does the rest
"""


@click.command(epilog=CODE_HELP)
@click.argument("paths", nargs=-1, required=True, metavar="INPUT...")
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help="The folder for the tables; all workers reach it there.")
@click.option("--engine", type=click.Choice(["local", "spark"]), default="local", show_default=True, help="What runs the work.")
@click.option("--jobs", type=click.IntRange(min=1), default=None, help="Processes that read, of the engine local; by default one a core.")
@click.option("--master", metavar="URL", help="Spark's master: local[N], spark://HOST:PORT, yarn …; by default local[*].")
@click.option("--part-size", type=click.IntRange(min=64), default=10_000, show_default=True, help="Dispatches committed together.")
@click.option("--retry", is_flag=True, help="Try again what could not be read.")
@limit_options
@click.option("--model", default="default", show_default=True, callback=check_model, help="The tagger: default, fast, or rules (no model).")
@click.option("--min-confidence", type=click.FloatRange(0, 1), default=0.0, help="Leave out statements below this confidence.")
@click.option("--register", "registers", multiple=True, type=click.Path(path_type=Path), help="A register of your own; repeatable.")
@click.option("--codebook", "codebooks", multiple=True, type=click.Path(path_type=Path), help="A codebook of your own; repeatable.")
def code(
    paths: tuple[str, ...],
    out: Path,
    engine: str,
    jobs: int | None,
    master: str | None,
    part_size: int,
    retry: bool,
    time_limit: float,
    memory_limit: int,
    model: str,
    min_confidence: float,
    registers: tuple[Path, ...],
    codebooks: tuple[Path, ...],
) -> None:
    """Read texts into Parquet record tables.

    INPUT is Parquet with a column "text" (and, if known, "published", "agency", "language", "source", "headline"), JSON lines of the
    same, a file of any other format, a folder, or a listing (.paths, .paths.gz) of such, one a line. What --out holds already is not
    read again: run the same command after a failure, or when there is more. Copies, exact and near, are read once and listed in the
    table "copies".
    """
    if engine == "local" and master:
        raise click.UsageError("--master is Spark's; add --engine spark")
    if engine == "spark" and jobs:
        raise click.UsageError("--jobs is of the engine local; Spark's master says how many cores there are, as --master local[4]")
    from onrecord.scale import Limits
    from onrecord.scale.coders import WholePath
    from onrecord.scale.inputs import list_inputs

    try:
        inputs = list_inputs(paths)
    except OnrecordError as err:
        click.echo(f"onrecord: {err}", err=True)
        sys.exit(3)
    try:
        path = WholePath(model, min_confidence, tuple(r.absolute() for r in registers), tuple(c.absolute() for c in codebooks))
        given: dict[str, Any] = {"path": path, "limits": Limits(time_limit, memory_limit), "part_size": part_size, "retry": retry}
        if engine == "spark":
            coded = code_by_spark(master or "local[*]", inputs, out.absolute(), **given)
        else:
            from onrecord.scale.local import code_into

            coded = code_into(inputs, out.absolute(), jobs=jobs or count_cores(), watch=_show, **given)
    except OnrecordError as err:
        click.echo(f"onrecord: {err}", err=True)
        sys.exit(4)
    click.echo(f"{coded.read} read, {coded.copies} copies left out, {coded.failed} could not be read", err=True)
    if coded.failed:
        sys.exit(1 if coded.read + coded.copies else 3)


def code_by_spark(master: str, inputs: Inputs, out: Path, *, path: WholePath, **given: Any) -> Coded:
    """Start or find the cluster, see that all of it can do the work, and do it."""
    from onrecord.scale.cluster import check_workers, open_session
    from onrecord.scale.folder import opened
    from onrecord.scale.spark import code_into, name_here

    coder = name_here(path)
    with opened(out, coder):
        pass  # before a cluster is started for a folder that cannot be used
    session = open_session(master)
    try:
        check_workers(session, coder, partial(name_here, path))
        return code_into(session, inputs, out, path=path, **given)
    finally:
        session.stop()


def _show(done: int, total: int) -> None:
    if sys.stderr.isatty():
        click.echo(f"\r{done} of {total} dispatches" + ("\n" if done >= total else ""), err=True, nl=False)
