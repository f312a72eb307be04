"""Days as the office writes and types them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctr_desktop.domain.dates import (
    Period,
    long_date,
    next_quarter,
    parse_period,
    parse_printed_date,
    quarter_name,
    quarter_period,
    short_date,
    understand_day,
)

TODAY = date(2024, 6, 28)  # a Friday
QUARTER = quarter_period(2024, 2)


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2023, 6, 22), "22/6/2023"),
        (date(2019, 3, 18), "18/3/2019"),
        (date(1954, 5, 7), "07/5/1954"),
        (date(2024, 1, 17), "17/01/2024"),
        (date(2023, 10, 2), "02/10/2023"),
    ],
)
def test_short_dates_follow_the_rule(day, written):
    assert short_date(day) == written


def test_long_dates_follow_the_rule():
    assert long_date(date(2018, 2, 3)) == "ngày 03 tháng 02 năm 2018"
    assert long_date(date(2018, 4, 3)) == "ngày 03 tháng 4 năm 2018"
    assert long_date(None, 2024).split() == ["ngày", "tháng", "năm", "2024"]


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 12, 31)))
def test_a_written_day_reads_back(day):
    assert parse_printed_date(short_date(day)) == day
    assert understand_day(short_date(day), TODAY) == day


@given(st.text(max_size=30))
def test_anything_may_be_typed_as_a_day(text):
    assert understand_day(text, TODAY, QUARTER) is None or isinstance(understand_day(text, TODAY, QUARTER), date)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("30/6", date(2024, 6, 30)),
        ("30.6.2025", date(2025, 6, 30)),
        ("2024-06-30", date(2024, 6, 30)),
        ("mai", date(2024, 6, 29)),
        ("Hôm nay", TODAY),
        ("+10", date(2024, 7, 8)),
        ("cuối tháng", date(2024, 6, 30)),
        ("Cuối quý", date(2024, 6, 30)),
        ("cuối năm", date(2024, 12, 31)),
        ("thứ sáu", date(2024, 7, 5)),
        ("chủ nhật", date(2024, 6, 30)),
        ("thứ 2", date(2024, 7, 1)),
        ("31/6", None),
        ("sớm", None),
    ],
)
def test_days_are_typed_freely(typed, day):
    assert understand_day(typed, TODAY, QUARTER) == day


@pytest.mark.parametrize(
    "text", ["2024Q2", "quý II/2024", "CHƯƠNG TRÌNH Công tác quý II năm 2024", "Q2/2024", "quý 2 năm 2024"]
)
def test_periods_are_read(text):
    assert parse_period(text) == Period(date(2024, 4, 1), date(2024, 6, 30))


def test_periods_that_are_none():
    assert parse_period("một ngày đẹp") is None
    assert parse_period("năm 2024") == Period(date(2024, 1, 1), date(2024, 12, 31))


def test_quarters_follow_each_other():
    assert quarter_name(QUARTER) == "II"
    assert next_quarter(quarter_period(2024, 4)) == quarter_period(2025, 1)
    with pytest.raises(ValueError, match="quarter"):
        quarter_period(2024, 5)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("LỊCH CÔNG TÁC (Từ ngày 12/01 đến 16/01/2026)", date(2026, 1, 12), date(2026, 1, 16)),
        ("từ 29/12 đến 02/01/2026", date(2025, 12, 29), date(2026, 1, 2)),
        ("Từ ngày 09/3/2026 đến ngày 13/3/2026", date(2026, 3, 9), date(2026, 3, 13)),
    ],
)
def test_two_days_of_which_the_first_may_leave_out_its_year(text, start, end):
    assert parse_period(text) == Period(start, end)
