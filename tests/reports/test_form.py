"""The form of a Party document, measured on the pages themselves (HD 36-HD/VPTW), with ordinary and with long names."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from datetime import date

import docx
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ctr_desktop.domain.dates import long_date
from ctr_desktop.reports.document import (
    Annex,
    Cell,
    Column,
    Document,
    Head,
    Heading,
    Row,
    Signature,
    Table,
    Together,
    paragraph,
)
from ctr_desktop.reports.fonts import letters
from ctr_desktop.reports.unprintable import unprintable
from ctr_desktop.reports.writers import written
from tests.reporting import docx_words, page_texts

MM = 72 / 25.4
HALF = 0.5
LONG = (
    "Ban Chấp hành Đảng bộ liên cơ quan các đơn vị sự nghiệp và doanh nghiệp nhà nước trực thuộc "
    "huyện Vị Thủy mở rộng hai"
)
DAY = date(2024, 10, 5)
PARTY = ("HD36-2018", "HD05-2026")
HEAD = Head(
    superior="Đảng bộ tỉnh Hậu Giang",
    issuer="Huyện ủy Vị Thủy",
    number="Số 05-BC/HU",
    place_date=f"Vị Thủy, {long_date(DAY)}",
    kind="BÁO CÁO",
    subject="kết quả thực hiện\ncủa Tỉnh ủy Hậu Giang",
    authority="T/M BAN THƯỜNG VỤ",
    post="BÍ THƯ",
    signer="Nguyễn Văn Ẩn",
    receivers=("Ban Thường vụ Tỉnh ủy", "Lưu Văn phòng"),
)


@dataclass(frozen=True)
class Seen:
    """A line of a page: its words, its edges in mm from the left and the top."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def seen_lines(pdf: bytes, number: int = 0) -> list[Seen]:
    """Return the pieces of text of a page, as they were set."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[number]
    height = page.get_height()
    text = page.get_textpage()
    lines = []
    for place in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(place)
        words = text.get_text_bounded(left, bottom, right, top).strip()
        lines.append(Seen(words, left / MM, right / MM, (height - top) / MM, (height - bottom) / MM))
    document.close()
    return lines


def page_count(pdf: bytes) -> int:
    document = pypdfium2.PdfDocument(pdf)
    count = len(document)
    document.close()
    return count


def pdf_of(head: Head, *blocks, profile="HD36-2018", **options) -> bytes:
    body = blocks or (paragraph("Nội dung báo cáo."), Signature((paragraph("Dòng cuối."),)))
    return written(Document(head, tuple(body), profile, DAY, **options), "pdf")


def line(lines: list[Seen], words: str) -> Seen:
    return next(item for item in lines if words in item.text.replace("\u00a0", " "))


@pytest.mark.parametrize("profile", PARTY)
@pytest.mark.parametrize("name", ["Tỉnh ủy", LONG])
@pytest.mark.parametrize("place", ["Vị Thủy", "Phường Lê Đại Hành", "Thành phố Hồ Chí Minh", LONG])
def test_place_and_date_stand_on_the_mottos_axis_and_touch_nothing(profile, name, place):
    head = replace(HEAD, issuer=name, superior=name, number="Số 107-BC/ĐUCCQĐ", place_date=f"{place}, {long_date(DAY)}")
    lines = seen_lines(pdf_of(head, profile=profile))
    motto = line(lines, "ĐẢNG CỘNG SẢN VIỆT NAM")
    number = line(lines, "107-BC")
    dated = [item for item in lines if item.left > 100 and motto.bottom < item.top < line(lines, "BÁO CÁO").top]
    assert dated and " ".join(item.text for item in dated).replace("\u00a0", " ").endswith("năm 2024")
    for item in dated:
        assert item.middle == pytest.approx(motto.middle, abs=HALF), item
        assert item.left > number.right + 2 and item.right <= 195 + HALF
    bodies = [item for item in lines if item.right < 110 and item.top < number.top]
    assert all(item.left >= 30 - HALF and item.middle == pytest.approx(number.middle, abs=HALF) for item in bodies)
    assert dated[0].bottom == pytest.approx(number.bottom, abs=1.5), "number and day begin on one line"


@pytest.mark.parametrize(
    ("post", "shown"),
    [
        ("Bí thư", ["BÍ THƯ"]),
        ("Bí thư kiêm Trưởng Ban Chỉ đạo", ["BÍ THƯ", "kiêm", "TRƯỞNG BAN CHỈ ĐẠO"]),
        ("Phó Bí thư Thường trực - Chủ tịch HĐND", ["PHÓ BÍ THƯ THƯỜNG TRỰC -", "CHỦ TỊCH HĐND"]),
        ("Phó Chánh Văn phòng phụ trách", None),
        (LONG, None),
    ],
)
def test_who_signs_stays_inside_the_margin_on_one_axis(post, shown):
    head = replace(HEAD, authority="T/M Ban Chấp hành Đảng bộ huyện Vị Thủy", post=post, signer=f"Nguyễn {post}"[:60])
    lines = [item for item in seen_lines(pdf_of(head)) if item.left > 105 and item.top > 100]
    assert all(item.left >= 112 and item.right <= 195 + HALF for item in lines)
    assert all(item.middle == pytest.approx(153.75, abs=HALF) for item in lines)
    if shown:
        words = [item.text.replace("\u00a0", " ") for item in lines]
        start = words.index(shown[0])
        assert words[start : start + len(shown)] == shown


@pytest.mark.parametrize("count", [16, 25, 90])
def test_any_number_of_receivers_is_printed_inside_their_column(count):
    receivers = tuple(f"{number}. {LONG}" for number in range(count))
    pdf = pdf_of(replace(HEAD, receivers=receivers))
    whole = " ".join(page_texts(pdf)).replace("\u00a0", " ")
    for number in range(count):
        assert f"- {number}. Ban Chấp hành" in whole
    assert whole.count("T/M BAN THƯỜNG VỤ") == 1 and whole.count("Nguyễn Văn Ẩn") == 1
    for page in range(page_count(pdf)):
        for item in seen_lines(pdf, page):
            if item.text.startswith("- ") or "sự nghiệp" in item.text:
                assert item.right <= 30 + 165 * 0.45 + HALF and item.bottom <= 297 - 20 + 1
    written(Document(replace(HEAD, receivers=receivers), (Signature(),), "HD36-2018", DAY), "docx")


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
FIELDS = ["superior", "issuer", "number", "place_date", "kind", "subject", "authority", "post", "signer"]


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.dictionaries(st.sampled_from(FIELDS), st.one_of(WORDS, WORDS.map(lambda words: words * 30))), st.lists(WORDS))
def test_any_words_in_the_head_and_the_foot_are_printed(words, receivers):
    head = replace(HEAD, **words, receivers=tuple(receivers))
    assert page_count(pdf_of(head)) >= 1
    written(Document(head, (paragraph("x"), Signature()), "HD36-2018", DAY), "docx")


@pytest.mark.parametrize("profile", PARTY)
def test_the_margins_of_back_pages_change_sides(profile):
    text = [paragraph("Tập trung tuyên truyền chào mừng các ngày lễ lớn. " * 12) for _ in range(12)]
    table = Table("t", (Column("Mã"), Column("Việc")), tuple(Row((Cell(str(n)), Cell("v"))) for n in range(70)))
    pdf = pdf_of(HEAD, *text, Annex("Phụ lục 1", "Bảng", "", (table,)), profile=profile, two_sided=True)
    for number in range(page_count(pdf)):
        lines = seen_lines(pdf, number)
        back = number % 2 == 1
        document = pypdfium2.PdfDocument(pdf)
        turned = document[number].get_width() > document[number].get_height()
        document.close()
        shown = next((item for item in lines if item.text == str(number + 1) and item.top < 15), None)
        if turned:
            top = min(item.top for item in lines if item is not shown)
            assert top == pytest.approx(15 if back else 30, abs=3)
        else:
            assert min(item.left for item in lines) == pytest.approx(15 if back else 30, abs=HALF)
            if shown:
                assert shown.middle == pytest.approx(97.5 if back else 112.5, abs=HALF)
    one_sided = pdf_of(HEAD, *text, profile=profile)
    assert min(item.left for item in seen_lines(one_sided, 1)) == pytest.approx(30, abs=HALF)


def test_the_last_heading_goes_with_its_lines_and_the_signature():
    for count in range(8, 44):
        lines = [paragraph(f"Dòng {number}") for number in range(count)]
        last = tuple(paragraph(f"Kiến nghị {number}") for number in range(3))
        pdf = pdf_of(HEAD, *lines, Heading("IV- KIẾN NGHỊ"), Signature(last))
        for number, text in enumerate(page_texts(pdf)):
            assert not text.endswith("IV- KIẾN NGHỊ"), f"alone at the foot of page {number + 1} after {count} lines"
        foot = next(text for text in page_texts(pdf) if "T/M BAN THƯỜNG VỤ" in text)
        assert "Kiến nghị 2" in foot


def test_a_heading_keeps_two_lines_with_it_and_the_page_is_filled():
    torn = 0
    for count in range(20, 46):
        lines = [paragraph(f"Dòng {number}") for number in range(count)]
        long = paragraph("việc " * 300)
        pdf = pdf_of(HEAD, *lines, Heading("II- MỤC"), Heading("1. Mục con", 2), long, Signature((paragraph("Hết."),)))
        texts = page_texts(pdf)
        place = next(number for number, text in enumerate(texts) if "II- MỤC" in text)
        after = texts[place].split("Mục con", 1)[1]
        assert after.count("việc") >= 20, f"two lines of it stand under the headings after {count} lines"
        torn += after.count("việc") < 300
    assert torn > 5, "a paragraph goes on over the page instead of leaving it half empty"


def test_a_long_last_paragraph_does_not_leave_the_signature_alone():
    for words in range(380, 640, 20):
        last = paragraph("việc " * words)
        texts = page_texts(pdf_of(HEAD, paragraph("Mở đầu."), Signature((last,))))
        foot = next(text for text in texts if "T/M BAN THƯỜNG VỤ" in text)
        assert foot.split("T/M BAN")[0].count("việc") >= 10
        assert sum(text.count("việc") for text in texts) == words


def test_the_title_row_stands_once_on_a_page_and_no_row_is_torn():
    rows = []
    for number in range(120):
        if number % 7 == 0:
            rows.append(Row((Cell(f"Mục {number}"),), banner=True))
        rows.append(Row((Cell(f"m{number}"), Cell("Tập trung tuyên truyền " * (1 + number * 5 % 31)))))
    table = Table("t", (Column("Mã"), Column("Nội dung")), tuple(rows))
    pdf = pdf_of(HEAD, Annex("Phụ lục 1", "Bảng", "(Số liệu)", (table,)))
    texts = page_texts(pdf)
    assert all(text.count("(1) (2)") <= 1 for text in texts)
    codes = [word for text in texts for word in text.split() if word.startswith("m") and word[1:].isdigit()]
    assert codes == [f"m{number}" for number in range(120)], "each row stands on one page"
    for text in texts:
        last = text.rsplit("Mục", 1)
        assert len(last) == 1 or "m" in last[1], "no banner is the last line of a page"


@pytest.mark.parametrize("profile", PARTY)
def test_the_line_that_dates_the_figures_stands_above_the_hyphens(profile):
    head = replace(HEAD, as_of="(Số liệu tính đến ngày 30 tháng 6 năm 2024)")
    lines = seen_lines(pdf_of(head, profile=profile))
    subject, dated, hyphens = (line(lines, words) for words in ("của Tỉnh ủy Hậu Giang", "(Số liệu", "-----"))
    assert subject.bottom < dated.bottom < hyphens.bottom
    assert all(item.middle == pytest.approx(112.5, abs=HALF) for item in (subject, dated, hyphens))


def test_an_annex_names_the_document_it_belongs_to():
    attached = "(Kèm theo Báo cáo số 05-BC/HU, ngày 05 tháng 7 năm 2024 của Huyện ủy Vị Thủy)"
    annex = Annex("Phụ lục 1", "Tiến độ", "(Số liệu tính đến hôm nay)", (), attached=attached)
    for ending in ("pdf", "docx"):
        content = written(Document(HEAD, (annex,), "HD36-2018", DAY), ending)
        whole = " ".join(page_texts(content)) if ending == "pdf" else docx_words(content)
        assert attached in whole.replace("\u00a0", " ")


def test_a_peoples_committees_document_has_the_states_head():
    pdf = pdf_of(
        replace(HEAD, number="Số: 05/BC-UBND", superior="", issuer="Ủy ban nhân dân xã Vị Thủy"), profile="ND30-2020"
    )
    lines = seen_lines(pdf)
    state, motto = line(lines, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), line(lines, "Độc lập - Tự do - Hạnh phúc")
    assert state.bottom < motto.bottom and state.middle == pytest.approx(motto.middle, abs=HALF)
    assert state.right <= 195 + HALF
    assert not any("*" in item.text or "-----" in item.text for item in lines)


def test_the_file_is_made_for_the_archive():
    pdf = pdf_of(HEAD)
    assert b"/OutputIntents" in pdf and b"/GTS_PDFA1" in pdf and b"/DestOutputProfile" in pdf
    packet = pdf[pdf.index(b"<?xpacket begin") : pdf.index(b"<?xpacket end")].decode()
    assert "<pdfaid:part>2</pdfaid:part>" in packet and "<pdfaid:conformance>B</pdfaid:conformance>" in packet
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    metadata = document.get_metadata_dict()
    assert metadata["Author"] == "Huyện ủy Vị Thủy" and b"/PageLabels" in pdf
    document.close()
    assert metadata["Title"] in packet and metadata["Producer"] in packet and metadata["Creator"] in packet
    assert "2024-10-05T00:00:00" in packet and metadata["CreationDate"].startswith("D:20241005000000")
    assert b"Helvetica" not in pdf


def test_signs_without_a_letter_are_named_with_their_place():
    table = Table("t", (Column("Mã"), Column("Việc")), (Row((Cell("I.1-1"), Cell("xong \u2611 \u2011 \uf0b7"))),))
    document = Document(HEAD, (paragraph("Chữ 漢 ở đây"), Annex("Phụ lục", "x", "", (table,))), "HD36-2018", DAY)
    assert unprintable(document, letters()) == {"漢": ("Chữ 漢 ở đây",), "\u2611": ("I.1-1",)}
    assert unprintable(Document(HEAD, (paragraph("Huyện ủy"),), "HD36-2018", DAY), letters()) == {}


@pytest.mark.parametrize("landscape", [False, True])
@pytest.mark.parametrize("receivers", [(), tuple(f"Đơn vị thứ {number}" for number in range(25))])
def test_the_signature_behind_a_table_stands_with_its_last_rows(landscape, receivers):
    head = replace(HEAD, receivers=receivers, number=HEAD.number if receivers else "")
    for count in range(1, 40):
        rows = tuple(Row((Cell(str(place)), Cell(f"Việc {place} xong"))) for place in range(count))
        table = Table("t", (Column("Mã"), Column("Việc")), rows)
        texts = page_texts(pdf_of(head, table, Signature(), landscape=landscape))
        whole = " ".join(texts)
        assert all(whole.count(f"Việc {place} xong") == 1 for place in range(count)), "no row twice, none lost"
        foot = next(text for text in texts if "T/M BAN THƯỜNG VỤ" in text)
        assert f"Việc {count - 1} xong" in foot, f"alone after {count} rows"
        assert foot.index(f"Việc {count - 1} xong") < foot.index("T/M BAN THƯỜNG VỤ")
        assert whole.count("T/M BAN THƯỜNG VỤ") == whole.count("Nguyễn Văn Ẩn") == 1
        assert all(text.count("Mã") <= 1 for text in texts), "a header row once on a page"


def test_a_banner_goes_with_its_rows_to_the_signature():
    for count in range(20, 40):
        rows = [Row((Cell(str(place)), Cell(f"Việc {place} xong"))) for place in range(count)]
        rows.insert(count - 1, Row((Cell("Khối cuối"),), banner=True))
        texts = page_texts(pdf_of(HEAD, Table("t", (Column("Mã"), Column("Việc")), tuple(rows)), Signature()))
        foot = next(text for text in texts if "T/M BAN THƯỜNG VỤ" in text)
        assert f"Khối cuối {count - 1} Việc {count - 1} xong" in foot


def test_a_foot_of_more_than_a_page_goes_on_behind_the_table():
    receivers = tuple(f"{number}. {LONG}" for number in range(90))
    table = Table("t", (Column("Mã"), Column("Việc")), tuple(Row((Cell(str(n)), Cell(f"v{n}"))) for n in range(30)))
    whole = " ".join(page_texts(pdf_of(replace(HEAD, receivers=receivers), table, Signature())))
    assert all(f"- {number}. Ban Chấp hành" in whole.replace("\u00a0", " ") for number in range(90))
    assert all(f"v{number}" in whole for number in range(30))


def test_in_word_the_last_rows_stay_with_the_signature():
    rows = tuple(Row((Cell(str(place)), Cell(f"Việc {place}"))) for place in range(5))
    table = Table("t", (Column("Mã"), Column("Việc")), rows)
    word = docx.Document(io.BytesIO(written(Document(HEAD, (table, Signature()), "HD36-2018", DAY), "docx")))
    found = next(item for item in word.tables if item.rows[0].cells[0].text == "Mã")
    kept = [all(p.paragraph_format.keep_with_next for cell in row.cells for p in cell.paragraphs) for row in found.rows]
    assert kept == [True, True, False, False, False, True, True], "the header rows and the last two"
    alone = docx.Document(io.BytesIO(written(Document(HEAD, (table, paragraph("x")), "HD36-2018", DAY), "docx")))
    found = next(item for item in alone.tables if item.rows[0].cells[0].text == "Mã")
    assert not found.rows[-1].cells[0].paragraphs[0].paragraph_format.keep_with_next


def test_a_table_stands_whole_and_what_leads_to_it_fills_the_page_before():
    rows = tuple(Row((Cell(str(place)), Cell(f"Lĩnh vực {place} hết"))) for place in range(6))
    table = Table("t", (Column("Mã"), Column("Việc")), rows)
    moved = 0
    for count in range(10, 40):
        lines = [paragraph(f"Dòng {number}") for number in range(count)]
        texts = page_texts(pdf_of(HEAD, *lines, Heading("3. Tổng hợp"), paragraph("Câu dẫn."), Together((table,))))
        held = [text for text in texts if "Lĩnh vực" in text]
        assert len(held) == 1 and all(f"Lĩnh vực {place} hết" in held[0] for place in range(6)), "on one page"
        led = next(text for text in texts if "3. Tổng hợp" in text)
        assert "Câu dẫn." in led, "a heading keeps its first line"
        moved += held[0] is not led
    assert moved, "the words stay where the table has no room"


def test_in_word_a_table_that_stands_whole_keeps_its_rows():
    rows = tuple(Row((Cell(str(place)), Cell(f"Việc {place}"))) for place in range(4))
    table = Table("t", (Column("Mã"), Column("Việc")), rows)
    document = Document(HEAD, (paragraph("x"), Together((table,)), paragraph("y")), "HD36-2018", DAY)
    word = docx.Document(io.BytesIO(written(document, "docx")))
    found = next(item for item in word.tables if item.rows[0].cells[0].text == "Mã")
    kept = [bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next) for row in found.rows]
    assert kept == [True, True, True, True, True, False]
