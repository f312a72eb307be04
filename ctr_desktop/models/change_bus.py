"""The bus that tells every model what a transaction changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ctr_desktop.domain.changes import Changes


class ChangeBus(QObject):
    """Tell changes; whoever shows something listens and refreshes only that."""

    changed = Signal(object)

    def tell(self, changes: Changes) -> None:
        """Tell everyone of changes, unless there are none."""
        if changes:
            self.changed.emit(changes)
