"""The coder that the path is: what it is called on whatever it writes, and how a process loads it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.codebooks.book import BUILT_IN
from onrecord.record import Dispatch, Record

if TYPE_CHECKING:
    from onrecord.pipeline import Resources

PACKAGE = Path(__file__).parents[1]
DATA = (".bin", ".json", ".tsv", ".txt", ".yaml")
NOT_READ_BY = ("examples", "serve", "tag")  # rooms whose files change no record; a model's files stand in its card


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
        own = (*self.registers, *(p for p in self.codebooks if str(p) not in BUILT_IN))
        return name_coder(resources, own), partial(read_record, resources=resources)


def name_coder(resources: Resources, own: tuple[Path, ...] = ()) -> str:
    """`onrecord@0.1.0 tag-default@1.2 plover@2.0 … data=1a2b3c4d`: everything whose change may change a record.

    Versions are for people; `data` tells apart what they do not: it is the digest of the data that the path reads by, which are the
    model's card, the shipped codebooks, weights and lists, and the user's `own` registers and codebooks.
    """
    model = resources.model.by if resources.model else "rules"
    least = [f"min-confidence={resources.min_confidence}"] if resources.min_confidence else []
    return " ".join(
        [
            f"onrecord@{version('onrecord')}",
            model,
            *(f"{b.name}@{b.version}" for b in resources.codebooks),
            *least,
            f"data={_digest(resources, own)}",
        ]
    )


def _digest(resources: Resources, own: tuple[Path, ...]) -> str:
    """Eight hexadecimal digits: enough to tell coders apart, short enough to be read. Names and places of `own` files do not count."""
    card = json.dumps(resources.model.card, sort_keys=True) if resources.model else ""
    whole = hashlib.sha256(digest_shipped(PACKAGE) + card.encode())
    for file in own:
        whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()[:8]


@cache
def digest_shipped(package: Path) -> bytes:
    """The SHA-256 over the data files of the package that the path reads by, with their names."""
    whole = hashlib.sha256()
    for file in sorted(package.glob("*/**/*")):
        name = file.relative_to(package)
        if file.suffix in DATA and name.parts[0] not in NOT_READ_BY:
            whole.update(name.as_posix().encode() + hashlib.sha256(file.read_bytes()).digest())
    return whole.digest()
