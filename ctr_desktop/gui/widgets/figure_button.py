"""A figure with its words, which leads to the list behind it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ctr_desktop.gui.theme import Theme
from ctr_desktop.models.overview_model import Figure

_LARGE, _SMALL = 84, 60
_LARGE_POINTS, _SMALL_POINTS = 20.0, 13.0
_PAD = 12


class FigureButton(QAbstractButton):
    """A number over its words; one without a list behind it cannot be pressed."""

    def __init__(self, theme: Theme, parent: QWidget, *, is_large: bool) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._theme = theme
        self._is_large = is_large
        self._figure = Figure("", "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figure(self, figure: Figure) -> None:
        """Show a figure."""
        self._figure = figure
        self.setAccessibleName(f"{figure.words}: {figure.value}")
        self.setEnabled(figure.view is not None)
        self.setCursor(Qt.CursorShape.PointingHandCursor if figure.view is not None else Qt.CursorShape.ArrowCursor)
        self.update()

    def figure(self) -> Figure:
        """Return the figure that is shown."""
        return self._figure

    def sizeHint(self) -> QSize:
        """Return room for number and words."""
        return QSize(140, _LARGE if self._is_large else _SMALL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter as with the space bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Let the words be elided."""
        return QSize(90, _LARGE if self._is_large else _SMALL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw number and words on a quiet ground."""
        theme, rect = self._theme, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("accent" if self.hasFocus() else "border"))
        painter.setBrush(theme.color("hover" if self.underMouse() and self.isEnabled() else "surface"))
        painter.drawRoundedRect(rect, 6, 6)
        inner = rect.adjusted(_PAD, 6, -_PAD, -6)
        painter.setPen(theme.color("overdue" if self._figure.alarming else "text"))
        painter.setFont(theme.font(_LARGE_POINTS if self._is_large else _SMALL_POINTS, semibold=True))
        height = painter.fontMetrics().height()
        if self._is_large:
            painter.drawText(QRectF(inner.left(), inner.top(), inner.width(), height), 0, self._figure.value)
        else:
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, self._figure.value)
        number = painter.fontMetrics().horizontalAdvance(self._figure.value)
        painter.setFont(theme.font(9))
        painter.setPen(theme.color("secondary"))
        place = QRectF(inner.left(), inner.top() + height, inner.width(), inner.height() - height)
        if not self._is_large:
            place = QRectF(inner.left() + number + 8, inner.top(), inner.width() - number - 8, inner.height())
        top = Qt.AlignmentFlag.AlignTop if self._is_large else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, top | Qt.TextFlag.TextWordWrap, self._figure.words)
        painter.end()
