"""Give tasks to another unit from a day on, and say why (giao lại)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from ctr_desktop.domain.organisation import Unit, Usage
from ctr_desktop.gui.dialogs.sheet import Sheet
from ctr_desktop.gui.widgets.commit_fields import PlainLine
from ctr_desktop.gui.widgets.day_edit import DayEdit
from ctr_desktop.gui.widgets.picker import Picker
from ctr_desktop.models.choices import unit_choices
from ctr_desktop.models.messages import message


class ReassignDialog(Sheet):
    """Ask for the unit, the day and the reason."""

    def __init__(
        self, words: str, units: Sequence[Unit], usage: Usage, day_edit: DayEdit, today: date, parent: QWidget | None
    ) -> None:
        """Show what is given away; offer the units in use."""
        super().__init__("", words, "", parent)
        self.setWindowTitle(self.tr("Re-assign"))
        self.save_button.setText(self.tr("Re-assign"))
        self._names = {unit.id: unit.name for unit in units}
        self.unit: int | None = None
        self.picker = Picker(self)
        self.picker.offer(lambda: unit_choices(units, usage.units))
        self.picker.picked.connect(self._pick)
        self.add(self.picker, self.tr("To the unit"))
        self.day_edit = day_edit
        day_edit.setParent(self)
        day_edit.show_day(today)
        self.add(day_edit, self.tr("From the day"))
        self.reason_edit = PlainLine(self)
        self.add(self.reason_edit, self.tr("Reason"))

    def _pick(self, unit: object) -> None:
        self.unit = unit if isinstance(unit, int) else None
        self.picker.show_value(self.unit, self._names.get(self.unit or 0, ""))
        self.day_edit.setFocus()

    def problem(self) -> str:
        """Return that the unit is missing or the day is not understood."""
        if self.unit is None:
            return message("task.no_unit")
        return "" if self.day_edit.day() is not None else message("task.bad_day", text=self.day_edit.text())
