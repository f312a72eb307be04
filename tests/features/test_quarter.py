"""A clerk's quarter through the real window: empty folder, import, follow, search, undo, report."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ctr_desktop import resources
from ctr_desktop.app.context import open_context
from ctr_desktop.app.window import build_window
from ctr_desktop.domain.row_keys import task_key
from ctr_desktop.domain.task import Stage
from ctr_desktop.domain.views import View
from ctr_desktop.gui.main_window import MainWindow
from ctr_desktop.models.sidebar_model import unit_target, view_target
from ctr_desktop.models.tree_shape import is_task, row_id
from tests.conftest import SAMPLE


def type_words(widget: QWidget, words: str) -> None:
    """Type Vietnamese letter by letter, one key event each."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def shown_tasks(window: MainWindow) -> set[int]:
    return {row_id(key) for key in window.services.models.outline.shape.parent if is_task(key)}


def select(window: MainWindow, *tasks: int) -> None:
    window.pages.page.select_keys([task_key(task) for task in tasks])
    window.pages.page._tell()


def pick(qtbot, picker, words: str) -> None:
    """Choose what some typed letters find."""
    picker.open()
    type_words(picker, words)
    qtbot.keyClick(picker, Qt.Key.Key_Return)


def import_sample(qtbot, window: MainWindow) -> None:
    qtbot.mouseClick(window.pages.page.empty.sample_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.importing.preview is not None, timeout=10_000)
    dialog = window.importing.preview
    assert "52 mục" in dialog.form.summary_label.text()
    qtbot.mouseClick(dialog.form.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.importing.preview is None)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def test_a_quarter_from_the_empty_folder_to_the_report(qtbot, window, context, prompts, clock, tmp_path):
    # An empty folder says what to do next.
    assert window.pages.page.empty.import_button.isVisible() and not window.pages.page.tree.isVisible()
    assert "Chưa có chương trình" in window.pages.page.empty.title.text()

    # Import the sample through its dialog.
    import_sample(qtbot, window)
    assert window.pages.page.tree.isVisible() and len(shown_tasks(window)) == 134
    assert "134 nhiệm vụ" in window.status.figures.text()

    # Give three tasks at once to a unit, then one to an officer.
    select(window, 1, 2, 3)
    form = window.detail.form
    assert "3" in form.code_label.text()
    pick(qtbot, form.lead_picker, "tuyen giao")
    assert {context.tasks.one(task).lead_unit for task in (1, 2, 3)} == {3}
    select(window, 1)
    officer = window.detail.field_widget("officer")
    officer.setFocus()
    type_words(officer, "Trần Thị Ngọc Ẩn")
    qtbot.keyClick(officer, Qt.Key.Key_Return)
    assert context.organisation.persons()[0].name == "Trần Thị Ngọc Ẩn"

    # Set stages, a deadline, a result and a note; everything is stored at once.
    qtbot.mouseClick(form.stage_bar.button(Stage.DOING), Qt.MouseButton.LeftButton)
    assert context.tasks.one(1).stage is Stage.DOING
    form.deadline_edit.setFocus()
    form.deadline_edit.selectAll()
    qtbot.keyClicks(form.deadline_edit, "20/6")
    qtbot.keyClick(form.deadline_edit, Qt.Key.Key_Return)
    assert context.tasks.one(1).deadline.due == date(2024, 6, 20)
    assert "Quá hạn 8 ngày" in form.verdict_pill.text()
    result = window.detail.field_widget("result")
    result.setFocus()
    type_words(result, "Đã tổ chức 12 hội nghị quán triệt")
    form.tabs.setCurrentWidget(form.diary_tab)
    form.note_edit.setFocus()
    assert context.tasks.one(1).result == "Đã tổ chức 12 hội nghị quán triệt", "leaving a field stores it"
    type_words(form.note_edit, "Đã đôn đốc lần một")
    qtbot.keyClick(form.note_edit, Qt.Key.Key_Return)
    assert context.diary.of_task(1)[0].text == "Đã đôn đốc lần một"
    assert "Đã đôn đốc lần một" in form.diary_list.item(0).text()
    form.tabs.setCurrentWidget(form.history_tab)
    assert any("20/6/2024" in form.history_list.item(row).text() for row in range(form.history_list.count()))
    form.tabs.setCurrentWidget(form.source_tab)
    assert "253, 254-KH/TU" in form.source_view.toPlainText()

    # The views of the sidebar count and filter.
    window.sidebar.chosen.emit(view_target(View.OVERDUE))
    assert shown_tasks(window) == {1}
    window.sidebar.chosen.emit(unit_target(3))
    assert shown_tasks(window) == {1, 2, 3}
    window.sidebar.chosen.emit(view_target(View.ALL))
    assert len(shown_tasks(window)) == 134

    # Search without marks.
    window.actions_by_name["find"].trigger()
    qtbot.keyClicks(window.search, "dien tap khu vuc")
    qtbot.waitUntil(lambda: window.services.models.outline.is_filtered)
    assert len(shown_tasks(window)) == 3
    window.search.clear()
    qtbot.waitUntil(lambda: not window.services.models.outline.is_filtered)

    # Mark it done and take that back.
    select(window, 1)
    window.actions_by_name["stage_done"].trigger()
    window.follow_up.dialog.later_button.click()
    assert context.tasks.one(1).stage is Stage.DONE and "Hoàn thành" in window.toast.text()
    window.actions_by_name["undo"].trigger()
    assert context.tasks.one(1).stage is Stage.DOING
    window.actions_by_name["redo"].trigger()
    assert context.tasks.one(1).done_on == date(2024, 6, 28)

    # Print the report: ask, preview, save.
    committee = context.workspace.settings.values.committee
    committee.name, committee.superior, committee.symbol, committee.place = (
        "Huyện ủy Vị Thủy",
        "Đảng bộ tỉnh",
        "HU",
        "Vị Thủy",
    )
    clock.now = datetime(2024, 7, 1, 8, 0)
    window.actions_by_name["report_progress"].trigger()
    dialog = window.reporting.report_dialog
    assert dialog.form.as_of_edit.text() == "30/6/2024"
    dialog.form.draft_check.setChecked(False)
    dialog.form.number_edit.setText("76")
    dialog.form.issued_edit.setText("1/7/2024")
    dialog.form.signer_edit.setText("Nguyễn Văn Bình")
    dialog.editor("proposals").setPlainText("Đề nghị Tỉnh ủy sớm hướng dẫn")
    qtbot.mouseClick(dialog.form.preview_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.reporting.preview is not None, timeout=20_000)
    preview = window.reporting.preview
    assert preview.form.page_view.page_count() > 3
    prompts.target = tmp_path / "bao-cao"
    qtbot.mouseClick(preview.form.save_button, Qt.MouseButton.LeftButton)
    preview.close()
    dialog.close()
    words = pdf_words(tmp_path / "bao-cao.pdf")
    for expected in (
        "Số 76-BC/HU",
        "Vị Thủy, ngày 01 tháng 7 năm 2024",
        "Đã tổ chức 12 hội nghị quán triệt.",
        "Nguyễn Văn Bình",
        "Đề nghị Tỉnh ủy sớm hướng dẫn",
        "Đã đôn đốc lần một",
        "Ban Tuyên giáo Huyện ủy",
    ):
        assert expected in words, expected
    assert len(context.reports.issued(1)) == 1


