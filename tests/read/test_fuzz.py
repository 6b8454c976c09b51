"""A short run of the fuzzer over every format, and what it found ever before; the long one is `python benchmarks/fuzz.py`."""

from __future__ import annotations

import logging
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.read import FORMATS
from onrecord.read.format import Format
from read.spoil import CASES, list_samples, make_case, read_case, read_list, spoil

SPOILT = sorted((CASES / "spoilt").glob("*"))
FEEDS = st.text(max_size=200).map(lambda text: f"<rss><item><title>{text}</title></item></rss>".encode())


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Libraries say what they think of broken input; here they need not."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.parametrize("name", [f.name for f in FORMATS])
def test_spoilt_files_give_issues(name: str) -> None:
    rng = random.Random(name)
    samples = [s for s in list_samples() if s.format == name]
    for _ in range(60):
        data, form = make_case(rng, rng.choice(samples))
        read_case(data, form, rng)


def test_spoilt_lists_of_feeds_are_refused() -> None:
    rng = random.Random(7)
    (sample,) = (s for s in list_samples() if s.format == "opml")
    assert read_list(sample.data) == (1, 0)
    for _ in range(60):
        read_list(spoil(sample.data, rng))


@pytest.mark.parametrize("path", SPOILT, ids=lambda path: path.name)
def test_what_was_found_before(path: Path) -> None:
    named = path.name.partition("-")[0]
    for form in (None, next((f for f in FORMATS if f.name == named), None)):
        read_case(path.read_bytes(), form)


@settings(max_examples=60, deadline=None)
@given(data=st.binary(max_size=400) | FEEDS, form=st.sampled_from((None, *FORMATS)))
def test_any_bytes_give_issues(data: bytes, form: Format | None) -> None:
    read_case(data, form)
