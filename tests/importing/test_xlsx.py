"""An office's tracking list becomes tasks with their units, deadlines and products."""

from __future__ import annotations

import io
from datetime import date, datetime

import openpyxl
import pytest

from ctr_desktop.domain.deadline import DeadlineKind
from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.importing.understand import understand


def saved(book: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def tracking_list() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Quý II"
    sheet["A1"] = "BẢNG THEO DÕI NHIỆM VỤ QUÝ II NĂM 2024"
    for row in (
        [],
        ["STT", "Nội dung nhiệm vụ", "Phân công", None, "Thời hạn hoàn thành", "Sản phẩm", "Ghi chú"],
        [None, None, "Chủ trì", "Phối hợp"],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
        ["I", "Công tác xây dựng Đảng"],
        [1, "Xây dựng kế hoạch kiểm tra", "UBKT", "BTC", datetime(2024, 6, 15), "Kế hoạch", "gấp"],
        [2, "Báo cáo tổng kết", "BTC, BTG", None, "trước 30/5", "Báo cáo"],
        ["II", "Kinh tế"],
        [1, "Rà soát nông thôn mới", "UBND", None, "khi có hướng dẫn"],
        [2, "Giao ban", "UBND", None, "hằng tháng"],
        [3, "Việc gộp ô", None, None, "hằng tháng"],
    ):
        sheet.append(row)
    sheet.merge_cells("C3:D3")
    sheet.merge_cells("C11:C12")
    other = book.create_sheet("Danh bạ")
    other.append(["Họ tên", "Điện thoại"])
    other.append(["Nguyễn Văn A", "0900"])
    return saved(book)


def test_a_tracking_list_is_read():
    draft = understand(tracking_list(), "theo-doi.xlsx")
    assert [(node.level, node.marker) for node in draft.outline.nodes] == [
        (1, "I"), (2, "1"), (2, "2"), (1, "II"), (2, "1"), (2, "2"), (2, "3")
    ]  # fmt: skip
    tasks = {node.text[: node.duties[0].end]: node for node in draft.outline.nodes if node.duties}
    assert next(iter(tasks)) == "Xây dựng kế hoạch kiểm tra"
    row = tasks["Xây dựng kế hoạch kiểm tra"]
    assert {field.role: field.text for field in row.fields} == {
        "lead": "UBKT", "cooperating": "BTC", "deadline": "15/6/2024", "product": "Kế hoạch"
    }  # fmt: skip
    assert all(row.text[field.start : field.end] == field.text for field in row.fields)
    assert "gấp" in row.text  # nothing of a row is lost
    assert [field.text for field in tasks["Việc gộp ô"].fields if field.role == "lead"] == ["UBND"]
    due = {item.node: (item.kind, item.due) for item in draft.deadlines}
    assert due[row.id] == (DeadlineKind.DAY, date(2024, 6, 15))
    assert due[tasks["Báo cáo tổng kết"].id] == (DeadlineKind.DAY, date(2024, 5, 30))
    assert due[tasks["Rà soát nông thôn mới"].id] == (DeadlineKind.CONDITION, None)
    assert due[tasks["Giao ban"].id] == (DeadlineKind.PERIODIC, None)
    assert "deadline.unclear" in {doubt.code for doubt in draft.warnings}
    assert {item.reason for item in draft.ignored} == {"table_heading", "other_sheet"}


def test_several_sheets_stand_one_under_the_other():
    book = openpyxl.Workbook()
    for place, name in enumerate(("Xây dựng Đảng", "Kinh tế")):
        sheet = book.active if place == 0 else book.create_sheet()
        sheet.title = name
        sheet.append(["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Hạn"])
        sheet.append([1, f"Việc của {name}", "BTC", "30/6"])
    draft = understand(saved(book), "hai.xlsx")
    assert [(node.level, node.marker, node.text.split(" |")[0]) for node in draft.outline.nodes] == [
        (1, "", "Xây dựng Đảng"),
        (2, "1", "Việc của Xây dựng Đảng"),
        (1, "", "Kinh tế"),
        (2, "1", "Việc của Kinh tế"),
    ]


def test_a_list_without_task_columns_is_refused():
    book = openpyxl.Workbook()
    book.active.append(["Họ tên", "Điện thoại"])
    book.active.append(["A", "1"])
    with pytest.raises(DocumentError) as caught:
        understand(saved(book), "danh-ba.xlsx")
    assert caught.value.code == "document.no_task_columns"


def test_a_cell_at_the_far_end_costs_nothing():
    book = openpyxl.Workbook()
    book.active.append(["TT", "Nhiệm vụ", "Chủ trì"])
    book.active.append([1, "Việc", "BTC"])
    book.active["XFD1048576"] = "xa"
    assert len(understand(saved(book), "xa.xlsx").outline.nodes) == 1


def test_a_list_in_old_letters():
    book = openpyxl.Workbook()
    book.active.append(["TT", "NhiÖm vô", "§¬n vÞ chñ tr×", "Thêi h¹n"])
    book.active.append([1, "KiÓm tra c«ng t¸c t\u00ad t\u00adëng", "Ban Tæ chøc", "30/6/2024"])
    draft = understand(saved(book), "cu.xlsx")
    assert draft.outline.nodes[0].text.startswith("Kiểm tra công tác tư tưởng |")
