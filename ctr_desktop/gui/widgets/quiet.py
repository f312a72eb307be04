"""Boxes, spin fields and tabs that the mouse wheel passes over: it changes nothing that stands under the pointer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QSpinBox, QTabBar, QTabWidget, QWidget

_MARGIN = 8  # pixels between the border and the number


class ChoiceBox(QComboBox):
    """Choose one value; the mouse wheel scrolls what it stands in and never changes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Take the keys on a click, not from the wheel; be as narrow as the place asks for."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.setView(QListView(self))  # drawn by the style sheet, as every other list

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the pane."""
        event.ignore()


class QuietSpinBox(QSpinBox):
    """A number that the mouse wheel never changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Take the keys on a click, not from the wheel."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(_MARGIN, 0, _MARGIN, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the pane."""
        event.ignore()


class _QuietTabBar(QTabBar):
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the pane."""
        event.ignore()


class QuietTabs(QTabWidget):
    """Tabs that the mouse wheel does not turn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a tab."""
        super().__init__(parent)
        self.setTabBar(_QuietTabBar(self))
