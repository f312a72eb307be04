"""A header of columns with a field under each title: what is typed there narrows the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTableView

_MARGIN = 2


class FilterHeader(QHeaderView):
    """Titles above, fields below; ``typed`` gives a column and what was typed, ``left`` gives the keys back."""

    typed = Signal(int, str)
    left = Signal()

    def __init__(self, table: QTableView, titles: Sequence[str]) -> None:
        """Make a field for each column."""
        super().__init__(Qt.Orientation.Horizontal, table)
        self._fields: list[QLineEdit] = []
        for column, title in enumerate(titles):
            field = QLineEdit(self)
            field.setObjectName("filter_field")
            field.setPlaceholderText(self.tr("filter"))
            field.setAccessibleName(self.tr("Filter: {column}").format(column=title))
            field.setClearButtonEnabled(True)
            field.textChanged.connect(lambda words, place=column: self.typed.emit(place, words))
            field.installEventFilter(self)
            self._fields.append(field)
        self.sectionResized.connect(lambda *_: self._place())
        self.sectionMoved.connect(lambda *_: self._place())
        self.geometriesChanged.connect(self._place)
        table.horizontalScrollBar().valueChanged.connect(lambda _value: self._place())

    def field(self, column: int) -> QLineEdit:
        """Return the field of a column."""
        return self._fields[column]

    def show_filters(self, words: Sequence[str]) -> None:
        """Show what is filtered by, column by column."""
        for field, text in zip(self._fields, words, strict=False):
            field.blockSignals(True)
            field.setText(text)
            field.blockSignals(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Clear a field on Esc, give the keys to the rows on Enter and the arrow."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QLineEdit):
            if event.key() == Qt.Key.Key_Escape:
                watched.clear()
                self.left.emit()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """Return room for titles and fields."""
        size = super().sizeHint()
        height = self._fields[0].sizeHint().height() + 2 * _MARGIN if self._fields else 0
        return QSize(size.width(), size.height() + height)

    def updateGeometries(self) -> None:
        """Keep the room below the titles for the fields."""
        height = self._fields[0].sizeHint().height() + 2 * _MARGIN if self._fields else 0
        self.setViewportMargins(0, 0, 0, height)
        super().updateGeometries()
        self._place()

    def _place(self) -> None:
        if not self._fields:
            return
        height = self._fields[0].sizeHint().height()
        top = self.height() - height - _MARGIN
        for column, field in enumerate(self._fields):
            hidden = column >= self.count() or self.isSectionHidden(column)
            field.setVisible(not hidden)
            if not hidden:
                left, width = self.sectionViewportPosition(column), self.sectionSize(column)
                field.setGeometry(left + _MARGIN, top, max(20, width - 2 * _MARGIN), height)
