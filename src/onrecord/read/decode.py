"""Bytes → text, exactly: nothing is replaced, normalised or re-wrapped, and line ends stay as they are.

A byte-order mark is no part of the text, so offsets count from the first character after it. Without one the bytes are UTF-8, or
one of the single-byte encodings that old wire copy comes in, which is told by where its letters lie. What fits none is refused.
"""

from __future__ import annotations

import codecs
import re

from onrecord.errors import InputError

MOST_BYTES = 64 * 1024 * 1024  # a file larger than this is not read at all
MOST_CHARS = 5_000_000  # code points: longer than any book; a dispatch is a few thousand
SAMPLE = 200_000  # bytes looked at to tell a single-byte encoding
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "an SQLite database"),
)
MULTIBYTE = re.compile(rb"[\xc3-\xf4][\x80-\xbf]+")
HIGH = re.compile(rb"[\x80-\xff]")
LETTER = re.compile(rb"[A-Za-z]")
FIX_UTF8 = "save it as UTF-8 and read it again"


def decode(data: bytes) -> str:
    """The text that `data` holds. Raises `InputError` for bytes that are not text, or text in no encoding that can be told."""
    if len(data) > MOST_BYTES:
        raise InputError(f"{len(data):,} bytes, expected at most {MOST_BYTES:,}: split it into dispatches, one a file or one a JSON line")
    for magic, what in MAGIC:
        if data.startswith(magic):
            raise InputError(f"binary: it is {what}, expected plain text; export its text and read that")
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return check_text(_decode_as(data[len(mark) :], encoding))
    if b"\x00" in data:
        at = data.index(b"\x00")
        raise InputError(f"binary: a NUL byte at offset {at}, expected text; UTF-16 needs its byte-order mark, otherwise {FIX_UTF8}")
    try:
        return check_text(data.decode("utf-8"))
    except UnicodeDecodeError as err:
        return check_text(_decode_single(data, err))


def check_text(text: str) -> str:
    """`text` itself, if it can be a dispatch. Raises `InputError` where it is empty, too long, or holds what no text holds."""
    if not text.strip():
        raise InputError("empty: it holds no visible character, expected a dispatch")
    if len(text) > MOST_CHARS:
        raise InputError(
            f"{len(text):,} code points, expected at most {MOST_CHARS:,}: split it into dispatches, one a file or one a JSON line"
        )
    if "\x00" in text:
        raise InputError(f"binary: a NUL character at offset {text.index(chr(0))}, expected text")
    return text


def _decode_as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as err:
        raise InputError(f"its byte-order mark says {encoding}, but the byte at offset {err.start} is not that: {FIX_UTF8}") from err


def _decode_single(data: bytes, err: UnicodeDecodeError) -> str:
    """Text in windows-1251, KOI8-R or windows-1252, told by the share and the place of its high bytes."""
    mixed = len(MULTIBYTE.findall(data[:SAMPLE]))
    high = HIGH.findall(data[:SAMPLE])
    valid = sum(len(m) for m in MULTIBYTE.findall(data[:SAMPLE]) if _is_utf8(m))
    if mixed and valid > 0.5 * len(high):
        raise InputError(f"mixed encodings: UTF-8 up to the byte 0x{data[err.start]:02x} at offset {err.start}, then not; {FIX_UTF8}")
    plain = len(LETTER.findall(data[:SAMPLE]))
    upper = sum(b >= b"\xe0" for b in high)
    cyrillic = "windows-1251" if upper > 0.5 * len(high) else "koi8-r"  # small letters are the upper half of one, the lower of the other
    encoding = cyrillic if len(high) >= 0.25 * (plain + len(high)) else "windows-1252"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as failed:
        raise InputError(
            f"not text in any encoding known here: byte 0x{data[failed.start]:02x} at offset {failed.start}; {FIX_UTF8}"
        ) from failed
    controls = sum(c < " " and c not in "\t\n\r\f\v" for c in text[:SAMPLE])
    if controls > 0.001 * len(text[:SAMPLE]):
        raise InputError(f"binary: {controls} control characters among the first {min(len(text), SAMPLE):,}, expected text")
    return text


def _is_utf8(piece: bytes) -> bool:
    try:
        piece.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
