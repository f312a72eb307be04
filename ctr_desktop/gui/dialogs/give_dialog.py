"""Give lists out: to which units, until when, to whom they come back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ctr_desktop.domain.organisation import Unit
from ctr_desktop.gui.dialogs.sheet import Sheet
from ctr_desktop.gui.widgets.commit_fields import PlainLine
from ctr_desktop.gui.widgets.day_edit import DayEdit
from ctr_desktop.models.messages import message

_SIZE = (520, 560)


class GiveDialog(Sheet):
    """Ask for the units, all of them marked, and for what the lists say above the table."""

    def __init__(self, units: Sequence[Unit], day_edit: DayEdit, recipient: str, parent: QWidget | None) -> None:
        """Propose every unit that leads a task; ``day_edit`` takes the day of return."""
        super().__init__("", "", "", parent)
        self.setWindowTitle(self.tr("Lists for the units"))
        self._heading.setText(
            self.tr(
                "Each unit gets an Excel file with its tasks, to fill in stage, day, result, paper, difficulty, and the"
                " same for Word. Tasks without a lead unit are in none."
            )
        )
        self.save_button.setText(self.tr("Choose a folder…"))
        self.day_edit = day_edit
        self.add(day_edit, self.tr("To be sent back before"))
        self.recipient_edit = PlainLine(self)
        self.recipient_edit.setText(recipient)
        self.add(self.recipient_edit, self.tr("Sent back to"))
        self.list = QListWidget(self)
        for unit in units:
            item = QListWidgetItem(unit.name, self.list)
            item.setData(Qt.ItemDataRole.UserRole, unit.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        self.add(self.list, self.tr("Units"))
        self.column.setStretchFactor(self.list, 1)
        self.fit(*_SIZE)

    def units(self) -> list[int]:
        """Return the units that are marked."""
        items = (self.list.item(row) for row in range(self.list.count()))
        marked = (item for item in items if item.checkState() is Qt.CheckState.Checked)
        return [int(item.data(Qt.ItemDataRole.UserRole)) for item in marked]

    def until(self) -> date | None:
        """Return the day of return, None for none."""
        return self.day_edit.day()

    def problem(self) -> str:
        """Return that the day is not understood, or that no unit is marked."""
        if self.day_edit.is_bad():
            return message("task.bad_day", text=self.day_edit.text())
        return "" if self.units() else message("lists.nothing_to_give")
