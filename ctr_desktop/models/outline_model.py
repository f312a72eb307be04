"""The programme's tree: headings with figures, tasks with unit, deadline, stage and verdict. Rows load when shown."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.domain.folding import fold
from ctr_desktop.domain.row_keys import is_task, node_key, row_id, task_key
from ctr_desktop.domain.statistics import verdict
from ctr_desktop.domain.task import Task, TaskFacts
from ctr_desktop.models.change_bus import ChangeBus
from ctr_desktop.models.figure_words import figures_words
from ctr_desktop.models.labels import label, stage_label
from ctr_desktop.models.suggestions import Suggestions
from ctr_desktop.models.tallies import Tallies
from ctr_desktop.models.task_row import HeadingRow, TaskRow, heading_row, task_row
from ctr_desktop.models.tips import tip
from ctr_desktop.models.tree_shape import ROOT, TreeShape
from ctr_desktop.services.organisation import OrganisationService
from ctr_desktop.services.programmes import ProgrammeService, Tree
from ctr_desktop.services.tasks import TaskService

Index = QModelIndex | QPersistentModelIndex
_BLOCK = 64
_COLUMNS = 4


class Column(IntEnum):
    """The columns of the tree."""

    CONTENT = 0
    LEAD = 1
    DEADLINE = 2
    STATUS = 3


_URGENCY = (
    *(Verdict.OVERDUE, Verdict.SOON, Verdict.NEEDS_DEADLINE, Verdict.IN_TIME, Verdict.RECURRING),
    *(Verdict.DONE_LATE, Verdict.DONE_ON_TIME, Verdict.CARRIED, Verdict.CANCELLED),
)
KEY_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_ROLE = Qt.ItemDataRole.UserRole + 2


class OutlineModel(QAbstractItemModel):
    """A model over ids; what a row shows is read in blocks when it is first asked for, and again when it changed."""

    shape_about_to_change = Signal()
    shape_changed = Signal()

    def __init__(
        self,
        programmes: ProgrammeService,
        tasks: TaskService,
        organisation: OrganisationService,
        figures: Tallies,
        bus: ChangeBus,
        suggestions: Suggestions | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Show nothing until a programme is opened."""
        super().__init__(parent)
        self._programmes = programmes
        self._tasks = tasks
        self._organisation = organisation
        self._figures = figures
        self._suggestions = suggestions
        self._programme: int | None = None
        self._full = TreeShape(Tree([], []))
        self._shape = self._full
        self._filter: Collection[int] | None = None
        self._sort: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)
        self._rows: dict[int, TaskRow | HeadingRow] = {}
        self._units: dict[int, str] = {}
        self._persons: dict[int, str] = {}
        bus.changed.connect(self._on_changes)
        figures.changed.connect(self._on_figures)
        if suggestions is not None:
            suggestions.changed.connect(self.forget_rows)

    @property
    def programme(self) -> int | None:
        """Return the programme that is shown."""
        return self._programme

    @property
    def shape(self) -> TreeShape:
        """Return the shape that is shown."""
        return self._shape

    @property
    def is_blank(self) -> bool:
        """Tell whether the programme has no outline at all yet, whatever is filtered."""
        return not self._full.parent

    def open(self, programme: int | None) -> None:
        """Show a programme, or nothing."""
        self.shape_about_to_change.emit()
        self._programme = programme
        self._filter = None
        self._read_names()
        self._read()

    def _reload(self) -> None:
        self.shape_about_to_change.emit()
        self._read()

    def _read(self) -> None:
        self.beginResetModel()
        tree = self._programmes.tree(self._programme) if self._programme is not None else Tree([], [])
        self._full = TreeShape(tree)
        self._rows.clear()
        self._arrange()
        self.endResetModel()
        self._figures.show(self._programme, dict(tree.nodes), len(tree.tasks))
        self.shape_changed.emit()

    def _read_names(self) -> None:
        self._units = {unit.id: unit.short_name for unit in self._organisation.units()}
        self._persons = {person.id: person.name for person in self._organisation.persons()}

    def set_filter(self, keys: Collection[int] | None) -> None:
        """Show only some keys with their ancestors, or everything for None."""
        self.shape_about_to_change.emit()
        self._filter = keys
        self._arrange_anew()

    @property
    def is_filtered(self) -> bool:
        """Tell whether only a part is shown."""
        return self._filter is not None

    def _rearrange(self) -> None:
        self.shape_about_to_change.emit()
        self._arrange_anew()

    def _arrange_anew(self) -> None:
        self.beginResetModel()
        self._arrange()
        self.endResetModel()
        self.shape_changed.emit()

    def _arrange(self) -> None:
        shape = self._full if self._filter is None else self._full.filtered(self._filter)
        column, order = self._sort
        if column > Column.CONTENT:
            shape = shape.sorted(self._order_of(column), order is Qt.SortOrder.DescendingOrder)
        self._shape = shape

    def _order_of(self, column: int) -> Any:
        def order(key: int) -> tuple[bool, Any]:
            facts = self._figures.facts(row_id(key))
            if facts is None:
                return (True, "")
            if column == Column.LEAD:
                name = self._units.get(facts.lead_unit or 0, "")
                return (not name, fold(name))
            if column == Column.DEADLINE:
                return (facts.due is None, facts.due or 0)
            return (False, self._status_order(facts))

        return order

    def _status_order(self, facts: TaskFacts) -> tuple[str, str]:
        outcome = verdict(facts, self._figures.as_of, self._figures.soon_days)
        return (str(_URGENCY.index(outcome)), facts.stage.value)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the tasks within each heading; the content column restores the programme's order."""
        self._sort = (column, order)
        self._rearrange()

    # --- the model's own interface -------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a cell."""
        siblings = self._shape.children.get(parent.internalId() if parent.isValid() else ROOT)
        if siblings is None or not 0 <= row < len(siblings) or not 0 <= column < _COLUMNS:
            return QModelIndex()
        return self.createIndex(row, column, siblings[row])

    def key(self, index: Index) -> int:
        """Return the key of a row, 0 for the root."""
        return int(index.internalId()) if index.isValid() else ROOT

    def index_of(self, key: int, column: int = 0) -> QModelIndex:
        """Return the index of a key, an invalid one when it is not shown."""
        if key == ROOT or key not in self._shape.parent:
            return QModelIndex()
        return self.createIndex(self._shape.row(key), column, key)

    def parent(self, index: Index = QModelIndex()) -> Any:  # noqa: B008
        """Return the index of the row above."""
        key = self.key(index)
        return self.index_of(self._shape.parent.get(key, ROOT)) if key != ROOT else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows under a row."""
        if not parent.isValid():
            return len(self._shape.children[ROOT])
        below = self._shape.children.get(parent.internalId())
        return len(below) if below and parent.column() == 0 else 0

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008
        """Tell whether a row has rows under it."""
        return bool(self._shape.children.get(parent.internalId() if parent.isValid() else ROOT))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the titles of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            titles = (self.tr("Content"), self.tr("Lead unit"), self.tr("Deadline"), self.tr("Status"))
            return titles[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows; ROW_ROLE gives the whole row, KEY_ROLE its key."""
        key = self.key(index)
        if key == ROOT:
            return None
        if role == KEY_ROLE:
            return key
        if role == ROW_ROLE:
            return self.row_data(key)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(self.row_data(key), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(self.row_data(key), index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == Column.CONTENT:
            row = self.row_data(key)
            return tip(f"{row.code} {row.text}") if row else None
        return None

    @staticmethod
    def _cell(row: TaskRow | HeadingRow | None, column: int) -> str:
        if row is None:
            return ""
        if column == Column.CONTENT:
            return row.title
        if isinstance(row, HeadingRow):
            return ""
        if column == Column.LEAD:
            return row.lead
        if column == Column.DEADLINE:
            return short_date(row.due)
        return f"{stage_label(row.stage)} · {row.verdict_words}"

    def _spoken(self, row: TaskRow | HeadingRow | None, column: int) -> str:
        """Return what a screen reader says of a cell: with the content all that is drawn beside it."""
        words = self._cell(row, column)
        if isinstance(row, HeadingRow):
            if column == Column.CONTENT and row.tally is not None:
                return f"{words} · {figures_words(row.tally)}"
        elif row is not None and column == Column.CONTENT:
            return " · ".join(part for part in (f"{row.code} {words}", row.note) if part)
        elif row is not None and column == Column.LEAD:
            return row.lead or (label("unit.suggestion", unit=row.proposed) if row.proposed else label("unit.nobody"))
        return words

    # --- rows ----------------------------------------------------------------------------------------------------

    def row_data(self, key: int) -> TaskRow | HeadingRow | None:
        """Return what a row shows, read with its neighbours when it is not known yet."""
        row = self._rows.get(key)
        if row is None:
            self._load(self._neighbours(key))
            row = self._rows.get(key)
        return row

    def _neighbours(self, key: int) -> Sequence[int]:
        siblings = self._shape.children.get(self._shape.parent.get(key, ROOT), [key])
        place = self._shape.row(key) if key in self._shape.parent else 0
        block = siblings[place : place + _BLOCK]
        return [item for item in block if item not in self._rows] or [key]

    def _load(self, keys: Sequence[int]) -> None:
        tasks = self._tasks.get([row_id(key) for key in keys if is_task(key)], self._figures.day.chosen)
        nodes = self._programmes.nodes([row_id(key) for key in keys if not is_task(key)])
        for task in tasks.values():
            self._rows[task_key(task.id)] = self._task_row(task)
        for node in nodes.values():
            below = self._full.children.get(node_key(node.id), ())
            quiet = any(is_task(key) and self._full.node_of.get(row_id(key)) == node.id for key in below[:1])
            self._rows[node_key(node.id)] = heading_row(
                node, self._figures.of_node(node.id), quiet=quiet, only_read=not below
            )

    def _task_row(self, task: Task) -> TaskRow:
        figures = self._figures
        proposed = self._suggestions.name(task.id) if self._suggestions is not None else ""
        return task_row(task, self._units, self._persons, figures.as_of, figures.soon_days, proposed)

    # --- changes -------------------------------------------------------------------------------------------------

    def _on_changes(self, changes: Changes) -> None:
        if self._programme is None:
            return
        if changes.organisation:
            self._read_names()
            self._rows.clear()
            self._tell(self._shape.parent if len(self._shape.parent) < _BLOCK * 50 else ())
        if self._programme in changes.structure or changes.programmes:
            if changes.programmes or not self._put_in_place(changes):
                self._reload()
            return
        keys = [task_key(task) for task in changes.tasks]
        for key in keys:
            self._rows.pop(key, None)
        self._tell(keys)

    def _put_in_place(self, changes: Changes) -> bool:
        """Insert or remove one own task where it stands; False where the tree has to be laid out anew."""
        is_plain = self._filter is None and self._sort[0] <= Column.CONTENT and self._shape is self._full
        if not is_plain or changes.nodes or len(changes.tasks) != 1:
            return False
        task = next(iter(changes.tasks))
        found = self._tasks.get([task]).get(task)
        key = task_key(task)
        if found is None and self._full.can_remove(task):
            above = self._full.parent[key]
            row = self._full.row(key)
            self.beginRemoveRows(self.index_of(above), row, row)
            self._full.remove(task)
            self._rows.pop(key, None)
            self.endRemoveRows()
            return True
        if found is None or key in self._full.parent or found.programme != self._programme:
            return False
        place = self._full.place_for(task, found.node, self._programmes.task_children(found.node))
        if place is None:
            return False
        self.beginInsertRows(self.index_of(place[0]), place[1], place[1])
        self._full.insert(task, found.node, *place)
        self.endInsertRows()
        return True

    def _on_figures(self, nodes: set[int] | None) -> None:
        shown = [key for key in self._rows if not is_task(key)]
        keys = shown if nodes is None else [node_key(node) for node in nodes]
        for key in keys:
            self._rows.pop(key, None)
        self._tell(keys)
        if nodes is not None and self._sort[0] > Column.CONTENT:
            QTimer.singleShot(0, self, self._rearrange)

    def _tell(self, keys: Iterable[int]) -> None:
        for key in keys:
            first = self.index_of(key)
            if first.isValid():
                self.dataChanged.emit(first, self.index_of(key, len(Column) - 1))

    def forget_rows(self) -> None:
        """Read every shown row anew: the day or the settings changed."""
        self._rows.clear()
        self.layoutChanged.emit()
