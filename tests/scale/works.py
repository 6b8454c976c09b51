"""Works for the tests of the pool: harmless, and every kind of harm a dispatch can do."""

from __future__ import annotations

import ctypes
import os
import time
from collections.abc import Callable
from dataclasses import dataclass

from onrecord.errors import DataError, InputError
from onrecord.record import Dispatch, Record
from onrecord.scale.coders import WholePath


@dataclass(frozen=True)
class Upper:
    """Gives a dispatch's text in capitals; a text that begins with the name of a harm does it."""

    def load(self) -> Callable[[Dispatch], str]:
        return do_harm


def do_harm(dispatch: Dispatch) -> str:
    text = dispatch.text
    if text.startswith("abort"):
        os.abort()
    if text.startswith("segfault"):
        ctypes.string_at(0)
    if text.startswith("loop"):
        while True:
            pass
    if text.startswith("memory"):
        hoard = []
        while True:
            hoard.append(bytearray(1 << 24))
    if text.startswith("fault"):
        raise ZeroDivisionError("by nothing")
    if text.startswith("refuse"):
        raise InputError("got nothing to read")
    if text.startswith("data"):
        raise DataError("cues.yaml: broken")
    if text.startswith("slow"):
        time.sleep(1)
    return text.upper()


@dataclass(frozen=True)
class Unloadable:
    """A work whose data is broken."""

    def load(self) -> Callable[[Dispatch], str]:
        raise DataError("cues.yaml: broken")


@dataclass(frozen=True)
class Doomed:
    """A work whose process ends while loading."""

    def load(self) -> Callable[[Dispatch], str]:
        os.abort()


@dataclass(frozen=True)
class Once:
    """Ends its process the first time it meets a dispatch (a file at `mark` says that it did), as a fault from outside would."""

    mark: str

    def load(self) -> Callable[[Dispatch], str]:
        return self.read

    def read(self, dispatch: Dispatch) -> str:
        if not os.path.exists(self.mark):  # noqa: PTH110  kept to one call
            open(self.mark, "w").close()  # noqa: PTH123
            os.abort()
        return dispatch.text.upper()


@dataclass(frozen=True)
class Harmful:
    """The whole path by rules, but a text that begins with the name of a harm does it; in the place of a `WholePath`."""

    slow: float = 0.0

    def load(self) -> tuple[str, Callable[[Dispatch], Record]]:
        name, read = WholePath("rules").load()
        return f"{name} harmful", lambda dispatch: self.read(dispatch, read)

    def read(self, dispatch: Dispatch, read: Callable[[Dispatch], Record]) -> Record:
        do_harm(dispatch)
        time.sleep(self.slow)
        return read(dispatch)
