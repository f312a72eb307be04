"""Where a task came from and where it went on: a line each, a click leads there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ctr_desktop.models.tips import tip

_MOST = 2


class LineageLinks(QWidget):
    """Links to the tasks of the periods before and behind; ``wanted`` gives the one that was clicked."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show none."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.buttons: list[QPushButton] = []
        self._tasks: list[int] = []
        for place in range(_MOST):
            button = QPushButton(self)
            button.setProperty("role", "link")
            button.setAutoDefault(False)
            button.setSizePolicy(
                QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed
            )  # long names never widen the pane
            button.clicked.connect(lambda _checked=False, at=place: self.wanted.emit(self._tasks[at]))
            column.addWidget(button)
            self.buttons.append(button)
        self.hide()

    def show_tasks(self, found: Sequence[tuple[int, str]]) -> None:
        """Show tasks by id and words; nothing takes no room."""
        self._tasks = [task for task, _words in found]
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(found))
            if place < len(found):
                button.setText(found[place][1])
                button.setToolTip(tip(found[place][1]))
        self.setVisible(bool(found))
