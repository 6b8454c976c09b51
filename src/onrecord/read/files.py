"""Paths → dispatches: files, directories with everything below them, standard input, and what is packed in any of them."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, cast

from onrecord.errors import InputError
from onrecord.read import unpack
from onrecord.read.embargo import find_embargo, is_embargoed
from onrecord.read.format import DEFAULTS, HEAD, Format, Input, Match, Options, Pointer
from onrecord.read.formats import SHARED_SUFFIXES, detect, find_format, list_suffixes
from onrecord.read.unpack import Member, Tally, packing_of
from onrecord.read.wire import Outside
from onrecord.record import Dispatch, Issue

STDIN = "-"
MOST_LAYERS = 3  # of packing in one another


def read_paths(
    paths: Iterable[str | Path],
    *,
    published: str | None = None,
    agency: str | None = None,
    language: str | None = None,
    format: str | None = None,
    options: Options = DEFAULTS,
) -> Iterator[Dispatch | Issue]:
    """The dispatches of all `paths` in order; each input that cannot be read is an `Issue`, and the rest is read.

    `published`, `agency` and `language` hold for every dispatch that does not itself print or state them. `format` is the name of the
    format that every input is in, whatever it looks like. Raises `InputError` where there is no such format.
    """
    for path in paths:
        yield from read_path(path, published=published, agency=agency, language=language, format=format, options=options)


def read_path(
    path: str | Path,
    *,
    published: str | None = None,
    agency: str | None = None,
    language: str | None = None,
    format: str | None = None,
    options: Options = DEFAULTS,
) -> Iterator[Dispatch | Issue]:
    """The dispatches of one file, of a URL, of a directory and everything below it in the order of names, or of standard input (`-`)."""
    known = Outside(published=published, agency=agency, language=language)
    form = find_format(format) if format else None
    if str(path) == STDIN:
        yield from read_stream(sys.stdin.buffer, STDIN, known, form=form, options=options)
        return
    if not str(path):
        yield Issue("''", "an empty path; name a file or a directory")
        return
    if is_url(str(path)):
        from onrecord.read.web import read_url

        yield from read_url(str(path), known, form=form, options=options)
        return
    if "://" in str(path):
        yield Issue(str(path), "got an address that is not of the web, expected http:// or https://; fetch it yourself and read the file")
        return
    try:
        files = list_files(Path(path))
    except (InputError, OSError) as err:
        yield Issue(str(path), _reason(err))
        return
    for file in files:
        try:
            with file.open("rb", buffering=HEAD) as stream:
                yield from read_stream(stream, str(file), known, form=form, options=options)
        except OSError as err:
            yield Issue(str(file), _reason(err))


def read_stream(
    stream: BinaryIO, source: str, known: Outside, *, form: Format | None = None, options: Options = DEFAULTS
) -> Iterator[Dispatch | Issue]:
    """The dispatches of one opened input called `source`, unpacked as far as it is packed; what fails is an issue."""
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast("io.RawIOBase", stream), HEAD)
    yield from _read_member(Member(buffered, source, source, Tally()), known, form, options, MOST_LAYERS)


def _read_member(member: Member, known: Outside, form: Format | None, options: Options, layers: int) -> Iterator[Dispatch | Issue]:
    try:
        head = member.stream.peek(HEAD)[:HEAD]
        packing = packing_of(head)
        chosen = form or detect(head, member.name)
        if packing and chosen.matches(head) is not Match.CERTAIN:
            if not layers:
                raise InputError(f"packed in more than {MOST_LAYERS} layers; unpack it and read what is in it")
            for inner in unpack.unpack(member, packing):
                yield from [inner] if isinstance(inner, Issue) else _read_member(inner, known, form, options, layers - 1)
        elif form or not member.found or is_wanted(head, member.name):
            given = Input(member.stream, member.source, replace(known, source=member.source), options)
            for item in chosen.read(given):
                for read in options.follow(item) if isinstance(item, Pointer) else (item,):
                    if isinstance(read, Issue) or not options.languages or read.language in options.languages:
                        yield _hold_back(read, options)
    except InputError as err:
        yield Issue(member.source, str(err))


def _hold_back(read: Dispatch | Issue, options: Options) -> Dispatch | Issue:
    """What was read; an issue in place of a dispatch that may not be used yet."""
    until = find_embargo(read) if isinstance(read, Dispatch) and not options.embargoed else None
    if until is None or not is_embargoed(until, datetime.now(UTC)):
        return read
    return Issue(read.source or "-", f"under embargo until {until}; it is not read before. Read it again then, or now with --embargoed")


def is_url(path: str) -> bool:
    """Whether an input is named by its address on the web."""
    return path.startswith(("http://", "https://"))


def list_files(path: Path) -> list[Path]:
    """The file itself, or the files below a directory that are read, in the order of names. Raises `InputError` where there is none."""
    if not path.exists():
        raise InputError("no such file or directory; check the path")
    if not path.is_dir():
        return [path]
    endings = (*list_suffixes(), *unpack.SUFFIXES)
    below = (p for p in path.rglob("*") if p.suffix.lower() in endings and not _is_hidden(p.relative_to(path)))
    found = sorted(p for p in below if p.is_file() and _is_wanted_file(p))
    if not found:
        raise InputError(f"a directory without files to read, expected some that end in {', '.join(endings)}")
    return found


def is_wanted(head: bytes, name: str) -> bool:
    """Whether a file that nobody named outright is read: its ending is a format's, and where much else has that ending, its content too."""
    suffix = Path(name).suffix.lower()
    return suffix in list_suffixes() and (suffix not in SHARED_SUFFIXES or detect(head, name).matches(head) is not Match.NO)


def _is_wanted_file(path: Path) -> bool:
    if path.suffix.lower() not in SHARED_SUFFIXES:
        return True
    try:
        with path.open("rb") as stream:
            return is_wanted(stream.read(HEAD), path.name)
    except OSError:
        return True  # reading it makes this an issue


def _is_hidden(path: Path) -> bool:
    """Whether the file, or a directory on the way to it, has a name that begins with a full stop."""
    return any(part.startswith(".") for part in path.parts)


def _reason(err: InputError | OSError) -> str:
    """Why, and what to do about it."""
    if isinstance(err, PermissionError):
        return "no permission to read it; change its permissions or run as a user who may"
    if isinstance(err, OSError):
        return f"cannot be read: {err.strerror or err}"
    return str(err)
