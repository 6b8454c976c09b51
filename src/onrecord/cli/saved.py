"""`onrecord saved`: searches with a name, what is new in them, and posting that to a webhook."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.search import ARCHIVE_HELP, FIELDS, FORMS, archive_option, asked, opened, show_hit, with_options
from onrecord.errors import ServeError

if TYPE_CHECKING:
    from onrecord.serve.patience import Patience
    from onrecord.store import Archive, Layer
    from onrecord.store.saved import SavedSearch

by_option = click.option(
    "--by", "owner", envvar=("ONRECORD_USER", "USER"), default="", help="Whose; by default ONRECORD_USER, else the login."
)
RUN_HELP = """
\b
Exit status:
  0  everything new was posted, or there was nothing new
  1  some webhook did not take it (it is tried again with the next run)
  4  the archive cannot be opened or written, or a library is missing
"""


@click.group()
def saved() -> None:
    """Save searches, and be told what is new in them."""


@saved.command("add", epilog=ARCHIVE_HELP)
@click.argument("name")
@click.argument("words", nargs=-1)
@archive_option
@by_option
@click.option("--events", "layer", flag_value="event", help="Search events.")
@click.option("--dispatches", "layer", flag_value="dispatch", help="Search whole dispatches.")
@click.option("--statements", "layer", flag_value="statement", default="statement", help="Search statements (the default).")
@with_options(FIELDS)
@click.option("--webhook", metavar="URL", help="Where `onrecord saved run` posts what is new; the signing secret is printed once.")
@click.option("--from-start", is_flag=True, help="What is there already counts as new.")
def add_saved(
    name: str, words: tuple[str, ...], archive: str, owner: str, layer: Layer, webhook: str | None, from_start: bool, **given: Any
) -> None:
    """Save the search for WORDS and fields under NAME. A speaker, theme or agency may be one that is not on record yet."""
    with opened(archive, write=True) as found:
        from onrecord.store.saved import save_search

        hook = secret = None
        if webhook is not None:
            from onrecord.serve.webhook import check_hook, new_secret

            hook, secret = check_hook(webhook), new_secret()
        made = save_search(
            found,
            name,
            asked(words, given),
            owner=owner,
            layer=layer,
            hook=hook,
            secret=secret,
            from_start=from_start,
        )
    click.echo(f"saved: {made.name}", err=True)
    if secret:
        click.echo("onrecord: the secret that signs what is posted, shown this once:", err=True)
        click.echo(secret)


@saved.command("list", epilog=ARCHIVE_HELP)
@archive_option
@by_option
@click.option("--all", "everybody", is_flag=True, help="Everybody's.")
def list_searches(archive: str, owner: str, everybody: bool) -> None:
    """List saved searches, and how much is new in each."""
    with opened(archive) as found:
        from onrecord.store.saved import find_new, list_saved

        for search in list_saved(found, None if everybody else owner):
            new = len(find_new(found, search, limit=1000))
            facts = [
                describe(search),
                f"{new}{'+' if new == 1000 else ''} new",
                search.hook and f"posts to {search.hook}",
                search.hook_problem,
            ]
            click.echo(" · ".join([click.style(search.name, bold=True), *(x for x in facts if x)]))


@saved.command("show", epilog=ARCHIVE_HELP)
@click.argument("name")
@archive_option
@by_option
@click.option("--keep", is_flag=True, help="It stays new: do not count it as seen.")
@click.option("--limit", type=click.IntRange(1, 10000), default=50, show_default=True, help="At most so many hits.")
@with_options(FORMS[1:2])
def show_search(name: str, archive: str, owner: str, keep: bool, limit: int, form: str | None) -> None:
    """Show what is new in the search NAME since it was last shown, each hit with the clauses met and the rule that fired."""
    with opened(archive, write=not keep) as found:
        from onrecord.store.saved import find_new, find_saved, last_dispatch, mark_seen

        search = find_saved(found, owner, name)
        upto = last_dispatch(found)
        hits = find_new(found, search, upto=upto, limit=limit + 1)
        for hit in hits[:limit]:
            if form == "jsonl":
                import msgspec

                from onrecord.serve.webhook import describe_hit

                click.echo(msgspec.json.encode(describe_hit(search, hit)).decode())
            else:
                click.echo(show_hit(hit) + "\n" + show_reasons(search, hit) + "\n")
        if len(hits) > limit:
            click.echo("onrecord: there is more; show it with a higher --limit (nothing of it counts as seen)", err=True)
        elif not keep:
            mark_seen(found, search, upto)
    if not hits:
        click.echo("onrecord: nothing new", err=True)
        sys.exit(1)


@saved.command("remove", epilog=ARCHIVE_HELP)
@click.argument("name")
@archive_option
@by_option
def remove_search(name: str, archive: str, owner: str) -> None:
    """Forget the search NAME."""
    with opened(archive, write=True) as found:
        from onrecord.store.saved import remove_saved

        remove_saved(found, owner, name)


@saved.command("run", epilog=RUN_HELP)
@archive_option
@click.option("--every", type=click.IntRange(min=1), metavar="SECONDS", help="Go on until stopped, so often.")
@click.option("--allow-private", is_flag=True, help="Post to private and loopback addresses too.")
def run_searches(archive: str, every: int | None, allow_private: bool) -> None:
    """Post what is new in every search that has a webhook: signed, three tries each.

    With --every, a receiver that fails is left alone for a minute, then for two, four … up to an hour; the others go on.
    """
    from onrecord.serve.patience import Patience

    patience = Patience()
    while True:
        with opened(archive, write=True) as found:
            well = run_once(found, patience, allow_private=allow_private)
        if every is None:
            sys.exit(0 if well else 1)
        time.sleep(every)


def run_once(archive: Archive, patience: Patience, *, allow_private: bool) -> bool:
    """Post what is new, once; whether every webhook took it. Raises `ServeError` where a library is missing."""
    try:
        import urllib3  # noqa: F401
    except ImportError:
        raise ServeError("posting needs urllib3; install it with: pip install 'onrecord[serve]'") from None
    from onrecord.serve.webhook import deliver
    from onrecord.store.saved import list_saved

    well = True
    for search in list_saved(archive):
        if search.hook is None or patience.waits(search.id):
            continue
        done = deliver(archive, search, allow_private=allow_private, tell=lambda x: click.echo(f"onrecord: {x}", err=True))
        patience.note(search.id, well=done.problem is None, asked=done.wait)
        well = well and done.problem is None
        if done.hits:
            click.echo(f"{search.name}: {done.hits} posted", err=True)
    return well


def describe(search: SavedSearch) -> str:
    """A search's question in the command line's words."""
    given = [search.asked.words] if search.asked.words else []
    for name in search.asked.__dataclass_fields__:
        value = getattr(search.asked, name)
        if name != "words" and value not in (None, False):
            given.append(f"--{name.replace('_', '-')}" + ("" if value is True else f" {value}"))
    return f"{search.layer}s: {' '.join(given)}"


def show_reasons(search: SavedSearch, hit: Any) -> str:
    """Why a hit was found, in a line."""
    from onrecord.store.explain import explain, tell

    return click.style(f"    why: {tell(explain(search.asked, hit))}", dim=True)
