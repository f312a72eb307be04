"""Pages: one query, one selection, whatever page is in front."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView

from ctr_desktop.app.window import build_window
from ctr_desktop.domain.row_keys import task_key
from ctr_desktop.domain.task import Stage
from ctr_desktop.domain.views import View
from ctr_desktop.gui.pages import DEFAULT, PAGES
from ctr_desktop.gui.pages.page import Page
from ctr_desktop.gui.pages.sheet_page import SheetPage
from ctr_desktop.models.sidebar_model import unit_target, view_target

FIRST_DAY = date(2024, 4, 2)
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def shown(programme, window):
    return window


def table_of(window):
    return window.pages.get("table")


def load_table(qtbot, window):
    window.show_page("table")
    page = table_of(window)
    qtbot.waitUntil(lambda: page.model.rowCount() > 0, timeout=5_000)
    return page


def column(page, name: str) -> int:
    return page.model.columns.index(name)


@pytest.mark.parametrize("spec", PAGES, ids=[page.name for page in PAGES])
def test_every_page_answers_what_a_page_is_asked(qtbot, shown, spec):
    shown.show_page(spec.name)
    page = shown.pages.page
    assert isinstance(page, Page) and shown.pages.name == spec.name
    assert spec.title and spec.title != spec.words, "the title is in Vietnamese"
    assert isinstance(page.state(), dict)
    page.restore({"header": 7, "expanded": "?", "unknown": None})
    page.expand_all()
    page.collapse_all()
    page.looks_changed()
    menu = page.column_menu()
    assert menu is None or menu.actions()


@pytest.mark.parametrize("spec", PAGES, ids=[page.name for page in PAGES])
@pytest.mark.parametrize(
    "asked", ["show_query", "hide_query", "select_task", "select_all", "take_focus", "state", "restore"]
)
def test_no_page_leaves_out_what_every_page_needs(qapp, spec, asked):
    assert getattr(spec.load(), asked) is not getattr(Page, asked)


@pytest.mark.parametrize("spec", PAGES, ids=[page.name for page in PAGES])
def test_no_sheet_leaves_out_what_it_is_read_by(qapp, spec):
    kind = spec.load()
    assert not issubclass(kind, SheetPage) or {"_fill", "_lists", "_scrolled"} <= set(vars(kind))


@pytest.mark.parametrize("spec", PAGES, ids=[page.name for page in PAGES])
def test_every_page_has_its_shortcut_and_its_place_in_the_sidebar(qtbot, shown, spec):
    action = shown.actions_by_name[f"page_{spec.name}"]
    assert action.shortcut().toString() == spec.keys
    action.trigger()
    assert shown.pages.name == spec.name
    assert (ROOT / "ctr_desktop" / "gui" / "pages" / f"{spec.name}.py").is_file()


def test_a_page_is_made_when_it_is_first_shown(shown):
    assert list(shown.pages._pages) == ["tree"]
    shown.show_page("table")
    assert list(shown.pages._pages) == ["tree", "table"]


def test_an_unknown_page_is_the_usual_one(shown):
    shown.show_page("calendar")
    assert shown.pages.name == DEFAULT


def test_the_table_holds_every_task_of_the_query(qtbot, shown, context):
    context.tasks.set_lead([3, 4, 5], 3)
    page = load_table(qtbot, shown)
    assert page.model.rowCount() == 134
    shown.sidebar.chosen.emit(unit_target(3))
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    assert {page.model.task(row).id for row in range(3)} == {3, 4, 5}
    shown.sidebar.chosen.emit(view_target(View.ALL))
    qtbot.waitUntil(lambda: page.model.rowCount() == 134)


def test_what_is_chosen_stays_chosen_on_another_page(qtbot, shown):
    shown.pages.page.select_keys([task_key(7), task_key(9)])
    shown.pages.page._tell()
    assert shown.services.models.selection.tasks == (7, 9)
    page = load_table(qtbot, shown)
    qtbot.waitUntil(lambda: sorted(page.selected()) == [7, 9])
    page.select_task(12)
    assert shown.services.models.selection.tasks == (12,)
    assert shown.services.models.detail.task.id == 12
    shown.show_page("tree")
    assert shown.services.models.selection.tasks == (12,)
    assert shown.pages.page.tree.currentIndex().isValid()


def test_the_view_stays_on_another_page(qtbot, shown, context):
    ends = [task.id for task in context.tasks.of_programme(1) if not task.recurring][:2]
    shown.services.models.bus.tell(context.tasks.set_stage(ends, Stage.DONE))
    shown.sidebar.chosen.emit(view_target(View.DONE))
    shown.show_page("table")
    page = table_of(shown)
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    assert [page.model.task(row).id for row in range(2)] == ends
    assert shown.services.models.query.value.view is View.DONE


def test_search_narrows_the_page_in_front(qtbot, shown):
    page = load_table(qtbot, shown)
    shown.search.setText("quan triet")
    qtbot.waitUntil(lambda: 0 < page.model.rowCount() < 134)
    shown.search.clear()
    qtbot.waitUntil(lambda: page.model.rowCount() == 134)


def test_a_table_without_tasks_says_so(qtbot, shown):
    page = load_table(qtbot, shown)
    shown.search.setText("không có chữ này ở đâu cả")
    qtbot.waitUntil(lambda: page._empty.isVisible())
    assert not page.table.isVisible()


def test_a_change_elsewhere_is_seen_in_the_table(qtbot, shown):
    page = load_table(qtbot, shown)
    page.select_task(5)
    shown.services.models.detail.set_stage(Stage.DOING)
    row = page.model.row_of(5)
    place = column(page, "stage")
    qtbot.waitUntil(lambda: page.model.index(row, place).data() == "Đang thực hiện")
    assert page.selected() == [5], "the selection is kept"


def test_all_tasks_of_the_table_are_chosen(qtbot, shown):
    page = load_table(qtbot, shown)
    shown.actions_by_name["select_all"].trigger()
    assert len(page.selected()) == 134
    assert len(shown.services.models.selection.tasks) == 134


def test_a_click_on_a_title_sorts_and_keeps_the_selection(qtbot, shown):
    page = load_table(qtbot, shown)
    page.select_task(20)
    header = page.table.horizontalHeader()
    place = column(page, "text")
    header.setSortIndicator(place, Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: page.selected() == [20])
    texts = [page.model.index(row, place).data() for row in range(3)]
    header.setSortIndicator(place, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: [page.model.index(row, place).data() for row in range(3)] != texts)
    assert page.selected() == [20]


def test_columns_are_shown_and_hidden(qtbot, shown):
    page = load_table(qtbot, shown)
    place = column(page, "short_title")
    assert page.table.isColumnHidden(place)
    menu = page.column_menu()
    title = page.model.headerData(place, Qt.Orientation.Horizontal)
    action = next(item for item in menu.actions() if item.text() == title)
    assert action.isCheckable() and not action.isChecked()
    action.trigger()
    assert not page.table.isColumnHidden(place)
    menu.deleteLater()


def test_keys_go_to_the_page_that_is_opened(qtbot, shown):
    page = load_table(qtbot, shown)
    qtbot.waitUntil(page.table.hasFocus)
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert len(shown.services.models.selection.tasks) == 1
    shown.show_page("tree")
    qtbot.waitUntil(shown.pages.page.tree.hasFocus)


def test_a_page_behind_follows_nothing(qtbot, shown):
    page = load_table(qtbot, shown)
    shown.show_page("tree")
    assert page.model.query is None
    shown.services.models.bus.tell(shown.services.context.tasks.set_stage([1], Stage.DONE))
    assert page.model.rowCount() == 0
    load_table(qtbot, shown)
    assert page.model.rowCount() == 134


def test_the_window_comes_back_on_the_page_it_was_left(qtbot, shown, context, theme, prompts):
    page = load_table(qtbot, shown)
    header = page.table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.resizeSection(column(page, "text"), 333)
    page.table.setColumnHidden(column(page, "decided_by"), False)
    shown.close()
    assert context.workspace.settings.values.window.page == "table"
    again = build_window(context, theme, prompts)
    qtbot.addWidget(again)
    again.show()
    assert again.pages.name == "table"
    restored = table_of(again)
    assert restored.table.columnWidth(column(restored, "text")) == 333
    assert not restored.table.isColumnHidden(column(restored, "decided_by"))
    again.services.models.background.stop()
    again.close()


def test_no_page_knows_another():
    for path in (ROOT / "ctr_desktop" / "gui" / "pages").glob("*.py"):
        words = path.read_text(encoding="utf-8")
        for other in PAGES:
            if other.name != path.stem and path.stem != "__init__":
                assert f"gui.pages.{other.name}" not in words, path.name


@pytest.mark.parametrize("name", ["overview", "units", "briefing"])
def test_a_sheet_comes_back_where_it_was_read(qtbot, shown, context, name):
    bus, every = shown.services.models.bus, context.tasks.of_programme(1)
    for task in every:
        bus.tell(context.tasks.set_lead([task.id], task.id % 20 + 1))
    bus.tell(context.tasks.set_deadline([task.id for task in every if not task.recurring], FIRST_DAY))
    shown.resize(1000, 560)
    shown.show_page(name)
    page = shown.pages.page
    bar = page._scrolled().verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 40)
    bar.setValue(40)
    left = page.state()
    bar.setValue(0)
    page.restore(left)
    assert bar.value() == left["scroll"] == 40


def test_a_sheet_out_of_sight_is_not_filled(shown, context, qapp, monkeypatch):
    shown.show_page("overview")
    page = shown.pages.page
    filled = []
    monkeypatch.setattr(type(page), "_fill", lambda page: filled.append(page))
    page.model.refreshed.emit()
    assert filled == [page]
    shown.show_page("tree")
    page.model.refreshed.emit()
    assert filled == [page], "what nobody sees costs nothing"


def test_a_start_comes_back_to_the_task_of_the_table(qtbot, context, programme, theme, prompts, shown):
    page = load_table(qtbot, shown)
    page.select_task(9)
    left = page.state()
    shown.close()
    again = build_window(context, theme, prompts)
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: tuple(again.services.models.selection.tasks) == (9,))
    assert (
        left["task"] == 9
        and again.pages.name == "table"
        and again.detail.form.code_label.text() == context.tasks.one(9).code
    )
    again.services.models.background.stop()
    again.close()
