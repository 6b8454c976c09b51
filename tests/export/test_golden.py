"""Every format's golden case: the sample in that form, character for character. `python tests/export/test_golden.py` writes them anew."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from export.sample import bare, sample
from onrecord.export import FORMATS, Format, export_records
from onrecord.export.parquet import read_parquet, schema_of
from onrecord.export.tables import TABLES
from onrecord.record import to_json

CASES = Path(__file__).parents[1] / "cases" / "export"


def golden(form: Format, folder: Path) -> Iterator[tuple[str, bytes]]:
    """The files of a format's case, by name. Syntax is the model's and no format's: CoNLL-U is shown without."""
    records = [replace(r, language="und") if form.name == "conllu" else r for r in (sample(), bare())]
    if form.stream:
        out = io.BytesIO()
        export_records(records, to=form, out=out)
        yield f"{form.name}.txt", out.getvalue()
        return
    export_records(records, to=form, out=folder)
    for path in sorted(folder.iterdir()):
        if path.suffix != ".parquet":
            yield f"{form.name}/{path.name}", path.read_bytes()
    if form.name == "parquet":
        schemas = "\n\n".join(f"{table.name}\n{schema_of(table).to_string(show_field_metadata=False)}" for table in TABLES)
        yield "parquet/schemas", schemas.encode() + b"\n"
        yield "parquet/records", b"".join(to_json(record) + b"\n" for record in read_parquet(folder))


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_case(form: Format, tmp_path: Path) -> None:
    files = dict(golden(form, tmp_path / "out"))
    for name, content in files.items():
        assert content.decode() == (CASES / name).read_bytes().decode(), name
    held = [p for p in CASES.rglob("*") if p.is_file() and (p.parent.name == form.name or p.stem == form.name)]
    assert {p.relative_to(CASES).as_posix() for p in held} == set(files)


if __name__ == "__main__":
    import tempfile

    for each in FORMATS:
        with tempfile.TemporaryDirectory() as temporary:
            for name, content in golden(each, Path(temporary) / "out"):
                (CASES / name).parent.mkdir(parents=True, exist_ok=True)
                (CASES / name).write_bytes(content)
