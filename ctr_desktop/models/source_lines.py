"""The paragraphs of a source, laid out as far as it helps to find one's way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from ctr_desktop.domain.draft import Look


class SourceLines(QAbstractListModel):
    """One row a paragraph: bold and centred as in the document, in italics what stands in a table."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._lines: Sequence[str] = ()
        self._looks: Sequence[Look] = ()

    def show_lines(self, lines: Sequence[str], looks: Sequence[Look]) -> None:
        """Show the paragraphs of a source with their looks."""
        self.beginResetModel()
        self._lines, self._looks = lines, looks
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of paragraphs."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a paragraph, its font or its alignment."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._lines[index.row()]
        look = self._looks[index.row()] if index.row() < len(self._looks) else Look()
        if role == Qt.ItemDataRole.TextAlignmentRole and look.centred:
            return int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.FontRole and (look.bold or look.in_table):
            font = QFont()
            font.setBold(look.bold)
            font.setItalic(look.in_table)
            return font
        return None
