"""The stages as one line of radio buttons: one tab stop, arrows move, Space or Enter chooses."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QRadioButton, QSizePolicy, QWidget

from ctr_desktop.domain.task import Stage
from ctr_desktop.gui.theme import Theme
from ctr_desktop.gui.widgets.stage_mark import draw_stage
from ctr_desktop.models.labels import stage_label

MAIN = (Stage.TODO, Stage.ACCEPTED, Stage.DOING, Stage.WAITING, Stage.DONE)
BRANCHES = (Stage.PAUSED, Stage.CARRIED, Stage.RETURNED, Stage.CANCELLED)
ENTERED = tuple(stage for stage in (*MAIN, *BRANCHES) if stage is not Stage.CARRIED)
"""The stages that can be chosen; a task is carried over by an act of its own."""
_MARK = 12
_HEIGHT = 32
_LEAST = 26
_PAD = 8


class StageButton(QRadioButton):
    """One stage: its shape, and its word beside it while it is the current one."""

    def __init__(self, stage: Stage | None, parent: QWidget) -> None:
        """Show a stage; None is the button of the side branches."""
        super().__init__(parent)
        self.stage = stage
        self.theme: Theme | None = None
        self.setAutoExclusive(False)  # the arrows only move: nothing is stored by walking along
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_stage(stage)

    def show_stage(self, stage: Stage | None) -> None:
        """Show a stage's shape and word."""
        self.stage = stage
        words = stage_label(stage) if stage is not None else self.tr("Other stage…")
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the shape, and for the word of the current stage."""
        words = self._words()
        wide = self.fontMetrics().horizontalAdvance(words) + _PAD if words else 0
        return QSize(max(_LEAST, _MARK + 2 * _PAD + wide), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the least room: the word may be elided."""
        return QSize(_LEAST, _HEIGHT)

    def _words(self) -> str:
        if self.stage is None:
            return "…"
        return self.text() if self.isChecked() else ""

    def hitButton(self, _pos: QPoint) -> bool:
        """Take a click anywhere on the button."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with the space bar; every other key is the bar's."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, shape and word."""
        if self.theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self.theme
        color = theme.stage_color(self.stage) if self.stage is not None else theme.color("secondary")
        border = color if self.isChecked() else theme.color("border")
        painter.setPen(theme.color("accent") if self.hasFocus() else border)
        ground = "selection" if self.isChecked() else "hover" if self.underMouse() else "surface"
        painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        words = self._words()
        inner = QRectF(self.rect()).adjusted(_PAD, 0, -_PAD, 0)
        if self.stage is not None:
            left = inner.left() if words else (self.width() - _MARK) / 2
            draw_stage(painter, QRectF(left, (self.height() - _MARK) / 2, _MARK, _MARK), self.stage, color)
            inner = inner.adjusted(_MARK + 6, 0, 0, 0)
        painter.setPen(theme.color("text" if self.isChecked() else "secondary"))
        painter.setFont(theme.font(semibold=self.isChecked()))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(inner.width()) + _PAD)
        side = Qt.AlignmentFlag.AlignLeft if self.stage is not None else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(inner.adjusted(0, 0, _PAD - 2, 0), Qt.AlignmentFlag.AlignVCenter | side, shown)
        painter.end()


class StageBar(QWidget):
    """Choose a stage; ``chosen`` tells it, ``left`` gives the keys back."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show all stages, none chosen."""
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self._buttons = [StageButton(stage, self) for stage in (*MAIN, None)]
        for button in self._buttons:
            button.clicked.connect(lambda _checked=False, item=button: self._click(item))
            layout.addWidget(button)
        layout.addStretch(1)
        self._branch = self._buttons[-1]
        self._menu = QMenu(self._branch)
        for stage in BRANCHES:
            if stage not in ENTERED:
                continue
            action = QAction(stage_label(stage), self._menu)
            action.triggered.connect(lambda _checked=False, chosen=stage: self.chosen.emit(chosen))
            self._menu.addAction(action)
        self._current: Stage | None = None
        self.show_stage(None)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme."""
        for button in self._buttons:
            button.theme = theme
        theme.changed.connect(self.update)

    def show_stage(self, stage: Stage | None) -> None:
        """Show a stage as chosen, or none when several tasks differ; the chosen one is the tab stop."""
        self._current = stage
        branch = stage if stage in BRANCHES else None
        self._branch.show_stage(branch)
        stop = self._buttons[0]
        for button in self._buttons:
            button.setChecked(button.stage is not None and button.stage is stage)
            button.updateGeometry()
            if button.isChecked():
                stop = button
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(stop)

    def button(self, stage: Stage) -> StageButton:
        """Return the button that shows a stage."""
        return next((button for button in self._buttons[:-1] if button.stage is stage), self._branch)

    def menu(self) -> QMenu:
        """Return the menu of the side branches."""
        return self._menu

    def _click(self, button: StageButton) -> None:
        if button is self._branch:
            self._menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        elif button.stage is not None and button.stage is not self._current:
            self.chosen.emit(button.stage)
        self.show_stage(self._current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the buttons with the arrows, choose with Enter, leave with Esc."""
        forward, back = (Qt.Key.Key_Right, Qt.Key.Key_Down), (Qt.Key.Key_Left, Qt.Key.Key_Up)
        focused = next((place for place, button in enumerate(self._buttons) if button.hasFocus()), None)
        if focused is None:
            super().keyPressEvent(event)
        elif event.key() in (*forward, *back):
            step = 1 if event.key() in forward else -1
            self._buttons[(focused + step) % len(self._buttons)].setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._buttons[focused].click()
            if self._buttons[focused] is not self._branch:
                self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take clicks between the buttons as nothing."""
        event.accept()
