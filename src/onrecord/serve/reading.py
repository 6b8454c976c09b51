"""Reading a pasted text: the path's resources, loaded when the first text comes, and a bound on how many are read at once."""

from __future__ import annotations

from pathlib import Path
from threading import BoundedSemaphore, Lock
from typing import TYPE_CHECKING

from onrecord.errors import InputError, ServeError

if TYPE_CHECKING:
    from onrecord.pipeline import Resources
    from onrecord.record import Record

MOST_TEXT = 200_000
AT_ONCE = 2  # one text uses a core and some hundred megabytes
WAIT_SECONDS = 10.0


class Reading:
    """Reads pasted texts with one tagger; nothing is stored. `most_text`: code points a text may have; `codebooks`: the user's own."""

    def __init__(self, model: str = "default", most_text: int = MOST_TEXT, codebooks: tuple[Path, ...] = ()) -> None:
        self.model, self.most_text, self.codebooks = model, most_text, codebooks
        self._resources: Resources | None = None
        self._lock, self._turns = Lock(), BoundedSemaphore(AT_ONCE)

    def resources(self) -> Resources:
        """What the path needs: loaded once (a second), kept from then on."""
        from onrecord.pipeline import load_resources

        with self._lock:
            if self._resources is None:
                self._resources = load_resources(model=self.model, codebooks=self.codebooks)
            return self._resources

    def read(self, text: str, *, published: str | None = None, agency: str | None = None) -> Record:
        """The record of a text. Raises `InputError` for one that is too long or holds nothing, `ServeError` where too many are read."""
        from onrecord.pipeline import read_record
        from onrecord.read import read_dispatch

        if len(text) > self.most_text:
            raise InputError(f"got {len(text):,} characters, at most {self.most_text:,} are read here; use: onrecord read FILE")
        if not self._turns.acquire(timeout=WAIT_SECONDS):
            raise ServeError("too many texts are being read; try again in a moment")
        try:
            dispatch = read_dispatch(text, source="pasted", published=published, agency=agency)
            return read_record(dispatch, resources=self.resources())
        finally:
            self._turns.release()
