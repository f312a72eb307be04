"""The list of persons: names, posts, units, still in office or not."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidgetItem, QWidget

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.organisation import Person
from ctr_desktop.gui.dialogs.rows_dialog import RowsDialog
from ctr_desktop.gui.widgets.quiet import ChoiceBox
from ctr_desktop.models.change_bus import ChangeBus
from ctr_desktop.models.labels import label
from ctr_desktop.services.organisation import OrganisationService

_NAME, _POST, _UNIT, _FROM, _TO, _ACTIVE = range(6)


class PersonsDialog(RowsDialog):
    """Change the persons whom tasks name."""

    def __init__(self, organisation: OrganisationService, bus: ChangeBus, parent: QWidget | None) -> None:
        """List the persons."""
        super().__init__(bus, parent)
        self._organisation = organisation
        self._persons: list[Person] = []
        self.setWindowTitle(self.tr("Persons"))
        self.form.table.setAccessibleName(self.tr("Persons"))
        self.form.hint_label.setText(self.tr("A person whom tasks name cannot be deleted."))
        titles = [
            self.tr("Name"),
            self.tr("Post"),
            self.tr("Unit"),
            self.tr("Since"),
            self.tr("Until"),
            self.tr("In office"),
        ]
        self.prepare(self, titles, {_POST: 160, _UNIT: 220, _FROM: 96, _TO: 96, _ACTIVE: 110})

    def fill_rows(self) -> None:
        """Show the persons by name."""
        table = self.form.table
        self._persons = self._organisation.persons()
        table.setRowCount(len(self._persons))
        for row, person in enumerate(self._persons):
            table.setItem(row, _NAME, QTableWidgetItem(person.name))
            table.setItem(row, _POST, QTableWidgetItem(person.post))
            table.setItem(row, _FROM, self.day_item(person.valid_from))
            table.setItem(row, _TO, self.day_item(person.valid_to))
            table.setItem(row, _ACTIVE, self.check_item(person.active))
            table.setCellWidget(row, _UNIT, self._unit_box(person))

    def _unit_box(self, person: Person) -> ChoiceBox:
        box = ChoiceBox(self.form.table)
        box.addItem(label("person.no_unit"), None)
        for unit in self._organisation.units():
            if unit.active or unit.id == person.unit:
                box.addItem(unit.name, unit.id)
        box.setCurrentIndex(max(0, box.findData(person.unit)))
        box.setAccessibleName(self.tr("Unit"))
        box.activated.connect(
            lambda _row: self.store(lambda: self._organisation.update_person(replace(person, unit=box.currentData())))
        )
        return box

    def changed(self, row: int, column: int, item: QTableWidgetItem) -> Changes:
        """Store a name, a post, a first or last day, or whether the person is still in office."""
        person = self._persons[row]
        if column == _ACTIVE:
            return self._organisation.update_person(replace(person, active=item.checkState() is Qt.CheckState.Checked))
        if column in (_FROM, _TO):
            day = self._organisation.understand_day(item.text())
            changed = replace(person, valid_from=day) if column == _FROM else replace(person, valid_to=day)
            return self._organisation.update_person(changed)
        if column == _NAME:
            return self._organisation.update_person(replace(person, name=item.text()))
        return self._organisation.update_person(replace(person, post=item.text()))

    def added(self, number: int) -> tuple[str, Changes]:
        """Add a person."""
        name = self.tr("New person {number}").format(number=number)
        return name, self._organisation.add_person(name)

    def deleted(self, row: int) -> Changes:
        """Delete a person."""
        return self._organisation.delete_person(self._persons[row].id)
