"""`onrecord recode`: read the archive's dispatches with today's coder, and say what changed."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from onrecord.cli.read import check_model
from onrecord.cli.search import ARCHIVE_HELP, archive_option, opened


@click.command(epilog=ARCHIVE_HELP)
@archive_option
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@click.option("--model", default="default", show_default=True, callback=check_model, help="The tagger: default, fast, or rules (no model).")
@click.option("--min-confidence", type=click.FloatRange(0, 1), default=0.0, help="Leave out statements below this confidence.")
@click.option("--register", "registers", multiple=True, type=click.Path(path_type=Path), help="A register of your own; repeatable.")
@click.option("--codebook", "codebooks", multiple=True, type=click.Path(path_type=Path), help="A codebook of your own; repeatable.")
@click.option("--jsonl", is_flag=True, help="Print one change a line as JSON.")
def recode(
    archive: str,
    dry_run: bool,
    model: str,
    min_confidence: float,
    registers: tuple[Path, ...],
    codebooks: tuple[Path, ...],
    jsonl: bool,
) -> None:
    """Read anew every dispatch that another coder read (an older model, codebook or version): what was added, lost, changed.

    Judgements stay; it is said which of them still apply.
    """
    import msgspec

    with opened(archive, write=not dry_run) as found:
        from onrecord.store.coders import WholePath
        from onrecord.store.recode import recode as read_anew

        told = read_anew(found, reading=WholePath(model, min_confidence, registers, codebooks), dry=dry_run)
    for change in told.changes:
        if jsonl:
            click.echo(msgspec.json.encode(change).decode())
            continue
        click.echo(f"{change.what:8} {change.dispatch_id}  {' '.join(change.words.split())[:90]}")
        for name, old, new in change.fields:
            click.echo(f"         {name}: {old} → {new}")
    for number, fares in sorted(told.judgements.items()):
        click.echo(f"judgement {number}: {fares}", err=True)
    kinds = {what: sum(c.what == what for c in told.changes) for what in ("added", "lost", "changed")}
    summary = ", ".join(f"{count} {what}" for what, count in kinds.items())
    click.echo(f"{told.dispatches} dispatches read anew: {told.same} facts the same, {summary}", err=True)
    for issue in told.issues:
        click.echo(f"onrecord: {issue.source}: {issue.reason}", err=True)
    if told.issues:
        sys.exit(1)
