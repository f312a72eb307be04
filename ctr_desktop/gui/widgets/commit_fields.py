"""Fields that store themselves: on Enter or when left; Esc restores. After both the keys go back (``left``)."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ctr_desktop.gui.widgets.pasting_text import PastingText
from ctr_desktop.gui.widgets.typed_field import is_step

_LINES = 3
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@runtime_checkable
class Commits(Protocol):
    """A field that stores what is typed in it when it is told to."""

    def commit(self) -> None:
        """Store what was typed, if anything."""

    def forget(self) -> None:
        """Let go of what was typed: the field is about to show something else."""


class PlainLine(QLineEdit):
    """A line without anything stored; Esc empties it and gives the keys back (``left``).

    A key of undo that it has no use for goes to the window.
    """

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the line on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            event.accept()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Pass undo on when nothing was typed."""
        if is_step(event) and not self.text():
            event.ignore()
            return False
        return super().event(event)


class CommitLine(QLineEdit):
    """A line; ``committed`` gives the text when it was changed and left, ``left`` gives the keys back."""

    committed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._shown = ""
        self._typed = ""

    def show_text(self, text: str) -> None:
        """Show a stored text; what is being typed stays, whatever was stored meanwhile."""
        typing = self.hasFocus() and self.text() != self._shown
        self._shown = text
        if not typing and self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)

    def forget(self) -> None:
        """Let go of what was typed."""
        self._shown = self.text()

    def commit(self) -> None:
        """Store what was typed."""
        if self.text() != self._shown:
            self._typed = self._shown = self.text()
            self.committed.emit(self._shown)

    def bring_back(self) -> None:
        """Show again what was typed and could not be stored."""
        self.setText(self._typed)

    def event(self, event: QEvent) -> bool:
        """Pass undo on when there is nothing of the field's own to undo."""
        if is_step(event) and self.text() == self._shown:
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commit on Enter, restore on Esc; then give the keys back."""
        if event.key() in _ENTER:
            self.commit()
        elif event.key() == Qt.Key.Key_Escape:
            self.setText(self._shown)
        else:
            super().keyPressEvent(event)
            return
        event.accept()
        self.left.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit when the field is left."""
        self.commit()
        super().focusOutEvent(event)


class CommitText(PastingText):
    """Some lines of text: Enter stores, Shift+Enter begins a line."""

    committed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None, lines: int = _LINES) -> None:
        """Begin empty, some lines high."""
        super().__init__(parent)
        self._shown = ""
        self._typed = ""
        self.setTabChangesFocus(True)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * 2 + 20)
        self.setMaximumHeight(self.fontMetrics().lineSpacing() * (lines + 2) + 20)

    def show_text(self, text: str) -> None:
        """Show a stored text; what is being typed stays, whatever was stored meanwhile."""
        typing = self.hasFocus() and self.toPlainText() != self._shown
        self._shown = text
        if not typing and self.toPlainText() != text:
            self.setPlainText(text)

    def forget(self) -> None:
        """Let go of what was typed."""
        self._shown = self.toPlainText()

    def commit(self) -> None:
        """Store what was typed."""
        if self.toPlainText() != self._shown:
            self._typed = self._shown = self.toPlainText()
            self.committed.emit(self._shown)

    def bring_back(self) -> None:
        """Show again what was typed and could not be stored."""
        self.setPlainText(self._typed)

    def event(self, event: QEvent) -> bool:
        """Pass undo on when there is nothing of the field's own to undo."""
        if is_step(event) and self.toPlainText() == self._shown:
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commit on Enter, restore on Esc, then give the keys back; Shift+Enter begins a line."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.commit()
        elif event.key() == Qt.Key.Key_Escape:
            if self.toPlainText() != self._shown:
                self.setPlainText(self._shown)
        else:
            super().keyPressEvent(event)
            return
        event.accept()
        self.left.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit when the field is left."""
        self.commit()
        super().focusOutEvent(event)
