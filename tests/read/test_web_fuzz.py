"""Whatever a server sends, the readers of pages and feeds give dispatches whose spans hold, or issues; nothing else comes out of them."""

from __future__ import annotations

import io
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.read import find_format, read_stream
from onrecord.read.wire import Outside
from onrecord.record import Dispatch, Issue, Record
from read.mutate import mutate
from read.test_web_cases import CASES

FORMS = {"html": ".html", "rss": ".rss", "atom": ".atom", "jsonfeed": ".json"}


def check(form: str, data: bytes) -> int:
    """Read the data as that format; how many dispatches came of it is returned."""
    items = list(read_stream(io.BytesIO(data), "https://a.example/x", Outside(), form=find_format(form)))
    for item in items:
        assert isinstance(item, Dispatch | Issue)
        if isinstance(item, Dispatch):
            Record.of(item)
    return sum(isinstance(item, Dispatch) for item in items)


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 2**32))
def test_spoilt_files(form: str, seed: int) -> None:
    rng = Random(seed)
    samples = [path.read_bytes() for path in CASES if path.suffix == FORMS[form]]
    check(form, mutate(rng.choice(samples), rng))


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=40, deadline=None)
@given(data=st.binary(max_size=300) | st.text(max_size=200).map(lambda text: f"<rss><item><title>{text}</title></item></rss>".encode()))
def test_any_bytes(form: str, data: bytes) -> None:
    check(form, data)
