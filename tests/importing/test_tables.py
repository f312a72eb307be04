"""Tables of tasks are told by their headings and their cells together; what goes on over pages is put together."""

from __future__ import annotations

from datetime import date

import pytest

from ctr_desktop.importing.table_columns import Columns, Row, heading_role
from ctr_desktop.importing.understand import understand
from tests.importing.builders import table_document

TITLE = ("KẾ HOẠCH", "Công tác năm 2026", "I. NHIỆM VỤ")
HEADINGS = ["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"]


def read(rows, before=TITLE, **parts):
    return understand(table_document(rows, before, **parts), "bang.docx")


def tasks(draft) -> list[tuple[str, str, dict[str, str]]]:
    return [
        (node.marker, node.text[: node.words_end], {field.role: field.text for field in node.fields})
        for node in draft.outline.nodes
        if node.words_end
    ]


def due(draft) -> list[date | None]:
    return [item.due for item in draft.deadlines]


def test_one_cell_that_looks_like_a_page_head_vetoes_no_table():
    draft = read(
        [
            ["STT", "Số ký hiệu văn bản", "Nội dung giao", "Cơ quan chủ trì", "Thời hạn"],
            ["VĂN PHÒNG"] * 5,
            ["1", "Số 15-TB/ĐU ngày 02/3/2026", "Tham mưu chương trình", "Văn phòng", "20/3/2026"],
            ["2", "Số 18-KL/ĐU ngày 09/3/2026", "Rà soát quy chế", "Văn phòng", "Tháng 5/2026"],
        ],
        before=["BẢNG THEO DÕI NHIỆM VỤ"],
        merged=[((1, 0), (1, 4))],
    )
    assert [(node.level, node.marker) for node in draft.outline.nodes] == [(1, ""), (2, "1"), (2, "2")]
    assert "Số 15-TB/ĐU ngày 02/3/2026" in draft.outline.nodes[1].text
    assert due(draft) == [date(2026, 3, 20), date(2026, 5, 31)]


def test_figures_are_no_tasks():
    draft = read(
        [
            ["TT", "Chỉ số hoạt động", "ĐVT", "Thực hiện trong tháng", "So với cùng kỳ"],
            ["1", "Số lượt khám bệnh", "lượt", "1.250", "102%"],
            ["2", "Số lượt điều trị", "lượt", "85", "97%"],
            ["3", "Số lượt tiêm", "lượt", "40", "90%"],
        ],
        after=["1. Theo dõi."],
    )
    assert [node.text for node in draft.outline.nodes if node.duties] == ["Theo dõi."]
    assert {node.set_aside for node in draft.outline.nodes if " | " in node.text} == {"figures"}


def test_a_row_that_a_page_end_has_cut_is_whole_again():
    draft = read(
        [
            HEADINGS,
            ["I", "Nhóm một", "", ""],
            ["1", "Xây dựng đề án, gồm", "Ban Tổ", "6/2026"],
            ["", "kết quả xét duyệt", "chức", ""],
            ["2", "Tập huấn", "Văn phòng", "9/2026"],
            ["II", "Nhóm hai", "", ""],
            ["3", "Kiểm tra", "Văn phòng", "12/2026"],
        ]
    )
    assert tasks(draft)[0] == (
        "1", "Xây dựng đề án, gồm kết quả xét duyệt", {"lead": "Ban Tổ chức", "deadline": "6/2026"}
    )  # fmt: skip
    assert all(
        node.text[field.start : field.end] == field.text for node in draft.outline.nodes for field in node.fields
    )
    assert [(node.level, node.marker) for node in draft.outline.nodes] == [
        (1, "I"), (2, "I"), (3, "1"), (3, "2"), (2, "II"), (3, "3")
    ]  # fmt: skip
    assert "outline.numbering_jumps" not in {doubt.code for doubt in draft.warnings}


def test_a_table_that_goes_on_without_headings():
    rest = [["3", "Ba việc", "UBKT", "30/6/2026"], ["4", "Bốn việc", "UBKT", "30/7/2026"]]
    draft = read(
        [HEADINGS, ["1", "Một việc", "VP", "30/4/2026"], ["2", "Hai việc", "VP", "30/5/2026"]],
        more=["(tiếp theo trang trước)", rest],
        after=["II. TỔ CHỨC", "1. Theo dõi."],
    )
    assert [(marker, words, fields["lead"]) for marker, words, fields in tasks(draft)] == [
        ("1", "Một việc", "VP"), ("2", "Hai việc", "VP"), ("3", "Ba việc", "UBKT"), ("4", "Bốn việc", "UBKT")
    ]  # fmt: skip


