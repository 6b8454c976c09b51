"""onrecord: who said what, who did what to whom, when and where, anchored to the exact characters.

`onrecord.open("wire.db")` opens an archive, for a notebook: `.statements(...)` as Arrow, pandas or polars.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.store import Archive


def open(where: str, *, write: bool = False, create: bool = False) -> Archive:
    """Open an archive: a SQLite file or a `postgresql://` URL. Raises `StoreError` where there is none or it cannot be used."""
    from onrecord.store import open_archive

    return open_archive(where, write=write, create=create)
