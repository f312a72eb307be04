"""A small pill with a verdict: words on a soft ground of their own colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

PADDING = 8
HEIGHT = 22


def draw_pill(painter: QPainter, rect: QRectF, words: str, color: QColor) -> None:
    """Draw words in a rounded ground of their own colour; the painter's font counts."""
    ground = QColor(color)
    ground.setAlphaF(0.12)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setPen(color)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()


class Pill(QLabel):
    """A label drawn as a pill; empty words hide it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._color = QColor(Qt.GlobalColor.gray)
        self.hide()

    def show_words(self, words: str, color: QColor) -> None:
        """Show words in a colour."""
        self._color = color
        self.setText(words)
        self.setVisible(bool(words))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the words."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2 * PADDING + 4, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the same room: a pill is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill."""
        painter = QPainter(self)
        painter.setFont(self.font())
        height = min(HEIGHT, self.height())
        rect = QRectF(0, (self.height() - height) / 2, self.width(), height)
        draw_pill(painter, rect, self.text(), self._color)
        painter.end()
