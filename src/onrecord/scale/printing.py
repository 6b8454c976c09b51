"""Reading and printing as work: a dispatch in, its record as text out, so that the processes that read do the writing-out too."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from onrecord.record import Dispatch, Record, to_json
from onrecord.scale.coders import WholePath

Form = Literal["json", "jsonl"]


@dataclass(frozen=True, slots=True)
class Printing:
    """Records as indented JSON, as one line of it, or as a card of so many columns."""

    path: WholePath
    form: Form | None
    width: int
    color: bool

    def load(self) -> Callable[[Dispatch], str]:
        """Load the path. What is loaded stays: nobody looks through it for garbage, which would take a tenth of a short run."""
        gc.disable()
        try:
            _, read = self.path.load()
        finally:
            gc.freeze()
            gc.enable()
        return lambda dispatch: self.show(read(dispatch))

    def show(self, record: Record) -> str:
        """The record in the form asked for."""
        if self.form is None:
            from onrecord.show import show_card

            return show_card(record, width=self.width, color=self.color)
        line = to_json(record)
        if self.form == "jsonl":
            return line.decode()
        import msgspec

        return msgspec.json.format(line, indent=2).decode()
