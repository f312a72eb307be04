"""What can be inserted into a text: a field to search in, the table, the button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ctr_desktop.gui.widgets.row_table import RowTable
from ctr_desktop.models.report_text_model import SOURCE_COLUMNS, SourceModel

_WIDTHS = {"code": 90, "kind": 90, "used": 100}


class SourcePane(QWidget):
    """Sentences of tasks and figures; ``insert_wanted`` gives the row that is to be inserted."""

    insert_wanted = Signal(object)

    def __init__(self, model: SourceModel, parent: QWidget) -> None:
        """Show what a model offers."""
        super().__init__(parent)
        self._model = model
        self.search_edit = QLineEdit(self)
        self.search_edit.setAccessibleName(self.tr("Search in what can be inserted"))
        self.search_edit.setPlaceholderText(self.tr("Search in what can be inserted"))
        self.search_edit.textChanged.connect(model.narrow)
        widths = {SOURCE_COLUMNS.index(name): width for name, width in _WIDTHS.items()}
        self.table = RowTable(model, self.tr("What can be inserted"), widths, SOURCE_COLUMNS.index("words"), self)
        self.table.doubleClicked.connect(lambda _index: self.insert())
        self.insert_button = QPushButton(self.tr("Insert"), self)
        self.insert_button.setAutoDefault(False)
        self.insert_button.clicked.connect(self.insert)
        row = QHBoxLayout()
        row.addWidget(self.search_edit, 1)
        row.addWidget(self.insert_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.table, 1)

    def insert(self) -> None:
        """Ask for the selected row to be inserted."""
        rows = self.table.rows()
        if rows:
            self.insert_wanted.emit(self._model.row(rows[0]))

    def show_source(self, source: str) -> None:
        """Select the row of a source, unless somebody is choosing there."""
        row = self._model.first_of(source) if source and not self.table.hasFocus() else -1
        if row >= 0:
            self.table.selectRow(row)

    def fields(self) -> tuple[QWidget, ...]:
        """Return what can have the keys while a sentence stays open."""
        return self.search_edit, self.table, self.insert_button
