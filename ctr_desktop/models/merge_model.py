"""The pieces of a merge side by side; vanished ones can be ticked to be deleted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from ctr_desktop.domain.merging import MergeItem, MergeKind, MergePlan
from ctr_desktop.models.labelled_table import NO_INDEX, Index, LabelledTable
from ctr_desktop.models.labels import label
from ctr_desktop.models.tips import tip

COLUMNS = ("merge.column.state", "merge.column.old", "merge.column.new", "merge.column.tasks")


class MergeModel(LabelledTable):
    """One row a piece, in the order of the new document."""

    ticked = Signal()

    def __init__(self, plan: MergePlan, parent: QObject | None = None) -> None:
        """Show what changes; what is unchanged is shown on demand."""
        super().__init__(COLUMNS, parent)
        self._plan = plan
        self._delete: set[int] = set()
        self._rows: list[MergeItem] = []
        self.show_all(False)

    def show_all(self, everything: bool) -> None:
        """Show every piece, or only those that change."""
        self.beginResetModel()
        self._rows = [item for item in self._plan.items if everything or item.kind is not MergeKind.UNCHANGED]
        self.endResetModel()

    def item(self, row: int) -> MergeItem:
        """Return the piece of a row."""
        return self._rows[row]

    def to_delete(self) -> set[int]:
        """Return the stored nodes that are to be deleted."""
        return set(self._delete)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of pieces shown."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let vanished pieces be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and index.column() == 0 and self.item(index.row()).kind is MergeKind.VANISHED:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell, or whether a vanished piece is ticked."""
        if not index.isValid():
            return None
        item = self.item(index.row())
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0 and item.kind is MergeKind.VANISHED:
            return Qt.CheckState.Checked if item.stored in self._delete else Qt.CheckState.Unchecked
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        words = (self._state(item), item.old_text, item.new_text, str(item.tasks or ""))[index.column()]
        return tip(words) if role == Qt.ItemDataRole.ToolTipRole else words

    def _state(self, item: MergeItem) -> str:
        if item.kind is MergeKind.VANISHED:
            return label("merge.deleted" if item.stored in self._delete else "merge.vanished")
        return label(f"merge.{item.kind.value}")

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a vanished piece."""
        item = self.item(index.row()) if index.isValid() else None
        if role != Qt.ItemDataRole.CheckStateRole or item is None or item.stored is None:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._delete.add(item.stored)
        else:
            self._delete.discard(item.stored)
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True
