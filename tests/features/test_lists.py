"""The flat table as a tool: filters, groups, all programmes, saved lists, export; copy and paste; a dropped file."""

from __future__ import annotations

from datetime import date

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication

from ctr_desktop import resources
from ctr_desktop.domain.row_keys import task_key
from ctr_desktop.domain.task import Stage
from ctr_desktop.domain.views import View
from ctr_desktop.gui.widgets.units_picker import UnitsPicker
from ctr_desktop.models.pasting import column_of
from ctr_desktop.models.sidebar_model import Kind, Target
from ctr_desktop.models.table_lines import Banner
from tests.conftest import SAMPLE


@pytest.fixture
def table(qtbot, window, programme, context):
    tell = window.services.models.bus.tell
    tell(context.tasks.set_lead([1, 2, 5], 3))
    tell(context.tasks.set_lead([3, 4], 2))
    tell(context.tasks.set_stage([2, 3], Stage.DOING))
    window.show_page("table")
    qtbot.waitUntil(lambda: window.pages.page.model.rowCount() == 134)
    return window.pages.page


def column(page, name: str) -> int:
    return page.model.columns.index(name)


def choose(page, *tasks: int) -> None:
    page.table.clearSelection()
    selection = page.table.selectionModel()
    for task in tasks:
        index = page.model.index(page.model.row_of(task), 0)
        selection.select(index, selection.SelectionFlag.Select | selection.SelectionFlag.Rows)
        selection.setCurrentIndex(index, selection.SelectionFlag.NoUpdate)


def test_columns_are_filtered_by_what_is_typed_above_them(qtbot, table):
    field = table.header.field(column(table, "lead"))
    qtbot.keyClicks(field, "btg")
    assert set(table.model.tasks_shown()) == {1, 2, 5}
    qtbot.keyClicks(table.header.field(column(table, "stage")), "dang")
    assert table.model.tasks_shown() == [2]
    assert table.counts.text().startswith("1 nhiệm vụ")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert set(table.model.tasks_shown()) == {2, 3} and table.table.hasFocus()
    table.header.field(column(table, "stage")).clear()
    qtbot.keyClicks(table.header.field(column(table, "lead")), "-")
    assert len(table.model.tasks_shown()) == 129, "a dash alone asks for empty cells"
    qtbot.keyClicks(table.header.field(column(table, "code")), "zzz")
    assert table.model.tasks_shown() == [] and table.table.isVisible(), "the filter can still be taken away"


def test_rows_are_grouped_under_banners(table):
    table.bar.groups.setCurrentIndex(table.bar.groups.findData("lead"))
    table.bar.groups.activated.emit(0)
    banners = [line for row in range(table.model.rowCount()) if isinstance(line := table.model.line(row), Banner)]
    assert {(line.words, line.count) for line in banners} == {("BTG", 3), ("BTC", 2), ("(để trống)", 129)}
    first = next(row for row in range(table.model.rowCount()) if isinstance(table.model.line(row), Banner))
    assert table.table.columnSpan(first, 0) == table.model.columnCount()
    table.select_all()
    assert len(table.selected()) == 134


def test_all_programmes_at_once(qtbot, table, context, sample_draft):
    context.importing.accept(sample_draft, again=True)
    table.bar.everywhere.setChecked(True)
    qtbot.waitUntil(lambda: table.model.rowCount() == 268)
    table.bar.everywhere.setChecked(False)
    qtbot.waitUntil(lambda: table.model.rowCount() == 134)


def test_a_list_is_saved_shown_and_deleted(qtbot, table, window, prompts):
    qtbot.keyClicks(table.header.field(column(table, "lead")), "btg")
    table.bar.groups.setCurrentIndex(table.bar.groups.findData("stage"))
    table.bar.groups.activated.emit(0)
    window.services.models.query.narrow(window.services.models.query.value.__class__(view=View.SOON))
    prompts.name = "Việc của Ban Tuyên giáo"
    window.actions_by_name["save_list"].trigger()
    assert window.services.models.sidebar.find(Target(Kind.SAVED, page=prompts.name)) is not None
    table.header.field(column(table, "lead")).clear()
    table.model.group_by("")
    window.services.models.query.open(1)
    window.show_page("tree")
    window.sidebar.chosen.emit(Target(Kind.SAVED, page=prompts.name))
    assert window.pages.name == "table" and window.services.models.query.value.view is View.SOON
    assert table.model.group == "stage" and table.model.filters["lead"] == "btg"
    assert table.header.field(column(table, "lead")).text() == "btg"
    table.bar.delete_wanted.emit(prompts.name)
    assert window.services.models.sidebar.find(Target(Kind.SAVED, page=prompts.name)) is None


def test_what_is_seen_is_exported(qtbot, table, window, prompts, tmp_path):
    qtbot.keyClicks(table.header.field(column(table, "lead")), "btg")
    table.model.group_by("stage")
    prompts.target = tmp_path / "danh-sach"
    window.actions_by_name["export_list"].trigger()
    sheet = openpyxl.load_workbook(tmp_path / "danh-sach.xlsx").active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    titles = next(row for row in rows if "Mã" in row)
    assert len([title for title in titles if title]) == len(table.visible_columns())
    assert sum(1 for row in rows if row[0] and str(row[0]).startswith("I.")) == 3
    days = [cell for row in sheet.iter_rows() for cell in row if getattr(cell, "is_date", False)]
    assert days and all(cell.number_format.lower().startswith("dd/mm") for cell in days)


