"""Deadlines as texts state them, and what only looks like one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctr_desktop.domain.dates import quarter_period, short_date
from ctr_desktop.domain.deadline import DeadlineKind
from ctr_desktop.importing.deadlines import Times, find_deadlines, read_cell

TIMES = Times(date(2024, 4, 3), quarter_period(2024, 2))


@pytest.mark.parametrize(
    ("text", "kind", "due"),
    [
        ("Hoàn thành trước ngày 30/6/2024.", "day", date(2024, 6, 30)),
        ("báo cáo chậm nhất ngày 15 tháng 5 năm 2024", "day", date(2024, 5, 15)),
        ("xong trước 15/6", "day", date(2024, 6, 15)),
        ("gửi Văn phòng trước 17h00 ngày 20/5/2024", "day", date(2024, 5, 20)),
        ("hoàn thành trong tháng 5", "span", date(2024, 5, 31)),
        ("Ban hành kế hoạch trong quý II", "span", date(2024, 6, 30)),
        ("trình hồ sơ vào trung tuần tháng 4/2025", "span", date(2025, 4, 20)),
        ("trình hồ sơ vào đầu tháng 3/2025", "span", None),
        ("trước tháng 6/2024 phải xong", "span", date(2024, 5, 31)),
        ("hoàn thành trong năm 2025", "span", date(2025, 12, 31)),
        ("hoàn thành tháng 11-12/2026", "span", date(2026, 12, 31)),
        ("hoàn thành trong 6 tháng đầu năm 2024", "span", date(2024, 6, 30)),
        ("định kỳ hằng tháng báo cáo", "periodic", None),
        ("gửi trước ngày 25 hằng tháng", "periodic", None),
        ("báo cáo trước ngày 15 tháng 12 hằng năm", "periodic", None),
        ("gửi trước ngày 10/3 hàng năm", "periodic", None),
        ("báo cáo trước 16 giờ 00 ngày 25 hằng tháng", "periodic", None),
        ("trước ngày 25 của tháng cuối quý", "periodic", None),
        ("báo cáo vào thứ Sáu hàng tuần", "periodic", None),
        ("gửi trước 16h00' ngày 16/02/2025", "day", date(2025, 2, 16)),
        ("xong trước ngày 5-3-2025", "day", date(2025, 3, 5)),
        ("đến 31/12/2025 hoàn thành 100%", "day", date(2025, 12, 31)),
        ("hoàn thành trong tháng 01 và tháng 02/2025", "span", date(2025, 2, 28)),
        ("ban hành trong 03 tháng kể từ ngày ban hành Chương trình", "after", date(2024, 7, 3)),
        ("trả lời trong 10 ngày làm việc kể từ ngày ban hành", "after", date(2024, 4, 17)),
        ("trả lời trong 10 ngày kể từ khi nhận được hồ sơ", "after", None),
    ],
)
def test_stated_deadlines(text, kind, due):
    found = find_deadlines(text, TIMES)
    assert [(item.kind, item.due) for item in found] == [(DeadlineKind(kind), due)]
    assert text[found[0].start : found[0].end].strip() == found[0].raw


@pytest.mark.parametrize(
    "text",
    [
        "Kỷ niệm 49 năm ngày giải phóng (30/4/1975 - 30/4/2024)",
        "Chỉ thị số 33-CT/TU ngày 02/10/2023 của Ban Thường vụ",
        "Thực hiện Chương trình công tác năm 2024, trong quý II, Tỉnh ủy đề ra",
        "Trước ngày 01/7/2025, các địa phương đã triển khai",
        "Luật có hiệu lực kể từ ngày 01/01/2025",
        "hoàn thiện hồ sơ trong 5-7 ngày",
        "Đến 31/12/2024 đã hoàn thành 90% kế hoạch",
        "tăng 6,5% trong tháng 5 so với cùng kỳ",
    ],
)
def test_what_is_no_deadline(text):
    assert find_deadlines(text, TIMES) == []


def test_a_day_without_a_year_that_nothing_tells_is_not_invented():
    found = find_deadlines("hoàn thành trước ngày 30/6", Times())
    assert found[0].due is None and found[0].raw == "trước ngày 30/6"
    assert find_deadlines("hoàn thành trước ngày 31/6/2024", TIMES)[0].due is None


@pytest.mark.parametrize(
    ("cell", "kind", "due"),
    [
        ("30/6/2024", "day", date(2024, 6, 30)),
        ("Trong Quý I và trước ngày 30/4/2017", "day", date(2017, 4, 30)),
        ("Quý III/2024", "span", date(2024, 9, 30)),
        ("Tháng 4/2025", "span", date(2025, 4, 30)),
        ("Thường xuyên", "periodic", None),
        ("Khi có hướng dẫn", "condition", None),
        ("thứ Sáu hằng tuần", "periodic", None),
        ("xem công văn", "unclear", None),
    ],
)
def test_cells_under_a_heading_of_deadlines(cell, kind, due):
    read = read_cell(cell, TIMES)
    assert (read.kind, read.due, read.raw) == (DeadlineKind(kind), due, cell)


@given(
    st.dates(date(1990, 1, 1), date(2100, 12, 31)), st.sampled_from(["trước ngày", "chậm nhất ngày", "chậm nhất là"])
)
def test_every_day_is_read_as_it_is_written(day, words):
    text = f"Các đơn vị báo cáo kết quả {words} {short_date(day)}; việc khác."
    assert [item.due for item in find_deadlines(text, Times())] == [day]
