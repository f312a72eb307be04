"""A table model whose columns have labels: what every list of a dialog has in common."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ctr_desktop.models.labels import label

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class LabelledTable(QAbstractTableModel):
    """Columns by the keys of their labels; rows and cells are a subclass's to tell, as in every model of Qt."""

    def __init__(self, columns: Sequence[str], parent: QObject | None = None) -> None:
        """Name the columns."""
        super().__init__(parent)
        self._columns = tuple(columns)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the heading of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return label(self._columns[section])
