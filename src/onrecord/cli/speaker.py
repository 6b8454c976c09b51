"""`onrecord speaker`: a speaker's page out of the archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from onrecord.cli.search import ARCHIVE_HELP, archive_option, name_theme, opened, show_hit

if TYPE_CHECKING:
    from onrecord.store.speaker import SpeakerPage


@click.command(epilog=ARCHIVE_HELP)
@click.argument("name", nargs=-1, required=True)
@archive_option
@click.option("--latest", type=click.IntRange(1, 100), default=5, show_default=True, help="Statements to show.")
@click.option("--json", "as_json", is_flag=True, help="Print the page as JSON.")
def speaker(name: tuple[str, ...], archive: str, latest: int, as_json: bool) -> None:
    """Show a speaker's page: offices over time, statements over time, whom they address, what about, what they did."""
    import msgspec

    with opened(archive) as found:
        from onrecord.store.rows import as_row
        from onrecord.store.speaker import speaker_page

        page = speaker_page(found, " ".join(name), latest=latest)
        if as_json:
            body = {n: getattr(page, n) for n in page.__dataclass_fields__} | {"latest": [as_row(h) for h in page.latest]}
            click.echo(msgspec.json.format(msgspec.json.encode(body), indent=2).decode())
        else:
            click.echo(show_page(page))


def show_page(page: SpeakerPage) -> str:
    """The page as text."""
    others = [n for n in page.names if n != page.name]
    lines = [click.style(page.name, bold=True) + (f"  (also {', '.join(others)})" if others else ""), f"{page.statements} statements", ""]
    if page.offices:
        lines += ["offices, as the copy words them"]
        lines += [
            f"    {o.title}{f' of {o.of}' if o.of else ''}: {o.first or '?'} to {o.last or '?'}, {o.times} dispatches" for o in page.offices
        ]
    most = max((m.times for m in page.months), default=1)
    if page.months:
        lines += ["statements by month", *(f"    {m.name}  {'#' * max(1, round(30 * m.times / most))} {m.times}" for m in page.months)]
    for title, counts in (("speaks to", page.addressees), ("speaks about", page.themes), ("says it", page.kinds), ("does", page.events)):
        name = name_theme if counts is page.themes else str
        lines += [f"{title}: {', '.join(f'{name(c.name)} ({c.times})' for c in counts)}"] if counts else []
    return "\n".join([*lines, "", *(show_hit(h) + "\n" for h in page.latest)]).rstrip()
