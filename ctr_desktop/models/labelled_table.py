"""A table model whose columns have labels: what every list of a dialog has in common."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ctr_desktop.models.labels import label

Index = QModelIndex | QPersistentModelIndex


class LabelledTable(QAbstractTableModel):
    """Columns by the keys of their labels; a subclass counts its rows and says what a cell holds."""

    def __init__(self, columns: Sequence[str], parent: QObject | None = None) -> None:
        """Name the columns."""
        super().__init__(parent)
        self._columns = tuple(columns)

    def count_rows(self) -> int:
        """Return the number of rows."""
        raise NotImplementedError

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows; no row has others below it."""
        return 0 if parent.isValid() else self.count_rows()

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the heading of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return label(self._columns[section])
