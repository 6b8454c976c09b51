"""Who said it, whose page, in which order; and the commands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli.find import find
from onrecord.cli.issues import issues
from onrecord.cli.judge import judge
from onrecord.cli.search import search
from onrecord.cli.speaker import speaker
from onrecord.cli.timeline import timeline
from onrecord.cli.verify import verify
from onrecord.errors import QueryError
from onrecord.store import Archive, Filters, add_dispatches, open_archive
from onrecord.store.find import compare, find_like, fold
from onrecord.store.speaker import speaker_page
from onrecord.store.speaker import timeline as ask_timeline
from store.readymade import Readymade, make_dispatch


def test_a_pasted_sentence(library: Archive) -> None:
    exact = find_like(library, "and item 3 shows why it cannot wait")
    assert (exact[0].hit.ref, exact[0].exact, exact[0].share) == ("4:s2", True, 1.0)
    nearly = find_like(library, "We need much stronger school reform and item 3 shows that it cannot wait")[0]
    assert (nearly.hit.ref, nearly.exact) == ("4:s2", False)
    assert 0.7 < nearly.share < 1
    assert find_like(library, "nothing of the kind was ever uttered here") == []
    with pytest.raises(QueryError):
        find_like(library, "?!")


def test_compare() -> None:
    assert compare(fold("it cannot wait"), fold("Why it cannot wait!")) == (1.0, True)
    assert compare(fold("it cannot wait"), fold("it really cannot wait")) == (0.999, False)
    assert compare(fold("one two"), fold("")) == (0.0, False)


def test_a_page(library: Archive) -> None:
    page = speaker_page(library, "Temirov")
    assert (page.name, page.statements, len(page.latest)) == ("Aidar Temirov", 6, 5)
    assert [(o.title, o.of, o.first, o.last, o.times) for o in page.offices] == [("President", "KZ", "2023-05-01", "2023-05-11", 3)]
    assert [(m.name, m.times) for m in page.months] == [("2023-05", 6)]
    assert [(a.name, a.times) for a in page.addressees] == [("volunteers", 3)]
    assert [(e.name, e.times) for e in page.events] == [("THANK", 3)]
    assert [(t.name, t.times) for t in page.themes] == [("marpor:104", 3)]


def test_a_timeline_is_oldest_first(library: Archive) -> None:
    days = [h.facts["day_from"] for h in ask_timeline(library, Filters(words="plan")).hits]
    assert days == sorted(days)
    assert len(days) == 12


def test_commands(tmp_path: Path) -> None:
    where = str(tmp_path / "a.db")
    with open_archive(where, create=True) as archive:
        add_dispatches(archive, [make_dispatch(n, day=n + 1) for n in range(6)], reading=Readymade())
    at = ["--archive", where]

    def run(command: object, *arguments: str, status: int = 0) -> str:
        done = CliRunner().invoke(command, [*arguments, *at])  # type: ignore[arg-type]
        assert done.exit_code == status, done.output
        return done.stdout

    hits = json.loads(run(search, "border", "--json"))["hits"]
    assert {h["ref"] for h in hits} == {"5:s1", "5:s2"}
    text = make_dispatch(4, day=5).text
    for h in hits:
        assert [text[s:e] for s, e in h["spans"]["content"]] == [h["text"]]
        assert "border" in {h["text"][s:e].split()[0] for s, e in h["found"]}
    assert len(run(search, "--kind", "direct", "--jsonl").splitlines()) == 6
    assert run(search, "border", "--csv").startswith("ref,text,speaker")
    assert "5:v1" in run(search, "border", "--events")
    run(search, "absent", status=1)
    run(search, "--kind", "loud", status=2)
    assert "exactly" in run(find, "--like", "and item 3 shows why")
    assert "Aidar Temirov" in run(speaker, "temirov")
    assert run(timeline, "plan").index("1:s1") < run(timeline, "plan").index("5:s1")
    run(judge, "1:s1", "--reject", "--by", "Ines Calder")
    assert "1:s1" not in run(timeline, "plan")
    run(judge, "--undo", "1", "--by", "Ines Calder")
    assert "reject (undone)" in run(judge, "--list")
    run(judge, "1:s1", status=2)
    assert run(issues) == ""
    run(verify)
    with open_archive(where, write=True) as archive, archive.write() as conn:
        conn.exec_driver_sql("UPDATE statement SET content = replace(content, 'Plan', 'plan') WHERE id = 1")
    assert "s1" in run(verify, status=1)
    assert CliRunner().invoke(search, ["x", "--archive", str(tmp_path / "none.db")]).exit_code == 4
