"""Both reports: their words, their form, their pages."""

from __future__ import annotations

from datetime import date, datetime

import pypdfium2
import pytest

from ctr_desktop.domain.diary import DocumentRole, Paper
from ctr_desktop.domain.errors import Cancelled, RuleError
from ctr_desktop.domain.task import Secrecy, Stage
from ctr_desktop.reports.document import Cell, Column, Row, Table
from ctr_desktop.reports.fonts import REGULAR, Measure, letters, register_fonts
from ctr_desktop.reports.kinds import names as kind_names
from ctr_desktop.reports.profile import load_profile, profile_for
from ctr_desktop.reports.typography import spell
from ctr_desktop.reports.writers.pdf_tables import RowTable
from tests.reporting import WITHOUT_LATE_TASKS, make_report, request_of

MM = 72 / 25.4


@pytest.fixture
def committee(context):
    found = context.workspace.settings.values.committee
    found.name, found.superior, found.symbol, found.place = (
        "Huyện ủy Vị Thủy",
        "Đảng bộ tỉnh Hậu Giang",
        "HU",
        "Vị Thủy",
    )
    found.signer_name = "Nguyễn Văn Ẩn"
    found.receivers = ["Ban Thường vụ Tỉnh ủy", "Lưu Văn phòng Huyện ủy"]
    return found


@pytest.fixture
def request_for(context, programme, committee):
    def make(kind="progress", **changes):
        return request_of(context, programme, kind, date(2024, 6, 30), profile="HD36-2018", **changes)

    return make


def pages(context, committee, request):
    pdf = make_report(context, request).pdf
    document = pypdfium2.PdfDocument(pdf)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    sizes = [document.get_page_size(number) for number in range(len(document))]
    outline = [item.get_title() for item in document.get_toc()]
    metadata = document.get_metadata_dict()
    document.close()
    return [" ".join(text.split()) for text in texts], sizes, outline, metadata


def test_a_final_report_in_party_form(context, committee, request_for):
    context.tasks.set_stage([1, 2], Stage.DONE, day=date(2024, 6, 20))
    context.tasks.set([1], "result", "Đã quán triệt cho 2.345 đảng viên")
    context.tasks.set([4], "difficulty", "Thiếu kinh phí")
    context.tasks.set([5], "proposal", "Tỉnh ủy sớm hướng dẫn")
    context.diary.add([3], "Đang lấy ý kiến lần hai", date(2024, 6, 25))
    context.tasks.set_stage([3], Stage.DOING, day=date(2024, 6, 1))
    request = request_for(draft=False, number="5", issued_on=date(2024, 6, 28))
    texts, sizes, outline, metadata = pages(context, committee, request)
    whole = " ".join(texts)
    for words in (
        "ĐẢNG BỘ TỈNH HẬU GIANG",
        "HUYỆN ỦY VỊ THỦY",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Số 05-BC/HU",
        "Vị Thủy, ngày 28 tháng 6 năm 2024",
        "BÁO CÁO",
        "tình hình thực hiện nhiệm vụ quý II và phương hướng, nhiệm vụ quý III năm 2024 (Số liệu tính đến",
        "Thực hiện Chương trình số …-CTr/TU của Tỉnh ủy Hậu Giang về công tác quý II năm 2024, Huyện ủy",
        "I- KẾT QUẢ THỰC HIỆN",
        "1. Nhiệm vụ chung",
        "Đã quán triệt cho 2.345 đảng viên.",
        "đang lấy ý kiến lần hai.",
        "Trong tổng số có 29 nhiệm vụ thường xuyên, không tính vào tỷ lệ.",
        "Tổng hợp tiến độ",
        "Chưa có kỳ trước để so.",
        "II- ĐÁNH GIÁ CHUNG",
        ": thiếu kinh phí",
        "III- NHIỆM VỤ TRỌNG TÂM QUÝ III NĂM 2024",
        "IV- KIẾN NGHỊ, ĐỀ XUẤT",
        "Tỉnh ủy sớm hướng dẫn",
        "Trên đây là báo cáo tình hình thực hiện nhiệm vụ quý II năm 2024 và phương hướng, nhiệm vụ quý III năm 2024",
        "T/M BAN THƯỜNG VỤ",
        "BÍ THƯ",
        "Nguyễn Văn Ẩn",
        "Nơi nhận:",
        "- Ban Thường vụ Tỉnh ủy,",
        "- Lưu Văn phòng Huyện ủy.",
        "Phụ lục 1",
        "(Số liệu tính đến ngày 30 tháng 6 năm 2024)",
    ):
        assert words in whole, words
    assert "Dự thảo" not in whole
    assert metadata["Title"].startswith("BÁO CÁO tình hình thực hiện") and metadata["Author"] == "Huyện ủy Vị Thủy"
    assert "I- KẾT QUẢ THỰC HIỆN" in outline and any(title.startswith("Phụ lục 1") for title in outline)
    portrait, landscape = (210 * MM, 297 * MM), (297 * MM, 210 * MM)
    assert sizes[0] == pytest.approx(portrait, abs=0.5)
    assert sizes[-1] == pytest.approx(landscape, abs=0.5)


