"""`onrecord who`: a person's offices over time, as the register has them; with an archive, also what they said there."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from onrecord.register import Tenure

WHO_HELP = """
\b
Exit status:
  0  someone was found
  1  nobody by that name is in the register, or in the archive
  2  wrong usage
  4  a register file or the archive could not be read
"""


@click.command(epilog=WHO_HELP)
@click.argument("name", nargs=-1, required=True)
@click.option("--on", metavar="DATE", help="Only offices held, or perhaps held, on that day (ISO 8601: 2023-05-05, 2023-05, 2023).")
@click.option("--country", metavar="CC", help="Only this country: an ISO alpha-2 code, or its English name.")
@click.option(
    "--register", "files", multiple=True, type=click.Path(path_type=Path), help="A register of your own beside the shipped one; repeatable."
)
@click.option("--archive", envvar="ONRECORD_ARCHIVE", metavar="FILE|URL", help="Also their page out of an archive (onrecord speaker).")
@click.option("--json", "as_json", is_flag=True, help="Print the tenures as a JSON list.")
def who(name: tuple[str, ...], on: str | None, country: str | None, files: tuple[Path, ...], archive: str | None, as_json: bool) -> None:
    """Say which offices NAME held, when, and how that is known.

    A name is found in any order and common transliteration, with initials or without middle names. A family name alone finds all who
    bear it.
    """
    from onrecord.register import load_register

    day, code = check_date(on), check_country(country)
    try:
        found = load_register(*files).find(" ".join(name), on=day, country=code)
    except OnrecordError as err:
        click.echo(f"onrecord: {err}", err=True)
        sys.exit(4)
    if as_json:
        click.echo(as_json_list(found, day))
    elif found:
        click.echo(as_table(found, day))
    paged = archive is not None and not as_json and show_archived(archive, " ".join(name))
    if not found and not paged:
        where = f" of {code}" if code else ""
        click.echo(f"onrecord: nobody called {' '.join(name)!r} is in the register{where}{f' on {day}' if day else ''}", err=True)
        sys.exit(1)


def show_archived(archive: str, name: str) -> bool:
    """Print someone's page out of an archive; False where nobody there is called so."""
    from onrecord.cli.search import opened
    from onrecord.cli.speaker import show_page
    from onrecord.errors import QueryError

    with opened(archive) as found:
        from onrecord.store.speaker import speaker_page

        try:
            page = speaker_page(found, name)
        except QueryError as err:
            click.echo(f"onrecord: {found.where}: {err}", err=True)
            return False
    click.echo(f"\nin {archive}\n\n{show_page(page)}")
    return True


def check_date(on: str | None) -> str | None:
    """An ISO date as given. Raises a usage error for anything else."""
    from onrecord.register.tenure import date_range

    try:
        if on is not None:
            if "/" in on:
                raise ValueError(on)
            date_range(on)
    except ValueError:
        raise click.BadParameter(f"got {on!r}, expected an ISO date such as 2023-05-05, 2023-05 or 2023", param_hint="--on") from None
    return on


def check_country(country: str | None) -> str | None:
    """The alpha-2 of a country given by code or name. Raises a usage error for anything else."""
    from onrecord.register.rows import read_country

    try:
        return read_country(country) if country else None
    except ValueError:
        hint = f"got {country!r}, expected an ISO alpha-2 code such as KZ, or an English name"
        raise click.BadParameter(hint, param_hint="--country") from None


def as_json_list(tenures: list[Tenure], on: str | None) -> str:
    """Tenures as indented JSON; with a day, each with its `standing` on it (null: the dates do not say)."""
    import msgspec

    rows = [msgspec.to_builtins(t) | ({"standing": t.standing(on)} if on else {}) for t in tenures]
    return msgspec.json.format(msgspec.json.encode(rows), indent=2).decode()


def as_table(tenures: list[Tenure], on: str | None) -> str:
    """Tenures as a table with a heading; cells in columns, two spaces between."""
    head = ("NAME", "OFFICE", "COUNTRY", "FROM", "UNTIL", *(("ON " + on,) if on else ()))
    rows = [
        head,
        *(
            (t.name, t.office, t.country, show_date(t.start), show_date(t.end), *((t.standing(on) or "unsure",) if on else ()))
            for t in tenures
        ),
    ]
    widths = [max(len(row[i]) for row in rows) for i in range(len(head))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)


def show_date(date: str | None) -> str:
    """`2019-03-20` as it is; `2017-03-29/2019-03-20` as a stretch; `2026-05-17/..` as 2026-05-17 or later."""
    if not date:
        return "-"
    early, _, late = date.partition("/")
    if not late:
        return date
    return f"{late} or before" if early == ".." else f"{early} or later" if late == ".." else f"{early} to {late}"
