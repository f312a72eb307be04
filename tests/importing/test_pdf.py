"""PDF: lines become paragraphs, page furniture goes, side-by-side blocks are told apart, scans are refused."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.importing import readers
from ctr_desktop.importing.readers.pdf import marked_share
from ctr_desktop.importing.understand import understand
from ctr_desktop.reports.fonts import REGULAR, register_fonts

WORDS = "Tập trung lãnh đạo, chỉ đạo các cấp ủy đảng triển khai thực hiện có hiệu quả nghị quyết của cấp trên"
WIDTH, HEIGHT = A4


class Sheet:
    """A PDF in the making, line by line."""

    def __init__(self) -> None:
        register_fonts()
        self.stream = io.BytesIO()
        self.canvas = canvas.Canvas(self.stream, pagesize=A4)
        self.y = HEIGHT - 80
        self.page = 1
        self._begin()

    def _begin(self) -> None:
        self.canvas.setFont(REGULAR, 14)
        self.canvas.drawCentredString(WIDTH / 2, HEIGHT - 35, str(self.page))
        self.canvas.drawString(85, 30, f"Chương trình công tác - trang {self.page}")
        self.y = HEIGHT - 80

    def line(self, text: str, left: float = 85, step: float = 18) -> None:
        self.canvas.drawString(left, self.y, text)
        self.y -= step

    def both(self, left: str, right: str) -> None:
        self.canvas.drawString(90, self.y, left)
        self.canvas.drawString(330, self.y, right)
        self.y -= 18

    def paragraph(self, text: str) -> None:
        line, left = "", 113.0
        for word in text.split():
            if self.canvas.stringWidth(f"{line} {word}", REGULAR, 14) > WIDTH - 43 - left:
                self.line(line, left)
                line, left = word, 85.0
            else:
                line = f"{line} {word}".strip()
        self.line(line, left, 24)

    def new_page(self) -> None:
        self.canvas.showPage()
        self.page += 1
        self._begin()

    def bytes(self) -> bytes:
        self.canvas.save()
        return self.stream.getvalue()


def programme() -> bytes:
    sheet = Sheet()
    sheet.both("TỈNH ỦY HẬU GIANG", "ĐẢNG CỘNG SẢN VIỆT NAM")
    sheet.both("*", "-----------")
    sheet.both("Số 12-CTr/TU", "Hậu Giang, ngày 03 tháng 4 năm 2024")
    sheet.y -= 20
    sheet.canvas.drawCentredString(WIDTH / 2, sheet.y, "CHƯƠNG TRÌNH")
    sheet.y -= 18
    sheet.canvas.drawCentredString(WIDTH / 2, sheet.y, "Công tác quý II năm 2024")
    sheet.y -= 30
    sheet.paragraph("Thực hiện Chương trình công tác năm 2024, Tỉnh ủy đề ra một số công tác trọng tâm như sau:")
    for number in ("I", "II"):
        sheet.paragraph(f"{number}. Công tác xây dựng Đảng")
        for item in range(1, 4):
            sheet.paragraph(f"{item}. {WORDS}. {WORDS} trước ngày 15/6/2024.")
        sheet.new_page()
    sheet.paragraph("Trên đây là chương trình công tác quý II, các cấp ủy tổ chức thực hiện.")
    sheet.both("Nơi nhận:", "T/M BAN THƯỜNG VỤ")
    sheet.both("- Các huyện ủy,", "BÍ THƯ")
    sheet.both("- Lưu VPTU.", "")
    sheet.line("Nguyễn Văn A", 380)
    return sheet.bytes()


def test_a_programme_is_read_as_it_was_issued():
    draft = understand(programme(), "chuong-trinh.pdf")
    header = draft.header
    assert (header.number, header.symbol, header.issuer) == ("12", "CTr/TU", "TỈNH ỦY HẬU GIANG")
    assert (header.date, header.title) == ("2024-04-03", "CHƯƠNG TRÌNH Công tác quý II năm 2024")
    nodes = [(node.level, node.marker, node.text) for node in draft.outline.nodes]
    text = f"{WORDS}. {WORDS} trước ngày 15/6/2024."
    body = [(2, str(item), text) for item in range(1, 4)]
    assert nodes == [(1, "I", "Công tác xây dựng Đảng"), *body, (1, "II", "Công tác xây dựng Đảng"), *body]
    assert draft.closing and list(draft.recipients) == ["Các huyện ủy", "Lưu VPTU"]
    everything = " ".join(draft.paragraphs)
    assert "trang 2" not in everything and {item.due.isoformat() for item in draft.deadlines} == {"2024-06-15"}


def test_a_number_and_symbol_over_two_lines_is_whole():
    sheet = Sheet()
    sheet.line("I. Căn cứ thực hiện các nội dung theo chỉ đạo của Ủy ban nhân dân tại Quyết định số 12/QĐ-")
    sheet.line("UBND ngày 03/4/2024 và các văn bản hướng dẫn có liên quan của các cơ quan chức năng.")
    for _ in range(4):
        sheet.paragraph(WORDS + ".")
    assert "12/QĐ-UBND ngày" in understand(sheet.bytes(), "a.pdf").outline.nodes[0].text


def refused(content: bytes) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        readers.read_paragraphs(content, "a.pdf")
    return caught.value


def test_a_scan_is_refused_with_its_pages():
    from PIL import Image

    stream = io.BytesIO()
    sheet = canvas.Canvas(stream, pagesize=A4)
    register_fonts()
    sheet.setFont(REGULAR, 12)
    for _ in range(6):
        sheet.drawString(85, 700, WORDS)
        for line in range(5):
            sheet.drawString(85, 600 - 20 * line, WORDS)
        sheet.showPage()
    for _ in range(2):
        sheet.setFont(REGULAR, 12)
        sheet.drawImage(ImageReader(Image.new("L", (400, 560), 240)), 0, 0, WIDTH, HEIGHT)
        sheet.drawString(85, 700, "Ký bởi: Văn phòng")
        sheet.showPage()
    sheet.save()
    error = refused(stream.getvalue())
    assert error.code == "document.scan" and error.details["pages"] == "7-8"


def test_bad_recognition_is_refused():
    sheet = Sheet()
    for _ in range(20):
        sheet.line("Tap trung lanh dao, chi dao cac cap uy dang trien khai thuc hien co hieu qua")
    assert refused(sheet.bytes()).code == "document.bad_ocr"
    assert marked_share(WORDS) > 0.2 and marked_share("Tap trung lanh dao") == 0


def test_damaged_and_protected_files():
    from reportlab.lib.pdfencrypt import StandardEncryption

    assert refused(b"%PDF-1.7 nothing").code == "document.damaged"
    stream = io.BytesIO()
    sheet = canvas.Canvas(stream, encrypt=StandardEncryption("mat-khau", canPrint=0))
    sheet.drawString(50, 700, "x")
    sheet.save()
    assert refused(stream.getvalue()).code == "document.encrypted_pdf"


def test_reading_can_be_cancelled():
    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        readers.read_paragraphs(programme(), "a.pdf", stop)
