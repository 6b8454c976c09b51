"""For a notebook: what an archive holds as Arrow, pandas or polars, one row a fact."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from onrecord.errors import StoreError
from onrecord.store.archive import Archive
from onrecord.store.filters import Filters, Layer
from onrecord.store.search import Hit, search

PART = 1000
TEXT = ("ref", "text", "dispatch", "title", "agency", "published", "date", "place", "country", "source", "by")
COLUMNS: dict[Layer, tuple[str, ...]] = {
    "statement": (*TEXT, "speaker", "addressee", "kind", "polarity", "offices", "themes", "start", "end", "confidence", "spans"),
    "event": (*TEXT, "code", "plover", "status", "actor", "recipient", "start", "end", "confidence", "spans"),
    "dispatch": ("ref", "text", "title", "agency", "published", "place", "country", "source", "language"),
}
TYPES = {"start": "int64", "end": "int64", "confidence": "float64", "offices": "list", "themes": "list"}


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one layer that answer a question: iterate over them, or take them as a table."""

    archive: Archive
    layer: Layer
    asked: Filters

    def __iter__(self) -> Iterator[Hit]:
        offset, more = 0, True
        while more:
            page = search(self.archive, self.asked, layer=self.layer, limit=PART, offset=offset)
            yield from page.hits
            offset, more = offset + PART, page.more

    def to_arrow(self) -> Any:
        """A `pyarrow.Table`. Raises `StoreError` where pyarrow is not installed, with the line that installs it."""
        try:
            import pyarrow as pa  # type: ignore[import-untyped]
        except ImportError:
            raise StoreError("tables need pyarrow; install it with: pip install 'onrecord[arrow]'") from None
        types = {"int64": pa.int64(), "float64": pa.float64(), "list": pa.list_(pa.string())}
        schema = pa.schema([(name, types.get(TYPES.get(name, ""), pa.string())) for name in COLUMNS[self.layer]])
        return pa.Table.from_pylist([as_flat(hit) for hit in self], schema=schema)

    def to_pandas(self) -> Any:
        """A `pandas.DataFrame`."""
        try:
            import pandas  # type: ignore[import-untyped,unused-ignore]  # noqa: F401
        except ImportError:
            raise StoreError("to_pandas needs pandas; install it with: pip install pandas 'onrecord[arrow]'") from None
        return self.to_arrow().to_pandas()

    def to_polars(self) -> Any:
        """A `polars.DataFrame`."""
        try:
            import polars  # type: ignore[import-not-found,unused-ignore]
        except ImportError:
            raise StoreError("to_polars needs polars; install it with: pip install polars 'onrecord[arrow]'") from None
        return polars.from_arrow(self.to_arrow())

    def _repr_html_(self) -> str:
        """The first facts as a table."""
        hits = search(self.archive, self.asked, layer=self.layer, limit=20).hits
        names = [n for n in ("ref", "speaker", "code", "text", "date", "agency") if n in COLUMNS[self.layer]]
        head = "".join(f"<th>{n}</th>" for n in names)
        rows = ("".join(f"<td>{html.escape(str(as_flat(h)[n] or ''))}</td>" for n in names) for h in hits)
        return f"<table><tr>{head}</tr>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def statements(archive: Archive, words: str | None = None, **fields: Any) -> Facts:
    """The statements that hold `words` and meet the fields of `Filters`; without either, all."""
    return Facts(archive, "statement", Filters(words=words, **fields))


def events(archive: Archive, words: str | None = None, **fields: Any) -> Facts:
    """The events, likewise."""
    return Facts(archive, "event", Filters(words=words, **fields))


def dispatches(archive: Archive, words: str | None = None, **fields: Any) -> Facts:
    """The dispatches, likewise."""
    return Facts(archive, "dispatch", Filters(words=words, **fields))


def as_flat(hit: Hit) -> dict[str, Any]:
    """A hit as a row of its layer's columns; `spans` are the code points of the dispatch's text, as JSON."""
    row = {"ref": hit.ref, "text": hit.text, "start": hit.start, "end": hit.end, "dispatch": hit.facts["hash"]}
    return {name: row.get(name, hit.facts.get(name)) for name in COLUMNS[hit.layer]}
