"""The flat table: its rows are a query's tasks, its columns the declared fields."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.domain.fields import FIELDS
from ctr_desktop.domain.folding import fold
from ctr_desktop.domain.task import Stage
from ctr_desktop.domain.views import TaskQuery, View
from ctr_desktop.models import task_table
from ctr_desktop.models.background import Background
from ctr_desktop.models.change_bus import ChangeBus
from ctr_desktop.models.table_lines import Banner
from ctr_desktop.models.task_table import TASK_ROLE, VERDICT_ROLE, TaskTable
from ctr_desktop.models.tips import tip
from ctr_desktop.models.window_day import WindowDay
from ctr_desktop.services import querying
from ctr_desktop.services.querying import find_tasks

TODAY = date(2024, 6, 28)


@pytest.fixture
def bus(qapp):
    return ChangeBus()


@pytest.fixture
def table(context, programme, bus):
    background = Background(context.workspace)
    made = TaskTable(context.workspace, bus, background, WindowDay(context.workspace.today))
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.show(TaskQuery((programme,)))
    yield made
    background.stop()


def column(table, name):
    return table.columns.index(name)


def cell(table, row, name):
    return table.index(row, column(table, name)).data()


def ids(table):
    return [table.index(row, 0).data(TASK_ROLE) for row in range(table.rowCount())]


def test_it_has_a_column_for_each_field_of_tables(table):
    assert table.columns == ("code", *(field.name for field in FIELDS if field.in_table), "verdict")
    titles = [table.headerData(place, Qt.Orientation.Horizontal) for place in range(table.columnCount())]
    assert all(titles) and len(set(titles)) == len(titles)
    assert len(table.widths()) == table.columnCount()


def test_it_has_a_row_for_each_task_in_the_order_of_the_outline(table, context, programme):
    assert ids(table) == [task.id for task in context.tasks.of_programme(programme)]
    assert cell(table, 0, "code") == "I.1-1"


def test_cells_are_written_as_the_office_reads_them(table, context, bus, qtbot):
    context.tasks.set_lead([1], 2)
    context.tasks.set([1], "officer", "Hòa")
    context.tasks.set([1], "result", "dòng một\ndòng hai")
    context.tasks.set([1], "cooperating", [4, 5])
    bus.tell(context.tasks.set_stage([1], Stage.DOING))
    units = context.organisation.units()
    qtbot.waitUntil(lambda: cell(table, 0, "officer") == "Hòa")
    assert cell(table, 0, "lead") == units[1].short_name
    assert cell(table, 0, "deadline") == "30/6/2024" and cell(table, 0, "result") == "dòng một dòng hai"
    assert cell(table, 0, "cooperating") == f"{units[3].short_name}, {units[4].short_name}"
    assert cell(table, 0, "recurring") == "" and cell(table, 0, "product") == ""
    assert cell(table, 0, "verdict") == "2 days left"
    assert table.index(0, 0).data(VERDICT_ROLE) == Verdict.SOON


def test_a_query_is_followed(table, context, bus, programme, qtbot):
    table.show(TaskQuery((programme,), View.DONE))
    assert table.rowCount() == 0
    bus.tell(context.tasks.set_stage([5], Stage.DONE))
    qtbot.waitUntil(lambda: ids(table) == [5])
    table.show(TaskQuery((programme,), words="quốc phòng an ninh"))
    assert 0 < table.rowCount() < 40


def test_nothing_is_shown_and_nothing_followed_without_a_query(table, context, bus, qtbot):
    table.show(None)
    assert table.rowCount() == 0 and table.query is None
    bus.tell(context.tasks.set_stage([5], Stage.DONE))
    qtbot.wait(20)
    assert table.rowCount() == 0


def test_a_click_on_a_title_sorts(table, context, bus, qtbot):
    bus.tell(context.tasks.set_deadline([9], date(2024, 5, 1)))
    table.sort(column(table, "deadline"))
    assert ids(table)[0] == 9
    silent = [task for task in ids(table) if context.tasks.one(task).deadline.due is None]
    assert ids(table)[-len(silent) :] == silent, "tasks without a day stand last"
    table.sort(column(table, "deadline"), Qt.SortOrder.DescendingOrder)
    assert ids(table)[-len(silent) :] == silent, "in both directions"
    table.sort(0)
    assert ids(table) == [task.id for task in context.tasks.of_programme(1)]


def test_names_are_sorted_as_they_are_read(table, context, bus, qtbot):
    for task, unit in ((1, 3), (2, 1), (3, 2)):
        context.tasks.set_lead([task], unit)
    bus.tell(context.tasks.set_stage([1], Stage.DOING))
    table.sort(column(table, "lead"))
    names = {unit.id: unit.name for unit in context.organisation.units()}
    led = [names[context.tasks.one(task).lead_unit] for task in ids(table)[:3]]
    assert led == sorted(led, key=fold)


def test_the_order_stays_when_the_view_changes(table, context, programme):
    table.sort(column(table, "deadline"), Qt.SortOrder.DescendingOrder)
    table.show(TaskQuery((programme,), View.UNASSIGNED))
    assert (table.query.sort, table.query.descending) == ("deadline", True)


def test_several_programmes_at_once(table, context, programme, sample_draft):
    context.importing.accept(sample_draft, again=True)
    table.show(TaskQuery())
    assert table.rowCount() == 268


def test_a_row_is_found_by_its_task(table):
    assert table.row_of(5) == ids(table).index(5) and table.row_of(10**6) is None
    assert table.task(0).id == ids(table)[0]


def test_what_is_no_cell_has_no_words(table):
    assert table.data(QModelIndex()) is None
    assert table.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
    assert table.headerData(0, Qt.Orientation.Vertical) is None
    assert table.rowCount(table.index(0, 0)) == table.columnCount(table.index(0, 0)) == 0


def test_many_rows_are_read_beside_the_window(table, context, programme, monkeypatch, qtbot):
    from ctr_desktop.models import task_table

    monkeypatch.setattr(task_table, "_AT_ONCE", 10)
    table.show(TaskQuery((programme,), words="đảng viên"))
    qtbot.waitUntil(lambda: 0 < table.rowCount() < 134)


def test_lists_show_the_short_title_and_tell_the_words(qapp, context, programme):
    context.tasks.set([1], "short_title", "Học tập nghị quyết")
    background = Background(context.workspace)
    table = TaskTable(context.workspace, ChangeBus(), background, WindowDay(context.workspace.today))
    table.show(TaskQuery((1,)))
    column = table.columns.index("text")
    first, second = table.index(0, column), table.index(1, column)
    assert first.data() == "Học tập nghị quyết"
    assert first.data(Qt.ItemDataRole.ToolTipRole) == tip(context.tasks.one(1).text)
    assert second.data() == " ".join(context.tasks.one(2).text.split())
    assert second.data(Qt.ItemDataRole.ToolTipRole) is None
    background.stop()


def test_the_counts_follow_a_change_without_counting_all_again(qtbot, window, context, programme, monkeypatch):
    from ctr_desktop.domain.statistics import tally
    from ctr_desktop.models import task_table

    window.open_programme(programme)
    window.show_page("table")
    model = window.pages.page.model
    before = model.counts()
    monkeypatch.setattr(task_table, "tally", None)
    for stage in (Stage.DONE, Stage.DOING, Stage.DONE):
        changes = context.tasks.set_stage([1, 2], stage)
        window.services.models.bus.tell(changes)
    monkeypatch.undo()
    facts = [model._rows.facts[task] for task in model.tasks_shown()]
    assert model.counts() == tally(facts, context.workspace.today(), 3) != before


@pytest.fixture
def slow(table, monkeypatch):
    """The table of a programme that counts as large: what fills a screen comes first."""
    monkeypatch.setattr(task_table, "_AT_ONCE", 10)
    monkeypatch.setattr(querying, "_FIRST", 20)
    monkeypatch.setattr(querying, "_ENOUGH", 5)
    return table


def test_of_many_rows_the_first_stand_at_once_and_stay_where_they_are(qtbot, slow, context, programme):
    slow.show(TaskQuery((programme,)))
    first = slow.tasks_shown()
    assert len(first) == 20 and not slow.is_whole
    resets = []
    slow.modelReset.connect(lambda: resets.append(1))
    qtbot.waitUntil(lambda: slow.is_whole)
    ordered = [task.id for task in find_tasks(context.workspace.database, TaskQuery((1,)), TODAY, 3).tasks]
    assert slow.tasks_shown() == ordered and ordered[:20] == first and not resets
    assert [slow.task(row).id for row in range(134)] == ordered
    assert slow.counts().total == 134


def test_what_is_changed_while_rows_are_looked_for_is_shown(qtbot, slow, context, programme, bus):
    slow.show(TaskQuery((programme,)))
    last = find_tasks(context.workspace.database, TaskQuery((1,)), TODAY, 3).tasks[-1].id
    for task in (slow.tasks_shown()[0], last):
        bus.tell(context.tasks.set([task], "result", "xong"))
    column = slow.columns.index("result")
    assert slow.index(0, column).data() == "xong" and not slow.is_whole
    qtbot.waitUntil(lambda: slow.is_whole)
    assert slow.index(0, column).data() == slow.index(slow.row_of(last), column).data() == "xong"


def test_what_was_found_before_a_change_is_judged_again_when_it_comes(slow, context, programme, bus):
    query = TaskQuery((programme,))
    found = querying.find_places(context.workspace.database, query, TODAY, 3)
    slow.show(query)
    bus.tell(context.tasks.set_stage([found.ids[-1]], Stage.DONE))
    slow._arrived(found)
    assert slow.index(133, 0).data(VERDICT_ROLE) == Verdict.DONE_ON_TIME


def test_all_rows_are_there_at_once_when_they_are_wanted(slow, programme):
    slow.show(TaskQuery((programme,)))
    slow.complete()
    assert slow.is_whole and slow.rowCount() == 134


def test_a_filter_looks_at_every_row_not_at_the_first_alone(qtbot, slow, programme):
    slow.show(TaskQuery((programme,)))
    slow.filter_by("text", "đảng viên")
    qtbot.waitUntil(lambda: slow.is_whole and slow.rowCount() != 20)
    assert 0 < slow.rowCount() < 134
    words = [fold(slow.cell_words(slow.task(row), "text")) for row in range(slow.rowCount())]
    assert all("dang" in cell and "vien" in cell for cell in words)


def test_a_task_that_is_gone_leaves_an_empty_row_until_the_table_is_read_anew(qtbot, slow, context, programme, bus):
    changes, own = context.tasks.add(context.tasks.one(90).node, "Việc thêm")
    slow.show(TaskQuery((programme,)))
    slow.complete()
    row = slow.row_of(own)
    changes = context.tasks.delete([own])
    assert slow.line(row) == Banner("", 0) and slow.index(row, 0).data() == ""
    bus.tell(changes)
    qtbot.waitUntil(lambda: slow.is_whole and slow.rowCount() == 134)
    assert slow.row_of(own) is None
