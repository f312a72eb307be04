"""A table that is edited in place: each change is stored at once and can be undone; the frame of units and persons."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidgetItem, QWidget

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.forms.ui_units_dialog import Ui_UnitsForm
from ctr_desktop.models.change_bus import ChangeBus
from ctr_desktop.models.messages import error_message

_SIZE = (960, 560)
_ROW = 36
_NAME = 0


class RowSource(Protocol):
    """What fills the rows, and says what a changed cell, a new row and a deleted one mean."""

    def fill_rows(self) -> None:
        """Read what there is and put it into the rows."""

    def changed(self, row: int, column: int, item: QTableWidgetItem) -> Changes:
        """Store what was entered in a cell. Raise RuleError."""

    def added(self, number: int) -> tuple[str, Changes]:
        """Add a row that nothing is said of yet; return its name. Raise RuleError."""

    def deleted(self, row: int) -> Changes:
        """Delete what a row shows. Raise RuleError."""


class RowsDialog(Dialog):
    """Rows with a name in the first column, filled and changed by a source."""

    def __init__(self, bus: ChangeBus, parent: QWidget | None) -> None:
        """Show an empty table."""
        super().__init__(parent)
        self._bus = bus
        self._filling = False
        self.form = Ui_UnitsForm()
        self.form.setupUi(self)
        self.fit(*_SIZE)

    def prepare(self, source: RowSource, titles: Sequence[str], widths: Mapping[int, int]) -> None:
        """Name the columns and give those behind the name their widths in pixels, then fill the rows."""
        self._source = source
        table = self.form.table
        table.setColumnCount(len(titles))
        table.setHorizontalHeaderLabels(list(titles))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in widths.items():
            header.resizeSection(column, width)
        table.itemChanged.connect(self._on_changed)
        self.form.add_button.clicked.connect(self._add)
        self.form.delete_button.clicked.connect(self._delete)
        self.form.close_button.clicked.connect(self.accept)
        self._fill()

    @staticmethod
    def check_item(checked: bool) -> QTableWidgetItem:
        """Return a cell that is a mark."""
        item = QTableWidgetItem()
        item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        return item

    @staticmethod
    def day_item(day: date | None) -> QTableWidgetItem:
        """Return a cell that holds a day, empty for none."""
        return QTableWidgetItem(short_date(day) if day is not None else "")

    def store(self, change: Callable[[], Changes]) -> bool:
        """Make a change and tell it; a refusal is said and everything shown as it was."""
        self.form.message_bar.hide()
        try:
            changes = change()
        except CtrError as error:
            self.form.message_bar.say(error_message(error))
            self._fill()
            return False
        self._bus.tell(changes)
        self._fill()
        return True

    def _fill(self) -> None:
        self._filling = True
        self._source.fill_rows()
        self._filling = False

    def _on_changed(self, item: QTableWidgetItem) -> None:
        if not self._filling:
            self.store(lambda: self._source.changed(item.row(), item.column(), item))

    def _add(self) -> None:
        table = self.form.table
        names: list[str] = []

        def change() -> Changes:
            name, changes = self._source.added(table.rowCount() + 1)
            names.append(name)
            return changes

        if not self.store(change):
            return
        for row in range(table.rowCount()):
            item = table.item(row, _NAME)
            if item is not None and item.text() == names[0]:
                table.setCurrentCell(row, _NAME)
                table.editItem(item)
                return

    def _delete(self) -> None:
        row = self.form.table.currentRow()
        if row >= 0:
            self.store(lambda: self._source.deleted(row))
