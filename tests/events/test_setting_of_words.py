"""A date that somebody speaks of does not date what is told outside their words."""

import pytest

from onrecord.pipeline import load_resources, read_record
from onrecord.read import read_dispatch

TEXT = """ASTANA. June 14, 2024 (Steppe News) - Minister Ilka Sorn awarded medals to the rescuers on Friday.

Sorn thanked their families and said that no team would be closed in October.
"""


@pytest.mark.parametrize("words", ["awarded", "thanked"])
def test_an_event_outside_a_statement_is_not_dated_from_within_it(words: str) -> None:
    record = read_record(read_dispatch(TEXT), resources=load_resources())
    (event,) = [e for e in record.events if record.text[e.trigger[0].start : e.trigger[0].end] == words]
    assert event.date == "2024-06-14"
