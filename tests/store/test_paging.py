"""Pages, facets and the list of people, on each database."""

from __future__ import annotations

import pytest

from onrecord.errors import QueryError
from onrecord.store import Archive, Filters, facets, judge, search
from onrecord.store.facets import count_facets
from onrecord.store.paging import fetch_part, iter_hits
from onrecord.store.people import list_agents


def all_refs(archive: Archive, asked: Filters, **how: object) -> list[str]:
    refs: list[str] = []
    cursor = None
    while True:
        part = fetch_part(archive, asked, limit=3, cursor=cursor, **how)  # type: ignore[arg-type]
        refs += [h.ref for h in part.hits]
        cursor = part.next
        if cursor is None:
            return refs


@pytest.mark.parametrize("agency", [None, "Northwire"])
@pytest.mark.parametrize("words", [None, "plan"])
@pytest.mark.parametrize("layer", ["statement", "dispatch"])
def test_pages_hold_everything_once_in_order(library: Archive, words: str | None, layer: str, agency: str | None) -> None:
    asked = Filters(words=words, agency=agency)
    oldest = all_refs(library, asked, layer=layer, order="oldest")
    newest = all_refs(library, asked, layer=layer, order="newest")
    assert len(oldest) == len(set(oldest)) and set(oldest) == set(newest)
    days = [int(ref.partition(":")[0]) for ref in oldest]
    assert days == sorted(days) and [int(r.partition(":")[0]) for r in newest] == sorted(days, reverse=True)
    assert set(all_refs(library, asked, layer=layer)) == set(oldest)
    assert [h.ref for h in iter_hits(library, asked, layer=layer)] == newest  # type: ignore[arg-type]


def test_facets_count_what_a_search_finds(library: Archive) -> None:
    found = count_facets(library, Filters())
    assert (found.total, found.share) == (24, 1.0)
    for name in ("speaker", "office", "kind", "polarity", "theme", "event", "agency", "country"):
        for count in found.counts[name]:
            hits = search(library, Filters(**{name: count.name}), limit=100).hits
            assert len(hits) == count.times, (name, count)
    assert [(c.name, c.times) for c in found.counts["month"]] == [("2023-05", 24)]


def test_facets_of_events_and_dispatches(library: Archive) -> None:
    events = count_facets(library, Filters(event="THANK"), layer="event")
    assert events.total == 12 and events.counts["speaker"][0].times == 3
    dispatches = count_facets(library, Filters(words="defence"), layer="dispatch")
    assert dispatches.total == 2 and dispatches.counts["event"][0].name == "THANK"


def test_facets_of_much_are_estimated_and_say_so(library: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facets, "EXACT", 10)
    monkeypatch.setattr(facets, "STEP", 4)
    found = count_facets(library, Filters())
    assert (found.total, found.share) == (24, 0.25)
    assert sum(c.times for c in found.counts["kind"]) == 24


def test_people_by_name_and_kind(library: Archive) -> None:
    (found,), after = list_agents(library, name="temirov")
    assert (found.name, found.statements, found.dispatches, after) == ("Aidar Temirov", 6, 3, None)
    first, after = list_agents(library, limit=2)
    rest, end = list_agents(library, limit=10, after=after)
    assert [a.name for a in (*first, *rest)] == sorted(a.name for a in (*first, *rest)) and end is None and len(rest) == 3
    with pytest.raises(QueryError, match="person"):
        list_agents(library, kind="dragon")


def test_people_judged_to_be_one_are_told_once(filled: Archive) -> None:
    judge.merge(filled, "Mara Lindqvist", "Vera Stanova", author="Ines Calder", reason="married")
    people, _ = list_agents(filled)
    both = next(a for a in people if "Vera Stanova" in a.names)
    assert len(people) == 4 and {"Mara Lindqvist", "Vera Stanova"} <= set(both.names) and both.statements == 10
    assert next(c for c in count_facets(filled, Filters()).counts["speaker"] if c.name == both.name).times == 10
