"""docs/formats.md: its table is the formats' own. `python tests/read/test_formats_doc.py` writes it anew."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))  # for it is a script too

from onrecord.read import FORMATS, feedformats, html, office, read_path, warc
from onrecord.read.format import Format, Pointer
from onrecord.read.formats import detect
from onrecord.record import Envelope, Issue
from read.test_format_cases import EMBARGOED, FILES

DOC = Path(__file__).parents[2] / "docs" / "formats.md"
TABLE = re.compile(r"(?<=\|---\|---\|---\|---\|---\|---\|---\|\n)(?:\|.*\n|TABLE\n)*")

ENVELOPE = set(Envelope.__dataclass_fields__) - {"format"}
MODULES = {
    "trafilatura": "trafilatura", "feedparser": "feedparser", "lxml": "lxml", "pyarrow": "pyarrow", "pypdfium2": "pypdfium2",
    "fastwarc": "fastwarc.warc", "python-docx": "docx", "striprtf": "striprtf.striprtf",
}  # fmt: skip
WHOLE = sys.modules["onrecord.read.decode"].MOST_BYTES
LIMITS = {
    "plain": WHOLE, "newsml": WHOLE, "nitf": WHOLE, "ninjs": WHOLE, "takes": WHOLE, "export": WHOLE, "mail": WHOLE, "mbox": WHOLE,
    "pdf": WHOLE, "docx": office.MOST_UNPACKED, "rtf": office.MOST_RTF, "html": html.MOST_BYTES, "warc": warc.PAGE_BYTES,
    "rss": feedformats.MOST_BYTES, "atom": feedformats.MOST_BYTES, "jsonfeed": feedformats.MOST_BYTES,
}  # fmt: skip


def table() -> str:
    rows = (
        (f"[{f.name}]({f.standard})", f.about, " ".join(f.suffixes) or "none", _kept(f), f.limits, f.library, _extra(f.extra))
        for f in FORMATS
    )
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _kept(form: Format) -> str:
    return "; ".join(filter(None, (", ".join(form.kept), form.notes)))


def _extra(extra: str) -> str:
    return f"`onrecord[{extra}]`" if extra != "none" else "none"


def test_the_table_is_the_formats_own() -> None:
    assert TABLE.search(DOC.read_text(encoding="utf-8"))[0] == table()  # type: ignore[index]


def shown_by_cases() -> dict[str, set[str]]:
    """By format, what its golden cases put on record; of the envelope, what came in it."""
    shown: dict[str, set[str]] = {}
    for path in FILES:
        form = detect(path.read_bytes()[: 1 << 16], path.name).name
        pointers: list[Pointer] = []
        options = replace(EMBARGOED, follow=lambda pointer, kept=pointers: kept.append(pointer) or ())
        for item in (*read_path(path, options=options), *(p.known for p in pointers)):
            if not isinstance(item, Issue):
                named = "export" if item.envelope and item.envelope.format == "export" else form
                about = {name for name in ("published", "agency", "language", "headline", "series") if getattr(item, name)}
                inside = {name for name in ENVELOPE if item.envelope and getattr(item.envelope, name)}
                shown.setdefault(named, set()).update(about | inside)
    return shown


def test_what_is_kept_is_shown_by_a_golden_case() -> None:
    shown = shown_by_cases()
    assert {f.name: lacking for f in FORMATS if (lacking := set(f.kept) - shown.get(f.name, set()))} == {}
    assert {f.name: more for f in FORMATS if (more := (shown.get(f.name, set()) & ENVELOPE) - set(f.kept))} == {}


@pytest.mark.parametrize("form", [f for f in FORMATS if f.extra != "none"], ids=lambda form: form.name)
def test_without_its_library_a_format_names_the_install_line(form: Format, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a format needs its library for all it reads, it says so; where for some (HTML in mail), the others are still read."""
    for name in form.library.replace(", for", " ").replace(",", " ").split():
        if module := MODULES.get(name):
            monkeypatch.setitem(sys.modules, module, None)
    cases = [p for p in FILES if detect(p.read_bytes()[: 1 << 16], p.name) is form]
    items = [item for path in cases for item in read_path(path, options=EMBARGOED)]
    issues = [item.reason for item in items if isinstance(item, Issue)]
    assert any(f"pip install 'onrecord[{form.extra}]'" in reason for reason in issues)


def test_limits_are_the_ones_that_hold() -> None:
    """Sizes in the table are the constants'."""
    mib = {form: f"{most >> 20} MiB" for form, most in LIMITS.items()}
    assert all(mib[f.name] in f.limits for f in FORMATS if f.name in mib)


def test_every_extra_exists() -> None:
    project = (DOC.parents[1] / "pyproject.toml").read_text(encoding="utf-8")
    for extra in {f.extra for f in FORMATS} - {"none"}:
        assert re.search(rf"^{re.escape(extra)} = ", project, re.MULTILINE), extra


def test_names_and_addresses() -> None:
    assert len({f.name for f in FORMATS}) == len(FORMATS)
    assert all(f.standard.startswith("https://") and _kept(f) and f.limits and f.about for f in FORMATS)


if __name__ == "__main__":
    DOC.write_text(TABLE.sub(lambda _: table(), DOC.read_text(encoding="utf-8"), count=1), encoding="utf-8")
