"""Ruled tables of a PDF are read by their cells; printing to PDF and stamps change nothing."""

from __future__ import annotations

import io
from datetime import date

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

from ctr_desktop.importing.understand import understand
from ctr_desktop.reports.fonts import REGULAR, register_fonts

COLUMNS = (60, 90, 260, 400, 500)
ROWS = [
    ["TT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Thời hạn"],
    ["1", "Xây dựng kế hoạch|kiểm tra chi bộ", "Ủy ban|Kiểm tra", "04/6/2024"],
    ["2", "Rà soát quy chế", "Văn phòng", "12/6/202|4"],
]


class Sheet:
    """A PDF in the making."""

    def __init__(self, size: float = 11, scale: float = 1.0) -> None:
        register_fonts()
        self.stream = io.BytesIO()
        self.canvas = canvas.Canvas(self.stream, pagesize=A4, invariant=True)
        self.size, self.scale = size, scale

    def write(self, x: float, y: float, words: str) -> None:
        """Write words in a font whose size the text's own matrix brings to the real one."""
        text = self.canvas.beginText()
        text.setFont(REGULAR, self.size / self.scale)
        text.setTextTransform(self.scale, 0, 0, self.scale, x, y)
        text.textOut(words)
        self.canvas.drawText(text)

    def lines(self, top: float, lines: list[str]) -> None:
        for place, words in enumerate(lines):
            self.write(60, top - 20 * place, words)

    def table(self, top: float, rows: list[list[str]], *, as_boxes: bool = False) -> None:
        height = 36
        for number, row in enumerate(rows):
            for column, words in enumerate(row):
                for line, part in enumerate(words.split("|")):
                    self.write(COLUMNS[column] + 3, top - height * number - 14 - 13 * line, part)
                if as_boxes:
                    x, width = COLUMNS[column], COLUMNS[column + 1] - COLUMNS[column]
                    self.canvas.rect(x, top - height * (number + 1), width, height)
        if as_boxes:
            return
        for number in range(len(rows) + 1):
            self.canvas.line(COLUMNS[0], top - height * number, COLUMNS[-1], top - height * number)
        for x in COLUMNS:
            self.canvas.line(x, top, x, top - height * len(rows))

    def content(self) -> bytes:
        self.canvas.showPage()
        self.canvas.save()
        return self.stream.getvalue()


def tasks(content: bytes):
    draft = understand(content, "a.pdf")
    return [
        (node.marker, node.text[: node.words_end], *(field.text for field in node.fields))
        for node in draft.outline.nodes
        if node.words_end
    ]


WANTED = [
    ("1", "Xây dựng kế hoạch kiểm tra chi bộ", "Ủy ban Kiểm tra", "04/6/2024"),
    ("2", "Rà soát quy chế", "Văn phòng", "12/6/2024"),
]


@pytest.mark.parametrize("as_boxes", [False, True])
def test_a_ruled_table_is_read_by_its_cells(as_boxes):
    sheet = Sheet()
    sheet.lines(780, ["CHƯƠNG TRÌNH", "công tác quý II năm 2024", "I. Phân công nhiệm vụ"])
    sheet.table(700, ROWS, as_boxes=as_boxes)
    sheet.lines(520, ["II. Tổ chức thực hiện", "1. Văn phòng theo dõi, đôn đốc."])
    content = sheet.content()
    assert tasks(content) == WANTED
    draft = understand(content, "a.pdf")
    assert [item.due for item in draft.deadlines] == [date(2024, 6, 4), date(2024, 6, 12)]
    assert [node.text for node in draft.outline.nodes if node.level == 1] == [
        "Phân công nhiệm vụ", "Tổ chức thực hiện"
    ]  # fmt: skip


def test_a_table_goes_on_over_the_page_end():
    sheet = Sheet()
    sheet.lines(780, ["CHƯƠNG TRÌNH", "công tác quý II năm 2024", "I. Phân công nhiệm vụ"])
    sheet.table(300, ROWS[:2])
    sheet.canvas.showPage()
    sheet.table(780, [*ROWS[2:], ["3", "Sơ kết", "Văn phòng", "Quý II"]])
    assert tasks(sheet.content()) == [*WANTED, ("3", "Sơ kết", "Văn phòng", "Quý II")]


