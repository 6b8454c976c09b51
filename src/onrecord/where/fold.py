"""The form a place name is filed under: `São Paulo`, `SAO PAULO` and `Sao-Paulo` are one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2b

_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ə": "a", "ŋ": "n", "æ": "ae", "œ": "oe", "-": " ", "–": " "}
)
_DROP = re.compile(r"[.'’‘ʼʻ`´]")
_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """A name without case, accents, full stops and apostrophes; hyphens are spaces, St., Mt. and Ft. are written out."""
    flat = name.casefold()
    if not flat.isascii():
        flat = "".join(c for c in unicodedata.normalize("NFKD", flat.translate(_PLAIN)) if not unicodedata.combining(c)).casefold()
    words = _DROP.sub("", flat.replace("-", " ")).split()
    return " ".join([_SHORT.get(w, w) for w in words])


def key_of(folded: str) -> int:
    """A folded name's 64-bit key (BLAKE2b; among a million names two share one with a chance of 1 in 40 million)."""
    return int.from_bytes(blake2b(folded.encode(), digest_size=8).digest(), "little")
