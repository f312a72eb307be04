"""A flat table of the tasks of a query: one row a task, one column a declared field."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFont

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.domain.fields import FIELDS, Field, Kind
from ctr_desktop.domain.statistics import Tally, days_late, tally, tally_one, verdict
from ctr_desktop.domain.task import Task
from ctr_desktop.domain.views import TaskQuery
from ctr_desktop.models.background import Background, Job
from ctr_desktop.models.change_bus import ChangeBus
from ctr_desktop.models.labels import field_label, field_words, label, verdict_days_label
from ctr_desktop.models.table_lines import Banner, Line, in_groups, passing
from ctr_desktop.models.tips import tip
from ctr_desktop.models.window_day import WindowDay
from ctr_desktop.services.querying import Found, count_tasks, find_tasks, read_again
from ctr_desktop.services.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
TASK_ROLE = Qt.ItemDataRole.UserRole + 1
VERDICT_ROLE = Qt.ItemDataRole.UserRole + 2
_AT_ONCE = 2000
_FEW = 50
_CODE, _VERDICT = "code", "verdict"


class TaskTable(QAbstractTableModel):
    """Read a query and show it; small ones at once, others in the background.

    ``loaded`` tells that rows are there, ``counted`` that some of them have changed.
    """

    loaded = Signal()
    counted = Signal()

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
        self._counted: Tally | None = None
        self._found_at: dict[int, int] | None = None
        self._units: dict[int, str] = {}
        self._job: Job | None = None
        self._lines: list[Line] = []
        self._places: dict[int, int] = {}
        self.group = ""
        self.filters: dict[str, str] = {}
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
        known = len(self._found.tasks) if self._found is not None else count_tasks(self._workspace.database)
        if known <= _AT_ONCE:
            self._take(find_tasks(self._workspace.database, query, today, soon))
        else:
            self._job = self._background.start(
                lambda reader, _report: find_tasks(reader, query, today, soon), self._take
            )

    def _take(self, found: Found | None) -> None:
        self._job = None
        self._found, self._found_at = found, None
        self._units = {unit.id: unit.short_name for unit in found.units.values()} if found is not None else {}
        self.arrange()

    def arrange(self) -> None:
        """Lay the lines out anew: filters or the group have changed."""
        self._counted = None
        self.beginResetModel()
        tasks = passing(self._tasks(), self.filters, self.cell_words)
        self._lines = list(tasks)
        if self.group:
            self._lines = in_groups(tasks, self.group, self.cell_words, label("table.nothing"))
        self._places = {line.id: row for row, line in enumerate(self._lines) if isinstance(line, Task)}
        self.endResetModel()
        self.loaded.emit()

    def group_by(self, column: str) -> None:
        """Put the tasks under a title for each value of a column, "" for no titles."""
        self.group = column if column in self.columns else ""
        self.arrange()

    def filter_by(self, column: str, typed: str) -> None:
        """Show only tasks whose cells of a column hold what is typed."""
        self.filters[column] = typed
        self.arrange()

    def counts(self) -> Tally:
        """Return the figures of the tasks that are shown."""
        if self._found is None:
            return Tally()
        if self._counted is None:
            facts = [self._found.facts[task] for task in self._places if task in self._found.facts]
            self._counted = tally(facts, self._found.day, self._workspace.settings.values.committee.soon_days)
        return self._counted

    def _on_changes(self, changes: Changes) -> None:
        if self._query is None:
            return
        few = 0 < len(changes.tasks) <= _FEW and not (changes.structure or changes.organisation or changes.programmes)
        if few and self._job is None and self._found is not None and not self._query.words:
            self._update(sorted(changes.tasks))
        else:
            QTimer.singleShot(0, self, self._load)

    def _update(self, ids: list[int]) -> None:
        """Show some tasks anew in their places; what comes into the list or leaves it is read with all of it."""
        found, query = self._found, self._query
        assert found is not None and query is not None
        tasks, facts = read_again(self._workspace.database, ids, self._day.chosen)
        soon = self._workspace.settings.values.committee.soon_days
        programmes = query.programmes
        held = {
            task
            for task, item in facts.items()
            if (not programmes or item.programme in programmes) and query.holds(item, found.day, soon)
        }
        if held != {task for task in ids if task in found.facts}:
            QTimer.singleShot(0, self, self._load)
            return
        if self._found_at is None:  # made once for a list, not for each change
            self._found_at = {task.id: place for place, task in enumerate(found.tasks)}
        places = self._found_at
        for task in held:
            if self._counted is not None and task in self._places:  # 100,000 rows are not counted again for one
                before = tally_one(found.facts[task], found.day, soon)
                self._counted = self._counted - before + tally_one(facts[task], found.day, soon)
            found.tasks[places[task]], found.facts[task] = tasks[task], facts[task]
            row = self._places.get(task)
            if row is not None:
                self._lines[row] = tasks[task]
                self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))
        if not self._named(tasks.values()):
            QTimer.singleShot(0, self, self._load)  # an officer who is new has no name here yet
            return
        self.counted.emit()

    def _named(self, tasks: Iterable[Task]) -> bool:
        assert self._found is not None
        return all(task.officer is None or task.officer in self._found.persons for task in tasks)

    def line(self, row: int) -> Line:
        """Return the task or the banner of a row."""
        return self._lines[row]

    def task(self, row: int) -> Task:
        """Return the task of a row. Raise TypeError for a banner."""
        line = self._lines[row]
        if not isinstance(line, Task):
            raise TypeError("a banner")
        return line

    def task_at(self, row: int) -> int | None:
        """Return the task of a row, None for a banner."""
        line = self._lines[row]
        return line.id if isinstance(line, Task) else None

    def tasks_shown(self) -> list[int]:
        """Return the tasks from top to bottom."""
        return list(self._places)

    def row_of(self, task: int) -> int | None:
        """Return the row of a task, None when it is not shown."""
        return self._places.get(task)

    def _tasks(self) -> list[Task]:
        return self._found.tasks if self._found is not None else []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of lines: tasks, and banners where they are grouped."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let tasks be selected, banners not."""
        flags = super().flags(index)
        is_banner = index.isValid() and isinstance(self._lines[index.row()], Banner)
        return Qt.ItemFlag.ItemIsEnabled if is_banner else flags

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
        task = self._lines[index.row()]
        if isinstance(task, Banner):
            words = f"{task.words} ({task.count})"
            if role == Qt.ItemDataRole.FontRole:
                font = QFont()
                font.setWeight(QFont.Weight.DemiBold)
                return font
            return words if role == Qt.ItemDataRole.DisplayRole and index.column() == 0 else None
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
        shown = {"text": task.title, "short_title": task.short}
        value = shown[field.name] if field.name in shown else task.values[field.name]
        if value in (None, "", (), False):
            return ""
        return " ".join(field_words(field, value, self._units, self._found.persons).split())

    def is_day(self, column: int) -> bool:
        """Tell whether a column holds days."""
        return 0 < column <= len(self._fields) and self._fields[column - 1].kind is Kind.DAY

    def value(self, task: Task, column: int) -> tuple[str, date | None]:
        """Return the words of a cell and the day behind them, for a table calculator."""
        words = self._words(task, column)
        if 0 < column <= len(self._fields) and self._fields[column - 1].name == "text":
            words = task.text
        day = task.values[self._fields[column - 1].name] if self.is_day(column) else None
        return words, day if isinstance(day, date) else None

    def cell_words(self, task: Task, column: str) -> str:
        """Return what a task's cell says in a column, by its name."""
        return self._words(task, self.columns.index(column))

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
        narrow = {Kind.DAY: 14, Kind.FLAG: 10, Kind.NUMBER: 10}
        wide = {**narrow, Kind.TEXT: 30, Kind.UNIT: 14, Kind.UNITS: 18, Kind.PERSON: 18}
        own = {"text": 40, "short_title": 24}
        return [11, *(own.get(field.name, wide.get(field.kind, 16)) for field in self._fields), 21]
