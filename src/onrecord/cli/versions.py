"""`onrecord versions`: how a story was revised, and what each version changed."""

from __future__ import annotations

import click

from onrecord.cli.search import ARCHIVE_HELP, archive_option, opened


@click.command(epilog=ARCHIVE_HELP)
@click.argument("ref")
@archive_option
@click.option("--json", "as_json", is_flag=True, help="Print the versions as a JSON list.")
def versions(ref: str, archive: str, as_json: bool) -> None:
    """Show the versions of a story, the first first, with the lines that each changed.

    REF is a dispatch, or a fact of it, as a search shows it (12, 12:s3).
    """
    import msgspec

    with opened(archive) as found:
        from onrecord.store.versions import list_versions

        story = list_versions(found, ref)
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(story), indent=2).decode())
        return
    for version in story:
        told = (version.agency, version.published, version.mark, None if version.shown else "not shown")
        click.echo(click.style(f"{version.number}  {version.title or '(no headline)'}", bold=True) + "".join(f" · {x}" for x in told if x))
        for line in (version.changed or "").splitlines()[2:]:
            color = {"+": "green", "-": "red"}.get(line[:1])
            click.echo("    " + click.style(line, fg=color))
        click.echo()
