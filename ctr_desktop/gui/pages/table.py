"""The flat table: the tasks of a query, one row each, a column a field, sorted by a click on its title."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QContextMenuEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.domain.views import TaskQuery
from ctr_desktop.gui.header_state import restore_header
from ctr_desktop.gui.pages.page import Page
from ctr_desktop.gui.widgets.plain_label import plain_label
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.models.task_table import TASK_ROLE, VERDICT_ROLE, TaskTable

_ROW_PADDING = 14
_SHOWN_AT_FIRST = (
    "code", "text", "lead", "deadline", "verdict", "stage", "officer", "cooperating", "product", "result",
)  # fmt: skip
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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the rows."""
        self._page.menu_wanted.emit(event.globalPos())


class TablePage(Page):
    """Show a query as a flat table."""

    def __init__(self, services: WindowServices, parent: QWidget | None = None) -> None:
        """Show nothing until a query is asked."""
        super().__init__(services, parent)
        models, theme = services.models, services.theme
        self._selection = models.selection
        self._restoring = False
        self.model = TaskTable(services.context.workspace, models.bus, models.background, models.day, self)
        self.table = self._make_table()
        verdict_column = self.model.columnCount() - 1
        self.table.setItemDelegateForColumn(verdict_column, _VerdictDelegate(theme, self.table))
        self._empty = plain_label(self.tr("No task fits"), self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("role", "title")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        layout.addWidget(self._empty)
        self.model.loaded.connect(self._restore_rows)
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
        header = table.horizontalHeader()
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
        header.customContextMenuRequested.connect(lambda _place: self._popup(header))
        return table

    def _popup(self, header: QHeaderView) -> None:
        self.column_menu().popup(header.cursor().pos())

    # --- the page ------------------------------------------------------------------------------------------------

    def show_query(self, query: TaskQuery) -> None:
        """Show the tasks of a query."""
        self.model.show(query)

    def hide_query(self) -> None:
        """Follow nothing while another page is shown."""
        self.model.show(None)

    def select_task(self, task: int) -> None:
        """Select one task and bring it into sight."""
        row = self.model.row_of(task)
        if row is not None:
            self.table.setCurrentIndex(self.model.index(row, 0))
            self.table.scrollTo(self.model.index(row, 0))

    def select_all(self) -> None:
        """Select every task that is shown."""
        self.table.selectAll()

    def take_focus(self) -> None:
        """Give the keys to the table."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def state(self) -> dict[str, Any]:
        """Return widths, order and sorting of the columns."""
        return {"header": bytes(self.table.horizontalHeader().saveState().toBase64().data()).decode()}

    def restore(self, state: dict[str, Any]) -> None:
        """Bring widths, order and sorting of the columns back."""
        restore_header(self.table.horizontalHeader(), state.get("header"))

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
        return [int(self.model.index(row, 0).data(TASK_ROLE)) for row in rows]

    def _restore_rows(self) -> None:
        self._empty.setVisible(self.model.rowCount() == 0)
        self.table.setVisible(self.model.rowCount() > 0)
        self._restoring = True
        rows = [row for task in self._selection.tasks if (row := self.model.row_of(task)) is not None]
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        selection = self.table.selectionModel()
        for row in rows:
            selection.select(self.model.index(row, 0), flags)
        if rows:
            selection.setCurrentIndex(self.model.index(rows[0], 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self._restoring = False
        if self.model.query is not None:
            self._tell()

    def _tell(self) -> None:
        if self._restoring:
            return
        chosen = self.selected()
        node = self.model.task(self.table.currentIndex().row()).node if chosen else None
        self._selection.choose(chosen, node)
