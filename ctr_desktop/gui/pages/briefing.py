"""The list for the weekly meeting: late and due tasks by unit, with the last note and what is asked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ctr_desktop.gui.pages.sheet_page import SheetPage
from ctr_desktop.gui.widgets.plain_label import plain_label
from ctr_desktop.gui.widgets.task_lines import TaskLines
from ctr_desktop.gui.window_services import WindowServices


class BriefingPage(SheetPage):
    """Go through the tasks of the meeting one by one: arrows go on, the details stand beside."""

    def __init__(self, services: WindowServices, parent: QWidget | None = None) -> None:
        """Make the page; it is filled when it is shown."""
        super().__init__(services, parent)
        title = plain_label(self.tr("Weekly meeting"), self)
        title.setProperty("role", "page")
        self._subtitle = plain_label(parent=self)
        self._subtitle.setProperty("role", "secondary")
        self.print_button = QPushButton(self.tr("Print the list…"), self)
        self.print_button.clicked.connect(lambda: self.action_wanted.emit("report_briefing"))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(self._subtitle)
        head = QHBoxLayout()
        head.setContentsMargins(24, 16, 24, 8)
        head.addLayout(words)
        head.addStretch(1)
        head.addWidget(self.print_button)
        self.lines = self._follow(
            TaskLines(services.theme, self.tr("Tasks of the meeting"), self, unit=False, grows=False)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self.lines)

    def _lists(self) -> list[TaskLines]:
        return [self.lines]

    def _scrolled(self) -> TaskLines:
        return self.lines

    def next_task(self) -> bool:
        """Go to the next task of the list; False at the end."""
        tasks = self.lines.tasks()
        current = self.lines.current_task()
        place = tasks.index(current) + 1 if current in tasks else 0
        return place < len(tasks) and self.lines.select_task(tasks[place])

    def take_focus(self) -> None:
        """Give the keys to the list, at its first task when none is current."""
        if self.lines.current_task() is None and self.lines.tasks():
            self.lines.select_task(self.lines.tasks()[0])
        self.lines.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fill(self) -> None:
        has = self._services.models.query.value.programme is not None
        lines, more = self.model.meeting() if has else ([], 0)
        self.print_button.setEnabled(has)
        count = self.tr("{count} tasks").format(count=len(lines))
        if more:
            count += " · " + self.tr("{count} more with later deadlines: see the table").format(count=more)
        self._subtitle.setText(f"{self.model.title()} · {count}" if has else self.tr("No programme yet"))
        self.lines.show_lines(lines, self.tr("Nothing is late and nothing is due within seven days"))
