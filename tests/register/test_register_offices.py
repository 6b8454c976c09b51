"""What kind of office a wording names."""

from __future__ import annotations

import pytest

from onrecord.register.offices import read_office, split_title


@pytest.mark.parametrize(
    ("title", "country", "expected"),
    [
        ("President", "KZ", ("president", "")),
        ("Kazakh President", "KZ", ("president", "")),
        ("President of the Russian Federation", "RU", ("president", "")),
        ("President of the Senate", "KZ", ("", "")),
        ("Senate President", "KZ", ("", "")),
        ("president-elect", "US", ("president", "elect")),
        ("then-President", "US", ("president", "former")),
        ("former acting president", "US", ("president", "former")),
        ("Acting Prime Minister of Nepal", "NP", ("prime-minister", "acting")),
        ("Premier", "CN", ("prime-minister", "")),
        ("Chairman of the Council of Ministers", "BA", ("prime-minister", "")),
        ("Chancellor", "DE", ("chancellor", "")),
        ("Chancellor", "GB", ("", "")),
        ("Minister of State", "MC", ("prime-minister", "")),
        ("Minister of State", "AE", ("", "")),
        ("First Deputy Prime Minister", "KZ", ("deputy-prime-minister", "")),
        ("Vice-President", "US", ("vice-president", "")),
        ("Prince", "MC", ("monarch", "")),
        ("Prince", "GB", ("", "")),
        ("Governor-General", "AU", ("governor-general", "")),
        ("bank president", "US", ("", "")),
        ("", None, ("", "")),
    ],
)
def test_kinds(title: str, country: str | None, expected: tuple[str, str]) -> None:
    assert tuple(read_office(title, country)) == expected


def test_two_offices_in_one_title() -> None:
    assert split_title("Prime Minister and Minister of Interior") == ["Prime Minister", "Minister of Interior"]
    assert split_title("Minister of Culture and National Heritage") == ["Minister of Culture and National Heritage"]
    assert split_title("Prime Minister Crown Prince") == ["Prime Minister", "Crown Prince"]
