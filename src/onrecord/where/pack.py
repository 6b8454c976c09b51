"""Write a gazetteer file, and read GeoNames' own dump format."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import numpy as np

from onrecord.errors import DataError
from onrecord.where.fold import fold, key_of
from onrecord.where.gazetteer import ARRAYS, KINDS, MAGIC, Spot


class Listed(Protocol):
    """A place to be written. `names` maps a printed name to its standing (see `Spot`); `admin1` is GeoNames' code within the country."""

    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def country(self) -> str | None: ...
    @property
    def lat(self) -> float: ...
    @property
    def lon(self) -> float: ...
    @property
    def admin1(self) -> str | None: ...
    @property
    def population(self) -> int: ...
    @property
    def geonames(self) -> int | None: ...


def names_of(place: Listed) -> Mapping[str, int]:
    """A place's names with their standing; its own name alone where it lists none."""
    names: Mapping[str, int] = getattr(place, "names", {})
    return names or {place.name: 0}


def pack(places: Iterable[Listed]) -> bytes:
    """The bytes of a gazetteer file. The same places give the same bytes; keys are ordered by standing, then population, then id."""
    rows = list(places)
    codes = sorted(
        {f"{p.country}.{p.admin1}" for p in rows if p.admin1 and "." not in p.admin1}
        | {p.admin1 for p in rows if p.admin1 and "." in p.admin1}
    )
    regions = ["", *codes]
    number = {code: i for i, code in enumerate(regions)}
    keys: dict[tuple[int, int], int] = {}
    for i, p in enumerate(rows):
        for name, standing in names_of(p).items():
            if folded := fold(name):
                key = (key_of(folded), i)
                keys[key] = min(standing, keys.get(key, 9))
    order = sorted((k, s, -rows[i].population, rows[i].geonames or 0, i) for (k, i), s in keys.items())
    texts = [p.name.encode() for p in rows]
    arrays = {
        "key": [o[0] for o in order],
        "row": [o[4] for o in order],
        "standing": [o[1] for o in order],
        "lat": [p.lat for p in rows],
        "lon": [p.lon for p in rows],
        "population": [min(p.population, 2**32 - 1) for p in rows],
        "geonames": [p.geonames or 0 for p in rows],
        "country": [int.from_bytes(p.country.encode()) if p.country else 0 for p in rows],
        "admin1": [number[p.admin1 if "." in p.admin1 else f"{p.country}.{p.admin1}"] if p.admin1 else 0 for p in rows],
        "kind": [KINDS.index(p.kind) for p in rows],
        "at": np.cumsum([0, *map(len, texts)]),
        "text": np.frombuffer(b"".join(texts), np.uint8),
    }
    packed = {name: np.asarray(arrays[name], dtype=kind) for name, kind in ARRAYS.items()}
    header: dict[str, object] = {"places": len(rows), "regions": regions, "arrays": []}
    size = len(json.dumps(header | {"arrays": [[n, t, 2**40, 2**40] for n, t in ARRAYS.items()]}))
    layout: list[tuple[str, str, int, int]] = []
    offset = (12 + size + 7) // 8 * 8
    for name, kind in ARRAYS.items():
        layout.append((name, kind, offset, len(packed[name])))
        offset = (offset + packed[name].nbytes + 7) // 8 * 8
    out = io.BytesIO()
    out.write(MAGIC + size.to_bytes(4, "little") + json.dumps(header | {"arrays": layout}).encode().ljust(size))
    for name, _, at, _ in layout:
        out.write(b"\0" * (at - out.tell()) + packed[name].tobytes())
    return out.getvalue()


class GeonamesRow:
    """A line of a GeoNames dump."""

    __slots__ = ("admin1", "country", "geonames", "kind", "lat", "lon", "name", "names", "population")

    def __init__(self, cells: list[str]) -> None:
        self.geonames, self.name, self.country = int(cells[0]), cells[1], cells[8] or None
        self.lat, self.lon, self.admin1, self.population = float(cells[4]), float(cells[5]), cells[10] or None, int(cells[14] or 0)
        self.kind = kind_of(cells[6], cells[7])
        self.names = {**{n: 2 for n in cells[3].split(",") if n}, cells[2]: 0, cells[1]: 0}
        self.names.pop("", None)


def kind_of(feature: str, code: str) -> str:
    """This gazetteer's kind for a GeoNames feature class and code."""
    if feature == "P":
        return "capital" if code == "PPLC" else "city"
    if feature == "A":
        return {"PCLI": "country", "ADM1": "region"}.get(code, "county")
    if feature == "H":
        return {"SEA": "sea", "GULF": "sea", "OCN": "ocean", "STRT": "strait", "CNL": "canal"}.get(
            code, "lake" if code.startswith("LK") else "river"
        )
    if feature == "T":
        return "island" if code.startswith("ISL") else "mountains" if code == "MTS" else "mountain"
    return {"CONT": "continent"}.get(code, "area")


@contextmanager
def _lines(path: Path) -> Iterator[Iterator[str]]:
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            name = max(
                (n for n in archive.namelist() if n.endswith(".txt") and "readme" not in n), key=lambda n: archive.getinfo(n).file_size
            )
            with archive.open(name) as member:
                yield io.TextIOWrapper(member, encoding="utf-8")
    else:
        with path.open(encoding="utf-8") as file:
            yield file


def geonames_rows(path: str | Path, *, classes: str, floor: int) -> Iterator[GeonamesRow]:
    """The places of a GeoNames dump. Raises `DataError` at the first line that is not GeoNames' 19 columns."""
    with _lines(Path(path)) as lines:
        for number, line in enumerate(lines, 1):
            cells = line.rstrip("\n").split("\t")
            if len(cells) != 19:
                raise DataError(
                    f"{path}, line {number}: got {len(cells)} columns, expected the 19 of GeoNames' geoname table (tab-separated)"
                )
            if cells[6] and cells[6] in classes and not (cells[6] == "P" and int(cells[14] or 0) < floor):
                if cells[7] in ("PCLI", "CONT"):
                    continue
                yield GeonamesRow(cells)


__all__ = ["GeonamesRow", "Listed", "Spot", "geonames_rows", "pack"]