def test_a_draft_leaves_number_and_day_blank(context, committee, request_for):
    texts, *_ = pages(context, committee, request_for(number="76", issued_on=date(2024, 7, 5)))
    assert "Dự thảo" in texts[0] and "Số -BC/HU" in texts[0]
    assert "ngày tháng năm 2024" in texts[0] and "76" not in texts[0]


def test_final_needs_number_and_committee(context, committee, request_for):
    with pytest.raises(RuleError, match="final_needs_number"):
        make_report(context, request_for(draft=False))
    committee.place = ""
    with pytest.raises(RuleError, match="no_committee"):
        make_report(context, request_for(draft=False, number="1", issued_on=date(2024, 7, 1)))


def test_margins_and_page_numbers(context, committee, request_for):
    pdf = make_report(context, request_for()).pdf
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document):
        width, height = page.get_size()
        text = page.get_textpage()
        boxes = [text.get_rect(place) for place in range(text.count_rects())]
        upright = width < height
        left, right = (30, 15) if upright else (20, 20)
        top = 20 if upright else 30
        body = [box for box in boxes if box[1] < height - (top - 1) * MM]
        assert min(box[0] for box in body) >= left * MM - 1
        assert max(box[2] for box in body) <= width - right * MM + 1
        above = [box for box in boxes if box not in body]
        assert len(above) == (0 if number == 0 else 1)
        if above:
            left_edge, _bottom, right_edge, top_edge = above[0]
            centre = (left * MM + width - right * MM) / 2
            assert (left_edge + right_edge) / 2 == pytest.approx(centre, abs=2)
            assert height - top_edge == pytest.approx(10 * MM, abs=3)
    document.close()


def test_the_signature_never_stands_alone(context, committee, request_for):
    for lines in range(0, 40, 3):
        request = request_for(proposals="\n".join(f"Kiến nghị số {number}" for number in range(lines)))
        texts, sizes, *_ = pages(context, committee, request)
        last = max(number for number, size in enumerate(sizes) if size[0] < size[1])
        assert "T/M BAN THƯỜNG VỤ" in texts[last]
        before = texts[last].split("Nơi nhận:")[0].split("T/M BAN")[0]
        assert len(before.split()) > 2, "the signature's page holds words of the report"


def test_the_register_holds_every_task(context, committee, programme, request_for):
    context.tasks.set_lead([1], 2)
    context.tasks.set([1], "officer", "Trần Thị Ẩn")
    context.papers.add([1], DocumentRole.ASSIGNED_BY, Paper("90-TB/TU", date(2024, 4, 2), "giao việc"))
    texts, sizes, *_ = pages(context, committee, request_for("register"))
    whole = " ".join(texts)
    assert all(size[0] > size[1] for size in sizes)
    for task in context.tasks.of_programme(programme):
        assert task.code in whole
    for words in ("SỔ THEO DÕI", "90-TB/TU", "Trần Thị Ẩn", "Thường xuyên"):
        assert words in whole, words
    titled = [text for text in texts if "Văn bản cấp trên giao" in text and "(7)" in text]
    assert "Lãnh đạo phê duyệt" not in whole, "a column that nothing stands in is left out"
    assert len(titled) >= len(texts) - 1, "the header row is repeated on each page of the table"
    without = " ".join(pages(context, committee, request_for("register", officers=False))[0])
    assert "Trần Thị Ẩn" not in without


