"""The flat table: the tasks of a query, one row each, a column a field, sorted by a click on its title."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.domain.task import Task
from ctr_desktop.domain.views import TaskQuery
from ctr_desktop.gui.header_state import restore_header
from ctr_desktop.gui.pages.page import Page
from ctr_desktop.gui.widgets.cell_editor import CellEditor
from ctr_desktop.gui.widgets.filter_header import FilterHeader
from ctr_desktop.gui.widgets.plain_label import plain_label
from ctr_desktop.gui.widgets.table_bar import TableBar
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.models.figure_words import figures_words
from ctr_desktop.models.labels import label
from ctr_desktop.models.table_lines import Banner
from ctr_desktop.models.task_table import TASK_ROLE, VERDICT_ROLE, TaskTable
from ctr_desktop.services.listing import Listing

_ROW_PADDING = 14
_SHOWN_AT_FIRST = (
    "code", "text", "lead", "deadline", "verdict", "stage", "officer", "cooperating", "product", "result",
)  # fmt: skip
_GROUPS = ("lead", "verdict", "stage", "officer", "deadline", "decided_by")
_ALARMING = (Verdict.OVERDUE, Verdict.SOON)


class _VerdictDelegate(QStyledItemDelegate):
    """Write the verdict in its colour; the words say it too."""

    def __init__(self, theme: Any, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        outcome = index.data(VERDICT_ROLE)
        if outcome in _ALARMING:
            option.palette.setColor(option.palette.ColorRole.Text, self._theme.verdict_color(outcome))
            option.palette.setColor(option.palette.ColorRole.HighlightedText, self._theme.verdict_color(outcome))
        super().paint(painter, option, index)


class _Table(QTableView):
    def __init__(self, page: TablePage) -> None:
        super().__init__(page)
        self._page = page
        self._pressed = QPersistentModelIndex()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the rows."""
        self._page.menu_wanted.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit the current cell on Enter; Ctrl+Enter takes the suggestion and goes down."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        event.accept()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._page.action_wanted.emit("accept_suggestions")
            self._page.next_task()
        else:
            self._page.edit_current()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember whether the row that is clicked was the current one before."""
        index = self.indexAt(event.position().toPoint())
        alone = len(self.selectionModel().selectedRows()) == 1 and index.row() == self.currentIndex().row()
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed = QPersistentModelIndex(index if alone and plain else QModelIndex())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Edit a cell of the selected row that is clicked once more."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._pressed == index and index.column() > 0:
            self._page.edit_current()


class TablePage(Page):
    """Show a query as a flat table: of one programme or of all, filtered by columns, in groups."""

    def __init__(self, services: WindowServices, parent: QWidget | None = None) -> None:
        """Show nothing until a query is asked."""
        super().__init__(services, parent)
        models, theme = services.models, services.theme
        self._selection = models.selection
        self._restoring = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Table of tasks"))
        self._query = TaskQuery()
        self._left_at = 0
        self.model = TaskTable(services.context.workspace, models.bus, models.background, models.day, self)
        self.table = self._make_table()
        verdict_column = self.model.columnCount() - 1
        self.table.setItemDelegateForColumn(verdict_column, _VerdictDelegate(theme, self.table))
        self.editor = CellEditor(self.table, models.detail, theme)
        self.editor.finished.connect(self._go_on)
        titles = [str(self.model.headerData(place, Qt.Orientation.Horizontal)) for place in range(verdict_column + 1)]
        named = dict(zip(self.model.columns, titles, strict=True))
        self.bar = TableBar([(name, named[name]) for name in _GROUPS], self)
        self.bar.everywhere_wanted.connect(self._show_everywhere)
        self.bar.group_wanted.connect(self.model.group_by)
        self.bar.save_wanted.connect(lambda: self.action_wanted.emit("save_list"))
        self.bar.delete_wanted.connect(self.delete_wanted)
        self.bar.export_wanted.connect(lambda: self.action_wanted.emit("export_list"))
        self._empty = plain_label(self.tr("No task fits"), self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("role", "title")
        self.counts = plain_label(parent=self)
        self.counts.setProperty("role", "secondary")
        self.counts.setContentsMargins(12, 4, 12, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.bar, self.table, self._empty, self.counts):
            layout.addWidget(widget)
        self.model.loaded.connect(self._restore_rows)
        self.model.counted.connect(self._show_counts)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        theme.changed.connect(self.table.viewport().update)

    def _make_table(self) -> QTableView:
        table = _Table(self)
        table.setObjectName("task_table")
        table.setAccessibleName(self.tr("Table of tasks"))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setWordWrap(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setCornerButtonEnabled(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + _ROW_PADDING)
        titles = [
            str(self.model.headerData(place, Qt.Orientation.Horizontal)) for place in range(self.model.columnCount())
        ]
        header = self.header = FilterHeader(table, titles)
        table.setHorizontalHeader(header)
        header.typed.connect(lambda column, words: self.model.filter_by(self.model.columns[column], words))
        header.left.connect(self.take_focus)
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.sortIndicatorChanged.connect(self.model.sort)
        letter = table.fontMetrics().averageCharWidth()
        for column, letters in enumerate(self.model.widths()):
            header.resizeSection(column, letters * letter)
        for column, name in enumerate(self.model.columns):
            table.setColumnHidden(column, name not in _SHOWN_AT_FIRST)
        for place, name in enumerate(_SHOWN_AT_FIRST):
            header.moveSection(header.visualIndex(self.model.columns.index(name)), place)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda _place: self.column_menu().popup(header.cursor().pos()))
        return table

    # --- the page ------------------------------------------------------------------------------------------------

    def show_query(self, query: TaskQuery) -> None:
        """Show the tasks of a query: of its programme, or of all where that is wanted."""
        self._query = query
        self.model.show(replace(query, programmes=()) if self.bar.everywhere.isChecked() else query)

    def _show_everywhere(self, _on: bool) -> None:
        if self.model.query is not None:
            self.show_query(self._query)

    def hide_query(self) -> None:
        """Follow nothing while another page is shown."""
        self.model.show(None)

    def select_task(self, task: int) -> None:
        """Select one task and bring it into sight."""
        row = self.model.row_of(task)
        if row is not None:
            self.table.setCurrentIndex(self.model.index(row, 0))
            self.table.scrollTo(self.model.index(row, 0))

    def task_at(self, place: QPoint) -> int | None:
        """Return the task whose row lies under a place of the screen."""
        index = self.table.indexAt(self.table.viewport().mapFromGlobal(place))
        return self.model.task_at(index.row()) if index.isValid() else None

    def select_all(self) -> None:
        """Select every task of the query."""
        self.model.complete()
        self.table.selectAll()

    def take_focus(self) -> None:
        """Give the keys to the table, or to the page while there are no rows."""
        target = self.table if self.table.isVisibleTo(self) else self
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def state(self) -> dict[str, Any]:
        """Return columns, sorting, group, filters, whether all programmes are shown, and the selected task."""
        return {
            "header": bytes(self.header.saveState().toBase64().data()).decode(),
            "group": self.model.group,
            "filters": {name: words for name, words in self.model.filters.items() if words.strip()},
            "everywhere": self.bar.everywhere.isChecked(),
            "task": next(iter(self._selection.tasks), 0),
        }

    def offer_saved(self, names: list[str]) -> None:
        """Offer the lists that are saved under a name."""
        self.bar.offer_saved(names)

    def restore(self, state: dict[str, Any]) -> None:
        """Bring columns, sorting, group and filters back; what makes no sense is left out."""
        restore_header(self.header, state.get("header"))
        filters = state.get("filters")
        known = filters if isinstance(filters, dict) else {}
        self.model.filters = {
            name: words for name, words in known.items() if name in self.model.columns and isinstance(words, str)
        }
        self.header.show_filters([self.model.filters.get(name, "") for name in self.model.columns])
        group = state.get("group")
        self.model.group_by(group if isinstance(group, str) else "")
        self.bar.show_group(self.model.group)
        self.bar.everywhere.setChecked(state.get("everywhere") is True)
        task = state.get("task")
        self._left_at = task if isinstance(task, int) else 0
        if self.model.rowCount():
            self._restore_rows()

    # --- cells ---------------------------------------------------------------------------------------------------

    def edit_cell(self, name: str) -> bool:
        """Edit a field of the selected tasks in the current row; False where it has no column in sight."""
        index = self.table.currentIndex()
        if name not in self.model.columns or not index.isValid() or not self._selection.tasks:
            return False
        column = self.model.columns.index(name)
        if self.table.isColumnHidden(column):
            return False
        place = index.siblingAtColumn(column)
        self.table.scrollTo(place)
        return self.editor.open(name, self.table.visualRect(place))

    def edit_current(self) -> bool:
        """Edit the current cell, the lead unit where that cell cannot be edited."""
        column = self.table.currentIndex().column()
        name = self.model.columns[column] if column >= 0 else ""
        return self.edit_cell(name if self.editor.can_edit(name) else "lead")

    def commit(self) -> None:
        """Store what is being typed in a cell."""
        self.editor.close()

    def next_task(self) -> bool:
        """Go down to the next task; False at the end."""
        column = max(0, self.table.currentIndex().column())
        for row in range(self.table.currentIndex().row() + 1, self.model.rowCount()):
            if isinstance(self.model.line(row), Task):
                self._select_alone(self.model.index(row, column))
                return True
        return False

    def select_first(self) -> None:
        """Select the first task that is shown."""
        tasks = self.model.tasks_shown()
        if tasks:
            self.select_task(tasks[0])

    def _go_on(self, go_on: bool) -> None:
        if go_on and self.next_task():
            self.edit_current()

    def _select_alone(self, index: QModelIndex) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.table.selectionModel().setCurrentIndex(index, flags)
        self.table.scrollTo(index)

    def copied_rows(self) -> list[list[str]]:
        """Return the visible columns of the selected rows, the titles first."""
        columns = self.visible_columns()
        rows = [row for task in self.selected() if (row := self.model.row_of(task)) is not None]
        if not rows:
            return []
        titles = [str(self.model.headerData(column, Qt.Orientation.Horizontal)) for column in columns]
        return [titles, *([self.model.value(self.model.task(row), column)[0] for column in columns] for row in rows)]

    # --- what is seen --------------------------------------------------------------------------------------------

    def visible_columns(self) -> list[int]:
        """Return the columns that are shown, in the order in which they stand."""
        shown = [column for column in range(self.header.count()) if not self.header.isSectionHidden(column)]
        return sorted(shown, key=self.header.visualIndex)

    def listing(self, title: str, below: str) -> Listing:
        """Return the list as it is seen."""
        self.model.complete()
        columns = self.visible_columns()
        titles = tuple(
            (
                str(self.model.headerData(column, Qt.Orientation.Horizontal)),
                float(self.header.sectionSize(column)),
                self.model.is_day(column),
            )
            for column in columns
        )
        rows: list[tuple[tuple[str, date | None], ...]] = []
        for row in range(self.model.rowCount()):
            line = self.model.line(row)
            if isinstance(line, Banner):
                rows.append(((f"{line.words} ({line.count})", None),))
            else:
                rows.append(tuple(self.model.value(line, column) for column in columns))
        return Listing(title, below, titles, tuple(rows))

    def show_everywhere(self) -> None:
        """Show the tasks of all programmes."""
        self.bar.everywhere.setChecked(True)

    def column_menu(self) -> QMenu:
        """Return the menu that shows and hides columns."""
        menu = QMenu(self)
        for column in range(1, self.model.columnCount()):
            action = menu.addAction(str(self.model.headerData(column, Qt.Orientation.Horizontal)))
            action.setCheckable(True)
            action.setChecked(not self.table.isColumnHidden(column))
            action.toggled.connect(lambda shown, hidden=column: self.table.setColumnHidden(hidden, not shown))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    # --- selection -----------------------------------------------------------------------------------------------

    def selected(self) -> list[int]:
        """Return the ids of the selected tasks from top to bottom."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        found = [self.model.index(row, 0).data(TASK_ROLE) for row in rows]
        return [task for task in found if isinstance(task, int)]

    def _restore_rows(self) -> None:
        has = self.model.rowCount() > 0 or any(words.strip() for words in self.model.filters.values())
        self._empty.setVisible(not has)
        self.table.setVisible(has)
        self._show_counts()
        self._restoring = True
        self.table.clearSpans()
        for place in range(self.model.rowCount() if self.model.group else 0):
            if isinstance(self.model.line(place), Banner):
                self.table.setSpan(place, 0, 1, self.model.columnCount())
        rows = [row for task in self._selection.tasks if (row := self.model.row_of(task)) is not None]
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        selection = self.table.selectionModel()
        chosen = {index.row() for index in selection.selectedRows()}
        for row in rows:
            selection.select(self.model.index(row, 0), flags)
        if rows and not chosen.intersection(rows):  # rows that came behind those in sight move nothing
            selection.setCurrentIndex(self.model.index(rows[0], 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self._restoring = False
        left_at = self._left_at
        if self.model.rowCount() and self.model.is_whole:
            self._left_at = 0
        if left_at and not self._selection.tasks:
            self.select_task(left_at)
        elif self.model.query is not None:
            self._tell()

    def _show_counts(self) -> None:
        counts = self.model.counts() if self.model.is_whole else None
        words = label("table.counts", count=self.model.shown_count()) if counts is not None else "…"
        self.counts.setText(f"{words} · {figures_words(counts)}" if counts is not None and counts.total else words)

    def _tell(self) -> None:
        if self._restoring or self.model.query is None:
            return
        chosen = self.selected()
        row = self.table.currentIndex().row()
        line = self.model.line(row) if chosen and 0 <= row < self.model.rowCount() else None
        self._selection.choose(chosen, line.node if isinstance(line, Task) else None)
