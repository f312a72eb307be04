"""The list of persons: names, units, posts, still in office or not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.domain.organisation import Person
from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.widgets.message_bar import MessageBar
from ctr_desktop.gui.widgets.quiet import ChoiceBox
from ctr_desktop.models.change_bus import ChangeBus
from ctr_desktop.models.labels import label
from ctr_desktop.models.messages import error_message
from ctr_desktop.services.organisation import OrganisationService

_NAME, _POST, _UNIT, _ACTIVE = range(4)
_SIZE = (820, 560)
_ROW = 36


class PersonsDialog(Dialog):
    """Change the persons whom tasks name; each change is stored at once and can be undone."""

    def __init__(self, organisation: OrganisationService, bus: ChangeBus, parent: QWidget | None) -> None:
        """List the persons."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Persons"))
        self._organisation = organisation
        self._bus = bus
        self._persons: list[Person] = []
        self._filling = False
        self.message_bar = MessageBar(self)
        self.table = QTableWidget(self)
        self.table.setAccessibleName(self.tr("Persons"))
        self.add_button = self._button(self.tr("Add"), self._add)
        self.delete_button = self._button(self.tr("Delete"), self._delete)
        self.close_button = self._button(self.tr("Close"), self.accept)
        buttons = QHBoxLayout()
        for button in (self.add_button, self.delete_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        for widget in (self.message_bar, self.table):
            column.addWidget(widget)
        column.addLayout(buttons)
        self._prepare()
        self.fit(*_SIZE)
        self._fill()

    def _button(self, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _prepare(self) -> None:
        table = self.table
        table.setColumnCount(4)
        table.setHorizontalHeaderLabels([self.tr("Name"), self.tr("Post"), self.tr("Unit"), self.tr("In office")])
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in ((_POST, 190), (_UNIT, 240), (_ACTIVE, 100)):
            header.resizeSection(column, width)
        table.itemChanged.connect(self._on_changed)

    def _fill(self) -> None:
        self._filling = True
        self._persons = self._organisation.persons()
        self.table.setRowCount(len(self._persons))
        for row, person in enumerate(self._persons):
            self.table.setItem(row, _NAME, QTableWidgetItem(person.name))
            self.table.setItem(row, _POST, QTableWidgetItem(person.post))
            active = QTableWidgetItem()
            active.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            active.setCheckState(Qt.CheckState.Checked if person.active else Qt.CheckState.Unchecked)
            self.table.setItem(row, _ACTIVE, active)
            self.table.setCellWidget(row, _UNIT, self._unit_box(person))
        self._filling = False

    def _unit_box(self, person: Person) -> ChoiceBox:
        box = ChoiceBox(self.table)
        box.addItem(label("person.no_unit"), None)
        for unit in self._organisation.units():
            if unit.active or unit.id == person.unit:
                box.addItem(unit.name, unit.id)
        box.setCurrentIndex(max(0, box.findData(person.unit)))
        box.setAccessibleName(self.tr("Unit"))
        box.activated.connect(
            lambda _row: self._store(lambda: self._organisation.update_person(replace(person, unit=box.currentData())))
        )
        return box

    def _on_changed(self, item: QTableWidgetItem) -> None:
        if self._filling:
            return
        person = self._persons[item.row()]
        changed = {
            _NAME: lambda: replace(person, name=item.text()),
            _POST: lambda: replace(person, post=item.text()),
            _ACTIVE: lambda: replace(person, active=item.checkState() is Qt.CheckState.Checked),
        }[item.column()]()
        self._store(lambda: self._organisation.update_person(changed))

    def _store(self, change: Callable[[], Changes]) -> bool:
        self.message_bar.hide()
        try:
            changes = change()
        except CtrError as error:
            self.message_bar.say(error_message(error))
            self._fill()
            return False
        self._bus.tell(changes)
        self._fill()
        return True

    def _add(self) -> None:
        name = self.tr("New person {number}").format(number=len(self._persons) + 1)
        if self._store(lambda: self._organisation.add_person(name)):
            row = next((row for row, person in enumerate(self._persons) if person.name == name), -1)
            self.table.setCurrentCell(row, _NAME)
            item = self.table.item(row, _NAME)
            if item is not None:
                self.table.editItem(item)

    def _delete(self) -> None:
        row = self.table.currentRow()
        if row >= 0:
            self._store(lambda: self._organisation.delete_person(self._persons[row].id))
