"""Issued reports: chosen by what they are, not by what the list says of them; every format can be saved."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from ctr_desktop.domain.task import Stage
from tests.reporting import make_report, page_texts, request_of


@pytest.fixture
def issue(context, programme):
    committee = context.workspace.settings.values.committee
    committee.name, committee.superior, committee.symbol, committee.place = "Huyện ủy A", "Đảng bộ tỉnh B", "HU", "A"

    def made(number: str, kind: str = "progress"):
        request = request_of(context, programme, kind, date(2024, 6, 28), draft=False, number=number)
        report = make_report(context, request_of_day(request), formats=("pdf", "docx"))
        context.reports.keep(report)
        return report

    def request_of_day(request):
        from dataclasses import replace

        return replace(request, issued_on=date(2024, 6, 28))

    return made


def opened(window):
    window.actions_by_name["issued"].trigger()
    return window.reporting.issued.list_dialog


def cells(dialog, row: int) -> list[str]:
    return [str(dialog.model.index(row, column).data()) for column in range(dialog.model.columnCount())]


def test_the_one_that_is_selected_is_shown(qtbot, window, context, programme, issue):
    issue("5")
    context.tasks.set_stage([1], Stage.DONE, day=date(2024, 6, 20))
    issue("6")
    dialog = opened(window)
    chosen = []
    dialog.chosen.connect(chosen.append)
    for number in ("5", "6"):
        row = next(row for row in range(2) if cells(dialog, row)[0] == number)
        dialog.table.selectRow(row)
        dialog.show_button.click()
        window.reporting.preview.reject()
    assert [report.number for report in chosen] == ["5", "6"]


def test_the_list_reads_no_file(qtbot, window, context, programme, issue, monkeypatch):
    issue("5")
    issue("6")
    read = []
    real = context.reports.issued_file
    monkeypatch.setattr(
        type(context.reports), "issued_file", lambda self, report, *a: read.append(report) or real(report)
    )
    dialog = opened(window)
    assert dialog.isVisible() and dialog.model.rowCount() == 2 and read == []
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert len(read) == 1
    qtbot.waitUntil(lambda: window.reporting.preview is not None)
    window.reporting.preview.reject()
    dialog.reject()


def test_the_newest_is_on_top(window, context, programme, issue, clock):
    issue("5")
    clock.now = clock.now.replace(hour=15)
    issue("6")
    assert cells(opened(window), 0)[:4] == ["6", "Báo cáo quý", "Quý II/2024", "28/6/2024"]


def test_reports_are_found_by_any_words(window, context, programme, issue):
    issue("5")
    issue("1", "reminder")
    dialog = opened(window)
    assert dialog.search_edit.text() == "Quý II/2024" and dialog.model.rowCount() == 2
    dialog.search_edit.setText("bao cao quy")
    assert dialog.model.rowCount() == 1 and cells(dialog, 0)[0] == "5" and "1 báo cáo" in dialog.count_label.text()
    dialog.search_edit.setText("không có gì")
    assert dialog.model.rowCount() == 0 and not dialog.show_button.isEnabled()


def test_a_report_is_withdrawn_with_a_reason_and_brought_back(window, context, programme, issue):
    issue("5")
    dialog = opened(window)
    dialog.withdraw_button.click()
    sheet = window.reporting.issued.reason
    sheet.save_button.click()
    assert sheet.isVisible() and "lý do" in sheet.message_bar.text()
    sheet.reason_edit.setText("sai số liệu")
    sheet.save_button.click()
    assert cells(dialog, 0)[5] == "thu hồi 28/6/2024: sai số liệu" and not dialog.withdraw_button.isEnabled()
    assert context.reports.next_number("progress") == "6", "the number stays used"
    context.history.undo()
    assert context.issued.all()[0].report.withdrawn_on is None


def test_a_signed_copy_is_kept_opened_and_written_out(
    window, context, programme, issue, prompts, tmp_path, monkeypatch
):
    from PySide6.QtGui import QDesktopServices

    issue("5")
    scan = tmp_path / "bản ký.pdf"
    scan.write_bytes(b"%PDF-1.4 signed")
    prompts.document = scan
    dialog = opened(window)
    assert not dialog.signed_button.isEnabled()
    dialog.attach_button.click()
    assert cells(dialog, 0)[6] == "bản ký.pdf" and dialog.signed_button.isEnabled()
    seen = []
    monkeypatch.setattr(QDesktopServices, "openUrl", staticmethod(lambda url: seen.append(url.toLocalFile())))
    dialog.signed_button.click()
    assert seen and seen[0] != str(scan)
    prompts.folder = tmp_path / "ra"
    for count in (3, 6):
        dialog.export_button.click()
        assert len(list(prompts.folder.iterdir())) == count, "nothing is written over"
    names = sorted(path.name for path in prompts.folder.iterdir())
    assert "2024-06-28 05-BC Báo cáo quý (bản ký).pdf" in names and "2024-06-28 05-BC Báo cáo quý.docx" in names
    assert (prompts.folder / "2024-06-28 05-BC Báo cáo quý (bản ký).pdf").read_bytes() == b"%PDF-1.4 signed"


def test_a_signed_copy_travels_with_a_copy_of_the_data(context, programme, issue, tmp_path, clock):
    from ctr_desktop.app.context import open_context
    from ctr_desktop.paths import DataFolder
    from ctr_desktop.services import restoring

    issue("5")
    scan = tmp_path / "a.pdf"
    scan.write_bytes(b"signed")
    context.issued.attach(context.issued.all()[0].report, scan)
    copy = tmp_path / "x.ctr"
    context.backup.write(copy)
    elsewhere = DataFolder(tmp_path / "b")
    restoring.restore(elsewhere, copy, clock)
    again = open_context(elsewhere, clock)
    report = again.issued.all()[0].report
    assert again.evidence.content(report.scan) == b"signed" and again.evidence.problems() == []
    (elsewhere.evidence / report.scan.sha256[:2] / report.scan.sha256).unlink()
    for kept in elsewhere.kept_evidence.rglob("*"):
        if kept.is_file():
            kept.unlink()
    assert "signed paper" in again.evidence.problems()[0]
    again.close()


def test_a_report_comes_in_the_place_of_another(qtbot, window, context, programme, issue):
    issue("5")
    window.actions_by_name["report_progress"].trigger()
    dialog = window.reporting.report_dialog
    assert not dialog.replaces_combo.isVisible(), "a draft replaces nothing"
    dialog.form.draft_check.setChecked(False)
    assert dialog.replaces_combo.isVisible() and dialog.replaces_combo.count() == 2
    dialog.replaces_combo.setCurrentIndex(1)
    dialog.form.issued_edit.setText("28/6/2024")
    dialog.form.signer_edit.setText("Nguyễn Văn A")
    made = context.reports.make(dialog.request())
    said = " ".join(" ".join(page_texts(made.pdf)).split())
    replacing = "Báo cáo này thay thế Báo cáo số 05-BC/HU, ngày 28 tháng 6 năm 2024 của Huyện ủy A."
    assert replacing in said.replace("\xa0", " ")
    context.reports.keep(made)
    dialog.reject()
    listed = opened(window)
    lives = {cells(listed, row)[0]: cells(listed, row)[5] for row in range(2)}
    assert lives == {"6": "đã ban hành", "5": "đã thay bằng số 6"}
    newest = next(item.report for item in context.issued.all() if item.report.number == "6")
    context.issued.withdraw(newest, "nhầm")
    assert {item.report.number: item.life.value for item in context.issued.all()} == {"6": "withdrawn", "5": "issued"}


def test_figures_of_a_withdrawn_report_are_not_compared_with(context, programme, issue, sample_draft):
    from dataclasses import replace

    from ctr_desktop.domain.dates import quarter_period
    from ctr_desktop.services.report_surroundings import earlier

    issue("5")
    header = replace(sample_draft.header, period=quarter_period(2024, 3))
    context.importing.accept(replace(sample_draft, header=header, source_bytes=b"3", source_sha256="3" * 64))
    database, following = context.workspace.database, context.programmes.get(2)
    assert earlier(database, following, "progress")[0].figures is not None
    context.issued.withdraw(context.issued.all()[0].report, "sai")
    assert earlier(database, following, "progress")[0].figures is None


def test_without_any_the_window_says_so(qtbot, window, programme):
    window.open_programme(programme)
    window.actions_by_name["issued"].trigger()
    assert window.reporting.issued.list_dialog is None and "báo cáo chính thức" in window.toast.text()


def test_what_was_issued_is_shown_as_it_was(context, programme, issue):
    issue("5")
    before = context.reports.issued(programme)[0]
    pages = page_texts(context.reports.issued_file(before))
    context.tasks.set_stage(list(range(1, 100)), Stage.DONE)
    assert page_texts(context.reports.issued_file(context.reports.issued(programme)[0])) == pages


def test_a_report_is_saved_in_the_format_its_name_says(qtbot, window, context, programme, prompts, tmp_path):
    window.open_programme(programme)
    window.actions_by_name["report_progress"].trigger()
    dialog = window.reporting.report_dialog
    dialog.form.preview_button.click()
    qtbot.waitUntil(lambda: window.reporting.preview is not None, timeout=10_000)
    for ending, begins in (("pdf", b"%PDF"), ("docx", b"PK"), ("xlsx", b"PK")):
        prompts.target = tmp_path / f"bao cao.{ending}"
        window.reporting.preview.form.save_button.click()
        qtbot.waitUntil(prompts.target.exists)
        assert prompts.target.read_bytes().startswith(begins)
        assert str(prompts.target) in window.reporting.preview.form.message_bar.text(), "where it is seen"
        assert window.reporting.preview.form.message_bar.property("tone") == "news"
    window.reporting.preview.reject()
    dialog.reject()


def test_a_final_report_that_lacks_something_is_asked_about(qtbot, window, context, programme, issue, prompts):
    window.open_programme(programme)
    window.actions_by_name["report_progress"].trigger()
    dialog = window.reporting.report_dialog
    form = dialog.form
    form.draft_check.setChecked(False)
    form.number_edit.setText("5")
    form.issued_edit.setText("1/1/2030")
    form.signer_edit.setText("")
    prompts.answer = False
    form.preview_button.click()
    assert "Chưa có họ tên người ký" in prompts.asked[-1] and "01/01/2030" in prompts.asked[-1]
    assert window.reporting.preview is None and form.preview_button.isEnabled(), "no is no"
    prompts.answer = True
    form.preview_button.click()
    qtbot.waitUntil(lambda: window.reporting.preview is not None, timeout=10_000)
    window.reporting.preview.reject()
    dialog.reject()


def test_the_next_number_is_proposed(window, context, programme, issue):
    issue("7")
    window.open_programme(programme)
    window.actions_by_name["report_progress"].trigger()
    dialog = window.reporting.report_dialog
    dialog.form.draft_check.setChecked(False)
    assert dialog.form.number_edit.text() == "8"
    dialog.show_answers("reminder")
    dialog.form.draft_check.setChecked(False)
    assert dialog.form.number_edit.text() == "1"
    dialog.reject()


def test_a_register_is_not_asked_for_a_number(window, programme):
    window.open_programme(programme)
    window.actions_by_name["report_register"].trigger()
    form = window.reporting.report_dialog.form
    assert not form.number_edit.isEnabled() and not form.receivers_edit.isEnabled() and form.issued_edit.isEnabled()
    window.reporting.report_dialog.show_answers("progress")
    assert form.receivers_edit.isEnabled() and form.draft_check.isEnabled()
    window.reporting.report_dialog.reject()


def test_signs_that_cannot_be_printed_are_named_in_the_preview(qtbot, window, context, programme):
    context.tasks.set([1], "result", "Xong \u2611")
    window.open_programme(programme)
    window.actions_by_name["report_progress"].trigger()
    window.reporting.report_dialog.form.preview_button.click()
    qtbot.waitUntil(lambda: window.reporting.preview is not None, timeout=10_000)
    bar = window.reporting.preview.form.message_bar
    assert bar.isVisible() and "\u2611" in bar.text() and "I.1-1" in bar.text()
    window.reporting.preview.reject()
    window.reporting.report_dialog.reject()


def test_a_paper_for_each_unit_is_written_and_kept(qtbot, window, context, programme, issue, prompts, tmp_path, clock):
    units = context.organisation.units()[2:4]
    for place, unit in enumerate(units):
        context.tasks.set_lead([place * 2 + 1, place * 2 + 2], unit.id)
    context.tasks.set_deadline([1, 3], date(2024, 6, 1))
    prompts.folder, prompts.answer = tmp_path, True
    window.open_programme(programme)
    window.actions_by_name["report_reminder"].trigger()
    dialog = window.reporting.report_dialog
    form = dialog.form
    assert form.unit_combo.isVisible() and form.each_button.isVisible() and not form.since_edit.isVisible()
    form.draft_check.setChecked(False)
    form.number_edit.setText("15")
    form.issued_edit.setText("28/6/2024")
    form.each_button.click()
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("Công văn đôn đốc *"))) == 4, timeout=20_000)
    assert {path.suffix for path in tmp_path.glob("Công văn đôn đốc *")} == {".pdf", ".docx"}
    qtbot.waitUntil(lambda: len(context.reports.issued(programme)) == 2)
    assert {report.number for report in context.reports.issued(programme)} == {"15", "16"}
    dialog.reject()


def test_what_is_asked_depends_on_the_kind(window, programme):
    window.open_programme(programme)
    window.actions_by_name["report_period"].trigger()
    form = window.reporting.report_dialog.form
    assert form.since_edit.isVisible() and form.since_edit.text() and not form.unit_combo.isVisible()
    window.reporting.report_dialog.show_answers("progress")
    assert not form.since_edit.isVisible() and not form.each_button.isVisible()
    window.reporting.report_dialog.reject()
