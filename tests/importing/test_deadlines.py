"""Deadlines as texts state them, and what only looks like one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctr_desktop.domain.dates import month_period, quarter_period, short_date
from ctr_desktop.domain.deadline import DeadlineKind
from ctr_desktop.importing.deadlines import Times, find_deadlines, read_cell

PLAN = Times(date(2026, 3, 5), None, 2026)
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


@pytest.mark.parametrize(
    ("cell", "kind", "due"),
    [
        ("12/2026", "span", date(2026, 12, 31)),
        ("2026", "span", date(2026, 12, 31)),
        ("2026-2028", "span", date(2028, 12, 31)),
        ("Năm 2026 - 2027", "span", date(2027, 12, 31)),
        ("T8/2026", "span", date(2026, 8, 31)),
        ("08/26", "span", date(2026, 8, 31)),
        ("Trước 11/8/26", "day", date(2026, 8, 11)),
        ("12/2026 hoặc 1/2027", "unclear", None),
        ("Quý IV/2026 và Quý I/2027", "span", date(2027, 3, 31)),
        ("Từ tháng 11/2026 đến quý I/2027", "span", date(2027, 3, 31)),
        ("Dự kiến tháng 9/2026", "span", date(2026, 9, 30)),
        ("Tháng Sáu", "span", date(2026, 6, 30)),
        ("tháng 4, 5, 6/2026", "span", date(2026, 6, 30)),
        ("15-20/6/2026", "day", date(2026, 6, 20)),
        ("20/12/2026-10/01/2027", "span", date(2027, 1, 10)),
        ("2026-06-30", "day", date(2026, 6, 30)),
        ("Tháng 6 (trước ngày 20/6)", "day", date(2026, 6, 20)),
        ("30/6/2026 (lần 1), 30/9/2026 (lần 2)", "day", date(2026, 9, 30)),
        ("Trước quý III/2026", "span", date(2026, 6, 30)),
        ("Tuần 3 tháng 6", "span", None),
        ("Tuần thứ ba tháng 6", "span", None),
        ("đợt 2 tháng 6", "span", None),
        ("Phiên họp 5 tháng 6", "span", None),
        ("kỳ 2 tháng 6", "span", None),
        ("Đầu tháng 6", "span", None),
        ("Từ tháng 6/2026", "span", None),
        ("Sau ngày 15/6/2026", "span", None),
        ("Ngày 25 hằng tháng", "periodic", None),
        ("10 ngày sau khi nhận hồ sơ", "after", None),
        ("Theo KH số 12-KH/TU ngày 05/3/2026", "condition", None),
        ("28 tháng 2 âm lịch", "day", None),
        ("07h30", "unclear", None),
    ],
)
def test_cells_of_real_lists(cell, kind, due):
    read = read_cell(cell, PLAN)
    assert (read.kind, read.due, read.raw) == (DeadlineKind(kind), due, cell)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Kiểm tra. Thời gian thực hiện: Trong khoảng từ ngày 01/12/2026 đến ngày 14/12/2026.", date(2026, 12, 14)),
        ("Giám sát, từ ngày 03/02/2027 đến 17 giờ 00 ngày 15/3/2027.", date(2027, 3, 15)),
        ("Tổ chức hội nghị: dự kiến ngày 05/12/2026 (chậm nhất ngày 10/12/2026).", date(2026, 12, 10)),
        ("Tháng hành động từ ngày 15/11 đến ngày 15/12/2026.", date(2026, 12, 15)),
        ("Thời gian hoàn thành: tháng 11/2026 đến tháng 4/2027.", date(2027, 4, 30)),
        ("Rà soát đảng viên trong tháng 6", date(2026, 6, 30)),
        ("Từ ngày 10 đến ngày 20/6/2026 mở lớp", date(2026, 6, 20)),
        ("Ngày 5 và 6/6/2026 tổ chức hội nghị", date(2026, 6, 6)),
        ("Tổ chức Hội nghị (dự kiến ngày 15/5/2026)", date(2026, 5, 15)),
        ("hoàn thành chậm nhất vào ngày 30 tháng Sáu", date(2026, 6, 30)),
        ("Thời gian hoàn thành: Tuần 4 tháng 5 năm 2026.", None),
        ("Thời gian thực hiện: Sau khi có hướng dẫn của tỉnh.", None),
        ("Sơ kết vào đầu tháng 6", None),
    ],
)
def test_what_texts_state(text, due):
    found = find_deadlines(text, PLAN)
    assert found[-1].due == due  # the last one counts
    assert all(text[item.start : item.end].strip() == item.raw for item in found)


@pytest.mark.parametrize(
    "text",
    [
        "Phổ biến các luật mới ban hành trong năm 2025 (năm 2025 đã tổ chức 2 lớp)",
        "Tổng kết các mô hình được công bố trong quý IV/2025.",
        "Phát huy kết quả đạt được sau khi kết thúc tháng 12/2025.",
        "Kẻ một đường dài từ 1/3 đến 1/2 dòng chữ",
        "Kế hoạch đầu tư công giai đoạn 2021-2025",
        "Quá 12 tháng, kể từ ngày lập hồ sơ",
    ],
)
def test_what_was_and_shares_are_no_deadlines(text):
    assert find_deadlines(text, PLAN) == []


def test_a_day_without_a_year_lies_behind_the_issue():
    late = Times(date(2025, 12, 20))
    assert find_deadlines("báo cáo trước ngày 15/01", late)[0].due == date(2026, 1, 15)
    assert read_cell("Từ 15/12/2025 đến 10/01", late).due is None


@given(
    st.integers(1, 12),
    st.integers(2024, 2035),
    st.sampled_from(["{m}/{y}", "Tháng {m}/{y}", "T{m}/{y}", "tháng {m} năm {y}"]),
)
def test_every_month_ends_with_its_last_day(month, year, form):
    read = read_cell(form.format(m=month, y=year), PLAN)
    assert read.due is not None and read.due.month == month and (read.due + timedelta(days=1)).day == 1


@given(st.text(max_size=80))
def test_no_text_surprises_a_cell_of_deadlines(text):
    read = read_cell(text, PLAN)
    assert read.raw == text and (read.due is None or 1990 <= read.due.year <= 2100)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Hoàn thành ngày 30/5/2026.", date(2026, 5, 30)),
        ("việc A, hoàn thành 15/5/2026.", date(2026, 5, 15)),
        ("kết thúc ngày 30/4/2026", date(2026, 4, 30)),
        ("Tổ chức hội nghị ngày 15/3/2026.", date(2026, 3, 15)),
        ("trình tháng 7/2026", date(2026, 7, 31)),
        ("Từ nay đến 30/6/2026 xóa 20 nhà tạm.", date(2026, 6, 30)),
        ("họp lúc 7h30 ngày 25/3/2026", date(2026, 3, 25)),
        ("Trong 02 ngày 15 - 16/3/2026, tổ chức hội thi", date(2026, 3, 16)),
        ("09/4: Dự hội nghị", date(2026, 4, 9)),
        ("Tháng 3: Khảo sát, lập danh sách.", date(2026, 3, 31)),
        ("Gia hạn đến hết ngày 15/3/2026 đối với nhiệm vụ", date(2026, 3, 15)),
        ("Trong tháng 5/2026, Phòng Kinh tế kiểm tra chợ.", date(2026, 5, 31)),
    ],
)
def test_days_that_are_held_begun_or_set_over_a_line(text, due):
    assert [item.due for item in find_deadlines(text, PLAN)] == [due]


@pytest.mark.parametrize(
    "text",
    [
        "Tổ chức kỷ niệm ngày 30/4/2026",
        "Triển khai Kế hoạch ngày 05/3/2026 của Đảng ủy",
        "Trong năm 2025, xã đã hoàn thành",
        "gửi giấy mời họp ngày 05/3/2026 của Văn phòng",
    ],
)
def test_days_that_are_remembered_or_those_of_papers(text):
    assert [item.due for item in find_deadlines(text, PLAN) if item.due] == []


@pytest.mark.parametrize(
    ("issued", "text", "due"),
    [
        (date(2026, 3, 6), "hoàn thành trước 15/8", date(2026, 8, 15)),
        (date(2026, 3, 6), "hoàn thành trước 15/01", date(2027, 1, 15)),
        (date(2026, 11, 3), "hoàn thành trước 30/11", None),
        (date(2026, 11, 3), "hoàn thành trước 15/01", date(2027, 1, 15)),
        (date(2027, 1, 5), "hoàn thành trước 30/11", date(2027, 11, 30)),
    ],
)
def test_the_year_of_a_day_where_the_work_begins_before_the_year_of_the_title(issued, text, due):
    assert [item.due for item in find_deadlines(text, Times(issued, None, 2027))] == [due]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Công an tuần tra từ ngày 15/12 đến ngày 15/02.", date(2027, 2, 15)),
        ("Thứ Hai, ngày 09/3: Giao ban.", date(2026, 3, 9)),
        ("Sáng thứ Tư, ngày 11/3/2026: Họp.", date(2026, 3, 11)),
        ("Quý III: Rà soát quy hoạch.", date(2026, 9, 30)),
        ("- Từ 21/3 đến 10/4: Chuẩn bị báo cáo.", date(2026, 4, 10)),
        ("Báo cáo kết quả tháng 02: 20/3/2026.", date(2026, 3, 20)),
        ("Tham mưu tổ chức Hội nghị [30/3/2026].", date(2026, 3, 30)),
    ],
)
def test_days_over_and_behind_a_line(text, due):
    assert [item.due for item in find_deadlines(text, PLAN)] == [due]


def test_a_day_of_every_year_is_no_day():
    (found,) = find_deadlines("Hằng năm, trước 31/8, báo cáo công tác chuẩn bị.", PLAN)
    assert (found.kind, found.due) == (DeadlineKind.PERIODIC, None)


def test_what_there_was_until_a_day_is_no_deadline():
    assert [item.due for item in find_deadlines("Đến hết 24/5/2026, có 22 nhiệm vụ hoàn thành.", PLAN)] == []


def test_the_programme_of_a_year_and_the_plan_of_a_tet():
    annual = Times(date(2025, 12, 22), None, 2026, annual=True)
    assert [item.due for item in find_deadlines("báo cáo trước ngày 25/12", annual)] == [date(2026, 12, 25)]
    tet = Times(date(2025, 11, 20), None, 2026, before_tet=True)
    assert [item.due for item in find_deadlines("báo cáo trước ngày 05/12", tet)] == [date(2025, 12, 5)]
    assert [item.due for item in find_deadlines("báo cáo trước ngày 15/01", tet)] == [date(2026, 1, 15)]


def test_a_day_without_a_month_is_a_question_unless_the_document_is_about_one_month():
    text = "Xử lý đơn, báo cáo trước ngày 10."
    (found,) = find_deadlines(text, PLAN)
    assert (found.kind, found.due, found.raw) == (DeadlineKind.DAY, None, "trước ngày 10")
    assert find_deadlines(text, Times(None, month_period(2026, 3)))[0].due == date(2026, 3, 10)
    assert [item.due for item in find_deadlines("trước ngày 10 tháng 5, gửi báo cáo", PLAN)] == [date(2026, 5, 10)]


def test_a_day_of_every_month_is_stated_once():
    found = find_deadlines("Báo cáo định kỳ hằng tháng trước ngày 25.", PLAN)
    assert [item.kind for item in found] == [DeadlineKind.PERIODIC]
