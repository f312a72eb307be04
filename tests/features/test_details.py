"""Small accidents of a working day that must not cost anything."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from ctr_desktop.domain.row_keys import task_key
from ctr_desktop.domain.task import Stage
from ctr_desktop.domain.views import View
from ctr_desktop.gui.dialogs.import_dialog import ImportDialog
from ctr_desktop.models.outline_model import Column
from ctr_desktop.models.sidebar_model import view_target
from ctr_desktop.services.importing.duty_facts import Known
from tests.features.test_quarter import select, shown_tasks, type_words


def test_half_written_words_stay_with_their_task(qtbot, window, context, programme):
    select(window, 2)
    form = window.detail.form
    form.note_edit.setText("viết dở cho nhiệm vụ hai")
    papers = window.detail.lists.papers.fields
    papers.number.setText("335-BC")
    select(window, 3)
    assert form.note_edit.text() == "" and papers.number.text() == ""
    form.note_edit.setText("của nhiệm vụ ba")
    qtbot.keyClick(form.note_edit, Qt.Key.Key_Return)
    assert [entry.text for entry in context.diary.of_task(3)] == ["của nhiệm vụ ba"]
    select(window, 2)
    assert form.note_edit.text() == "viết dở cho nhiệm vụ hai" and papers.number.text() == "335-BC"


def test_a_day_that_is_none_is_said_and_nothing_is_stored(qtbot, window, context, programme):
    select(window, 2)
    form = window.detail.form
    form.deadline_edit.setFocus()
    form.deadline_edit.selectAll()
    qtbot.keyClicks(form.deadline_edit, "31/6")
    qtbot.keyClick(form.deadline_edit, Qt.Key.Key_Return)
    assert "31/6" in form.message_bar.text() and form.message_bar.isVisible()
    form.lead_picker.setFocus()
    assert form.deadline_edit.text() == "30/6/2024"
    form.tabs.setCurrentWidget(form.diary_tab)
    form.note_day.setText("99/99")
    form.note_edit.setText("ghi")
    form.note_button.click()
    assert context.diary.of_task(2) == [] and form.message_bar.isVisible()
    form.tabs.setCurrentWidget(form.documents_tab)
    papers = window.detail.lists.papers
    papers.fields.day.setText("31/2/2024")
    papers.fields.number.setText("1-BC/HU")
    papers.add_button.click()
    assert context.papers.of_task(2) == []
    select(window, 3)
    assert not form.message_bar.isVisible(), "a message goes with its task"


def test_a_view_with_a_search_follows_the_changes(qtbot, window, context, programme):
    bus = window.services.models.bus
    bus.tell(context.tasks.set_deadline([1, 2, 3], date(2024, 6, 1)))
    window.search.setText("tap trung")
    window.sidebar.chosen.emit(view_target(View.OVERDUE))
    assert shown_tasks(window) == {2}
    bus.tell(context.tasks.set_stage([2], Stage.DONE))
    qtbot.waitUntil(lambda: shown_tasks(window) == set())


def test_sorted_rows_stay_sorted(qtbot, window, context, programme):
    window.pages.page.tree.header().setSortIndicator(Column.DEADLINE, Qt.SortOrder.AscendingOrder)
    last = context.programmes.task_children(window.services.context.programmes.path(context.tasks.one(3).node)[-1].id)[
        -1
    ]
    window.services.models.bus.tell(context.tasks.set_deadline([last], date(2024, 6, 2)))
    shape = window.services.models.outline.shape
    qtbot.waitUntil(lambda: window.services.models.outline.shape.row(task_key(last)) == 0)
    assert shape is not window.services.models.outline.shape


def test_a_task_added_under_a_search_is_shown(qtbot, window, context, programme):
    window.search.setText("dien tap")
    qtbot.waitUntil(lambda: window.services.models.outline.is_filtered)
    window.pages.page.select_key(task_key(min(shown_tasks(window))))
    window.actions_by_name["add_task"].trigger()
    type_words(window.tasks.dialog.form.text_edit, "Việc khác hẳn")
    window.tasks.dialog.form.save_button.click()
    assert window.services.models.detail.task.text == "Việc khác hẳn"
    assert not window.services.models.outline.is_filtered and window.search.text() == ""


def test_several_tasks_say_where_they_differ(qtbot, window, context, programme):
    bus = window.services.models.bus
    bus.tell(context.tasks.set_deadline([1], date(2024, 6, 1)))
    bus.tell(context.tasks.set([1], "officer", "Lê Văn Bé"))
    bus.tell(context.tasks.set([2], "recurring", True))
    select(window, 1, 2)
    form = window.detail.form
    assert (
        form.deadline_edit.placeholderText() == window.detail.field_widget("officer").placeholderText() == "(khác nhau)"
    )
    assert form.recurring_check.checkState() is Qt.CheckState.PartiallyChecked
    form.recurring_check.click()
    assert all(task.recurring for task in context.tasks.get([1, 2]).values())


def test_dropping_one_duty_leaves_the_others(qtbot, window, sample_draft, theme):
    dialog = ImportDialog(sample_draft, Known(), [], theme, window)
    qtbot.addWidget(dialog)
    dialog.show()
    node = next(item for item in sample_draft.outline.nodes if len(item.duties) > 3)
    before = dialog.draft.duties()
    dialog.form.tree.setCurrentIndex(dialog.model.index_of(node.id, 1))
    dialog.form.drop_button.click()
    assert dialog.draft.duties() == before - 1
    assert len(dialog.draft.outline.nodes) == 52 and dialog.draft.node(node.id).text == node.text
    assert len(dialog.draft.outline.dropped) == 1
    dialog.draft.join(node.id + 1)
    assert all(len(item.text[duty.start : duty.end]) > 4 for item in dialog.draft.outline.nodes for duty in item.duties)


def test_open_headings_come_back_after_a_filter(qtbot, window, context, programme):
    window.pages.page.tree.collapse(window.services.models.outline.index(0, 0))
    before = window.pages.page.expanded_keys()
    for view in (View.OVERDUE, View.NEEDS_DEADLINE, View.DONE, View.ALL):
        window.sidebar.chosen.emit(view_target(view))
    assert window.pages.page.expanded_keys() == before and len(before) > 10
    window.search.setText("dan van")
    qtbot.waitUntil(lambda: window.services.models.outline.is_filtered)
    window.search.clear()
    qtbot.waitUntil(lambda: not window.services.models.outline.is_filtered)
    assert window.pages.page.expanded_keys() == before


def test_number_and_day_are_filled_in_when_the_programme_is_issued(qtbot, window, context, programme):
    window.actions_by_name["programme"].trigger()
    dialog = window.programmes.dialog
    assert dialog.form.symbol_edit.text() == "CTr/TU" and dialog.form.period_edit.text() == "quý II/2024"
    dialog.form.number_edit.setText("27")
    dialog.form.day_edit.setText("32/4")
    dialog.form.save_button.click()
    assert dialog.form.message_bar.isVisible()
    dialog.form.day_edit.setText("5/4/2024")
    dialog.form.save_button.click()
    header = context.programmes.get(1).header
    assert (header.number, header.date) == ("27", "2024-04-05")
    from ctr_desktop.reports.kinds.progress import compose
    from ctr_desktop.services.reporting import gather

    request = context.reports.default_request("progress", 1)
    opening = compose(gather(context.workspace.database, request)).blocks[0].text
    assert "số 27-CTr/TU, ngày 05/4/2024 của Tỉnh ủy Hậu Giang về công tác quý II năm 2024" in opening
    assert len(shown_tasks(window)) == 134
    window.actions_by_name["undo"].trigger()
    assert context.programmes.get(1).header.number is None