def test_another_table_does_not_go_on_the_one_above():
    other = [["1", "Nguyễn Văn A", "Trưởng ban", "0900"], ["2", "Trần Thị B", "Ủy viên", "0901"]]
    draft = read([HEADINGS, ["1", "Một việc", "VP", "30/4/2026"]], more=["Danh sách tổ công tác:", other])
    assert len(tasks(draft)) == 1


def test_headings_again_totals_and_notes_are_left_out():
    draft = read(
        [
            HEADINGS,
            ["1", "Xây dựng A", "Văn phòng", "Tháng 4"],
            HEADINGS,
            ["2", "Xây dựng B", "UBKT", "Quý II"],
            ["", "Tổng cộng", "", ""],
            ["Ghi chú: số liệu tạm tính.", "", "", ""],
        ]
    )
    assert [words for _marker, words, _fields in tasks(draft)] == ["Xây dựng A", "Xây dựng B"]
    assert {item.reason for item in draft.ignored} == {"table_heading", "table_total", "remark"}


def test_a_strip_of_months_is_the_deadline():
    months = [str(number) for number in range(1, 13)]
    first = ["TT", "Nội dung công việc", "Chủ trì", "Tháng", *[""] * 11]
    marks = {"1": (3, 5), "2": (6,)}
    rows = [
        [number, f"Việc {number}", "VP", *["x" if month in marked else "" for month in range(1, 13)]]
        for number, marked in marks.items()
    ]
    draft = read(
        [first, ["", "", "", *months], *rows],
        merged=[((0, 3), (0, 14)), ((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 2), (1, 2))],
    )
    assert due(draft) == [date(2026, 5, 31), date(2026, 6, 30)]
    assert draft.outline.nodes[1].text.endswith("Thời hạn: Tháng 3 - Tháng 5")


def test_a_schedule_has_a_banner_a_day_and_its_hours_are_no_question():
    draft = read(
        [
            ["Ngày", "Thời gian", "Nội dung", "Chủ trì"],
            ["Thứ 2 (09/3/2026)", "07h30", "Giao ban", "Bí thư"],
            ["", "14h00", "Tiếp công dân", "Phó Bí thư"],
            ["Thứ 3 (10/3/2026)", "08h00 - 10h00", "Kiểm tra chi bộ", "UBKT"],
        ],
        before=["ĐẢNG ỦY XÃ MINH SƠN", "LỊCH CÔNG TÁC TỪ NGÀY 09/3/2026 ĐẾN NGÀY 15/3/2026"],
    )
    assert [(node.level, len(node.duties)) for node in draft.outline.nodes] == [(1, 0), (2, 1), (2, 1), (1, 0), (2, 1)]
    assert due(draft) == [date(2026, 3, 9), date(2026, 3, 9), date(2026, 3, 10)]
    assert draft.header.kind == "Lịch công tác" and draft.header.issuer == "ĐẢNG ỦY XÃ MINH SƠN"
    assert draft.header.period and (draft.header.period.start, draft.header.period.end) == (
        date(2026, 3, 9), date(2026, 3, 15)
    )  # fmt: skip
    assert not draft.warnings


def test_a_task_column_of_unknown_name_is_told_by_its_long_words():
    draft = read(
        [
            ["STT", "Tên", "Cơ quan chủ trì", "Thời hạn"],
            ["1", "Xây dựng quy chế phối hợp giữa các cơ quan", "Văn phòng", "30/4/2026"],
            ["2", "Ban hành kế hoạch kiểm tra, giám sát", "UBKT", "Tháng 5/2026"],
        ]
    )
    assert len(tasks(draft)) == 2


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Hạn xử lý", "deadline"),
        ("Loại thời hạn", None),
        ("Số văn bản chỉ đạo", None),
        ("Cơ quan/đơn vị trình", "lead"),
        ("Thời hạn (ngày/tháng/năm)", "deadline"),
        ("Nội dung nhiệm vụ được giao", "task"),
        ("Ghi chú", None),
    ],
)
def test_headings_are_judged_whole_before_their_ends(heading, role):
    assert heading_role(heading) == role


