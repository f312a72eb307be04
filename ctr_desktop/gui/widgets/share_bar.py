"""Bars of figures: what is done, late and due soon of a unit, a heading, a programme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ctr_desktop.domain.statistics import Tally
from ctr_desktop.gui.theme import Theme
from ctr_desktop.models.figure_words import figures_words
from ctr_desktop.models.tallies import shares
from ctr_desktop.models.tips import tip

_HEIGHT = 8
_ROW = 40
_BAR = 5
_ONE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


def draw_shares(painter: QPainter, theme: Theme, rect: QRectF, counts: Tally | None) -> None:
    """Draw the shares of a tally side by side on a quiet ground."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = rect.height() / 2
    painter.setBrush(theme.color("border"))
    painter.drawRoundedRect(rect, radius, radius)
    left = rect.left()
    for token, share in shares(counts) if counts is not None else ():
        painter.setBrush(theme.color(token))
        painter.drawRoundedRect(QRectF(left, rect.top(), rect.width() * share, rect.height()), radius, radius)
        left += rect.width() * share
    painter.restore()


class ShareBar(QWidget):
    """A bar across the width it is given."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._theme = theme
        self._counts: Tally | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Tally | None) -> None:
        """Show a tally."""
        self._counts = counts
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the bar."""
        return QSize(120, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shares."""
        painter = QPainter(self)
        draw_shares(painter, self._theme, QRectF(self.rect()), self._counts)
        painter.end()


class BarButton(QAbstractButton):
    """A name, its figures and its bar; a click leads to the list behind it."""

    wanted = Signal()

    def __init__(self, theme: Theme, words: str, counts: Tally, parent: QWidget, figures: str = "") -> None:
        """Show the figures of a name, in other words than the usual ones where they are given."""
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._counts = counts
        self._figures = figures or figures_words(counts)
        self.setAccessibleName(f"{words}: {self._figures}")
        self.setToolTip(tip(words))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.wanted)

    def sizeHint(self) -> QSize:
        """Return room for two lines."""
        return QSize(160, _ROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter as with the space bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Let the name be elided."""
        return QSize(80, _ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw name, figures and bar."""
        painter = QPainter(self)
        theme, rect = self._theme, QRectF(self.rect()).adjusted(8, 2, -8, -2)
        if self.hasFocus() or self.underMouse():
            painter.fillRect(self.rect(), theme.color("selection" if self.hasFocus() else "hover"))
        figures = self._figures
        painter.setFont(theme.font(9))
        painter.setPen(theme.color("overdue" if self._counts.overdue else "secondary"))
        upper = QRectF(rect.left(), rect.top(), rect.width(), rect.height() - _BAR - 6)
        painter.drawText(upper, _ONE | Qt.AlignmentFlag.AlignRight, figures)
        room = upper.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(figures) - 12, 0)
        painter.setFont(theme.font())
        painter.setPen(theme.color("text"))
        words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, _ONE, words)
        draw_shares(painter, theme, QRectF(rect.left(), rect.bottom() - _BAR - 2, rect.width(), _BAR), self._counts)
        painter.end()
