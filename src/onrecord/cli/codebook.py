"""`onrecord codebook`: what codebooks there are, what they hold, whether their examples pass, and the start of a new one."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from onrecord.codebooks import Codebook

NEW_EVENTS = """\
# {name}: a codebook of events. Every field is explained in docs/codebooks.md; `onrecord codebook test {file}` runs the examples.
name: {name}
kind: events
version: "1.0"
language: en
about: What this book codes, in a line
source: who wrote it

lists:                       # words that patterns name with @
  things: [boat, ship]

entries:
  - code: LAUNCH             # capital letters; one entry a code
    plover: null             # the nearest PLOVER type, or null
    means: Puts a ship into the water
    patterns:
      - {{verb: [launch, float], needs: {{object: "@things"}}, actor: [subject], recipient: []}}
    examples:
      - {{text: "The Halden yard launched a boat on Monday.", trigger: launched, status: actual}}
    counter_examples:
      - "The firm launched a new magazine."
"""
NEW_THEMES = """\
# {name}: a codebook of themes. Every field is explained in docs/codebooks.md; `onrecord codebook test {file}` runs the examples.
name: {name}
kind: themes
version: "1.0"
language: en
about: What this book codes, in a line
source: who wrote it

entries:
  - code: HARBOUR
    title: Harbours and shipping
    terms:                   # weight: words. 3 decides nearly alone, 1 is a hint; * leaves a word's end open
      3: [harbour*, port authority, shipyard*]
      1: [quay, ship*]
    examples: ["The harbour needs a deeper quay"]
    counter_examples: ["The pilot flew over the mountains"]
"""


@click.group()
def codebook() -> None:
    """List, read, test and start codebooks: what counts as which event or theme, as YAML files."""


@codebook.command("list")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE]...")
def list_books(files: tuple[Path, ...]) -> None:
    """List the built-in codebooks, and FILEs beside them."""
    from onrecord.codebooks import BUILT_IN

    names: tuple[str | Path, ...] = (*BUILT_IN, *files)
    for name in names:
        book = _load(name)
        click.echo(f"{book.name:12} {book.kind:7} {book.version:8} {len(book.codes):3} codes   {book.about}")


@codebook.command()
@click.argument("book", metavar="NAME|FILE")
@click.argument("code", required=False)
def show(book: str, code: str | None) -> None:
    """Show a codebook's codes, or one CODE with its patterns, terms and examples."""
    loaded = _load(book)
    if code is None:
        for event in loaded.events:
            click.echo(f"{event.code:12} {event.plover or '-':10} {event.means}")
        for theme in loaded.themes:
            click.echo(f"{'  ' if theme.within else ''}{theme.code:8} {theme.title}")
        return
    if code not in loaded.codes:
        raise click.UsageError(f"{loaded.file} has no code {code!r}; it has {', '.join(loaded.codes)}")
    click.echo("\n".join(_lines(loaded, code)))


@codebook.command("test")
@click.argument("books", nargs=-1, metavar="[NAME|FILE]...")
@click.option("--model", default="default", show_default=True, help="The tagger that reads the examples of event codebooks.")
@click.option("--quiet", is_flag=True, help="Print only what fails.")
def run_tests(books: tuple[str, ...], model: str, quiet: bool) -> None:
    """Run the examples of codebooks (all built-in ones by default). Exit status 1 where one fails, 4 where a book or model is malformed."""
    from onrecord.codebooks import BUILT_IN
    from onrecord.codebooks.check import check_codebook
    from onrecord.tag import load_model

    passed = failed = 0
    for book in [_load(name) for name in (books or BUILT_IN)]:
        try:
            tagger = load_model(model) if book.kind == "events" else None
        except OnrecordError as err:
            _stop(err)
        for outcome in check_codebook(book, model=tagger):
            if outcome.fault is None:
                passed += 1
                if not quiet:
                    click.echo(f"ok    {outcome.book}:{outcome.line} {outcome.code}  {outcome.text}")
            else:
                failed += 1
                click.echo(f"FAIL  {outcome.book}:{outcome.line} {outcome.code}  {outcome.text}\n      {outcome.fault}")
    click.echo(f"{passed} passed, {failed} failed")
    if failed:
        sys.exit(1)


@codebook.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--kind", type=click.Choice(["events", "themes"]), default="events", show_default=True, help="What the book is to code.")
def new(file: Path, kind: str) -> None:
    """Write the start of a codebook, with one entry that passes its tests, to FILE."""
    if file.exists():
        raise click.UsageError(f"{file} exists; name another file, or edit it")
    template = NEW_EVENTS if kind == "events" else NEW_THEMES
    file.write_text(template.format(name=file.stem, file=file.name), encoding="utf-8")
    click.echo(f"{file}: written; now edit it and run: onrecord codebook test {file}")


def _load(name: str | Path) -> Codebook:
    from onrecord.codebooks import load_codebook

    try:
        return load_codebook(name)
    except OnrecordError as err:
        _stop(err)


def _stop(err: OnrecordError) -> NoReturn:
    click.echo(f"onrecord: {err}", err=True)
    sys.exit(4)


def _lines(book: Codebook, code: str) -> list[str]:
    """One entry as text."""
    out = []
    for event in (e for e in book.events if e.code == code):
        out += [f"{event.code}: {event.means}", f"nearest PLOVER type: {event.plover or 'none'}"]
        out += [f"quad class: {event.quad}"] if event.quad else []
        out += [f"mode {name}: {means}" for name, means in event.modes]
        for p in event.patterns:
            needs = "; ".join(f"{slot} has {', '.join(words[:8])}{' …' if len(words) > 8 else ''}" for slot, words in p.needs)
            roles = f"actor {' or '.join(p.actor) or 'none'}, recipient {' or '.join(p.recipient) or 'none'}"
            out.append(f"  {p.pos} {', '.join(p.words)}: {roles}{'; needs ' + needs if needs else ''}")
        out += [f"  e.g. {e.text}" for e in event.examples] + [f"  not  {e.text}" for e in event.counter_examples]
    for theme in (t for t in book.themes if t.code == code):
        out += [f"{theme.code}: {theme.title}"] + ([f"within {theme.within}"] if theme.within else [])
        for weight in sorted({w for _, w in theme.terms}, reverse=True):
            out.append(f"  {weight:g}: {', '.join(t for t, w in theme.terms if w == weight)}")
        out += [f"  e.g. {e.text}" for e in theme.examples] + [f"  not  {e.text}" for e in theme.counter_examples]
    return out
