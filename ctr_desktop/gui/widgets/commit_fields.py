"""Fields that store themselves: on Enter (Ctrl+Enter in long texts) or when left; Esc restores."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

_LINES = 3


@runtime_checkable
class Commits(Protocol):
    """A field that stores what is typed in it when it is told to."""

    def commit(self) -> None:
        """Store what was typed, if anything."""


class CommitLine(QLineEdit):
    """A line; ``committed`` gives the text when it was changed and left."""

    committed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._shown = ""

    def show_text(self, text: str) -> None:
        """Show a stored text, unless the same field is just being typed in with the same text below."""
        if self._shown == text and (self.hasFocus() or self.text() == text):
            return
        self._shown = text
        self.setText(text)
        self.setCursorPosition(0)

    def commit(self) -> None:
        """Store what was typed."""
        if self.text() != self._shown:
            self._shown = self.text()
            self.committed.emit(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commit on Enter, restore on Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            event.accept()
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.setText(self._shown)
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit when the field is left."""
        self.commit()
        super().focusOutEvent(event)


class CommitText(QPlainTextEdit):
    """A few lines of text; ``committed`` gives the text when it was changed and left."""

    committed = Signal(str)

    def __init__(self, parent: QWidget | None = None, lines: int = _LINES) -> None:
        """Begin empty, some lines high."""
        super().__init__(parent)
        self._shown = ""
        self.setTabChangesFocus(True)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * 2 + 20)
        self.setMaximumHeight(self.fontMetrics().lineSpacing() * (lines + 2) + 20)

    def show_text(self, text: str) -> None:
        """Show a stored text, unless it is shown and being typed in."""
        if self._shown == text and (self.hasFocus() or self.toPlainText() == text):
            return
        self._shown = text
        self.setPlainText(text)

    def commit(self) -> None:
        """Store what was typed."""
        if self.toPlainText() != self._shown:
            self._shown = self.toPlainText()
            self.committed.emit(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commit on Ctrl+Enter, restore on Esc."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
            event.accept()
        elif event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._shown:
            self.setPlainText(self._shown)
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit when the field is left."""
        self.commit()
        super().focusOutEvent(event)
