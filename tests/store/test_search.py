"""Search: by words and by fields, marked, paged; a wrong field value lists what there is."""

from __future__ import annotations

import pytest

from onrecord.errors import QueryError
from onrecord.store import Archive, Filters, search


def refs(archive: Archive, layer: str = "statement", **asked: object) -> list[str]:
    return [h.ref for h in search(archive, Filters(**asked), layer=layer, limit=100).hits]  # type: ignore[arg-type]


def test_words_are_found_and_marked(library: Archive) -> None:
    page = search(library, Filters(words="defence capacity"))
    assert {h.ref for h in page.hits} == {"1:s1", "1:s2", "7:s1", "7:s2"}
    for hit in page.hits:
        assert [hit.text[s:e] for s, e in hit.found] in (["defence", "capacity"], ["defence capacity"])
        assert hit.facts["speaker"] in ("Aidar Temirov", "Mara Lindqvist")
        assert hit.facts["offices"] == ["President"]
    direct = next(h for h in page.hits if h.ref == "1:s2")
    assert "🙂" in direct.text
    assert direct.facts["addressee"] == "volunteers"


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({"speaker": "Temirov"}, 6),
        ({"speaker": "aidar TEMIROV"}, 6),
        ({"office": "president"}, 24),
        ({"kind": "direct"}, 12),
        ({"polarity": "denied"}, 2),
        ({"country": "kz"}, 24),
        ({"agency": "northwire"}, 24),
        ({"theme": "marpor:104"}, 12),
        ({"theme": "marpor"}, 12),
        ({"event": "THANK"}, 24),
        ({"event": "support"}, 24),
        ({"since": "2023-05-03", "until": "2023-05-04"}, 4),
        ({"since": "2023-05", "until": "2023"}, 24),
        ({"until": "2022"}, 0),
        ({"min_confidence": 0.85}, 12),
        ({"words": "stronger -grain", "kind": "direct"}, 10),
        ({"words": '"cannot wait"'}, 12),
        ({"words": "transp*", "speaker": "Okello", "since": "2023-05"}, 2),
        ({"words": "AND OR NOT ( * : ^"}, 0),
    ],
)
def test_fields_and_words(library: Archive, asked: dict[str, object], count: int) -> None:
    assert len(refs(library, **asked)) == count


def test_events_and_dispatches(library: Archive) -> None:
    assert len(refs(library, "event", words="volunteers", speaker="Stanova")) == 2
    assert len(refs(library, "event", status="actual", event="THANK")) == 12
    page = search(library, Filters(words="grain parliament"), layer="dispatch")
    assert [h.ref for h in page.hits] == ["8", "2"] or [h.ref for h in page.hits] == ["2", "8"]
    assert page.hits[0].text[slice(*page.hits[0].found[0])].lower() in ("grain", "parliament")


def test_pages(library: Archive) -> None:
    whole = refs(library, words="plan")
    parts = [search(library, Filters(words="plan"), limit=5, offset=n) for n in (0, 5, 10)]
    assert [h.ref for p in parts for h in p.hits] == whole
    assert [p.more for p in parts] == [True, True, False]


@pytest.mark.parametrize(
    ("asked", "layer", "told"),
    [
        ({"kind": "loud"}, "statement", "expected one of direct, indirect, mixed"),
        ({"polarity": "no"}, "statement", "asserted, denied"),
        ({"speaker": "Temirow Nobody"}, "statement", "Aidar Temirov"),
        ({"office": "tsar"}, "statement", "President"),
        ({"agency": "Westwire"}, "statement", "Northwire"),
        ({"country": "XX"}, "statement", "KZ"),
        ({"theme": "marpor:999"}, "statement", "marpor:104"),
        ({"event": "DANCE"}, "statement", "THANK"),
        ({"since": "last year"}, "statement", "ISO date"),
        ({"words": "-only"}, "statement", "at least one word"),
        ({"kind": "direct"}, "event", "is asked of statements"),
        ({"status": "actual"}, "dispatch", "is asked of events"),
    ],
)
def test_a_wrong_field_lists_what_there_is(library: Archive, asked: dict[str, object], layer: str, told: str) -> None:
    with pytest.raises(QueryError, match=told):
        refs(library, layer, **asked)