def test_an_exact_heading_comes_before_one_that_only_ends_so():
    words = ["STT", "Tình hình thực hiện", "Nội dung kết luận", "Đơn vị", "Hạn xử lý", "Tiến độ"]
    rows = [Row(dict(enumerate(words)), {}), Row(dict(enumerate(["1", "a", "b", "c", "30/6", "Đang làm"])), {})]
    from ctr_desktop.importing.paragraphs import Cell

    for number, row in enumerate(rows):
        row.cells = {column: Cell(1, number, column, column, number) for column in row.words}
    columns = Columns.of(rows)
    assert columns is not None and columns.roles[2] == "task" and columns.roles[4] == "deadline"


def test_the_day_a_task_begins_is_not_its_deadline():
    rows = [
        ["TT", "Nội dung", "Bắt đầu", "Hoàn thành", "Chủ trì"],
        ["1", "Khảo sát hiện trạng", "01/3/2026", "31/3/2026", "Phòng Kinh tế"],
        ["2", "Lập hồ sơ", "4/2026", "9/2026", "UBND"],
    ]
    assert due(read(rows)) == [date(2026, 3, 31), date(2026, 9, 30)]


def test_what_was_done_is_not_the_deadline():
    rows = [
        ["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn theo quy định", "Thời hạn hoàn thành thực tế"],
        ["1", "Lập dự toán", "Văn phòng", "10/02/2026", "12/02/2026"],
        ["2", "Báo cáo tháng", "Văn phòng", "10/03/2026", ""],
    ]
    assert due(read(rows)) == [date(2026, 2, 10), date(2026, 3, 10)]


def test_lines_of_one_cell_are_tasks_of_their_own_with_the_rows_facts():
    rows = [HEADINGS, ["1", "- Rà soát đất công.\n- Lập phương án.\n- Báo cáo UBND xã.", "Phòng Kinh tế", "30/6/2026"]]
    draft = read(rows)
    node = next(node for node in draft.outline.nodes if node.words_end)
    assert [node.text[duty.start : duty.end].strip(" -") for duty in node.duties] == [
        "Rà soát đất công.",
        "Lập phương án.",
        "Báo cáo UBND xã.",
    ]
    assert {field.role for field in node.fields} == {"lead", "deadline"}


def test_a_day_over_the_rows_of_a_schedule_is_theirs():
    rows = [
        ["Thời gian", "Nội dung", "Chủ trì"],
        ["Thứ Hai, ngày 11/5/2026", "", ""],
        ["07h30", "Giao ban", "Bí thư"],
        ["Thứ Ba, ngày 12/5/2026", "", ""],
        ["Sáng", "Tiếp dân", "Chủ tịch"],
    ]
    draft = read(rows, ("LỊCH CÔNG TÁC", "Từ ngày 11/5/2026 đến ngày 17/5/2026"))
    assert [item.due for item in draft.deadlines if item.due] == [date(2026, 5, 11), date(2026, 5, 12)]


def test_a_table_of_members_gives_no_tasks():
    rows = [
        ["TT", "Họ và tên", "Chức vụ", "Nhiệm vụ"],
        ["1", "Nguyễn Văn A", "Chủ tịch", "Trưởng ban"],
        ["2", "Trần Thị B", "Phó Chủ tịch", "Phó Trưởng ban"],
    ]
    draft = read(rows, ("QUYẾT ĐỊNH", "Thành lập ban", "1. Thành lập ban gồm:"))
    assert [node.text for node in draft.outline.nodes if node.duties and node.words_end] == []


def test_lines_of_two_cells_of_a_row_belong_together():
    for days in ("20/3\n10/4", "- 20/3\n- 10/4"):
        rows = [HEADINGS, ["1", "1. Xây dựng phương án.\n2. Rà soát dữ liệu.", "Văn phòng", days]]
        assert due(read(rows)) == [date(2026, 3, 20), date(2026, 4, 10)]
    rows = [HEADINGS, ["1", "- Xây dựng phương án.\n- Rà soát dữ liệu.", "Văn phòng", "20/3 - 10/4"]]
    assert due(read(rows)) == [date(2026, 4, 10)]
