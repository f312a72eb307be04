"""Units that are merged, split and re-organised, and tasks given to another unit, through the real window."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt

from ctr_desktop.domain.dates import quarter_period
from ctr_desktop.domain.next_period import own_header
from ctr_desktop.domain.unit_change import UnitChange
from tests.features.test_quarter import select, type_words


@pytest.fixture
def shown(qtbot, programme, window, clock, context):
    window.show_page("tree")
    for task, name in ((1, "BTG"), (2, "BDV"), (3, "BTG"), (4, "P. TN-MT")):
        context.tasks.set_lead([task], context.organisation.find_unit(name).id, day=date(2024, 6, 3))
    clock.now = datetime(2025, 7, 4, 9, 0)
    return window


def opened(window):
    window.actions_by_name["unit_changes"].trigger()
    return window.organisation.dialog


def row_of(dialog, context, name):
    wanted = context.organisation.find_unit(name).id
    return next(row for row in range(dialog.model.rowCount()) if dialog.model.unit(row).id == wanted)


def test_two_units_are_merged_with_the_picker_and_taken_back(qtbot, shown, context):
    dialog = opened(shown)
    assert dialog.focusWidget() is dialog.table and not dialog.save_button.isEnabled()
    name = "Ban Tuyên giáo và Dân vận"
    for place, unit in enumerate(("BTG", "BDV")):
        dialog.table.selectRow(row_of(dialog, context, unit))
        dialog.picker.open()
        type_words(dialog.picker, name if not place else "Ban Tuyên giáo và D")
        if place:
            qtbot.keyClick(dialog.picker, Qt.Key.Key_Down)
        qtbot.keyClick(dialog.picker, Qt.Key.Key_Return)
    assert "2 đơn vị thay đổi · 3 việc" in dialog.summary.text()
    dialog.save_button.click()
    lead = context.organisation.find_unit(name).id
    assert [context.tasks.one(task).lead_unit for task in (1, 2, 3)] == [lead] * 3
    assert "Đã sắp xếp đơn vị" in shown.toast.text()
    select(shown, 1)
    form = shown.detail.form
    form.tabs.setCurrentWidget(form.diary_tab)
    lines = [form.diary_list.item(row).text() for row in range(form.diary_list.count())]
    assert any("Giao lại: BTG → " in line and "được sắp xếp lại" in line for line in lines)
    shown.actions_by_name["undo"].trigger()
    assert context.tasks.one(1).lead_unit == context.organisation.find_unit("BTG").id


def test_a_split_asks_for_each_open_task(qtbot, shown, context):
    dialog = opened(shown)
    row = row_of(dialog, context, "BTG")
    dialog.table.selectRow(row)
    dialog.model.setData(dialog.model.index(row, 2), "Ban A; Ban B")
    assert dialog.parts.isVisible() and dialog.parts.rowCount() == 2
    box = dialog.parts.cellWidget(1, 1)
    box.setCurrentIndex(1)
    box.activated.emit(1)
    dialog.save_button.click()
    names = {unit.id: unit.name for unit in context.organisation.units()}
    assert [names[context.tasks.one(task).lead_unit] for task in (1, 3)] == ["Ban A", "Ban B"]


def test_the_reform_is_proposed_corrected_and_done(qtbot, shown, context):
    dialog = opened(shown)
    dialog.reform_button.click()
    assert dialog.day_edit.text() == "01/7/2025"
    dialog.table.selectRow(row_of(dialog, context, "P. TN-MT"))
    dialog.stay_button.click()
    dialog.table.selectRow(row_of(dialog, context, "P. Tư pháp"))
    dialog.end_button.click()
    dialog.save_button.click()
    names = {unit.id: unit.name for unit in context.organisation.units()}
    assert [names[context.tasks.one(task).lead_unit] for task in (1, 2, 4)] == [
        *("Ban Xây dựng Đảng", "Ban Xây dựng Đảng", "Phòng Tài nguyên và Môi trường")
    ]
    then = context.tasks.get([1], date(2025, 6, 30))[1]
    assert names[then.lead_unit] == "Ban Tuyên giáo Huyện ủy"
    assert not context.organisation.find_unit("Phòng Tư pháp").active


def test_a_bad_day_is_said_and_escape_changes_nothing(qtbot, shown, context):
    before = context.organisation.units()
    dialog = opened(shown)
    dialog.model.follow([0], ("Ban mới",))
    dialog.day_edit.setText("ngày nào đó")
    dialog.save_button.click()
    assert dialog.isVisible() and "ngày nào đó" in dialog.message_bar.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert context.organisation.units() == before


def test_tasks_are_re_assigned_from_a_day_with_the_reason(qtbot, shown, context):
    select(shown, 1, 3)
    shown.actions_by_name["reassign"].trigger()
    dialog = shown.follow_up.dialog
    dialog.save_button.click()
    assert "chọn đơn vị" in dialog.message_bar.text()
    dialog.picker.open()
    type_words(dialog.picker, "ubkt")
    qtbot.keyClick(dialog.picker, Qt.Key.Key_Return)
    dialog.day_edit.setText("1/7/2025")
    dialog.reason_edit.setText("đúng chức năng hơn")
    dialog.save_button.click()
    wanted = context.organisation.find_unit("UBKT").id
    for task in (1, 3):
        (act,) = context.tasks.reassignments(task)
        assert (act.new_unit, act.day, act.reason) == (wanted, date(2025, 7, 1), "đúng chức năng hơn")
    assert context.tasks.get([1], date(2025, 6, 30))[1].lead_unit == context.organisation.find_unit("BTG").id


def test_what_is_refused_is_said_and_keeps_what_was_entered(qtbot, shown, context):
    gone = context.organisation.find_unit("BDV")
    dialog = opened(shown)
    dialog.model.follow([0, 1], (gone.name,))
    context.unit_changes.change([UnitChange(gone.id)], date(2025, 7, 1))
    before = context.history.undo_target()
    dialog.save_button.click()
    assert dialog.isVisible() and "đã chấm dứt" in dialog.message_bar.text()
    assert len(dialog.model.changes) == 2 and context.history.undo_target() == before
    dialog.model.follow([0, 1], ("Ban mới",))
    dialog.save_button.click()
    assert not dialog.isVisible() and context.organisation.find_unit("Ban mới").active


def test_a_refusal_behind_a_closed_dialog_is_said_in_the_window(shown, context):
    changes, own = context.own_programmes.begin(own_header(quarter_period(2025, 3), ""))
    shown.services.models.bus.tell(changes)
    shown.open_programme(own)
    shown.actions_by_name["add_heading"].trigger()
    dialog = shown.periods.dialog
    dialog.text_edit.setText("Công tác tổ chức")
    context.programmes.delete(own)
    dialog.save_button.click()
    assert not dialog.isVisible() and "đề mục" in shown.message_bar.text().casefold()
    assert shown.message_bar.isVisible()


def test_a_reason_is_kept_also_on_the_day_the_task_was_given(qtbot, shown, context):
    context.tasks.set_lead([20], context.organisation.find_unit("BTC").id)
    for words, reason in (("UBKT", "đúng chức năng hơn"), ("VPHU", "UBKT thiếu người")):
        unit = context.organisation.find_unit(words).id
        context.tasks.set_lead([20], unit, day=context.workspace.today(), reason=reason)
        (act,) = context.tasks.reassignments(20)
        assert (act.new_unit, act.reason) == (unit, reason)
    context.tasks.set_lead([20], context.organisation.find_unit("BTG").id)
    (act,) = context.tasks.reassignments(20)
    assert act.reason == "UBKT thiếu người"