def pdf_words(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    words = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())
    document.close()
    return words


def test_cancel_leaves_nothing_behind(qtbot, window, context):
    qtbot.mouseClick(window.pages.page.empty.sample_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.importing.preview is not None, timeout=10_000)
    window.importing.preview.form.drop_button.click()
    qtbot.mouseClick(window.importing.preview.form.cancel_button, Qt.MouseButton.LeftButton)
    database = context.workspace.database
    for table in ("programme", "node", "task", "citation", "file"):
        assert database.rows(f"SELECT * FROM {table}") == []
    assert context.history.undo_target() is None


def test_the_same_file_again_is_noticed(qtbot, window, context, prompts):
    import_sample(qtbot, window)
    prompts.document, prompts.answer = resources.path(SAMPLE), False
    window.actions_by_name["import"].trigger()
    qtbot.waitUntil(lambda: bool(prompts.asked), timeout=10_000)
    assert "đã nhập" in prompts.asked[0] and window.importing.preview is None
    assert len(context.programmes.all()) == 1


@pytest.mark.parametrize(
    ("name", "content", "part"),
    [("cu.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word cũ"), ("x.docx", b"PK\x03\x04 hong", "hỏng")],
)
def test_bad_files_are_one_sentence(monkeypatch, qtbot, window, context, prompts, tmp_path, name, content, part):
    monkeypatch.setenv("PATH", "/nonexistent")  # the reading process finds no office there
    prompts.document = tmp_path / name
    prompts.document.write_bytes(content)
    window.actions_by_name["import"].trigger()
    qtbot.waitUntil(window.message_bar.isVisible, timeout=10_000)
    assert part in window.message_bar.text() and context.programmes.all() == []


