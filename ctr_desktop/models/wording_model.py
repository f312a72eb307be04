"""The texts of a kind of report that an office can word otherwise."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt
from PySide6.QtGui import QFont

from ctr_desktop.domain.report_text import named_fields
from ctr_desktop.models.labelled_table import NO_INDEX, Index
from ctr_desktop.models.tips import tip
from ctr_desktop.reports.wording import field_names, fields_of

_FOUND_BY = 8
"""So many letters tell a text from others on a page."""


class WordingModel(QAbstractListModel):
    """One row a text, as it is worded now, its fields under the names that people know; the office's own stand out."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._usual: dict[str, str] = {}
        self._own: dict[str, str] = {}
        self._names = field_names()
        self._fields = {shown: name for name, shown in self._names.items()}

    def show_texts(self, usual: dict[str, str], own: dict[str, str]) -> None:
        """Show the texts of a kind as the program words them, with those that the office words otherwise."""
        self.beginResetModel()
        self._usual = dict(usual)
        self._own = {name: text for name, text in own.items() if name in usual}
        self.endResetModel()

    def name(self, row: int) -> str:
        """Return the name of the text of a row."""
        return list(self._usual)[row]

    def usual(self, row: int) -> str:
        """Return how the program words the text of a row."""
        return named_fields(self._usual[self.name(row)], self._names)

    def fields(self, row: int) -> str:
        """Return the fields that the text of a row may hold, as they are written in it."""
        names = dict.fromkeys(fields_of(self._usual[self.name(row)]))
        return ", ".join("{" + self._names.get(name, name) + "}" for name in names)

    def longest_words(self, row: int) -> list[str]:
        """Return the longest run of words of a text without fields, by which it is found on the pages; nothing for a
        text that has only short ones.
        """
        words = max(re.split(r"\{[^{}]*\}|\n", self.text(row)), key=len).strip()
        return [words] if len(words) >= _FOUND_BY else []

    def stored(self, text: str) -> str:
        """Return a text as it is stored, from one as people see it."""
        return named_fields(text, self._fields)

    def text(self, row: int) -> str:
        """Return the text of a row as it is worded now."""
        name = self.name(row)
        return named_fields(self._own.get(name, self._usual[name]), self._names)

    def reword(self, row: int, text: str) -> None:
        """Word the text of a row otherwise, or as usual again."""
        name = self.name(row)
        self._own.pop(name, None)
        if self.stored(text) != self._usual[name]:
            self._own[name] = self.stored(text)
        self.dataChanged.emit(self.index(row), self.index(row))

    def own(self) -> dict[str, str]:
        """Return the texts that the office words otherwise."""
        return dict(self._own)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of texts."""
        return 0 if parent.isValid() else len(self._usual)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a text in one line."""
        if not index.isValid():
            return None
        words = " ".join(self.text(index.row()).split())
        if role == Qt.ItemDataRole.FontRole and self.name(index.row()) in self._own:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(words)
        return words if role == Qt.ItemDataRole.DisplayRole else None
