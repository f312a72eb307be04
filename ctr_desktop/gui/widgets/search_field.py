"""The search of the toolbar: Enter opens the first hit, ↓ goes to the list, Esc clears and gives the keys back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ctr_desktop.gui.widgets.typed_field import is_step

_AROUND = 56  # icon, padding, and the mark that clears the field


class SearchField(QLineEdit):
    """Words to find; ``first_wanted`` opens the first hit, ``list_wanted`` and ``left`` give the keys to the list."""

    first_wanted = Signal()
    list_wanted = Signal()
    left = Signal()

    def sizeHint(self) -> QSize:
        """Return room for what the empty field says."""
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return QSize(words + _AROUND, super().sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Pass undo on when nothing is typed."""
        if is_step(event) and not self.text():
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter and the arrow, go back with Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.first_wanted.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.list_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()
