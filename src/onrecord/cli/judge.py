"""`onrecord judge`: correct the record, append-only."""

from __future__ import annotations

import click

from onrecord.cli.search import ARCHIVE_HELP, archive_option, opened


@click.command(epilog=ARCHIVE_HELP)
@click.argument("ref", required=False)
@archive_option
@click.option("--reject", is_flag=True, help="REF is no statement.")
@click.option("--speaker", metavar="NAME", help="NAME made the statement REF.")
@click.option("--content", metavar="START-END", multiple=True, help="The statement REF is those characters; repeatable.")
@click.option("--merge", nargs=2, metavar="A B", help="The names A and B are one person's, across the archive.")
@click.option("--split", metavar="NAME", help="The entity REF (12:e1) is not whom it is filed under, but NAME.")
@click.option("--undo", type=int, metavar="NUMBER", help="Take judgement NUMBER back.")
@click.option("--list", "listed", is_flag=True, help="List every judgement ever made.")
@click.option("--by", "author", envvar=("ONRECORD_USER", "USER"), default="", help="Who judges; by default ONRECORD_USER, else the login.")
@click.option("--why", "reason", default="", help="Why.")
def judge(
    ref: str | None,
    archive: str,
    reject: bool,
    speaker: str | None,
    content: tuple[str, ...],
    merge: tuple[str, str] | None,
    split: str | None,
    undo: int | None,
    listed: bool,
    author: str,
    reason: str,
) -> None:
    """Correct what the coder put on record. REF is a statement as a search shows it (12:s3).

    A judgement is never changed or deleted; another one takes it back. Judgements survive `onrecord recode`.
    """
    chosen = [x for x in (reject, speaker is not None, content, merge, split is not None, undo is not None, listed) if x]
    if len(chosen) != 1:
        raise click.UsageError("give exactly one of --reject, --speaker, --content, --merge, --split, --undo, --list")
    if bool(reject or speaker is not None or content or split is not None) != (ref is not None):
        raise click.UsageError("--reject, --speaker, --content and --split need a REF such as 12:s3; the others take none")
    with opened(archive, write=not listed) as found:
        from onrecord.store import judge as judged

        by = {"author": author, "reason": reason}
        if listed:
            with found.read() as conn:
                stand = {j.id for j in judged.standing(conn)}
                for j in judged.list_judgements(conn):
                    about = j.quote or j.value or f"judgement {j.undoes}"
                    gone = "" if j.id in stand or j.kind == "undo" else " (undone)"
                    click.echo(f"{j.id}  {j.made}  {j.author}: {j.kind}{gone}  {about}" + (f"  ({j.reason})" if j.reason else ""))
            return
        if undo is not None:
            number = judged.undo(found, undo, **by)
        elif merge:
            number = judged.merge(found, *merge, **by)
        elif split is not None:
            number = judged.split(found, ref or "", split, **by)
        elif content:
            number = judged.set_spans(found, ref or "", {"content": [read_span(x) for x in content]}, **by)
        elif speaker is not None:
            number = judged.set_speaker(found, ref or "", speaker, **by)
        else:
            number = judged.reject(found, ref or "", **by)
    click.echo(f"judgement {number} is on record", err=True)


def read_span(written: str) -> tuple[int, int]:
    """The span that `120-180` writes. Raises a usage error for anything else."""
    start, _, end = written.partition("-")
    if not (start.isdecimal() and end.isdecimal()):
        raise click.UsageError(f"--content: got {written!r}, expected characters such as 120-180")
    return int(start), int(end)
