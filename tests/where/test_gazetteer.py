"""The gazetteer: its file, its look-ups, and a GeoNames dump plugged in."""

import hashlib
import zipfile
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.countries import countries, is_country
from onrecord.errors import DataError
from onrecord.where import Gazetteer, load_gazetteer
from onrecord.where.fold import fold
from onrecord.where.gazetteer import KINDS
from onrecord.where.pack import pack
from onrecord.where.terms import load_terms

DATA = Path(str(files("onrecord.where").joinpath("")))
LINE = "99\tTestoville\tTestoville\tTestowo,Тестово\t10.5\t20.25\tP\tPPL\tTD\t\t07\t\t\t\t1200\t\t300\tAfrica/Ndjamena\t2026-01-01"


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [
        ("Astana", "KZ", "capital"),
        ("ASTANA", "KZ", "capital"),
        ("Kiev", "UA", "capital"),
        ("N'Djamena", "TD", "capital"),
        ("Sao Paulo", "BR", "region"),
        ("Kazakhstan", "KZ", "country"),
        ("Illinois", "US", "region"),
        ("Caspian Sea", None, "sea"),
        ("Burma", "MM", "country"),
        ("Santa Clara County", "US", "county"),
    ],
)
def test_named(name: str, country: str | None, kind: str) -> None:
    spots = load_gazetteer().named(name)
    assert any((s.country, s.kind) == (country, kind) for s in spots)


def test_best_standing_and_largest_first() -> None:
    spots = load_gazetteer().named("London")
    assert (spots[0].country, spots[0].kind) == ("GB", "capital")
    assert [s.standing for s in spots] == sorted(s.standing for s in spots)
    assert load_gazetteer().named("Qqxyzzy") == ()


def test_every_row_is_sound() -> None:
    gazetteer = load_gazetteer()
    for spot in gazetteer.rows(("country", "continent", "region", "capital", "sea", "river", "site")):
        assert -90 <= spot.lat <= 90 and -180 <= spot.lon <= 180 and spot.name.strip() == spot.name and spot.kind in KINDS
        assert spot.country is None or is_country(spot.country)
        assert spot.admin1 is None or spot.admin1.split(".")[0] == spot.country
    mapped = {s.country for s in gazetteer.rows(("country",))}
    assert set(countries()) - mapped <= {"BV"}
    assert {s.geonames for s in gazetteer.rows(("country",))} == {countries()[c or ""].geonames for c in mapped}


def test_the_capitals_are_in_their_countries() -> None:
    gazetteer = load_gazetteer()
    without = [
        c.code
        for c in countries().values()
        if c.capitals and not any(s.country == c.code for name in c.capitals for s in gazetteer.named(name))
    ]
    assert len(without) <= 5  # islands without a town


@example("𝙰")  # a capital only once it is decomposed
@given(st.text(max_size=30))
def test_fold_is_stable(name: str) -> None:
    assert fold(fold(name)) == fold(name)


def test_packing_is_deterministic_and_reads_back() -> None:
    spots = load_gazetteer().rows(("continent", "ocean"))
    data = pack(spots)
    assert data == pack(spots)
    again = Gazetteer.from_bytes(data)
    assert [(s.name, s.kind, s.lat, s.lon) for s in again.rows(("continent", "ocean"))] == [(s.name, s.kind, s.lat, s.lon) for s in spots]


def test_a_geonames_dump(tmp_path: Path) -> None:
    plain = tmp_path / "TD.txt"
    plain.write_text(LINE + "\n", encoding="utf-8")
    archive = tmp_path / "TD.zip"
    with zipfile.ZipFile(archive, "w") as z:
        z.write(plain, "TD.txt")
    for path in (plain, archive):
        gazetteer = Gazetteer.from_geonames(path)
        (spot,) = gazetteer.named("Testowo")
        assert (spot.name, spot.country, spot.lat, spot.lon, spot.geonames, spot.admin1) == ("Testoville", "TD", 10.5, 20.25, 99, "TD.07")
        assert gazetteer.named("Chad")[0].kind == "country"
    assert Gazetteer.from_geonames(plain, floor=5000).named("Testoville") == ()


def test_what_is_no_gazetteer_is_refused(tmp_path: Path) -> None:
    wrong = tmp_path / "x"
    wrong.write_bytes(b"something else")
    with pytest.raises(DataError, match="expected"):
        Gazetteer.open(wrong)
    wrong.write_text("a\tb\n", encoding="utf-8")
    with pytest.raises(DataError, match="line 1: got 2 columns"):
        Gazetteer.from_geonames(wrong)
    with pytest.raises(DataError, match="expected words"):
        load_terms("inside: [1, 2]")


def test_the_data_is_what_its_source_note_says() -> None:
    note = (DATA / "SOURCE.md").read_text(encoding="utf-8")
    for name in ("places.bin", "words.txt"):
        assert f"`{name}` | {hashlib.sha256((DATA / name).read_bytes()).hexdigest()}" in note
    assert sum(f.stat().st_size for f in DATA.iterdir() if f.is_file()) < 20_000_000
