"""The archive: everything read, kept once, searchable, correctable and provable.

`open_archive` opens it, `add_dispatches` fills it, `search`, `find_like`, `speaker_page` ask it, `judge` corrects it, `recode` reads it
anew with a newer coder, `verify` proves it. One SQLite file, or PostgreSQL by URL, through the same code.
"""

from onrecord.store.add import Added, add_dispatches
from onrecord.store.archive import Archive, open_archive
from onrecord.store.filters import Filters, Layer
from onrecord.store.search import Hit, Page, search

__all__ = ["Added", "Archive", "Filters", "Hit", "Layer", "Page", "add_dispatches", "open_archive", "search"]
