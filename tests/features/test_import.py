"""An import through the real window: pasted text, several documents, suggestions, questions, a second issue."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from ctr_desktop.domain.deadline import Provenance
from ctr_desktop.domain.task import Stage
from ctr_desktop.gui.dialogs.import_dialog import ImportDialog
from tests.features.test_quarter import pick
from tests.importing.builders import FOOT, HEAD, PREAMBLE, TITLE, text_document

BODY = [
    "I. Công tác xây dựng Đảng",
    "1. Nâng cao chất lượng công tác kiểm tra, giám sát của các chi bộ.",
    "2. Giao Ban Tuyên giáo, Ban Dân vận chủ trì đối thoại với thanh niên trước ngày 20/5/2024.",
    "II. Kinh tế",
    "1. Đẩy nhanh tiến độ giải ngân vốn đầu tư công trên địa bàn huyện.",
]
ANNEX = ["T/M TỈNH ỦY", "PHỤ LỤC 1", "DANH MỤC VIỆC", "1. Việc trong phụ lục thứ nhất", "2. Việc thứ hai"]


@pytest.fixture
def opened(qtbot, window, prompts, tmp_path):
    def open_text(content: bytes, name: str = "chuong-trinh.txt") -> ImportDialog:
        prompts.document = tmp_path / name
        prompts.document.write_bytes(content)
        window.actions_by_name["import"].trigger()
        qtbot.waitUntil(lambda: window.importing.preview is not None, timeout=10_000)
        return window.importing.preview

    return open_text


def accept(qtbot, window, dialog: ImportDialog) -> None:
    qtbot.mouseClick(dialog.form.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.importing.preview is None)


def cell(dialog: ImportDialog, node: int, column: int) -> str:
    return dialog.model.data(dialog.model.index_of(node).siblingAtColumn(column))


def select(dialog: ImportDialog, node: int) -> None:
    dialog.form.tree.setCurrentIndex(dialog.model.index_of(node))


def test_suggestions_are_marked_until_they_are_taken(qtbot, window, context, opened):
    dialog = opened(text_document(BODY))
    assert cell(dialog, 2, 1) == "gợi ý: UBKT" and cell(dialog, 3, 1) == "chọn: BTG, BDV"
    assert cell(dialog, 3, 2) == "20/5/2024"
    doubts = [dialog.form.doubt_list.item(row).text() for row in range(dialog.form.doubt_list.count())]
    assert any("chọn một: BTG, BDV" in words for words in doubts)
    select(dialog, 1)
    dialog.form.suggestion_button.click()
    assert cell(dialog, 2, 1) == "UBKT"
    select(dialog, 3)
    dialog.form.lead_button.click()
    pick(qtbot, dialog.lead_cell.picker, "dan van")
    assert cell(dialog, 3, 1) == "BDV"
    dialog.form.undo_button.click()
    assert cell(dialog, 3, 1).startswith("chọn:")
    dialog.form.suggestion_button.click()
    assert dialog.form.message_bar.isVisible()
    accept(qtbot, window, dialog)
    tasks = {task.code: task for task in context.tasks.of_programme()}
    assert tasks["I.1-1"].lead_provenance is Provenance.DIRECTED and tasks["I.2-1"].lead_unit is None
    assert tasks["I.2-1"].deadline.provenance is Provenance.STATED and tasks["II.1-1"].lead_unit is None


def test_cancel_remembers_nothing(qtbot, window, context, opened):
    dialog = opened(text_document(BODY))
    select(dialog, 1)
    dialog.form.suggestion_button.click()
    dialog.form.cancel_button.click()
    qtbot.waitUntil(lambda: window.importing.preview is None)
    assert context.programmes.all() == [] and context.history.undo_target() is None


def test_the_documents_of_a_file_are_offered_one_by_one(qtbot, window, context, opened):
    dialog = opened(text_document(BODY) + ("\n" + "\n".join(ANNEX)).encode())
    combo = dialog.form.document_combo
    assert combo.isVisible() and [combo.itemData(row) for row in range(combo.count())] == [1, 2, 0]
    assert "nhiều văn bản" in dialog.form.doubt_list.item(0).text()
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    assert not dialog.form.accept_button.isEnabled()  # nothing is stored while another document is read
    qtbot.waitUntil(lambda: dialog.result_draft().document == 2, timeout=10_000)
    assert [node.text for node in dialog.draft.outline.nodes] == ["Việc trong phụ lục thứ nhất", "Việc thứ hai"]
    combo.setCurrentIndex(2)
    combo.activated.emit(2)
    qtbot.waitUntil(lambda: dialog.result_draft().document == 0, timeout=10_000)
    accept(qtbot, window, dialog)
    texts = [task.text for task in context.tasks.of_programme()]
    assert "Việc thứ hai" in texts and any("giải ngân" in text for text in texts)


def test_two_readings_of_a_document_are_both_to_be_had(qtbot, window, context, opened):
    dialog = opened(text_document(["I. Nhiệm vụ", "* Các thôn:", "- Các xã:", "1. Kiểm tra chợ."]))
    doubts = dialog.form.doubt_list

    def turn(words, level):
        row = next(row for row in range(doubts.count()) if words in doubts.item(row).text())
        doubts.itemActivated.emit(doubts.item(row))
        qtbot.waitUntil(lambda: dialog.draft.outline.nodes[-1].level == level, timeout=10_000)

    assert dialog.draft.outline.nodes[-1].level == 2
    turn("đọc theo cách còn lại", 4)
    turn("đọc lại theo cách đầu", 2)
    turn("đọc theo cách còn lại", 4)
    accept(qtbot, window, dialog)
    assert [task.text for task in context.tasks.of_programme()] == ["Kiểm tra chợ."]


def test_a_text_is_pasted(qtbot, window, context):
    QGuiApplication.clipboard().setText("")
    window.actions_by_name["paste"].trigger()
    assert "chép" in window.message_bar.text()
    QGuiApplication.clipboard().setText("\n".join([*HEAD, *TITLE, PREAMBLE, *BODY, *FOOT]))
    window.actions_by_name["paste"].trigger()
    qtbot.waitUntil(lambda: window.importing.preview is not None, timeout=10_000)
    accept(qtbot, window, window.importing.preview)
    assert context.programmes.all()[0].source_name == "Văn bản đã chép"


def test_a_second_issue_is_put_on_the_first(qtbot, window, context, opened):
    accept(qtbot, window, opened(text_document(BODY)))
    first = {task.code: task for task in context.tasks.of_programme()}
    context.tasks.set_stage([first["I.2-1"].id, first["II.1-1"].id], Stage.DOING)
    again = [*BODY[:1], BODY[1].replace("Nâng cao", "Tiếp tục nâng cao"), *BODY[3:], "2. Việc mới hoàn toàn."]
    dialog = opened(text_document(again), "chinh-thuc.txt")
    assert "Cập nhật Quý II/2024" in dialog.form.target_combo.currentText()
    assert dialog.onto() is not None and dialog.form.accept_button.text() == "So sánh…"
    accept(qtbot, window, dialog)
    qtbot.waitUntil(lambda: window.importing.merge_dialog is not None)
    merging = window.importing.merge_dialog
    rows = [merging.model.data(merging.model.index(row, 0)) for row in range(merging.model.rowCount())]
    assert sorted(rows) == ["Không còn: giữ lại", "Mới", "Thay đổi"]
    vanished = rows.index("Không còn: giữ lại")
    box = merging.model.index(vanished, 0)
    merging.form.tree.setCurrentIndex(box)
    assert "thanh niên" in merging.form.old_view.toPlainText() and not merging.form.new_view.toPlainText()
    assert merging.model.setData(box, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert "1 sẽ xóa" in merging.form.summary_label.text()
    merging.model.setData(box, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    merging.form.all_check.click()
    assert merging.model.rowCount() == 6
    merging.form.accept_button.click()
    qtbot.waitUntil(lambda: window.importing.merge_dialog is None)
    assert len(context.programmes.all()) == 1
    after = {task.id: task for task in context.tasks.of_programme()}
    assert after[first["II.1-1"].id].stage is Stage.DOING and after[first["I.2-1"].id].stage is Stage.DOING
    assert after[first["I.1-1"].id].text.startswith("Tiếp tục nâng cao")
    window.actions_by_name["undo"].trigger()
    assert {task.text for task in context.tasks.of_programme()} == {task.text for task in first.values()}


def test_a_second_issue_can_still_become_a_programme_of_its_own(qtbot, window, context, opened):
    accept(qtbot, window, opened(text_document(BODY)))
    dialog = opened(text_document([*BODY, "2. Việc mới."]), "lan-2.txt")
    dialog.form.target_combo.setCurrentIndex(0)
    assert dialog.form.accept_button.text() == "Nhập"
    accept(qtbot, window, dialog)
    assert len(context.programmes.all()) == 2
