"""Linking: name, country and office agree on the day, or nobody is linked. The people are invented, the register is made for the test."""

from __future__ import annotations

import pytest

from make import dispatch, span
from onrecord.record import Dateline, Dispatch, Entity, Office
from onrecord.register import Register, link
from onrecord.register.rows import make_tenure

ROWS = (
    ("Ada Olin", "President", "KZ", "2019-03-20", None),
    ("Bertil Tarn", "President", "KZ", "1991", "2019-03-20"),
    ("Eva Tarn", "Acting Prime Minister", "KZ", "2022-01-05", "2022-01-11"),
    ("Eva Tarn", "Prime Minister", "KZ", "2022-01-11", "2024-02-06"),
    ("Cy Dun", "Deputy Prime Minister", "KZ", "2020", "2024"),
    ("Fay Dun", "Deputy Prime Minister", "KZ", "2020", "2024"),
    ("Gil Orr", "Prime Minister", "NP", "2015", "2016-05"),
    ("Gil Orr", "Prime Minister", "NP", "2020", "2021-05"),
)
REGISTER = Register(make_tenure(name=n, office=o, country=c, start=s, end=e) for n, o, c, s, e in ROWS)


def linked(text: str, name: str, title: str, of: str | None = "KZ", on: str | None = "2023-05-05", **facts: object) -> Entity:
    copy: Dispatch = dispatch(text, published=on)
    at = span(text, title)
    entity = Entity("e1", "person", name, offices=(Office(title, of, at.start, at.end),), mentions=(span(text, name),), **facts)  # type: ignore[arg-type]
    (out,) = link((entity,), copy, register=REGISTER)
    return out


@pytest.mark.parametrize(
    ("text", "name", "title", "on", "person", "checked"),
    [
        ("President Ada Olin spoke.", "Ada Olin", "President", "2023-05-05", "kz-ada-olin", "held on 2023-05-05"),
        ("President Olin spoke.", "Olin", "President", "2023-05-05", "kz-ada-olin", "held on 2023-05-05"),
        ("President A. Olin spoke.", "A. Olin", "President", "2023-05-05T13:17", "kz-ada-olin", "held on 2023-05-05"),
        ("President Ada Olin spoke.", "Ada Olin", "President", "2015-05-05", None, "not yet held on 2015-05-05"),
        ("President Bertil Tarn spoke.", "Bertil Tarn", "President", "2023-05-05", None, "no longer held on 2023-05-05"),
        ("President Tarn spoke.", "Tarn", "President", "2023-05-05", None, None),
        ("Former President Bertil Tarn spoke.", "Bertil Tarn", "President", "2023-05-05", "kz-bertil-tarn", "no longer held on 2023-05-05"),
        ("Former President Tarn spoke.", "Tarn", "President", "2023-05-05", None, None),
        (
            "Prime Minister Eva Tarn spoke.",
            "Eva Tarn",
            "Prime Minister",
            "2022-01-07",
            "kz-eva-tarn",
            "held in an acting capacity on 2022-01-07",
        ),
        ("Prime Minister Eva Tarn spoke.", "Eva Tarn", "Prime Minister", "2022-01-11", "kz-eva-tarn", "held on 2022-01-11"),
        ("Deputy Prime Minister Dun spoke.", "Dun", "Deputy Prime Minister", "2023-05-05", None, None),
        ("Deputy Prime Minister Cy Dun spoke.", "Cy Dun", "Deputy Prime Minister", "2023-05-05", "kz-cy-dun", "held on 2023-05-05"),
        ("President Hal Olin spoke.", "Hal Olin", "President", "2023-05-05", None, None),
        ("Senate President Ada Olin spoke.", "Ada Olin", "Senate President", "2023-05-05", None, None),
        ("President Ada Olin spoke.", "Ada Olin", "President", None, None, None),
        ("President Ada Olin spoke.", "Ada Olin", "President", "some day", None, None),
    ],
)
def test_link(text: str, name: str, title: str, on: str | None, person: str | None, checked: str | None) -> None:
    out = linked(text, name, title, on=on)
    assert (out.register_id, out.offices[0].checked) == (person, checked)
    assert bool(out.why) == bool(person) or "Dun" in name


def test_another_country_or_none_links_nobody() -> None:
    assert linked("President Ada Olin spoke.", "Ada Olin", "President", of="NP").register_id is None
    assert linked("President Ada Olin spoke.", "Ada Olin", "President", of=None).register_id is None
    assert linked("President Ada Olin spoke.", "Ada Olin", "President", of=None, country="KZ").register_id == "kz-ada-olin"


def test_a_namesake_is_not_linked_by_the_shared_family_name() -> None:
    assert linked("President Hal Olin spoke.", "Hal Olin", "President", also=("Olin",)).register_id is None
    assert linked("President Olin spoke.", "Olin", "President", also=("Ada Olin",)).register_id == "kz-ada-olin"


def test_who_could_be_meant_is_said() -> None:
    out = linked("Deputy Prime Minister Dun spoke.", "Dun", "Deputy Prime Minister")
    assert out.why == (
        "register: not linked, Cy Dun (kz-cy-dun), Deputy Prime Minister of KZ or Fay Dun (kz-fay-dun), Deputy Prime Minister of KZ",
    )


def test_between_two_terms() -> None:
    assert (
        linked("Prime Minister Gil Orr spoke.", "Gil Orr", "Prime Minister", "NP", "2018-01-01").offices[0].checked
        == "no longer held on 2018-01-01"
    )


def test_the_dateline_goes_before_the_header() -> None:
    text = "President Ada Olin spoke."
    copy = dispatch(text, published="2023-05-05", dateline=Dateline(None, "2015-05-05", 0, 9))
    entity = Entity("e1", "person", "Ada Olin", offices=(Office("President", "KZ", 0, 9),), mentions=(span(text, "Ada Olin"),))
    (out,) = link((entity,), copy, register=REGISTER)
    assert out.offices[0].checked == "not yet held on 2015-05-05"


def test_others_stay_as_they_are() -> None:
    text = "The ministry spoke."
    entity = Entity("e1", "organization", "ministry", mentions=(span(text, "ministry"),))
    assert link((entity,), dispatch(text, published="2023-05-05"), register=REGISTER) == (entity,)


def test_the_same_person_in_two_registers_is_one() -> None:
    both = Register((*REGISTER, make_tenure(name="Ada B. Olin", office="President", country="KZ", start="2019", person="Q1")))
    text = "President Ada Olin spoke."
    entity = Entity("e1", "person", "Ada Olin", offices=(Office("President", "KZ", 0, 9),), mentions=(span(text, "Ada Olin"),))
    (out,) = link((entity,), dispatch(text, published="2023-05-05"), register=both)
    assert out.register_id == "Q1"
