"""The language of a text, by its script and its function words; `None` where neither English, Russian nor Kazakh is plain to see."""

from __future__ import annotations

import re
from functools import cache

from onrecord.read.habits import load_habits

SAMPLE = 6000  # code points looked at
AT_LEAST = {"latin": 0.12, "cyrillic": 0.06}  # share of function words among all words
WORD = re.compile(r"[^\W\d_]+")


@cache
def _languages() -> dict[str, tuple[str, frozenset[str], frozenset[str]]]:
    data = load_habits().languages
    return {code: (d["script"], frozenset(d.get("letters", "")), frozenset(d["words"].split())) for code, d in data.items()}


def tell_language(text: str) -> str | None:
    """The ISO 639-1 code of the text's language, if it is one that `wire.yaml` describes."""
    words = [w.lower() for w in WORD.findall(text[:SAMPLE])]
    if not words:
        return None
    cyrillic = sum("\u0400" <= w[0] <= "\u052f" for w in words) > len(words) / 2
    script = "cyrillic" if cyrillic else "latin"
    own = [w for w in words if ("\u0400" <= w[0] <= "\u052f") == cyrillic]
    scores = {
        code: (sum(w in common for w in own) + sum(not letters.isdisjoint(w) for w in own)) / len(own)
        for code, (written, letters, common) in _languages().items()
        if written == script and own
    }
    best = max(scores, key=lambda code: scores[code], default=None)
    return best if best is not None and scores[best] >= AT_LEAST[script] else None
