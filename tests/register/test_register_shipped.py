"""The shipped register as data: every row valid, nobody in two places, every country covered or listed."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from importlib.resources import files

import pytest

from onrecord.countries import is_country
from onrecord.register import Tenure, load_register, singular_types
from onrecord.register.offices import office_types
from onrecord.register.register import read_shipped
from onrecord.register.tenure import date_range

HOME = files("onrecord.register")
TYPES = {kind.type for kinds in office_types().values() for kind in kinds}
SHARED = {
    ("AT", "president", "2016"): "three acting presidents",
    ("SV", "president", "2023"): "leave",
    ("TH", "prime-minister", "2022"): "suspension",
}


def table(name: str) -> list[list[str]]:
    return [line.split("\t") for line in HOME.joinpath(name).read_text(encoding="utf-8").splitlines()[1:]]


def test_every_row_is_valid() -> None:
    for t in read_shipped():
        where = f"{t.person} {t.office}"
        assert re.fullmatch(r"[a-z]{2}-[a-z0-9-]+", t.person), where
        assert t.name and t.office and t.family and is_country(t.country), where
        assert t.type in TYPES | {""} and t.status in ("", "acting", "interim", "caretaker", "transitional"), where
        assert t.role in ("", "s", "g", "sg"), where
        assert t.start_known in ("stated", "bounded") and t.end_known in ("stated", "bounded", "successor"), where
        assert t.start and t.end and date_range(t.start)[0] <= date_range(t.end)[1], where
        assert not any(c.isdigit() for c in t.name) and not re.search(r"\(|\)|;|,|  |\bnote\b|\bsince\b", t.name), where
        assert not t.name.isupper() and t.name not in t.also, where
        first, last = t.source.split("/")
        assert "2015-10-26" <= first <= last <= "2026-05-17", where


def test_rows_are_sorted_and_one_of_a_kind() -> None:
    rows = table("offices.tsv")
    assert rows == sorted(rows, key=lambda r: (r[8], r[5], r[13], r[0], r[4]))
    assert len({tuple(r) for r in rows}) == len(rows)


def overlap(a: Tenure, b: Tenure) -> bool:
    """Whether both surely held their office on one day and more, the day of handing over aside."""
    assert a.start and a.end and b.start and b.end
    first = max(date_range(a.start)[1], date_range(b.start)[1])
    return first < min(date_range(a.end)[0], date_range(b.end)[0])


def test_one_holder_at_a_time() -> None:
    held: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
    for t in read_shipped():
        if t.type in singular_types():
            held[t.country, t.type].append(t)
    twice = [(a, b) for ts in held.values() for i, a in enumerate(ts) for b in ts[i + 1 :] if a.person != b.person and overlap(a, b)]
    known = {(country, kind) for country, kind, _ in SHARED}
    assert [(a.name, b.name, a.country) for a, b in twice if (a.country, a.type) not in known] == []


def test_every_country_has_both_roles_for_every_year_or_a_reason() -> None:
    reasons = set()
    for country, role, years, reason in table("gaps.tsv"):
        assert reason
        first, _, last = years.partition("-")
        reasons |= {(country, role, str(y)) for y in range(int(first), int(last or first) + 1)}
    spans = defaultdict(list)
    for t in read_shipped():
        for role in t.role:
            spans[t.country, role].append((date_range(t.start or "")[1], date_range(t.end or "")[0]))
    missing = [
        (country, role, year)
        for country in {t.country for t in read_shipped()}
        for role in "sg"
        for year in map(str, range(2014, 2027))
        if not any(a <= f"{year}-12-31" and b >= f"{year}-01-01" for a, b in spans[country, role])
    ]
    assert set(missing) == reasons
    assert len({t.country for t in read_shipped()}) == 236


def test_the_digests_are_those_of_the_source_file() -> None:
    said = dict(re.findall(r"\| `(\w+\.tsv)` \| ([0-9a-f]{64}) \|", HOME.joinpath("SOURCE.md").read_text(encoding="utf-8")))
    there = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in HOME.iterdir() if path.name.endswith(".tsv")}
    assert said == there


@pytest.mark.parametrize(
    ("name", "country", "person"),
    [
        ("Kassym-Jomart Tokayev", "KZ", "kz-kasym-zhomart-tokayev"),
        ("Токаев Касым-Жомарт", "KZ", "kz-kasym-zhomart-tokayev"),
        ("Alexander Lukashenko", "BY", "by-alyaksandr-lukashenka"),
        ("V. Putin", "RU", "ru-vladimir-vladimirovich-putin"),
        ("Joe Biden", "US", "us-joseph-r-biden-jr"),
        ("Erdoğan, Recep Tayyip", "TR", "tr-recep-tayyip-erdogan"),
        ("Mohammed bin Salman", "SA", "sa-muhammad-bin-salman-bin-abd-al-aziz-al-saud"),
        ("Volodymyr Zelensky", "UA", "ua-volodymyr-zelenskyy"),
        ("Charles III", "CA", "gb-charles-iii"),
        ("Xi Jinping", "CN", "cn-xi-jinping"),
    ],
)
def test_the_press_spells_differently(name: str, country: str, person: str) -> None:
    assert {t.person for t in load_register().find(name, country=country)} == {person}


def test_what_the_snapshots_cannot_say_stays_unknown() -> None:
    (nazarbayev,) = load_register().find("Nursultan Nazarbayev", country="KZ")
    assert nazarbayev.standing("2016-05-05") == "held"
    assert nazarbayev.standing("2018-05-05") is None
    assert nazarbayev.standing("2019-03-21") == "no longer"
    (tokayev,) = load_register().find("Tokayev", country="KZ", on="2023-05-05")
    assert tokayev.standing("2019-03-19") == "not yet" and tokayev.standing("2019-03-20") == "held"
    assert tokayev.standing("2030-01-01") is None
