"""One act on all tasks of a heading: a lead unit, or a deadline, for those that have none or for all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.organisation import Unit, Usage
from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.icons import icon
from ctr_desktop.gui.theme import Theme
from ctr_desktop.gui.widgets.day_edit import DayEdit
from ctr_desktop.gui.widgets.folded_text import FoldedText
from ctr_desktop.gui.widgets.message_bar import MessageBar
from ctr_desktop.gui.widgets.picker import Picker
from ctr_desktop.gui.widgets.plain_label import plain_label
from ctr_desktop.models.choices import unit_choices
from ctr_desktop.models.messages import message
from ctr_desktop.models.section_detail import SectionDetail

_WIDTH = 440


class SectionDialog(Dialog):
    """The frame of both acts: the heading, a field, which of its tasks are meant, and how many they are."""

    field_name = ""

    def __init__(self, section: SectionDetail) -> None:
        """Show a heading; the field and the words are added by the act."""
        super().__init__()
        self.section = section
        self.setMinimumWidth(_WIDTH)
        shown = section.section()
        self.message_bar = MessageBar(self)
        heading = FoldedText(self)
        heading.setText(shown.title if shown is not None else "")
        self._caption = plain_label(parent=self)
        self._caption.setProperty("role", "caption")
        self.only_open = QCheckBox(self)
        self.only_open.setChecked(True)
        self._count = plain_label(parent=self)
        self._count.setProperty("role", "secondary")
        self.save_button = QPushButton(self.tr("Save"), self)
        self.save_button.setProperty("role", "primary")
        self.save_button.setDefault(True)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(8)
        for widget in (self.message_bar, heading, self._caption, self.only_open, self._count):
            self._column.addWidget(widget)
        self._column.addLayout(buttons)
        self.only_open.toggled.connect(lambda _checked: self._show_count())
        self._show_count()

    def _add_field(self, field: QWidget) -> None:
        self._caption.setBuddy(field)
        field.setAccessibleName(self._caption.text())
        self._column.insertWidget(self._column.indexOf(self._caption) + 1, field)
        field.setFocus()

    def count(self) -> int:
        """Return how many tasks are meant."""
        return len(self.section.meant(self.field_name, only_open=self.only_open.isChecked()))

    def _show_count(self) -> None:
        count = self.count()
        self._count.setText(self.tr("{count} tasks will be changed").format(count=count))
        self.save_button.setEnabled(count > 0)

    def _end(self, problem: str) -> None:
        """Accept what was chosen, or say why nothing can be stored yet."""
        if problem:
            self.message_bar.say(problem)
        else:
            self.accept()


class SectionLeadDialog(SectionDialog):
    """Give a heading to a unit."""

    field_name = "lead"

    def __init__(self, section: SectionDetail, units: Sequence[Unit], usage: Usage) -> None:
        """Offer the units that are in use."""
        super().__init__(section)
        self.setWindowTitle(self.tr("Give the whole heading"))
        self._caption.setText(self.tr("Lead unit"))
        self.only_open.setText(self.tr("Only tasks that nobody leads yet"))
        self._names = {unit.id: unit.name for unit in units}
        self._unit: int | None = None
        self.picker = Picker(self)
        self.picker.offer(lambda: unit_choices(units, usage.units))
        self.picker.picked.connect(self._pick)
        self._add_field(self.picker)
        self.save_button.clicked.connect(lambda: self._end(self.problem()))

    def _pick(self, unit: object) -> None:
        self._unit = unit if isinstance(unit, int) else None
        self.picker.show_value(self._unit, self._names.get(self._unit or 0, ""))
        self.save_button.setFocus()

    def problem(self) -> str:
        """Return why nothing can be stored yet."""
        return "" if self._unit is not None else self.tr("Choose the unit that is to lead these tasks.")

    def change(self) -> Changes:
        """Give the tasks."""
        assert self._unit is not None
        return self.section.give(self._unit, only_open=self.only_open.isChecked())


class SectionDeadlineDialog(SectionDialog):
    """Set a deadline for a heading; standing duties keep theirs: they have none."""

    field_name = "deadline"

    def __init__(self, section: SectionDetail, today: date, theme: Theme) -> None:
        """Understand days as typed on a day."""
        super().__init__(section)
        self.setWindowTitle(self.tr("Deadline for the whole heading"))
        self._caption.setText(self.tr("Deadline"))
        self.only_open.setText(self.tr("Only tasks without a deadline"))
        self.day_edit = DayEdit(self)
        self.day_edit.prepare(lambda text: section.understand(text, today), icon("calendar-plus", theme, "secondary"))
        self._add_field(self.day_edit)
        self.save_button.clicked.connect(lambda: self._end(self.problem()))

    def problem(self) -> str:
        """Return why nothing can be stored yet."""
        if self.day_edit.day() is not None:
            return ""
        return message("task.bad_day", text=self.day_edit.text())

    def change(self) -> Changes:
        """Set the deadline."""
        day = self.day_edit.day()
        assert day is not None
        return self.section.set_deadline(day, self.day_edit.text().strip(), only_open=self.only_open.isChecked())
