"""Ask for the day that the window is to show."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.icons import icon
from ctr_desktop.gui.theme import Theme
from ctr_desktop.gui.widgets.day_edit import DayEdit, Understand
from ctr_desktop.gui.widgets.message_bar import MessageBar
from ctr_desktop.gui.widgets.plain_label import plain_label
from ctr_desktop.models.messages import message


class DayDialog(Dialog):
    """One day, typed freely."""

    def __init__(self, day: date, understand: Understand, theme: Theme, parent: QWidget) -> None:
        """Begin with the day that is shown."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Show the state as of a day"))
        self.message_bar = MessageBar(self)
        words = plain_label(
            self.tr("Everything is shown as it stood on that day. What is entered meanwhile takes that day."), self
        )
        words.setWordWrap(True)
        self.day_edit = DayEdit(self)
        self.day_edit.prepare(understand, icon("calendar-plus", theme, "secondary"))
        self.day_edit.show_day(day)
        self.day_edit.setAccessibleName(self.tr("Day"))
        self.show_button = QPushButton(self.tr("Show"), self)
        self.show_button.setProperty("role", "primary")
        self.show_button.setDefault(True)
        self.show_button.clicked.connect(self._accept_day)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.show_button)
        buttons.addWidget(cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for widget in (self.message_bar, words, self.day_edit):
            column.addWidget(widget)
        column.addLayout(buttons)
        self.setMinimumWidth(380)

    def day(self) -> date:
        """Return the day that was typed."""
        day = self.day_edit.day()
        assert day is not None
        return day

    def _accept_day(self) -> None:
        if self.day_edit.day() is None:
            self.message_bar.say(message("task.bad_day", text=self.day_edit.text()))
            self.day_edit.open()
        else:
            self.accept()