@pytest.mark.parametrize("page", ["tree", "table"])
def test_rows_are_copied_as_cells(qtbot, table, window, page):
    window.show_page(page)
    if page == "tree":
        window.pages.page.select_keys([task_key(1), task_key(2)])
        window.pages.page._tell()
    else:
        choose(window.pages.page, 1, 2)
    window.actions_by_name["copy"].trigger()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 3 and lines[0].split("\t")[0] == "Mã"
    assert lines[1].split("\t")[0] == "I.1-1" and "BTG" in lines[1]


@pytest.mark.parametrize(
    ("copied", "cells"),
    [("a\nb\n", ["a", "b"]), ("a\tx\nb\ty", ["a", "b"]), ('"hai\ndòng"\nb', ["hai\ndòng", "b"]), ("\n\n", [])],
)
def test_the_first_copied_column_counts(copied, cells):
    assert column_of(copied) == cells


def test_a_column_of_units_is_pasted_after_a_look(qtbot, table, window, context):
    choose(table, 7, 8, 9)
    QGuiApplication.clipboard().setText("Ban Dân vận\nBTC\nkhông có đơn vị này")
    window.actions_by_name["paste_cells"].trigger()
    dialog = window.lists.dialog
    assert dialog.field.currentData() == "result", "not all of them are units"
    dialog.field.setCurrentIndex(dialog.field.findData("lead"))
    assert "2 nhiệm vụ" in dialog.save_button.text() and "1 ô không nhận được" in dialog.words.text()
    dialog.save_button.click()
    assert [context.tasks.one(task).lead_unit for task in (7, 8, 9)] == [4, 2, None]
    window.actions_by_name["undo"].trigger()
    assert [context.tasks.one(task).lead_unit for task in (7, 8, 9)] == [None, None, None], "one step"


def test_one_day_is_pasted_onto_all(qtbot, table, window, context):
    choose(table, 7, 9)
    QGuiApplication.clipboard().setText("12/6/2024")
    window.actions_by_name["paste_cells"].trigger()
    dialog = window.lists.dialog
    assert dialog.field.currentData() == "deadline"
    dialog.reject()
    assert context.tasks.one(7).deadline.due == date(2024, 6, 30), "nothing is stored before it is meant"
    window.actions_by_name["paste_cells"].trigger()
    window.lists.dialog.save_button.click()
    assert {context.tasks.one(task).deadline.due for task in (7, 9)} == {date(2024, 6, 12)}


def test_cells_and_tasks_that_do_not_match_are_counted(qtbot, table, window):
    choose(table, 7, 8)
    QGuiApplication.clipboard().setText("một\nhai\nba")
    window.actions_by_name["paste_cells"].trigger()
    assert "thừa 1 ô" in window.lists.dialog.words.text()


def test_cells_are_edited_in_the_table(qtbot, table, window, context):
    choose(table, 7)
    table.take_focus()
    table.table.setCurrentIndex(table.model.index(table.model.row_of(7), column(table, "result")))
    qtbot.keyClick(table.table, Qt.Key.Key_Return)
    qtbot.keyClicks(window.focusWidget(), "xong")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert context.tasks.one(7).result == "xong" and table.table.hasFocus()
    row = table.model.row_of(7)
    assert table.model.index(row, column(table, "result")).data() == "xong"


def test_several_units_are_added_in_a_cell(qtbot, table, window, context):
    choose(table, 1)
    table.take_focus()
    table.table.setCurrentIndex(table.model.index(table.model.row_of(1), column(table, "cooperating")))
    qtbot.keyClick(table.table, Qt.Key.Key_Return)
    picker = window.focusWidget()
    assert isinstance(picker, UnitsPicker) and 3 not in [choice.value for choice in picker.lines()], (
        "the unit that leads"
    )
    for typed in ("to chuc", "dan van"):
        qtbot.keyClicks(picker, typed)
        qtbot.keyClick(picker, Qt.Key.Key_Return)
    qtbot.keyClick(picker, Qt.Key.Key_Escape)
    assert len(context.tasks.one(1).cooperating) == 2 and table.table.hasFocus()
    assert "," in table.model.index(table.model.row_of(1), column(table, "cooperating")).data()


def test_an_edit_keeps_its_row_where_it_is(qtbot, table, window, context):
    table.header.setSortIndicator(column(table, "deadline"), Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: table.model.query.sort == "deadline")
    row = table.model.row_of(7)
    choose(table, 7)
    window.services.models.detail.set_deadline("1/4/2024")
    assert table.model.row_of(7) == row
    assert table.model.index(row, column(table, "deadline")).data() == "01/4/2024"


def test_a_dropped_file_is_imported(qtbot, window):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(resources.path(SAMPLE)))])
    event = QDropEvent(QPoint(300, 300).toPointF(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                       Qt.KeyboardModifier.NoModifier)  # fmt: skip
    window.dropEvent(event)
    qtbot.waitUntil(lambda: window.importing.preview is not None, timeout=10_000)
    window.importing.preview.reject()
