"""The reports that were issued: found by any words, shown as they were, signed, withdrawn, given out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.widgets.message_bar import MessageBar
from ctr_desktop.gui.widgets.plain_label import plain_label
from ctr_desktop.gui.widgets.row_table import RowTable
from ctr_desktop.models.issued_model import COLUMNS, IssuedModel
from ctr_desktop.services.issued_reports import Life, Standing
from ctr_desktop.services.reporting import IssuedReport

_SIZE = (980, 520)
_WIDTHS = {"number": 60, "programme": 120, "as_of": 105, "dated": 120, "life": 180, "scan": 130}


class IssuedDialog(Dialog):
    """List issued reports, the newest first; ``chosen`` gives the one to be shown, ``acted`` what is to be done."""

    chosen = Signal(object)
    acted = Signal(str)

    def __init__(self, reports: Sequence[Standing], words: str, parent: QWidget) -> None:
        """List some reports, at first those that hold some words."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Issued reports"))
        self.message_bar = MessageBar(self)
        self.model = IssuedModel(self)
        self.search_edit = QLineEdit(words, self)
        self.search_edit.setPlaceholderText(self.tr("Search: number, kind, programme, day, state"))
        self.search_edit.setAccessibleName(self.search_edit.placeholderText())
        self.search_edit.setClearButtonEnabled(True)
        self.search_edit.textChanged.connect(self._narrow)
        widths = {COLUMNS.index(name): width for name, width in _WIDTHS.items()}
        self.table = RowTable(self.model, self.tr("Issued reports"), widths, COLUMNS.index("kind"), self)
        self.table.doubleClicked.connect(lambda _index: self._choose())
        self.count_label = plain_label(parent=self)
        self.count_label.setProperty("role", "secondary")
        self.show_button = self._button(self.tr("Show"), self._choose)
        self.show_button.setProperty("role", "primary")
        self.show_button.setDefault(True)
        self.attach_button = self._button(self.tr("Attach the signed copy…"), lambda: self.acted.emit("attach"))
        self.signed_button = self._button(self.tr("Open the signed copy"), lambda: self.acted.emit("signed"))
        self.withdraw_button = self._button(self.tr("Withdraw…"), lambda: self.acted.emit("withdraw"))
        self.export_button = self._button(self.tr("Write into a folder…"), lambda: self.acted.emit("export"))
        close = self._button(self.tr("Close"), self.reject)
        row = QHBoxLayout()
        for button in (self.attach_button, self.signed_button, self.withdraw_button, self.export_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.show_button)
        layout = QVBoxLayout(self)
        for widget in (self.message_bar, self.search_edit, self.table, self.count_label):
            layout.addWidget(widget)
        layout.addLayout(row)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_actions())
        self.fit(*_SIZE)
        self.show_reports(reports)
        self._narrow(words)
        self.table.setFocus()

    def _button(self, words: str, call) -> QPushButton:  # type: ignore[no-untyped-def]
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: call())
        return button

    def _narrow(self, words: str) -> None:
        self.model.narrow(words)
        self._select(0)

    def show_reports(self, reports: Sequence[Standing]) -> None:
        """Show some reports anew, with the same one selected."""
        chosen = self.selected()
        self.model.show_reports(reports)
        self._select(max(0, self.model.row_of(chosen[0].report.uid)) if chosen else 0)

    def _select(self, row: int) -> None:
        if self.model.rowCount():
            self.table.selectRow(row)
        self.count_label.setText(self.tr("{count} reports").format(count=self.model.rowCount()))
        self._show_actions()

    def selected(self) -> list[Standing]:
        """Return the reports that are selected, from top to bottom."""
        return [self.model.standing(row) for row in self.table.rows()]

    def shown(self) -> list[IssuedReport]:
        """Return the reports that are selected when they are several, else all that the search shows."""
        several = self.selected()
        if len(several) > 1:
            return [item.report for item in several]
        return [self.model.standing(row).report for row in range(self.model.rowCount())]

    def _show_actions(self) -> None:
        chosen = self.selected()
        alone = chosen[0] if len(chosen) == 1 else None
        self.show_button.setEnabled(alone is not None)
        self.attach_button.setEnabled(alone is not None)
        self.signed_button.setEnabled(alone is not None and alone.report.scan is not None)
        self.withdraw_button.setEnabled(alone is not None and alone.life is not Life.WITHDRAWN)
        self.export_button.setEnabled(self.model.rowCount() > 0)

    def _choose(self) -> None:
        chosen = self.selected()
        if len(chosen) == 1:
            self.chosen.emit(chosen[0].report)
