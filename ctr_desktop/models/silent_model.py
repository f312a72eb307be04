"""The units that have not sent a list back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from ctr_desktop.domain.dates import short_date
from ctr_desktop.models.labelled_table import NO_INDEX, Index, LabelledTable
from ctr_desktop.models.labels import label
from ctr_desktop.services.giving import Silent

COLUMNS = ("unit", "given", "until", "late")


class SilentModel(LabelledTable):
    """One row a unit."""

    def __init__(self, silent: Sequence[Silent], parent: QObject | None = None) -> None:
        """Show who is silent."""
        super().__init__([f"silent.{name}" for name in COLUMNS], parent)
        self._silent = tuple(silent)

    def silent(self, row: int) -> Silent:
        """Return the unit of a row."""
        return self._silent[row]

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of units."""
        return 0 if parent.isValid() else len(self._silent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        item = self._silent[index.row()]
        late = label("silent.days", days=item.days_late) if item.days_late else ""
        return (item.unit, short_date(item.given.given_on), short_date(item.given.until), late)[index.column()]
