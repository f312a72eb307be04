"""Three writers of one document: what is in the model is in every file, in the form the rule asks for."""

from __future__ import annotations

import io
import re
from datetime import date, datetime

import docx
import openpyxl
import pypdfium2
import pytest
from docx.shared import Mm, Pt

from ctr_desktop.domain.errors import Cancelled
from ctr_desktop.domain.task import Stage
from ctr_desktop.reports.document import (
    Align,
    Annex,
    Cell,
    CellKind,
    Column,
    Document,
    Head,
    Heading,
    Paragraph,
    Row,
    Run,
    Signature,
    Table,
    Together,
    paragraph,
)
from ctr_desktop.reports.writers import FORMATS, written
from ctr_desktop.reports.writers.pdf import _pieces
from tests.reporting import WITHOUT_LATE_TASKS, WRITTEN, docx_words, make_report, page_texts, request_of

HEAD = Head(
    superior="Đảng bộ tỉnh Hậu Giang",
    issuer="Huyện ủy Vị Thủy",
    number="Số 05-BC/HU",
    place_date="Vị Thủy, ngày 28 tháng 6 năm 2024",
    kind="BÁO CÁO",
    subject="kết quả thực hiện\ncủa Tỉnh ủy Hậu Giang",
    authority="T/M BAN THƯỜNG VỤ",
    post="BÍ THƯ",
    signer="Nguyễn Văn Ẩn",
    receivers=("Ban Thường vụ Tỉnh ủy", "Lưu Văn phòng"),
)
HALF_A_TWENTIETH = 400
"""Half of the smallest length Word writes, in its English Metric Units."""
COLUMNS = (
    Column("Mã", Align.CENTRE),
    Column("Nội dung"),
    Column("Hạn", Align.CENTRE, CellKind.DAY),
    Column("Số", Align.CENTRE, CellKind.NUMBER),
    Column("Tỷ lệ", Align.CENTRE, CellKind.PERCENT),
)
ROWS = (
    Row((Cell("I. Mục lớn"),), banner=True),
    Row(
        (
            Cell("I-1"),
            Cell("=1+1 việc"),
            Cell("30/6/2024 (cuối kỳ)", date(2024, 6, 30)),
            Cell("7", 7),
            Cell("62,5%", 62.5),
        )
    ),
    Row((Cell("I-2"), Cell("việc hai\ndòng hai"), Cell("Thường xuyên"), Cell("0", 0), Cell("—"))),
    Row((Cell("Tổng cộng"), Cell(""), Cell(""), Cell("7", 7), Cell("62,5%", 62.5)), total=True),
)


@pytest.fixture
def document():
    table = Table("Tiến độ", COLUMNS, ROWS, counted=True)
    short = Table("Tóm tắt", COLUMNS[:2], (Row(ROWS[1].cells[:2]),))
    blocks = (
        paragraph("Thực hiện Chương trình công tác quý II năm 2024."),
        Heading("I- KẾT QUẢ"),
        Heading("1. Mục nhỏ", 2),
        Paragraph((Run("Đã "), Run("xong", bold=True), Run(" việc & <b>khác</b>", italic=True))),
        Together((Heading("2. Bảng", 2), paragraph("Lời dẫn."), short)),
        Signature((paragraph("Dòng cuối của báo cáo."),)),
        Annex("Phụ lục 1", "Tiến độ từng nhiệm vụ", "(Số liệu tính đến ngày 28 tháng 6 năm 2024)", (table,)),
    )
    return Document(HEAD, blocks, "HD36-2018", date(2024, 6, 28))


WORDS = [
    "ĐẢNG BỘ TỈNH HẬU GIANG", "HUYỆN ỦY VỊ THỦY", "Số 05-BC/HU", "ĐẢNG CỘNG SẢN VIỆT NAM", "BÁO CÁO",
    "Vị Thủy, ngày 28 tháng 6 năm 2024", "kết quả thực hiện", "I- KẾT QUẢ", "1. Mục nhỏ",
    "Đã xong việc & <b>khác</b>", "Lời dẫn.", "T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Nguyễn Văn Ẩn", "Nơi nhận:",
    "- Ban Thường vụ Tỉnh ủy,", "- Lưu Văn phòng.", "Phụ lục 1", "Tiến độ từng nhiệm vụ", "I. Mục lớn", "=1+1 việc",
    "30/6/2024 (cuối kỳ)", "Tổng cộng",
]  # fmt: skip


