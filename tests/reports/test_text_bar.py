"""Bars of signs: of one length, in the shares of the counts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ctr_desktop.reports.text_bar import LENGTH, SIGNS, text_bar

counts = st.integers(0, 100_000)


@given(counts, counts, counts)
def test_a_bar_has_one_length_and_shows_whatever_is_there(late: int, done: int, rest: int) -> None:
    bar = text_bar((late, done, rest))
    total = late + done + rest
    assert len(bar) == (LENGTH if total else 0) and list(bar) == sorted(bar, key=SIGNS.index)
    for sign, count in zip(SIGNS, (late, done, rest), strict=True):
        assert (sign in bar) == (count > 0)
        if total:
            assert abs(bar.count(sign) - LENGTH * count / total) < 2 + (0 < count < total / LENGTH)


def test_halves_are_halves() -> None:
    assert text_bar((5, 5, 0)) == "█" * 5 + "▒" * 5
    assert text_bar((1, 0, 999)) == "█" + "░" * 9
