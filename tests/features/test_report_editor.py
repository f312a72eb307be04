"""A clerk writes the text of the quarter report: sentences, sources, what is lacking, pages beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton

from ctr_desktop.domain.report_text import Role
from ctr_desktop.domain.task import Stage
from ctr_desktop.models.report_text_model import Goal
from tests.features.test_quarter import type_words

DAY = date(2024, 6, 28)


@pytest.fixture
def dialog(qtbot, window, programme, context):
    context.tasks.set([1], "result", "đã tổ chức 12 lớp học")
    context.tasks.set_stage([1, 2], Stage.DONE, day=date(2024, 6, 10))
    context.tasks.set([4], "proposal", "cấp thêm kinh phí")
    window.actions_by_name["report_progress"].trigger()
    return window.reporting.report_dialog


@pytest.fixture
def editor(qtbot, window, dialog):
    dialog.form.text_button.click()
    found = window.reporting.texts.editor
    qtbot.waitUntil(lambda: found.model.rowCount() > 0 and found.page_view.page_count() > 0)
    return found


def text(context):
    asked = context.reports.default_request("progress", 1)
    return context.report_texts.find(replace(asked, query=replace(asked.query, as_of=DAY)))


def words(context) -> list[str]:
    return [line.text for line in text(context).lines]


def find(context, part: str):
    return next(line for line in text(context).lines if part in line.text)


def test_a_sentence_is_written_divided_joined_and_taken_back_by_keys(qtbot, editor, context):
    line = find(context, "12 lớp")
    editor.go_to(line.uid)
    qtbot.keyClick(editor.list, Qt.Key.Key_Return)
    edit = editor.list.sentence_edit
    edit.selectAll()
    type_words(edit, "Đã mở 12 lớp. Học viên đông.")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert editor.list.sentence_edit is None and editor.list.hasFocus()
    assert find(context, "Học viên").text == "Đã mở 12 lớp. Học viên đông."
    qtbot.keyClick(editor.list, Qt.Key.Key_F2)
    edit = editor.list.sentence_edit
    cursor = edit.textCursor()
    cursor.setPosition(14)
    edit.setTextCursor(cursor)
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert {"Đã mở 12 lớp.", "Học viên đông."} <= set(words(context))
    editor.go_to(find(context, "Học viên").uid)
    editor.actions_by_name["join"].trigger()
    assert "Đã mở 12 lớp. Học viên đông." in words(context)
    editor.actions_by_name["undo"].trigger()
    assert "Học viên đông." in words(context)
    editor.actions_by_name["redo"].trigger()
    assert "Học viên đông." not in words(context)


def test_nothing_typed_is_lost_where_there_is_nothing_to_divide(qtbot, editor, context):
    editor.edit_line(find(context, "12 lớp").uid)
    type_words(editor.list.sentence_edit, " Thêm.")
    qtbot.keyClick(editor.list.sentence_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert any("12 lớp học. Thêm." in item for item in words(context)) and not editor.message_bar.isVisible()


def test_escape_gives_up_what_was_typed_and_leaving_the_field_stores_it(qtbot, editor, context):
    editor.edit_line(find(context, "12 lớp").uid)
    type_words(editor.list.sentence_edit, " Thừa.")
    qtbot.keyClick(editor.list.sentence_edit, Qt.Key.Key_Escape)
    assert editor.isVisible() and not any("Thừa" in item for item in words(context))
    editor.edit_line(find(context, "12 lớp").uid)
    type_words(editor.list.sentence_edit, " Thêm.")
    editor.close_button.click()
    assert any("12 lớp học. Thêm." in item for item in words(context)), "closing loses nothing"


def test_figures_are_fields_with_names_of_the_office(qtbot, editor, context):
    editor.edit_line(find(context, "{total}").uid)
    edit = editor.list.sentence_edit
    assert "{tổng số}" in edit.toPlainText()
    edit.moveCursor(QTextCursor.MoveOperation.End)
    type_words(edit, " Đạt {tỷ lệ}.")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    line = find(context, "{total}")
    assert line.text.endswith("Đạt {rate}.") and "Đạt 100,0%." in editor.model.printed(line)
    editor.edit_line(find(context, "12 lớp").uid)
    editor.source_pane.search_edit.setText("quá hạn =")
    editor.source_pane.table.selectRow(editor.sources.rowCount() - 1)
    editor.source_pane.insert_button.click()
    assert "{quá hạn}" in editor.list.sentence_edit.toPlainText()


def test_what_a_task_says_is_inserted_with_its_source(editor, context):
    editor.go_to(find(context, "- Cấp thêm kinh phí.").uid)
    editor.actions_by_name["drop"].trigger()
    editor.go_to(find(context, "IV-").uid)
    editor.source_pane.search_edit.setText("cap them")
    assert editor.sources.rowCount() == 1
    editor.source_pane.table.selectRow(0)
    editor.source_pane.insert_button.click()
    place = words(context).index("IV- KIẾN NGHỊ, ĐỀ XUẤT")
    line = text(context).lines[place + 1]
    assert line.text == "Cấp thêm kinh phí." and line.source.startswith("proposal:")
    assert editor.current().uid == line.uid


def test_a_changed_source_is_told_and_taken(qtbot, editor, context, window):
    line = find(context, "12 lớp")
    window.services.models.bus.tell(context.tasks.set([1], "result", "đã tổ chức 15 lớp học"))
    qtbot.waitUntil(lambda: bool(editor.model.told(find(context, "12 lớp"))))
    editor.go_to(line.uid)
    assert editor.source_bar.isVisible() and "15 lớp" in editor.source_label.text()
    assert any(lack.goal is Goal.LINE and lack.line == line.uid for lack in editor._lacks)
    editor.accept_button.click()
    qtbot.waitUntil(lambda: not editor.source_bar.isVisible())
    assert "Đã tổ chức 15 lớp học." in words(context)


def test_undo_ends_where_the_text_was_begun_and_a_new_beginning_is_taken_back(qtbot, editor, context, window):
    assert not editor.actions_by_name["undo"].isEnabled()
    editor.go_to(find(context, "12 lớp").uid)
    editor.actions_by_name["drop"].trigger()
    assert not any("12 lớp" in item for item in words(context))
    editor.start_wanted.emit(0)
    assert any("12 lớp" in item for item in words(context))
    for _step in range(5):
        editor.actions_by_name["undo"].trigger()
    assert any("12 lớp" in item for item in words(context)) and window.reporting.texts.editor is editor
    assert not editor.actions_by_name["undo"].isEnabled() and editor.current().text == "Đã tổ chức 12 lớp học."


def test_the_sentence_that_was_worked_on_stays_the_current_one(qtbot, editor, context):
    line = find(context, "12 lớp")
    editor.edit_line(line.uid)
    cursor = editor.list.sentence_edit.textCursor()
    cursor.setPosition(11)
    editor.list.sentence_edit.setTextCursor(cursor)
    qtbot.keyClick(editor.list.sentence_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert editor.current().text == "12 lớp học." and editor.list.hasFocus()
    editor.actions_by_name["join"].trigger()
    assert editor.current().text == "Đã tổ chức 12 lớp học.", "joining takes the dividing back"
    editor.edit_line(line.uid)
    qtbot.keyClick(editor.list.sentence_edit, Qt.Key.Key_Tab)
    assert editor.list.hasFocus() and editor.list.sentence_edit is None
    editor.edit_line(line.uid)
    editor.actions_by_name["down"].trigger()
    assert editor.list.hasFocus() and editor.current().uid == line.uid


def test_a_figure_goes_where_the_cursor_stands(qtbot, editor, context):
    editor.edit_line(find(context, "12 lớp").uid)
    edit = editor.list.sentence_edit
    cursor = edit.textCursor()
    cursor.setPosition(3)
    edit.setTextCursor(cursor)
    editor.source_pane.search_edit.setFocus()
    editor.source_pane.search_edit.setText("{quá hạn} =")
    assert editor.list.sentence_edit is edit, "it stays open while something is looked for"
    editor.source_pane.table.selectRow(editor.sources.rowCount() - 1)
    editor.source_pane.insert_button.click()
    assert edit.toPlainText() == "Đã {quá hạn}tổ chức 12 lớp học."


def test_what_no_figure_fills_in_is_told(qtbot, editor, context):
    editor.edit_line(find(context, "12 lớp").uid)
    type_words(editor.list.sentence_edit, " Đạt {ty le} và {abc.")
    qtbot.keyClick(editor.list.sentence_edit, Qt.Key.Key_Return)
    assert "{ty le} {" in editor.source_label.text() and editor.source_bar.isVisible()
    assert any(lack.words.startswith("Chỗ điền không rõ: {ty le}") for lack in editor._lacks)


def test_headings_bear_the_number_that_is_printed(qtbot, editor, context):
    first = find(context, "1. Kết quả thực hiện các nhiệm vụ")
    editor.go_to(next(line for line in text(context).lines if line.text.startswith("I-")).uid)
    editor.actions_by_name["heading"].trigger()
    type_words(editor.list.sentence_edit, "1. Mục riêng của văn phòng")
    qtbot.keyClick(editor.list.sentence_edit, Qt.Key.Key_Return)
    assert editor.model.printed(find(context, "Mục riêng của")) == "1. Mục riêng của văn phòng"
    assert editor.model.printed(next(line for line in text(context).lines if line.uid == first.uid)).startswith("2. ")


def test_a_text_is_given_up_only_after_asking(qtbot, editor, context, window, dialog, prompts):
    prompts.answer = False
    editor.discard_button.click()
    assert text(context) is not None and "Bỏ văn bản" in prompts.asked[-1]
    editor.go_to(find(context, "12 lớp").uid)
    editor.close_button.click()
    assert dialog.written_label.isVisible() and not dialog.editor("basis").isEnabled()
    dialog.form.text_button.click()
    again = window.reporting.texts.editor
    qtbot.waitUntil(lambda: again.model.rowCount() > 0)
    assert "12 lớp" in again.current().text
    prompts.answer = True
    again.discard_button.click()
    assert text(context) is None and dialog.editor("basis").isEnabled() and not dialog.written_label.isVisible()


def test_headings_lead_and_take_sentences(qtbot, editor, context):
    headings = [line.text for line in editor._headings]
    assert headings[0] == "I- KẾT QUẢ THỰC HIỆN"
    place = next(at for at, line in enumerate(editor._headings) if line.text.startswith("II-"))
    editor.heading_list.clicked.emit(editor._heading_words.index(place))
    assert editor.current().text.startswith("II-")
    line = find(context, "12 lớp")
    editor.go_to(line.uid)
    editor._offer_headings()
    editor.move_button.menu().actions()[place + 1].trigger()
    found = words(context)
    assert found.index("Đã tổ chức 12 lớp học.") > found.index("II- ĐÁNH GIÁ CHUNG")
    editor.actions_by_name["up"].trigger()
    assert words(context).index("Đã tổ chức 12 lớp học.") == found.index("Đã tổ chức 12 lớp học.") - 1


def test_what_is_lacking_leads_to_the_task_and_to_the_signer(qtbot, editor, context, window, dialog):
    lack = next(place for place, item in enumerate(editor._lacks) if item.field == "signer")
    editor.lack_list.clicked.emit(editor._lack_words.index(lack))
    assert window.reporting.texts.editor is editor, "one click leaves nothing"
    editor.lack_list.activated.emit(editor._lack_words.index(lack))
    assert window.reporting.texts.editor is None and dialog.isVisible()
    assert dialog.focusWidget() is dialog.form.signer_edit
    dialog.form.text_button.click()
    editor = window.reporting.texts.editor
    qtbot.waitUntil(lambda: len(editor._lacks) > 2)
    lack = next(place for place, item in enumerate(editor._lacks) if "chưa có kết quả" in item.words)
    editor.lack_list.activated.emit(editor._lack_words.index(lack))
    assert window.reporting.report_dialog is None and window.pages.name == "tree"
    assert window.services.models.selection.tasks == (2,) or list(window.services.models.selection.tasks) == [2]


def test_the_whole_report_has_the_text_and_the_dialog_says_that_there_is_one(qtbot, editor, context, window, dialog):
    editor.edit_line(find(context, "12 lớp").uid)
    edit = editor.list.sentence_edit
    edit.selectAll()
    type_words(edit, "Câu của văn phòng.")
    editor.pages_button.click()
    qtbot.waitUntil(lambda: window.reporting.preview is not None)
    assert "đã soạn" in dialog.form.text_button.text()
    assert any("Câu của văn phòng" in item for item in words(context))
    window.reporting.preview.reject()
    editor = window.reporting.texts.editor
    assert editor is not None, "the pages lead back to the text"
    qtbot.waitUntil(lambda: editor.model.rowCount() > 0)
    assert "Câu của văn phòng." in [editor.model.line(row).text for row in range(editor.model.rowCount())]
    editor.discard_button.click()
    assert text(context) is None and "đã soạn" not in dialog.form.text_button.text()


def test_a_sentence_and_a_heading_of_ones_own(qtbot, editor, context):
    editor.go_to(find(context, "12 lớp").uid)
    editor.actions_by_name["sentence"].trigger()
    edit = editor.list.sentence_edit
    type_words(edit, "Câu tự viết.")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    found = words(context)
    assert found[found.index("Đã tổ chức 12 lớp học.") + 1] == "Câu tự viết."
    editor.actions_by_name["heading"].trigger()
    type_words(editor.list.sentence_edit, "9. Mục riêng")
    qtbot.keyClick(editor.list.sentence_edit, Qt.Key.Key_Return)
    assert find(context, "Mục riêng").role is Role.HEADING
    editor.go_to(find(context, "Mục riêng").uid)
    qtbot.keyClick(editor.list, Qt.Key.Key_Delete)
    assert not any("Mục riêng" in item for item in words(context))


def test_the_page_in_sight_stays_while_the_text_is_written(qtbot, editor, context, window):
    editor.go_to(find(context, "12 lớp").uid)
    mark, bar = editor.page_view.marked_rect(), editor.page_view.verticalScrollBar()
    place = mark.top() - 40  # in sight, not where the view itself would have put it
    bar.setValue(place)
    pages = []
    show = editor.show_pages
    editor.show_pages = lambda pdf: (show(pdf), pages.append(1))
    editor.actions_by_name["paragraph"].trigger()
    qtbot.waitUntil(lambda: bool(pages))
    assert bar.value() == place


def test_closing_the_window_over_the_editor_is_safe(qtbot, editor, context, window):
    editor.edit_line(find(context, "12 lớp").uid)
    type_words(editor.list.sentence_edit, " Viết dở.")
    window.close()
    assert any("Viết dở." in item for item in words(context))


def test_the_report_takes_in_another_programme(qtbot, window, programme, context, sample_draft):
    from ctr_desktop.domain.dates import month_period

    window.actions_by_name["report_progress"].trigger()
    assert not window.reporting.report_dialog.others_button.isVisible(), "there is no other one"
    window.reporting.report_dialog.reject()
    header = replace(sample_draft.header, period=month_period(2024, 6))
    context.importing.accept(replace(sample_draft, header=header, source_bytes=b"6", source_sha256="6" * 64))
    window.actions_by_name["report_progress"].trigger()
    dialog = window.reporting.report_dialog
    assert dialog.others_button.isVisible() and dialog.request().query.programmes == (1,)
    dialog.others_button.menu().actions()[0].setChecked(True)
    assert dialog.request().query.programmes == (1, 2) and "6/2024" in dialog.others_button.text()


def test_the_version_for_leaders_and_the_columns_of_the_register_are_ticked(window, programme, context):
    context.tasks.set([1], "officer", "Trần Thị Hòa")
    window.actions_by_name["report_register"].trigger()
    dialog = window.reporting.report_dialog
    assert "Trần Thị Hòa" in context.reports.make(dialog.request()).document.to_json()
    dialog.leaders_check.setChecked(True)
    dialog.editor("column_status").setChecked(False)
    made = context.reports.make(dialog.request()).document
    assert "Trần Thị Hòa" not in made.to_json()
    assert "Trạng thái" not in [column.title for column in made.tables()[0][1].columns]


def test_the_pages_follow_the_chosen_sentence(qtbot, editor, context):
    closing = text(context).lines[-1]
    editor.go_to(closing.uid)
    view = editor.page_view
    marked, bar = view.marked_rect(), view.verticalScrollBar()
    assert view.page_rect(view.page_count() - 1).contains(marked) and marked.height() > 20, "lines on the last page"
    assert bar.value() <= marked.top() and marked.bottom() <= bar.value() + view.viewport().height()
    first = text(context).lines[0]
    editor.go_to(first.uid)
    above = view.marked_rect()
    assert view.verticalScrollBar().value() <= above.top() < marked.top()
    qtbot.keyClick(editor.list, Qt.Key.Key_Down)
    assert view.marked_rect().top() > above.top(), "the heading below the opening"


def test_a_sentence_that_stands_twice_is_marked_where_it_is_chosen(qtbot, editor, context, window):
    duty = next(line for line in text(context).lines if line.text.startswith("- Rà soát"))
    words = duty.text.removeprefix("- ")
    pages = []
    show = editor.show_pages
    editor.show_pages = lambda pdf: (show(pdf), pages.append(1))
    changes = context.report_texts.insert(text(context), find(context, "12 lớp").uid, words, "")
    window.services.models.bus.tell(changes)
    qtbot.waitUntil(lambda: bool(pages))
    editor.go_to(find(context, "12 lớp").uid)
    tops = [editor.page_view.marked_rect().top()]
    for line in [line for line in text(context).lines if line.text.endswith(words)]:
        editor.go_to(line.uid)
        tops.append(editor.page_view.marked_rect().top())
    assert len(tops) == 3 and tops[0] <= tops[1] < tops[2]


def test_a_table_marks_nothing(editor, context):
    table = next(line for line in text(context).lines if line.role is Role.TABLE)
    editor.go_to(table.uid)
    assert editor.page_view.marked_rect() is None


def test_a_text_of_another_day_is_offered_to_begin_with(qtbot, editor, dialog, window, context):
    context.report_texts.write(text(context), find(context, "12 lớp").uid, "Đã mở 12 lớp học.")
    editor.close_button.click()
    dialog.form.as_of_edit.setText("30/6/2024")
    dialog.form.text_button.click()
    again = window.reporting.texts.editor
    qtbot.waitUntil(lambda: again.model.rowCount() > 0)
    bar = again.message_bar
    assert bar.isVisible() and "28/6/2024" in bar.text() and bar.property("tone") == "news"
    assert not any("Đã mở 12 lớp học." in again.model.line(row).text for row in range(again.model.rowCount()))
    bar.findChildren(QPushButton)[0].click()
    assert any("Đã mở 12 lớp học." in again.model.line(row).text for row in range(again.model.rowCount()))
    again.actions_by_name["undo"].trigger()
    assert not any("Đã mở 12 lớp học." in again.model.line(row).text for row in range(again.model.rowCount()))


def test_a_sentence_that_is_given_up_leaves_nothing(qtbot, editor, context):
    before = words(context)
    editor.go_to(find(context, "12 lớp").uid)
    for keys in (Qt.Key.Key_Escape, Qt.Key.Key_Return):  # given up, or stored without a word of one's own
        editor.actions_by_name["sentence"].trigger()
        assert len(words(context)) == len(before) + 1
        qtbot.keyClick(editor.list.sentence_edit, keys)
        assert words(context) == before
    editor.actions_by_name["sentence"].trigger()
    type_words(editor.list.sentence_edit, "Có câu riêng.")
    qtbot.keyClick(editor.list.sentence_edit, Qt.Key.Key_Return)
    editor.actions_by_name["edit"].trigger()
    qtbot.keyClick(editor.list.sentence_edit, Qt.Key.Key_Escape)
    assert "Có câu riêng." in words(context), "written once, it stays"


def test_a_sentence_goes_on_in_the_paragraph_it_is_put_into(editor, context):
    line = find(context, "12 lớp")
    context.report_texts.insert(text(context), line.uid, "Câu thêm.")
    lines = text(context).lines
    place = next(at for at, item in enumerate(lines) if item.uid == line.uid)
    assert lines[place + 1].text == "Câu thêm." and not lines[place + 1].begins
    heading = next(item for item in lines if item.role is Role.HEADING)
    context.report_texts.insert(text(context), heading.uid, "Câu đầu.")
    assert find(context, "Câu đầu.").begins
    item = next(item for item in text(context).lines if item.text.startswith("- "))
    context.report_texts.insert(text(context), item.uid, "Câu dưới gạch.")
    assert find(context, "Câu dưới gạch.").begins


def test_what_is_in_the_text_already_is_shown_and_inserted_only_when_asked_again(editor, context):
    editor.go_to(find(context, "IV-").uid)
    editor.source_pane.search_edit.setText("cap them")
    editor.source_pane.table.selectRow(0)
    editor.source_pane.insert_button.click()
    assert editor.current().text == "- Cấp thêm kinh phí." and editor.message_bar.property("tone") == "news"
    assert sum("Cấp thêm kinh phí." in item for item in words(context)) == 1
    editor.message_bar.findChildren(QPushButton)[0].click()
    assert sum("Cấp thêm kinh phí." in item for item in words(context)) == 2


def test_other_figures_than_those_of_the_result_are_told(qtbot, editor, context):
    line = find(context, "12 lớp")
    editor.edit_line(line.uid)
    edit = editor.list.sentence_edit
    edit.selectAll()
    type_words(edit, "Mở lớp học.")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert not editor.source_bar.isVisible(), "other words are the clerk's"
    editor.edit_line(line.uid)
    edit = editor.list.sentence_edit
    edit.selectAll()
    type_words(edit, "Mở 15 lớp học.")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert editor.source_bar.isVisible() and "12 lớp" in editor.source_label.text()
    assert not editor.accept_button.isVisible() and not editor.keep_button.isVisible()
    assert any(lack.line == line.uid and "15 lớp" in lack.words for lack in editor._lacks)


def test_words_around_a_note_are_no_change_of_it(qtbot, editor, context, window):
    window.services.models.bus.tell(context.tasks.set_stage([6], Stage.DOING, day=date(2024, 6, 1)))
    window.services.models.bus.tell(context.diary.add([6], "Đang lấy ý kiến lần hai"))
    qtbot.waitUntil(lambda: any("lần hai" in item.words for item in editor.sources._every))
    row = next(item for item in editor.sources._every if "lần hai" in item.words)
    old = "Triển khai kế hoạch: đang lấy ý kiến lần hai."  # as it was worded once
    context.report_texts.insert(text(context), find(context, "12 lớp").uid, old, row.source)
    line = find(context, "Triển khai kế hoạch: đang lấy")
    beside = window.reporting.texts._beside
    assert beside.now(line) is None
    window.services.models.bus.tell(context.diary.add([6], "Đã ban hành"))
    qtbot.waitUntil(lambda: "Đã ban hành".lower() in str(window.reporting.texts._beside.now(line)).lower())


def test_the_heading_behind_the_last_sentence_is_not_dropped_next(editor, context):
    lines = text(context).lines
    place = next(at for at, item in enumerate(lines) if item.is_words and lines[at + 1].role is Role.HEADING and at > 3)
    editor.go_to(lines[place].uid)
    editor.actions_by_name["drop"].trigger()
    assert editor.current().uid == lines[place - 1].uid
