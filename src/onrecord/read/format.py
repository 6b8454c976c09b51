"""What a format is: a name, how its bytes are told from others, and one function that turns them into dispatches.

A format's file is loaded at every start, so it loads the library it works with inside its function. The tuple of all formats is in
`read/formats.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, Protocol

from onrecord.errors import InputError
from onrecord.read.decode import MOST_BYTES
from onrecord.read.wire import Outside
from onrecord.record import Dispatch, Issue

if TYPE_CHECKING:
    from onrecord.fetch import Manners

SHOWN = 300  # characters of an address in an issue
HEAD = 1 << 16  # bytes of an input's beginning that formats are told apart by


class Match(IntEnum):
    """What the beginning of an input says of a format."""

    NO = 0
    LIKELY = 1  # a name that says otherwise goes before it
    CERTAIN = 2  # no other format begins so, whatever the name says


@dataclass(frozen=True, slots=True)
class Pointer:
    """A document whose text is elsewhere: an item of which only the address, and what is `known` of it, came."""

    url: str
    source: str
    known: Outside


Item = Dispatch | Issue | Pointer


def leave(pointer: Pointer) -> Iterator[Dispatch | Issue]:
    """What becomes of a pointer that is not followed."""
    yield Issue(pointer.source, f"only an address came, without the text: {pointer.url[:SHOWN]}; --follow fetches that page and reads it")


@dataclass(frozen=True, slots=True)
class Options:
    """What the reader of an input decides. `columns` maps what a dispatch needs to the columns of a table (`text`: `body_en`).

    Only documents in one of `languages` are read, if any are named. `tell` is told what a format had to guess, before it reads;
    `follow` reads the document that a pointer leads to. `charset` is the encoding that came with the input (an HTTP header), unchecked.
    `is_known` says of a part of a web archive, by its source, that it was dealt with before. `manners` are the limits of fetching, where
    an input is a URL; None for the usual ones. `embargoed`: also what may not be used yet is read, instead of being an issue.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    languages: frozenset[str] = frozenset()
    tell: Callable[[str], None] = lambda _: None
    follow: Callable[[Pointer], Iterator[Dispatch | Issue]] = leave
    charset: str | None = None
    is_known: Callable[[str], bool] = lambda _: False
    manners: Manners | None = None
    embargoed: bool = False


DEFAULTS = Options()


@dataclass(frozen=True, slots=True)
class Input:
    """An opened input. `stream` stands at its beginning and need not be seekable; `source` is its name in records and issues."""

    stream: BinaryIO
    source: str
    known: Outside
    options: Options = DEFAULTS

    def read_all(self, most: int = MOST_BYTES) -> bytes:
        """All its bytes, for a format that needs them at once. Raises `InputError` where there are more than `most`."""
        data = self.stream.read(most + 1)
        if len(data) > most:
            raise InputError(f"more than {most:,} bytes, expected at most that in one document: split it")
        return data


class Matches(Protocol):
    """How sure the first bytes of an input make it that it is in this format. At most `HEAD` bytes are given; they may break off."""

    def __call__(self, head: bytes) -> Match: ...


class Read(Protocol):
    """Every dispatch of the input, and an issue for what of it cannot be read.

    Raises `InputError` where nothing (more) of it can be read; the caller makes that the issue of the whole input.
    """

    def __call__(self, given: Input) -> Iterator[Item]: ...


class Format(NamedTuple):
    """An input format. `suffixes` are the endings its files have.

    Where other formats or other things share an ending, `matches` decides. `kept` names what of the envelope becomes part of the record,
    `notes` where it comes from; `limits` says what is not read, `library` and `extra` what it needs beyond onrecord itself; `standard` is
    the address of its definition.
    """

    name: str
    about: str
    suffixes: tuple[str, ...]
    matches: Matches
    read: Read
    kept: tuple[str, ...]
    limits: str
    standard: str
    notes: str = ""
    library: str = "none"
    extra: str = "none"


def load_extra(module: str, *, format: str, extra: str) -> ModuleType:
    """Load a library that a format needs and the base install does not bring. Raises `InputError` that names the install line."""
    try:
        return import_module(module)
    except ModuleNotFoundError as err:
        raise InputError(f"{format} needs {module}, which is not installed; install it with: pip install 'onrecord[{extra}]'") from err
