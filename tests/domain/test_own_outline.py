"""The numbers of the office's own headings, and the period behind another."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctr_desktop.domain.dates import Period, month_period, quarter_period
from ctr_desktop.domain.next_period import next_period, own_header
from ctr_desktop.domain.numerals import roman
from ctr_desktop.domain.own_outline import next_marker


@pytest.mark.parametrize(
    ("level", "above", "siblings", "marker"),
    [
        (1, "", [], "I"),
        (1, "", ["I", "II", "III"], "IV"),
        (2, "IV", ["1"], "2"),
        (3, "2", ["2.1", "2.2"], "2.3"),
        (4, "2.1", ["a", "b", "c", "d"], "đ"),
        (1, "", ["I", "III"], "IV"),
    ],
)
def test_a_new_heading_gets_the_number_behind_its_siblings(
    level: int, above: str, siblings: list[str], marker: str
) -> None:
    assert next_marker(level, above, siblings) == marker


def test_numbers_in_roman_digits() -> None:
    assert [roman(number) for number in (1, 4, 9, 14, 19, 40)] == ["i", "iv", "ix", "xiv", "xix", "xl"]


@given(st.integers(1, 4), st.integers(0, 30))
def test_no_two_siblings_have_one_number(level: int, count: int) -> None:
    found: list[str] = []
    for _ in range(count):
        found.append(next_marker(level, "1", found))
    assert len(set(found)) == count


@pytest.mark.parametrize(
    ("period", "following"),
    [
        (quarter_period(2024, 4), quarter_period(2025, 1)),
        (month_period(2024, 12), month_period(2025, 1)),
        (Period(date(2024, 1, 1), date(2024, 12, 31)), Period(date(2025, 1, 1), date(2025, 12, 31))),
        (Period(date(2024, 3, 4), date(2024, 3, 10)), Period(date(2024, 3, 11), date(2024, 3, 17))),
    ],
)
def test_the_period_behind_another(period: Period, following: Period) -> None:
    assert next_period(period) == following


def test_an_own_programme_is_called_after_its_period() -> None:
    assert own_header(quarter_period(2024, 3), "Huyện ủy").title == "Chương trình công tác quý III/2024"
    assert own_header(quarter_period(2024, 3), "", "Chương trình chuyên đề").title == "Chương trình chuyên đề"
