"""The smaller kinds of reports: what each of them says, with figures counted by hand."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, datetime

import openpyxl
import pytest

from ctr_desktop.domain.diary import EntryKind
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.task import Stage
from ctr_desktop.reports.document import Heading, Paragraph, Signature, Table
from tests.reporting import docx_words, make_report, page_texts, request_of

DAY = date(2024, 6, 28)


@pytest.fixture
def office(context, programme):
    """Two units: the first leads six tasks, two done (one late), three late, one in time; the second one late."""
    found = context.workspace.settings.values.committee
    found.name, found.superior, found.symbol, found.place = "Huyện ủy A", "Đảng bộ tỉnh B", "HU", "A"
    first, second = context.organisation.units()[2:4]
    own = [task.id for task in context.tasks.of_programme(programme) if not task.recurring][:7]
    context.tasks.set_lead(own[:6], first.id)
    context.tasks.set_lead(own[6:], second.id)
    context.tasks.set_deadline(own[:5], date(2024, 6, 10))
    context.tasks.set_deadline(own[6:], date(2024, 6, 20))
    context.tasks.set_deadline(own[5:6], date(2024, 6, 30))
    context.tasks.set_stage(own[:1], Stage.DONE, day=date(2024, 6, 9))
    context.tasks.set_stage(own[1:2], Stage.DONE, day=date(2024, 6, 26))
    context.tasks.set(own[1:2], "result", "Đã ban hành kế hoạch")
    return first, second, own


@pytest.fixture
def made(context, programme):
    def make(kind, *, units=(), day=DAY, **changes):
        request = request_of(context, programme, kind, day, **changes)
        return make_report(context, replace(request, query=replace(request.query, units=tuple(units))))

    return make


def rows_of(document, place=0):
    return [[cell.text for cell in row.cells] for row in document.tables()[place][1].rows]


def words_of(document) -> str:
    lines = []
    for block in document.blocks:
        blocks = block.last if isinstance(block, Signature) else (block,)
        lines += [item.text for item in blocks if isinstance(item, Heading | Paragraph)]
    return "\n".join(lines)


def test_units_in_figures_with_their_shares(office, made):
    first, second, _own = office
    document = made("by_unit").document
    rows = {row[0]: row[1:] for row in rows_of(document)}
    assert rows[first.name] == ["6", "1 (16,7%)", "3 (50,0%)", "1 (16,7%)", "1 (16,7%)", "0", "0", "40,0%"]
    assert rows[second.name][:3] == ["1", "0", "1 (100,0%)"]
    table = document.tables()[0][1]
    assert table.rows[-1].total and table.rows[-1].cells[1].value == 134
    for place in range(1, 8):
        assert sum(row.cells[place].value for row in table.rows[:-1]) == table.rows[-1].cells[place].value


def test_what_is_late_stands_under_its_unit_with_how_often_it_was_chased(context, office, made):
    first, second, own = office
    context.diary.add([own[2]], "gọi điện", date(2024, 6, 20), EntryKind.CHASE)
    context.diary.add([own[2]], "nhắc lại", date(2024, 6, 27), EntryKind.CHASE)
    rows = rows_of(made("overdue").document)
    assert rows[0] == [f"{first.name}: 3 nhiệm vụ"] and rows[4] == [f"{second.name}: 1 nhiệm vụ"]
    chased = next(row for row in rows if row[0] == context.tasks.one(own[2]).code)
    assert "18" in chased and "2 lần, gần nhất 27/6/2024" in chased
    assert len(rows) == 6


def test_what_falls_due_soon_is_what_the_setting_says(context, office, made):
    _first, _second, own = office
    codes = [row[0] for row in rows_of(made("due_soon").document)]
    assert context.tasks.one(own[5]).code in codes and context.tasks.one(own[2]).code not in codes
    ids = [task.id for task in context.tasks.of_programme(1)]
    context.tasks.set_deadline(ids, date(2024, 9, 30))
    document = made("due_soon").document
    assert document.tables() == [] and "trong 3 ngày tới" in words_of(document)
    content = make_report(context, request_of(context, 1, "due_soon", DAY), formats=("xlsx",)).files["xlsx"]
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert any("trong 3 ngày tới" in str(cell.value) for row in sheet.iter_rows() for cell in row)


def test_a_paper_that_gives_tasks_names_its_unit_and_only_its_tasks(context, office, made):
    first, _second, own = office
    report = made("assignment", units=[first.id])
    document = report.document
    assert document.head.subject == f"giao nhiệm vụ cho {first.name}"
    assert document.head.receivers == ("Như trên", "Lưu Văn phòng")
    codes = [row[0] for row in rows_of(document)]
    assert codes == [context.tasks.one(task).code for task in own[2:6]], "what is open, in the programme's order"
    assert f"Huyện ủy A giao {first.name} chủ trì" in words_of(document)


def test_a_letter_asks_for_what_is_late_and_has_the_form_of_one(context, office, made):
    _first, second, own = office
    report = made("reminder", units=[second.id])
    head = report.document.head
    assert (head.kind, head.subject) == ("", "") and head.about.startswith("Về việc đôn đốc thực hiện nhiệm vụ quý II")
    text = page_texts(report.pdf)[0].replace("\u00a0", " ")
    assert f"Kính gửi: {second.name}" in text and "01 nhiệm vụ quá hạn" in text and "-CV/HU" in text
    assert [row[0] for row in rows_of(report.document)] == [context.tasks.one(own[6]).code]
    words = docx_words(make_report(context, report.request, formats=("docx",)).files["docx"])
    assert f"Kính gửi: {second.name}" in words and "Về việc đôn đốc" in words
    context.tasks.set_stage([own[6]], Stage.DONE, day=date(2024, 6, 27))
    assert "không có nhiệm vụ quá hạn" in words_of(made("reminder", units=[second.id]).document)


def test_to_all_units_the_letter_lists_them_apart(office, made):
    first, second, _own = office
    rows = rows_of(made("reminder").document)
    assert [row[0] for row in rows if len(row) == 1] == [first.name, second.name]


def test_minutes_name_who_comes_after_and_leave_room_to_sign(context, office, made):
    first, _second, _own = office
    document = made("handover", units=[first.id]).document
    assert f"{first.name} bàn giao cho" in words_of(document) and "04 nhiệm vụ" in words_of(document)
    signed = document.tables()[1][1]
    assert [column.title for column in signed.columns] == ["ĐẠI DIỆN BÊN GIAO", "ĐẠI DIỆN BÊN NHẬN"]


def test_a_programme_lists_each_duty_with_who_and_until_when(context, office, made):
    first, _second, own = office
    document = made("programme").document
    duty = context.tasks.one(own[2]).text[:40]
    line = next(line for line in words_of(document).splitlines() if duty in line)
    assert line.endswith(f"(chủ trì: {first.name}; hoàn thành: 10/6/2024).")
    assert document.head.kind == "CHƯƠNG TRÌNH" and document.head.subject == "công tác quý II năm 2024"


def test_a_span_tells_what_was_done_in_it_and_nothing_else(office, made):
    document = made("period", since=date(2024, 6, 24)).document
    assert document.head.as_of == "(Kỳ báo cáo: từ ngày 24 tháng 6 năm 2024 đến ngày 28 tháng 6 năm 2024)"
    words = words_of(document)
    assert "Đã ban hành kế hoạch." in words and "Còn 04 nhiệm vụ quá hạn" in words
    earlier = words_of(made("period", since=date(2024, 6, 27)).document)
    assert "Đã ban hành kế hoạch" not in earlier
    one_day = made("period", since=DAY).document.head.as_of
    assert one_day == "(Kỳ báo cáo: ngày 28 tháng 6 năm 2024)"


def test_a_span_begins_on_monday_where_nobody_says(made, office):
    assert made("period").request.since == date(2024, 6, 24)
    with pytest.raises(RuleError, match=r"report\.span"):
        made("period", since=date(2024, 7, 1))


def test_a_kind_without_a_table_refuses_excel(context, programme):
    with pytest.raises(RuleError, match=r"report\.format"):
        make_report(context, request_of(context, programme, "period", DAY), formats=("xlsx",))


def test_an_issued_span_is_made_again_from_the_journal(context, programme, office, made, clock):
    clock.now = datetime(2024, 7, 2, 8)
    request = request_of(
        context, programme, "period", DAY, draft=False, number="9", issued_on=date(2024, 7, 1), since=date(2024, 6, 24)
    )
    report = make_report(context, request)
    context.reports.keep(report)
    context.tasks.set([office[2][1]], "result", "chữ khác")
    (kept,) = context.reports.issued(programme)
    assert context.reports.issued_again(kept).pdf == report.pdf


def test_tables_are_found_below_the_letter(made, office):
    assert all(isinstance(table, Table) for _annex, table in made("reminder").document.tables())


def test_the_overview_stays_on_one_page_when_every_list_is_full(context, programme, monkeypatch):
    from ctr_desktop.reports.kinds import summary

    names = [(f"Đơn vị có tên rất dài số {number} của huyện", summary.Tally()) for number in range(9)]
    monkeypatch.setattr(summary, "_by_unit", lambda _material: names)
    monkeypatch.setattr(summary, "_by_heading", lambda _material: names)
    made = make_report(context, request_of(context, programme, "summary"))
    assert len(page_texts(made.pdf)) == 1


def test_the_columns_of_the_register_are_chosen(context, programme):
    context.tasks.set([1], "result", "Đã xong một phần")
    context.diary.add([1], "đang làm")
    request = request_of(context, programme, "register")
    answers = {**request.answers, "column_outcome": False, "column_note": False}
    titles = {}
    for name, chosen in (("all", request.answers), ("some", answers)):
        (_annex, table) = make_report(context, replace(request, answers=chosen)).document.tables()[0]
        titles[name] = [column.title for column in table.columns]
    assert set(titles["all"]) - set(titles["some"]) == {"Kết quả, sản phẩm", "Ghi chú"}
    assert titles["some"][:2] == ["Mã", "Nội dung nhiệm vụ"]
