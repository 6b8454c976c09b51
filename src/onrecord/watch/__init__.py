"""Watching: feeds are polled politely, their items read and added to the archive, for as long as it is wanted.

`Watcher` is the loop; all it must remember is in the archive (`store/feeds.py`), so that it may be killed at any moment.
"""

from __future__ import annotations

from onrecord.watch.opml import read_opml
from onrecord.watch.watcher import Told, Watcher

__all__ = ["Told", "Watcher", "read_opml"]
