"""The country lexicon: names as copy prints them, demonyms, seats of power on a date, and every row of the data."""

import hashlib
import re
from importlib.resources import files
from pathlib import Path

import pytest

from onrecord import countries as lex

DATA = Path(str(files("onrecord.countries").joinpath("")))
CODE = re.compile(r"[A-Z]{2}\Z")
DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?\Z")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kazakhstan", "KZ"),
        ("KAZAKHSTAN", "KZ"),
        ("the Emirates", "AE"),
        ("The UAE", "AE"),
        ("U.S.", "US"),
        ("US", "US"),
        ("UK", "GB"),
        ("Türkiye", "TR"),
        ("TÜRKIYE", "TR"),
        ("Turkey", "TR"),
        ("DR Congo", "CD"),
        ("Côte d’Ivoire", "CI"),
        ("Cote d'Ivoire", "CI"),
        ("eSwatini", "SZ"),
        ("Swaziland", "SZ"),
        ("Burma", "MM"),
        ("Soviet Union", "SU"),
        ("USSR", "SU"),
        ("Czechoslovakia", "CS"),
        ("turkey", None),
        ("us", None),
        ("Us", None),
        ("chad", None),
        ("Kazakh", None),
        ("Car", None),
        ("", None),
        ("...", None),
        ("the", None),
    ],
)
def test_country_named(text: str, code: str | None) -> None:
    assert lex.country_named(text) == code


@pytest.mark.parametrize(
    ("text", "code", "people"),
    [
        ("Kazakh", "KZ", True),
        ("Kazakhs", "KZ", True),
        ("Kazakhstani", "KZ", True),
        ("Emiratis", "AE", True),
        ("Danish", "DK", False),
        ("Danes", "DK", True),
        ("Frenchmen", "FR", True),
        ("British", "GB", False),
        ("Congolese", "CD", True),
        ("Dominican", "DO", True),
        ("U.S.", "US", False),
        ("Germans", "DE", True),
        ("polish", None, False),
        ("Kazakhstan", None, False),
        ("Germen", None, False),
    ],
)
def test_demonym(text: str, code: str | None, people: bool) -> None:
    assert lex.demonym(text) == code
    assert (lex.inhabitant(text) is not None) is people


def test_a_shared_demonym_gives_every_country() -> None:
    assert lex.demonym_codes("Congolese") == ("CD", "CG")


@pytest.mark.parametrize(
    ("text", "on", "of"),
    [
        ("Astana", None, "KZ"),
        ("the Kremlin", None, "RU"),
        ("ANKARA", "2024-02-01", "TR"),
        ("Brussels", None, "EU"),
        ("Akorda", "2019", "KZ"),
        ("Nur-Sultan", "2020-06-01", "KZ"),
        ("Nur-Sultan", "2019-03-22", None),
        ("Nur-Sultan", "2022-09-17", "KZ"),
        ("Nur-Sultan", "2022-09-18", None),
        ("Nur-Sultan", "2022", "KZ"),
        ("Nur-Sultan", "2023", None),
        ("Moscow", None, "RU"),
        ("Moscow", "1985", "SU"),
        ("Moscow", "1995", "RU"),
        ("Almaty", "1995-01-01", "KZ"),
        ("Almaty", "2005-01-01", None),
        ("Springfield", None, None),
    ],
)
def test_seat(text: str, on: str | None, of: str | None) -> None:
    found = lex.seat(text, on)
    assert (found.of if found else None) == of


def test_bodies() -> None:
    assert lex.body_named("the European Union") == "EU"
    assert lex.body_named("CSTO") == "CSTO"
    assert lex.body_named("quad") is None


def test_codes() -> None:
    assert (lex.alpha3("KZ"), lex.alpha3("XK"), lex.alpha3("SU")) == ("KAZ", "XKX", "SUN")
    assert (lex.name_of("TR"), lex.name_of("DD"), lex.capital_of("KZ")) == ("Turkey", "East Germany", "Astana")
    assert (lex.successors("CS"), lex.successors("KZ"), lex.successors("QQ")) == (("CZ", "SK"), ("KZ",), ())
    assert "Türkiye" in lex.names_of("TR")
    with pytest.raises(KeyError, match="ISO 3166"):
        lex.alpha3("QQ")


def test_every_country_row() -> None:
    assert len(lex.countries()) == 250
    for code, c in lex.countries().items():
        assert CODE.match(code) and re.match(r"[A-Z]{3}\Z", c.alpha3) and c.geonames > 0 and c.name
        assert lex.country_named(c.name) == code and lex.country_named(c.name.upper()) == code
        for word in (*c.variants, *c.adjectives, *c.inhabitants, *c.capitals):
            assert word == word.strip() and "  " not in word
        assert all(code in lex.demonym_codes(word) for word in (*c.adjectives, *c.inhabitants))
        assert all(any(s.name == city and s.of == code for s in lex.seats()) for city in c.capitals)
    assert len({c.alpha3 for c in lex.countries().values()}) == len({c.geonames for c in lex.countries().values()}) == 250


def test_every_variant_belongs_to_one_country() -> None:
    for code, c in lex.countries().items():
        assert [v for v in c.variants if lex.country_named(v) != code] == []


def test_every_former_name() -> None:
    for f in lex.former_names():
        assert f.names and f.kind in ("country", "city") and CODE.match(f.code) and f.now
        assert all(DAY.match(day) for day in (f.since, f.until) if day)
        assert not (f.since and f.until) or f.since <= f.until
        if f.kind == "country":
            assert f.alpha3 and all(lex.is_country(code) for code in f.now)
        else:
            assert lex.is_country(f.code) and len(f.now) == 1


def test_every_seat() -> None:
    known = {f.code for f in lex.former_names()} | set(lex.countries()) | set(lex.bodies())
    for s in lex.seats():
        assert s.of in known and s.place and all(DAY.match(day) for day in (s.since, s.until) if day)
        assert not (s.since and s.until) or s.since <= s.until
    assert len({(s.name, s.of, s.since) for s in lex.seats()}) == len(lex.seats())


def test_every_body() -> None:
    for code, b in lex.bodies().items():
        assert b.name and code not in lex.countries()
        assert all(lex.body_named(name) == code for name in (b.name, *b.variants))


def test_the_data_is_what_its_source_note_says() -> None:
    note = (DATA / "SOURCE.md").read_text(encoding="utf-8")
    for file in sorted(DATA.glob("*.tsv")):
        rows = [line.count("\t") for line in file.read_text(encoding="utf-8").splitlines()]
        assert len(set(rows)) == 1, f"{file.name}: rows of differing width"
        assert f"`{file.name}` | {hashlib.sha256(file.read_bytes()).hexdigest()}" in note
