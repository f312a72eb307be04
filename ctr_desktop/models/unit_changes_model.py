"""The units in use, how many open tasks each leads, and what comes after each of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from ctr_desktop.domain.organisation import Unit
from ctr_desktop.domain.unit_change import SEPARATOR, OpenDuty, UnitChange, names_in
from ctr_desktop.models.choices import Choice
from ctr_desktop.models.labelled_table import NO_INDEX, Index, LabelledTable
from ctr_desktop.models.labels import label
from ctr_desktop.models.tips import tip

COLUMNS = ("unit", "open", "successors")
SUCCESSORS = COLUMNS.index("successors")


class UnitChangesModel(LabelledTable):
    """One row a unit in use; ``chosen`` tells that something else comes after one."""

    chosen = Signal()

    def __init__(self, units: Sequence[Unit], duties: Sequence[OpenDuty], parent: QObject | None = None) -> None:
        """Let every unit stay as it is."""
        super().__init__([f"units.{name}" for name in COLUMNS], parent)
        self._units = [unit for unit in units if unit.active]
        self._duties = duties
        self._changes: dict[int, UnitChange] = {}
        self._given: dict[int, str] = {}

    def unit(self, row: int) -> Unit:
        """Return the unit of a row."""
        return self._units[row]

    @property
    def changes(self) -> list[UnitChange]:
        """Return what changes, in the order of the units."""
        return [self._changes[unit.id] for unit in self._units if unit.id in self._changes]

    @property
    def given(self) -> dict[int, str]:
        """Return the unit each task of a split one goes over to, where it is not the first."""
        return dict(self._given)

    def moving(self) -> int:
        """Return how many open tasks go over to another unit."""
        return sum(1 for duty in self._duties if (change := self._changes.get(duty.unit)) and change.successors)

    def change_of(self, row: int) -> UnitChange | None:
        """Return what becomes of the unit of a row, None where it stays."""
        return self._changes.get(self.unit(row).id)

    def duties_of(self, row: int) -> list[OpenDuty]:
        """Return the open tasks of the unit of a row."""
        return [duty for duty in self._duties if duty.unit == self.unit(row).id]

    def successor_of(self, duty: OpenDuty) -> str:
        """Return the unit that a task goes over to."""
        change = self._changes.get(duty.unit)
        names = change.successors if change is not None else ()
        return self._given.get(duty.task, names[0] if names else "")

    def propose(self, changes: Iterable[UnitChange]) -> None:
        """Take what a reform makes of the units."""
        self._changes = {change.unit: change for change in changes}
        self._given = {}
        self._tell()

    def follow(self, rows: Iterable[int], names: Sequence[str] | None) -> None:
        """Say what comes after the units of some rows: names, () for nothing, None to let them stay."""
        for row in rows:
            unit = self.unit(row).id
            for duty in self.duties_of(row):
                self._given.pop(duty.task, None)
            if names is None:
                self._changes.pop(unit, None)
            else:
                self._changes[unit] = UnitChange(unit, tuple(names))
        self._tell()

    def give(self, task: int, name: str) -> None:
        """Let one task go over to one of several units that come after its own."""
        self._given[task] = name
        self.chosen.emit()

    def offered(self) -> list[Choice]:
        """Return the units that may come after another: those in use, and those that are named already."""
        known = [Choice(unit.name, unit.name, unit.short_name) for unit in self._units]
        names = {unit.name for unit in self._units}
        fresh = {name: None for change in self.changes for name in change.successors if name not in names}
        return [*(Choice(name, name) for name in fresh), *known]

    def _tell(self) -> None:
        if self._units:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, SUCCESSORS))
        self.chosen.emit()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of units in use."""
        return 0 if parent.isValid() else len(self._units)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let what comes after a unit be typed, several divided by ";"."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() and index.column() == SUCCESSORS else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell."""
        if not index.isValid():
            return None
        unit, change = self.unit(index.row()), self.change_of(index.row())
        if role == Qt.ItemDataRole.EditRole and index.column() == SUCCESSORS:
            return f"{SEPARATOR} ".join(change.successors) if change is not None else ""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        after = label("units.stays")
        if change is not None:
            after = f"{SEPARATOR} ".join(change.successors) or label("units.ends")
        words = (unit.name, str(len(self.duties_of(index.row())) or ""), after)[index.column()]
        return tip(words) if role == Qt.ItemDataRole.ToolTipRole else words

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed; nothing lets the unit stay."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        self.follow([index.row()], names_in(str(value)) or None)
        return True
