"""PLOVER's own reading of tense, and actor codes."""

import pytest

from onrecord.events import actor_code
from onrecord.events.fold import plover_type
from onrecord.record import Entity, Event, Office, Span


@pytest.mark.parametrize(
    ("plover", "status", "folded"),
    [
        ("AID", "actual", "AID"),
        ("AID", "planned", "AGREE"),
        ("SANCTION", "planned", "THREATEN"),
        ("AID", "negated", None),
        (None, "actual", None),
    ],
)
def test_tense_folds_into_the_type(plover, status, folded):
    assert plover_type(Event("v1", "X", plover, None, status, (Span(0, 1),))) == folded


@pytest.mark.parametrize(
    ("entity", "code"),
    [
        (Entity("e", "country", "Norway", country="NO"), "NORGOV"),
        (Entity("e", "person", "Ilmar Saks", offices=(Office("Defence Minister", "NO", 0, 1),)), "NORGOV"),
        (Entity("e", "organization", "Supreme Court", country="NO"), "NORJUD"),
        (Entity("e", "organization", "United Nations"), "IGO"),
        (Entity("e", "organization", "Halden Dockers' Union", country="NO"), "NORLAB"),
        (Entity("e", "person", "Ada Berg"), None),
    ],
)
def test_actor_codes(entity, code):
    assert actor_code(entity) == code
