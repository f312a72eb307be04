"""What is alike is paired: the likest first, each once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ctr_desktop.domain.pairing import pair_up


def test_the_likest_come_first_and_of_equals_the_first() -> None:
    assert pair_up([(80, 0, 0), (90, 1, 0), (85, 0, 1)]) == {1: 0, 0: 1}
    assert pair_up([(80, 1, 1), (80, 0, 1), (80, 0, 0)]) == {0: 0, 1: 1}
    assert pair_up([(99, 0, 1), (50, 0, 2)], {5: 1}) == {5: 1, 0: 2}


@given(st.lists(st.tuples(st.floats(0, 100), st.integers(0, 6), st.integers(0, 6))))
def test_nobody_has_two_partners(scores: list[tuple[float, int, int]]) -> None:
    found = pair_up(scores)
    assert len(set(found.values())) == len(found)
    assert all(any(item[1:] == pair for item in scores) for pair in found.items())
