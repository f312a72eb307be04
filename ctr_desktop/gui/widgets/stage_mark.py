"""The shapes of the stages: a ring that fills, so that colour is never the only sign."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ctr_desktop.domain.task import Stage

_FILLED = {Stage.ACCEPTED: 90, Stage.DOING: 180, Stage.WAITING: 270, Stage.DONE: 360}


def draw_stage(painter: QPainter, rect: QRectF, stage: Stage, color: QColor) -> None:
    """Draw the shape of a stage: ○ ◔ ◐ ◕ ● for the way of work, ‖ → ↺ ✕ for the side branches."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = rect.adjusted(1, 1, -1, -1)
    if stage in _FILLED or stage is Stage.TODO:
        painter.drawEllipse(inner)
        painter.setBrush(color)
        if stage is Stage.DONE:
            painter.drawEllipse(inner)
        elif stage in _FILLED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPie(inner.adjusted(2, 2, -2, -2), 90 * 16, -_FILLED[stage] * 16)
    else:
        _draw_branch(painter, inner, stage)
    painter.restore()


def _draw_branch(painter: QPainter, rect: QRectF, stage: Stage) -> None:
    left, right, top, bottom = rect.left(), rect.right(), rect.top(), rect.bottom()
    middle = rect.center()
    if stage is Stage.PAUSED:
        for x in (left + rect.width() * 0.3, right - rect.width() * 0.3):
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))
    elif stage is Stage.CARRIED:
        painter.drawLine(QPointF(left, middle.y()), QPointF(right, middle.y()))
        painter.drawLine(QPointF(right, middle.y()), QPointF(middle.x(), top + 1))
        painter.drawLine(QPointF(right, middle.y()), QPointF(middle.x(), bottom - 1))
    elif stage is Stage.RETURNED:
        painter.drawArc(rect, 60 * 16, 270 * 16)
        painter.drawLine(QPointF(middle.x() + 1, top), QPointF(middle.x() + 4, top + 3))
    else:
        painter.drawLine(rect.topLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomLeft())
