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


def test_an_order_behind_a_heading_that_frames_stays_a_task():
    draft = read(
        "I. MỘT SỐ KIẾN NGHỊ, ĐỀ XUẤT",
        "1. Về nhà bếp: Đồng ý chủ trương. Giao Phòng Kinh tế thẩm định dự toán, hoàn thành trước 12/5/2026.",
        "2. Đề nghị cấp trên quan tâm hơn nữa.",
        "II. CHỈ TIÊU PHẤN ĐẤU",
        "1. Giảm hộ nghèo xuống dưới 3%.",
        "2. Hoàn thành xóa 15 nhà tạm trước 30/8/2026.",
        "III. THỜI GIAN, HÌNH THỨC GỬI",
        "1. Báo cáo gửi về Sở trước ngày 15/02/2026.",
        "2. Thông tin liên hệ ông A.",
    )
    assert [text.split(".")[0][:24] for text in tasks(draft)] == [
        "Về nhà bếp: Đồng ý chủ t",
        "Giao Phòng Kinh tế thẩm ",
        "Hoàn thành xóa 15 nhà tạ",
        "Báo cáo gửi về Sở trước ",
    ]


@pytest.mark.parametrize(
    ("line", "is_task"),
    [
        ("Đồng ý chủ trương sửa chữa nhà bếp.", False),
        ("Ban Thường vụ cơ bản thống nhất với báo cáo; ghi nhận sự cố gắng của các đơn vị.", False),
        ("Về đề xuất gia hạn hợp đồng: Không đồng ý gia hạn.", False),
        ("Cơ bản nhất trí; giao Phòng Kinh tế hoàn thiện, trình trước 15/4/2026.", True),
        ("Thống nhất chương trình kiểm tra với các ngành.", True),
        ("Quyết định này có hiệu lực kể từ ngày ký.", False),
        ("Chánh Văn phòng và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.", False),
        ("Triển khai Luật Đất đai có hiệu lực từ ngày 01/8/2024.", True),
    ],
)
def test_opinions_and_words_of_the_document_itself_are_no_tasks(line, is_task):
    draft = read("I. KẾT LUẬN", f"1. {line}", "2. Rà soát đất công.")
    assert any(line.startswith(text[:20]) for text in tasks(draft)) is is_task


def test_members_of_what_is_set_up_are_no_tasks():
    draft = read(
        "Điều 1. Thành lập Ban Chỉ đạo, gồm các ông (bà) có tên sau:",
        "1. Ông Nguyễn Văn A, Chủ tịch - Trưởng ban;",
        "2. Bà Trần Thị B - Phó Trưởng ban.",
        "Điều 2. Ban Chỉ đạo có nhiệm vụ:",
        "1. Xây dựng kế hoạch chuyển đổi số.",
    )
    assert tasks(draft) == ["Xây dựng kế hoạch chuyển đổi số."]


def test_a_time_alone_below_a_task_is_its_deadline_and_never_that_of_a_list():
    draft = read(
        "I. NHIỆM VỤ",
        "1. Công an xã kiểm tra nhà trọ.",
        "Hoàn thành trước ngày 20/4/2026.",
        "2. Hoàn thành ngày 30/5/2026.",
        "3. Tuần tra.",
    )
    assert fields(draft, "Công an") == {"deadline": "Hoàn thành trước ngày 20/4/2026"}
    assert fields(draft, "Tuần tra") == {}


def test_paragraphs_behind_each_bullet_tell_of_that_bullet():
    draft = read(
        "I. NHIỆM VỤ",
        "1. Hoàn thiện thể chế số",
        "- Ban hành quy chế hoạt động.",
        "Thời gian thực hiện: Tháng 01/2026.",
        "Đơn vị chủ trì: Phòng Văn hóa - Xã hội.",
        "- Ban hành kế hoạch kiểm tra.",
        "Thời gian thực hiện: Tháng 02/2026.",
        "Đơn vị chủ trì: Công an xã.",
    )
    assert tasks(draft) == ["Ban hành quy chế hoạt động.", "Ban hành kế hoạch kiểm tra."]
    assert fields(draft, "Ban hành quy chế") == {
        "deadline": "Tháng 01/2026",
        "lead": "Phòng Văn hóa - Xã hội",
    }
    assert fields(draft, "Ban hành kế hoạch")["lead"] == "Công an xã"


