"""What the commands that read dispatches share: the options that say how inputs are read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from onrecord.read import Options

allow_private_option = click.option("--allow-private", is_flag=True, help="Also fetch from private and loopback addresses.")
contact_option = click.option(
    "--contact", envvar="ONRECORD_CONTACT", metavar="ADDRESS", help="Your address or URL, told to the servers that are asked."
)
PARTS = ("text", "headline", "published", "agency", "language", "url", "id", "byline")
"""What a table's columns may hold (`onrecord.read.columns`)."""
INPUTS = (
    click.option("--only-language", "languages", multiple=True, metavar="CODE", help="Leave out what is in another language; repeatable."),
    click.option("--format", metavar="NAME", help="The format of all inputs, whatever they look like (docs/formats.md)."),
    click.option("--follow", is_flag=True, help="Fetch the pages that an input only points at, as the items of many feeds."),
    click.option("--embargoed", is_flag=True, help="Also read what its sender asks not to use yet; its record says until when."),
    allow_private_option,
    contact_option,
    *(
        click.option(f"--{part}-column", metavar="NAME", help=f"Column of a table that holds the {part}; by default guessed.")
        for part in PARTS
    ),
)


def read_options(
    *,
    format: str | None,
    follow: bool,
    allow_private: bool,
    contact: str | None,
    languages: tuple[str, ...] = (),
    embargoed: bool = False,
    **columns: str | None,
) -> Options:
    """How inputs are read, by the command line. Raises `click.BadParameter` where there is no such format."""
    from onrecord.errors import InputError
    from onrecord.read import Options, find_format

    if format is not None:
        try:
            find_format(format)
        except InputError as err:
            raise click.BadParameter(str(err), param_hint="--format") from err
    named = {name.removesuffix("_column"): column for name, column in columns.items() if column is not None}
    options = Options(columns=named, languages=frozenset(languages), tell=_tell, embargoed=embargoed)
    if not (follow or allow_private or contact):
        return options
    from onrecord.fetch.terms import Manners
    from onrecord.read.web import follow_pointers

    options = replace(options, manners=Manners(allow_private=allow_private, contact=contact, tell=_tell))
    return follow_pointers(options) if follow else options


def _tell(line: str) -> None:
    click.echo(f"onrecord: {line}", err=True)
