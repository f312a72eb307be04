"""What in an outline is work: items with their fields, parts that only frame it, sentences that only lead in."""

from __future__ import annotations

from datetime import date

import pytest

from ctr_desktop.domain.outline import with_tasks
from ctr_desktop.importing.understand import understand

HEAD = "KẾ HOẠCH\nCông tác năm 2026\n\n"


def read(*lines: str):
    return understand((HEAD + "\n".join(lines)).encode(), "a.txt")


def tasks(draft) -> list[str]:
    return [node.text[duty.start : duty.end] for node in draft.outline.nodes for duty in node.duties]


def aside(draft) -> dict[str, str]:
    return {node.text: node.set_aside for node in draft.outline.nodes if node.set_aside}


def fields(draft, text: str) -> dict[str, str]:
    node = next(node for node in draft.outline.nodes if node.text.startswith(text))
    return {field.role: field.text for field in node.fields}


def test_bullets_with_labels_are_the_fields_of_their_item():
    draft = read(
        "I. NỘI DUNG, TIẾN ĐỘ",
        "1. Ban hành hướng dẫn.",
        "- Bảo đảm đúng quy định của cấp trên.",
        "- Thời gian hoàn thành: Tháng 11/2026 (sau khi tỉnh có hướng dẫn).",
        "- Đơn vị chủ trì: Văn phòng Đảng ủy",
        "- Đơn vị phối hợp: Ban Xây dựng Đảng, Công an xã.",
        "- Kết quả: Hướng dẫn trình Ban Thường vụ ký.",
        "2. Lập danh sách cử tri.",
        "+ Thời gian: Từ tháng 12/2026 đến quý I/2027.",
        "+ Cơ quan thực hiện: Công an xã",
        "+ Địa điểm: Hội trường.",
        "3. Khai mạc.",
    )
    assert tasks(draft) == ["Ban hành hướng dẫn.", "Lập danh sách cử tri.", "Khai mạc."]
    assert fields(draft, "Ban hành") == {
        "deadline": "Tháng 11/2026 (sau khi tỉnh có hướng dẫn)",
        "lead": "Văn phòng Đảng ủy",
        "cooperating": "Ban Xây dựng Đảng, Công an xã",
        "product": "Hướng dẫn trình Ban Thường vụ ký",
    }
    assert fields(draft, "Lập") == {"deadline": "Từ tháng 12/2026 đến quý I/2027", "lead": "Công an xã"}
    nodes = {node.text.split()[0]: node.id for node in draft.outline.nodes if node.duties}
    due = {item.node: item.due for item in draft.deadlines}
    assert (due[nodes["Ban"]], due[nodes["Lập"]]) == (date(2026, 11, 30), date(2027, 3, 31))
    assert {"field", "part"} == set(aside(draft).values())


def test_a_remark_in_brackets_names_who_leads():
    draft = read("I. NỘI DUNG", "1. Bổ nhiệm cán bộ.", "(Ban Xây dựng Đảng báo cáo)", "2. Việc khác.")
    assert tasks(draft) == ["Bổ nhiệm cán bộ.", "Việc khác."]
    assert fields(draft, "Bổ nhiệm") == {"lead": "Ban Xây dựng Đảng"}


def test_a_duty_stays_one_when_something_hangs_on_it():
    draft = read(
        "1. Giao Văn phòng Đảng ủy tham mưu kế hoạch tổng kết, trình trước ngày 15/5/2026.",
        "Kết quả gửi về Thường trực Đảng ủy để theo dõi.",
        "2. Giao Ban Xây dựng Đảng rà soát quy hoạch; hoàn thành trong tháng 6/2026, tập trung:",
        "- Quy hoạch cấp ủy.",
        "- Quy hoạch chức danh đoàn thể.",
        "3. Giao Công an xã nắm tình hình an ninh trật tự.",
    )
    assert [text[:15] for text in tasks(draft)] == ["Giao Văn phòng ", "Giao Ban Xây dự", "Giao Công an xã"]
    assert [item.due for item in draft.deadlines] == [date(2026, 5, 15), date(2026, 6, 30)]


