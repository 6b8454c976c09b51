"""`onrecord search`: who in the archive said, or did, what. Also what the archive's commands share: the archive, the fields, the output."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

import click

from onrecord import fields
from onrecord.errors import OnrecordError, QueryError
from onrecord.fields import Field

if TYPE_CHECKING:
    from onrecord.serve.labels import Labels
    from onrecord.store import Archive, Filters, Hit

F = TypeVar("F", bound=Callable[..., Any])
DEFAULT = "onrecord.db"
ARCHIVE_HELP = """
\b
Exit status:
  0  done
  1  nothing was found
  2  wrong usage, or a field value that the archive does not know
  4  the archive cannot be opened, read or written
"""
archive_option = click.option(
    "--archive",
    default=DEFAULT,
    show_default=True,
    envvar="ONRECORD_ARCHIVE",
    metavar="FILE|URL",
    help="The archive: a file or postgresql://…",
)


def _option(field: Field) -> Callable[[F], F]:
    """A field of the question as an option."""
    if field.kind == "flag":
        return click.option(f"--{field.name}", is_flag=True, help=field.help)
    kind = click.FloatRange(0, 1) if field.kind == "share" else None
    return click.option(f"--{field.name.replace('_', '-')}", type=kind, metavar=field.metavar, help=field.help)


FIELDS = tuple(_option(field) for field in fields.FIELDS)
FORMS = (
    click.option("--json", "form", flag_value="json", help="Print one JSON object with all hits of the page."),
    click.option("--jsonl", "form", flag_value="jsonl", help="Print one hit a line as JSON."),
    click.option("--csv", "form", flag_value="csv", help="Print a table with a heading, comma-separated."),
)


def with_options(options: Iterable[Callable[[F], F]]) -> Callable[[F], F]:
    """Put a list of options on a command, in their order."""

    def put(command: F) -> F:
        for option in reversed(tuple(options)):
            command = option(command)
        return command

    return put


@click.command(epilog=ARCHIVE_HELP)
@click.argument("words", nargs=-1)
@archive_option
@click.option("--events", "layer", flag_value="event", help="Search events.")
@click.option("--dispatches", "layer", flag_value="dispatch", help="Search whole dispatches.")
@click.option("--statements", "layer", flag_value="statement", default="statement", help="Search statements (the default).")
@with_options(FIELDS)
@click.option("--limit", type=click.IntRange(1, 10000), default=20, show_default=True, help="Hits a page.")
@click.option("--page", type=click.IntRange(min=1), default=1, show_default=True, help="Which page.")
@with_options(FORMS)
def search(words: tuple[str, ...], archive: str, layer: str, limit: int, page: int, form: str | None, **asked_for: Any) -> None:
    """Find statements, events or dispatches by words and by fields, the best first.

    All WORDS must be there; "a phrase" in quotation marks, begin* for the beginning of a word. Put -- before -word to leave a word out.
    """
    with opened(archive) as found:
        from onrecord.store import search as ask

        answer = ask(found, asked(words, asked_for), layer=layer, limit=limit, offset=(page - 1) * limit)  # type: ignore[arg-type]
        print_hits(answer.hits, form, more=answer.more, page=page)


@contextmanager
def opened(where: str, *, write: bool = False, create: bool = False) -> Iterator[Archive]:
    """The archive, open; an error of its own becomes a message and an exit status."""
    from onrecord.store import open_archive

    try:
        with open_archive(where, write=write, create=create) as archive:
            yield archive
    except QueryError as err:
        click.echo(f"onrecord: {err}", err=True)
        sys.exit(2)
    except OnrecordError as err:
        click.echo(f"onrecord: {err}", err=True)
        sys.exit(4)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def asked(words: tuple[str, ...], fields: dict[str, Any]) -> Filters:
    """The question that the command line puts."""
    from onrecord.store import Filters

    return Filters(words=" ".join(f'"{w}"' if " " in w and len(words) > 1 else w for w in words) or None, **fields)


def print_hits(hits: Iterable[Hit], form: str | None, *, more: bool = False, page: int = 1) -> None:
    """Hits in the form asked for; cards for people. Exits with 1 where there is none."""
    from onrecord.store.rows import as_row

    listed = list(hits)
    if form == "json":
        import msgspec

        body = {"page": page, "more": more, "hits": [as_row(h) for h in listed]}
        click.echo(msgspec.json.format(msgspec.json.encode(body), indent=2).decode())
    elif form == "jsonl":
        import msgspec

        for hit in listed:
            click.echo(msgspec.json.encode(as_row(hit)).decode())
    elif form == "csv":
        _print_csv(listed)
    else:
        for hit in listed:
            click.echo(show_hit(hit) + "\n")
        if more:
            click.echo(f"more with --page {page + 1}", err=True)
    if not listed:
        click.echo("onrecord: nothing found", err=True)
        sys.exit(1)


def _print_csv(hits: list[Hit]) -> None:
    import csv

    from onrecord.store.rows import COLUMNS, as_row

    table = csv.writer(sys.stdout)
    table.writerow(COLUMNS)
    for hit in hits:
        row = as_row(hit)
        table.writerow("; ".join(v) if isinstance(v := row.get(name), list) else v for name in COLUMNS)


@cache
def _labels() -> Labels:
    from onrecord.serve.labels import Labels

    return Labels()


def name_theme(code: str) -> str:
    """A theme's code with its title: `marpor:104 Military: Positive`; the code alone where no shipped codebook has it."""
    return " ".join(x for x in (code, _labels().name("theme", code)) if x)


def show_hit(hit: Hit) -> str:
    """A hit as a card: who, how and when; the words, those found marked; where it stands."""
    facts = hit.facts
    if hit.layer == "statement":
        office = f" ({', '.join(facts['offices'])})" if facts["offices"] else ""
        head = [f"{facts['speaker'] or 'no source named'}{office}", facts["kind"], facts["polarity"]]
    elif hit.layer == "event":
        head = [facts["code"], f"{facts['actor'] or '?'} → {facts['recipient'] or '?'}", facts["status"]]
    else:
        head = [facts["title"] or "(no headline)"]
    head += [facts.get("date"), facts.get("place"), *(name_theme(code) for code in facts.get("themes") or ())]
    text, last = "", 0
    for start, end in hit.found:
        text += hit.text[last:start] + click.style(hit.text[start:end], bold=True, fg="yellow")
        last = end
    text = " ".join((text + hit.text[last:]).split())
    where = [facts.get("agency"), facts.get("published"), facts.get("title") if hit.layer != "dispatch" else None, facts.get("source")]
    place = f"{hit.start}-{hit.end}" if hit.layer != "dispatch" else None
    copies = f"{facts['copies']} copies" if facts.get("copies") else None
    lines = [click.style(hit.ref, bold=True) + "  " + " · ".join(str(x) for x in head if x), f"    {text}"]
    return "\n".join([*lines, click.style("    " + " · ".join(str(x) for x in (*where, place, copies) if x), dim=True)])
