"""Tracking lists are read as they are shown, from Excel, LibreOffice and CSV; what is not shown is said."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time

import openpyxl
import pytest
from openpyxl.styles import Font

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.importing.readers.xlsx_cells import shown
from ctr_desktop.importing.understand import understand
from tests.fuzz.seeds import LIST, ods

HEADINGS = ["TT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Thời hạn"]


def book(rows, change=None) -> bytes:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.append(["DANH MỤC NHIỆM VỤ QUÝ II NĂM 2024"])
    sheet.append([])
    for row in (HEADINGS, *rows):
        sheet.append(row)
    if change:
        change(workbook, sheet)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def lines(draft) -> list[tuple[str, str, str]]:
    found = []
    for node in draft.outline.nodes:
        fields = {field.role: field.text for field in node.fields}
        found.append((node.marker, node.text[: node.words_end], fields.get("deadline", "")))
    return found


@pytest.mark.parametrize(
    ("value", "number_format", "words"),
    [
        (datetime(2024, 6, 1), "mmm\\-yy", "06/2024"),
        (datetime(2024, 6, 1), "mm/yyyy", "06/2024"),
        (datetime(2024, 6, 1), "dd/mm/yyyy", "01/6/2024"),
        (datetime(2024, 6, 1), "yyyy-mm-dd h:mm:ss", "01/6/2024"),
        (datetime(2024, 6, 1), '[$-42A]"ngày" dd "tháng" mm', "1/6"),
        (datetime(2024, 6, 1), "yyyy", "2024"),
        (datetime(2024, 6, 1, 7, 30), "h:mm", "7h30"),
        (time(14, 5), "h:mm", "14h05"),
        (1.1, "0.00", "1.10"),
        (1.1, "General", "1.1"),
        (0.95, "0%", "95%"),
        (1250, "#,##0", "1.250"),
        (7, "00", "07"),
        (45473, "General", "45473"),
        (3.0, "General", "3"),
        (True, "General", "TRUE"),
        (None, "General", ""),
    ],
)
def test_a_cell_is_what_it_shows(value, number_format, words):
    assert shown(value, number_format) == words


def test_a_month_that_excel_made_a_day_is_a_month():
    def as_month(_book, sheet):
        sheet["D4"].number_format = "mm/yyyy"

    rows = [[1, "Xây dựng kế hoạch", "Ban Tổ chức", datetime(2024, 6, 1)], [2, "Họp", "VP", datetime(2024, 6, 1)]]
    draft = understand(book(rows, as_month), "a.xlsx")
    assert [item.due for item in draft.deadlines] == [date(2024, 6, 30), date(2024, 6, 1)]
    assert lines(draft)[0] == ("1", "Xây dựng kế hoạch", "06/2024")


def test_what_a_workbook_does_not_show_is_left_out_and_said():
    def hide(workbook, sheet):
        sheet.row_dimensions[5].hidden = True
        sheet.column_dimensions["E"].hidden = True
        sheet["B6"].font = Font(strike=True)
        sheet["D7"] = "=TODAY()+3"
        sheet["E4"] = "nội bộ"
        other = workbook.create_sheet("Cũ")
        other.append(HEADINGS)
        other.sheet_state = "hidden"

    rows = [[number, f"Việc số {number}", "VP", "30/6/2024"] for number in (1, 2, 3, 4)]
    draft = understand(book(rows, hide), "a.xlsx")
    told = {(item.reason, item.text) for item in draft.ignored if item.reason != "table_heading"}
    assert told == {
        ("hidden", "2 | Việc số 2 | VP | 30/6/2024"), ("hidden", "nội bộ"), ("struck", "Việc số 3"),
        ("no_value", "D7: =TODAY()+3"), ("hidden_sheet", "Cũ"),
    }  # fmt: skip
    assert "Việc số 2" not in " ".join(node.text for node in draft.outline.nodes)
    assert "Việc số 3" not in " ".join(node.text for node in draft.outline.nodes)


def test_a_workbook_under_any_names_and_in_the_strict_dialect():
    content = book([[1, "Một việc", "VP", "30/6/2024"]])
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(stream, "w") as target:
        for info in source.infolist():
            data = source.read(info).replace(b"workbook.xml", b"workbook2.xml")
            data = data.replace(
                b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                b"http://purl.oclc.org/ooxml/spreadsheetml/main",
            ).replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships",
            )
            target.writestr(info.filename.replace("workbook.xml", "workbook2.xml"), data)
    assert lines(understand(stream.getvalue(), "a.xlsx")) == [("1", "Một việc", "30/6/2024")]


def test_a_title_a_remark_and_a_note_of_a_list():
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    for row in (
        ["TỈNH ỦY BÌNH AN"], [], ["PHỤ LỤC THEO DÕI KẾT LUẬN"], ["(Số liệu tính đến ngày 30/6/2026)"],
        ["STT", "Số TB/KL", "Nội dung kết luận", "Cơ quan/đơn vị trình", "Loại thời hạn", "Hạn xử lý"],
        [1, "511-TB/TU", "Hoàn thiện đề án", "Ban Tổ chức", "Có hạn", datetime(2026, 5, 31)], [],
        ["Ghi chú: số liệu do Văn phòng cập nhật."],
    ):  # fmt: skip
        sheet.append(row)
    sheet.merge_cells("A3:F3")
    sheet.merge_cells("A4:F4")
    stream = io.BytesIO()
    workbook.save(stream)
    draft = understand(stream.getvalue(), "a.xlsx")
    assert (draft.header.title, draft.header.issuer) == ("PHỤ LỤC THEO DÕI KẾT LUẬN", "TỈNH ỦY BÌNH AN")
    assert lines(draft) == [("1", "Hoàn thiện đề án", "31/5/2026")]
    assert "Số TB/KL: 511-TB/TU" in draft.outline.nodes[0].text
    assert [item.reason for item in draft.ignored].count("remark") == 2


@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_csv_is_read_whatever_parts_its_cells(sign):
    content = "\n".join(sign.join(row) for row in LIST).encode("utf-8-sig")
    assert lines(understand(content, "a.csv")) == [
        ("1", "Xây dựng kế hoạch", "30/6/2024"),
        ("2", "Rà soát quy chế", "Quý II/2024"),
    ]


def test_csv_of_excel_with_its_sign_named_and_quoted_cells():
    content = 'sep=;\nTT;Nhiệm vụ;Chủ trì;Thời hạn\n1;"Rà soát; bổ sung";VP;30/6/2024\n'.encode("utf-16")
    assert lines(understand(content, "a.csv")) == [("1", "Rà soát; bổ sung", "30/6/2024")]


def test_csv_without_task_columns_is_refused():
    with pytest.raises(DocumentError) as caught:
        understand(b"a;b\n1;2\n", "a.csv")
    assert caught.value.code == "document.no_task_columns"


def test_ods_is_read_with_repeated_and_hidden_rows():
    def row(cells, more=""):
        return (
            f"<table:table-row {more}>"
            + "".join(f"<table:table-cell><text:p>{words}</text:p></table:table-cell>" for words in cells)
            + "</table:table-row>"
        )

    rows = row(LIST[0]) + '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>'
    rows += row(LIST[1]) + row(LIST[2], 'table:visibility="collapse"')
    draft = understand(ods(rows), "a.ods")
    assert lines(draft) == [("1", "Xây dựng kế hoạch", "30/6/2024")]
    assert ("hidden", "2 | Rà soát quy chế | Ban Tổ chức | Quý II/2024") in {
        (item.reason, item.text) for item in draft.ignored
    }


def test_unclear_cells_are_one_question_for_the_table():
    rows = [
        [number, f"Việc số {number}", "VP", words]
        for number, words in ((1, "Tuần 3 tháng 6"), (2, "đợt 2 tháng 6"), (3, "30/6/2024"))
    ]
    draft = understand(book(rows), "a.xlsx")
    assert [(doubt.code, doubt.text) for doubt in draft.warnings] == [
        ("deadline.unclear_cells", "2: Tuần 3 tháng 6, đợt 2 tháng 6")
    ]
    assert [item.due for item in draft.deadlines] == [None, None, date(2024, 6, 30)]
