"""The programme's tree as a page: rows, filters that keep ancestors, state that comes back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QVBoxLayout, QWidget

from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.fields import field_named
from ctr_desktop.domain.row_keys import is_task, row_id, task_key
from ctr_desktop.domain.views import TaskQuery
from ctr_desktop.gui.header_state import restore_header
from ctr_desktop.gui.pages.page import Page
from ctr_desktop.gui.theme import Theme
from ctr_desktop.gui.widgets.cell_editor import CellEditor
from ctr_desktop.gui.widgets.empty_state import EmptyState
from ctr_desktop.gui.widgets.outline_tree import OutlineTree
from ctr_desktop.gui.widgets.tree_delegate import TreeDelegate
from ctr_desktop.gui.window_services import WindowServices
from ctr_desktop.models.labels import field_label, label, stage_label
from ctr_desktop.models.outline_filter import OutlineFilter
from ctr_desktop.models.outline_model import Column
from ctr_desktop.models.task_row import TaskRow

_EXPAND_AT_MOST = 3000
_WIDTHS = {Column.LEAD: 82, Column.DEADLINE: 88, Column.STATUS: 136}
_FIELDS = {Column.LEAD: "lead", Column.DEADLINE: "deadline", Column.STATUS: "stage"}
_COPIED = ("text", "lead", "deadline", "stage")
_NARROW, _NARROWER = 560, 460


class TreePage(Page):
    """The tree with its empty states."""

    def __init__(self, services: WindowServices, parent: QWidget | None = None) -> None:
        """Show what the outline's model has open."""
        super().__init__(services, parent)
        models, theme = services.models, services.theme
        self._settings = services.context.workspace.settings
        self._model = models.outline
        self._selection = models.selection
        self._kept: tuple[list[int], int, set[int], int] = ([], 0, set(), 0)
        self._saved_expanded: set[int] | None = None
        self._programme: int | None = None
        self._active = False
        self.filter = OutlineFilter(models.outline, models.tallies, services.context.search, self)
        self.tree = self._make_tree(theme)
        self.tree.menu_wanted.connect(self.menu_wanted)
        self.delegate = TreeDelegate(self.tree, theme)
        self.tree.draw_with(self.delegate, theme)
        self.editor = CellEditor(self.tree, models.detail, theme)
        self.tree.edit_wanted.connect(self._edit)
        self.tree.accept_wanted.connect(self._accept)
        self.editor.finished.connect(self._go_on)
        self.empty = EmptyState(self)
        self.empty.wanted.connect(self.action_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tree)
        layout.addWidget(self.empty)
        self._model.shape_about_to_change.connect(self._keep)
        self._model.shape_changed.connect(self._restore)
        self.tree.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        self.looks_changed()
        self._show_state()

    # --- the page ------------------------------------------------------------------------------------------------

    def show_query(self, query: TaskQuery) -> None:
        """Show the tasks of a query of the programme that is open; a programme shown first is opened out."""
        was_active, self._active = self._active, True
        self.filter.show(query)
        self.delegate.query = query.words
        self.tree.viewport().update()
        if query.programme != self._programme:
            self._programme = query.programme
            self.expand_headings()
        if not was_active:
            chosen = [task_key(task) for task in self._selection.tasks]
            if chosen:
                self.select_keys(chosen)
            self._tell()

    def hide_query(self) -> None:
        """Leave the selection to another page."""
        self._active = False

    def select_task(self, task: int) -> None:
        """Select one task, its headings opened, and scroll to it."""
        self.select_key(task_key(task))

    def select_row(self, key: int) -> None:
        """Select a task or a heading, its headings opened, and scroll to it."""
        self.select_key(key)

    def select_all(self) -> None:
        """Select every task that is shown."""
        self.tree.expandAll()
        self.tree.selectAll()

    def take_focus(self) -> None:
        """Give the keys to the tree."""
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def expand_all(self) -> None:
        """Open every heading."""
        self.tree.expandAll()

    def collapse_all(self) -> None:
        """Close every heading."""
        self.tree.collapseAll()

    def looks_changed(self) -> None:
        """Show two lines a row, or one, as the settings want it."""
        self.delegate.two_lines = self._settings.values.window.two_lines
        self.tree.doItemsLayout()

    def state(self) -> dict[str, Any]:
        """Return columns, open headings and the current row."""
        return {
            "header": bytes(self.tree.header().saveState().toBase64().data()).decode(),
            "expanded": sorted(self._open_headings()),
            "current_row": self._model.key(self.tree.currentIndex()),
            "top_row": self._model.key(self.index_in_sight()),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Bring columns, open headings and the current row back; what is gone is left out."""
        if state.get("header"):
            restore_header(self.tree.header(), state["header"])
            self.tree.header().setSectionResizeMode(Column.CONTENT, QHeaderView.ResizeMode.Stretch)
        expanded = state.get("expanded")
        if isinstance(expanded, list):
            known = {key for key in expanded if isinstance(key, int)}
            self._saved_expanded = known
            if not self._model.is_filtered:
                self.tree.collapseAll()
                self.expand(known)
        current = state.get("current_row")
        self.select_key(current if isinstance(current, int) else 0)
        top = state.get("top_row")
        index = self._model.index_of(top) if isinstance(top, int) else QModelIndex()
        if index.isValid():
            self.tree.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def _make_tree(self, theme: Theme) -> OutlineTree:
        tree = OutlineTree(self._model, self)
        tree.setObjectName("outline_tree")
        tree.setAccessibleName(self.tr("Tasks of the programme"))
        tree.setModel(self._model)
        tree.setUniformRowHeights(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.setAlternatingRowColors(False)
        tree.setExpandsOnDoubleClick(True)
        tree.setIndentation(12)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setSortingEnabled(False)
        header = tree.header()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(Column.CONTENT, Qt.SortOrder.AscendingOrder)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(Column.CONTENT, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        header.sortIndicatorChanged.connect(self._model.sort)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda _pos: self.column_menu().popup(header.cursor().pos()))
        theme.changed.connect(tree.viewport().update)
        return tree

    def _show_state(self) -> None:
        none = self._model.programme is None
        empty = none or self._model.rowCount() == 0
        self.tree.setVisible(not empty)
        self.empty.setVisible(empty)
        self.empty.show_state(is_new=none, is_begun=self._model.is_blank)

    # --- cells ---------------------------------------------------------------------------------------------------

    def edit_cell(self, name: str) -> bool:
        """Edit a field of the selected rows in the current row; False where it has no cell in sight."""
        column = next((place for place, field in _FIELDS.items() if field == name), None)
        index = self.tree.currentIndex()
        if column is None or not index.isValid() or not self._selection.tasks:
            return False
        self.tree.scrollTo(index)
        rect = self.tree.visualRect(index.siblingAtColumn(column))
        if self.tree.isColumnHidden(column):
            rect = self.tree.visualRect(index.siblingAtColumn(Column.STATUS))
        return self.editor.open(name, rect)

    def edit_current(self) -> bool:
        """Edit the cell that was clicked last, the lead unit where that was the content."""
        return self.edit_cell(_FIELDS.get(Column(max(0, self.tree.currentIndex().column())), "lead"))

    def commit(self) -> None:
        """Store what is being typed in a cell."""
        self.editor.close()

    def _edit(self, column: int) -> None:
        name = _FIELDS.get(Column(column))
        if name is not None:
            self.edit_cell(name)

    def _accept(self) -> None:
        """Store the suggestions of the selected rows and go down to the next task."""
        self.action_wanted.emit("accept_suggestions")
        self.next_task()

    def _go_on(self, go_on: bool) -> None:
        if go_on and self.next_task():
            self.edit_cell("lead")

    def copied_rows(self) -> list[list[str]]:
        """Return code, words, lead unit, deadline and stage of the selected tasks, the titles first."""
        rows = [row for key in self.selected_keys() if isinstance(row := self._model.row_data(key), TaskRow)]
        if not rows:
            return []
        titles = [label("column.code"), *(field_label(field) for field in map(field_named, _COPIED) if field)]
        cells = (
            [row.code, row.text, row.lead, short_date(row.due), stage_label(row.stage), row.verdict_words]
            for row in rows
        )
        return [[*titles, label("column.verdict")], *cells]

    def select_first(self) -> None:
        """Select the first task that is shown, its headings opened."""
        tasks = self._model.shape.tasks()
        if tasks:
            self.select_task(tasks[0])

    def next_task(self) -> bool:
        """Go down to the next task in sight; False at the end."""
        index = self.tree.indexBelow(self.tree.currentIndex())
        while index.isValid() and not is_task(self._model.key(index)):
            if not self.tree.isExpanded(index):
                self.tree.expand(index)
            index = self.tree.indexBelow(index)
        if index.isValid():
            self._select_alone(index)
        return index.isValid()

    def _select_alone(self, index: QModelIndex) -> None:
        """Select one row and no other, whatever keys are held down."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.tree.selectionModel().setCurrentIndex(index, flags)
        below = self.tree.indexBelow(index)
        if below.isValid():
            self.tree.scrollTo(below)  # the row in work is not the last one in sight
        self.tree.scrollTo(index)

    # --- selection and state -------------------------------------------------------------------------------------

    def selected_keys(self) -> list[int]:
        """Return the keys of the selected rows from top to bottom of the selection."""
        return [self._model.key(index) for index in self.tree.selectionModel().selectedRows()]

    def _node(self) -> int | None:
        """Return the node of the current row: the heading itself, or the node of the task."""
        key = self._model.key(self.tree.currentIndex())
        if key == 0:
            return None
        return self._model.shape.node_of.get(row_id(key)) if is_task(key) else row_id(key)

    def _tell(self) -> None:
        if self._active:
            chosen = [row_id(key) for key in self.selected_keys() if is_task(key)]
            self._selection.choose(chosen, self._node())

    def _open_headings(self) -> set[int]:
        """Return the headings that are open, those of the whole tree while only a part of it is shown."""
        if self._model.is_filtered and self._saved_expanded is not None:
            return self._saved_expanded
        return self.expanded_keys()

    def expanded_keys(self) -> set[int]:
        """Return the keys of the headings that are open, in view order from the top."""
        found: set[int] = set()
        stack = [0]
        while stack:
            for key in self._model.shape.children.get(stack.pop(), ()):
                if key in self._model.shape.children and self.tree.isExpanded(self._model.index_of(key)):
                    found.add(key)
                    stack.append(key)
        return found

    def _keep(self) -> None:
        known = self._model.is_filtered and self._saved_expanded is not None
        expanded = set() if known else self.expanded_keys()
        if not self._model.is_filtered and self._model.rowCount():
            self._saved_expanded = expanded
        current = self._model.key(self.tree.currentIndex())
        self._kept = (self.selected_keys(), current, expanded, self.tree.verticalScrollBar().value())

    def _restore(self) -> None:
        selected, current, expanded, scroll = self._kept
        self._show_state()
        if self._model.is_filtered:
            if len(self._model.shape.parent) <= _EXPAND_AT_MOST:
                self.tree.expandAll()
        else:
            self.expand(self._saved_expanded if self._saved_expanded is not None else expanded)
        self.select_keys(selected, current)
        self.tree.verticalScrollBar().setValue(scroll)
        self._tell()

    def expand(self, keys: set[int]) -> None:
        """Open these headings."""
        headings = sum(bool(children) for key, children in self._model.shape.children.items() if key)
        if len(keys) >= headings and len(keys) <= _EXPAND_AT_MOST:
            self.tree.expandAll()
            return
        for key in sorted(keys):
            index = self._model.index_of(key)
            if index.isValid():
                self.tree.expand(index)

    def expand_headings(self) -> None:
        """Open every heading of a programme that is shown for the first time, unless it is huge."""
        self._saved_expanded = None
        if len(self._model.shape.parent) <= _EXPAND_AT_MOST:
            self.tree.expandAll()
        else:
            self.tree.expandToDepth(0)

    def index_in_sight(self) -> QModelIndex:
        """Return the first row in sight, which a restart brings back to the top."""
        return self.tree.indexAt(self.tree.viewport().rect().topLeft())

    def select_keys(self, keys: list[int], current: int = 0) -> None:
        """Select rows; the current one is scrolled to."""
        selection = self.tree.selectionModel()
        selection.blockSignals(True)
        selection.clearSelection()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        index = self._model.index_of(current or (keys[0] if keys else 0))
        if index.isValid():
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        for key in keys:
            selection.select(self._model.index_of(key), flags)
        selection.blockSignals(False)
        self.tree.viewport().update()

    def task_at(self, place: QPoint) -> int | None:
        """Return the task whose row lies under a place of the screen."""
        index = self.tree.indexAt(self.tree.viewport().mapFromGlobal(place))
        key = self._model.key(index) if index.isValid() else 0
        return row_id(key) if is_task(key) else None

    def select_key(self, key: int) -> None:
        """Select one row, its headings opened, and scroll to it."""
        index = self._model.index_of(key)
        if index.isValid():
            self._select_alone(index)

    # --- looks ---------------------------------------------------------------------------------------------------

    def column_menu(self) -> QMenu:
        """Return the menu that shows and hides columns."""
        menu = QMenu(self)
        for column in (Column.LEAD, Column.DEADLINE, Column.STATUS):
            title = self._model.headerData(column, Qt.Orientation.Horizontal)
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(not self.tree.isColumnHidden(column))
            action.toggled.connect(lambda shown, hidden=column: self.tree.setColumnHidden(hidden, not shown))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the columns there is no room for; their words move to the second line."""
        super().resizeEvent(event)
        now, before = event.size().width(), event.oldSize().width()
        for column, limit in ((Column.LEAD, _NARROW), (Column.DEADLINE, _NARROWER)):
            if (now < limit) != (before < limit) or before < 0:
                self.tree.setColumnHidden(column, now < limit)
