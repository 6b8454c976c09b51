"""Paths → dispatches: files, directories with everything below them, standard input."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, cast

from onrecord.errors import InputError
from onrecord.read import jsonl, plain
from onrecord.read.wire import Outside
from onrecord.record import Dispatch, Issue

Reader = Callable[[BinaryIO, str, Outside], Iterator[Dispatch | Issue]]
FORMATS: tuple[tuple[tuple[str, ...], Reader], ...] = (
    (plain.SUFFIXES, plain.read_plain),
    (jsonl.SUFFIXES, jsonl.read_jsonl),
)
STDIN = "-"
PEEK = 64  # bytes of standard input looked at to tell JSON lines from text
JSON_BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*\"")


def list_suffixes() -> tuple[str, ...]:
    """The file name endings that are read inside a directory."""
    return tuple(suffix for suffixes, _ in FORMATS for suffix in suffixes)


def read_paths(
    paths: Iterable[str | Path], *, published: str | None = None, agency: str | None = None, language: str | None = None
) -> Iterator[Dispatch | Issue]:
    """The dispatches of all `paths` in order; each input that cannot be read is an `Issue`, and the rest is read.

    `published`, `agency` and `language` hold for every dispatch that does not itself print or state them.
    """
    for path in paths:
        yield from read_path(path, published=published, agency=agency, language=language)


def read_path(
    path: str | Path, *, published: str | None = None, agency: str | None = None, language: str | None = None
) -> Iterator[Dispatch | Issue]:
    """The dispatches of one file, of a directory and everything below it in the order of names, or of standard input (`-`)."""
    known = Outside(published=published, agency=agency, language=language)
    if str(path) == STDIN:
        yield from _read_stream(sys.stdin.buffer, known)
        return
    if not str(path):
        yield Issue("''", "an empty path; name a file or a directory")
        return
    try:
        files = _list_files(Path(path))
    except (InputError, OSError) as err:
        yield Issue(str(path), _reason(err))
        return
    for file in files:
        yield from _read_file(file, known)


def _list_files(path: Path) -> list[Path]:
    if not path.exists():
        raise InputError("no such file or directory; check the path")
    if not path.is_dir():
        return [path]
    below = (p for p in path.rglob("*") if p.suffix.lower() in list_suffixes() and not _is_hidden(p.relative_to(path)))
    found = sorted(p for p in below if p.is_file())
    if not found:
        raise InputError(f"a directory without files to read, expected some that end in {', '.join(list_suffixes())}")
    return found


def _is_hidden(path: Path) -> bool:
    """Whether the file, or a directory on the way to it, has a name that begins with a full stop."""
    return any(part.startswith(".") for part in path.parts)


def _read_file(path: Path, known: Outside) -> Iterator[Dispatch | Issue]:
    """The dispatches of one file; a file with an unknown ending, named outright, is read as plain text."""
    reader = next((read for suffixes, read in FORMATS if path.suffix.lower() in suffixes), plain.read_plain)
    try:
        with path.open("rb") as stream:
            yield from reader(stream, str(path), replace(known, source=str(path)))
    except OSError as err:
        yield Issue(str(path), _reason(err))


def _read_stream(stream: BinaryIO, known: Outside) -> Iterator[Dispatch | Issue]:
    """Standard input: JSON lines where it begins with an object, else one plain text."""
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast("io.RawIOBase", stream))
    is_json = JSON_BEGINS.match(buffered.peek(PEEK)) is not None
    reader = jsonl.read_jsonl if is_json else plain.read_plain
    yield from reader(buffered, STDIN, replace(known, source=STDIN))


def _reason(err: InputError | OSError) -> str:
    """Why, and what to do about it."""
    if isinstance(err, PermissionError):
        return "no permission to read it; change its permissions or run as a user who may"
    if isinstance(err, OSError):
        return f"cannot be read: {err.strerror or err}"
    return str(err)
