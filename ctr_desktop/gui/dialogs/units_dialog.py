"""The list of units: names, short names, branch, in use or not."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidgetItem, QWidget

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.organisation import Unit, UnitKind
from ctr_desktop.gui.dialogs.rows_dialog import RowsDialog
from ctr_desktop.gui.widgets.quiet import ChoiceBox
from ctr_desktop.models.change_bus import ChangeBus
from ctr_desktop.models.labels import unit_kind_label
from ctr_desktop.services.organisation import OrganisationService

_NAME, _SHORT, _KIND, _FROM, _TO, _ACTIVE = range(6)


class UnitsDialog(RowsDialog):
    """Change the units."""

    def __init__(self, organisation: OrganisationService, bus: ChangeBus, parent: QWidget) -> None:
        """List the units."""
        super().__init__(bus, parent)
        self._organisation = organisation
        self._units: list[Unit] = []
        titles = [
            self.tr("Name"),
            self.tr("Short name"),
            self.tr("Branch"),
            self.tr("Since"),
            self.tr("Until"),
            self.tr("In use"),
        ]
        self.prepare(self, titles, {_SHORT: 120, _KIND: 200, _FROM: 96, _TO: 96, _ACTIVE: 84})

    def fill_rows(self) -> None:
        """Show the units in the office's order."""
        table = self.form.table
        self._units = self._organisation.units()
        table.setRowCount(len(self._units))
        for row, unit in enumerate(self._units):
            table.setItem(row, _NAME, QTableWidgetItem(unit.name))
            table.setItem(row, _SHORT, QTableWidgetItem(unit.short_name))
            table.setItem(row, _FROM, self.day_item(unit.valid_from))
            table.setItem(row, _TO, self.day_item(unit.valid_to))
            table.setItem(row, _ACTIVE, self.check_item(unit.active))
            table.setCellWidget(row, _KIND, self._kind_combo(unit))

    def _kind_combo(self, unit: Unit) -> ChoiceBox:
        combo = ChoiceBox(self.form.table)
        for kind in UnitKind:
            combo.addItem(unit_kind_label(kind), kind)
        combo.setCurrentIndex(combo.findData(unit.kind))
        combo.setAccessibleName(self.tr("Branch"))
        combo.activated.connect(
            lambda _row: self.store(
                lambda: self._organisation.update(replace(unit, kind=UnitKind(combo.currentData())))
            )
        )
        return combo

    def changed(self, row: int, column: int, item: QTableWidgetItem) -> Changes:
        """Store a name, a short name, a first or last day, or whether the unit is in use."""
        unit = self._units[row]
        if column == _ACTIVE:
            return self._organisation.update(replace(unit, active=item.checkState() is Qt.CheckState.Checked))
        if column == _FROM:
            return self._organisation.update(replace(unit, valid_from=self._organisation.understand_day(item.text())))
        if column == _TO:
            return self._organisation.update(replace(unit, valid_to=self._organisation.understand_day(item.text())))
        if column == _NAME:
            return self._organisation.update(replace(unit, name=item.text()))
        return self._organisation.update(replace(unit, short_name=item.text()))

    def added(self, number: int) -> tuple[str, Changes]:
        """Add a unit."""
        name = self.tr("New unit {number}").format(number=number)
        return name, self._organisation.add(name, "", UnitKind.OTHER)

    def deleted(self, row: int) -> Changes:
        """Delete a unit."""
        return self._organisation.delete(self._units[row].id)