def test_every_word_is_in_the_pdf(document):
    whole = " ".join(page_texts(written(document, "pdf"))).replace("\u00a0", " ")
    for words in WORDS:
        assert words in whole, words


def test_a_very_long_paragraph_is_laid_out_in_pieces():
    """A result somebody pasted a whole document into: nothing is lost, and no piece takes the square of its length."""
    words = [f"việc{place}" for place in range(6000)]
    runs = (Run("Kết quả: ", bold=True), Run(" ".join(words)), Run("x" * 9000))
    document = Document(HEAD, (Paragraph(runs),), "HD36-2018", date(2024, 6, 28))
    whole = " ".join(page_texts(written(document, "pdf")))
    assert re.findall(r"việc\d+", whole) == words and whole.count("x") >= 9000
    pieces = _pieces(runs[1].text)
    assert "".join(pieces) == runs[1].text and max(map(len, pieces)) <= 4000
    assert all(piece.endswith(" ") for piece in pieces[:-1]), "no word is torn"


def test_every_word_is_in_the_docx(document):
    whole = docx_words(written(document, "docx"))
    for words in WORDS:
        assert words in whole, words


# --- PDF ------------------------------------------------------------------------------------------------------------


def fonts_of(pdf: bytes) -> set[str]:
    return set(re.findall(rb"/BaseFont /([A-Za-z+\-]+)", pdf)) and {
        name.decode().split("+")[-1] for name in re.findall(rb"/BaseFont /([A-Za-z+\-]+)", pdf)
    }


def test_only_the_shipped_serif_is_in_the_pdf(document):
    found = fonts_of(written(document, "pdf"))
    assert found and all(name.startswith("LiberationSerif") for name in found), found


def test_the_pdf_is_dated_by_the_report(document):
    metadata = pypdfium2.PdfDocument(written(document, "pdf")).get_metadata_dict()
    assert metadata["CreationDate"].startswith("D:20240628")
    assert metadata["Title"] == "BÁO CÁO kết quả thực hiện của Tỉnh ủy Hậu Giang"


def test_the_pdf_has_bookmarks(document):
    outline = [(item.level, item.get_title()) for item in pypdfium2.PdfDocument(written(document, "pdf")).get_toc()]
    assert outline == [
        (0, "I- KẾT QUẢ"),
        (1, "1. Mục nhỏ"),
        (1, "2. Bảng"),
        (0, "Phụ lục 1: Tiến độ từng nhiệm vụ"),
    ]


def test_a_banner_never_stands_alone_at_the_foot_of_a_page():
    rows = []
    for number in range(60):
        rows.append(Row((Cell(f"Mục {number}"),), banner=True))
        rows.append(Row((Cell(str(number)), Cell("chữ " * (number % 23 * 6 + 3)))))
    document = Document(HEAD, (Table("t", COLUMNS[:2], tuple(rows)),), "HD36-2018", date(2024, 6, 28), landscape=True)
    for text in page_texts(written(document, "pdf"))[:-1]:
        last = text.split()[-2:]
        assert not (last[0] == "Mục" and last[1].isdecimal()), text[-80:]


# --- DOCX -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def word(document):
    return docx.Document(io.BytesIO(written(document, "docx")))


def test_pages_have_the_margins_of_the_rule(word):
    portrait, landscape = word.sections
    upright = (portrait.page_width, portrait.page_height)
    assert upright == pytest.approx((Mm(210), Mm(297)), abs=HALF_A_TWENTIETH)
    margins = (portrait.top_margin, portrait.bottom_margin, portrait.left_margin, portrait.right_margin)
    assert margins == pytest.approx((Mm(20), Mm(20), Mm(30), Mm(15)), abs=HALF_A_TWENTIETH)
    assert (landscape.page_width, landscape.page_height) == pytest.approx(upright[::-1], abs=HALF_A_TWENTIETH)
    turned = (landscape.left_margin, landscape.right_margin, landscape.top_margin, landscape.bottom_margin)
    assert turned == pytest.approx((Mm(20), Mm(20), Mm(30), Mm(15)), abs=HALF_A_TWENTIETH), (
        "the binding edge is at the top"
    )


def test_pages_are_numbered_from_the_second_on(word):
    first, second = word.sections
    assert first.different_first_page_header_footer and not second.different_first_page_header_footer
    for section in word.sections:
        assert "PAGE" in section.header._element.xml
        assert section.header_distance == pytest.approx(Mm(10) - Pt(0.27 * 14), abs=HALF_A_TWENTIETH), "digits at 10 mm"


