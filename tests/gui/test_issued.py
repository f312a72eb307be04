"""Issued reports: chosen by what they are, not by what the list says of them; every format can be saved."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox

from ctr_desktop.domain.task import Stage
from ctr_desktop.gui.dialogs.issued_dialog import IssuedDialog
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


def test_of_two_that_read_the_same_the_right_one_is_shown(qtbot, window, context, programme, issue):
    issue("5")
    context.tasks.set_stage([1], Stage.DONE, day=date(2024, 6, 20))
    issue("6")
    reports = context.reports.issued(programme)
    from dataclasses import replace

    alike = [replace(report, number="7") for report in reports]
    dialog = IssuedDialog(alike, window)
    qtbot.addWidget(dialog)
    assert dialog.list.item(0).text() == dialog.list.item(1).text()
    chosen = []
    dialog.chosen.connect(chosen.append)
    for row in (1, 0):
        dialog.list.setCurrentRow(row)
        dialog.list.itemActivated.emit(dialog.list.currentItem())
    assert [report.id for report in chosen] == [alike[1].id, alike[0].id]


def test_the_list_reads_no_file(qtbot, window, context, programme, issue, monkeypatch):
    issue("5")
    issue("6")
    window.open_programme(programme)
    read = []
    real = context.reports.issued_file
    monkeypatch.setattr(
        type(context.reports), "issued_file", lambda self, report, *a: read.append(report) or real(report)
    )
    window.actions_by_name["issued"].trigger()
    dialog = window.reporting.issued_dialog
    assert dialog.isVisible() and dialog.list.count() == 2 and read == []
    buttons = dialog.findChild(QDialogButtonBox)
    qtbot.mouseClick(buttons.buttons()[0], Qt.MouseButton.LeftButton)
    assert len(read) == 1
    qtbot.waitUntil(lambda: window.reporting.preview is not None)
    window.reporting.preview.reject()
    dialog.reject()


def test_the_newest_is_on_top(qtbot, window, context, programme, issue, clock):
    issue("5")
    clock.now = clock.now.replace(hour=15)
    issue("6")
    dialog = IssuedDialog(context.reports.issued(programme), window)
    qtbot.addWidget(dialog)
    assert dialog.list.item(0).text().startswith("6 · Báo cáo quý")


def test_without_any_the_window_says_so(qtbot, window, programme):
    window.open_programme(programme)
    window.actions_by_name["issued"].trigger()
    assert window.reporting.issued_dialog is None and "báo cáo chính thức" in window.toast.text()


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
        assert str(prompts.target) in window.toast.text()
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
