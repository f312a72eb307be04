"""What is typed and not yet stored is what undo takes back first, in every field of the pane."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ctr_desktop.domain.row_keys import task_key
from ctr_desktop.domain.task import Stage
from ctr_desktop.gui.widgets.commit_fields import Commits
from tests.features.test_quarter import pick


def select(window, *tasks: int) -> None:
    window.pages.page.select_keys([task_key(task) for task in tasks])
    window.pages.page._tell()


@pytest.fixture
def pane(programme, window):
    select(window, 1)
    return window.detail


def typed_fields(pane) -> dict[str, QWidget]:
    """Every field of the pane that can hold words which are not stored yet."""
    form = pane.form
    return {
        widget.objectName(): widget
        for widget in pane.findChildren(QWidget)
        if isinstance(widget, QLineEdit | QPlainTextEdit)
        and not widget.isReadOnly()
        and widget not in (form.note_edit, form.note_day)
        and not form.documents_tab.isAncestorOf(widget)
        and widget.objectName() != "qt_spinbox_lineedit"
    }


def test_every_field_that_is_typed_in_can_be_told_to_store(pane):
    fields = typed_fields(pane)
    assert len(fields) >= 8
    for name, widget in fields.items():
        holder = widget if isinstance(widget, Commits) else widget.parentWidget()
        assert isinstance(holder, Commits), name


@pytest.mark.parametrize("name", ["short_title", "product", "result", "difficulty", "proposal"])
def test_undo_takes_back_typed_words(qtbot, pane, window, context, name):
    context.tasks.set([1], "secrecy", "secret")
    widget = pane.field_widget(name)
    widget.setFocus()
    qtbot.keyClicks(widget, "dang go")
    assert context.tasks.one(1).values[name] == ""
    window.actions_by_name["undo"].trigger()
    assert context.tasks.one(1).values[name] == ""
    assert context.tasks.one(1).secrecy.value == "secret", "the step before stays"
    window.actions_by_name["redo"].trigger()
    assert context.tasks.one(1).values[name] == "dang go"


def test_undo_takes_back_a_typed_deadline_not_the_step_before(qtbot, pane, window, context):
    window.services.models.detail.set_stage(Stage.DOING)
    edit = pane.form.deadline_edit
    before = context.tasks.one(1).deadline.due
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "20/6")
    window.actions_by_name["undo"].trigger()
    task = context.tasks.one(1)
    assert task.stage is Stage.DOING and task.deadline.due == before
    window.actions_by_name["redo"].trigger()
    assert context.tasks.one(1).deadline.due == date(2024, 6, 20)


def test_a_typed_day_that_is_none_is_said_and_undo_goes_on(qtbot, pane, window, context):
    window.services.models.detail.set_stage(Stage.DOING)
    edit = pane.form.deadline_edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "bao gio")
    window.actions_by_name["undo"].trigger()
    assert context.tasks.one(1).stage is Stage.TODO
    assert context.tasks.one(1).deadline.due == date(2024, 6, 30)


def test_another_task_another_page_and_closing_store_what_is_typed(qtbot, pane, window, context):
    def type_into(task: int, words: str) -> None:
        select(window, task)
        widget = pane.field_widget("short_title")
        widget.setFocus()
        widget.selectAll()
        qtbot.keyClicks(widget, words)

    type_into(1, "mot")
    select(window, 2)
    assert context.tasks.one(1).short_title == "mot" and context.tasks.one(2).short_title == ""
    type_into(2, "hai")
    window.show_page("table")
    assert context.tasks.one(2).short_title == "hai"
    window.show_page("tree")
    type_into(3, "ba")
    window.close()
    assert context.tasks.one(3).short_title == "ba"


def test_a_re_assignment_can_be_called_a_mistake(qtbot, pane, window, context, clock):
    form = pane.form

    def give(name: str) -> None:
        pick(qtbot, form.lead_picker, name)

    give("Ban Tuyên giáo Huyện ủy")
    assert context.tasks.reassignments(1) == [], "giving is no re-assignment"
    clock.now = clock.now.replace(day=29)
    give("Ban Tổ chức Huyện ủy")
    assert len(context.tasks.reassignments(1)) == 1
    buttons = [button for button in window.toast._buttons if button.isVisible()]
    assert [button.text() for button in buttons] == ["Hoàn tác", "Sửa nhầm"]
    qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert context.tasks.reassignments(1) == []
    assert context.organisation.find_unit("Ban Tổ chức Huyện ủy").id == context.tasks.one(1).lead_unit


def test_what_undo_keeps_is_named(qtbot, pane, window, context):
    context.tasks.set([1], "short_title", "của ta")
    action = context.history.undo_target()
    with context.workspace.journal.action("task.short_title") as _recording:
        context.workspace.database.execute("UPDATE task SET short_title = 'của người khác' WHERE id = 1")
    context.workspace.database.execute("UPDATE action SET state = 'base' WHERE id > ?", (action.id,))
    window.actions_by_name["undo"].trigger()
    assert context.tasks.one(1).short_title == "của người khác"
    assert window.message_bar.isVisible() and "của người khác" in window.message_bar.text()
