"""The pane of the programme's tree: rows, filters that keep ancestors, state that comes back."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ctr_desktop.gui.theme import Theme
from ctr_desktop.gui.widgets.tree_delegate import TreeDelegate
from ctr_desktop.models.outline_model import Column, OutlineModel
from ctr_desktop.models.tree_shape import is_task, row_id

_EXPAND_AT_MOST = 3000
_WIDTHS = {Column.LEAD: 110, Column.DEADLINE: 92, Column.STATUS: 138}
_NARROW, _NARROWER = 560, 460


class OutlineTree(QTreeView):
    """The tree view; a context menu is filled by the window."""

    menu_wanted = Signal(object)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the rows."""
        self.menu_wanted.emit(event.globalPos())


class TreePane(QWidget):
    """The tree with its empty states; ``selected`` tells the selected tasks and nodes."""

    selected = Signal(object, object)
    import_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, model: OutlineModel, theme: Theme, parent: QWidget | None = None) -> None:
        """Show a model."""
        super().__init__(parent)
        self._model = model
        self._kept: tuple[list[int], int, set[int], int] = ([], 0, set(), 0)
        self._saved_expanded: set[int] | None = None
        self.tree = self._make_tree(theme)
        self.delegate = TreeDelegate(self.tree, theme)
        self.tree.setItemDelegate(self.delegate)
        self._empty = self._make_empty()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tree)
        layout.addWidget(self._empty)
        model.shape_about_to_change.connect(self._keep)
        model.shape_changed.connect(self._restore)
        self.tree.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        self._show_state()

    def _make_tree(self, theme: Theme) -> OutlineTree:
        tree = OutlineTree(self)
        tree.setObjectName("outline_tree")
        tree.setAccessibleName(self.tr("Tasks of the programme"))
        tree.setModel(self._model)
        tree.setUniformRowHeights(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.setAlternatingRowColors(False)
        tree.setExpandsOnDoubleClick(True)
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

    def _make_empty(self) -> QWidget:
        page = QWidget(self)
        page.setObjectName("empty_page")
        layout = QVBoxLayout(page)
        layout.setSpacing(12)
        layout.addStretch(2)
        self._empty_title = QLabel(page)
        self._empty_title.setProperty("role", "title")
        self._empty_words = QLabel(page)
        self._empty_words.setWordWrap(True)
        for label in (self._empty_title, self._empty_words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        self.import_button = QPushButton(self.tr("Import a programme…"), page)
        self.import_button.setProperty("role", "primary")
        self.import_button.clicked.connect(self.import_wanted)
        self.sample_button = QPushButton(self.tr("Open the sample"), page)
        self.sample_button.clicked.connect(self.sample_wanted)
        for button in (self.import_button, self.sample_button):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        return page

    def _show_state(self) -> None:
        none = self._model.programme is None
        empty = none or self._model.rowCount() == 0
        self.tree.setVisible(not empty)
        self._empty.setVisible(empty)
        self.import_button.setVisible(none)
        self.sample_button.setVisible(none)
        if none:
            self._empty_title.setText(self.tr("No programme yet"))
            self._empty_words.setText(
                self.tr("Import the Word file of the work programme: its outline becomes the tree of tasks here.")
            )
        else:
            self._empty_title.setText(self.tr("No task fits"))
            self._empty_words.setText(self.tr("Choose another view on the left or clear the search."))

    # --- selection and state -------------------------------------------------------------------------------------

    def selected_keys(self) -> list[int]:
        """Return the keys of the selected rows from top to bottom of the selection."""
        return [self._model.key(index) for index in self.tree.selectionModel().selectedRows()]

    def selected_tasks(self) -> list[int]:
        """Return the ids of the selected tasks."""
        return [row_id(key) for key in self.selected_keys() if is_task(key)]

    def current_node(self) -> int | None:
        """Return the node of the current row: the heading itself, or the node of the task."""
        key = self._model.key(self.tree.currentIndex())
        if key == 0:
            return None
        return self._model.shape.node_of.get(row_id(key)) if is_task(key) else row_id(key)

    def _tell(self) -> None:
        keys = self.selected_keys()
        self.selected.emit(
            [row_id(key) for key in keys if is_task(key)], [row_id(key) for key in keys if not is_task(key)]
        )

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
        expanded = self.expanded_keys()
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

    def select_task_key(self, key: int) -> None:
        """Select one row, its headings opened, and scroll to it."""
        index = self._model.index_of(key)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    # --- looks ---------------------------------------------------------------------------------------------------

    def set_two_lines(self, two_lines: bool) -> None:
        """Show two lines a row, or one."""
        self.delegate.two_lines = two_lines
        self.tree.doItemsLayout()

    def set_query(self, query: str) -> None:
        """Mark the hits of a search."""
        self.delegate.query = query
        self.tree.viewport().update()

    def header_state(self) -> str:
        """Return the widths and order of the columns as text."""
        return bytes(self.tree.header().saveState().toBase64().data()).decode()

    def restore_header(self, state: str) -> None:
        """Bring widths and order of the columns back."""
        if state:
            self.tree.header().restoreState(QByteArray.fromBase64(state.encode()))
            self.tree.header().setSectionResizeMode(Column.CONTENT, QHeaderView.ResizeMode.Stretch)

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
