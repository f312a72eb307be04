"""Set a mark of a task that is done: on which day, by whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QWidget

from ctr_desktop.domain.organisation import Person
from ctr_desktop.gui.dialogs.sheet import Sheet
from ctr_desktop.gui.widgets.day_edit import DayEdit, Understand
from ctr_desktop.gui.widgets.picker import Picker
from ctr_desktop.models.choices import person_choices
from ctr_desktop.models.messages import message


class MarkDialog(Sheet):
    """Day and person; ``is_taken_off`` tells that the mark is to go."""

    def __init__(
        self,
        words: tuple[str, str],
        shown: tuple[date, str],
        persons: Sequence[Person],
        understand: Understand,
        calendar: QIcon,
        parent: QWidget | None,
        *,
        is_set: bool,
    ) -> None:
        """Show the mark's name and task, its day and person so far; ``is_set`` offers to take it off."""
        super().__init__(words[0], words[1], "", parent)
        self.save_button.setText(self.tr("Mark"))
        self.day_edit = DayEdit(self)
        self.day_edit.prepare(understand, calendar)
        self.day_edit.show_day(shown[0])
        self.add(self.day_edit, self.tr("Day"))
        self.person = Picker(self)
        self.person.offer(lambda: person_choices(persons, {}), free=True)
        self._name = shown[1]
        self.person.show_value(self._name or None, self._name)
        self.person.picked.connect(self._name_person)
        self.person.left.connect(lambda _go_on: self.save_button.setFocus())
        self.add(self.person, self.tr("By whom"))
        self.is_taken_off = False
        self.off_button = QPushButton(self.tr("Take the mark off"), self)
        self.off_button.setAutoDefault(False)
        self.off_button.setVisible(is_set)
        self.off_button.clicked.connect(self._take_off)
        self.buttons.insertWidget(0, self.off_button)

    def _name_person(self, name: object) -> None:
        self._name = str(name or "")
        self.person.show_value(self._name or None, self._name)

    def _take_off(self) -> None:
        self.is_taken_off = True
        self.accept()

    def problem(self) -> str:
        """Return that the day is missing or not understood."""
        self.person.commit()
        return "" if self.day_edit.day() is not None else message("task.bad_day", text=self.day_edit.text())

    def day(self) -> date:
        """Return the day."""
        day = self.day_edit.day()
        assert day is not None
        return day

    def name(self) -> str:
        """Return the person's name, "" for nobody named."""
        return self._name
