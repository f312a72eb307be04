"""The editors of declared fields: one widget for each kind, all shown and stored in the same way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from ctr_desktop.domain.fields import Field, Kind
from ctr_desktop.domain.organisation import Unit
from ctr_desktop.gui.widgets.commit_fields import CommitLine, CommitText
from ctr_desktop.gui.widgets.day_edit import DayEdit, Understand
from ctr_desktop.gui.widgets.unit_picker import UnitPicker
from ctr_desktop.models.labels import choice_label

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


class ChoiceBox(QComboBox):
    """Choose one value; the mouse wheel scrolls what it stands in and never changes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Take the keys on a click, not from the wheel."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the pane."""
        event.ignore()


class PersonBox(ChoiceBox):
    """A name, chosen or typed; ``committed`` gives it when it was changed and left."""

    committed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a name."""
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self.lineEdit()
        assert line is not None
        self._line = line
        self._shown = ""
        completer = self.completer()
        if completer is not None:
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.activated.connect(lambda _row: self.commit())
        line.editingFinished.connect(self.commit)

    def show_name(self, name: str, names: Sequence[str], hint: str) -> None:
        """Show a stored name, unless another one is being typed."""
        self._line.setPlaceholderText(hint)
        typing = self._line.hasFocus() and self.currentText() != self._shown
        if [self.itemText(row) for row in range(self.count())] != list(names):
            typed = self.currentText()
            self.clear()
            self.addItems(list(names))
            self.setEditText(typed)
        self._shown = name
        if not typing and self.currentText() != name:
            self.setEditText(name)

    def commit(self) -> None:
        """Store the name that was typed or chosen."""
        name = " ".join(self.currentText().split())
        if name != self._shown:
            self._shown = name
            self.committed.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Restore on Esc."""
        if event.key() == Qt.Key.Key_Escape and self.currentText() != self._shown:
            self.setEditText(self._shown)
            event.accept()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Store what was typed when the field is left."""
        self.commit()
        super().focusOutEvent(event)


class FieldEditor(QObject):
    """One field with its widget; ``changed`` gives the new value for ``TaskService.set``."""

    changed = Signal(object)

    def __init__(self, field: Field, offer: Offer, parent: QWidget) -> None:
        """Make the widget that the kind of the field asks for."""
        super().__init__(parent)
        self.field = field
        self._offer = offer
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
            editor.setPlaceholderText(self._offer.different if value is MIXED else "")
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
        box = ChoiceBox(parent)
        box.activated.connect(lambda _row: self.changed.emit(box.currentData()))

        def show(value: Any) -> None:
            box.clear()
            box.addItem(self._offer.different if value is MIXED else "", None)
            for unit in self._offer.units:
                box.addItem(unit.name, unit.id)
            box.setCurrentIndex(max(0, box.findData(value)) if isinstance(value, int) else 0)

        return box, show

    def make_units(self, parent: QWidget) -> tuple[QWidget, Callable[[Any], None]]:
        """Return the editor of several units."""
        picker = UnitPicker(parent)
        picker.chosen.connect(self.changed)
        return picker, lambda value: picker.show_units(self._offer.units, None if value is MIXED else value)

    def make_person(self, parent: QWidget) -> tuple[QWidget, Callable[[Any], None]]:
        """Return the editor of a person."""
        box = PersonBox(parent)
        box.committed.connect(lambda name: self.changed.emit(name))

        def show(value: Any) -> None:
            hint = self._offer.different if value is MIXED else ""
            name = self._offer.persons.get(value, "") if isinstance(value, int) else ""
            box.show_name(name, list(self._offer.persons.values()), hint)

        return box, show


_MAKERS: dict[Kind, Callable[[FieldEditor, QWidget], tuple[QWidget, Callable[[Any], None]]]] = {
    Kind.TEXT: FieldEditor.make_text,
    Kind.CHOICE: FieldEditor.make_choice,
    Kind.DAY: FieldEditor.make_day,
    Kind.FLAG: FieldEditor.make_flag,
    Kind.UNIT: FieldEditor.make_unit,
    Kind.UNITS: FieldEditor.make_units,
    Kind.PERSON: FieldEditor.make_person,
}
