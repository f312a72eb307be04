"""Change a note."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.forms.ui_note_dialog import Ui_NoteForm
from ctr_desktop.gui.icons import icon
from ctr_desktop.gui.theme import Theme
from ctr_desktop.gui.widgets.day_edit import Understand


class NoteDialog(Dialog):
    """Ask for the day and the words of a note."""

    def __init__(self, day: date, text: str, understand: Understand, theme: Theme, parent: QWidget) -> None:
        """Show the note so far."""
        super().__init__(parent)
        self.form = Ui_NoteForm()
        self.form.setupUi(self)
        self.fit(480, 240)
        self.form.day_edit.prepare(understand, icon("calendar-plus", theme, "secondary"))
        self.form.day_edit.show_day(day)
        self.form.text_edit.setPlainText(text)
        self.form.save_button.clicked.connect(self._save)
        self.form.cancel_button.clicked.connect(self.reject)
        self.form.text_edit.setFocus()

    def _save(self) -> None:
        if self.form.day_edit.day() is not None and self.text():
            self.accept()
        else:
            (self.form.text_edit if self.form.day_edit.day() else self.form.day_edit).setFocus()

    def text(self) -> str:
        """Return the words."""
        return self.form.text_edit.toPlainText().strip()

    def day(self) -> date:
        """Return the day."""
        day = self.form.day_edit.day()
        assert day is not None
        return day
