"""A tab of the detail pane that is built in code: widgets under each other in the layout that the form gives it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget


class TabPart(QObject):
    """The widgets of a tab; ``holder`` is the tab itself."""

    def __init__(self, holder: QWidget) -> None:
        """Belong to a tab."""
        super().__init__(holder)
        self.holder = holder

    def _fill_with(self, *parts: QWidget | QLayout) -> None:
        column = self.holder.layout()
        assert isinstance(column, QVBoxLayout)
        for part in parts:
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
