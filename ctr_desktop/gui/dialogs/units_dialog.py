"""The list of units: names, short names, branch, in use or not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidgetItem, QWidget

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.domain.organisation import Unit, UnitKind
from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.forms.ui_units_dialog import Ui_UnitsForm
from ctr_desktop.gui.widgets.quiet import ChoiceBox
from ctr_desktop.models.change_bus import ChangeBus
from ctr_desktop.models.labels import unit_kind_label
from ctr_desktop.models.messages import error_message
from ctr_desktop.services.organisation import OrganisationService

_NAME, _SHORT, _KIND, _ACTIVE = range(4)


class UnitsDialog(Dialog):
    """Change the units; each change is stored at once and can be undone."""

    def __init__(self, organisation: OrganisationService, bus: ChangeBus, parent: QWidget) -> None:
        """List the units."""
        super().__init__(parent)
        self._organisation = organisation
        self._bus = bus
        self._units: list[Unit] = []
        self._filling = False
        self.form = Ui_UnitsForm()
        self.form.setupUi(self)
        self.fit(820, 560)
        self._prepare()
        self._fill()

    def _prepare(self) -> None:
        table = self.form.table
        table.setColumnCount(4)
        titles = [self.tr("Name"), self.tr("Short name"), self.tr("Branch"), self.tr("In use")]
        table.setHorizontalHeaderLabels(titles)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(36)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in ((_SHORT, 130), (_KIND, 220), (_ACTIVE, 84)):
            header.resizeSection(column, width)
        table.itemChanged.connect(self._on_changed)
        self.form.add_button.clicked.connect(self._add)
        self.form.delete_button.clicked.connect(self._delete)
        self.form.close_button.clicked.connect(self.accept)

    def _fill(self) -> None:
        self._filling = True
        table = self.form.table
        self._units = self._organisation.units()
        table.setRowCount(len(self._units))
        for row, unit in enumerate(self._units):
            table.setItem(row, _NAME, QTableWidgetItem(unit.name))
            table.setItem(row, _SHORT, QTableWidgetItem(unit.short_name))
            active = QTableWidgetItem()
            active.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            active.setCheckState(Qt.CheckState.Checked if unit.active else Qt.CheckState.Unchecked)
            table.setItem(row, _ACTIVE, active)
            table.setCellWidget(row, _KIND, self._kind_combo(unit))
        self._filling = False

    def _kind_combo(self, unit: Unit) -> ChoiceBox:
        combo = ChoiceBox(self.form.table)
        for kind in UnitKind:
            combo.addItem(unit_kind_label(kind), kind)
        combo.setCurrentIndex(combo.findData(unit.kind))
        combo.setAccessibleName(self.tr("Branch"))
        combo.activated.connect(
            lambda _row: self._store(
                lambda: self._organisation.update(replace(unit, kind=UnitKind(combo.currentData())))
            )
        )
        return combo

    def _on_changed(self, item: QTableWidgetItem) -> None:
        if self._filling:
            return
        unit = self._units[item.row()]
        changed = {
            _NAME: lambda: replace(unit, name=item.text()),
            _SHORT: lambda: replace(unit, short_name=item.text()),
            _ACTIVE: lambda: replace(unit, active=item.checkState() is Qt.CheckState.Checked),
        }[item.column()]()
        self._store(lambda: self._organisation.update(changed))

    def _store(self, change: Callable[[], Changes]) -> bool:
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

    def _add(self) -> None:
        number = len(self._units) + 1
        name = self.tr("New unit {number}").format(number=number)
        if self._store(lambda: self._organisation.add(name, "", UnitKind.OTHER)):
            row = self.form.table.rowCount() - 1
            self.form.table.setCurrentCell(row, _NAME)
            item = self.form.table.item(row, _NAME)
            if item is not None:
                self.form.table.editItem(item)

    def _delete(self) -> None:
        row = self.form.table.currentRow()
        if row >= 0:
            self._store(lambda: self._organisation.delete(self._units[row].id))
