"""Answers of an archive, kept until something is written to it: most readers ask what others asked a moment before.

Whether something was written is asked of the database itself, for every answer: of SQLite by `PRAGMA data_version`, which another
connection's or process's commit changes, of PostgreSQL by the snapshot that a transaction beginning now would see. The mark is taken before
the answer is worked out, so that an answer is never older than its mark.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import text

from onrecord.store.archive import Archive, Frozen

P = ParamSpec("P")
T = TypeVar("T")
MOST = 256  # answers; the one that was asked for the longest ago goes first


class Remembered:
    """The last answers of an archive. Safe for threads; answers are shared, so nobody may change them."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._kept: OrderedDict[Hashable, tuple[Hashable, Any]] = OrderedDict()
        self._lock = Lock()
        self._watching: Any = None  # a connection of its own: what it tells is relative to it

    def ask(self, question: Callable[Concatenate[Archive, P], T], *args: P.args, **how: P.kwargs) -> T:
        """`question(archive, *args, **how)`, all of them hashable, or what it gave before, if nothing was written since."""
        key = (question, args, tuple(sorted(how.items())))
        with self._lock:
            mark = self._mark()
            kept = self._kept.get(key)
            if kept is not None and mark is not None and kept[0] == mark:
                self._kept.move_to_end(key)
                answer: T = kept[1]
                return answer
        answer = question(self._archive, *args, **how)
        if mark is not None:
            with self._lock:
                self._kept[key] = (mark, answer)
                self._kept.move_to_end(key)
                while len(self._kept) > MOST:
                    self._kept.popitem(last=False)
        return answer

    def close(self) -> None:
        """Let the connection go."""
        with self._lock:
            if self._watching is not None:
                self._watching.close()
                self._watching = None

    def _mark(self) -> Hashable:
        """What is there now, as the database tells it; None where it cannot tell."""
        if self._archive.dialect == "postgresql":
            with self._archive.read() as conn:
                return str(conn.execute(text("SELECT pg_current_snapshot()")).scalar_one())
        if self._watching is None:
            self._watching = self._archive.engine.raw_connection()
        if isinstance(self._watching.driver_connection, Frozen):
            return None  # it takes the file as it was
        return int(self._watching.driver_connection.execute("PRAGMA data_version").fetchone()[0])