@pytest.mark.parametrize("scale", [12.0, 0.04])
def test_letters_have_their_real_height_whatever_size_the_font_says(scale):
    sheet = Sheet(12, scale)
    sheet.lines(
        780,
        [
            "KẾ HOẠCH", "Công tác dân vận năm 2026", "I. NHIỆM VỤ", "1. Xây dựng mô hình dân vận.",
            "2. Đối thoại với nhân dân.", "II. TỔ CHỨC THỰC HIỆN", "1. Ban Xây dựng Đảng theo dõi.",
        ],
    )  # fmt: skip
    nodes = understand(sheet.content(), "a.pdf").outline.nodes
    assert [(node.level, node.marker) for node in nodes] == [(1, "I"), (2, "1"), (2, "2"), (1, "II"), (2, "1")]


def test_number_and_day_on_one_line_stand_apart():
    sheet = Sheet()
    for x, y, words in (
        (60, 790, "ĐẢNG ỦY XÃ MINH SƠN"), (340, 790, "ĐẢNG CỘNG SẢN VIỆT NAM"),
        (60, 760, "Số 12-KH/ĐU"), (340, 760, "Minh Sơn, ngày 05 tháng 3 năm 2026"),
    ):  # fmt: skip
        sheet.write(x, y, words)
    sheet.lines(720, ["KẾ HOẠCH", "Công tác năm 2026", "I. NHIỆM VỤ", "1. Rà soát quy chế làm việc của Đảng ủy."])
    head = understand(sheet.content(), "a.pdf").header
    assert (head.number, head.symbol, head.date) == ("12", "KH/ĐU", "2026-03-05")


def test_a_page_whose_letters_cannot_be_read_is_left_out_and_said():
    sheet = Sheet()
    good = ["1. Xây dựng mô hình dân vận ở mỗi chi bộ trên địa bàn.", "2. Tổ chức đối thoại với nhân dân."]
    sheet.lines(780, ["KẾ HOẠCH", "Công tác dân vận năm 2026", "I. NHIỆM VỤ", *good * 15])
    sheet.canvas.showPage()
    sheet.lines(780, ["3. " + "BanHhỘTàSnIỈố ưọcTàS ỉốBễn " * 3] * 5)
    draft = understand(sheet.content(), "a.pdf")
    assert ("document.garbled_pages", "2") in {(doubt.code, doubt.text) for doubt in draft.warnings}
    assert "garbled" in {item.reason for item in draft.ignored}
    assert "HỘTàS" not in " ".join(node.text for node in draft.outline.nodes)


def stamped(content: bytes, words: str, x: float, y: float) -> bytes:
    """Return a PDF with words stamped on its first page as a note, as offices stamp numbers."""
    import ctypes

    import pypdfium2

    raw = pypdfium2.raw
    document = pypdfium2.PdfDocument(content)
    page = document[0]
    note = raw.FPDFPage_CreateAnnot(page.raw, raw.FPDF_ANNOT_STAMP)
    raw.FPDFAnnot_SetRect(note, raw.FS_RECTF(x, y + 20, x + 60, y - 10))
    text = raw.FPDFPageObj_NewTextObj(document.raw, b"Helvetica", 12.0)
    letters = (ctypes.c_ushort * (len(words) + 1))(*map(ord, words), 0)
    raw.FPDFText_SetText(text, letters)
    raw.FPDFPageObj_Transform(text, 1, 0, 0, 1, x, y)
    assert raw.FPDFAnnot_AppendObject(note, text)
    raw.FPDFPage_CloseAnnot(note)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(("words", "number"), [("12", "12"), ("Ký bởi: Văn phòng", None)])
def test_a_stamped_number_is_read_and_no_other_note(words, number):
    sheet = Sheet()
    sheet.write(60, 790, "ĐẢNG ỦY XÃ MINH SƠN")
    sheet.write(60, 760, "Số")
    sheet.write(100, 760, "-KH/ĐU")
    sheet.lines(720, ["KẾ HOẠCH", "Công tác năm 2026", "I. NHIỆM VỤ", "1. Rà soát quy chế làm việc của Đảng ủy."])
    draft = understand(stamped(sheet.content(), words, 80, 760), "a.pdf")
    assert draft.header.number == number and draft.header.symbol == "KH/ĐU"
    assert "Ký bởi" not in " ".join(draft.paragraphs)
