"""What every request is handed: the archive, who may use it, the templates, and the reading of pasted texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Annotated

from fastapi import Depends, Request
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from onrecord.serve.auth import Gate
from onrecord.serve.labels import Labels
from onrecord.serve.reading import MOST_TEXT, Reading
from onrecord.serve.words import FILTERS
from onrecord.store import Archive, open_archive
from onrecord.store.remember import Remembered

ROOM = Path(__file__).parent


@dataclass(frozen=True)
class Settings:
    """How a workspace runs. `most_text`: code points a pasted text may have; `hosts`: names besides the bound address under which it is
    reached; `model`: the tagger that pasted texts are read with; `codebooks`: the user's own, for that and for the names of codes."""

    archive: str
    host: str = "127.0.0.1"
    port: int = 8321
    hosts: tuple[str, ...] = ()
    model: str = "default"
    codebooks: tuple[Path, ...] = ()
    most_text: int = MOST_TEXT
    read_only: bool = False
    secure: bool = False


@dataclass
class Workspace:
    """One running workspace. The archive is opened to read when it is made, and a second time, to write, for the first judgement;
    `remembered` gives what takes long to work out, and was worked out before, at once."""

    settings: Settings
    gate: Gate
    archive: Archive = field(init=False)
    remembered: Remembered = field(init=False)
    reading: Reading = field(init=False)
    labels: Labels = field(init=False)
    _writable: Archive | None = field(default=None, init=False)
    _lock: Lock = field(default_factory=Lock, init=False)

    def __post_init__(self) -> None:
        self.archive = open_archive(self.settings.archive)
        self.remembered = Remembered(self.archive)
        self.reading = Reading(self.settings.model, self.settings.most_text, self.settings.codebooks)
        self.labels = Labels(self.settings.codebooks)
        if self.settings.codebooks:  # one that cannot be read is told when the workspace starts
            self.labels.meaning("")

    @property
    def told_where(self) -> str:
        """The archive as pages name it: to others than this machine's own user without its folder."""
        return self.archive.where if self.gate.is_open else self.archive.where.rpartition("/")[2]

    def writable(self) -> Archive:
        """The archive, to write to. Raises `StoreError` where that cannot be."""
        with self._lock:
            if self._writable is None:
                self._writable = open_archive(self.settings.archive, write=True)
            return self._writable

    @cached_property
    def templates(self) -> Environment:
        """The pages' templates: everything put into them is escaped, and a name nobody set is an error."""
        found = FileSystemLoader(ROOM / "templates")
        made = Environment(loader=found, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
        made.filters.update(FILTERS)
        made.globals |= {"called": self.labels.name, "meaning": self.labels.meaning}
        made.globals["land"] = (ROOM / "static" / "land.txt").read_text("ascii")  # the world's outline as an SVG path in degrees
        return made

    def close(self) -> None:
        """Close the archive."""
        self.remembered.close()
        self.archive.close()
        if self._writable is not None:
            self._writable.close()


def find_workspace(request: Request) -> Workspace:
    """The workspace that answers this request."""
    workspace: Workspace = request.app.state.workspace
    return workspace


Desk = Annotated[Workspace, Depends(find_workspace)]
