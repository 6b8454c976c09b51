"""`onrecord judge`: correct the record, append-only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.search import ARCHIVE_HELP, archive_option, opened

if TYPE_CHECKING:
    from onrecord.store import Archive

ABOUT_A_FACT = ("reject", "speaker", "content", "actor", "recipient", "code", "split")
ABOUT_NONE = ("merge", "undo")


@click.command(epilog=ARCHIVE_HELP)
@click.argument("ref", required=False)
@archive_option
@click.option("--reject", is_flag=True, help="REF is no statement, or no event.")
@click.option("--speaker", metavar="NAME", help="NAME made the statement REF.")
@click.option("--content", metavar="START-END", multiple=True, help="The statement REF is those characters; repeatable.")
@click.option("--actor", metavar="NAME", help='NAME acts in the event REF; "" for nobody.')
@click.option("--recipient", metavar="NAME", help='The event REF is done to NAME; "" for nobody.')
@click.option("--code", metavar="CODE", help="The event REF is CODE.")
@click.option("--merge", nargs=2, metavar="A B", help="The names A and B are one person's, across the archive; they go by A.")
@click.option("--split", metavar="NAME", help="The entity REF (12:e1) is not whom it is filed under, but NAME.")
@click.option("--undo", type=int, metavar="NUMBER", help="Take judgement NUMBER back.")
@click.option("--list", "listed", is_flag=True, help="List every judgement ever made.")
@click.option("--by", "author", envvar=("ONRECORD_USER", "USER"), default="", help="Who judges; by default ONRECORD_USER, else the login.")
@click.option("--why", "reason", default="", help="Why.")
def judge(ref: str | None, archive: str, listed: bool, author: str, reason: str, **given: Any) -> None:
    """Correct what the coder put on record. REF is a statement or an event as a search shows it (12:s3, 12:v1).

    A judgement is never changed or deleted; another one takes it back. Judgements survive `onrecord recode`.
    """
    chosen = [name for name, value in given.items() if value not in (None, (), False)]
    names = ", ".join(f"--{name}" for name in (*ABOUT_A_FACT, *ABOUT_NONE))
    if len(chosen) + listed != 1:
        raise click.UsageError(f"give exactly one of {names}, --list")
    kind = chosen[0] if chosen else "list"
    if (kind in ABOUT_A_FACT) != (ref is not None):
        raise click.UsageError(f"--{kind} {'needs a REF such as 12:s3' if ref is None else 'takes no REF'}")
    with opened(archive, write=not listed) as found:
        if listed:
            for line in list_lines(found):
                click.echo(line)
            return
        number = put_judgement(found, kind, ref or "", given[kind], author=author, reason=reason)
    click.echo(f"judgement {number} is on record", err=True)


def put_judgement(archive: Archive, kind: str, ref: str, value: Any, *, author: str, reason: str) -> int:
    """Put the judgement that the command line gives on record."""
    from onrecord.store import judge as judged

    by = {"author": author, "reason": reason}
    match kind:
        case "reject":
            return judged.reject(archive, ref, **by)
        case "speaker":
            return judged.set_speaker(archive, ref, value, **by)
        case "content":
            return judged.set_spans(archive, ref, {"content": [read_span(x) for x in value]}, **by)
        case "actor":
            return judged.set_actor(archive, ref, value or None, **by)
        case "recipient":
            return judged.set_recipient(archive, ref, value or None, **by)
        case "code":
            return judged.set_code(archive, ref, value, **by)
        case "merge":
            return judged.merge(archive, *value, **by)
        case "split":
            return judged.split(archive, ref, value, **by)
        case _:
            return judged.undo(archive, value, **by)


def list_lines(archive: Archive) -> Iterator[str]:
    """Every judgement ever made, a line each."""
    from onrecord.store.stored import judgements_of

    with archive.read() as conn:
        judged = judgements_of(conn)
    for j, stands in judged:
        about = f"judgement {j.undoes}" if j.kind == "undo" else " ".join((j.quote or "").split())
        value = " and ".join(j.value) if j.kind == "merge" else "" if j.kind == "reject" else as_words(j.value)
        told = "  ".join(x for x in (about, value, f"({j.reason})" if j.reason else "") if x)
        yield f"{j.id}  {j.made}  {j.author}: {j.kind}{'' if stands else ' (undone)'}  {told}"


def as_words(value: Any) -> str:
    """What a judgement says is right, for a reader."""
    if not isinstance(value, dict):
        return f"→ {value}" if value else ""
    if "as" not in value:
        return "→ " + ", ".join(f"{role} {'; '.join(f'{start}-{end}' for start, end in spans)}" for role, spans in value.items())
    new = value["as"]
    return f"{value.get('event') or value.get('entity')} → {new['code'] if isinstance(new, dict) else new or 'nobody'}"


def read_span(written: str) -> tuple[int, int]:
    """The span that `120-180` writes. Raises a usage error for anything else."""
    start, _, end = written.partition("-")
    if not (start.isdecimal() and end.isdecimal()):
        raise click.UsageError(f"--content: got {written!r}, expected characters such as 120-180")
    return int(start), int(end)
