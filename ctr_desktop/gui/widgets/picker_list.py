"""The list under a picker: at most eight lines in sight, the matching letters marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ctr_desktop.gui.screens import room_around
from ctr_desktop.models.choices import MOST_LINES, Choice, marked_spans
from ctr_desktop.models.tips import tip

CHOICE_ROLE = Qt.ItemDataRole.UserRole + 1
_ROW = 30
_PAD = 10
_WIDEST = 460
_MARK = "mark"


class _LineDelegate(QStyledItemDelegate):
    """Draw a name, elided in the middle where it must be, with the letters that were typed underlined."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self.typed = ""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        palette: QPalette = option.palette
        rect = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.highlight())
            painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), 4, 4)
        choice = index.data(CHOICE_ROLE)
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        if isinstance(choice, Choice):
            self._draw_choice(painter, palette, inner, choice)
        else:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.restore()

    def _draw_choice(self, painter: QPainter, palette: QPalette, rect: QRectF, choice: Choice) -> None:
        metrics = painter.fontMetrics()
        side = choice.hint or (choice.short if choice.short != choice.words else "")
        if side:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            words = metrics.elidedText(side, Qt.TextElideMode.ElideRight, int(rect.width() * 0.5))
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
            rect = rect.adjusted(0, 0, -metrics.horizontalAdvance(words) - _PAD, 0)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        shown = metrics.elidedText(choice.words, Qt.TextElideMode.ElideMiddle, int(rect.width()))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)
        bottom = rect.center().y() + metrics.ascent() / 2 + 2
        for start, end in marked_spans(shown, self.typed) if self.typed.strip() else ():
            left = rect.left() + metrics.horizontalAdvance(shown[:start])
            width = metrics.horizontalAdvance(shown[start:end])
            painter.fillRect(QRectF(left, bottom, width, 2), palette.color(QPalette.ColorRole.Link))


class PickerList(QListView):
    """Shows choices in a window of its own that never takes the keys; ``taken`` tells the one that was clicked."""

    taken = Signal(object)

    def __init__(self, owner: QWidget) -> None:
        """Belong to a picker."""
        super().__init__(owner)
        self.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("picker_list")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self._owner = owner
        self._items = QStandardItemModel(self)
        self._lines = _LineDelegate(self)
        self.setModel(self._items)
        self.setItemDelegate(self._lines)
        self.clicked.connect(lambda index: self._take(index))
        self.setAccessibleName(self.tr("Names to choose from"))

    def _take(self, index: QModelIndex) -> None:
        choice = index.data(CHOICE_ROLE)
        if isinstance(choice, Choice):
            self.taken.emit(choice)

    def offer(self, choices: Sequence[Choice], typed: str, nothing: str) -> None:
        """Show choices for what was typed; ``nothing`` stands there when there are none."""
        self._lines.typed = typed
        self._items.clear()
        for choice in choices:
            item = QStandardItem(choice.words)
            item.setData(choice, CHOICE_ROLE)
            item.setToolTip(tip(choice.words))
            self._items.appendRow(item)
        if not choices:
            item = QStandardItem(nothing)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self._items.appendRow(item)

    def choices(self) -> list[Choice]:
        """Return the choices that are shown."""
        found = [self._items.item(row).data(CHOICE_ROLE) for row in range(self._items.rowCount())]
        return [choice for choice in found if isinstance(choice, Choice)]

    def mark(self, row: int) -> None:
        """Mark a line as the one that Enter takes; -1 marks none."""
        index = self._items.index(row, 0)
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)

    def marked(self) -> Choice | None:
        """Return the choice that Enter takes, None when none is marked."""
        choice = self.currentIndex().data(CHOICE_ROLE)
        return choice if isinstance(choice, Choice) else None

    def drop_down(self) -> None:
        """Show the list under its field, or above it where the screen ends."""
        lines = min(max(1, self._items.rowCount()), MOST_LINES)
        metrics = QFontMetrics(self.font())
        longest = max(
            (metrics.horizontalAdvance(choice.words + (choice.hint or choice.short)) for choice in self.choices()),
            default=0,
        )
        width = max(self._owner.width(), min(_WIDEST, longest + 4 * _PAD + 24))
        height = lines * _ROW + 2 * self.frameWidth() + 8
        place = self._owner.mapToGlobal(QPoint(0, self._owner.height() + 1))
        room = room_around(self._owner)
        if place.y() + height > room.bottom():
            place = self._owner.mapToGlobal(QPoint(0, -height - 1))
        place.setX(max(room.left(), min(place.x(), room.right() - width)))
        self.setGeometry(place.x(), max(room.top(), place.y()), width, height)
        self.show()
        self.raise_()
