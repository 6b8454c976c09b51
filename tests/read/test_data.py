"""The data files: every entry holds together, and no name is claimed twice."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from onrecord.read.dates import find_clock, find_days
from onrecord.read.habits import load_aliases, load_habits, load_places, load_regions, name_agency

ALPHA2 = re.compile(r"[A-Z]{2}\Z")


def test_agencies() -> None:
    assert len({agency.name for agency in load_aliases().values()}) > 150
    assert all(ALPHA2.match(agency.country) for agency in load_aliases().values())
    assert name_agency("agence france-presse") == name_agency("AFP")
    assert name_agency("nobody's agency") is None


def test_places() -> None:
    assert all(ALPHA2.match(place.country or "") for place in (*load_places().values(), *load_regions().values()))
    assert load_places()["астана"].name == "Astana"


def test_habits_load() -> None:
    habits = load_habits()
    assert set(habits.months.values()) == set(range(1, 13))
    assert set(habits.weekdays.values()) == set(range(1, 8))
    assert set(habits.mail) == {"subject", "date", "other"}


def test_every_data_file_tells_its_source() -> None:
    told = files("onrecord.read").joinpath("SOURCE.md").read_text(encoding="utf-8")
    for name in ("agencies.yaml", "places.tsv", "regions.tsv", "wire.yaml"):
        assert name in told


@pytest.mark.parametrize(
    ("printed", "iso", "clock"),
    [
        ("5 May 2023 13:17", "2023-05-05", "13:17"),
        ("12 OCT 2021, 14:05", "2021-10-12", "14:05"),
        ("14:20 / 14.01.2022", "2022-01-14", "14:20"),
        ("April 15, 2021 9:06 AM GMT", "2021-04-15", "09:06"),
        ("Nov. 11, 2019 at 12:05 AM EST", "2019-11-11", "00:05"),
        ("2021-09-07T06:12:00Z", "2021-09-07", "06:12"),
        ("05-May-2023 13:17", "2023-05-05", "13:17"),
        ("2023. 05. 05. 13:17", "2023-05-05", "13:17"),
        ("2021-09-07 06:12", "2021-09-07", "06:12"),
        ("29. 05. 2018. 14:26", "2018-05-29", "14:26"),
        ("03/10/2024 – 21h40", "2024-10-03", "21:40"),
        ("25 октября 2023 года, 18:40", "2023-10-25", "18:40"),
        ("12 Қазан 2023 09:20", "2023-10-12", "09:20"),
        ("13.Mär 19  20:05", "2019-03-13", "20:05"),
        ("5 Mar.'14", "2014-03-05", None),
        ("KUNA 021430 GMT NOV 98", "1998-11-02", None),
        ("31 April 2020", None, None),
    ],
)
def test_header_times(printed: str, iso: str | None, clock: str | None) -> None:
    days = list(find_days(printed, 0, len(printed)))
    assert (days[0].iso() if days else None) == iso
    found = find_clock(printed, 0, len(printed))
    assert (found[2] if found else None) == clock
