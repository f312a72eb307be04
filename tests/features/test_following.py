"""Following a task to its end through the real window: the sheet that closes, marks, papers, chasing, evidence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from ctr_desktop.domain.diary import EntryKind, Paper
from ctr_desktop.domain.task import Mark, Stage
from ctr_desktop.domain.views import View
from ctr_desktop.gui.widgets.stage_bar import ENTERED
from ctr_desktop.services.follow_up import Proof
from tests.features.test_quarter import select, type_words


@pytest.fixture
def shown(qtbot, programme, window):
    window.show_page("tree")
    return window


def test_a_task_is_closed_by_a_paper_with_the_keyboard_alone(qtbot, shown, context):
    select(shown, 1)
    shown.actions_by_name["stage_done"].trigger()
    dialog = shown.follow_up.dialog
    assert dialog.focusWidget() is dialog.paper.number and context.tasks.one(1).stage is Stage.TODO
    type_words(dialog.paper.number, "335-BC/HU")
    qtbot.keyClick(dialog.paper.number, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.paper.day
    qtbot.keyClicks(dialog.paper.day, "20/6")
    qtbot.keyClick(dialog.paper.day, Qt.Key.Key_Return)
    assert context.tasks.one(1).done_on == date(2024, 6, 20)
    (paper,) = context.papers.of_task(1)
    assert (paper.number_symbol, paper.date) == ("335-BC/HU", date(2024, 6, 20))
    assert "335-BC/HU" in shown.detail.form.proof_button.text() and "Hoàn thành" in shown.toast.text()


def test_the_sheet_says_what_is_missing_and_escape_changes_nothing(qtbot, shown, context):
    select(shown, 1, 2)
    before = context.history.undo_target().id
    shown.actions_by_name["stage_done"].trigger()
    dialog = shown.follow_up.dialog
    dialog.save_button.click()
    assert dialog.message_bar.isVisible() and dialog.isVisible()
    dialog.no_paper_check.click()
    dialog.save_button.click()
    assert "lý do" in dialog.message_bar.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert context.history.undo_target().id == before
    shown.actions_by_name["stage_done"].trigger()
    dialog = shown.follow_up.dialog
    dialog.no_paper_check.click()
    dialog.reason_edit.setText("báo cáo miệng")
    dialog.save_button.click()
    assert [context.tasks.one(task).values["no_paper"] for task in (1, 2)] == ["báo cáo miệng"] * 2
    context.history.undo()
    assert context.history.undo_target().id == before, "both were one action"


def test_later_lists_the_task_and_the_link_asks_again(shown, context):
    select(shown, 1)
    shown.actions_by_name["stage_done"].trigger()
    shown.follow_up.dialog.later_button.click()
    assert shown.services.models.tallies.count(View.UNPROVED) == 1
    shown.detail.form.proof_button.click()
    dialog = shown.follow_up.dialog
    assert not dialog.later_button.isVisible(), "it is done already"
    dialog.paper.subject.setText("Báo cáo kết quả")
    dialog.save_button.click()
    assert shown.services.models.tallies.count(View.UNPROVED) == 0


def test_a_known_paper_is_found_while_its_number_is_typed(qtbot, shown, context):
    from ctr_desktop.domain.diary import DocumentRole, Paper

    context.papers.add([5], DocumentRole.RESULT, Paper("335-BC/HU", date(2024, 6, 18), "Kết quả học tập"))
    select(shown, 1, 2, 3)
    papers = shown.detail.lists.papers
    shown.detail.form.tabs.setCurrentWidget(shown.detail.form.documents_tab)
    papers.fields.number.open()
    type_words(papers.fields.number, "hoc tap")
    qtbot.keyClick(papers.fields.number, Qt.Key.Key_Down)
    qtbot.keyClick(papers.fields.number, Qt.Key.Key_Return)
    assert papers.fields.subject.text() == "Kết quả học tập" and papers.fields.day.text() == "18/6/2024"
    papers.role.setCurrentIndex(1)
    papers.add_button.click()
    assert len(context.papers.all()) == 1
    assert all(len(context.papers.of_task(task)) == 1 for task in (1, 2, 3, 5))
    assert papers.fields.is_empty(), "the next paper begins with empty fields"


def test_ten_papers_are_entered_and_one_is_changed_for_all(shown, context):
    select(shown, 1, 2)
    papers = shown.detail.lists.papers
    for number in range(1, 11):
        papers.fields.number.setText(f"{number}-CV/HU")
        papers.fields.subject.setText(f"Việc {number}")
        papers.add_button.click()
    assert len(context.papers.all()) == 10 and len(context.papers.of_task(2)) == 10
    select(shown, 1)
    shown.detail.form.tabs.setCurrentWidget(shown.detail.form.documents_tab)
    papers.list.setCurrentRow(0)
    papers.edit_button.click()
    shown.follow_up.dialog.fields.subject.setText("Sửa")
    shown.follow_up.dialog.save_button.click()
    assert "Sửa" in {item.subject for item in context.papers.of_task(2)}


def test_a_return_is_asked_why(shown, context):
    select(shown, 1)
    shown.services.models.detail.set_stage(Stage.WAITING)
    shown.detail.form.stage_bar.chosen.emit(Stage.RETURNED)
    dialog = shown.follow_up.dialog
    dialog.save_button.click()
    assert dialog.isVisible() and context.tasks.one(1).stage is Stage.WAITING
    dialog.reason_edit.setText("thiếu số liệu")
    dialog.save_button.click()
    assert context.tasks.one(1).stage is Stage.RETURNED
    assert "trả lại 1 lần" in shown.detail.form.counted_label.text()


def test_nobody_carries_a_task_over_from_the_menus(shown):
    assert Stage.CARRIED not in ENTERED
    assert len(shown.detail.form.stage_bar.menu().actions()) == 3


def test_marks_are_set_seen_and_taken_off(shown, context):
    select(shown, 1)
    shown.services.models.detail.set_stage(Stage.DONE, date(2024, 6, 20))
    buttons = shown.detail.form.marks.buttons
    buttons[Mark.REPORTED].click()
    dialog = shown.follow_up.dialog
    dialog.day_edit.setText("21/6/2024")
    dialog.person.setText("Lê Thị Hoa")
    dialog.save_button.click()
    assert context.tasks.one(1).values["reported_on"] == date(2024, 6, 21)
    assert "21/6/2024" in buttons[Mark.REPORTED].text() and "Lê Thị Hoa" in buttons[Mark.REPORTED].text()
    buttons[Mark.REPORTED].click()
    shown.follow_up.dialog.off_button.click()
    assert context.tasks.one(1).values["reported_on"] is None


def test_an_act_of_chasing_is_written_counted_and_marked(shown, context):
    select(shown, 1)
    form = shown.detail.form
    form.tabs.setCurrentWidget(form.diary_tab)
    form.note_edit.setText("gọi điện")
    form.note_person.setText("Nguyễn Văn Bình")
    form.chase_button.menu().actions()[3].trigger()
    entry = context.diary.of_task(1)[0]
    assert entry.kind is EntryKind.INSTRUCTION and not entry.in_report
    assert "đã đôn đốc 1 lần" in form.counted_label.text() and form.note_person.text() == ""
    assert "Nguyễn Văn Bình" in form.diary_list.item(0).text()
    form.diary_list.setCurrentRow(0)
    form.report_note_button.click()
    assert context.diary.of_task(1)[0].in_report and "đưa vào báo cáo" in form.diary_list.item(0).text()


@pytest.fixture
def photo(tmp_path) -> Path:
    image = QImage(1200, 900, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    file = tmp_path / "ảnh họp.png"
    assert image.save(str(file))
    return file


def test_evidence_is_added_previewed_and_taken_off(shown, context, prompts, photo):
    select(shown, 1)
    prompts.files = [photo]
    form, tab = shown.detail.form, shown.detail.lists.evidence
    form.tabs.setCurrentWidget(form.evidence_tab)
    shown.actions_by_name["evidence"].trigger()
    assert [item.name for item in context.evidence.of_task(1)] == ["ảnh họp.png"]
    assert "ảnh họp.png" in tab.list.item(0).text()
    tab.list.setCurrentRow(0)
    assert tab.preview.isVisible() and not tab.preview.pixmap().isNull()
    tab.delete_button.click()
    assert context.evidence.of_task(1) == [] and not tab.preview.isVisible()
    assert "Gỡ minh chứng" in shown.toast.text()


def test_a_picture_of_the_clipboard_becomes_evidence(shown, context):
    select(shown, 1)
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(image)
    shown.detail.lists.evidence.paste()
    (item,) = context.evidence.of_task(1)
    assert item.name.endswith(".png") and context.evidence.content(item).startswith(b"\x89PNG")


def test_a_large_file_is_told_before_it_is_taken(shown, context, prompts, tmp_path, monkeypatch):
    select(shown, 1)
    file = tmp_path / "video.mp4"
    file.write_bytes(b"v" * 2048)
    monkeypatch.setattr("ctr_desktop.gui.controllers.follow_up.LARGE", 1024)
    prompts.answer = False
    shown.follow_up.add_evidence([file])
    assert context.evidence.of_task(1) == [] and "MB" in prompts.asked[-1]
    prompts.answer = True
    shown.follow_up.add_evidence([file])
    assert len(context.evidence.of_task(1)) == 1


def test_what_is_dropped_on_a_task_is_evidence_and_elsewhere_a_document(shown, context, photo, monkeypatch):
    opened = []
    monkeypatch.setattr(shown, "open_file", opened.append)
    shown.dropping.decide([photo], None, 2)
    assert [item.name for item in context.evidence.of_task(2)] == ["ảnh họp.png"]
    select(shown, 3)
    shown.dropping.decide([photo], shown.detail.form.evidence_tab, None)
    assert len(context.evidence.of_task(3)) == 1 and opened == []
    shown.dropping.decide([photo], shown.sidebar, None)
    assert opened == [photo]
    shown.dropping.decide([photo, photo], shown.sidebar, None)
    assert opened == [photo] and shown.message_bar.isVisible()


def test_a_copy_of_the_data_on_a_task_is_asked_about(shown, context, prompts, tmp_path, monkeypatch):
    copy = tmp_path / "sao.ctr"
    context.backup.write(copy)
    opened = []
    monkeypatch.setattr(shown, "open_file", opened.append)
    prompts.answer = False
    shown.dropping.decide([copy], None, 2)
    assert opened == [copy] and context.evidence.of_task(2) == []
    prompts.answer = True
    shown.dropping.decide([copy], None, 2)
    assert len(context.evidence.of_task(2)) == 1


def test_the_row_under_the_pointer_is_the_task_that_is_meant(qtbot, shown):
    from ctr_desktop.domain.row_keys import task_key

    tree = shown.pages.page.tree
    index = shown.services.models.outline.index_of(task_key(1))
    tree.scrollTo(index)
    place = tree.viewport().mapToGlobal(tree.visualRect(index).center())
    assert shown.pages.page.task_at(place) == 1
    shown.show_page("table")
    table = shown.pages.page
    qtbot.waitUntil(lambda: table.model.row_of(1) is not None)
    place = table.table.viewport().mapToGlobal(
        table.table.visualRect(table.model.index(table.model.row_of(1), 1)).center()
    )
    assert table.task_at(place) == 1


def test_files_of_the_clipboard_are_evidence(shown, context, photo):
    select(shown, 1)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo))])
    QGuiApplication.clipboard().setMimeData(data)
    shown.detail.lists.evidence.paste()
    assert [item.name for item in context.evidence.of_task(1)] == ["ảnh họp.png"]


def test_the_pane_is_never_wider_than_its_least_room(qtbot, shown, context):
    """Whatever tab is in front: what does not fit is cut at the right edge, and nobody sees that it is there."""
    context.follow_up.close([1], Proof(Paper("123456-BC/HU", date(2024, 6, 18), "việc " * 40)))
    select(shown, 1)
    form = shown.detail.form
    bar = form.detail_scroll.verticalScrollBar().sizeHint().width()
    for place in range(form.tabs.count()):
        form.tabs.setCurrentIndex(place)
        assert form.body.minimumSizeHint().width() <= shown.detail.minimumWidth() - bar, form.tabs.tabText(place)


def test_a_tab_is_as_high_as_what_it_holds(shown, context):
    select(shown, 1)
    form = shown.detail.form
    form.tabs.setCurrentWidget(form.results_tab)
    tall = form.tabs.sizeHint().height()
    form.tabs.setCurrentWidget(form.diary_tab)
    assert form.tabs.sizeHint().height() < tall / 2


def test_every_action_is_found_by_its_words_and_run(qtbot, shown, context):
    select(shown, 1)
    shown.actions_by_name["palette"].trigger()
    dialog = shown.help.dialog
    assert dialog.list.count() == len(shown.actions_by_name) - 1
    assert any("Ctrl+Z" in dialog.list.item(row).text() for row in range(dialog.list.count()))
    type_words(dialog.line, "dang thuc hien")
    assert dialog.list.count() == 1
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert context.tasks.one(1).stage is Stage.DOING
    select(shown)
    shown.actions_by_name["palette"].trigger()
    dialog = shown.help.dialog
    type_words(dialog.line, "hoan thanh")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.isVisible(), "what cannot be done now does nothing"
    dialog.reject()


def test_a_short_title_is_proposed_until_one_is_entered(qtbot, shown, context):
    select(shown, 3)
    editor = shown.detail.field_widget("short_title")
    proposed = context.tasks.one(3).short
    assert editor.text() == "" and editor.placeholderText() == proposed and len(proposed) <= 60
    shown.show_page("table")
    table = shown.pages.page.model
    qtbot.waitUntil(lambda: table.row_of(3) is not None)
    assert table.cell_words(table.task(table.row_of(3)), "short_title") == proposed
