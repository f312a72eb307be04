"""The pages a leader looks at: equal to the report's figures, one click from each figure to its list, on any day."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt

from ctr_desktop.app.window import build_window
from ctr_desktop.domain import overview
from ctr_desktop.domain.statistics import decimal
from ctr_desktop.domain.task import Stage
from ctr_desktop.domain.views import View
from ctr_desktop.gui.widgets.share_bar import BarButton
from ctr_desktop.services.overview import read_facts_of
from ctr_desktop.services.reporting import gather
from tests.reporting import make_report, page_texts, request_of

TODAY = date(2024, 5, 15)  # a Wednesday


@pytest.fixture
def worked(context, programme, clock):
    """A quarter in its middle: late tasks, tasks of this week, done ones."""
    clock.now = datetime(2024, 5, 15, 8, 0)
    ids = [task.id for task in context.tasks.of_programme(programme) if not task.recurring]
    for task, day in zip(ids, (3, 8, 13, 14, 15, 17, 19, 20, 22, 23), strict=False):
        context.tasks.set_deadline([task], date(2024, 5, day))
    context.tasks.set_lead(ids[:4], 3)
    context.tasks.set_lead(ids[4:8], 4)
    context.tasks.set_stage([ids[0], ids[9]], Stage.DONE, day=date(2024, 5, 10))
    context.diary.add([ids[1]], "Đã đôn đốc", date(2024, 5, 14))
    context.tasks.set([ids[1]], "proposal", "Cho thêm kinh phí")
    return ids


@pytest.fixture
def shown(worked, window, programme):
    window.open_programme(programme)
    return window


def figure(page, view: View) -> int:
    return int(next(button.figure().value for button in page.figures if button.figure().view is view))


def test_the_figures_are_those_of_the_report(shown, context, programme):
    page = shown.show_page("overview") or shown.pages.page
    counts = gather(context.workspace.database, request_of(context, programme, "progress", TODAY)).tally()
    assert figure(page, View.OVERDUE) == counts.overdue == 3
    assert figure(page, View.SEVEN_DAYS) == counts.seven_days == 5
    assert figure(page, View.WEEK) == counts.week == 5
    assert figure(page, View.UNASSIGNED) == counts.unassigned
    assert figure(page, View.STALE) == counts.stale
    assert page.figures[3].figure().value == f"{decimal(counts.rate)}%"
    assert page.greeting.text() == "3 quá hạn, 5 đến hạn tuần này"


@pytest.mark.parametrize("view", [View.OVERDUE, View.SEVEN_DAYS, View.WEEK, View.UNASSIGNED, View.STALE])
def test_every_figure_leads_to_its_list(qtbot, shown, view):
    page = shown.show_page("overview") or shown.pages.page
    button = next(item for item in page.figures if item.figure().view is view)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown.pages.name == "table" and shown.services.models.query.value.view is view
    qtbot.waitUntil(lambda: shown.pages.page.model.rowCount() == int(button.figure().value))


def test_the_lists_are_sorted_by_urgency_and_say_what_is_missing(shown, worked):
    page = shown.show_page("overview") or shown.pages.page
    assert page.overdue.tasks() == [worked[1], worked[2], worked[3]]
    assert page.week.tasks() == [worked[2], worked[3], worked[4], worked[5], worked[6]]
    lines = page.model.overdue()
    assert lines[0].words == "Quá hạn 7 ngày" and lines[0].below == "chưa có chuyên viên"
    assert "chưa cập nhật" in lines[1].below
    assert page.model.week()[0].group == "Thứ hai 13/5/2024"


def test_a_line_leads_to_its_task_and_a_bar_to_its_list(qtbot, shown, worked):
    page = shown.show_page("overview") or shown.pages.page
    page.overdue.select_task(worked[2])
    assert shown.services.models.detail.task.id == worked[2]
    page.overdue.opened.emit(worked[2])
    assert shown.pages.name == "tree" and shown.services.models.selection.tasks == (worked[2],)
    page = shown.show_page("overview") or shown.pages.page
    bar = next(item for item in page.findChildren(BarButton) if "Tuyên giáo" in item.accessibleName())
    bar.click()
    assert shown.services.models.query.value.units == (3,)


def test_an_edit_is_seen_on_the_overview(shown, worked):
    page = shown.show_page("overview") or shown.pages.page
    shown.pages.page.select_task(worked[1])
    shown.services.models.detail.set_stage(Stage.DONE)
    assert figure(page, View.OVERDUE) == 2 and worked[1] not in page.overdue.tasks()
    shown.actions_by_name["undo"].trigger()
    assert figure(page, View.OVERDUE) == 3


def test_a_card_for_each_unit_with_its_late_tasks(shown, worked):
    page = shown.show_page("units") or shown.pages.page
    assert len(page.cards) == 3, "two units and nobody"
    assert page._lists()[0].tasks() == [worked[1], worked[2], worked[3]]
    entry = next(item for item in shown.services.models.sidebar.entries() if item.text() == "BTG")
    assert entry.data(Qt.ItemDataRole.AccessibleTextRole) == "BTG: 3 quá hạn"


def test_the_meeting_goes_through_late_and_due_tasks_by_unit(qtbot, shown, worked):
    page = shown.show_page("briefing") or shown.pages.page
    expected = overview.for_meeting(shown.services.models.tallies.all_facts(), TODAY)
    assert sorted(page.lines.tasks()) == sorted(task.id for task in expected) and len(expected) == 8
    assert page.lines.tasks()[:3] == [worked[1], worked[2], worked[3]]
    assert page.model.meeting()[0][0].below == "Đã đôn đốc · Đề xuất: Cho thêm kinh phí"
    page.take_focus()
    qtbot.waitUntil(page.lines.hasFocus)
    assert shown.services.models.detail.task.id == worked[1]
    qtbot.keyClick(page.lines, Qt.Key.Key_Down)
    assert shown.services.models.detail.task.id == worked[2]


@pytest.mark.parametrize(("kind", "most"), [("summary", 1), ("briefing", 2)])
def test_the_printed_sheets_keep_to_their_pages(context, worked, programme, kind, most):
    every = [task.id for task in context.tasks.of_programme(programme) if not task.recurring]
    context.tasks.set_deadline(every, date(2024, 5, 2))
    for place, task in enumerate(every):
        context.tasks.set_lead([task], place % 25 + 1)
    pages = page_texts(make_report(context, request_of(context, programme, kind, TODAY)).pdf)
    assert len(pages) <= most


def test_the_window_shows_another_day_and_entries_take_it(shown, context, worked, clock, programme):
    clock.now = datetime(2024, 7, 5, 9, 0)
    shown.services.models.day.show(date(2024, 6, 30))
    assert shown.day_band.isVisible() and "30/6/2024" in shown.day_band.text()
    shown.show_page("tree")
    shown.pages.page.select_task(worked[20])
    shown.services.models.detail.set_stage(Stage.DONE)
    assert "30/6/2024" in shown.toast.text()
    assert context.tasks.one(worked[20]).done_on == date(2024, 6, 30)
    facts = {task.id: task for task in read_facts_of(context.workspace.database, programme, date(2024, 6, 29))}
    assert facts[worked[20]].stage is Stage.TODO
    shown.services.models.detail.add_note("Ghi cho kỳ trước", shown.services.models.detail.today())
    assert context.diary.of_task(worked[20])[0].day == date(2024, 6, 30)
    shown.actions_by_name["today"].trigger()
    assert not shown.day_band.isVisible() and shown.services.models.day.chosen is None


def test_a_past_day_is_shown_as_it_stood(shown, context, worked):
    context.tasks.set_stage([worked[5]], Stage.DOING, day=date(2024, 5, 14))
    shown.services.models.day.show(date(2024, 5, 13))
    shown.show_page("tree")
    shown.pages.page.select_task(worked[5])
    assert shown.services.models.detail.task.stage is Stage.TODO
    row = shown.services.models.outline.row_data(worked[5] * 2 + 1)
    assert row.stage is Stage.TODO
    assert shown.services.models.tallies.total.overdue == 1


def test_nothing_is_entered_on_a_day_to_come(shown, context, worked):
    shown.services.models.day.show(date(2024, 6, 1))
    shown.show_page("tree")
    shown.pages.page.select_task(worked[3])
    before = context.history.undo_target()
    detail = shown.services.models.detail
    detail.set_stage(Stage.DONE)
    detail.set_lead(1)
    detail.set_deadline("30/6")
    detail.set_field("result", "xong")
    assert context.history.undo_target() == before
    assert "chưa tới" in shown.detail.form.message_bar.text() and "chưa tới" in shown.day_band.text()


def test_a_programme_whose_period_is_over_is_asked_about_once(shown, context, worked, clock, programme):
    clock.now = datetime(2026, 11, 27, 9, 0)
    shown.open_programme(programme)
    assert "30/6/2024" in shown.message_bar.text() and shown.message_bar.isVisible()
    shown.message_bar._button.click()
    assert shown.services.models.day.chosen == date(2024, 6, 30)
    assert shown.services.models.tallies.total.overdue < 15
    shown.open_programme(programme)
    assert shown.services.models.day.chosen == date(2024, 6, 30) and not shown.message_bar.isVisible()


def test_the_first_start_of_a_day_shows_the_overview(qtbot, shown, context, theme, prompts, clock):
    shown.show_page("tree")
    shown.close()

    def start():
        made = build_window(context, theme, prompts)
        qtbot.addWidget(made)
        made.show()
        name = made.pages.name
        made.services.models.background.stop()
        made.show_page("table")
        made.close()
        return name

    clock.now = datetime(2024, 5, 16, 8, 0)
    assert start() == "overview"
    assert start() == "table", "another start of the day comes back to the page that was left"


def test_view_and_units_come_back(qtbot, shown, context, theme, prompts):
    query = shown.services.models.query
    query.narrow(query.value.__class__(view=View.OVERDUE))
    shown.close()
    again = build_window(context, theme, prompts)
    qtbot.addWidget(again)
    again.show()
    assert again.services.models.query.value.view is View.OVERDUE
    again.services.models.background.stop()
    again.close()
