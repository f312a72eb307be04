"""What is late or due soon today in all programmes, in words, kept up to date in the background."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from ctr_desktop.domain.statistics import verdict
from ctr_desktop.domain.views import TaskQuery, View
from ctr_desktop.models.background import Background
from ctr_desktop.models.change_bus import ChangeBus
from ctr_desktop.models.labels import label, verdict_days_label
from ctr_desktop.services.querying import Found, find_tasks
from ctr_desktop.services.workspace import Workspace

_AFTER_CHANGES_MS = 2000
_MINUTE_MS = 60_000
MOST = 8
"""How many tasks are named; the others are in the list."""


@dataclass(frozen=True, slots=True)
class DueTask:
    """A task that is late or due soon: its id, and its words with the days and the unit."""

    task: int
    words: str


class DueToday(QObject):
    """The tasks of the view "late or due soon"; ``changed`` tells that they were looked for anew."""

    changed = Signal()

    def __init__(
        self, workspace: Workspace, bus: ChangeBus, background: Background, parent: QObject | None = None
    ) -> None:
        """Look for nothing until it is switched on."""
        super().__init__(parent)
        self._workspace = workspace
        self._background = background
        self._is_on = False
        self.tasks: list[DueTask] = []
        self.overdue = 0
        self.soon = 0
        self._day = workspace.today()
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self._on_minute)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_AFTER_CHANGES_MS)
        self._later.timeout.connect(self.refresh)
        bus.changed.connect(lambda _changes: self._later.start() if self._is_on else None)

    def switch(self, is_on: bool) -> None:
        """Begin or cease to look."""
        if is_on != self._is_on:
            self._is_on = is_on
            if is_on:
                self._minute.start()
            else:
                self._minute.stop()
            self.refresh()

    def _on_minute(self) -> None:
        """Look anew on a new day."""
        if self._workspace.today() != self._day:
            self.refresh()

    def refresh(self) -> None:
        """Look anew, where it is switched on."""
        if not self._is_on:
            return
        today, soon = self._workspace.today(), self._workspace.settings.values.committee.soon_days
        self._day = today
        query = TaskQuery(view=View.DUE)
        self._background.start(
            lambda reader, _report: find_tasks(reader, query, today, soon), lambda found: self._show(found, today, soon)
        )

    def _show(self, found: Found, today: date, soon: int) -> None:
        late = [task for task in found.tasks if (due := found.facts[task.id].due) is not None and due < today]
        self.overdue, self.soon = len(late), len(found.tasks) - len(late)
        self.tasks = []
        for task in found.tasks[:MOST]:
            facts = found.facts[task.id]
            due = facts.due or today
            days = verdict_days_label(verdict(facts, today, soon), abs((due - today).days))
            unit = found.units[task.lead_unit].short_name if task.lead_unit in found.units else label("unit.nobody")
            self.tasks.append(DueTask(task.id, f"{days} · {unit} · {task.short}"))
        self.changed.emit()

    def words(self) -> str:
        """Return how many are late and how many due soon, in one line."""
        return label("tray.due", overdue=self.overdue, soon=self.soon)
