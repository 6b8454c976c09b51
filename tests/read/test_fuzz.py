"""A short run of the fuzzer over every format; the long one is `python tests/read/fuzz.py`."""

from __future__ import annotations

import logging
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.read import FORMATS
from onrecord.read.format import Format
from read.fuzz import list_seeds, read, spoil

SEEDS = list_seeds()


@pytest.fixture(autouse=True)
def quiet() -> object:
    """Libraries say what they think of broken input; here they need not."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_spoilt_files_give_issues(form: Format) -> None:
    rng = random.Random(form.name)
    for _ in range(60):
        assert read(spoil(rng.choice(SEEDS), rng), rng.choice((None, form))) >= 0


@settings(max_examples=60, deadline=None)
@given(data=st.binary(max_size=400), form=st.sampled_from((None, *FORMATS)))
def test_any_bytes_give_issues(data: bytes, form: Format | None) -> None:
    assert read(data, form) >= 0
