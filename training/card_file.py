"""How a model card is written."""

from __future__ import annotations

import json
from pathlib import Path


def write(card: dict, file: Path) -> None:
    """One line a top-level key: short, and still readable in a diff."""
    lines = [f"{json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in card.items()]
    file.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
