"""Copies and versions: linked whatever the order of adding; a search shows the last."""

from __future__ import annotations

import random
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from onrecord.record import Dispatch
from onrecord.store import Archive, Filters, add_dispatches, open_archive, search
from onrecord.store.figures import agree, find_figures
from onrecord.store.links import components
from onrecord.store.schema import dispatch, link
from onrecord.store.sketch import overlap, sample, shingles
from store.readymade import Readymade, body_of, make_dispatch

FIRST = make_dispatch(1, title="Grain exports to double by autumn", hour=9)
UPDATE = make_dispatch(
    1, title="UPDATE 1 Grain exports to double by autumn", body=body_of(1) + " Shares rose.", hour=11, series=("update", 1), source="u1"
)
FIXED = make_dispatch(1, title="CORRECTED Grain exports to double by autumn", body=body_of(1).replace("week 1", "week 2"), hour=12,
                      series=("correction", None), source="c1")  # fmt: skip
COPY = make_dispatch(1, title="Farmers look forward", agency="Lakeside", hour=10, source="copy")
LOOK_BACK = (
    "Ten years ago the port of Marrow shipped its first barge of wheat; nobody then believed that the canal would stay open in winter. "
    "Since that day its silos have been filled and emptied four hundred times, says a history that the town has printed.\n\n"
)
OTHER = make_dispatch(1, title="Grain exports: a look back", body=LOOK_BACK + body_of(1).split("\n\n")[2], hour=8, source="o")
STORY = (FIRST, UPDATE, FIXED, COPY, OTHER)


def shown(archive: Archive) -> dict[str, tuple[str | None, str | None]]:
    with archive.read() as conn:
        rows = conn.execute(select(dispatch)).all()
    names = {r.id: r.title for r in rows}
    return {r.title: (names.get(r.superseded_by), names.get(r.copy_of)) for r in rows}


def add(archive: Archive, *items: Dispatch) -> None:
    for item in items:
        add_dispatches(archive, [item], reading=Readymade())


def test_the_last_version_is_shown_in_whatever_order_they_come(tmp_path_factory: pytest.TempPathFactory) -> None:
    last = FIXED.headline.text if FIXED.headline else ""
    orders = random.Random(1).sample(list(permutations(STORY)), 6)
    for n, order in enumerate(orders):
        with open_archive(tmp_path_factory.mktemp("story") / f"{n}.db", create=True) as archive:
            add(archive, *order)
            found = shown(archive)
            assert found["Grain exports to double by autumn"][0] == last
            assert found["UPDATE 1 Grain exports to double by autumn"][0] == last
            assert found[last] == (None, None)
            assert found["Grain exports: a look back"] == (None, None)
            assert found["Farmers look forward"][1] == last


def test_a_search_shows_a_story_once(archive: Archive) -> None:
    add(archive, *STORY)
    assert {h.facts["title"] for h in search(archive, Filters(words="item 1")).hits} == {"CORRECTED Grain exports to double by autumn"}
    assert len(search(archive, Filters(words="item 1", everything=True)).hits) == 4


def test_a_killed_story_is_not_shown(archive: Archive) -> None:
    notice = make_dispatch(1, title="KILL Grain exports to double by autumn", body="Editors: please kill this story, it was sent in error.",
                           hour=13, series=("kill", None), source="k1")  # fmt: skip
    add(archive, FIRST, notice)
    assert not search(archive, Filters(words="grain")).hits
    assert search(archive, Filters(words="grain", everything=True)).hits


WORDS = st.lists(st.sampled_from(["aye", "bee", "sea", "dee", "ewe", "eff", "gee", "🙂", "é"]), max_size=60).map(" ".join)


@given(WORDS, WORDS)
def test_overlap(a: str, b: str) -> None:
    one, two = shingles(a), shingles(b)
    containment, jaccard = overlap(one, two)
    assert 0 <= jaccard <= containment <= 1
    assert overlap(two, one) == (containment, jaccard)
    assert overlap(one, one) == ((1.0, 1.0) if len(one) else (0.0, 0.0))
    assert set(sample(one)) <= set(one.astype("int64").tolist())
    assert shingles(a.upper() + "!").tolist() == one.tolist()


def test_a_trimmed_text_is_contained() -> None:
    text = " ".join(f"word{n}" for n in range(200))
    containment, jaccard = overlap(shingles(text), shingles(text[:600]))
    assert containment > 0.97
    assert jaccard < 0.5


def test_components() -> None:
    assert sorted(map(sorted, components([(1, 2), (3, 4), (2, 3), (8, 9)]))) == [[1, 2, 3, 4], [8, 9]]


def quake(n: int, town: str, strength: str, depth: str) -> str:
    return (
        f"An earthquake of magnitude {strength} was registered {n} kilometres south of {town} on Friday, the seismologists said.\n\n"
        f"The epicentre was at a depth of {depth} kilometres, and the quake was felt in {town} with a force of {depth[0]} points.\n\n"
        "There were no reports of casualties or damage, the emergencies ministry said, and residents were told not to leave their homes."
    )


def test_copy_from_one_template_is_neither_copy_nor_version(archive: Archive) -> None:
    title = "Earthquake registered in the south of the country"
    first = make_dispatch(1, title=title, body=quake(31, "Marrow", "4.2", "17"), series=("urgent", None))
    second = make_dispatch(2, title=title, body=quake(88, "Torvik", "5.6", "40"), hour=10)
    third = make_dispatch(3, title=f"UPDATE 1 {title}", body=quake(109, "Quint", "3.9", "66"), hour=11, series=("update", 1))
    fixed = make_dispatch(4, title=f"CORRECTED {title}", body=quake(88, "Torvik", "5.8", "40"), hour=12, series=("correction", None))
    add(archive, first, second, third, fixed)
    with archive.read() as conn:
        pairs = conn.execute(select(link.c.earlier_id, link.c.later_id, link.c.kind)).all()
    assert [tuple(p) for p in pairs] == [(2, 4, "version")]


@given(st.text(max_size=80))
def test_figures_of_any_text(text: str) -> None:
    found = find_figures(text)
    assert agree(found, found, "copy")
    assert all(any(c.isdigit() for c in number) for number in found.numbers)


def test_figures() -> None:
    found = find_figures("On Friday Mara Lindqvist's bank paid 1,250.50 crowns, or 3%, to Torvik. The rest waits until 12:30.")
    assert found.numbers == {"1,250.50", "3", "12:30"}
    assert found.names == {"friday", "mara", "lindqvist", "torvik"}
