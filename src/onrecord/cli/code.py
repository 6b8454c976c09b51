"""`onrecord code`: texts into record tables, on a cluster."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path

import click

from onrecord.cli.read import check_model
from onrecord.errors import OnrecordError, ScaleError

CODE_HELP = """
\b
Exit status:
  0  everything is in the folder
  2  wrong usage
  4  the cluster, the folder or onrecord's own data cannot be used; what was committed stands, and the same command does the rest
"""


@click.command(epilog=CODE_HELP)
@click.argument("paths", nargs=-1, required=True, metavar="INPUT...")
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help="The folder for the tables; all workers reach it there.")
@click.option("--engine", type=click.Choice(["spark"]), default="spark", show_default=True, help="What runs the work.")
@click.option("--master", default="local[*]", show_default=True, metavar="URL", help="Spark's master: local[N], spark://HOST:PORT, yarn …")
@click.option("--parts", type=click.IntRange(min=1), default=16, show_default=True, help="Parts, each committed whole or not at all.")
@click.option("--model", default="default", show_default=True, callback=check_model, help="The tagger: default, or rules (no model).")
@click.option("--min-confidence", type=click.FloatRange(0, 1), default=0.0, help="Leave out statements below this confidence.")
def code(paths: tuple[str, ...], out: Path, engine: str, master: str, parts: int, model: str, min_confidence: float) -> None:
    """Read texts into Parquet record tables.

    INPUT is Parquet with a column "text" (and, if known, "published", "agency", "language", "source", "headline"), or JSON lines of the
    same. What the folder holds already is not read again: run the same command after a failure, or when there is more. Copies, exact and
    near, are read once and listed in the table "copies".
    """
    try:
        prepare_folder(out)
        from onrecord.scale.cluster import check_workers, open_session
        from onrecord.scale.coders import WholePath
        from onrecord.scale.spark import code_into, name_here

        path = WholePath(model, min_confidence)
        session = open_session(master)
        try:
            check_workers(session, name_here(path), partial(name_here, path))
            coded = code_into(session, list(paths), out.resolve(), path=path, parts=parts)
        finally:
            session.stop()
    except OnrecordError as err:
        click.echo(f"onrecord: {err}", err=True)
        sys.exit(4)
    click.echo(f"{coded.read} read, {coded.copies} near copies left out", err=True)


def prepare_folder(out: Path) -> None:
    """Make the folder. Raises `ScaleError` where it cannot be written to."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as err:
        raise ScaleError(f"{out}: cannot be written ({err.strerror}); name another folder with --out") from err
    if not os.access(out, os.W_OK | os.X_OK):
        raise ScaleError(f"{out}: cannot be written (Permission denied); name another folder with --out")
