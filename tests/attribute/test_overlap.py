from hypothesis import given
from hypothesis import strategies as st

from onrecord.attribute.overlap import Overlaps

STRETCH = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda p: (p[0], p[0] + p[1]))


@given(st.lists(STRETCH, max_size=12), STRETCH)
def test_it_finds_what_asking_each_would(stretches: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    start, end = asked
    touching = {i for i, (s, e) in enumerate(stretches) if s < end and start < e}
    assert set(Overlaps((s, e, i) for i, (s, e) in enumerate(stretches)).over(start, end)) == touching
