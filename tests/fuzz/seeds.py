"""The whole documents that are spoilt: one of each format, made here."""

from __future__ import annotations

import io

import docx
import openpyxl

from tests.importing.builders import FOOT, HEAD, PREAMBLE, TITLE, add_numbering, numbered, saved, text_document

BODY = [
    "I. Công tác xây dựng Đảng",
    "1. Giao Ban Tổ chức chủ trì, phối hợp với UBKT rà soát, hoàn thành trước ngày 30/6/2024; báo cáo trong tháng 5.",
    "a) Chỉ thị số 29-CT/TU ngày 22/6/2023 và Chỉ thị số 33-CT/TU ngày 02/10/2023 của Ban Thường vụ Tỉnh ủy.",
    "- Ý một; triển khai ý hai; tăng cường ý ba.",
    "+ Ý nhỏ (kể cả “trong ngoặc”).",
    "II. Kinh tế",
    "1.1. Trong 03 tháng kể từ ngày ban hành.",
]


def _document() -> bytes:
    document = docx.Document()
    add_numbering(document, [("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "-")])
    for line in [*HEAD, *TITLE, PREAMBLE, *BODY]:
        document.add_paragraph(line)
    for level in (0, 1, 2, 3, 1, 0):
        numbered(document, f"Việc cấp {level}", level)
    table = document.add_table(rows=4, cols=4)
    for column, words in enumerate(("STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn")):
        table.cell(0, column).text = words
        for row in (1, 2, 3):
            table.cell(row, column).text = f"{row}" if column == 0 else f"{words} {row}"
    table.cell(1, 2).merge(table.cell(2, 2))
    for line in FOOT:
        document.add_paragraph(line)
    return saved(document)


def _workbook() -> bytes:
    book = openpyxl.Workbook()
    book.active.append(["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Hạn hoàn thành"])
    for number in range(1, 6):
        book.active.append([number, f"Việc {number}", "UBKT", "30/6/2024"])
    book.active.merge_cells("C3:C4")
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _pdf() -> bytes:
    from reportlab.pdfgen import canvas

    from ctr_desktop.reports.fonts import REGULAR, register_fonts

    register_fonts()
    stream = io.BytesIO()
    sheet = canvas.Canvas(stream, pageCompression=0)
    for _ in range(2):
        sheet.setFont(REGULAR, 13)
        for place, line in enumerate([*HEAD, *TITLE, PREAMBLE, *BODY, *FOOT]):
            sheet.drawString(80, 780 - 20 * place, line[:90])
        sheet.showPage()
    sheet.save()
    return stream.getvalue()


ODT_CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:automatic-styles>
<text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="I"/>
<text:list-level-style-number text:level="2" style:num-suffix="." style:num-format="1"/></text:list-style>
</office:automatic-styles><office:body><office:text>
<text:list text:style-name="L1"><text:list-item><text:p>Việc một</text:p><text:list><text:list-item>
<text:p>Việc<text:s text:c="3"/>nhỏ</text:p></text:list-item></text:list></text:list-item></text:list>
<table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Ô</text:p></table:table-cell>
</table:table-row></table:table></office:text></office:body></office:document-content>"""


def _odt() -> bytes:
    import zipfile

    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", ODT_CONTENT)
    return stream.getvalue()


ODS_CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:spreadsheet>
<table:table table:name="Quý II">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"""
LIST = (
    ("TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"),
    ("1", "Xây dựng kế hoạch", "Văn phòng", "30/6/2024"),
    ("2", "Rà soát quy chế", "Ban Tổ chức", "Quý II/2024"),
)


def ods(rows: str = "") -> bytes:
    """Return an ODS of some rows as they stand in its content, of the list above when none are given."""
    import zipfile

    cells = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{words}</text:p></table:table-cell>" for words in row)
        + "</table:table-row>"
        for row in LIST
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        info = zipfile.ZipInfo("mimetype")
        archive.writestr(info, "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", ODS_CONTENT.format(rows=rows or cells))
    return stream.getvalue()


def all_seeds() -> dict[str, bytes]:
    """Return one whole document of each format by its name."""
    markdown = "# Ghi chú\n\n| **TỈNH ỦY** | ĐẢNG CỘNG SẢN VIỆT NAM |\n| :-- | :-- |\n| Số 1-CTr/TU | *Hậu Giang* |\n\n"
    page = "<html><body>" + "".join(f"<p>{line}</p>" for line in [*HEAD, *TITLE, *BODY]) + "</body></html>"
    return {
        "a.docx": _document(),
        "a.xlsx": _workbook(),
        "a.pdf": _pdf(),
        "a.odt": _odt(),
        "a.ods": ods(),
        "a.csv": "\n".join(";".join(row) for row in LIST).encode(),
        "a.txt": text_document(BODY),
        "a.md": markdown.encode() + text_document(BODY),
        "a.html": page.encode(),
    }
