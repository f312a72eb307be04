"""Tips show data as plain text: what looks like markup in it is no markup."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt


def tip(text: str) -> str:
    """Return a text for a tip, which wraps it; nothing in it is taken for markup."""
    words = escape(text).replace("\n", "<br>")
    return f"<qt>{words}</qt>" if text else ""


class TippedList(QStringListModel):
    """Lines whose tip is the whole line, where a narrow list cuts it."""

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a line, as its tip too."""
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(str(super().data(index, Qt.ItemDataRole.DisplayRole) or ""))
        return super().data(index, role)
