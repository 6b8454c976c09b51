"""The gazetteer: what places a name may mean, where they lie and how large they are. Offline, memory-mapped, opened in milliseconds.

The file `places.bin` is a header (JSON: arrays, region codes) and flat little-endian arrays. Names are kept as sorted 64-bit keys of
their folded form, so that a look-up is one binary search. `pack.py` writes it; `SOURCE.md` says what it is made of (GeoNames, CC BY 4.0).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np

from onrecord.errors import DataError
from onrecord.where.fold import fold, key_of

MAGIC = b"ORPLACE1"
KINDS = [
    "country",
    "region",
    "capital",
    "city",
    "county",
    "continent",
    "ocean",
    "sea",
    "lake",
    "river",
    "mountains",
    "mountain",
    "island",
    "desert",
    "strait",
    "canal",
    "site",
    "area",
]  # `region` is a first-level region of a country or a larger stretch of the world; `county` a second-level one
ARRAYS = {
    "key": "<u8", "row": "<u4", "standing": "<u1", "lat": "<f4", "lon": "<f4", "population": "<u4", "geonames": "<u4",
    "country": "<u2", "admin1": "<u2", "kind": "<u1", "at": "<u4", "text": "<u1",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that a name may mean. `lat`, `lon` in degrees WGS 84; `admin1` is country and GeoNames code of its region (`US.IL`).

    `standing` says what the name is to the place: 0 its own, 1 a common variant, 2 any other (a transliteration, a nickname),
    3 one that counts only after a comma (`Chicago, IL`).
    """

    row: int
    name: str
    kind: str
    country: str | None
    lat: float
    lon: float
    admin1: str | None
    population: int
    geonames: int | None
    standing: int


class Gazetteer:
    """Look-ups by name. Build one with `load_gazetteer()`, `open(path)` or `from_geonames(path)`; it never changes afterwards."""

    def __init__(self, header: Mapping[str, Any], arrays: Mapping[str, np.ndarray]) -> None:
        self.regions: list[str] = header["regions"]
        self._a = dict(arrays)
        self._seen: dict[str, tuple[Spot, ...]] = {}

    def __len__(self) -> int:
        return len(self._a["lat"])

    @classmethod
    def open(cls, path: str | Path) -> Gazetteer:
        """Map a gazetteer file. Raises `DataError` where it is not one of this version."""
        with Path(path).open("rb") as file:
            magic, size = file.read(8), int.from_bytes(file.read(4), "little")
            if magic != MAGIC:
                raise DataError(f"{path}: got {magic!r} at the start, expected {MAGIC!r}; build it anew with data/build_gazetteer.py")
            header = json.loads(file.read(size))
        whole = np.memmap(path, dtype=np.uint8, mode="r")
        return cls(header, {n: whole[o : o + c * np.dtype(t).itemsize].view(t) for n, t, o, c in header["arrays"]})

    @classmethod
    def from_bytes(cls, data: bytes) -> Gazetteer:
        """A gazetteer from the bytes that `pack` made."""
        size = int.from_bytes(data[8:12], "little")
        header = json.loads(data[12 : 12 + size])
        return cls(header, {n: np.frombuffer(data, t, c, o) for n, t, o, c in header["arrays"]})

    @classmethod
    def from_geonames(cls, path: str | Path, *, classes: str = "AHLPT", floor: int = 0) -> Gazetteer:
        """A gazetteer from a GeoNames dump (`allCountries.txt`, `KZ.zip` …), with this package's countries and features kept beside it.

        `classes` are the GeoNames feature classes to take, `floor` the least population of a populated place. Raises `DataError` at the
        first line that is not GeoNames' 19 columns.
        """
        from onrecord.where.pack import geonames_rows, pack

        return cls.from_bytes(pack([*load_gazetteer().rows(("country", "continent")), *geonames_rows(path, classes=classes, floor=floor)]))

    def named(self, name: str) -> tuple[Spot, ...]:
        """Every place that `name` may mean, the best-standing and then the most populous first; empty if there is none."""
        found = self._seen.get(name)
        if found is None:
            folded = fold(name)
            key = np.uint64(key_of(folded))
            keys = self._a["key"]
            first = int(np.searchsorted(keys, key))
            last = first
            while last < len(keys) and keys[last] == key:
                last += 1
            found = tuple(self.spot(int(self._a["row"][i]), int(self._a["standing"][i])) for i in range(first, last))
            self._seen[name] = found
        return found

    def spot(self, row: int, standing: int = 0) -> Spot:
        """The place in a row of the file."""
        a = self._a
        code, region, geonames = int(a["country"][row]), int(a["admin1"][row]), int(a["geonames"][row])
        country = chr(code >> 8) + chr(code & 255) if code else None
        name = bytes(a["text"][int(a["at"][row]) : int(a["at"][row + 1])]).decode()
        return Spot(
            row, name, KINDS[int(a["kind"][row])], country, round(float(a["lat"][row]), 5), round(float(a["lon"][row]), 5),
            self.regions[region] if region else None, int(a["population"][row]), geonames or None, standing,
        )  # fmt: skip

    def rows(self, kinds: Iterable[str]) -> list[Spot]:
        """Every place of these kinds."""
        wanted = [KINDS.index(k) for k in kinds]
        return [self.spot(int(i)) for i in np.flatnonzero(np.isin(self._a["kind"], wanted))]


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer in the package."""
    return Gazetteer.open(Path(str(files("onrecord.where").joinpath("places.bin"))))