def test_long_duties_under_words_that_lead_them_in_stay_duties():
    first = "Tổ chức sinh hoạt chuyên đề trong tháng 4/2026 và gửi báo cáo về Văn phòng Đảng ủy."
    second = "Rà soát, bổ sung quy chế làm việc của chi bộ, trình Ban Thường vụ Đảng ủy xem xét."
    draft = read("1. Yêu cầu các chi bộ:", f"- {first}", f"- {second}", "2. Văn phòng theo dõi.")
    assert tasks(draft) == [first, second, "Văn phòng theo dõi."]


@pytest.mark.parametrize(
    ("heading", "reason"),
    [
        ("I. ĐÁNH GIÁ CHUNG", "told"),
        ("I. Kết quả thực hiện nhiệm vụ quý I", "told"),
        ("I. Hạn chế, nguyên nhân", "told"),
        ("I. MỤC ĐÍCH, YÊU CẦU", "framing"),
        ("I. Mục tiêu", "framing"),
        ("I. QUAN ĐIỂM", "framing"),
        ("I. Kinh phí thực hiện", "framing"),
        ("I. Thời gian, địa điểm, thành phần", "framing"),
        ("I. Nội dung kiểm tra", "framing"),
        ("I. NHIỆM VỤ, GIẢI PHÁP", ""),
        ("I. MỤC TIÊU, NHIỆM VỤ", ""),
        ("I. TỔ CHỨC THỰC HIỆN", ""),
        ("I. Công tác tổ chức", ""),
        ("I. Yêu cầu các chi bộ thực hiện tốt", ""),
    ],
)
def test_what_stands_under_a_heading(heading, reason):
    draft = read(heading, "1. Nâng cao nhận thức của cán bộ.", "II. NHIỆM VỤ", "1. Rà soát đảng viên.")
    assert aside(draft).get("Nâng cao nhận thức của cán bộ.", "") == reason
    assert tasks(draft)[-1] == "Rà soát đảng viên."


def test_duties_inside_a_framing_part_stay_duties():
    draft = read("I. MỤC TIÊU", "1. Chỉ tiêu", "- Đạt 100%.", "2. Nhiệm vụ", "- Rà soát chi bộ.", "II. HẾT", "- Xong.")
    assert tasks(draft) == ["Rà soát chi bộ.", "Xong."]


def test_words_that_lead_in_are_no_duty():
    draft = read(
        "I. NHIỆM VỤ", "Đề nghị các chi bộ tập trung thực hiện các nhiệm vụ sau:", "1. Rà soát.", "2. Báo cáo."
    )
    assert tasks(draft) == ["Rà soát.", "Báo cáo."]
    assert list(aside(draft).values()) == ["lead_in"]


def test_a_time_over_several_items_counts_for_each_that_has_none():
    draft = read(
        "I. KIỂM TRA", "- Thời gian thực hiện: Quý II/2026.", "1. Kiểm tra chi bộ 1.",
        "2. Kiểm tra chi bộ 2 trước ngày 15/5/2026.",
    )  # fmt: skip
    due = {item.node: item.due for item in draft.deadlines}
    found = [due.get(node.id) for node in draft.outline.nodes if node.duties]
    assert found == [date(2026, 6, 30), date(2026, 5, 15)]


def test_what_was_set_aside_can_be_taken_back():
    draft = read("I. MỤC ĐÍCH", "1. Nâng cao nhận thức.", "II. NHIỆM VỤ", "1. Rà soát.")
    node = next(item for item in draft.outline.nodes if item.text == "Nâng cao nhận thức.")
    outline = with_tasks(draft.outline, node.id, True)
    assert outline.gives_tasks(outline.index(node.id))
    heading = with_tasks(outline, outline.nodes[0].id, True)
    assert heading.gives_tasks(0) and not with_tasks(heading, heading.nodes[0].id, False).gives_tasks(0)


def test_nothing_of_the_source_is_lost():
    lines = ["I. MỤC ĐÍCH", "1. Một.", "II. NHIỆM VỤ", "1. Hai.", "- Chủ trì: Văn phòng", "- Thời hạn: 30/6/2026"]
    draft = read(*lines)
    assert [node.title for node in draft.outline.nodes] == lines
