"""The tree view of the outline: rows are drawn as a whole, their cells are edited in place by key and click."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QCursor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView, QWidget

from ctr_desktop.domain.row_keys import is_task
from ctr_desktop.gui.theme import Theme
from ctr_desktop.gui.widgets.tree_delegate import TreeDelegate
from ctr_desktop.models.outline_model import Column, OutlineModel
from ctr_desktop.models.task_row import HeadingRow

_ACCENT = 3
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OutlineTree(QTreeView):
    """Shows the outline; ``edit_wanted`` asks for the editor of a column in the current row.

    ``accept_wanted`` asks to take the suggestion of the row, ``menu_wanted`` for the menu at a place on the screen.
    """

    menu_wanted = Signal(object)
    edit_wanted = Signal(int)
    accept_wanted = Signal()

    def __init__(self, outline: OutlineModel, parent: QWidget) -> None:
        """Show a model."""
        super().__init__(parent)
        self._outline = outline
        self._delegate: TreeDelegate | None = None
        self._theme: Theme | None = None
        self._pressed: tuple[int, int] | None = None
        self._folded: int | None = None
        self.setMouseTracking(True)
        outline.rowsAboutToBeInserted.connect(self._fold)

    def draw_with(self, delegate: TreeDelegate, theme: Theme) -> None:
        """Let a delegate draw the rows."""
        self._delegate, self._theme = delegate, theme
        self.setItemDelegate(delegate)

    # --- rows that come ------------------------------------------------------------------------------------------

    def _fold(self, parent: QModelIndex) -> None:
        """Close the row that gets a child, unseen: an open one would have every row of the tree laid out anew."""
        if not parent.isValid() or not self.isExpanded(parent):
            return
        self._folded = self.verticalScrollBar().value()
        self.blockSignals(True)
        self.collapse(parent)
        self.blockSignals(False)

    def rowsInserted(self, parent: QModelIndex | QPersistentModelIndex, start: int, end: int) -> None:
        """Open the row again, with its new children."""
        super().rowsInserted(parent, start, end)
        if self._folded is None:
            return
        scrolled, self._folded = self._folded, None
        self.blockSignals(True)
        self.expand(parent)
        self.blockSignals(False)
        self.verticalScrollBar().setValue(scrolled)

    # --- drawing -------------------------------------------------------------------------------------------------

    def drawRow(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row once, from edge to edge."""
        if self._delegate is None or self._theme is None:
            return
        rect = QRect(option.rect)
        rect.setLeft(0)
        rect.setRight(self.viewport().width() - 1)
        first = self.visualRect(index)
        row = self._outline.row_data(self._outline.key(index))
        painter.save()
        self._ground(painter, rect, index)
        branch = QRect(first.left() - self.indentation(), rect.top(), self.indentation(), rect.height())
        self.drawBranches(painter, branch, index)
        cells = {} if isinstance(row, HeadingRow) else self._cells(rect, first)
        whole = QRectF(first.left(), rect.top(), rect.right() - first.left(), rect.height())
        self._delegate.draw(painter, row, cells, whole)
        painter.restore()

    def _cells(self, row: QRect, first: QRect) -> dict[Column, QRectF]:
        header = self.header()
        found: dict[Column, QRectF] = {Column.CONTENT: QRectF(first.left(), row.top(), first.width(), row.height())}
        for column in (Column.LEAD, Column.DEADLINE, Column.STATUS):
            if not header.isSectionHidden(column):
                left, width = header.sectionViewportPosition(column), header.sectionSize(column)
                found[column] = QRectF(left, row.top(), width, row.height())
        return found

    def _ground(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        theme = self._theme
        assert theme is not None
        if self.selectionModel().isSelected(index):
            painter.fillRect(rect, theme.color("selection"))
        elif self._is_hovered(rect):
            painter.fillRect(rect, theme.color("hover"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("border"))
        if self._outline.key(index) == self._outline.key(self.currentIndex()):
            painter.fillRect(QRect(0, rect.top(), _ACCENT, rect.height()), theme.color("accent"))

    def _is_hovered(self, rect: QRect) -> bool:
        viewport = self.viewport()
        return viewport.underMouse() and rect.contains(viewport.mapFromGlobal(QCursor.pos()))

    # --- keys and clicks -----------------------------------------------------------------------------------------

    def _current_is_task(self) -> bool:
        return is_task(self._outline.key(self.currentIndex()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the lead unit on Enter; Ctrl+Enter takes the suggestion and goes down."""
        if event.key() in _ENTER and self._current_is_task():
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.accept_wanted.emit()
            else:
                self.edit_wanted.emit(int(Column.LEAD))
        elif event.key() in _ENTER and self.currentIndex().isValid():
            self.setExpanded(self.currentIndex(), not self.isExpanded(self.currentIndex()))
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember whether the row that is clicked was the current one before."""
        index = self.indexAt(event.position().toPoint())
        alone = len(self.selectionModel().selectedRows()) == 1
        current = index.isValid() and self._outline.key(index) == self._outline.key(self.currentIndex()) and alone
        left = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed = (self._outline.key(index), index.column()) if current and left else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Edit a cell of the selected row that is clicked once more."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        pressed, self._pressed = self._pressed, None
        if pressed == (self._outline.key(index), index.column()) and is_task(pressed[0]) and pressed[1] > 0:
            self.edit_wanted.emit(pressed[1])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the rows."""
        self.menu_wanted.emit(event.globalPos())
