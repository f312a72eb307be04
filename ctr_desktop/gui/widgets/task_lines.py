"""A short list of tasks: code, words, unit and how each stands, under titles where there are any."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ctr_desktop.gui.theme import Theme
from ctr_desktop.gui.widgets.pill import draw_pill
from ctr_desktop.models.overview_model import Line, grouped
from ctr_desktop.models.tips import tip

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
_PAD = 8
_TITLE_HEIGHT = 30
_ELIDE = Qt.TextElideMode.ElideRight
_ONE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class _LineDelegate(QStyledItemDelegate):
    def __init__(self, view: QListWidget, theme: Theme, unit: bool) -> None:
        super().__init__(view)
        self._theme = theme
        self._unit = unit

    def _height(self) -> int:
        return QFontMetrics(self._theme.font()).height() + QFontMetrics(self._theme.font(9)).height() + 10

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, self._height() if isinstance(index.data(LINE_ROLE), Line) else _TITLE_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, rect, line = self._theme, QRectF(option.rect), index.data(LINE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not isinstance(line, Line):
            painter.setFont(theme.font(9, semibold=True))
            painter.setPen(theme.color("secondary"))
            painter.drawText(rect.adjusted(_PAD, 6, -_PAD, 0), _ONE, str(index.data()))
            painter.restore()
            return
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus):
            painter.fillRect(rect, theme.color("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.color("border"))
        self._draw(painter, rect.adjusted(_PAD, 4, -_PAD, -4), line)
        painter.restore()

    def _draw(self, painter: QPainter, rect: QRectF, line: Line) -> None:
        theme = self._theme
        painter.setFont(theme.font(8.5, semibold=True))
        width = painter.fontMetrics().horizontalAdvance(line.words) + 16
        height = painter.fontMetrics().height() + 4
        draw_pill(painter, QRectF(rect.right() - width, rect.top() + 1, width, height), line.words,
                  theme.verdict_color(line.verdict))  # fmt: skip
        upper = QRectF(rect.left(), rect.top(), rect.width() - width - _PAD, rect.height() / 2)
        lower = QRectF(rect.left(), rect.center().y(), rect.width(), rect.height() / 2)
        painter.setFont(theme.font(9))
        painter.setPen(theme.color("secondary"))
        painter.drawText(upper, _ONE, line.code)
        left = painter.fontMetrics().horizontalAdvance(line.code) + 6
        parts = [line.unit] if self._unit else []
        below = " · ".join(part for part in (*parts, line.below) if part)
        painter.drawText(lower, _ONE, painter.fontMetrics().elidedText(below, _ELIDE, int(lower.width())))
        painter.setFont(theme.font())
        painter.setPen(theme.color("text"))
        upper = upper.adjusted(left, 0, 0, 0)
        words = line.title.replace("\n", " ")[:400]
        painter.drawText(upper, _ONE, painter.fontMetrics().elidedText(words, _ELIDE, int(upper.width())))


class TaskLines(QListWidget):
    """Shows lines; ``chosen`` tells the task of the current one, ``opened`` one that was pressed Enter or clicked on.

    ``grows`` makes the list as high as its lines, for lists inside a page that scrolls itself.
    """

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget, *, unit: bool = True, grows: bool = True) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._grows = grows
        self.setAccessibleName(name)
        self.setObjectName("task_lines")
        self.setItemDelegate(_LineDelegate(self, theme, unit))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(lambda item, _before: self._tell(item))
        self.itemActivated.connect(self._open)
        theme.changed.connect(self.viewport().update)

    def show_lines(self, lines: Sequence[Line], nothing: str) -> None:
        """Show lines, or a word where there are none; the current task stays current."""
        current = self.current_task()
        silent = self.blockSignals(True)
        self.clear()
        for group, members in grouped(lines):
            if group:
                self._add_title(group)
            for line in members:
                item = QListWidgetItem(f"{line.code} {line.title} · {line.unit} · {line.words} · {line.below}")
                item.setData(LINE_ROLE, line)
                item.setToolTip(tip(line.title))
                self.addItem(item)
                if line.task == current:
                    self.setCurrentItem(item)
        if not lines:
            self._add_title(nothing)
        self.blockSignals(silent)
        if self._grows:
            height = sum(self.sizeHintForRow(row) for row in range(self.count())) + 2 * self.frameWidth() + 2
            self.setFixedHeight(height)

    def _add_title(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.addItem(item)

    def tasks(self) -> list[int]:
        """Return the tasks that are listed, in order."""
        found = [self.item(row).data(LINE_ROLE) for row in range(self.count())]
        return [line.task for line in found if isinstance(line, Line)]

    def current_task(self) -> int | None:
        """Return the task of the current line."""
        item = self.currentItem()
        line = item.data(LINE_ROLE) if item is not None else None
        return line.task if isinstance(line, Line) else None

    def select_task(self, task: int) -> bool:
        """Make the line of a task the current one; False where it is not listed."""
        for row in range(self.count()):
            line = self.item(row).data(LINE_ROLE)
            if isinstance(line, Line) and line.task == task:
                self.setCurrentRow(row)
                return True
        return False

    def _tell(self, item: QListWidgetItem | None) -> None:
        line = item.data(LINE_ROLE) if item is not None else None
        if isinstance(line, Line):
            self.chosen.emit(line.task)

    def _open(self, item: QListWidgetItem) -> None:
        line = item.data(LINE_ROLE)
        if isinstance(line, Line):
            self.opened.emit(line.task)