def test_a_paragraph_that_explains_belongs_to_the_task_above():
    draft = read("I. NHIỆM VỤ", "1. Phòng Văn hóa - Xã hội tổ chức lễ hội.", "Trong đó lưu ý vệ sinh môi trường.")
    assert tasks(draft)[0].startswith("Phòng Văn hóa - Xã hội tổ chức")
    assert len(tasks(draft)) == 1


def test_months_and_days_head_what_is_to_be_done_in_them():
    draft = read(
        "Phần thứ nhất. CHƯƠNG TRÌNH CỤ THỂ",
        "I. QUÝ I",
        "Tháng 01",
        "1. Tổng kết năm 2025.",
        "2. Gặp mặt đầu Xuân, xong trước 20/01/2026.",
        "Tháng 02",
        "1. Ban hành kế hoạch kiểm tra.",
        "II. QUÝ II",
        "1. Sơ kết công tác.",
        "Phần thứ hai. TỔ CHỨC THỰC HIỆN",
        "1. Văn phòng đôn đốc.",
    )
    levels = {node.text: node.level for node in draft.outline.nodes}
    assert (levels["QUÝ I"], levels["Tháng 01"], levels["Tháng 02"], levels["TỔ CHỨC THỰC HIỆN"]) == (2, 3, 3, 1)
    texts = {node.id: node.text for node in draft.outline.nodes}
    due = {texts[item.node].split()[0]: item.due for item in draft.deadlines if item.node}
    assert due == {
        "Tổng": date(2026, 1, 31),
        "Gặp": date(2026, 1, 20),
        "Ban": date(2026, 2, 28),
        "Sơ": date(2026, 6, 30),
    }


def test_a_schedule_in_words_has_its_days():
    text = (
        "LỊCH CÔNG TÁC TUẦN\n(Từ ngày 09/3/2026 đến ngày 15/3/2026)\n\nThứ Hai, ngày 09/3\n"
        "- 7h30: Họp giao ban. Địa điểm: Phòng họp số 1.\n- 14h00: Tiếp dân.\n"
        "Thứ Ba (10/3)\n- Sáng: Kiểm tra thôn 3.\n"
    )
    draft = understand(text.encode(), "a.txt")
    assert [(node.level, node.text[:8], len(node.duties)) for node in draft.outline.nodes] == [
        (1, "Thứ Hai,", 0), (2, "7h30: Họ", 1), (2, "14h00: T", 1), (1, "Thứ Ba (", 0), (2, "Sáng: Ki", 1),
    ]  # fmt: skip
    assert [item.due.day for item in draft.deadlines if item.due] == [9, 9, 10]


def test_a_day_in_a_line_comes_before_the_month_above_it():
    draft = read(
        "I. CHƯƠNG TRÌNH",
        "Tháng 3",
        "- Báo cáo gửi Tỉnh ủy trước ngày 20.",
        "- Gặp mặt đầu xuân (22/3/2026)",
        "- Hội nghị Đảng ủy ngày 18/3.",
        "- Họp chi bộ (ngày 19/3):",
        "+ Cho ý kiến báo cáo.",
        "- Kiểm tra chợ.",
    )
    texts = {node.id: node.text.split()[0] for node in draft.outline.nodes}
    assert {texts[item.node]: item.due for item in draft.deadlines if item.node} == {
        "Báo": None,  # "trước ngày 20" names no month: a question
        "Gặp": date(2026, 3, 22),
        "Hội": date(2026, 3, 18),
        "Cho": date(2026, 3, 19),
        "Kiểm": date(2026, 3, 31),
    }