def test_the_body_is_set_as_the_rule_asks(word):
    opening = next(item for item in word.paragraphs if item.text.startswith("Thực hiện"))
    shape = opening.paragraph_format
    assert shape.first_line_indent == pytest.approx(Mm(10), abs=HALF_A_TWENTIETH)
    assert shape.space_before == Pt(6) and shape.line_spacing == Pt(18)
    assert word.styles["Normal"].font.name == "Times New Roman" and word.styles["Normal"].font.size == Pt(14)


def test_headings_are_headings_and_stay_with_what_follows(word):
    styles = {item.text.replace("\u00a0", " "): item.style.name for item in word.paragraphs if item.text}
    assert styles["I- KẾT QUẢ"] == "Heading 1" and styles["1. Mục nhỏ"] == "Heading 2"
    for level in (1, 2, 3):
        style = word.styles[f"Heading {level}"]
        assert style.paragraph_format.keep_with_next and style.font.bold and style.font.name == "Times New Roman"
        assert style.font.color.rgb is None


def test_no_theme_face_hides_the_serif(word):
    for name in ("Normal", "Heading 1"):
        xml = word.styles[name].element.xml
        assert "asciiTheme" not in xml and 'w:cs="Times New Roman"' in xml


def test_headers_of_tables_are_repeated_and_rows_are_not_torn(word):
    table = next(item for item in word.tables if item._tbl.xpath(".//w:tblHeader"))
    rows = table._tbl.xpath("./w:tr")
    assert [bool(row.xpath("./w:trPr/w:tblHeader")) for row in rows[:3]] == [True, True, False]
    long = Table("t", COLUMNS[:2], tuple(Row((Cell(str(n)), Cell("chữ"))) for n in range(9)))
    made = docx.Document(io.BytesIO(written(Document(HEAD, (long,), "HD36-2018", date(2024, 6, 28)), "docx")))
    last = made.tables[-1]._tbl.xpath("./w:tr")[-1]
    assert last.xpath("./w:trPr/w:cantSplit")


def test_a_banner_spans_its_table(word):
    table = word.tables[-1]
    banner = next(row for row in table._tbl.xpath("./w:tr") if "Mục lớn" in "".join(row.itertext()))
    assert [
        item.get("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}val")
        for item in banner.iter("{*}gridSpan")
    ] == ["5"]
    assert list(banner.iter("{*}b"))


def test_the_foot_is_never_torn_and_never_alone(word):
    foot = next(item for item in word.tables if "Nơi nhận" in "".join(item._tbl.itertext()))
    assert foot._tbl.xpath(".//w:cantSplit")
    before = foot._tbl.getprevious()
    last = before.getprevious()
    assert "Dòng cuối" in "".join(last.itertext()) and last.xpath(".//w:keepNext") and before.xpath(".//w:keepNext")


def test_the_properties_are_the_reports(word):
    properties = word.core_properties
    assert properties.title == "BÁO CÁO kết quả thực hiện của Tỉnh ủy Hậu Giang"
    assert properties.author == "Huyện ủy Vị Thủy" and properties.language == "vi"
    assert properties.created == datetime.fromisoformat("2024-06-28T00:00:00+00:00") or properties.created.day == 28


def test_faces_of_runs_are_kept(word):
    item = next(item for item in word.paragraphs if "khác" in item.text)
    assert [(run.text, bool(run.bold), bool(run.italic)) for run in item.runs] == [
        ("Đã ", False, False),
        ("xong", True, False),
        (" việc & <b>khác</b>", False, True),
    ]


# --- XLSX -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def book(document):
    return openpyxl.load_workbook(io.BytesIO(written(document, "xlsx")))


