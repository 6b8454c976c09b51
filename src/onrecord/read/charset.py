"""Bytes of a page → text: its byte-order mark goes before the server's header, that before what the page says of itself.

A page is no wire copy: where next to all of it is UTF-8, the few bytes that are not become U+FFFD instead of costing the whole page.
"""

from __future__ import annotations

import codecs
import re

from onrecord.read.decode import MAGIC, MARKS, check_text, decode

DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|^\s*<\?xml[^>]{0,100}encoding=["']([\w.:-]{2,40})""", re.I
)
REACH = 4096  # bytes in which a page must say its encoding (HTML standard: 1024; many are late)
SPOILT = 0.001  # of a page's characters may be spoilt
BROADER = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949", "shift_jis": "cp932"}
"""What browsers read under the narrower name (WHATWG Encoding Standard, 4.2)."""


def decode_page(data: bytes, charset: str | None = None) -> str:
    """The text of a page or a feed whose server said `charset`. Raises `InputError` where it is no text."""
    if any(data.startswith(magic) for magic, _ in MAGIC):
        return decode(data)  # which says what it is instead
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return check_text(data[len(mark) :].decode(encoding, "replace"))
    declared = DECLARED.search(data[:REACH])
    named = next((g.decode("ascii") for g in declared.groups() if g), None) if declared else None
    for name in (charset, named):
        codec = _find_codec(name)
        if codec:
            try:
                return check_text(data.decode(codec))
            except UnicodeDecodeError:
                continue
    text = data.decode("utf-8", "replace")
    if 0 < text.count("\ufffd") <= max(1, SPOILT * len(text)) and any(c > "\x7f" and c != "\ufffd" for c in text):
        return check_text(text)
    return decode(data)


def _find_codec(name: str | None) -> str | None:
    """The codec that a charset's name means; None where it names none that holds text in a page of known bytes."""
    try:
        codec = codecs.lookup(name.strip("\"' ")) if name else None
    except (LookupError, ValueError):
        return None
    if codec is None or not codec._is_text_encoding or codec.name.startswith(("utf-16", "utf-32", "utf-7", "idna", "punycode")):
        return None  # without its mark nothing is UTF-16: the name is wrong
    return BROADER.get(codec.name, codec.name)
