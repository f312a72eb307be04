"""Boxes, spin fields and tabs that the mouse wheel passes over: it changes nothing that stands under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QSpinBox, QTabBar, QTabWidget, QWidget

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
    """Tabs that the mouse wheel does not turn; they are as high as the one in front, not as the highest of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a tab."""
        super().__init__(parent)
        self.setTabBar(_QuietTabBar(self))
        self.currentChanged.connect(self._fit)

    def _fit(self, current: int) -> None:
        for place, page in enumerate(self._pages()):
            high = QSizePolicy.Policy.Preferred if place == current else QSizePolicy.Policy.Ignored
            page.setSizePolicy(QSizePolicy.Policy.Preferred, high)
        self.updateGeometry()

    def _pages(self) -> list[QWidget]:
        return [page for place in range(self.count()) if (page := self.widget(place)) is not None]

    def sizeHint(self) -> QSize:
        """Return room for the tab in front: Qt asks for that of the highest one."""
        hint = super().sizeHint()
        heights = [page.sizeHint().height() for page in self._pages()]
        if not heights:
            return hint
        return QSize(hint.width(), hint.height() - max(heights) + heights[max(0, self.currentIndex())])

    def tabInserted(self, index: int) -> None:
        """Let a new tab behind the one in front take no room."""
        super().tabInserted(index)
        self._fit(self.currentIndex())
