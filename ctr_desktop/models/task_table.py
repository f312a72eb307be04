"""A flat table of the tasks of a query: one row a task, one column a declared field."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.domain.fields import FIELDS, Field, Kind
from ctr_desktop.domain.statistics import days_late, verdict
from ctr_desktop.domain.task import Task
from ctr_desktop.domain.views import TaskQuery
from ctr_desktop.models.background import Background, Job
from ctr_desktop.models.change_bus import ChangeBus
from ctr_desktop.models.labels import field_label, field_words, label, verdict_days_label
from ctr_desktop.models.tips import tip
from ctr_desktop.models.window_day import WindowDay
from ctr_desktop.services.querying import Found, find_tasks
from ctr_desktop.services.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
TASK_ROLE = Qt.ItemDataRole.UserRole + 1
VERDICT_ROLE = Qt.ItemDataRole.UserRole + 2
_AT_ONCE = 2000
_CODE, _VERDICT = "code", "verdict"


class TaskTable(QAbstractTableModel):
    """Read a query and show it; small ones at once, others in the background. ``loaded`` tells that rows are there."""

    loaded = Signal()

    def __init__(
        self,
        workspace: Workspace,
        bus: ChangeBus,
        background: Background,
        day: WindowDay,
        parent: QObject | None = None,
    ) -> None:
        """Show nothing until a query is asked."""
        super().__init__(parent)
        self._workspace = workspace
        self._background = background
        self._day = day
        self._query: TaskQuery | None = None
        self._found: Found | None = None
        self._units: dict[int, str] = {}
        self._job: Job | None = None
        self._fields: tuple[Field, ...] = tuple(field for field in FIELDS if field.in_table)
        bus.changed.connect(self._on_changes)

    @property
    def query(self) -> TaskQuery | None:
        """Return the query that is shown."""
        return self._query

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the names of the columns: the code, the fields, the verdict."""
        return (_CODE, *(field.name for field in self._fields), _VERDICT)

    def show(self, query: TaskQuery | None) -> None:
        """Show the tasks of a query, sorted as before; None shows nothing and follows nothing."""
        before = self._query
        if query is not None and before is not None:
            query = replace(query, sort=before.sort, descending=before.descending)
        self._query = query
        self._load()

    def _load(self) -> None:
        query = self._query
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if query is None:
            self._take(None)
            return
        query = replace(query, as_of=self._day.chosen)
        today, soon = self._day.day, self._workspace.settings.values.committee.soon_days
        if self._found is None or len(self._found.tasks) <= _AT_ONCE:
            self._take(find_tasks(self._workspace.database, query, today, soon))
        else:
            self._job = self._background.start(
                lambda reader, _report: find_tasks(reader, query, today, soon), self._take
            )

    def _take(self, found: Found | None) -> None:
        self.beginResetModel()
        self._found = found
        self._units = {unit.id: unit.short_name for unit in found.units.values()} if found is not None else {}
        self.endResetModel()
        self.loaded.emit()

    def _on_changes(self, changes: Changes) -> None:
        if self._query is not None:
            QTimer.singleShot(0, self, self._load)

    def task(self, row: int) -> Task:
        """Return the task of a row."""
        return self._tasks()[row]

    def row_of(self, task: int) -> int | None:
        """Return the row of a task, None when it is not shown."""
        return next((row for row, item in enumerate(self._tasks()) if item.id == task), None)

    def _tasks(self) -> list[Task]:
        return self._found.tasks if self._found is not None else []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of tasks."""
        return 0 if parent.isValid() else len(self._tasks())

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the titles of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == 0:
            return label("column.code")
        if section > len(self._fields):
            return label("column.verdict")
        return field_label(self._fields[section - 1])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows; TASK_ROLE gives the task's id, VERDICT_ROLE how it stands."""
        if not index.isValid() or self._found is None:
            return None
        task = self._found.tasks[index.row()]
        if role == TASK_ROLE:
            return task.id
        if role == VERDICT_ROLE:
            return self._verdict(task)
        if role == Qt.ItemDataRole.ToolTipRole and task.title != task.text and self._is_text(index.column()):
            return tip(task.text)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(task, index.column())
        return None

    def _is_text(self, column: int) -> bool:
        return 0 < column <= len(self._fields) and self._fields[column - 1].name == "text"

    def _verdict(self, task: Task) -> Verdict:
        assert self._found is not None
        soon = self._workspace.settings.values.committee.soon_days
        return verdict(self._found.facts[task.id], self._found.day, soon)

    def _words(self, task: Task, column: int) -> str:
        assert self._found is not None
        if column == 0:
            return task.code
        if column > len(self._fields):
            outcome, facts = self._verdict(task), self._found.facts[task.id]
            late = days_late(facts, self._found.day)
            left = (facts.due - self._found.day).days if outcome is Verdict.SOON and facts.due else late
            return verdict_days_label(outcome, left)
        field = self._fields[column - 1]
        value = task.title if field.name == "text" else task.values[field.name]
        if value in (None, "", (), False):
            return ""
        return " ".join(field_words(field, value, self._units, self._found.persons).split())

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a field; the code's column restores the order of the outline."""
        if self._query is None:
            return
        field = self._fields[column - 1] if 0 < column <= len(self._fields) else None
        descending = order is Qt.SortOrder.DescendingOrder
        self._query = replace(self._query, sort=field.name if field else "", descending=descending)
        self._load()

    def widths(self) -> list[int]:
        """Return a first width in letters for each column, by what it holds."""
        wide = {Kind.TEXT: 30, Kind.DAY: 14, Kind.FLAG: 10, Kind.UNIT: 14, Kind.UNITS: 18, Kind.PERSON: 18}
        own = {"text": 40, "short_title": 24}
        return [11, *(own.get(field.name, wide.get(field.kind, 16)) for field in self._fields), 21]
