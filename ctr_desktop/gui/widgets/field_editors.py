"""The editors of declared fields: one widget for each kind, all shown and stored in the same way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCheckBox, QWidget

from ctr_desktop.domain.fields import Field, Kind
from ctr_desktop.domain.organisation import Person, Unit, Usage
from ctr_desktop.gui.widgets.commit_fields import CommitLine, CommitText
from ctr_desktop.gui.widgets.day_edit import DayEdit, Understand
from ctr_desktop.gui.widgets.picker import Picker
from ctr_desktop.gui.widgets.quiet import ChoiceBox
from ctr_desktop.gui.widgets.units_picker import UnitsPicker
from ctr_desktop.models.choices import person_choices, unit_choices
from ctr_desktop.models.labels import choice_label, label

MIXED = object()
"""Shown where the selected tasks differ."""


class Offer:
    """What editors offer to choose from: the units, the names of persons, how days are understood."""

    def __init__(self, understand: Understand, calendar: QIcon, different: str) -> None:
        """Begin with nobody to choose from; ``different`` stands where the selected tasks differ."""
        self.understand = understand
        self.calendar = calendar
        self.different = different
        self.units: Sequence[Unit] = ()
        self.persons: dict[int, str] = {}
        self.in_office: Sequence[Person] = ()
        self.usage: Callable[[], Usage] = Usage


class FieldEditor(QObject):
    """One field with its widget: ``changed`` gives the new value, ``hint`` stands in the empty widget."""

    changed = Signal(object)

    def __init__(self, field: Field, offer: Offer, parent: QWidget) -> None:
        """Make the widget that the kind of the field asks for."""
        super().__init__(parent)
        self.field = field
        self._offer = offer
        self.hint = ""
        self.widget, self._show = _MAKERS[field.kind](self, parent)
        self.widget.setObjectName(f"{field.name}_edit")

    def show(self, value: Any) -> None:
        """Show a value, or MIXED; what is being typed stays."""
        self._show(value)

    # --- one maker a kind: the widget and how it shows a value ---------------------------------------------------

    def make_text(self, parent: QWidget) -> tuple[QWidget, Callable[[Any], None]]:
        """Return the editor of words."""
        editor: CommitLine | CommitText
        editor = CommitLine(parent) if self.field.lines == 1 else CommitText(parent, self.field.lines)
        editor.committed.connect(lambda words: self.changed.emit(words))

        def show(value: Any) -> None:
            editor.setPlaceholderText(self._offer.different if value is MIXED else self.hint)
            editor.show_text("" if value is MIXED else value)

        return editor, show

    def make_choice(self, parent: QWidget) -> tuple[QWidget, Callable[[Any], None]]:
        """Return the editor of a choice."""
        box = ChoiceBox(parent)
        choices: list[StrEnum] = list(self.field.choices or ())
        for choice in choices:
            box.addItem(choice_label(self.field, choice), choice)
        box.activated.connect(lambda row: self.changed.emit(choices[row]))
        return box, lambda value: box.setCurrentIndex(-1 if value is MIXED else choices.index(value))

    def make_day(self, parent: QWidget) -> tuple[QWidget, Callable[[Any], None]]:
        """Return the editor of a day."""
        editor = DayEdit(parent)
        editor.prepare(self._offer.understand, self._offer.calendar)
        editor.committed.connect(lambda text: self.changed.emit(self._offer.understand(text) if text else None))

        def show(value: Any) -> None:
            editor.setPlaceholderText(self._offer.different if value is MIXED else "")
            if not (editor.hasFocus() and editor.is_bad()):
                editor.show_day(value if isinstance(value, date) else None)

        return editor, show

    def make_flag(self, parent: QWidget) -> tuple[QWidget, Callable[[Any], None]]:
        """Return the editor of a mark."""
        box = QCheckBox(parent)

        def show(value: Any) -> None:
            box.setTristate(value is MIXED)
            checked = Qt.CheckState.Checked if value else Qt.CheckState.Unchecked
            box.setCheckState(Qt.CheckState.PartiallyChecked if value is MIXED else checked)

        box.clicked.connect(lambda: self.changed.emit(box.checkState() is not Qt.CheckState.Unchecked))
        return box, show

    def make_unit(self, parent: QWidget) -> tuple[QWidget, Callable[[Any], None]]:
        """Return the editor of a unit."""
        offer, picker = self._offer, Picker(parent)
        picker.offer(lambda: unit_choices(offer.units, offer.usage().units), none=label("unit.nobody"))
        picker.picked.connect(self.changed)

        def show(value: Any) -> None:
            name = next((unit.name for unit in offer.units if unit.id == value), "")
            picker.show_value(None if value is MIXED else value, name, offer.different if value is MIXED else "")

        return picker, show

    def make_units(self, parent: QWidget) -> tuple[QWidget, Callable[[Any], None]]:
        """Return the editor of several units."""
        offer, picker = self._offer, UnitsPicker(parent)
        picker.offer_units(lambda: offer.units, lambda: offer.usage().units)
        picker.chosen.connect(self.changed)
        return picker, lambda value: picker.show_units(None if value is MIXED else value)

    def make_person(self, parent: QWidget) -> tuple[QWidget, Callable[[Any], None]]:
        """Return the editor of a person: chosen, or typed when new."""
        offer, picker = self._offer, Picker(parent)
        picker.offer(lambda: person_choices(offer.in_office, offer.usage().persons), free=True)
        picker.picked.connect(lambda name: self.changed.emit(name or ""))

        def show(value: Any) -> None:
            name = offer.persons.get(value, "") if isinstance(value, int) else ""
            picker.show_value(name or None, name, offer.different if value is MIXED else "")

        return picker, show


_MAKERS: dict[Kind, Callable[[FieldEditor, QWidget], tuple[QWidget, Callable[[Any], None]]]] = {
    Kind.TEXT: FieldEditor.make_text,
    Kind.CHOICE: FieldEditor.make_choice,
    Kind.DAY: FieldEditor.make_day,
    Kind.FLAG: FieldEditor.make_flag,
    Kind.UNIT: FieldEditor.make_unit,
    Kind.UNITS: FieldEditor.make_units,
    Kind.PERSON: FieldEditor.make_person,
}
