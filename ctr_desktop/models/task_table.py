"""A flat table of the tasks of a query: one row a task, one column a declared field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFont

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.domain.fields import FIELDS, Field, Kind
from ctr_desktop.domain.progress import Progress
from ctr_desktop.domain.statistics import Tally, days_late, tally, tally_one, verdict
from ctr_desktop.domain.task import Task
from ctr_desktop.domain.views import TaskQuery
from ctr_desktop.models.background import Background, Job
from ctr_desktop.models.change_bus import ChangeBus
from ctr_desktop.models.labels import field_label, field_words, label, verdict_days_label
from ctr_desktop.models.table_lines import Banner, Line, in_groups, passing
from ctr_desktop.models.task_rows import TaskRows
from ctr_desktop.models.tips import tip
from ctr_desktop.models.window_day import WindowDay
from ctr_desktop.services.querying import Found, Places, count_tasks, find_first, find_places, find_tasks, read_again
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store.database import Database

Index = QModelIndex | QPersistentModelIndex
TASK_ROLE = Qt.ItemDataRole.UserRole + 1
VERDICT_ROLE = Qt.ItemDataRole.UserRole + 2
_AT_ONCE = 2000
_FEW = 50
_CODE, _VERDICT = "code", "verdict"
_GONE = Banner("", 0)


class TaskTable(QAbstractTableModel):
    """Read a query and show it; small ones at once, of others what fills a screen, the rest from the background.

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
        self._rows: TaskRows | None = None
        self._counted: Tally | None = None
        self._units: dict[int, str] = {}
        self._job: Job | None = None
        self._changed: set[int] = set()
        self._lines: list[int | Banner] = []
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
        query = self._asked()
        self._stop()
        if query is None:
            self._take(None)
            return
        database, day, soon = self._workspace.database, self._day.day, self._soon_days()
        if count_tasks(database) <= _AT_ONCE:
            self._take(find_places(database, query, day, soon))
            return
        if not self._needs_every_task():
            first = find_first(database, query, day, soon)
            if first is not None:
                self._take(first)
                if first.whole:
                    return
        self._load_behind(query)

    def _load_behind(self, query: TaskQuery) -> None:
        """Find all places in the background; what columns, groups and filters say needs the tasks themselves too."""
        day, soon, every = self._day.day, self._soon_days(), self._needs_every_task()

        def find(reader: Database, report: Progress) -> Places | Found:
            if every:
                return find_tasks(reader, query, day, soon)
            return find_places(reader, query, day, soon, report)

        self._job = self._background.start(find, self._arrived)

    def _arrived(self, found: Places | Found) -> None:
        self._job = None
        changed, self._changed = sorted(self._changed), set()
        if isinstance(found, Found):
            self._take(found.places(), found.tasks)
        else:
            self._extend(found)
        if changed:
            self._update(changed)

    def _extend(self, found: Places) -> None:
        """Put what was found behind the first rows; they stay where they are."""
        rows, shown = self._rows, len(self._lines)
        if rows is None or rows.places.whole or found.ids[:shown] != self._lines:
            self._take(found)
            return
        self._rows, self._counted = rows.onto(found), None
        if len(found.ids) > shown:
            self.beginInsertRows(QModelIndex(), shown, len(found.ids) - 1)
            self._lay_out(found.ids)
            self.endInsertRows()
        self.loaded.emit()

    def _asked(self) -> TaskQuery | None:
        return replace(self._query, as_of=self._day.chosen) if self._query is not None else None

    def _soon_days(self) -> int:
        return self._workspace.settings.values.committee.soon_days

    def _needs_every_task(self) -> bool:
        return bool(self.group or any(words.strip() for words in self.filters.values()))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job, self._changed = None, set()

    def complete(self) -> None:
        """Find at once what is still looked for in the background: all of it is wanted now."""
        query = self._asked()
        if self.is_whole or query is None:
            return
        self._stop()
        self._arrived(find_places(self._workspace.database, query, self._day.day, self._soon_days()))

    @property
    def is_whole(self) -> bool:
        """Tell whether all tasks of the query have their rows."""
        return self._rows is None or self._rows.places.whole

    def _take(self, places: Places | None, known: Sequence[Task] = ()) -> None:
        self._rows = TaskRows(places, self._read, known) if places is not None else None
        self._units = {unit.id: unit.short_name for unit in places.units.values()} if places is not None else {}
        self._arrange()

    def _read(self, ids: Sequence[int]) -> Mapping[int, Task]:
        return read_again(self._workspace.database, ids, self._day.chosen)[0]

    def arrange(self) -> None:
        """Lay the lines out anew: filters or the group have changed."""
        rows, query = self._rows, self._asked()
        many = rows is not None and len(rows.places.ids) > _AT_ONCE and not rows.are_all_known()
        if query is not None and self._needs_every_task() and (many or not self.is_whole):
            self._stop()
            self._load_behind(query)
        else:
            self._arrange()

    def _arrange(self) -> None:
        self._counted = None
        self.beginResetModel()
        rows = self._rows
        if rows is None or not self._needs_every_task():
            self._lay_out(rows.places.ids if rows is not None else [])
        else:
            tasks = passing(rows.all(), self.filters, self.cell_words)
            groups = in_groups(tasks, self.group, self.cell_words, label("table.nothing")) if self.group else tasks
            self._lay_out([line if isinstance(line, Banner) else line.id for line in groups])
        self.endResetModel()
        self.loaded.emit()

    def _lay_out(self, lines: Sequence[int | Banner]) -> None:
        self._lines = list(lines)
        self._places = {line: row for row, line in enumerate(lines) if not isinstance(line, Banner)}

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
        if self._rows is None:
            return Tally()
        if self._counted is None:
            facts = [self._rows.facts[task] for task in self._places if self._rows.holds(task)]
            self._counted = tally(facts, self._rows.places.day, self._soon_days())
        return self._counted

    def _on_changes(self, changes: Changes) -> None:
        if self._query is None:
            return
        few = 0 < len(changes.tasks) <= _FEW and not (changes.structure or changes.organisation or changes.programmes)
        if few and self._rows is not None and not self._query.words and not (self._job is not None and self.is_whole):
            self._changed |= changes.tasks if self._job is not None else set()
            self._update(sorted(changes.tasks))
        else:
            QTimer.singleShot(0, self, self._load)

    def _update(self, ids: list[int]) -> None:
        """Show some tasks anew in their places; what comes into the list or leaves it is read with all of it."""
        rows, query = self._rows, self._query
        assert rows is not None and query is not None
        tasks, facts = read_again(self._workspace.database, ids, self._day.chosen)
        day, soon = rows.places.day, self._soon_days()
        programmes = query.programmes
        held = {
            task
            for task, item in facts.items()
            if (not programmes or item.programme in programmes) and query.holds(item, day, soon)
        }
        shown = {task for task in ids if rows.holds(task)}
        if (held != shown) if self.is_whole else (shown - held):  # what is not found yet is judged when it is
            QTimer.singleShot(0, self, self._load)
            return
        for task in held & shown:
            if self._counted is not None and task in self._places:  # 100,000 rows are not counted again for one
                before = tally_one(rows.facts[task], day, soon)
                self._counted = self._counted - before + tally_one(facts[task], day, soon)
            rows.put(tasks[task], facts[task])
            row = self._places.get(task)
            if row is not None:
                self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))
        if not self._named(tasks.values()):
            QTimer.singleShot(0, self, self._load)  # an officer who is new has no name here yet
            return
        self.counted.emit()

    def _named(self, tasks: Iterable[Task]) -> bool:
        assert self._rows is not None
        return all(task.officer is None or task.officer in self._rows.places.persons for task in tasks)

    def line(self, row: int) -> Line:
        """Return the task or the banner of a row; of a task that is gone meanwhile an empty banner."""
        line = self._lines[row]
        if isinstance(line, Banner):
            return line
        task = self._rows.task(line) if self._rows is not None else None
        return task if task is not None else _GONE

    def task(self, row: int) -> Task:
        """Return the task of a row. Raise TypeError for a banner."""
        line = self.line(row)
        if not isinstance(line, Task):
            raise TypeError("a banner")
        return line

    def task_at(self, row: int) -> int | None:
        """Return the task of a row, None for a banner."""
        line = self._lines[row]
        return None if isinstance(line, Banner) else line

    def shown_count(self) -> int:
        """Return how many tasks have a row."""
        return len(self._places)

    def tasks_shown(self) -> list[int]:
        """Return the tasks from top to bottom."""
        return list(self._places)

    def row_of(self, task: int) -> int | None:
        """Return the row of a task, None when it is not shown."""
        return self._places.get(task)

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
        if not index.isValid() or self._rows is None:
            return None
        if role == TASK_ROLE:
            return self.task_at(index.row())
        task = self.line(index.row())
        if isinstance(task, Banner):
            words = f"{task.words} ({task.count})" if task.count else ""
            if role == Qt.ItemDataRole.FontRole:
                font = QFont()
                font.setWeight(QFont.Weight.DemiBold)
                return font
            return words if role == Qt.ItemDataRole.DisplayRole and index.column() == 0 else None
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
        assert self._rows is not None
        return verdict(self._rows.facts[task.id], self._rows.places.day, self._soon_days())

    def _words(self, task: Task, column: int) -> str:
        assert self._rows is not None
        if column == 0:
            return task.code
        if column > len(self._fields):
            outcome, facts, day = self._verdict(task), self._rows.facts[task.id], self._rows.places.day
            late = days_late(facts, day)
            left = (facts.due - day).days if outcome is Verdict.SOON and facts.due else late
            return verdict_days_label(outcome, left)
        field = self._fields[column - 1]
        shown = {"text": task.title, "short_title": task.short}
        value = shown[field.name] if field.name in shown else task.values[field.name]
        if value in (None, "", (), False):
            return ""
        return " ".join(field_words(field, value, self._units, self._rows.places.persons).split())

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
