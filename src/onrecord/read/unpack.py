"""Compressed input, beneath every format: gzip, bzip2, xz, Zstandard and ZIP, told by their first bytes, in one another up to a depth.

Nothing is ever written under a name that an archive gives. What unpacks to far more than news does is refused: deflate reaches
1032 : 1 on nothing but zeros, news copy 3 to 10 : 1. Members and layers count together, so that neither many small bombs nor a bomb in a
bomb grows past what one may.
"""

from __future__ import annotations

import io
import shutil
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePosixPath
from typing import Any, BinaryIO, NamedTuple, cast

from onrecord.errors import InputError
from onrecord.read.format import HEAD, load_extra
from onrecord.record import Issue

SUFFIXES = (".gz", ".bz2", ".xz", ".zst", ".zip")
MAGIC = ((b"\x1f\x8b", "gzip"), (b"BZh", "bz2"), (b"\xfd7zXZ\x00", "lzma"), (b"\x28\xb5\x2f\xfd", "zstd"), (b"PK\x03\x04", "zip"))
NAMES = {"lzma": "xz"}
MOST_RATIO = 200  # unpacked to packed, of one member once more than FREE is unpacked, of an input once more than FREE_IN_ALL is
FREE = 32 * 1024 * 1024
FREE_IN_ALL = 1024**3
MOST_UNPACKED = 64 * 1024**3  # bytes out of one input, all its members and layers together
MOST_MEMBERS = 200_000
MOST_SPOOLED = 8 * 1024**3
ZSTD_WINDOW_LOG = 27  # 128 MiB: what `zstd --long` writes


@dataclass(slots=True)
class Tally:
    """What was unpacked out of one input so far, in bytes, whatever is in one another; `packed` tells how many bytes that came out of."""

    packed: Callable[[], int] | None = None
    unpacked: int = 0

    @property
    def is_over(self) -> bool:
        """Whether it is more than an input may unpack to."""
        packed = self.packed() if self.packed else 0
        return self.unpacked > MOST_UNPACKED or (self.unpacked > FREE_IN_ALL and self.unpacked > MOST_RATIO * max(1, packed))

    def refuse(self) -> InputError:
        """Why nothing more of it is read."""
        packed = self.packed() if self.packed else 0
        return InputError(
            f"unpacks to more than {self.unpacked:,} bytes out of {packed:,} in all, expected at most {MOST_RATIO} to 1 and "
            f"{MOST_UNPACKED:,} bytes: a decompression bomb? What follows is not read; unpack it yourself if you trust it"
        )


class Member(NamedTuple):
    """A stream within the input: `source` is what records call it, `name` tells its format; `found`: nobody named it outright.

    `tally` is that of the input it is in.
    """

    stream: io.BufferedReader
    source: str
    name: str
    tally: Tally
    found: bool = False


def packing_of(head: bytes) -> str | None:
    """How what begins with `head` is packed, if it is."""
    return next((kind for magic, kind in MAGIC if head.startswith(magic)), None)


def unpack(member: Member, kind: str) -> Iterator[Member | Issue]:
    """What is packed in the member, one layer down. Raises `InputError` where it cannot be unpacked."""
    if kind == "zip":
        yield from _unzip(member)
        return
    counted = _Counted(member.stream)
    member.tally.packed = member.tally.packed or (lambda: counted.count)
    inner = _open(kind, cast("BinaryIO", counted))
    name = member.name[: -len(PurePosixPath(member.name).suffix)] if member.name.lower().endswith(SUFFIXES) else member.name
    yield member._replace(stream=_guarded(inner, NAMES.get(kind, kind), lambda: counted.count, member.tally), name=name)


def _open(kind: str, packed: BinaryIO) -> BinaryIO:
    if kind != "zstd":
        library: Any = import_module(kind)
        return cast("BinaryIO", library.open(packed, "rb"))
    standard = sys.version_info >= (3, 14)
    zstd: Any = load_extra("compression.zstd" if standard else "backports.zstd", format="Zstandard input", extra="zst")
    return cast("BinaryIO", zstd.open(packed, "rb", options={zstd.DecompressionParameter.window_log_max: ZSTD_WINDOW_LOG}))


