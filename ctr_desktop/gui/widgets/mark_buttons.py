"""The three marks that follow "done": a line each, a click asks for day and person."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ctr_desktop.domain.task import Mark, Task
from ctr_desktop.gui.icons import icon
from ctr_desktop.gui.theme import Theme
from ctr_desktop.models.follow_up_detail import mark_words
from ctr_desktop.models.labels import label

_GAP = 2


class MarkButtons(QWidget):
    """One button a mark, with its day and person once it is set; ``wanted`` gives the mark that was clicked."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the marks, none set."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        self.buttons: dict[Mark, QPushButton] = {}
        for mark in Mark:
            button = QPushButton(label(f"mark.{mark.value}"), self)
            button.setProperty("role", "link")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, wanted=mark: self.wanted.emit(wanted))
            column.addWidget(button)
            self.buttons[mark] = button

    def show_task(self, task: Task | None, persons: dict[int, str], theme: Theme) -> None:
        """Show the marks of a task; None, several tasks that differ, shows none."""
        for mark, button in self.buttons.items():
            is_set = task is not None and task.values[mark.day_field] is not None
            words = mark_words(task, mark, persons) if task is not None else label(f"mark.{mark.value}")
            button.setText(words if is_set else f"{words}…")
            button.setAccessibleName(words)
            button.setIcon(icon("circle-check" if is_set else "circle", theme, "accent" if is_set else "secondary"))