def test_one_line_may_tell_two_things():
    draft = read(
        "I. NHIỆM VỤ", "1. Xây dựng phong trào", "- Chủ trì: Phòng Văn hóa; Thời gian hoàn thành: trước 15/12/2026"
    )
    assert fields(draft, "Xây dựng") == {"lead": "Phòng Văn hóa", "deadline": "trước 15/12/2026"}


def test_numbered_lines_that_all_tell_of_their_item_are_its_fields():
    draft = read(
        "I. NỘI DUNG KIỂM TRA, GIÁM SÁT",
        "1. Giám sát chuyên đề",
        "1.1. Nội dung: Việc thực hiện quy chế.",
        "1.2. Đối tượng: Chi bộ thôn 1.",
        "1.3. Thời gian tiến hành: Hoàn thành trước ngày 30/9/2026.",
    )
    assert tasks(draft) == ["Giám sát chuyên đề"]
    assert [item.due for item in draft.deadlines] == [date(2026, 9, 30)]


def test_headings_with_their_words_behind_them_are_no_tasks():
    draft = read(
        'I. CHỦ ĐỀ: "Tuổi trẻ tự hào"',
        "II. THỜI GIAN: Từ ngày 01/3/2026 đến ngày 31/3/2026.",
        "III. MỤC ĐÍCH, YÊU CẦU",
        "IV. HOẠT ĐỘNG",
        "1. Đánh giá: Các phòng cơ bản hoàn thành nhiệm vụ.",
        "2. Ra quân trồng cây.",
        "Đầu mối liên hệ: đồng chí Lan.",
    )
    assert tasks(draft) == ["Ra quân trồng cây."]


def test_a_patrol_is_no_week():
    draft = read("I. NHIỆM VỤ", "1. Tuần tra từ ngày 15/12 đến ngày 20/12.", "2. Trực.")
    assert len(tasks(draft)) == 2


@pytest.mark.parametrize(
    "line",
    [
        "Biểu dương Công an xã. Công an xã tiếp tục tăng cường tuần tra, kiểm soát.",
        "Đồng ý chủ trương đầu tư; Ủy ban nhân dân xã lập dự án.",
        "Văn phòng Đảng ủy chủ trì sơ kết trước ngày 15/12. Quyết định này có hiệu lực từ ngày ký.",
    ],
)
def test_an_order_beside_an_opinion_or_a_closing_sentence_is_a_task(line):
    draft = read("I. KẾT LUẬN", f"1. {line}", "2. Rà soát đất công.")
    assert not any(line.startswith(text) for text in aside(draft))


def test_lines_with_days_of_their_own_are_no_parts_beside_a_field():
    draft = read(
        "I. NHIỆM VỤ",
        "1. Tuyên truyền cổ động",
        "- Hình thức: băng rôn, pa nô.",
        "- Phòng Văn hóa treo băng rôn trước ngày 20/4/2026.",
        "- Công an xã chủ trì kiểm tra trước ngày 25/4/2026.",
    )
    assert [text.split()[0] for text in tasks(draft)] == ["Phòng", "Công"]


def test_a_sentence_with_a_line_below_it_is_a_task_and_so_is_the_line():
    draft = read(
        "I. NHIỆM VỤ",
        "1. Công an xã tăng cường tuần tra, bảo vệ mùa màng cho nhân dân.",
        "Đề nghị Mặt trận Tổ quốc giám sát.",
        "2. Trực.",
    )
    assert len(tasks(draft)) == 3


def test_one_numbered_time_among_tasks_is_not_the_time_of_all():
    lines = [
        "1. Tổ chức học tập.",
        "2. Chuẩn bị tài liệu.",
        "3. Vận động.",
        "4. Thời gian: tháng 11/2026 đến tháng 4/2027.",
    ]
    draft = read("I. NỘI DUNG", *lines)
    assert [item.due for item in draft.deadlines] == [date(2027, 4, 30)]
    assert draft.deadlines[0].node == draft.outline.nodes[-1].id
