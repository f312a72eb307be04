"""Paragraphs are split into duties without losing anything."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctr_desktop.importing.splitting import is_standing, says_only_when, split_duties


def parts(text):
    return [text[duty.start : duty.end] for duty in split_duties(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Làm một. Làm hai.", ["Làm một.", "Làm hai."]),
        (
            "Sơ kết Quy định số 11; Quy định số 194; Chỉ thị số 27.",
            ["Sơ kết Quy định số 11; Quy định số 194; Chỉ thị số 27."],
        ),
        (
            "Tổng kết Chỉ thị 39; sơ kết Chỉ thị 28; Kế hoạch 33.",
            ["Tổng kết Chỉ thị 39;", "sơ kết Chỉ thị 28; Kế hoạch 33."],
        ),
        ("Gặp đ/c Bí thư. Trong đó, tập trung việc A.", ["Gặp đ/c Bí thư. Trong đó, tập trung việc A."]),
        ("Thu 1.250 tỷ đồng ngày 30.4.2024 theo kế hoạch.", ["Thu 1.250 tỷ đồng ngày 30.4.2024 theo kế hoạch."]),
        ("Diễn tập,… đảm bảo chất lượng.", ["Diễn tập,… đảm bảo chất lượng."]),
        (
            "Học tập “Tự hào. Vững bước” toàn huyện. Báo cáo kết quả.",
            ["Học tập “Tự hào. Vững bước” toàn huyện.", "Báo cáo kết quả."],
        ),
        ("Phối hợp với UBND TP. Vị Thanh kiểm tra.", ["Phối hợp với UBND TP. Vị Thanh kiểm tra."]),
    ],
)
def test_cuts(text, expected):
    assert parts(text) == expected


@given(st.text(alphabet="Aaă .;“”()…1Đ/,", max_size=80))
def test_nothing_is_lost_or_doubled(text):
    duties = split_duties(text)
    assert "".join(text[duty.start : duty.end] for duty in duties).replace(" ", "") == text.replace(" ", "")
    assert all(one.end <= two.start for one, two in pairwise(duties))


def test_standing_words_count_at_the_beginning_only():
    assert is_standing("Tiếp tục thực hiện") and is_standing("  tăng cường quản lý")
    assert not is_standing("Chỉ đạo tăng cường quản lý") and not is_standing("Tiếp tụcx")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Tập huấn cho cán bộ; báo cáo viên, tuyên truyền viên; trình dược viên trạm y tế.", 1),
        ("Kiện toàn Ban Chỉ đạo gồm: 1. Đại diện lãnh đạo. 2. Đại diện Công an. Cơ quan thường trực là Công an.", 1),
        ("Rà soát, bổ sung quy chế; thực hiện nghiêm quy chế.", 2),
        ("Giao Ban Xây dựng Đảng rà soát quy hoạch; hoàn thành trong tháng 6/2026.", 1),
        ("Giao Ban Xây dựng Đảng tham mưu kế hoạch; trình Ban Thường vụ trước ngày 20/4/2026.", 1),
        ("Tổ chức hội nghị. Thời gian: tháng 5/2026. Chủ trì: Văn phòng.", 1),
        ("Nâng cao nhận thức; trình độ; hướng dẫn viên.", 1),
    ],
)
def test_nouns_lists_and_fields_begin_no_duty(text, count):
    assert len(split_duties(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Rà soát đất công. Hoàn thành trước 15/5.", 1),
        ("Rà soát đất công. Thời gian xong trước ngày 15/5/2026.", 1),
        ("Rà soát đất công. Giao Phòng Kinh tế chủ trì, phối hợp với Công an xã thực hiện.", 1),
        ("Kiểm tra đất đai. Phòng Kinh tế chủ trì.", 1),
        ("Họp giao ban. Địa điểm: Phòng họp số 1.", 1),
        ("Công tác kiểm tra. Kiểm tra hai chi bộ.", 1),
        ("Rà soát đất công. Hoàn thành việc cấp sổ trước 15/5.", 2),
        ("Rà soát đất công. Giao Phòng Kinh tế lập hồ sơ.", 2),
    ],
)
def test_a_sentence_that_only_tells_when_or_who_is_no_duty_of_its_own(text, count):
    assert len(parts(text)) == count


def test_a_list_counted_inside_a_sentence_is_as_many_duties():
    found = parts("Ban Xây dựng Đảng: (1) Rà soát đảng viên; (2) Mở 01 lớp bồi dưỡng; (3) Cập nhật tài liệu.")
    assert [words.split("(")[-1][:8] for words in found] == ["1) Rà so", "2) Mở 01", "3) Cập n"]


def test_a_unit_in_brackets_behind_a_sentence_belongs_to_it():
    assert parts("Hoàn thành kiểm kê trước ngày 20/3. (UBND xã)") == ["Hoàn thành kiểm kê trước ngày 20/3. (UBND xã)"]


def test_nouns_counted_inside_a_sentence_are_no_duties():
    text = "Hiện có 3 loại giấy tờ: (1) Giấy phép lái xe; (2) Thẻ bảo hiểm; (3) Đăng ký xe."
    assert parts(text) == [text]


def test_another_agency_behind_a_semicolon_has_a_duty_of_its_own():
    text = "Công an xã bảo đảm an ninh trật tự; xử lý nghiêm vi phạm; Ban Chỉ huy Quân sự xã sẵn sàng chiến đấu."
    assert [part[:6] for part in parts(text)] == ["Công a", "xử lý ", "Ban Ch"]


@pytest.mark.parametrize("sign", ["1", "1-", "i", "1/"])
def test_a_time_without_end_is_judged_at_once(sign):
    assert not says_only_when("xong " + sign * 60 + "z")
