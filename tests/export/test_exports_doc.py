"""docs/exports.md: its table and its definitions are the formats' own. `python tests/export/test_exports_doc.py` writes them anew."""

from __future__ import annotations

import re
from pathlib import Path

from onrecord.export import FORMATS

DOC = Path(__file__).parents[2] / "docs" / "exports.md"
TABLE = re.compile(r"(?<=\|---\|---\|---\|---\|---\|---\|\n)(?:\|.*\n|TABLE\n)*")
DEFINITIONS = re.compile(r"(?<=The definitions:\n\n)(?:\* .*\n|DEFINITIONS\n)*")


def table() -> str:
    extra = {f.name: f"`{f.extra}`" if f.extra != "none" else "none" for f in FORMATS}
    rows = ((f.name, "folder" if f.folder else "one", f.kept, f.round_trip, f.library, extra[f.name]) for f in FORMATS)
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def definitions() -> str:
    return "".join(f"* {f.name}: {f.about} (<{f.standard}>)\n" for f in FORMATS)


def test_the_table_is_the_formats_own() -> None:
    text = DOC.read_text(encoding="utf-8")
    assert TABLE.search(text)[0] == table()  # type: ignore[index]
    assert DEFINITIONS.search(text)[0] == definitions()  # type: ignore[index]


def test_every_format_is_explained_and_every_extra_exists() -> None:
    text = DOC.read_text(encoding="utf-8")
    project = (DOC.parents[1] / "pyproject.toml").read_text(encoding="utf-8")
    assert all(f.name in text for f in FORMATS)
    for extra in {f.extra for f in FORMATS} - {"none"}:
        assert re.search(rf"^{re.escape(extra.partition('[')[2].removesuffix(']'))} = ", project, re.MULTILINE)


if __name__ == "__main__":
    told = DEFINITIONS.sub(lambda _: definitions(), TABLE.sub(lambda _: table(), DOC.read_text(encoding="utf-8"), 1), 1)
    DOC.write_text(told, encoding="utf-8")
