"""A user's own register: each format read, each fault named with its line, nothing half loaded. The people are invented."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.errors import DataError
from onrecord.register import Tenure, load_register
from onrecord.register import formats as own
from onrecord.register.formats import load_file, scan_file
from onrecord.register.rows import Problem

CSV = "name,office,country,start,end\nAda Olin,President,KZ,2019-03-20,\nBertil Tarn,Prime Minister,Kazakhstan,2018,2019-03\n"
FTM = [
    {"id": "o1", "schema": "Occupancy", "properties": {"holder": ["p1"], "post": ["q1"], "startDate": ["2019-03-20"]}},
    {"id": "c1", "schema": "Company", "properties": {"name": ["Olin Holdings"]}},
    {"id": "p1", "schema": "Person", "properties": {"name": ["Ada Olin"], "alias": ["Ada Berit Olin"], "lastName": ["Olin"]}},
    {"id": "q1", "schema": "Position", "properties": {"name": ["President of Kazakhstan"], "country": ["kz"]}},
]
POPOLO = {
    "persons": [{"id": "p1", "name": "Ada Olin", "family_name": "Olin", "other_names": [{"name": "Ada Berit Olin"}]}],
    "organizations": [{"id": "g1", "name": "Government", "area_id": "kz"}],
    "posts": [{"id": "t1", "label": "President", "organization_id": "g1"}],
    "areas": [{"id": "kz", "name": "Kazakhstan", "division_id": "ocd-division/country:kz"}],
    "memberships": [{"person_id": "p1", "post_id": "t1", "start_date": "2019-03-20"}],
}
ROW = {
    "person": "http://www.wikidata.org/entity/Q1",
    "personLabel": "Ada Olin",
    "position": "http://www.wikidata.org/entity/Q2",
    "positionLabel": "President of Kazakhstan",
    "countryCode": "KZ",
    "start": "2019-03-20T00:00:00Z",
}
SPARQL = {"head": {"vars": list(ROW)}, "results": {"bindings": [{k: {"type": "literal", "value": v} for k, v in ROW.items()}]}}


def write(tmp_path: Path, name: str, text: str | bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


@pytest.mark.parametrize(
    ("name", "text", "person"),
    [
        ("own.csv", "name,office,country,start,end\nAda Olin,President,KZ,2019-03-20,\n", "kz-ada-olin"),
        ("own.csv", "\ufeffHolder;Position;Country Code;Since;Surname\nAda Olin;President;kaz;2019-03-20;Olin\n", "kz-ada-olin"),
        ("own.tsv", "full_name\ttitle\tcountry\tstart_date\tid\nAda Olin\tPresident\tKazakhstan\t2019-03-20\tme\n", "me"),
        ("wd.csv", ",".join(ROW) + "\n" + ",".join(ROW.values()) + "\n", "Q1"),
        ("own.jsonl", "\n".join(map(json.dumps, FTM)) + "\n", "p1"),
        ("own.json", json.dumps(POPOLO, indent=1), "p1"),
        ("wd.json", json.dumps(SPARQL), "Q1"),
        ("wd-plain.json", json.dumps([ROW]), "Q1"),
    ],
)
def test_each_format(tmp_path: Path, name: str, text: str, person: str) -> None:
    (tenure,) = load_file(write(tmp_path, name, text))
    assert (tenure.person, tenure.name, tenure.family, tenure.type, tenure.country) == (person, "Ada Olin", "Olin", "president", "KZ")
    assert (tenure.start, tenure.end, tenure.standing("2023-05-05")) == ("2019-03-20", None, "held")


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("a.csv", "name,office,country,start,end\nAda Olin,President,KZ,2020-01-01,2019-01-01\n", ":2: end before start"),
        ("a.csv", "name,office,country\nAda Olin,President,XX\n", ":2: unknown country: got 'XX'"),
        ("a.csv", "name,country\nAda Olin,KZ\n", ":1: missing column: got name, country; expected office"),
        ("a.csv", "name,office,country,start\nAda Olin,President,KZ,5 May\n", ":2: start: got '5 May', expected an ISO date"),
        ("a.csv", "name,office,country\n,President,KZ\n", ":2: no name"),
        ("a.csv", "name,office,country\nOlin, Ada,President,KZ\n", ":2: got 4 cells, expected 3"),
        ("a.csv", 'name,office,country\n"Ada Olin,President,KZ\n', ":2: got a row that is no CSV"),
        ("a.csv", b"name,office,country\nAda \xd6lin,President,KZ\n", "not UTF-8"),
        ("a.jsonl", json.dumps(FTM[2]) + "\n{broken\n", ":2: got '{broken"),
        ("a.jsonl", json.dumps(FTM[0]) + "\n" + json.dumps(FTM[2]) + "\n", ":1: post: got 'q1'"),
        ("a.json", json.dumps(POPOLO | {"persons": []}), "membership 1: got person_id 'p1'"),
        ("a.json", json.dumps(POPOLO)[:-1], "no Popolo"),
        ("a.json", json.dumps([ROW | {"personLabel": "Q1"}]), "row 1: no name: got Q1"),
        ("a.json", "hello", "no register format; expected one of: FollowTheMoney"),
        ("a.json", "  \n", "is empty"),
    ],
)
def test_each_fault_is_named_and_nothing_loads(tmp_path: Path, name: str, text: str | bytes, words: str) -> None:
    path = write(tmp_path, name, text)
    with pytest.raises(DataError) as caught:
        load_register(path)
    assert str(path) in str(caught.value) and words in str(caught.value)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        load_register(tmp_path / "none.csv")


def test_the_own_stands_beside_the_shipped(tmp_path: Path) -> None:
    register = load_register(write(tmp_path, "own.csv", CSV))
    assert {t.person for t in register.find("Ada Olin")} == {"kz-ada-olin"}
    assert register.find("Tokayev") and len(register) == len(load_register()) + 2
    assert len(load_register(tmp_path / "own.csv", shipped=False)) == 2


def test_every_wrong_row_is_told(tmp_path: Path) -> None:
    path = write(tmp_path, "own.csv", CSV + "Cy Dun,President,ZZ\n\nEva Fay,President,KZ,2020,2019\n")
    rows = list(scan_file(path))
    assert [r.line for r in rows if isinstance(r, Problem)] == [4, 6]
    assert sum(isinstance(r, Tenure) for r in rows) == 2


def test_a_large_file_streams(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("w") as file:
        file.write("name,office,country\n")
        for n in range(60_000):
            file.write(f"Ada{n} Olin,President,KZ{'' if n else 'X'}{' ' * 100}\n")
    tracemalloc.start()
    with pytest.raises(DataError, match=":2: unknown country"):
        load_file(path)
    assert sum(isinstance(row, Tenure) for row in scan_file(path)) == 59_999
    assert tracemalloc.get_traced_memory()[1] < 4_000_000 < path.stat().st_size
    tracemalloc.stop()


def test_there_is_a_most(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own, "MOST_TENURES", 1)
    with pytest.raises(DataError, match="more than 1 tenures"):
        load_file(write(tmp_path, "own.csv", CSV))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(
    st.binary(max_size=200),
    st.sampled_from([b"", b"name,office,country\n", b'{"schema": "Person"}\n', b'{"persons": [', b'[{"personLabel": 1}']),
)
def test_any_bytes_load_or_are_refused_in_words(tmp_path: Path, tail: bytes, head: bytes) -> None:
    path = write(tmp_path, "any", head + tail)
    try:
        assert all(isinstance(t, Tenure) for t in load_file(path))
    except DataError as err:
        assert str(path) in str(err)
