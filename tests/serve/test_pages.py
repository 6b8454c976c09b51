"""What pages tell, asked over HTTP: how the archive stands, people page by page, a person's offices, names of codes, what is wrong."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from make import dispatch
from onrecord.cli import main
from onrecord.record import Entity, Issue, Office, Record, Span, Statement
from onrecord.serve.labels import Labels
from onrecord.serve.pages.plots import draw_terms, tell_day
from onrecord.serve.pages.table import write_csv
from onrecord.store import open_archive
from onrecord.store.feeds import Polled, Seen, add_feeds, load_feeds, note_poll
from onrecord.store.pack import pack
from onrecord.store.suggest import suggest_names
from onrecord.store.write import write_batch, write_issues
from serve.conftest import opened


def name_of(n: int) -> str:
    """A name in letters that no comparison of names takes for one another."""
    return f"Ada Person{'bdglmnrt'[n // 32]}{'aiou'[n // 8 % 4]}{'bdglmnrt'[n % 8]}"


def add_people(where: str, count: int) -> None:
    """A dispatch that names so many people; the first of them says something to the second."""
    names = [name_of(n) for n in range(count)]
    text = "Ready, " + ", ".join(names) + " said."
    spans = [Span(at := text.index(name), at + len(name)) for name in names]
    people = tuple(Entity(f"e{n}", "person", name, mentions=(spans[n],)) for n, name in enumerate(names))
    said = Statement("s1", "e0", "indirect", "asserted", (spans[0],), (Span(len(text) - 5, len(text) - 1),), (Span(0, 5),), addressee="e1")
    with open_archive(where, write=True) as archive, archive.write() as conn:
        record = Record.of(dispatch(text, published="2024-01-02"), entities=people, statements=(said,))
        write_batch(conn, [pack(record)], coder_name="many@1")


def test_people_are_told_page_by_page_without_loss(client: TestClient, where: str) -> None:
    add_people(where, 230)
    seen, address = [], "/people?name=ada&kind=person"
    while address:
        page = client.get(address, headers={"accept": "application/json"}).json()
        assert len(page["agents"]) <= 50
        seen += [a["name"] for a in page["agents"]]
        address = page["next"]
    assert seen == sorted(map(name_of, range(230)))
    assert client.get("/people?cursor=x").status_code == 422
    assert "Quoted most" in client.get("/people").text and "Nobody of that name" in client.get("/people?name=zzz").text


def test_whom_somebody_addresses_and_who_addresses_them(client: TestClient, where: str) -> None:
    add_people(where, 3)
    told = client.get("/person?name=Personbab&format=json").json()["exchange"]
    assert told == {"addresses": [{"name": "Ada Personbad", "times": 1, "named": True}], "addressed_by": []}
    told = client.get("/person?name=Personbad&format=json").json()["exchange"]
    assert told == {"addresses": [], "addressed_by": [{"name": "Ada Personbab", "times": 1, "named": True}]}
    told = client.get("/person?name=Temirov&format=json").json()["exchange"]
    assert [(p["name"], p["named"]) for p in told["addresses"]] == [("volunteers", False)]


def test_names_are_suggested_from_their_beginnings(client: TestClient, where: str) -> None:
    with open_archive(where) as archive:
        assert suggest_names(archive, "tem") == ["Aidar Temirov"] == suggest_names(archive, "aidar TE")
        assert suggest_names(archive, "idar") == [] == suggest_names(archive, " % _ ")
    assert '<option value="Mara Lindqvist">' in client.get("/people/names?speaker=lind").text
    assert client.get("/people/names?speaker=%00").status_code == 422


def test_offices_of_the_copy_and_of_the_register_stand_on_one_axis(where: str) -> None:
    text = "We are ready, President Kassym-Jomart Tokayev said."
    at = text.index("President")
    held = (Office("President", "KZ", at, at + 9),)
    who = Entity("e1", "person", "Kassym-Jomart Tokayev", (), "kz-kasym-zhomart-tokayev", held, (Span(at, at + 31),))
    said = Statement("s1", "e1", "indirect", "asserted", (Span(at, at + 31),), (Span(len(text) - 5, len(text) - 1),), (Span(0, 12),))
    with open_archive(where, write=True) as archive, archive.write() as conn:
        write_batch(conn, [pack(Record.of(dispatch(text, published="2024-01-02"), entities=(who,), statements=(said,)))], coder_name="x@1")
    with opened(where) as client:
        told = client.get("/person?name=Tokayev&format=json").json()
        page = client.get("/person?name=Tokayev").text
    assert told["sure"] and told["tenures"][0]["person"] == "kz-kasym-zhomart-tokayev"
    assert (told["terms"][0]["since"], told["terms"][0]["until"]) == ("2024-01-02", "2024-01-02")
    assert told["held"][0]["since"] == "2019-03-20" and told["held"][0]["x"] == 0 and told["held"][0]["width"] == 100
    assert "2019-03-20" in page and "register" in page and "Kazakhstan" in page


def test_stretches_of_time_in_words_and_on_the_axis() -> None:
    told = [("2019", "u"), ("2020-11-24/2021-01-01", "u"), ("../2015-10-26", "u"), ("2026-05-17/..", "u"), (None, "u")]
    assert [tell_day(*t) for t in told] == [
        "2019", "between 2020-11-24 and 2021-01-01", "2015-10-26 or earlier", "2026-05-17 or later", "u",
    ]  # fmt: skip
    terms = draw_terms([("2000-01-01", "2010-01-01"), ("2010-01-01", "2020-01-01"), (None, None), ("2015", None)])
    assert (terms[0].x, terms[1].x) == (0, pytest.approx(50, abs=0.1)) and terms[2].x is None
    assert terms[3].x == pytest.approx(75, abs=0.1) and (terms[3].x or 0) + (terms[3].width or 0) == pytest.approx(100)
    assert draw_terms([]) == ()


def test_the_archives_page_tells_feeds_and_issues(client: TestClient, where: str) -> None:
    assert "No feed is followed" in client.get("/status").text and "Everything was read" in client.get("/status").text
    with open_archive(where, write=True) as archive:
        add_feeds(archive, ["https://a.example/feed", "https://b.example/feed"])
        one, two = load_feeds(archive, ["https://a.example/feed", "https://b.example/feed"])
        soon, past = datetime.now(UTC) + timedelta(minutes=5), datetime.now(UTC) - timedelta(hours=1)
        note_poll(archive, one, Polled(due=soon, status=200, title="A wire", seen=(Seen("k", "d", "https://a.example/1", "{}"),)))
        note_poll(archive, two, Polled(due=past, status=503, problem="answered 503"))
        with archive.write() as conn:
            write_issues(conn, [Issue(f"wire/{n}.txt", "not UTF-8") for n in range(150)])
    told = client.get("/status?format=json").json()
    assert (told["held"]["dispatches"], told["held"]["statements"], told["total"]) == (12, 24, 151)
    assert [(f["title"], f["waiting"], f["problem"]) for f in told["feeds"]] == [("A wire", 1, None), (None, 0, "answered 503")]
    assert told["late"] == [2] and len(told["issues"]) == 100
    older = client.get(f"/status?before={told['next']}&format=json").json()
    assert len(older["issues"]) == 51 and older["next"] is None
    page = client.get("/status").text
    assert "A wire" in page and "answered 503" in page and "late" in page and "onrecord watch" in page


def test_the_archives_folder_is_told_to_this_machine_only(where: str, tmp_path: Path) -> None:
    from onrecord.serve.auth import Gate

    with opened(where, Gate(token="x" * 40)) as client:
        page = client.get("/status", headers={"authorization": f"Bearer {'x' * 40}"}).text
    assert str(tmp_path) not in page and "archive.db" in page


def test_codes_are_shown_with_their_names(client: TestClient, tmp_path: Path) -> None:
    page = client.get("/search").text
    assert "Military: Positive" in page and "Kazakhstan" in page and "word for word" in page
    assert "gives an award" in (Labels().name("event", "HONOR") or "") and Labels().name("theme", "marpor:none") is None
    broken = tmp_path / "broken.yaml"
    broken.write_text("name: [", "utf-8")
    from click.testing import CliRunner

    answer = CliRunner().invoke(main, ["serve", "--examples", "--port", "0", "--codebook", str(broken)])
    assert answer.exit_code == 4 and "broken.yaml" in answer.output


def test_a_value_that_is_not_on_record_is_said_above_the_hits(client: TestClient) -> None:
    answer = client.get("/search?speaker=Nobody+Whatever&words=plan", headers={"accept": "text/html"})
    assert answer.status_code == 422 and 'value="plan"' in answer.text and "Nobody Whatever" in answer.text
    assert 'href="/search?words=plan' in answer.text  # the clause can be left out


def test_no_cell_is_a_formula_and_a_list_is_one_cell() -> None:
    rows: list[list[Any]] = [["=1+1", ["a", "b"], None, 2], ["-x", "@y", "\tz", "fine"]]
    assert "".join(write_csv(("p", "q", "r", "s"), rows)) == "p,q,r,s\r\n'=1+1,a; b,,2\r\n'-x,'@y,'\tz,fine\r\n"
