"""`onrecord register`: check a register of your own, list who holds office."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import click

from onrecord.cli.who import as_json_list, as_table, check_country, check_date
from onrecord.errors import OnrecordError

CHECK_HELP = """
\b
Exit status:
  0  every row can be loaded
  1  some rows cannot (each named on standard error): the file will not load
  2  wrong usage
  3  the file is no register
"""


@click.group()
def register() -> None:
    """Office-holders by country and day: check a register file of your own, list the shipped one."""


@register.command(epilog=CHECK_HELP)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--most", type=click.IntRange(min=1), default=50, show_default=True, help="Show at most this many wrong rows; all are counted."
)
def check(file: Path, most: int) -> None:
    """Read FILE as `--register` would, and say what it holds and which rows are wrong.

    FILE is a table (CSV with the columns name, office, country, start, end, id, family, also, or their usual aliases), Popolo JSON,
    FollowTheMoney
    JSON lines (Person, Position, Occupancy) or the result of a Wikidata query (JSON or CSV).
    """
    from onrecord.register.formats import find_format, scan_file
    from onrecord.register.rows import Problem

    good, wrong, unknown = 0, 0, 0
    people: set[str] = set()
    countries: Counter[str] = Counter()
    try:
        form = find_format(file)
        for row in scan_file(file):
            if isinstance(row, Problem):
                wrong += 1
                if wrong <= most:
                    click.echo(f"{file}:{row.line}: {row.message}" if row.line else f"{file}: {row.message}", err=True)
                continue
            good += 1
            unknown += not row.type
            people.add(row.person)
            countries[row.country] += 1
    except OnrecordError as err:
        click.echo(f"onrecord: {err}", err=True)
        sys.exit(3)
    if wrong > most:
        click.echo(f"... and {wrong - most} more wrong rows", err=True)
    click.echo(f"{file}: {form.name}")
    click.echo(f"  {good} tenures of {len(people)} people in {len(countries)} countries")
    click.echo(f"  {unknown} with an office that the vocabulary does not know: they are listed, but link nobody")
    click.echo(f"  {wrong} wrong rows" + (": the file will not load until they are corrected" if wrong else ""))
    if wrong or not good:
        sys.exit(1)


@register.command("list")
@click.option("--country", metavar="CC", help="Only this country: an ISO alpha-2 code, or its English name.")
@click.option("--on", metavar="DATE", help="Only offices held, or perhaps held, on that day (ISO 8601).")
@click.option(
    "--register", "files", multiple=True, type=click.Path(path_type=Path), help="A register of your own beside the shipped one; repeatable."
)
@click.option("--json", "as_json", is_flag=True, help="Print the tenures as a JSON list.")
def list_tenures(country: str | None, on: str | None, files: tuple[Path, ...], as_json: bool) -> None:
    """List tenures by country, office and time; dates as the source states them or as its snapshots bound them."""
    from onrecord.register import load_register

    day, code = check_date(on), check_country(country)
    try:
        tenures = [t for t in load_register(*files) if code in (None, t.country) and (day is None or t.standing(day) in ("held", None))]
    except OnrecordError as err:
        click.echo(f"onrecord: {err}", err=True)
        sys.exit(4)
    if as_json:
        click.echo(as_json_list(tenures, day))
    elif tenures:
        click.echo(as_table(tenures, day))
    else:
        click.echo(f"onrecord: the register knows of nobody{f' in {code}' if code else ''}{f' on {day}' if day else ''}", err=True)
