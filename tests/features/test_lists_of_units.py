"""Lists go out to units and come back filled in, through the real window."""

from __future__ import annotations

from datetime import datetime

import openpyxl
import pytest

from ctr_desktop.domain.diary import EntryKind
from ctr_desktop.domain.task import Stage
from ctr_desktop.reports.unit_sheet import COLUMNS

FIRST = 6


@pytest.fixture
def units(context, programme):
    """Two units that lead three tasks each."""
    first, second = (unit.id for unit in context.organisation.units()[2:4])
    context.tasks.set_lead([1, 2, 3], first)
    context.tasks.set_lead([4, 5, 6], second)
    return first, second


@pytest.fixture
def given(window, programme, units, prompts, tmp_path):
    prompts.folder = tmp_path / "phiếu quý II"
    window.open_programme(programme)
    window.actions_by_name["give_lists"].trigger()
    dialog = window.reporting.unit_lists.dialog
    dialog.day_edit.setText("5/7")
    dialog.save_button.click()
    return sorted(prompts.folder.glob("*.xlsx"))


def fill(path, row: int, **cells) -> None:
    book = openpyxl.load_workbook(path)
    for name, value in cells.items():
        book.active.cell(FIRST + row, COLUMNS.index(name) + 1).value = value
    book.save(path)


def taken_back(qtbot, window):
    lists = window.reporting.unit_lists
    qtbot.waitUntil(lambda: lists.dialog is not None, timeout=10_000)
    return lists.dialog


def test_given_out_filled_in_dropped_and_taken_over(qtbot, window, context, given, units):
    assert len(given) == 2 and "2 phiếu" in window.toast.text()
    fill(given[0], 0, stage="Hoàn thành", done_on="20/6/2024", result="Đã tập huấn")
    fill(given[1], 0, stage="gần xong", result="Đã có dự thảo")
    window.dropping.decide(list(given), window.pages, None)
    dialog = taken_back(qtbot, window)
    model = dialog.model
    assert model.answer(0).doubt is not None, "doubts stand first"
    assert not model.is_taken(0) and dialog.table.rows() == [0] and not dialog.take_button.isEnabled()
    assert [answer.new for answer in dialog.taken()].count("gần xong") == 0 and len(dialog.taken()) == 4
    dialog.save_button.click()
    assert not dialog.isVisible() and "4" in window.toast.text()
    changed = {task.id: task for task in context.tasks.of_programme(1) if task.result}
    assert sorted(task.result for task in changed.values()) == ["Đã có dự thảo", "Đã tập huấn"]
    assert [task.stage for task in changed.values() if task.result == "Đã tập huấn"] == [Stage.DONE]
    window.actions_by_name["undo"].trigger()
    assert not [task for task in context.tasks.of_programme(1) if task.result]


def test_one_answer_is_left_by_keyboard(qtbot, window, context, given, prompts):
    fill(given[0], 0, result="một")
    fill(given[0], 1, result="hai")
    prompts.files = [given[0]]
    window.actions_by_name["take_lists"].trigger()
    dialog = taken_back(qtbot, window)
    dialog.table.selectRow(0)
    dialog.leave_button.click()
    assert "Nhận 1 · bỏ qua 1" in dialog.summary.text()
    dialog.save_button.click()
    assert len([task for task in context.tasks.of_programme(1) if task.result]) == 1


def test_another_file_says_why_and_opens_nothing(qtbot, window, programme, prompts, tmp_path):
    window.open_programme(programme)
    book = openpyxl.Workbook()
    prompts.files = [tmp_path / "khác.xlsx"]
    book.save(prompts.files[0])
    window.actions_by_name["take_lists"].trigger()
    qtbot.waitUntil(window.message_bar.isVisible, timeout=10_000)
    assert "khác.xlsx không phải phiếu" in window.message_bar.text()
    assert window.reporting.unit_lists.dialog is None


def test_a_refusal_keeps_what_was_chosen(qtbot, window, context, given, prompts):
    fill(given[0], 0, result="một")
    prompts.files = [given[0]]
    window.actions_by_name["take_lists"].trigger()
    dialog = taken_back(qtbot, window)
    context.tasks.set([dialog.taken()[0].task], "result", "văn phòng vừa ghi")
    dialog.save_button.click()
    assert dialog.isVisible() and "vừa được sửa" in dialog.message_bar.text()
    dialog.reject()


def test_no_folder_no_files(window, context, programme, units, prompts):
    window.open_programme(programme)
    prompts.folder = None
    window.actions_by_name["give_lists"].trigger()
    dialog = window.reporting.unit_lists.dialog
    dialog.save_button.click()
    assert dialog.isVisible() and "Chưa chọn thư mục" in dialog.message_bar.text()
    assert context.giving.silent(programme) == []
    dialog.reject()


def test_who_is_silent_is_listed_and_reminded(window, context, programme, given, units, clock):
    clock.now = datetime(2024, 7, 10, 9)
    window.actions_by_name["silent_units"].trigger()
    dialog = window.reporting.unit_lists.dialog
    assert dialog.model.rowCount() == 2 and not dialog.save_button.isEnabled(), "one Enter notes nothing for all"
    dialog.table.selectAll()
    dialog.save_button.click()
    for task in (1, 6):
        (entry,) = context.diary.of_task(task)
        assert entry.kind is EntryKind.CHASE and "gửi lại phiếu" in entry.text
    window.actions_by_name["undo"].trigger()
    assert context.diary.of_task(1) == []


def test_the_silent_get_a_letter_each_with_one_click(qtbot, window, context, programme, given, units, clock, prompts,
                                                      tmp_path):  # fmt: skip
    clock.now = datetime(2024, 7, 10, 9)
    window.actions_by_name["silent_units"].trigger()
    window.reporting.unit_lists.dialog.letters_button.click()
    dialog = window.reporting.report_dialog
    assert dialog.kind() == "reminder" and "đã giao ngày" in dialog.editor("remarks").toPlainText()
    assert len(dialog.request().query.units) == 2
    prompts.folder = tmp_path / "thư"
    prompts.folder.mkdir()
    dialog.form.each_button.click()
    qtbot.waitUntil(lambda: len(list(prompts.folder.glob("*.pdf"))) == 2)
    assert len(list(prompts.folder.glob("*.docx"))) == 2


def test_when_all_came_back_the_window_says_so(window, context, programme):
    window.open_programme(programme)
    window.actions_by_name["silent_units"].trigger()
    assert "đều được gửi lại" in window.toast.text() and window.reporting.unit_lists.dialog is None
