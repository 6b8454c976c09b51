"""Titles read into offices."""

import pytest

from onrecord.record import Span
from onrecord.resolve.lexicon import load_lexicon
from onrecord.resolve.nations import INTERNATIONAL
from onrecord.resolve.offices import office_type, read_offices
from onrecord.resolve.words import find_words


@pytest.mark.parametrize(
    ("title", "offices"),
    [
        ("Kenyan President", [("President", "KE", "head of state")]),
        ("Latvia's acting Foreign Minister", [("acting Foreign Minister", "LV", "minister")]),
        ("President of the Republic of Chad", [("President", "TD", "head of state")]),
        (
            "Minister of Labour and Mines, Major General",
            [("Minister of Labour and Mines", None, "minister"), ("Major General", None, "military rank")],
        ),
        ("chairman of the board and chief engineer", [("chairman of the board", None, "executive"), ("chief engineer", None, "expert")]),
        (
            "police spokeswoman Lieutenant Colonel",
            [("police spokeswoman", None, "spokesperson"), ("Lieutenant Colonel", None, "military rank")],
        ),
        ("a spokesman for the Irish Foreign Ministry", [("spokesman for the Irish Foreign Ministry", "IE", "spokesperson")]),
        ("UN Secretary-General", [("UN Secretary-General", INTERNATIONAL, "executive")]),
        ("Deputy Prime Minister", [("Deputy Prime Minister", None, "deputy head of government")]),
        ("president of the Rowing Association", [("president of the Rowing Association", None, "executive")]),
        ("the tall man", []),
    ],
)
def test_read_offices(title: str, offices: list[tuple[str, str | None, str]]) -> None:
    words = find_words(title, (Span(0, len(title)),))
    assert [(o.title, o.of, o.type) for o in read_offices(title, words, load_lexicon())] == offices


@pytest.mark.parametrize(
    ("title", "kind"),
    [("vice-minister", "deputy minister"), ("ex-governor", "governor"), ("Head of State", "head of state"), ("xyz", None)],
)
def test_type(title: str, kind: str | None) -> None:
    assert office_type(title, load_lexicon()) == kind
