"""The turn of a period through the real window: roll-over, programmes and headings of the office's own."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from ctr_desktop.domain.roll_over import Fate
from ctr_desktop.domain.row_keys import is_task, node_key, task_key
from ctr_desktop.domain.task import Stage
from ctr_desktop.domain.views import TaskQuery, View
from tests.features.test_quarter import select, type_words


@pytest.fixture
def shown(qtbot, programme, window, clock):
    window.show_page("tree")
    clock.now = datetime(2024, 7, 3, 9, 0)
    return window


def turn(qtbot, window):
    window.actions_by_name["roll_over"].trigger()
    dialog = window.periods.dialog
    qtbot.waitUntil(lambda: dialog.model.rowCount() > 0)
    return dialog


def test_a_quarter_is_closed_by_keyboard_and_taken_back_by_one_undo(qtbot, shown, context):
    context.tasks.set_stage([1], Stage.DONE)
    dialog = turn(qtbot, shown)
    assert dialog.model.rowCount() == 133 and dialog.focusWidget() is dialog.target_box
    assert dialog.period_edit.text() == "quý III/2024" and dialog.day_edit.text() == "30/9/2024"
    dialog.table.setFocus()
    dialog.table.selectRow(0)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    dialog.leave_button.click()
    assert dialog.focusWidget() is dialog.table
    assert dialog.model.count(Fate.LEFT) == 2 and "2 để lại" in dialog.summary.text()
    dialog.save_button.click()
    assert shown.services.models.query.value.programme == 2
    assert "Quý III/2024 (tự lập)" in shown.toast.text()
    assert len(list(context.tasks.of_programme(2))) == 131
    assert [context.tasks.one(task).stage for task in (1, 2, 3, 4)] == [
        *(Stage.DONE, Stage.TODO, Stage.TODO, Stage.CARRIED)
    ]
    shown.actions_by_name["undo"].trigger()
    assert shown.services.models.query.value.programme == 1
    assert len(context.programmes.all()) == 1


def test_the_links_of_a_task_lead_to_the_period_before_and_back(qtbot, shown, context):
    context.diary.add([2], "đã họp với đơn vị")
    turn(qtbot, shown).save_button.click()
    over = list(context.tasks.of_programme(2))[1]
    select(shown, over.id)
    form = shown.detail.form
    link = form.lineage.buttons[0]
    assert link.text() == f"Chuyển từ Quý II/2024 · {context.tasks.one(2).code}"
    assert not form.own_label.isVisible()
    form.tabs.setCurrentWidget(form.diary_tab)
    lines = [form.diary_list.item(row).text() for row in range(form.diary_list.count())]
    assert any(line.startswith("Quý II/2024 · ") and "đã họp với đơn vị" in line for line in lines)
    form.tabs.setCurrentWidget(form.history_tab)
    history = [form.history_list.item(row).text() for row in range(form.history_list.count())]
    assert any("Quý II/2024: Ghi chú" in line for line in history)
    link.click()
    assert shown.services.models.query.value.programme == 1
    assert shown.services.models.selection.tasks == (2,)
    assert form.lineage.buttons[0].text().startswith("Đã chuyển sang Quý III/2024")
    form.lineage.buttons[0].click()
    assert shown.services.models.selection.tasks == (over.id,)
    bar = form.detail_scroll.verticalScrollBar().sizeHint().width()
    assert form.body.minimumSizeHint().width() <= shown.detail.minimumWidth() - bar


def test_a_duty_of_the_next_programme_is_proposed_and_another_one_chosen(qtbot, shown, context, sample_draft):
    from dataclasses import replace

    from ctr_desktop.domain.dates import quarter_period

    header = replace(sample_draft.header, period=quarter_period(2024, 3))
    again = replace(sample_draft, header=header, source_bytes=b"quy 3", source_sha256="3" * 64)
    changes, following = context.importing.accept(again)
    shown.services.models.bus.tell(changes)
    shown.open_programme(1)
    dialog = turn(qtbot, shown)
    assert dialog.target() == following and not dialog.period_edit.isVisible()
    assert dialog.model.count(Fate.MATCHED) == 134
    dialog.table.selectRow(0)
    second = dialog.model.duty_of(1)
    dialog.duty_picker.open()
    type_words(dialog.duty_picker, second.text[:40])
    qtbot.keyClick(dialog.duty_picker, Qt.Key.Key_Return)
    assert dialog.model.duty_of(0) == second and dialog.model.duty_of(1) is None
    assert dialog.model.count(Fate.MATCHED) == 133
    dialog.target_box.setCurrentIndex(1)
    dialog.target_box.activated.emit(1)
    assert not dialog.save_button.isEnabled()
    qtbot.waitUntil(dialog.save_button.isEnabled)
    assert dialog.model.count(Fate.CARRIED) == 134


def test_what_is_not_understood_is_said_and_escape_changes_nothing(qtbot, shown, context):
    before = context.history.undo_target()
    dialog = turn(qtbot, shown)
    dialog.period_edit.setText("quý mười")
    dialog.save_button.click()
    assert dialog.isVisible() and "quý mười" in dialog.message_bar.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert context.history.undo_target() == before


def test_a_programme_is_begun_its_headings_written_and_a_task_added(qtbot, shown, context):
    actions = shown.actions_by_name
    assert not actions["add_heading"].isEnabled()
    actions["new_programme"].trigger()
    dialog = shown.periods.dialog
    assert dialog.title_edit.text() == "Chương trình công tác quý III/2024"
    dialog.period_edit.selectAll()
    type_words(dialog.period_edit, "tháng 8/2024")
    assert dialog.title_edit.text() == "Chương trình công tác tháng 8/2024"
    dialog.save_button.click()
    assert not actions["source"].isEnabled()
    assert shown.pages.page.empty.title.text() == "Chưa có đề mục" and shown.pages.page.empty.heading_button.isVisible()
    for words in ("Công tác xây dựng Đảng", "Công tác tổ chức"):
        actions["add_heading"].trigger()
        shown.periods.dialog.text_edit.setText(words)
        shown.periods.dialog.save_button.click()
    inner = shown.services.models.selection.node
    assert context.programmes.nodes([inner])[inner].code == "I.1"
    actions["edit_heading"].trigger()
    shown.periods.dialog.text_edit.setText("Công tác cán bộ")
    shown.periods.dialog.save_button.click()
    assert context.programmes.nodes([inner])[inner].text == "Công tác cán bộ"
    actions["add_task"].trigger()
    shown.tasks.dialog.form.text_edit.setPlainText("Rà soát quy hoạch cán bộ")
    shown.tasks.dialog.form.save_button.click()
    (task,) = context.tasks.of_programme(2)
    assert (task.code, task.node, task.values["outside"]) == ("I.1-1", inner, False)
    shown.services.models.selection.choose((), inner)
    actions["delete_heading"].trigger()
    assert "còn nội dung" in shown.message_bar.text()


def test_a_view_without_tasks_says_so_and_not_that_headings_are_missing(qtbot, shown, context):
    shown.services.models.query.narrow(TaskQuery(view=View.DONE))
    qtbot.waitUntil(shown.pages.page.empty.isVisible)
    assert shown.pages.page.empty.title.text() == "Không có nhiệm vụ phù hợp"
    assert not shown.pages.page.empty.heading_button.isVisible()


def test_a_heading_stays_when_the_office_adds_its_only_task(shown, context):
    node = next(node for node, parent in context.programmes.tree(1).nodes if parent is None)
    assert context.programmes.task_children(node) == []
    changes, task = context.tasks.add(node, "Việc của văn phòng")
    shown.services.models.bus.tell(changes)
    shape = shown.services.models.outline.shape
    assert shape.parent[task_key(task)] == node_key(node)
    inside = [child for child, above in context.programmes.tree(1).nodes if above == node]
    assert inside and all(not is_task(shape.parent[key]) for key in shape.children[node_key(node)])
    changes = context.tasks.delete([task])
    shown.services.models.bus.tell(changes)
    assert node_key(node) in shown.services.models.outline.shape.parent


def test_a_roll_over_that_is_refused_keeps_the_choices(qtbot, shown, context):
    dialog = turn(qtbot, shown)
    dialog.table.selectRow(0)
    dialog.leave_button.click()
    context.tasks.set_stage([5], Stage.DONE)
    dialog.save_button.click()
    assert dialog.isVisible() and "đã thay đổi" in dialog.message_bar.text()
    assert dialog.model.count(Fate.LEFT) == 1 and len(context.programmes.all()) == 1