def test_a_document_without_outline_is_offered_flat(qtbot, window, context, prompts, tmp_path):
    prompts.document = tmp_path / "phang.txt"
    prompts.document.write_text("Làm việc một.\nLàm việc hai.\n", encoding="utf-8")
    window.actions_by_name["import"].trigger()
    qtbot.waitUntil(lambda: window.importing.preview is not None, timeout=10_000)
    assert "danh sách" in prompts.asked[0]
    window.importing.preview.form.accept_button.click()
    assert len(shown_tasks(window)) == 2


def test_own_tasks_through_the_menu(qtbot, window, context):
    import_sample(qtbot, window)
    window.pages.page.select_task(2)
    window.actions_by_name["add_task"].trigger()
    dialog = window.tasks.dialog
    type_words(dialog.form.text_edit, "Báo cáo Thường trực hằng tuần")
    dialog.form.save_button.click()
    task = window.services.models.detail.task
    assert task.text == "Báo cáo Thường trực hằng tuần" and window.detail.form.own_label.isVisible()
    window.actions_by_name["move_up"].trigger()
    assert context.programmes.task_children(task.node)[1] == task.id
    window.actions_by_name["edit_task"].trigger()
    window.tasks.dialog.form.text_edit.setPlainText("Báo cáo hằng tháng")
    window.tasks.dialog.form.save_button.click()
    assert context.tasks.one(task.id).text == "Báo cáo hằng tháng"
    window.actions_by_name["delete_task"].trigger()
    assert task.id not in shown_tasks(window)
    window.actions_by_name["undo"].trigger()
    assert task.id in shown_tasks(window)
    window.pages.page.select_task(2)
    assert not window.actions_by_name["delete_task"].isEnabled(), "the programme's own tasks keep their words"


def test_undo_of_the_import_empties_the_window(qtbot, window, context):
    import_sample(qtbot, window)
    window.actions_by_name["undo"].trigger()
    assert window.pages.page.empty.import_button.isVisible() and window.services.models.outline.programme is None
    window.actions_by_name["redo"].trigger()
    assert context.programmes.all()


def test_the_window_comes_back_as_it_was_left(qtbot, window, context, folder, clock, qapp, theme, prompts):
    import_sample(qtbot, window)
    window.pages.page.tree.collapseAll()
    window.pages.page.select_task(20)
    window.actions_by_name["two_lines"].trigger()
    window.close()
    context.close()
    again = open_context(folder, clock)
    second = build_window(again, theme, prompts)
    qtbot.addWidget(second)
    second.show()
    assert second.services.models.detail.ids == [20]
    assert not second.actions_by_name["two_lines"].isChecked()
    assert second.actions_by_name["undo"].isEnabled(), "undo survives the restart"
    assert len(second.pages.page.expanded_keys()) < 6
    second.services.models.background.stop()
    second.close()
    again.close()


def test_a_wrong_day_is_said_beside_the_field(qtbot, window, context):
    import_sample(qtbot, window)
    select(window, 2)
    window.services.models.detail.set_deadline("bao giờ cũng được")
    assert window.detail.form.message_bar.isVisible()
    assert context.tasks.one(2).deadline.due == date(2024, 6, 30)


def test_changes_made_by_another_program_are_shown(qtbot, window, context, folder, clock):
    import_sample(qtbot, window)
    select(window, 2)
    other = open_context(folder, clock)
    other.tasks.set_stage([2], Stage.DOING)
    other.tasks.add(3, "Việc từ dòng lệnh")
    other.close()
    window.programmes.look_for_changes()
    assert len(shown_tasks(window)) == 135
    assert window.services.models.detail.task.stage is Stage.DOING
    assert window.services.models.tallies.total.doing == 1


def test_number_and_day_of_the_programme_are_filled_in_once_it_is_issued(qtbot, window, context):
    import_sample(qtbot, window)
    programme = window.services.models.outline.programme
    before = context.programmes.get(programme).header
    window.actions_by_name["programme"].trigger()
    form = window.programmes.dialog.form
    form.number_edit.setText("94")
    form.day_edit.setFocus()
    qtbot.keyClicks(form.day_edit, "31/6/2024")
    qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert form.message_bar.isVisible() and context.programmes.get(programme).header == before
    form.day_edit.selectAll()
    qtbot.keyClicks(form.day_edit, "28/3/2024")
    qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    after = context.programmes.get(programme).header
    assert (after.number, after.date, after.period) == ("94", "2024-03-28", before.period)
    window.actions_by_name["undo"].trigger()
    assert context.programmes.get(programme).header == before
