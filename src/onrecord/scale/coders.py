"""The coder that the path is: what it is called on whatever it writes, and how a process loads it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.record import Dispatch, Record

if TYPE_CHECKING:
    from onrecord.pipeline import Resources


@dataclass(frozen=True, slots=True)
class WholePath:
    """The whole path (`pipeline.py`) with a model, and a user's own registers and codebooks."""

    model: str = "default"
    min_confidence: float = 0.0
    registers: tuple[Path, ...] = ()
    codebooks: tuple[Path, ...] = ()

    def load(self) -> tuple[str, Callable[[Dispatch], Record]]:
        """The coder's name and the function that reads a dispatch. Raises `ModelError` or `DataError`."""
        from onrecord.pipeline import load_resources, read_record

        resources = load_resources(model=self.model, min_confidence=self.min_confidence, registers=self.registers, codebooks=self.codebooks)
        return name_coder(resources), partial(read_record, resources=resources)


def name_coder(resources: Resources) -> str:
    """`onrecord@0.1.0 tag-default@1.2 plover@2.0 …`: everything whose change may change a record."""
    model = resources.model.by if resources.model else "rules"
    least = [f"min-confidence={resources.min_confidence}"] if resources.min_confidence else []
    return " ".join([f"onrecord@{version('onrecord')}", model, *(f"{b.name}@{b.version}" for b in resources.codebooks), *least])
