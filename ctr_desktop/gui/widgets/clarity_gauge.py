"""A small gauge of six dots: how many of the six questions the record of a task answers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ctr_desktop.domain.clarity import QUESTIONS, Gap, open_questions
from ctr_desktop.domain.task import Task
from ctr_desktop.gui.theme import Theme
from ctr_desktop.models.follow_up_detail import clarity_words
from ctr_desktop.models.tips import tip

_DOT = 6
_GAP = 3
_HEIGHT = 22
# the second question, what is to be done, is always answered: a task has words
_ORDER = (Gap.PERSON, None, Gap.TIME, Gap.RESPONSIBILITY, Gap.PRODUCT, Gap.AUTHORITY)


class ClarityGauge(QWidget):
    """Filled dots for what is answered, rings for what is open; the tip and the accessible text say which."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._theme: Theme | None = None
        self._open = Gap(0)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme."""
        self._theme = theme
        theme.changed.connect(self.update)

    def show_task(self, task: Task | None) -> None:
        """Show a task, or nothing."""
        self.setVisible(task is not None)
        if task is None:
            return
        self._open = open_questions(task.facts())
        words = clarity_words(task)
        self.setToolTip(tip(words))
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for six dots."""
        return QSize(QUESTIONS * (_DOT + _GAP), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the same room."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dots."""
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        answered, left = self._theme.color("accent"), self._theme.color("secondary")
        top = (self.height() - _DOT) / 2
        for place, question in enumerate(_ORDER):
            is_open = question is not None and question in self._open
            painter.setPen(left if is_open else answered)
            painter.setBrush(self._theme.color("surface") if is_open else answered)
            painter.drawEllipse(QRectF(place * (_DOT + _GAP) + 0.5, top, _DOT - 1, _DOT - 1))
        painter.end()
