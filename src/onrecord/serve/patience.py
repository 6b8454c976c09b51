"""How long a webhook that fails is left alone, when postings go out round after round (`onrecord saved run --every`)."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

FIRST = 60.0  # seconds after a round that failed; doubled with each that follows
LONGEST = 3600.0


@dataclass(slots=True)
class Patience:
    """Which searches are not to be posted yet, by their numbers."""

    _failures: dict[int, int] = field(default_factory=dict)
    _until: dict[int, float] = field(default_factory=dict)

    def waits(self, search: int) -> bool:
        """Whether that search's receiver is left alone for now."""
        return self._until.get(search, 0.0) > time.monotonic()

    def note(self, search: int, *, well: bool, asked: float | None = None) -> float:
        """Note how its posting went, and what wait the receiver asked for; for how many seconds it is left alone is returned."""
        if well:
            self._failures.pop(search, None)
            self._until.pop(search, None)
            return 0.0
        failures = self._failures[search] = self._failures.get(search, 0) + 1
        wait = min(max(FIRST * 2.0 ** min(failures - 1, 10), asked or 0.0), LONGEST)
        self._until[search] = time.monotonic() + wait
        return wait
