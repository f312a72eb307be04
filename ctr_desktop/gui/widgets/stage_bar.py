"""The stages as a row of buttons: the way of work side by side, the side branches in a menu."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from ctr_desktop.domain.task import Stage
from ctr_desktop.gui.theme import Theme
from ctr_desktop.gui.widgets.stage_mark import draw_stage
from ctr_desktop.models.labels import stage_label

MAIN = (Stage.TODO, Stage.ACCEPTED, Stage.DOING, Stage.WAITING, Stage.DONE)
BRANCHES = (Stage.PAUSED, Stage.CARRIED, Stage.RETURNED, Stage.CANCELLED)
_MARK = 12
_HEIGHT = 58


class StageButton(QToolButton):
    """One stage: its shape above its word."""

    def __init__(self, stage: Stage, parent: QWidget) -> None:
        """Show a stage; branches share one button with a menu."""
        super().__init__(parent)
        self.stage = stage
        self.theme: Theme | None = None
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_stage(stage)

    def show_stage(self, stage: Stage) -> None:
        """Show a stage's shape and word."""
        self.stage = stage
        self.setText(stage_label(stage))
        self.setAccessibleName(stage_label(stage))
        self.setToolTip(stage_label(stage))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for shape and word."""
        longest = max((self.fontMetrics().horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(longest + 16, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the least room: the word may be elided."""
        return QSize(48, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, shape and word."""
        if self.theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self.theme.stage_color(self.stage)
        ground = self.theme.color("selection" if self.isChecked() else "hover" if self.underMouse() else "surface")
        border = color if self.isChecked() else self.theme.color("border")
        if self.hasFocus():
            border = self.theme.color("accent")
        painter.setPen(border)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        mark = QRectF((self.width() - _MARK) / 2, 8, _MARK, _MARK)
        draw_stage(painter, mark, self.stage, color)
        painter.setPen(self.theme.color("text" if self.isChecked() else "secondary"))
        painter.setFont(self.theme.font(8.5))
        painter.drawText(
            self.rect().adjusted(2, 22, -2, -3), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.text()
        )
        painter.end()


class StageBar(QWidget):
    """Choose a stage; ``chosen`` tells it. Left and right move between the buttons."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show all stages, none chosen."""
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._buttons: list[StageButton] = []
        for stage in MAIN:
            button = StageButton(stage, self)
            button.clicked.connect(lambda _checked=False, chosen=stage: self.chosen.emit(chosen))
            layout.addWidget(button)
            self._buttons.append(button)
        self._branch = StageButton(Stage.PAUSED, self)
        self._branch.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._branch)
        for stage in BRANCHES:
            action = QAction(stage_label(stage), menu)
            action.triggered.connect(lambda _checked=False, chosen=stage: self.chosen.emit(chosen))
            menu.addAction(action)
        self._branch.setMenu(menu)
        layout.addWidget(self._branch)
        self._buttons.append(self._branch)
        self.show_stage(None)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme."""
        for button in self._buttons:
            button.theme = theme
        theme.changed.connect(self.update)

    def show_stage(self, stage: Stage | None) -> None:
        """Show a stage as chosen, or none when several tasks differ."""
        for button in self._buttons[:-1]:
            button.setChecked(button.stage is stage)
        branch = stage if stage in BRANCHES else None
        words = stage_label(branch) if branch else self.tr("Other …")
        if self._branch.text() != words:
            self._branch.show_stage(branch or Stage.PAUSED)
            self._branch.setText(words)
        self._branch.setChecked(branch is not None)

    def button(self, stage: Stage) -> StageButton:
        """Return the button that shows a stage."""
        return next((button for button in self._buttons[:-1] if button.stage is stage), self._branch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the buttons with left and right."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        focused = next((place for place, button in enumerate(self._buttons) if button.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        self._buttons[(focused + step) % len(self._buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take clicks between the buttons as nothing."""
        event.accept()
