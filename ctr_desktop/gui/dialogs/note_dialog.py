"""Change an entry of a diary: its kind, day, words and person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from ctr_desktop.domain.diary import WRITTEN, DiaryEntry
from ctr_desktop.domain.organisation import Person
from ctr_desktop.gui.dialogs.sheet import Sheet
from ctr_desktop.gui.widgets.day_edit import DayEdit, Understand
from ctr_desktop.gui.widgets.pasting_text import PastingText
from ctr_desktop.gui.widgets.picker import Picker
from ctr_desktop.gui.widgets.quiet import ChoiceBox
from ctr_desktop.models.choices import person_choices
from ctr_desktop.models.labels import entry_label
from ctr_desktop.models.messages import message

_HEIGHT = 96


class NoteDialog(Sheet):
    """Ask for all that an entry says."""

    def __init__(
        self,
        entry: DiaryEntry,
        persons: Sequence[Person],
        understand: Understand,
        calendar: QIcon,
        parent: QWidget | None,
    ) -> None:
        """Show the entry so far."""
        super().__init__("", "", "", parent)
        self.setWindowTitle(self.tr("Diary entry"))
        self.save_button.setText(self.tr("Save"))
        self._heading.hide()
        self.text_edit = PastingText(self)
        self.text_edit.setPlainText(entry.text)
        self.text_edit.setTabChangesFocus(True)
        self.text_edit.setFixedHeight(_HEIGHT)
        self.add(self.text_edit, self.tr("Note"))
        self.kind_box = ChoiceBox(self)
        for kind in (*WRITTEN, *([] if entry.kind in WRITTEN else [entry.kind])):
            self.kind_box.addItem(entry_label(kind), kind.value)
        self.kind_box.setCurrentIndex(self.kind_box.findData(entry.kind.value))
        self.add(self.kind_box, self.tr("Kind"))
        self.day_edit = DayEdit(self)
        self.day_edit.prepare(understand, calendar)
        self.day_edit.show_day(entry.day)
        self.add(self.day_edit, self.tr("Day"))
        self._name = next((person.name for person in persons if person.id == entry.person), "")
        self.person = Picker(self)
        self.person.offer(lambda: person_choices(persons, {}), free=True)
        self.person.show_value(self._name or None, self._name)
        self.person.picked.connect(self._name_person)
        self.add(self.person, self.tr("Who spoke or was chased"))
        self.text_edit.setFocus()

    def _name_person(self, name: object) -> None:
        self._name = str(name or "")
        self.person.show_value(self._name or None, self._name)

    def problem(self) -> str:
        """Return that a note says nothing, or that its day is not understood."""
        self.person.commit()
        if self.day_edit.day() is None:
            return message("task.bad_day", text=self.day_edit.text())
        is_note = self.kind() == WRITTEN[0].value
        return message("note.empty") if is_note and not self.text() else ""

    def text(self) -> str:
        """Return the words."""
        return self.text_edit.toPlainText().strip()

    def kind(self) -> str:
        """Return the code of the kind."""
        return str(self.kind_box.currentData())

    def name(self) -> str:
        """Return the person's name, "" for nobody named."""
        return self._name

    def day(self) -> date:
        """Return the day."""
        day = self.day_edit.day()
        assert day is not None
        return day
