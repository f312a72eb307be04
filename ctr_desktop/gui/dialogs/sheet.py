"""The frame of a small sheet: a message bar, a heading, fields with captions, a row of buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.widgets.message_bar import MessageBar
from ctr_desktop.gui.widgets.plain_label import plain_label

_WIDTH = 460


class Sheet(Dialog):
    """A dialog of a few fields; ``save_button`` is its default."""

    def __init__(self, title: str, heading: str, save: str, parent: QWidget | None) -> None:
        """Show a title, what the sheet is about, and what its default button does."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self._last: QWidget | None = None
        self._store: Callable[[], str] = str
        self.message_bar = MessageBar(self)
        self._heading = plain_label(heading, self)
        self._heading.setWordWrap(True)
        self.save_button = QPushButton(save, self)
        self.save_button.setProperty("role", "primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setObjectName("cancel_button")
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.reject)
        self.buttons = QHBoxLayout()
        self.buttons.addStretch(1)
        self.buttons.addWidget(self._cancel)
        self.buttons.addWidget(self.save_button)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 16, 16, 16)
        self.column.setSpacing(8)
        self.column.addWidget(self.message_bar)
        self.column.addWidget(self._heading)
        self.column.addLayout(self.buttons)

    def add(self, field: QWidget, caption: str = "") -> None:
        """Put a field above the buttons, under its caption."""
        if caption:
            words = plain_label(caption, self)
            words.setProperty("role", "caption")
            words.setBuddy(field)
            field.setAccessibleName(caption)
            self.column.insertWidget(self.column.count() - 1, words)
        self.column.insertWidget(self.column.count() - 1, field)
        if self._last is not None:  # the keys go from field to field as they stand, then to the buttons
            QWidget.setTabOrder(self._last, field)
        self._last = field
        for button in (self._cancel, self.save_button):
            QWidget.setTabOrder(field, button)

    def line(self) -> tuple[QWidget, QHBoxLayout]:
        """Return a line for several fields and its layout; filled, it is added as a field is."""
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        return line, row

    def store_through(self, store: Callable[[], str]) -> None:
        """Store before the sheet closes: words that say why it was refused keep it open with all that was entered."""
        self._store = store

    def problem(self) -> str:
        """Return why nothing can be stored yet, "" when all is well."""
        return ""

    def save(self) -> None:
        """Accept what was entered, or say why nothing can be stored yet."""
        problem = self.problem() or self._store()
        if problem:
            self.message_bar.say(problem)
            first = self.first_field()
            if first is not None:
                first.setFocus()
        else:
            self.accept()
