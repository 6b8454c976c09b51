"""The bundled example dispatches in an archive: what `onrecord serve --examples` and the page of an empty archive show."""

from __future__ import annotations

from pathlib import Path

EXAMPLES = Path(__file__).parents[1] / "examples"


def add_examples(where: str) -> None:
    """Read the bundled examples into an archive, made where there is none; twice changes nothing. Raises `StoreError`."""
    from onrecord.read import read_paths
    from onrecord.store import add_dispatches, open_archive
    from onrecord.store.coders import WholePath

    with open_archive(where, create=True) as archive:
        add_dispatches(archive, read_paths((str(EXAMPLES),)), reading=WholePath("default", 0.0, (), ()))
