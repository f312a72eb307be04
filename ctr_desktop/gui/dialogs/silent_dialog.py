"""Who has not sent a list back, the latest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ctr_desktop.gui.dialogs.sheet import Sheet
from ctr_desktop.gui.widgets.row_table import RowTable
from ctr_desktop.models.silent_model import COLUMNS, SilentModel
from ctr_desktop.services.giving import Silent

_SIZE = (720, 480)
_WIDTHS = {"given": 120, "until": 120, "late": 120}


class SilentDialog(Sheet):
    """Show the units; the default button notes that the selected ones were reminded.

    ``letters_wanted`` asks for a letter to each of them, or to all where none is selected.
    """

    letters_wanted = Signal()

    def __init__(self, silent: Sequence[Silent], parent: QWidget | None) -> None:
        """Show who is silent."""
        super().__init__("", "", "", parent)
        self.setWindowTitle(self.tr("Lists that did not come back"))
        self._heading.setText(self.tr("{count} units have not sent their last list back.").format(count=len(silent)))
        self.save_button.setText(self.tr("Note that they were reminded"))
        self.model = SilentModel(silent, self)
        widths = {COLUMNS.index(name): width for name, width in _WIDTHS.items()}
        self.table = RowTable(self.model, self.tr("Units"), widths, COLUMNS.index("unit"), self)
        self.letters_button = QPushButton(self.tr("Letters of reminder…"), self)
        self.letters_button.setAutoDefault(False)
        self.letters_button.clicked.connect(self.letters_wanted)
        self.buttons.insertWidget(0, self.letters_button)
        self.add(self.table)
        QWidget.setTabOrder(self.table, self.letters_button)
        self.column.setStretchFactor(self.table, 1)
        self.fit(*_SIZE)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.table.setFocus()
        self._show_chosen()

    def _show_chosen(self) -> None:
        """Let only units that somebody has selected be noted as reminded: Ctrl+A selects all."""
        self.save_button.setEnabled(bool(self.table.rows()))

    def addressed(self) -> list[Silent]:
        """Return the units that get a letter: the selected ones, all where none is."""
        return self.chosen() or [self.model.silent(row) for row in range(self.model.rowCount())]

    def chosen(self) -> list[Silent]:
        """Return the units that are selected."""
        return [self.model.silent(row) for row in self.table.rows()]
