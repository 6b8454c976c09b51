"""The formats: looked up by name, told by content, and by name where content leaves it open."""

from __future__ import annotations

import pytest

from onrecord.errors import InputError
from onrecord.read import FORMATS, find_format
from onrecord.read.formats import detect


def test_a_failed_look_up_lists_what_there_is() -> None:
    with pytest.raises(InputError) as caught:
        find_format("morse")
    assert all(f.name in str(caught.value) for f in FORMATS)


@pytest.mark.parametrize(
    ("head", "name", "form"),
    [
        (b'{"text": "One"}\n', "-", "jsonl"),
        (b'{"text": "One"}\n', "a.txt", "plain"),
        (b'{"text": "One"}\n', "a.ndjson", "jsonl"),
        (b"One", "a.jsonl", "jsonl"),
        (b"One", "-", "plain"),
        (b"One", "a.unknown", "plain"),
    ],
)
def test_detect(head: bytes, name: str, form: str) -> None:
    assert detect(head, name).name == form
