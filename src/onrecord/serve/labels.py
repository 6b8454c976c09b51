"""What a code is called: a theme's title, what an event's code means, a country's name; a code that no codebook has stays bare."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from onrecord.codebooks import load_codebooks
from onrecord.countries import countries

CLAUSE = re.compile(r"[;,(]| - ")
KINDS = {"direct": "word for word", "indirect": "in the agency's words", "mixed": "partly word for word"}


@dataclass
class Labels:
    """Names of codes. `codebooks`: the user's own, beside those shipped. Raises `DataError` at the first use where one cannot be read."""

    codebooks: tuple[Path, ...] = ()

    def name(self, kind: str, code: str) -> str | None:
        """What a `theme` (`marpor:104`), `event`, `country` or `kind` is called; None where it has no other name than its code."""
        return self._names.get(kind, {}).get(code)

    def meaning(self, code: str) -> str | None:
        """What an event's code means, in full."""
        return self._names["meaning"].get(code)

    @cached_property
    def _names(self) -> dict[str, dict[str, str]]:
        books = load_codebooks(self.codebooks)
        means = {e.code: e.means for book in books for e in book.events if e.means}
        return {
            "kind": KINDS,
            "theme": {f"{book.name}:{t.code}": t.title for book in books for t in book.themes},
            "event": {code: CLAUSE.split(text)[0].strip().lower() for code, text in means.items()},
            "meaning": means,
            "country": {code: c.name for code, c in countries().items()},
        }