def test_secret_tasks_are_a_bare_code(context, committee, request_for):
    context.tasks.set([1], "secrecy", Secrecy.SECRET)
    context.tasks.set([1], "result", "điều không được in")
    context.tasks.set_deadline([1], date(2024, 6, 1))
    context.tasks.set_lead([1], 3)
    words = context.tasks.one(1).text[:40]
    for kind in kind_names():
        whole = " ".join(pages(context, committee, request_for(kind))[0])
        assert words not in whole and "điều không được in" not in whole
        assert ("I.1-1" in whole) == (kind not in WITHOUT_LATE_TASKS)


def test_what_was_done_later_is_not_reported_before(context, committee, request_for, clock):
    clock.now = datetime(2024, 9, 1, 8, 0)
    context.tasks.set_stage([1], Stage.DONE)
    context.tasks.set([1], "result", "xong tháng chín")
    context.diary.add([2], "ghi tháng chín")
    whole = " ".join(pages(context, committee, request_for())[0])
    assert "tháng chín" not in whole


def test_issued_reports_are_kept_as_they_were(context, committee, programme, request_for):
    request = request_for(draft=False, number="5", issued_on=date(2024, 6, 28))
    made = make_report(context, request)
    context.reports.keep(made)
    context.tasks.set_stage([1], Stage.DONE)
    (kept,) = context.reports.issued(programme)
    assert (kept.kind, kept.as_of, kept.number) == ("progress", date(2024, 6, 30), "5")
    assert context.reports.issued_file(kept) == made.pdf and context.reports.issued_document(kept) == made.document


def test_answers_are_remembered_for_the_committee(context, committee, programme, request_for):
    context.reports.remember(request_for(signer="Lê Văn Bé", limits="Thời tiết"))
    again = context.reports.default_request("progress", programme)
    assert (again.signer, again.words("limits")) == ("Lê Văn Bé", "Thời tiết")
    committee.name = "Đảng ủy xã"
    assert context.reports.default_request("progress", programme).signer == "Nguyễn Văn Ẩn"


def test_long_reports_can_be_cancelled(context, committee, request_for):
    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        make_report(context, request_for("register"), stop)


def test_profiles_follow_the_day():
    assert profile_for(date(2024, 6, 30)).name == "HD36-2018"
    assert profile_for(date(2026, 6, 1)).name == "HD05-2026"
    assert load_profile("HD05-2026").receivers["between"] == ";"
    assert load_profile("HD36-2018", {"body": {"size": 15}}).body["size"] == 15
    with pytest.raises(RuleError):
        load_profile("HD99")


def test_spelling():
    assert spell("Huyện ủy Vị Thủy, ỦY BAN", "uỷ") == "Huyện uỷ Vị Thủy, UỶ BAN"
    assert spell("Huyện uỷ", "ủy") == "Huyện ủy"


def test_no_row_is_torn_and_no_word_is_lost():
    register_fonts()
    profile = load_profile("HD36-2018")
    texts = [(str(number), "chữ " * (number * 7 % 400), "x" * 90) for number in range(1, 60)]
    rows = [Row(tuple(Cell(text) for text in cells)) for cells in texts]
    rows.insert(5, Row((Cell("Mục lớn"),), banner=True))
    columns = (Column("Mã"), Column("Nội dung"), Column("Dài"))
    table = RowTable.of(Table("t", columns, tuple(rows), numbered=False), profile, letters())
    parts, drawn = [table], []
    while parts:
        part = parts.pop(0)
        _width, height = part.wrap(500, 300)
        if height > 300:
            parts = part.split(500, 300) + parts
            assert parts
            continue
        drawn += [part._layout.laid[place] for place in range(part._start, part._end)]
    assert all(row.cells[0] for row in drawn)
    words = sum(line.count("chữ") for row in drawn if not row.banner for line in row.cells[1])
    assert words == sum(row.cells[1].text.count("chữ") for row in rows if not row.banner)


def test_lines_fit_their_width():
    register_fonts()
    measure = Measure.of(REGULAR, 12)
    text = "Tập trung tuyên truyền chào mừng các ngày lễ " + "k" * 60
    lines = measure.wrap(text, 90)
    assert all(measure.width(line) <= 90 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