def rows_of(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_every_table_is_a_sheet(book):
    assert book.sheetnames == ["Tóm tắt", "Tiến độ"]


def test_days_and_numbers_can_be_counted_with(book):
    sheet = book["Tiến độ"]
    row = next(row for row in sheet.iter_rows() if row[0].value == "I-1")
    assert row[2].value == datetime(2024, 6, 30) and row[2].number_format == "dd/mm/yyyy"
    assert row[3].value == 7 and row[3].data_type == "n"
    assert row[4].value == 0.625 and row[4].number_format == "0.0%"


def test_words_stay_words(book):
    row = next(row for row in book["Tiến độ"].iter_rows() if row[0].value == "I-1")
    assert row[1].value == "=1+1 việc" and row[1].data_type == "s", "no formula comes from the office's words"
    other = next(row for row in book["Tiến độ"].iter_rows() if row[0].value == "I-2")
    assert other[2].value == "Thường xuyên" and other[3].value == 0 and other[4].value == "—"


def test_what_stands_above_a_table_says_what_it_is(book):
    assert [row[0] for row in rows_of(book["Tiến độ"])[:3]] == [
        "Phụ lục 1",
        "Tiến độ từng nhiệm vụ",
        "(Số liệu tính đến ngày 28 tháng 6 năm 2024)",
    ]
    assert [row[0] for row in rows_of(book["Tóm tắt"])[:2]] == ["BÁO CÁO", "kết quả thực hiện"]


def test_a_sheet_can_be_printed_as_it_is(book):
    sheet = book["Tiến độ"]
    assert sheet.page_setup.orientation == "landscape" and int(sheet.page_setup.paperSize) == 9
    assert sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToHeight == 0
    assert sheet.print_title_rows == "$5:$6" and sheet.freeze_panes == "A7"


def test_rows_are_as_high_as_their_words(document):
    table = Table("t", COLUMNS[:2], (Row((Cell("1"), Cell("chữ " * 200))), Row((Cell("2"), Cell("chữ")))))
    made = Document(HEAD, (table,), "HD36-2018", date(2024, 6, 28))
    sheet = openpyxl.load_workbook(io.BytesIO(written(made, "xlsx"))).active
    heights = [sheet.row_dimensions[row].height for row in (7, 8)]
    assert heights[0] > 4 * heights[1] > 0


def test_a_banner_is_one_cell_in_bold(book):
    sheet = book["Tiến độ"]
    row = next(row for row in sheet.iter_rows() if row[0].value == "I. Mục lớn")
    assert row[0].font.bold and f"A{row[0].row}:E{row[0].row}" in {str(area) for area in sheet.merged_cells.ranges}


def test_names_of_sheets_are_what_the_format_allows():
    tables = tuple(Table(name, COLUMNS[:1], ()) for name in ("a/b:c*?[d]\\e", "x" * 60, "x" * 60, ""))
    made = Document(HEAD, tables, "HD36-2018", date(2024, 6, 28))
    names_ = openpyxl.load_workbook(io.BytesIO(written(made, "xlsx"))).sheetnames
    assert len(set(names_)) == 4 and all(0 < len(name) <= 31 for name in names_)
    assert not any(sign in "".join(names_) for sign in "\\/*?:[]")


def test_signs_that_a_sheet_cannot_hold_are_left_out():
    table = Table("t", COLUMNS[:1], (Row((Cell("a\x07b"),)),))
    made = Document(HEAD, (table,), "HD36-2018", date(2024, 6, 28))
    sheet = openpyxl.load_workbook(io.BytesIO(written(made, "xlsx"))).active
    assert "ab" in [row[0] for row in rows_of(sheet)]


# --- all ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", FORMATS)
def test_long_work_can_be_cancelled(document, ending):
    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        written(document, ending, stop)


@pytest.mark.parametrize(("kind", "ending"), WRITTEN)
def test_every_kind_is_written_in_every_format(context, programme, kind, ending):
    context.tasks.set_stage([1, 2], Stage.DONE, day=date(2024, 6, 20))
    if kind not in ("progress", "register"):  # these name what is late and led by somebody
        context.tasks.set_stage([1], Stage.DOING, day=date(2024, 6, 20))
        context.tasks.set_deadline([1], date(2024, 6, 29 if kind == "due_soon" else 21))
        context.tasks.set_lead([1], 3)
    made = make_report(context, request_of(context, programme, kind), formats=(ending,))
    assert len(made.files[ending]) > 5000
    if kind in WITHOUT_LATE_TASKS - {"due_soon"} | {"programme"}:
        return
    code = context.tasks.one(1).code
    if ending == "xlsx":
        sheets = openpyxl.load_workbook(io.BytesIO(made.files[ending]))
        assert any(code in row for sheet in sheets for row in rows_of(sheet))
    elif ending == "docx":
        assert code in docx_words(made.files[ending])
    else:
        assert code in " ".join(page_texts(made.files[ending]))