def _unzip(member: Member) -> Iterator[Member | Issue]:
    import zipfile

    with ExitStack() as stack:
        stream = stack.enter_context(seekable(member.stream))
        size = stream.seek(0, io.SEEK_END)
        member.tally.packed = member.tally.packed or (lambda: size)
        try:
            archive = stack.enter_context(zipfile.ZipFile(stream))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as err:
            raise InputError(f"a ZIP archive that cannot be read ({str(err)[:200]}); it may be cut short: fetch it again") from err
        entries = [e for e in archive.infolist() if e.filename and not e.is_dir() and not _is_hidden(e.filename)]
        if not entries:
            raise InputError("a ZIP archive without files in it, expected some to read")
        if len(entries) > MOST_MEMBERS:
            raise InputError(f"a ZIP archive of {len(entries):,} files, expected at most {MOST_MEMBERS:,}: unpack it and read the folder")
        for entry in entries:
            source = f"{member.source}/{_printable(entry.filename)}"
            if member.tally.is_over:
                raise member.tally.refuse()
            if reason := _refusal(entry):
                yield Issue(source, reason)
                continue
            try:
                inner = archive.open(entry)
            except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError, ValueError) as err:
                yield Issue(source, f"cannot be unpacked ({str(err)[:200]})")
                continue
            with inner:
                packed = entry.compress_size
                guarded = _guarded(cast("BinaryIO", inner), "ZIP", lambda size=packed: size, member.tally)  # type: ignore[misc]
                yield Member(guarded, source, entry.filename, member.tally, True)


def _refusal(entry: Any) -> str | None:
    """Why an entry is not read at all."""
    name = entry.filename.replace("\\", "/")
    if name.startswith("/") or name[1:3] == ":/" or ".." in name.split("/"):
        return "its name leads out of the archive; nothing is read under such a name: pack it anew with relative names"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "a link, expected a file; pack what it points to"
    if entry.flag_bits & 1:
        return "encrypted; unpack it with its password and read the files"
    return None


def _is_hidden(name: str) -> bool:
    """Whether a name within the archive, or one on the way to it, is hidden, or what macOS adds beside files."""
    return any((p.startswith(".") and p.strip(".")) or p == "__MACOSX" for p in name.replace("\\", "/").split("/"))


def _printable(name: str) -> str:
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in name)


@contextmanager
def seekable(stream: BinaryIO) -> Iterator[BinaryIO]:
    """The stream itself if one can seek in it, else a copy of it, gone afterwards. Raises `InputError` for too long a one."""
    if stream.seekable():
        yield stream
        return
    with tempfile.SpooledTemporaryFile(max_size=FREE) as spooled:
        shutil.copyfileobj(_Limited(stream, MOST_SPOOLED), spooled)
        spooled.seek(0)
        yield cast("BinaryIO", spooled)


def _guarded(inner: BinaryIO, kind: str, spent: Callable[[], int], tally: Tally) -> io.BufferedReader:
    return io.BufferedReader(_Guarded(inner, kind, spent, tally), HEAD)


class _Counted(io.RawIOBase):
    """A stream that counts the bytes taken from it."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream, self.count = stream, 0

    def readable(self) -> bool:
        return True

    def read(self, size: int | None = -1) -> bytes:
        data = self.stream.read(-1 if size is None else size)
        self.count += len(data)
        return data

    def readinto(self, buffer: Any) -> int:
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


class _Limited(_Counted):
    """A counted stream that ends in an error past `most`."""

    def __init__(self, stream: BinaryIO, most: int) -> None:
        super().__init__(stream)
        self.most = most

    def read(self, size: int | None = -1) -> bytes:
        data = super().read(size)
        if self.count > self.most:
            raise InputError(f"more than {self.most:,} bytes from a pipe that must be read from its end; save it as a file and read that")
        return data


class _Guarded(io.RawIOBase):
    """Unpacked bytes, as long as they stay in proportion; damage to what they are unpacked from is an `InputError`."""

    def __init__(self, inner: BinaryIO, kind: str, spent: Callable[[], int], tally: Tally) -> None:
        self.inner, self.kind, self.spent, self.tally, self.count = inner, kind, spent, tally, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        filled = 0
        while filled < len(buffer):
            data = self._take(len(buffer) - filled)
            if not data:
                break
            buffer[filled : filled + len(data)] = data
            filled += len(data)
        self.count += filled
        self.tally.unpacked += filled
        if self.tally.is_over:
            raise self.tally.refuse()
        if self.count > FREE and self.count > MOST_RATIO * max(1, self.spent()):
            raise InputError(
                f"unpacks to more than {self.count:,} bytes out of {self.spent():,}, expected at most {MOST_RATIO} to 1: "
                "a decompression bomb? Unpack it yourself if you trust it"
            )
        return filled

    def _take(self, size: int) -> bytes:
        try:
            return self.inner.read(size)
        except InputError:
            raise
        except Exception as err:
            # Each library has errors of its own for damaged data, and those of zstd may not even be installed.
            raise InputError(
                f"{self.kind} data that breaks off or is damaged ({str(err)[:200] or type(err).__name__}); fetch it again"
            ) from err
