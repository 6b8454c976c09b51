"""docs/formats.md: its table is the formats' own. `python tests/read/test_formats_doc.py` writes it anew."""

from __future__ import annotations

import re
from pathlib import Path

from onrecord.read import FORMATS

DOC = Path(__file__).parents[2] / "docs" / "formats.md"
TABLE = re.compile(r"(?<=\|---\|---\|---\|---\|---\|---\|---\|\n)(?:\|.*\n|TABLE\n)*")


def table() -> str:
    rows = (
        (f"[{f.name}]({f.standard})", f.about, " ".join(f.suffixes) or "none", f.kept, f.limits, f.library, _extra(f.extra))
        for f in FORMATS
    )
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _extra(extra: str) -> str:
    return f"`onrecord[{extra}]`" if extra != "none" else "none"


def test_the_table_is_the_formats_own() -> None:
    assert TABLE.search(DOC.read_text(encoding="utf-8"))[0] == table()  # type: ignore[index]


def test_every_extra_exists() -> None:
    project = (DOC.parents[1] / "pyproject.toml").read_text(encoding="utf-8")
    for extra in {f.extra for f in FORMATS} - {"none"}:
        assert re.search(rf"^{re.escape(extra)} = ", project, re.MULTILINE), extra


def test_names_and_addresses() -> None:
    assert len({f.name for f in FORMATS}) == len(FORMATS)
    assert all(f.standard.startswith("https://") and f.kept and f.limits and f.about for f in FORMATS)


if __name__ == "__main__":
    DOC.write_text(TABLE.sub(lambda _: table(), DOC.read_text(encoding="utf-8"), count=1), encoding="utf-8")
